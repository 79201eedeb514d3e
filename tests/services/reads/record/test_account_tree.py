"""A group of accounts with its totals rolled up, as a tree is drawn."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import RateDays
from crm_desktop.services.reads.record.account_tree import MOST_ACCOUNTS, AccountGroup, account_group
from tests.services.importing.imports import bring_in
from tests.services.workspaces import Desk

#: The day whose rates count for open deals; days are UTC's.
TODAY = RateDays(date(2026, 1, 31), UTC)


def group(desk: Desk, account: int) -> AccountGroup:
    reader = desk.workspace.reader()
    try:
        return reader.read(lambda view: account_group(view, account, TODAY))
    finally:
        reader.close()


def stage(desk: Desk, code: str) -> int:
    rows = desk.tables()[Kind.STAGE].values()
    return next(int(row["id"] or 0) for row in rows if row["code"] == code)


def test_totals_of_daughters_are_rolled_up_by_currency(desk: Desk) -> None:
    top = desk.create(Kind.ACCOUNT, name="Holding")
    robotics = desk.create(Kind.ACCOUNT, name="Robotics", parent=top)
    service = desk.create(Kind.ACCOUNT, name="Automation", parent=top)
    low = desk.create(Kind.ACCOUNT, name="Low", parent=robotics)
    desk.create(Kind.ACCOUNT, name="Elsewhere")
    won = {"stage": stage(desk, "won"), "closed_at": datetime(2026, 1, 1, tzinfo=UTC)}
    lost = {"stage": stage(desk, "lost"), "loss_reason": 1, "closed_at": datetime(2026, 1, 1, tzinfo=UTC)}
    desk.create(Kind.OPPORTUNITY, name="a", account=robotics, amount=Decimal(100), currency="TWD", **won)
    desk.create(Kind.OPPORTUNITY, name="b", account=low, amount=Decimal(7), currency="TWD", **won)
    desk.create(Kind.OPPORTUNITY, name="c", account=low, amount=Decimal(5), currency="EUR", **won)
    desk.create(Kind.OPPORTUNITY, name="d", account=service, amount=Decimal(40), currency="TWD")
    desk.create(Kind.OPPORTUNITY, name="e", account=service)
    desk.create(Kind.OPPORTUNITY, name="f", account=service, amount=Decimal(99), currency="TWD", **lost)
    found = group(desk, robotics)
    assert [(branch.name, branch.depth) for branch in found.branches] == [
        ("Holding", 0),
        ("Automation", 1),
        ("Robotics", 1),
        ("Low", 2),
    ]
    holding, automation, own, _low = found.branches
    assert (holding.won.count, holding.all_won.count, holding.all_open.count) == (0, 3, 2)
    assert holding.all_won.sum.sums == [("TWD", 10700), ("EUR", 500)]
    assert (automation.open.count, automation.open.sum.sums) == (2, [("TWD", 4000)])
    assert own is found.own
    assert (own.won.sum.sums, own.all_won.sum.sums) == ([("TWD", 10000)], [("TWD", 10700), ("EUR", 500)])


def test_a_very_large_group_is_cut_and_keeps_the_account_itself(desk: Desk) -> None:
    lines = [f"a{at},Top" for at in range(MOST_ACCOUNTS + 50)]
    bring_in(desk, Kind.ACCOUNT, "name,parent", "Top,", *lines)
    last = max(desk.tables()[Kind.ACCOUNT])
    found = group(desk, last)
    assert (found.is_cut, found.own.id) == (True, last)
    assert found.own in found.branches
