"""The report of competitors: how often each was met, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, tzinfo

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import COMPETITORS
from crm_desktop.core.rules.rates import FEW, Interval, wilson
from crm_desktop.core.values.amounts.money import from_minor
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.core.words.sentences import Wording
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import ReferenceData, View
from crm_desktop.services.reads.record.competitors import moments
from crm_desktop.services.reports.choosing import days_of
from crm_desktop.services.reports.report import Chosen, Report, ReportTable
from crm_desktop.storage.statistics.competitors import LOST, LOST_TO_OTHERS, OPEN, OUTCOMES, WON, met

_COUNTED = ("met", *OUTCOMES)


@dataclass
class CompetitorRow:
    """One competitor's line; amounts are those of the deals that it won, in minor units by currency."""

    competitor: int
    counts: Counter[str] = field(default_factory=Counter)
    lost_amounts: Counter[str] = field(default_factory=Counter)

    @property
    def met(self) -> int:
        """In how many deals it was met."""
        return sum(self.counts.values())

    @property
    def ended(self) -> int:
        """How many of them have ended."""
        return self.met - self.counts[OPEN]

    @property
    def win_rate(self) -> Interval | None:
        """The share of the ended deals that was won, whoever won the others; None where none has ended."""
        return wilson(self.counts[WON], self.ended)


@frozen
class CompetitorFigures:
    """The lines, whom one met most often first, with the reference data that name them."""

    rows: tuple[CompetitorRow, ...]
    reference_data: ReferenceData


def competitor_rows(view: View, days: DayRange, zone: tzinfo | None = None) -> CompetitorFigures:
    """Count the deals that were begun in a range of days; raises RuleBroken where that is reversed."""
    first, last = moments(days, zone)
    by_id: dict[int, CompetitorRow] = {}
    with view.snapshot() as connection:
        for each in met(connection, first, last):
            row = by_id.setdefault(each.competitor, CompetitorRow(each.competitor))
            row.counts[each.outcome] += each.count
            if each.outcome == LOST and each.amount:
                row.lost_amounts[each.currency] += each.amount
    ordered = sorted(by_id.values(), key=lambda row: (-row.met, row.competitor))
    return CompetitorFigures(tuple(ordered), view.reference_data())


class CompetitorsReport(Report[CompetitorFigures]):
    """Whom one meets, and who wins then."""

    type = COMPETITORS

    def read(self, view: View, chosen: Chosen, today: date) -> CompetitorFigures:
        """Count; raises RuleBroken for a range that ends before it begins."""
        return competitor_rows(view, days_of(chosen, today))

    def table(self, figures: CompetitorFigures, words: Wording) -> ReportTable:
        """A line a competitor; a rate is told where it says something."""
        headers = [words.report("competitor"), *map(words.report, _COUNTED), words.report("win_rate")]
        lines = [
            [_name(figures, row, words), *(f"{count:,}" for count in _counts(row)), _rate(row)]
            for row in figures.rows
        ]
        return ReportTable(headers, lines, right=frozenset(range(1, len(headers))))

    def as_object(self, figures: CompetitorFigures, words: Wording) -> dict[str, object]:
        """An object a competitor."""
        return {"competitors": [_object(figures, row, words) for row in figures.rows]}

    def rows(self, figures: CompetitorFigures, words: Wording) -> list[list[str]]:
        """A line a competitor and currency of what was lost to it."""
        headings = [words.report("competitor"), *map(words.report, _COUNTED), words.report("win_rate")]
        lines = [[*headings, words.report("lost_amounts")]]
        for row in figures.rows:
            rate = row.win_rate
            amounts = " + ".join(f"{_units(minor, code)} {code}" for code, minor in _amounts(row).items())
            share = "" if rate is None else f"{rate.rate:.6f}"
            lines.append([_name(figures, row, words), *map(str, _counts(row)), share, amounts])
        return lines


def _counts(row: CompetitorRow) -> tuple[int, ...]:
    return (row.met, *(row.counts[outcome] for outcome in OUTCOMES))


def _rate(row: CompetitorRow) -> str:
    """The win rate; of few deals the fraction, which promises no more than it knows."""
    rate = row.win_rate
    if rate is None:
        return "—"
    return f"{row.counts[WON]}/{row.ended}" if row.ended < FEW else f"{rate.rate:.1%}"


def _name(figures: CompetitorFigures, row: CompetitorRow, words: Wording) -> str:
    item = figures.reference_data.get(Kind.COMPETITOR, row.competitor)
    if item is None:
        return f"#{row.competitor}"
    return item.name or words.built_in(f"competitor.{item.code}")


def _amounts(row: CompetitorRow) -> Mapping[str, int]:
    return dict(sorted(row.lost_amounts.items()))


def _units(minor: int, currency: str) -> str:
    return str(from_minor(minor, currency))


def _object(figures: CompetitorFigures, row: CompetitorRow, words: Wording) -> dict[str, object]:
    rate = row.win_rate
    return {
        "competitor": _name(figures, row, words),
        "id": row.competitor,
        **dict(zip(_COUNTED, _counts(row), strict=True)),
        "win_rate": None if rate is None else rate.rate,
        "low": None if rate is None else rate.low,
        "high": None if rate is None else rate.high,
        "lost_amounts": {code: _units(minor, code) for code, minor in _amounts(row).items()},
    }


__all__ = ["LOST_TO_OTHERS", "CompetitorFigures", "CompetitorRow", "CompetitorsReport", "competitor_rows"]
