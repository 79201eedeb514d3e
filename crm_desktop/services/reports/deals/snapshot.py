"""The pipeline as it stood on a past day, and what has changed it since: new, grown, shrunk, won, lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import SNAPSHOT
from crm_desktop.core.rules.currency_rates import Converting, CurrencyRates
from crm_desktop.core.values.time.local_zone import day_end
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.services.reads.reader import ReferenceData, View
from crm_desktop.services.reports.choosing import days_of, deals_of, zone_of
from crm_desktop.services.reports.figures.behind import these
from crm_desktop.services.reports.figures.pictures import Bars, Waterfall
from crm_desktop.services.reports.figures.sheet import (
    Behind,
    Entry,
    Figure,
    FigureColumn,
    Form,
    Line,
    Note,
    Sheet,
    Welcome,
    Word,
)
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.report import Chosen
from crm_desktop.storage.rates import read_rates
from crm_desktop.storage.statistics.past_deals import PastDeal, deals_at_moments

_COLUMNS = (
    FigureColumn("deals", Form.COUNT, about="snapshot_deals"),
    FigureColumn("change", Form.MONEY, about="snapshot_change"),
)
_BY_STAGE = (
    FigureColumn("deals_then", Form.COUNT, about="stood_there"),
    FigureColumn("amount_then", Form.MONEY, about="stood_there", welcome=Welcome.MORE),
    FigureColumn("deals_later", Form.COUNT, about="stood_there"),
    FigureColumn("amount_later", Form.MONEY, about="stood_there", welcome=Welcome.MORE),
    FigureColumn("changed_by", Form.MONEY, "{amount_later} − {amount_then}", welcome=Welcome.MORE),
)
#: What changes the sum of the open deals, in the order in which it is told.
CHANGES = ("begun", "reopened", "moved", "grown_deals", "shrunk", "won_deals", "lost_since", "deleted")


@dataclass
class _Change:
    ids: list[int] = field(default_factory=list)
    amount: int | Fraction = 0

    @property
    def deals(self) -> int:
        return len(self.ids)

    @property
    def behind(self) -> ListQuery:
        return these(Kind.OPPORTUNITY, self.ids)

    def add(self, deal: int, amount: int | Fraction) -> None:
        self.ids.append(deal)
        self.amount += amount


class SnapshotReport(TabularReport):
    """From the beginning of the period to its end; amounts of both at the rates of its last day."""

    type = SNAPSHOT
    kinds = (Kind.OPPORTUNITY, Kind.STAGE_CHANGE, Kind.RATE, Kind.SETTING)

    def count(self, view: View, chosen: Chosen, today: date) -> Tabulated:
        """Count; raises RuleBroken for a range that ends before it begins."""
        days, reference_data = _closed(days_of(chosen, today), today), view.reference_data()
        assert days.start is not None
        assert days.end is not None
        zone, base = zone_of(chosen), reference_data.base_currency
        before = date.fromordinal(days.start.toordinal() - 1)
        with view.snapshot() as connection:
            ends = (day_end(before, zone), day_end(days.end, zone))
            then, later = deals_at_moments(connection, deals_of(chosen), ends)
            currencies = {deal.currency for deal in (*then.values(), *later.values())}
            rates = read_rates(connection, base, currencies)
        sums = _Sums(rates, days.end.isoformat())
        kinds = {item.id: str(item.facts["kind"]) for item in reference_data.of(Kind.STAGE)}
        changes = _changes(then, later, kinds, sums)
        lines = _lines(changes)
        return Tabulated(
            (
                Sheet("waterfall", "what_changed", _COLUMNS, lines),
                _by_stage(then, later, reference_data, kinds, sums),
            ),
            reference_data,
            base,
            (),
            (Waterfall("waterfall", 0, "change"), Bars("amount_later", 1, "amount_later", by_size=False)),
            (
                Note("snapshot_days", {"first": str(before), "last": str(min(days.end, today))}),
                Note("snapshot_rates"),
            ),
            lacking=sums.together,
        )


def _closed(days: DayRange, today: date) -> DayRange:
    """A period with both ends: until today, and for a year where no beginning is told."""
    end = min(days.end or today, today)
    start = days.start or date(end.year - 1, end.month, min(end.day, 28))
    return DayRange(min(start, end), end)


class _Sums:
    """Amounts in the base currency at the rates of one day; what lacks a rate is named and not summed."""

    def __init__(self, rates: CurrencyRates, day: str) -> None:
        self._converting, self._day = Converting(rates), day
        self.together = self._converting.together
        self._known: dict[tuple[int, int | None, str], int | Fraction] = {}

    def amount(self, deal: PastDeal) -> int | Fraction:
        """The amount of a deal, which is named once where it lacks a rate."""
        key = (deal.id, deal.amount, deal.currency)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._converting.amount(deal.amount, deal.currency, self._day)
        return found


def _changes(
    then: Mapping[int, PastDeal], later: Mapping[int, PastDeal], kinds: Mapping[int, str], sums: _Sums
) -> dict[str, _Change]:
    """The open deals at both ends, and what lies between: the changes add up to the difference."""
    found = {key: _Change() for key in ("open_then", *CHANGES, "open_later")}
    for id_, deal in then.items():
        if kinds.get(deal.stage) != "open":
            continue
        amount = sums.amount(deal)
        found["open_then"].add(id_, amount)
        after = later.get(id_)
        kind = "deleted" if after is None else kinds.get(after.stage, "deleted")
        if kind != "open" or after is None:
            ways = {"won": "won_deals", "lost": "lost_since"}
            found[ways.get(kind, "deleted")].add(id_, -amount)
            continue
        difference = sums.amount(after) - amount
        if difference:
            found["grown_deals" if difference > 0 else "shrunk"].add(id_, difference)
        if after.stage != deal.stage:
            found["moved"].add(id_, 0)
    for id_, deal in later.items():
        if kinds.get(deal.stage) != "open":
            continue
        amount = sums.amount(deal)
        found["open_later"].add(id_, amount)
        before = then.get(id_)
        if before is None:
            found["begun"].add(id_, amount)
        elif kinds.get(before.stage) != "open":
            found["reopened"].add(id_, amount)
    return found


def _lines(changes: Mapping[str, _Change]) -> tuple[Line, ...]:
    """Both ends always; of the changes those that there are. Nothing where both ends are empty.

    Deals that were deleted are in no list; what stands at the beginning may have been deleted since.
    """
    if not any(each.deals for each in changes.values()):
        return ()
    lines = []
    for key in ("open_then", *CHANGES, "open_later"):
        change = changes[key]
        if change.deals or key in ("open_then", "open_later"):
            records = {} if key == "deleted" else dict.fromkeys(("", "deals", "change"), change.behind)
            lines.append(Line(Word(key), {"deals": change.deals, "change": change.amount}, records))
    return tuple(lines)


def _by_stage(
    then: Mapping[int, PastDeal],
    later: Mapping[int, PastDeal],
    reference_data: ReferenceData,
    kinds: Mapping[int, str],
    sums: _Sums,
) -> Sheet:
    lines = []
    whole = (_Change(), _Change())
    ends = {id_: (_Change(), _Change()) for id_, kind in kinds.items() if kind == "open"}
    for end, deals in enumerate((then, later)):
        for deal in deals.values():
            if deal.stage in ends:
                amount = sums.amount(deal)
                ends[deal.stage][end].add(deal.id, amount)
                whole[end].add(deal.id, amount)
    for stage in reference_data.of(Kind.STAGE):
        of_stage = ends.get(stage.id)
        if of_stage is not None and (stage.active or any(end.deals for end in of_stage)):
            lines.append(
                Line(Entry(Kind.STAGE, stage.id), _stage_figures(*of_stage), _stage_records(*of_stage))
            )
    if not any(end.deals for end in whole):
        lines = []
    total_line = Line(Word("all_open"), _stage_figures(*whole), _stage_records(*whole))
    return Sheet("stages_then", "stage", _BY_STAGE, tuple(lines), total_line)


def _stage_records(then: _Change, later: _Change) -> Mapping[str, Behind]:
    at_first = dict.fromkeys(("deals_then", "amount_then"), then.behind)
    return {**at_first, **dict.fromkeys(("deals_later", "amount_later", ""), later.behind)}


def _stage_figures(then: _Change, later: _Change) -> dict[str, Figure]:
    return {
        "deals_then": then.deals,
        "amount_then": then.amount,
        "deals_later": later.deals,
        "amount_later": later.amount,
        "changed_by": later.amount - then.amount,
    }
