"""How long deals stand in each stage, which stage has slowed, and what came of those that stood there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import SPEED
from crm_desktop.core.rules.quartiles import quantile
from crm_desktop.core.rules.rates import Share
from crm_desktop.core.values.stored import DAY
from crm_desktop.core.values.time.local_zone import day_start
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.services.reads.reader import Item, View
from crm_desktop.services.reports.choosing import days_of, deal_filters, deals_of, stages_of, zone_of
from crm_desktop.services.reports.figures.behind import these
from crm_desktop.services.reports.figures.pictures import Bars
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
from crm_desktop.storage.statistics.ended import OpenDeal, days_in_stages, ends_of_stages, open_deals

_LESS = Welcome.LESS
_COLUMNS = (
    FigureColumn("left_stage", Form.COUNT, about="left_stage"),
    FigureColumn("quarter_days", Form.DAYS, about="quarter_days", welcome=_LESS),
    FigureColumn("median_days", Form.DAYS, about="stage_days", welcome=_LESS),
    FigureColumn("three_quarter_days", Form.DAYS, about="quarter_days", welcome=_LESS),
    FigureColumn("days_before", Form.DAYS, about="days_before", welcome=_LESS),
    FigureColumn("slower", Form.DAYS, "{median_days} − {days_before}", welcome=_LESS),
    FigureColumn("standing", Form.COUNT, about="standing"),
    FigureColumn("stale", Form.COUNT, about="stale", welcome=_LESS),
    FigureColumn("stage_odds", Form.SHARE, about="stage_odds", welcome=Welcome.MORE),
    FigureColumn("set_odds", Form.PART, about="set_odds"),
)


class SpeedReport(TabularReport):
    """Days in stages, of the deals that left them in the period."""

    type = SPEED
    kinds = (Kind.OPPORTUNITY, Kind.STAGE_CHANGE)

    def count(self, view: View, chosen: Chosen, today: date) -> Tabulated:
        """Count; raises RuleBroken for a range that ends before it begins."""
        days, reference_data = days_of(chosen, today), view.reference_data()
        with view.snapshot() as connection:
            now = days_in_stages(connection, deals_of(chosen, days))
            former = _former(days)
            before = {} if former is None else days_in_stages(connection, deals_of(chosen, former))
            standing = open_deals(connection, deals_of(chosen))
            ends = ends_of_stages(connection, deals_of(chosen))
        begins = day_start(today, zone_of(chosen))
        lines, open_stages = [], stages_of(reference_data, chosen, ("open",))
        for stage in reference_data.of(Kind.STAGE):
            if stage.id not in open_stages or not (stage.active or stage.id in now):
                continue
            there = [deal for deal in standing if deal.stage == stage.id]
            figures = _times(now.get(stage.id, Counter()), before.get(stage.id, Counter()))
            figures |= _standing(stage, there, begins) | _odds(stage, ends.get(stage.id, (0, 0)))
            filters = deal_filters(chosen, (stage.id,))
            stale = these(Kind.OPPORTUNITY, [each.id for each in _stale(stage, there, begins)])
            lines.append(Line(Entry(Kind.STAGE, stage.id), figures, _behind(filters) | {"stale": stale}))
        return Tabulated(
            (Sheet("speed", "stage", _COLUMNS, tuple(lines), _total(now, before, standing, lines)),),
            reference_data,
            reference_data.base_currency,
            ("left_stage", "median_days", "standing", "stale"),
            (
                Bars("median_days", 0, "median_days", by_size=False),
                Bars("slower", 0, "slower", by_size=False),
                Bars("stage_odds", 0, "stage_odds", by_size=False),
            ),
            (Note("odds_of_all_times"),),
        )


def _former(days: DayRange) -> DayRange | None:
    """The days of the same number before; None of an open range."""
    if days.start is None or days.end is None:
        return None
    length = days.end - days.start + timedelta(days=1)
    return DayRange(days.start - length, days.end - length)


def _times(now: Counter[int], before: Counter[int]) -> dict[str, Figure]:
    median, former = quantile(now, 0.5), quantile(before, 0.5)
    return {
        "left_stage": now.total(),
        "quarter_days": quantile(now, 0.25),
        "median_days": median,
        "three_quarter_days": quantile(now, 0.75),
        "days_before": former,
        "slower": None if median is None or former is None else median - former,
    }


def _standing(stage: Item, there: list[OpenDeal], begins: int) -> dict[str, Figure]:
    """How many stand there now, and how many of them for longer than the stage allows."""
    is_judged = isinstance(stage.facts.get("stale_days"), int)
    return {"standing": len(there), "stale": len(_stale(stage, there, begins)) if is_judged else None}


def _stale(stage: Item, there: list[OpenDeal], begins: int) -> list[OpenDeal]:
    allowed = stage.facts.get("stale_days")
    if not isinstance(allowed, int):
        return []
    return [each for each in there if each.since is not None and begins - each.since > allowed * DAY]


def _odds(stage: Item, ends: tuple[int, int]) -> dict[str, Figure]:
    chance = stage.facts.get("probability")
    return {"stage_odds": Share(*ends), "set_odds": chance / 100 if isinstance(chance, int) else None}


def _behind(filters: tuple[Filter, ...]) -> dict[str, Behind]:
    deals = ListQuery(Kind.OPPORTUNITY, filters=filters)
    return {"": deals, "standing": deals}


def _total(
    now: Mapping[int, Counter[int]],
    before: Mapping[int, Counter[int]],
    standing: list[OpenDeal],
    lines: list[Line],
) -> Line:
    """All open stages together; odds are of stages alone."""
    shown = {line.subject.id for line in lines if isinstance(line.subject, Entry)}
    all_now, all_before = Counter[int](), Counter[int]()
    for found, counted in ((all_now, now), (all_before, before)):
        for stage, days in counted.items():
            if stage in shown:
                found.update(days)
    stale = [line.figures["stale"] for line in lines]
    known = [each for each in stale if isinstance(each, int)]
    figures = _times(all_now, all_before) | {
        "standing": len(standing),
        "stale": sum(known) if known else None,
    }
    stages = tuple(sorted(each for each in shown if each is not None))
    behind = ListQuery(Kind.OPPORTUNITY, filters=(Filter("stage", Operator.ANY_OF, stages),))
    return Line(Word("all_stages"), figures, {"": behind} if stages else {})
