"""The report of competitors in words: a line each, and the period whose deals are counted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.interest import DAYS, Interest, everything_of, reference_lists
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.details import Rivalry
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.rates import FEW
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.core.words.sentences import Wording
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.record.competitors import LOST, OPEN, WON, rivalry
from crm_desktop.services.reports.deals.competitors import (
    LOST_TO_OTHERS,
    CompetitorFigures,
    CompetitorRow,
    CompetitorsReport,
    competitor_rows,
)

#: `CompetitorFigures` is re-exported for the pages, which do not see the services.
__all__ = ["CompetitorFigures", "CompetitorLine", "CompetitorWords"]

_DASH = "—"


@frozen
class CompetitorLine:
    """One line, ready to show; `interval` is in which the win rate lies with 95 % certainty."""

    competitor: int
    name: str
    met: str
    open: str
    won: str
    lost: str
    otherwise: str
    rate: str
    interval: str
    amounts: str


def competitors_interest(catalogue: Catalogue) -> Interest:
    """What the report is made of."""
    counted = everything_of(Kind.OPPORTUNITY, Kind.OPPORTUNITY_COMPETITOR, Kind.STAGE_CHANGE)
    return counted | reference_lists(catalogue) | DAYS


def read_competitors(days: DayRange, zone: tzinfo | None) -> Callable[[View], CompetitorFigures]:
    """A read of the figures of the deals that began in a range of days."""
    return partial(competitor_rows, days=days, zone=zone)


def read_rivalry(competitor: int, days: DayRange, zone: tzinfo | None) -> Callable[[View], Rivalry]:
    """A read of what came of meeting one of them in these deals."""
    return partial(rivalry, competitor=competitor, days=days, zone=zone)


def competitor_table(figures: CompetitorFigures, words: Wording) -> list[list[str]]:
    """Headings and lines as they are written to a file."""
    return CompetitorsReport().rows(figures, words)


class CompetitorWords:
    """Makes the texts for the language in force."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def lines(self, figures: CompetitorFigures) -> list[CompetitorLine]:
        """A line a competitor."""
        return [self._line(row) for row in figures.rows]

    def name(self, competitor: int) -> str:
        """What a competitor is called."""
        reference_data = self._context.gateway.reference_data
        return self._context.words.item(reference_data, Kind.COMPETITOR, competitor)

    def _line(self, row: CompetitorRow) -> CompetitorLine:
        open_, won, lost, otherwise = (
            self._count(row.counts[each]) for each in (OPEN, WON, LOST, LOST_TO_OTHERS)
        )
        rate, interval = self._rate(row)
        amounts = sorted(row.lost_amounts.items(), key=lambda pair: (-pair[1], pair[0]))
        base = self._context.gateway.reference_data.base_currency
        money = " + ".join(self._context.formats.short_money(minor, code or base) for code, minor in amounts)
        name, met = self.name(row.competitor), self._count(row.met)
        return CompetitorLine(
            row.competitor, name, met, open_, won, lost, otherwise, rate, interval, money or _DASH
        )

    def _rate(self, row: CompetitorRow) -> tuple[str, str]:
        """The win rate with its interval; of few deals the fraction, which promises no more than it knows."""
        rate, percent = row.win_rate, self._context.formats.percent
        if rate is None:
            return _DASH, _DASH
        if row.ended < FEW:
            template = QCoreApplication.translate("CompetitorReport", "{won} of {ended}")
            return template.format(won=self._count(row.counts[WON], "0"), ended=self._count(row.ended)), _DASH
        return percent(rate.rate, 0), f"{percent(rate.low, 0)} – {percent(rate.high, 0)}"

    def _count(self, count: int, none: str = _DASH) -> str:
        return self._context.formats.number(count) if count else none
