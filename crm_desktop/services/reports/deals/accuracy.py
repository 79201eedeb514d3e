"""How good past forecasts were: what the pipeline foretold before each month, and what came in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction

from sqlalchemy.engine import Connection

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import ACCURACY
from crm_desktop.core.rules.currency_rates import Converting, CurrencyRates
from crm_desktop.core.values.time.local_zone import day_end
from crm_desktop.core.values.time.periods import DayRange, month_of, months_of
from crm_desktop.services.reads.reader import ReferenceData, View
from crm_desktop.services.reports.choosing import days_of, deal_filters, deals_of, in_days, stages_of, zone_of
from crm_desktop.services.reports.deals.forecasts import ENOUGH, history_of, odds_of, set_odds_of
from crm_desktop.services.reports.figures.behind import these
from crm_desktop.services.reports.figures.pictures import Bars
from crm_desktop.services.reports.figures.sheet import (
    Behind,
    Figure,
    FigureColumn,
    Form,
    Line,
    Named,
    Note,
    Sheet,
    Welcome,
    Word,
)
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.report import Chosen
from crm_desktop.storage.rates import read_rates
from crm_desktop.storage.statistics.ended import EndedDeal, ended_deals, ends_by_moments
from crm_desktop.storage.statistics.past_deals import PastDeal, deals_at_moments

#: So many months at most, the last ones.
MOST = 24
_LESS, _MORE = Welcome.LESS, Welcome.MORE
_COLUMNS = (
    FigureColumn("expected_deals", Form.COUNT, about="expected_deals"),
    FigureColumn("foretold", Form.MONEY, about="foretold"),
    FigureColumn("came", Form.MONEY, about="came", welcome=_MORE),
    FigureColumn("came_of_them", Form.MONEY, about="came_of_them"),
    FigureColumn("missed_by", Form.MONEY, "{came} − {foretold}"),
    FigureColumn("bias", Form.GAIN, "({came} − {foretold}) ÷ {foretold}", "bias"),
    FigureColumn("off_by", Form.PART, about="off_by", welcome=_LESS),
    FigureColumn("foretold_by_history", Form.MONEY, about="foretold_by_history"),
    FigureColumn("off_by_history", Form.PART, about="off_by", welcome=_LESS),
)


@dataclass
class _Month:
    expected: list[int] = field(default_factory=list)
    foretold: Fraction = Fraction(0)
    by_history: Fraction = Fraction(0)
    came: Fraction = Fraction(0)
    came_of_them: Fraction = Fraction(0)

    def figures(self, off: Fraction, off_by_history: Fraction) -> dict[str, Figure]:
        missed = self.came - self.foretold
        return {
            "expected_deals": len(self.expected),
            "foretold": self.foretold,
            "came": self.came,
            "came_of_them": self.came_of_them,
            "missed_by": missed,
            "bias": _part(missed, self.foretold),
            "off_by": _part(off, self.foretold),
            "foretold_by_history": self.by_history,
            "off_by_history": _part(off_by_history, self.by_history),
        }

    @property
    def off(self) -> tuple[Fraction, Fraction]:
        """What it was off by, up or down: by set odds, and by history."""
        return abs(self.came - self.foretold), abs(self.came - self.by_history)


def _part(of: Fraction, whole: Fraction) -> float | None:
    return float(of / whole) if whole > 0 else None


class AccuracyReport(TabularReport):
    """Month by month, of those that are over; both sides of each at the rates of its last day."""

    type = ACCURACY
    kinds = (Kind.OPPORTUNITY, Kind.STAGE_CHANGE, Kind.RATE, Kind.SETTING)

    def count(self, view: View, chosen: Chosen, today: date) -> Tabulated:
        """Count; raises RuleBroken for a range that ends before it begins."""
        months, reference_data = _months(days_of(chosen, today), today), view.reference_data()
        zone, base, deals = zone_of(chosen), reference_data.base_currency, deals_of(chosen)
        moments = [day_end(_day_before(month), zone) for month in months]
        within = [(str(month.start), str(month.end)) for month in months]
        with view.snapshot() as connection:
            past = deals_at_moments(connection, deals, moments, within) if moments else []
            ends = ends_by_moments(connection, deals, [moment + 1 for moment in moments]) if moments else []
            won = _won_by_month(connection, chosen, months, moments)
            currencies = {deal.currency for each in won for deal in each}
            currencies |= {deal.currency for each in past for deal in each.values()}
            rates = read_rates(connection, base, currencies)
        counting = _Counting(reference_data, rates)
        lines: list[Line] = []
        whole, off, off_by_history = _Month(), Fraction(0), Fraction(0)
        for place, month in enumerate(months):
            odds = history_of(reference_data, ends[place])
            found = counting.month(month, past[place].values(), won[place], odds)
            if not lines and not (found.expected or found.came):
                continue  # before anything was written down
            one, other = found.off
            off, off_by_history, whole = off + one, off_by_history + other, _joined(whole, found)
            expected = these(Kind.OPPORTUNITY, found.expected)
            behind: dict[str, Behind] = {"expected_deals": expected, "foretold": expected}
            behind |= _behind(month, chosen, reference_data)
            lines.append(Line(Named(str(month.start)[:7]), found.figures(one, other), behind))
        total = Line(Word("all_months"), whole.figures(off, off_by_history))
        keys = ("foretold", "came")
        return Tabulated(
            (Sheet("accuracy", "month", _COLUMNS, tuple(lines), total),),
            reference_data,
            base,
            ("foretold", "came", "bias", "off_by"),
            (*(Bars(key, 0, key, by_size=False) for key in keys), Bars("off_by", 0, "off_by", by_size=False)),
            (Note("foretold_then"), Note("forecast_history", {"count": ENOUGH})),
            lacking=counting.converting.together,
        )


def _months(days: DayRange, today: date) -> list[DayRange]:
    """The whole months of a period that are over, of a year where no beginning is told."""
    end = min(days.end or today, today)
    start = days.start or date(end.year - 1, end.month, 1)
    whole = [month for month in months_of(DayRange(start, end)) if month == month_of(month.start or end)]
    return [month for month in whole if month.end and month.end < today][-MOST:]


def _won_by_month(
    connection: Connection, chosen: Chosen, months: Sequence[DayRange], moments: Sequence[int]
) -> list[list[EndedDeal]]:
    """The deals won in each of some months in a row, the last `moments` before which are told."""
    found: list[list[EndedDeal]] = [[] for _ in months]
    if months:
        for deal in ended_deals(connection, deals_of(chosen, DayRange(months[0].start, months[-1].end))):
            if deal.is_won:
                found[bisect_left(moments, deal.closed_at) - 1].append(deal)
    return found


def _day_before(month: DayRange) -> date:
    assert month.start is not None
    return month.start - timedelta(days=1)


def _joined(one: _Month, other: _Month) -> _Month:
    return replace(
        one,
        expected=one.expected + other.expected,
        foretold=one.foretold + other.foretold,
        by_history=one.by_history + other.by_history,
        came=one.came + other.came,
        came_of_them=one.came_of_them + other.came_of_them,
    )


class _Counting:
    """Counts a month; what lacks a rate is named and in no sum."""

    def __init__(self, reference_data: ReferenceData, rates: CurrencyRates) -> None:
        self._odds, self.converting = set_odds_of(reference_data), Converting(rates)
        kinds = {item.id: item.facts["kind"] for item in reference_data.of(Kind.STAGE)}
        self._open = {id_ for id_, kind in kinds.items() if kind == "open"}

    def month(
        self,
        month: DayRange,
        past: Iterable[PastDeal],
        won: Iterable[EndedDeal],
        history: Mapping[int, float],
    ) -> _Month:
        """What was foretold of a month and what came in it."""
        found, first, last, expected = _Month(), str(month.start), str(month.end), set[int]()
        for deal in past:
            if not (deal.expected and first <= deal.expected <= last) or deal.stage not in self._open:
                continue
            expected.add(deal.id)
            found.expected.append(deal.id)
            amount = self.converting.amount(deal.amount, deal.currency, last)
            odds = odds_of(deal.probability, self._odds.get(deal.stage))
            found.foretold += amount * Fraction(odds or 0, 100)
            found.by_history += amount * Fraction(history.get(deal.stage, 0)).limit_denominator(10**9)
        for ended in won:
            amount = self.converting.amount(ended.amount, ended.currency, last)
            found.came += amount
            found.came_of_them += amount if ended.id in expected else 0
        return found


def _behind(month: DayRange, chosen: Chosen, reference_data: ReferenceData) -> dict[str, Behind]:
    """What came: the deals won in the month."""
    won = deal_filters(chosen, stages_of(reference_data, chosen, ("won",)))
    came = ListQuery(Kind.OPPORTUNITY, filters=(*in_days("closed_at", month, zone_of(chosen)), *won))
    return {"": came, "came": came}
