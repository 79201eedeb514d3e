"""The pipeline of past days against a diary that was kept day by day; what changed it adds up."""

from __future__ import annotations

import random
from datetime import UTC, date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reports.deals.snapshot import CHANGES, SnapshotReport
from crm_desktop.services.reports.figures.sheet import Word
from crm_desktop.services.reports.figures.tabulated import Tabulated
from crm_desktop.storage.statistics.ended import Deals
from crm_desktop.storage.statistics.past_deals import deals_at
from tests.services.reports.filled_files import plain_list
from tests.services.reports.plain_report import DAY
from tests.services.workspaces import NEW_YEAR, Desk, query

ENQUIRY, QUOTATION, WON, LOST = 1, 2, 5, 6
FIRST = date(2026, 1, 1)
Diary = list[dict[int, tuple[int, int | None]]]


def stand(desk: Desk) -> dict[int, tuple[int, int | None]]:
    """Stage and amount of every deal."""
    rows = query(desk.path, "SELECT id, stage, amount FROM opportunity")
    return {id_: (stage, amount) for id_, stage, amount in rows}


def live(desk: Desk, seed: int, days: int = 12) -> Diary:
    """Some days of work in an office; how the deals stood at the end of each."""
    dice, diary = random.Random(seed), []
    for day in range(days):
        desk.clock.at = NEW_YEAR + day * DAY + DAY // 3
        for _ in range(dice.randrange(6)):
            ids = list(stand(desk))
            deed = dice.choice(
                ("make", "make", "amount", "move", "move", "end", "delete", "undo", "currency")
            )
            if deed == "make" or not ids:
                amount = dice.choice((None, 100, 5000))
                desk.create(Kind.OPPORTUNITY, name="x", amount=amount if amount is None else Decimal(amount))
                continue
            deal = dice.choice(ids)
            try:
                if deed == "amount":
                    desk.edit(Kind.OPPORTUNITY, deal, amount=Decimal(dice.choice((50, 700, 9000))))
                elif deed == "move":
                    desk.edit(Kind.OPPORTUNITY, deal, stage=dice.choice((ENQUIRY, QUOTATION)))
                elif deed == "end":
                    ends = ({"stage": WON}, {"stage": LOST, "loss_reason": 1})
                    desk.edit(Kind.OPPORTUNITY, deal, **dice.choice(ends))
                elif deed == "delete":
                    desk.delete(Kind.OPPORTUNITY, deal)
                elif deed == "undo":
                    desk.workspace.undo()
            except UserError:
                pass  # what makes no sense in an office is refused
        diary.append(stand(desk))
    return diary


@pytest.mark.parametrize("seed", range(6))
def test_every_past_day_is_as_it_was(desk: Desk, seed: int) -> None:
    diary = live(desk, seed)
    reader = desk.workspace.reader()
    try:
        with reader.snapshot() as connection:
            for day, expected in enumerate(diary):
                found = deals_at(connection, Deals(), NEW_YEAR + (day + 1) * DAY - 1)
                assert {id_: (deal.stage, deal.amount) for id_, deal in found.items()} == expected, day
    finally:
        reader.close()


def counted(desk: Desk, today: date, **chosen: object) -> Tabulated:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return SnapshotReport().read(view, {"zone": UTC, **chosen}, today)
    finally:
        reader.close()


def opened(stood: dict[int, tuple[int, int | None]]) -> int:
    return sum(amount or 0 for stage, amount in stood.values() if stage not in (WON, LOST))


@pytest.mark.parametrize("seed", range(6, 10))
def test_changes_lead_from_one_end_to_the_other(desk: Desk, seed: int) -> None:
    diary = live(desk, seed)
    today = FIRST + timedelta(days=len(diary) - 1)
    for begin in (1, 4, 9):
        found = counted(desk, today, **{"from": FIRST + timedelta(days=begin), "to": today})
        told = {
            line.subject.key: line.figures["change"]
            for line in found.sheets[0].lines
            if isinstance(line.subject, Word)
        }
        changes = sum((Fraction(told[key] or 0) for key in CHANGES if key in told), Fraction(0))  # type: ignore[arg-type]
        assert told.get("open_then", 0) == opened(diary[begin - 1])
        assert told.get("open_later", 0) == opened(diary[-1])
        assert opened(diary[begin - 1]) + changes == opened(diary[-1])
        total = found.sheets[1].total
        assert total is not None
        assert total.figures["amount_later"] == opened(diary[-1])


def test_each_change_is_called_by_its_name(desk: Desk) -> None:
    ids = [desk.create(Kind.OPPORTUNITY, name="x", amount=Decimal(100)) for _ in range(6)]
    grown, shrunk, won, lost, deleted, moved = ids
    desk.clock.at = NEW_YEAR + 5 * DAY
    desk.edit(Kind.OPPORTUNITY, grown, amount=Decimal(150))
    desk.edit(Kind.OPPORTUNITY, shrunk, amount=Decimal(30))
    desk.edit(Kind.OPPORTUNITY, won, amount=Decimal(999), stage=WON)
    desk.edit(Kind.OPPORTUNITY, lost, stage=LOST, loss_reason=1)
    desk.delete(Kind.OPPORTUNITY, deleted)
    desk.edit(Kind.OPPORTUNITY, moved, stage=QUOTATION)
    desk.create(Kind.OPPORTUNITY, name="new", amount=Decimal(40))
    today = FIRST + timedelta(days=6)
    found = counted(desk, today, **{"from": FIRST + timedelta(days=2)})
    told = {
        line.subject.key: (line.figures["deals"], int(line.figures["change"] or 0))  # type: ignore[arg-type]
        for line in found.sheets[0].lines
        if isinstance(line.subject, Word)
    }
    assert told == {
        "open_then": (6, 60_000),
        "begun": (1, 4_000),
        "moved": (1, 0),
        "grown_deals": (1, 5_000),
        "shrunk": (1, -7_000),
        "won_deals": (1, -10_000),
        "lost_since": (1, -10_000),
        "deleted": (1, -10_000),
        "open_later": (4, 32_000),
    }
    behind = {
        line.subject.key: plain_list(line.behind[""]).filters[0].values
        for line in found.sheets[0].lines
        if isinstance(line.subject, Word) and line.behind
    }
    assert set(behind["open_then"]) == set(ids)
    assert {key: behind[key] for key in ("grown_deals", "shrunk", "won_deals", "lost_since", "moved")} == {
        "grown_deals": (grown,),
        "shrunk": (shrunk,),
        "won_deals": (won,),
        "lost_since": (lost,),
        "moved": (moved,),
    }
    assert "deleted" not in behind, "what is deleted is in no list"


def test_nothing_is_told_of_an_empty_file(desk: Desk) -> None:
    found = counted(desk, FIRST)
    assert found.sheets[0].lines == ()
    assert found.is_empty
