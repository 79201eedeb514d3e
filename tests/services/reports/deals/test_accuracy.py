"""Past forecasts against a diary of random work: how the deals stood as months began, what came in them."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reports.deals import accuracy
from crm_desktop.services.reports.deals.accuracy import AccuracyReport
from crm_desktop.services.reports.figures.sheet import Line, Named
from crm_desktop.services.reports.figures.tabulated import Tabulated
from crm_desktop.storage.statistics.ended import Deals, ends_by_moments, ends_of_stages
from tests.services.reports.plain_report import DAY
from tests.services.workspaces import NEW_YEAR, Desk, query

ENQUIRY, QUOTATION, WON, LOST = 1, 2, 5, 6
ODDS = {ENQUIRY: 10, QUOTATION: 30}
FIRST = date(2026, 1, 1)
MONTHS = ("2026-02", "2026-03", "2026-04")
TODAY = date(2026, 5, 3)
#: Stage, amount, its own probability, the day on which it is expected.
Stood = dict[int, tuple[int, int | None, int | None, str | None]]


def counted(desk: Desk, **chosen: object) -> Tabulated:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return AccuracyReport().read(view, {"zone": UTC, **chosen}, TODAY)
    finally:
        reader.close()


def stand(desk: Desk) -> Stood:
    told = query(desk.path, "SELECT id, stage, amount, probability, expected_close FROM opportunity")
    return {id_: (stage, amount, odds, expected) for id_, stage, amount, odds, expected in told}


def lines(found: Tabulated) -> Mapping[str, Line]:
    return {line.subject.text: line for line in found.sheets[0].lines if isinstance(line.subject, Named)}


def live(desk: Desk, seed: int) -> dict[str, Stood]:
    """Four months of work; how the deals stood when each of the last three began."""
    dice, diary = random.Random(seed), {}
    for number in range(120):
        day = FIRST + timedelta(days=number)
        if day.day == 1 and f"{day:%Y-%m}" in MONTHS:
            diary[f"{day:%Y-%m}"] = stand(desk)
        desk.clock.at = NEW_YEAR + number * DAY + DAY // 3
        deed = dice.choice(("make", "make", "change", "change", "end", "delete", "undo", "nothing"))
        ids = list(stand(desk))
        told: dict[str, object] = {
            "amount": dice.choice((None, Decimal(100), Decimal(5000))),
            "expected_close": dice.choice((None, day + timedelta(days=dice.randrange(60)))),
            "probability": dice.choice((None, 75)),
            "stage": dice.choice((ENQUIRY, QUOTATION)),
        }
        try:
            if deed == "make":
                desk.create(Kind.OPPORTUNITY, name="x", currency="TWD", **told)
            elif deed == "undo":
                desk.workspace.undo()
            elif ids and deed == "change":
                desk.edit(Kind.OPPORTUNITY, dice.choice(ids), **told)
            elif ids and deed == "end":
                ends = ({"stage": WON}, {"stage": LOST, "loss_reason": 1})
                desk.edit(Kind.OPPORTUNITY, dice.choice(ids), **dice.choice(ends))
            elif ids and deed == "delete" and dice.random() < 0.4:
                desk.delete(Kind.OPPORTUNITY, dice.choice(ids))
        except UserError:
            pass  # what makes no sense in an office is refused
    return diary


@pytest.mark.parametrize("seed", range(4))
def test_each_month_as_the_diary_says(desk: Desk, seed: int) -> None:
    diary = live(desk, seed)
    found = counted(desk, **{"from": date(2026, 2, 1), "to": TODAY})
    won = query(
        desk.path,
        "SELECT deal.id, amount, closed_at FROM opportunity AS deal JOIN stage ON stage.id = deal.stage "
        "WHERE stage.kind = 'won'",
    )
    sums = [Fraction(0)] * 3
    shown = lines(found)
    for month in MONTHS:
        expected, foretold = set(), Fraction(0)
        for id_, (stage, amount, odds, day) in diary[month].items():
            if stage in ODDS and day and day.startswith(month):
                expected.add(id_)
                foretold += Fraction((amount or 0) * (ODDS[stage] if odds is None else odds), 100)
        came = {
            id_: amount or 0
            for id_, amount, closed in won
            if f"{datetime.fromtimestamp(closed / 1000, UTC):%Y-%m}" == month
        }
        if month not in shown:
            assert not expected
            assert not came
            continue
        figures, total = shown[month].figures, sum(came.values())
        assert figures["expected_deals"] == len(expected)
        assert figures["foretold"] == foretold
        assert figures["came"] == total
        assert figures["came_of_them"] == sum(came[id_] for id_ in came if id_ in expected)
        assert figures["bias"] == (float((total - foretold) / foretold) if foretold else None)
        assert figures["off_by"] == (float(abs(total - foretold) / foretold) if foretold else None)
        sums = [sums[0] + foretold, sums[1] + total, sums[2] + abs(total - foretold)]
    whole = found.sheets[0].total
    assert whole is not None
    assert whole.figures["foretold"] == sums[0]
    assert whole.figures["missed_by"] == sums[1] - sums[0]
    assert whole.figures["off_by"] == (float(sums[2] / sums[0]) if sums[0] else None)


def test_history_knows_no_more_than_was_known_then(desk: Desk) -> None:
    for number in range(6):
        desk.clock.at = NEW_YEAR + number * DAY
        deal = desk.create(Kind.OPPORTUNITY, name="x")
        end = {"stage": WON} if number % 2 else {"stage": LOST, "loss_reason": 1}
        desk.edit(Kind.OPPORTUNITY, deal, **end)
    reader = desk.workspace.reader()
    with reader.snapshot() as connection:
        some = ends_by_moments(connection, Deals(), [NEW_YEAR + 2 * DAY, NEW_YEAR + 4 * DAY])
        assert [each[ENQUIRY] for each in some] == [(1, 2), (2, 4)]
        assert ends_of_stages(connection, Deals())[ENQUIRY] == (3, 6)
    reader.close()


def test_only_whole_months_that_are_over_and_nothing_without_deals(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert counted(desk).is_empty
    desk.clock.at = NEW_YEAR
    deal = desk.create(Kind.OPPORTUNITY, name="x", amount=Decimal(1), expected_close=date(2026, 2, 5))
    assert deal == 1
    assert list(lines(counted(desk, **{"from": date(2026, 1, 9)}))) == list(MONTHS)
    assert list(lines(counted(desk, **{"from": date(2026, 1, 9), "to": date(2026, 3, 30)}))) == ["2026-02"]
    monkeypatch.setattr(accuracy, "MOST", 1)
    assert list(lines(counted(desk))) == []
