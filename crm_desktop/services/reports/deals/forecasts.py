"""What the open deals will bring, by the month in which they are expected: by set odds and by own history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.reports import FORECAST
from crm_desktop.core.rules.currency_rates import Converting
from crm_desktop.core.rules.forecasts import forecast
from crm_desktop.core.rules.stages import effective_probability
from crm_desktop.core.values.time.periods import month_of
from crm_desktop.services.reads.reader import ReferenceData, View
from crm_desktop.services.reports.choosing import day_of, deal_filters, deals_of, shows, stages_of
from crm_desktop.services.reports.figures.pictures import Bars
from crm_desktop.services.reports.figures.sheet import (
    Figure,
    FigureColumn,
    Form,
    Line,
    Named,
    Note,
    Sheet,
    Subject,
    Welcome,
    Word,
)
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.report import Chosen
from crm_desktop.storage.rates import read_rates
from crm_desktop.storage.statistics.ended import OpenDeal, ends_of_stages, open_deals

#: From so many ended deals on a stage's own history is trusted.
ENOUGH = 20
_OVERDUE, _NO_DAY = "overdue", "no_day"
_MORE = Welcome.MORE
#: The headline figures and charts that ask what became of former deals.
_BY_HISTORY = ("by_history", "at_least")
_COLUMNS = (
    FigureColumn("deals", Form.COUNT, welcome=_MORE),
    FigureColumn("amount", Form.MONEY, about="open_amount", welcome=_MORE),
    FigureColumn("weighted", Form.MONEY, about="weighted", welcome=_MORE),
    FigureColumn("by_history", Form.MONEY, about="by_history", welcome=_MORE),
    FigureColumn("at_least", Form.MONEY, about="played", welcome=_MORE),
    FigureColumn("at_most", Form.MONEY, about="played", welcome=_MORE),
    FigureColumn("without_odds", Form.COUNT, about="without_odds"),
)


@dataclass
class _Bucket:
    deals: int = 0
    without_odds: int = 0
    amount: int | Fraction = 0
    #: amounts times per cent
    weighted: int | Fraction = 0
    #: amounts with their odds by own history
    played: list[tuple[int | Fraction, float]] = field(default_factory=list)

    def figures(self, *, by_history: bool) -> dict[str, Figure]:
        """The bucket's line."""
        found: dict[str, Figure] = {
            "deals": self.deals,
            "amount": self.amount,
            "weighted": Fraction(self.weighted) / 100,
            "without_odds": self.without_odds,
        }
        if by_history:
            of_history = forecast(self.played)
            found["by_history"] = of_history.expected
            found["at_least"], found["at_most"] = of_history.low, of_history.high
        return found


class ForecastReport(TabularReport):
    """The pipeline by month, weighted; overdue deals and those without a day stand apart."""

    type = FORECAST
    kinds = (Kind.OPPORTUNITY, Kind.STAGE_CHANGE, Kind.RATE, Kind.SETTING)

    def count(self, view: View, chosen: Chosen, today: date) -> Tabulated:
        """Count the deals that are open now."""
        as_of, reference_data = day_of(chosen, "as-of") or today, view.reference_data()
        base, by_history = reference_data.base_currency, shows(chosen, *_BY_HISTORY)
        with view.snapshot() as connection:
            deals = open_deals(connection, deals_of(chosen))
            ends = ends_of_stages(connection, deals_of(chosen)) if by_history else {}
            rates = read_rates(connection, base, {deal.currency for deal in deals})
        day, odds_by_stage = as_of.isoformat(), set_odds_of(reference_data)
        history = history_of(reference_data, ends) if by_history else {}
        converting = Converting(rates)
        buckets: dict[str, _Bucket] = {}
        everything = _Bucket()
        for deal in deals:
            amount = converting.amount(deal.amount, deal.currency, day)
            odds = odds_of(deal.probability, odds_by_stage.get(deal.stage))
            for bucket in (buckets.setdefault(_key(deal, day), _Bucket()), everything):
                _add(bucket, amount, odds, history.get(deal.stage))
        filters = deal_filters(chosen, stages_of(reference_data, chosen, ("open",)))
        lines = [
            Line(_subject(key), bucket.figures(by_history=by_history), _behind(key, as_of, filters))
            for key, bucket in sorted(buckets.items(), key=_in_order)
        ]
        every = {"": ListQuery(Kind.OPPORTUNITY, filters=filters)}
        total = Line(Word("all_open"), everything.figures(by_history=by_history), every)
        notes = [Note("forecast_history", {"count": ENOUGH})]
        if everything.without_odds:
            notes.append(Note("odds_missing", {"count": everything.without_odds}))
        return Tabulated(
            (Sheet("forecast", "expected_in", _COLUMNS, tuple(lines), total),),
            reference_data,
            base,
            ("amount", "weighted", "by_history", "at_least"),
            tuple(Bars(key, 0, key, by_size=False) for key in ("weighted", "by_history", "amount")),
            tuple(notes),
            lacking=converting.together,
        )


def history_of(reference_data: ReferenceData, ends: Mapping[int, tuple[int, int]]) -> Mapping[int, float]:
    """The odds of each stage by own history; the set ones where too few deals that stood there have ended."""
    found: dict[int, float] = {}
    for stage in reference_data.of(Kind.STAGE):
        won, ended = ends.get(stage.id, (0, 0))
        chance = stage.facts.get("probability")
        if ended >= ENOUGH:
            found[stage.id] = won / ended
        elif isinstance(chance, int):
            found[stage.id] = chance / 100
    return found


def set_odds_of(reference_data: ReferenceData) -> Mapping[int, int]:
    """The set probability of each stage that has one, in per cent."""
    chances = ((stage.id, stage.facts.get("probability")) for stage in reference_data.of(Kind.STAGE))
    return {id_: chance for id_, chance in chances if isinstance(chance, int)}


def odds_of(own: int | None, of_stage: int | None) -> int | None:
    """The probability in per cent that counts for an open deal: its own, else the one set for its stage."""
    return effective_probability(own, StageKind.OPEN, of_stage)


def _add(bucket: _Bucket, amount: int | Fraction, odds: int | None, by_history: float | None) -> None:
    bucket.deals += 1
    bucket.amount += amount
    if odds is None:
        bucket.without_odds += 1
    else:
        bucket.weighted += amount * odds
    if by_history is not None and amount:
        bucket.played.append((amount, by_history))


def _key(deal: OpenDeal, day: str) -> str:
    if not deal.expected:
        return _NO_DAY
    return _OVERDUE if deal.expected < day else deal.expected[:7]


def _subject(key: str) -> Subject:
    return Word(key) if key in (_OVERDUE, _NO_DAY) else Named(key)


def _in_order(entry: tuple[str, _Bucket]) -> tuple[int, str]:
    """What is overdue first, what has no day last."""
    return {_OVERDUE: 0, _NO_DAY: 2}.get(entry[0], 1), entry[0]


def _behind(key: str, as_of: date, filters: tuple[Filter, ...]) -> Mapping[str, ListQuery]:
    if key == _NO_DAY:
        days = Filter("expected_close", Operator.EMPTY)
    elif key == _OVERDUE:
        yesterday = date.fromordinal(as_of.toordinal() - 1).isoformat()
        days = Filter("expected_close", Operator.BETWEEN, (None, yesterday))
    else:
        month = month_of(date.fromisoformat(f"{key}-01"))
        first = max(str(month.start), as_of.isoformat())
        days = Filter("expected_close", Operator.BETWEEN, (first, str(month.end)))
    return {"": ListQuery(Kind.OPPORTUNITY, filters=(days, *filters))}
