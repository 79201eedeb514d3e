"""Wins and losses, days in stages and the forecast, each counted here deal by deal on random data."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, date, timedelta
from decimal import Decimal
from fractions import Fraction
from statistics import median

import pytest

from crm_desktop.core.commands import MoveOpportunity
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.rates import Share
from crm_desktop.services.reports.deals.forecasts import ForecastReport
from crm_desktop.services.reports.deals.odds import OddsReport
from crm_desktop.services.reports.deals.outcomes import OutcomesReport
from crm_desktop.services.reports.deals.speed import SpeedReport
from crm_desktop.services.reports.figures.sheet import Entry, Figure, Named, Sheet, Subject, Word
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from tests.services.reports.filled_files import insert, plain_list
from tests.services.reports.plain_report import DAY, midnight
from tests.services.workspaces import Desk

TODAY = date(2026, 1, 31)
ENQUIRY, QUOTATION, WON, LOST = 1, 2, 5, 6


def counted(desk: Desk, report: TabularReport, **chosen: object) -> Tabulated:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return report.read(view, {"zone": UTC, **chosen}, TODAY)
    finally:
        reader.close()


def figures(sheet: Sheet, *keys: str) -> dict[Subject, tuple[Figure, ...]]:
    return {line.subject: tuple(line.figures[key] for key in keys) for line in sheet.lines}


def whole(figure: Figure) -> int:
    assert isinstance(figure, (int, Fraction))
    return int(figure)


Ended = tuple[int, int, int, int | None, int]  # stage, owner, day, reason, amount


def ended(desk: Desk, count: int = 60) -> list[Ended]:
    """Deals that ended on random days of a hundred, some of them before the period."""
    dice = random.Random(7)
    rows: list[Ended] = []
    for _number in range(count):
        stage = dice.choice((WON, LOST))
        reason = dice.choice((1, 2, 2, 3)) if stage == LOST else None
        rows.append((stage, 1, dice.randrange(100), reason, dice.choice((0, 500, 70_000, 99_999_900))))
    first = midnight(TODAY) - 99 * DAY
    with desk.writing() as work:
        told = [
            ("x", stage, owner, first + day * DAY, first + day * DAY + DAY // 2, reason, amount, "TWD")
            for stage, owner, day, reason, amount in rows
        ]
        columns = "name stage owner created_at closed_at loss_reason amount currency"
        insert(work, Kind.OPPORTUNITY, columns, told)
        insert(work, Kind.OPPORTUNITY, "name stage owner created_at", [("open", ENQUIRY, 1, first)])
        work.commit("filled")
    return rows


def test_reasons_are_told_by_how_often_and_how_far_the_first_reach(desk: Desk) -> None:
    rows = ended(desk)
    start = TODAY - timedelta(days=49)
    found = counted(desk, OutcomesReport(), **{"from": start, "to": TODAY})
    inside = [row for row in rows if row[2] >= 50]
    reasons = Counter(row[3] for row in inside if row[0] == LOST)
    lost = reasons.total()
    told: object = figures(found.sheets[1], "lost_deals", "of_losses")
    assert told == {
        Entry(Kind.LOSS_REASON, reason): (count, pytest.approx(count / lost))
        for reason, count in reasons.items()
    }
    reaching = [line.figures["with_those_before"] for line in found.sheets[1].lines]
    assert reaching == sorted(reaching)  # type: ignore[type-var]
    assert reaching[-1] == pytest.approx(1.0)
    total = found.sheets[0].total
    assert total is not None
    won = sum(row[0] == WON for row in inside)
    assert total.figures["win_rate"] == Share(won, len(inside))
    assert whole(total.figures["won_amount"]) == sum(row[4] for row in inside if row[0] == WON)
    query = plain_list(found.sheets[1].lines[0].behind[""])
    reader = desk.workspace.reader()
    assert reader.count(query) == found.sheets[1].lines[0].figures["lost_deals"]
    reader.close()


def test_deals_are_told_by_month_and_size(desk: Desk) -> None:
    rows = ended(desk)
    by_month: dict[Subject, list[int]] = {}
    by_size: dict[Subject, list[int]] = {}
    names: dict[int, Subject] = {0: Word("no_amount"), 500: Named("1 – 9"), 70_000: Named("100 – 999")}
    for stage, _owner, day, _reason, amount in rows:
        month = (TODAY - timedelta(days=99 - day)).isoformat()[:7]
        size = names.get(amount, Named("100,000 – 999,999"))
        by_month.setdefault(Named(month), []).append(stage)
        by_size.setdefault(size, []).append(stage)
    for by, groups in (("month", by_month), ("size", by_size)):
        found = counted(desk, OutcomesReport(), group=by)
        assert figures(found.sheets[0], "won", "ended") == {
            subject: (stages.count(WON), len(stages)) for subject, stages in groups.items()
        }
    months = [line.subject for line in counted(desk, OutcomesReport(), group="month").sheets[0].lines]
    assert months == sorted(by_month, key=lambda each: each.text if isinstance(each, Named) else "")


def test_a_deal_counts_with_each_competitor_and_product(desk: Desk) -> None:
    rivals = [desk.create(Kind.COMPETITOR, name=name) for name in ("Beton", "Stein")]
    deal = desk.create(Kind.OPPORTUNITY, name="Hall")
    for rival in rivals:
        desk.create(Kind.OPPORTUNITY_COMPETITOR, opportunity=deal, competitor=rival)
    product = desk.create(Kind.PRODUCT, name="Lathe", price=Decimal(5))
    for _line in range(2):
        desk.create(Kind.LINE, opportunity=deal, product=product, unit_price=Decimal(5))
    desk.workspace.run(MoveOpportunity(deal, ENQUIRY, WON))
    by_rival = counted(desk, OutcomesReport(), group="competitor").sheets[0]
    assert figures(by_rival, "won") == {Entry(Kind.COMPETITOR, rival): (1,) for rival in rivals}
    by_product = counted(desk, OutcomesReport(), group="product").sheets[0]
    assert figures(by_product, "won") == {Named("Lathe"): (1,)}


def test_days_in_stages_are_those_of_the_changes_in_the_period(desk: Desk) -> None:
    dice = random.Random(3)
    deals = [desk.create(Kind.OPPORTUNITY, name="Deal") for _ in range(3)]
    changes = [
        (
            dice.choice(deals),
            dice.choice((ENQUIRY, QUOTATION)),
            dice.randrange(60),
            dice.randrange(40 * 86_400),
        )
        for _ in range(80)
    ]
    first = midnight(TODAY) - 59 * DAY
    with desk.writing() as work:
        rows = [(deal, stage, WON, first + day * DAY, seconds) for deal, stage, day, seconds in changes]
        insert(work, Kind.STAGE_CHANGE, "opportunity from_stage to_stage at seconds_before", rows)
        work.commit("filled")
    start = TODAY - timedelta(days=29)
    found = counted(desk, SpeedReport(), **{"from": start, "to": TODAY})
    told = figures(found.sheets[0], "left_stage", "median_days", "days_before", "standing")
    for stage in (ENQUIRY, QUOTATION):
        now = [seconds // 86_400 for _, of, day, seconds in changes if of == stage and day >= 30]
        before = [seconds // 86_400 for _, of, day, seconds in changes if of == stage and day < 30]
        standing = len(deals) if stage == ENQUIRY else 0
        assert told[Entry(Kind.STAGE, stage)] == (len(now), median(now), median(before), standing)


def test_the_odds_of_a_stage_are_of_those_that_stood_there_and_have_ended(desk: Desk) -> None:
    for end in (WON, WON, LOST, None):
        deal = desk.create(Kind.OPPORTUNITY, name="Deal")
        desk.workspace.run(MoveOpportunity(deal, ENQUIRY, QUOTATION))
        if end is not None:
            desk.workspace.run(MoveOpportunity(deal, QUOTATION, end, loss_reason=1 if end == LOST else None))
    told = figures(counted(desk, SpeedReport()).sheets[0], "stage_odds", "set_odds")
    assert told[Entry(Kind.STAGE, QUOTATION)] == (Share(2, 3), 0.3)
    assert told[Entry(Kind.STAGE, 3)][0] == Share(0, 0)
    odds = counted(desk, OddsReport()).sheets[0]
    assert figures(odds, "stage_odds", "set_odds") == told, "the same by themselves"
    assert [column.key for column in odds.columns] == ["standing", "stage_odds", "set_odds"]


def test_the_forecast_adds_what_is_open_by_the_month_it_is_expected_in(desk: Desk) -> None:
    desk.create(Kind.RATE, currency="USD", day=date(2025, 1, 1), rate=Decimal(30))
    for amount, currency, day, own in (
        (1000, "TWD", date(2026, 2, 3), None),
        (100, "USD", date(2026, 2, 20), 50),
        (500, "TWD", date(2026, 1, 30), None),
        (200, "TWD", None, None),
    ):
        desk.create(
            Kind.OPPORTUNITY,
            name="Deal",
            stage=QUOTATION,
            amount=Decimal(amount),
            currency=currency,
            expected_close=day,
            probability=own,
        )
    found = counted(desk, ForecastReport()).sheets[0]
    told = {
        line.subject: (line.figures["deals"], *(whole(line.figures[key]) for key in ("amount", "weighted")))
        for line in found.lines
    }
    assert told == {
        Word("overdue"): (1, 50_000, 15_000),
        Named("2026-02"): (2, 400_000, 30_000 + 150_000),
        Word("no_day"): (1, 20_000, 6_000),
    }
    assert [line.subject for line in found.lines] == [Word("overdue"), Named("2026-02"), Word("no_day")]
    reader = desk.workspace.reader()
    assert [reader.count(plain_list(line.behind[""])) for line in found.lines] == [1, 2, 1]
    reader.close()
    total = found.total
    assert total is not None
    # No history yet: by it, too, each stage counts with the probability that is set for it.
    assert total.figures["by_history"] == pytest.approx(470_000 * 0.3)


def test_lists_hold_the_deals_of_the_chosen_pipeline_alone(desk: Desk) -> None:
    other = desk.create(Kind.PIPELINE, name="Service")
    stages = [
        desk.create(Kind.STAGE, name=kind, pipeline=other, kind=kind, probability=chance)
        for kind, chance in (("open", 50), ("won", 100), ("lost", 0))
    ]
    closed = midnight(TODAY) - DAY
    with desk.writing() as work:
        rows = [("x", stage, 1, closed) for stage in (WON, LOST, stages[1])]
        insert(work, Kind.OPPORTUNITY, "name stage owner closed_at", rows)
        insert(work, Kind.OPPORTUNITY, "name stage owner", [("x", ENQUIRY, 1), ("x", stages[0], 1)])
        work.commit("filled")
    reader = desk.workspace.reader()
    with reader.view() as view:
        for pipeline, ended_, open_ in (((other,), 1, 1), ((1,), 2, 1), ((), 3, 2)):
            ends = counted(desk, OutcomesReport(), pipeline=pipeline, group="owner").sheets[0]
            line = ends.lines[0]
            assert line.figures["ended"] == view.count(plain_list(line.behind["ended"])) == ended_
            assert ends.total is not None
            assert view.count(plain_list(ends.total.behind[""])) == ended_
            standing = counted(desk, ForecastReport(), pipeline=pipeline).sheets[0].total
            assert standing is not None
            assert standing.figures["deals"] == view.count(plain_list(standing.behind[""])) == open_
            speed = counted(desk, SpeedReport(), pipeline=pipeline).sheets[0]
            assert (Entry(Kind.STAGE, stages[0]) in figures(speed, "standing")) is (1 not in pipeline)
    reader.close()
