"""Who decides in deals: read with their roles, for a deal and for the open ones of an account."""

from __future__ import annotations

from contextlib import closing
from datetime import date

from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.record.deal_people import DealPeople, deal_people
from tests.services.workspaces import Desk

LOST, WON = 6, 5


def read(desk: Desk, field: str, id_: int) -> tuple[DealPeople, ...]:
    with closing(desk.workspace.reader()) as reader, reader.view() as view:
        return deal_people(view, field, id_)


def test_who_decides_comes_first_and_closed_deals_are_left_out(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Nord")
    people = {name: desk.create(Kind.CONTACT, name=name, job_title="COO") for name in ("Ada", "Ben", "Cleo")}
    late = desk.create(Kind.OPPORTUNITY, name="Later", account=account, expected_close=date(2030, 1, 1))
    soon = desk.create(Kind.OPPORTUNITY, name="Soon", account=account, expected_close=date(2026, 1, 1))
    undated = desk.create(Kind.OPPORTUNITY, name="Some day", account=account)
    desk.create(Kind.OPPORTUNITY, name="Won", account=account, stage=WON)
    desk.create(Kind.OPPORTUNITY, name="Elsewhere")
    for name, role in (("Ada", None), ("Ben", "user"), ("Cleo", "decision_maker")):
        desk.create(Kind.OPPORTUNITY_CONTACT, opportunity=soon, contact=people[name], role=role)
    found = read(desk, "account", account)
    assert [each.deal for each in found] == [soon, late, undated]
    assert [(each.name, each.role, each.is_primary) for each in found[0].people] == [
        ("Cleo", "decision_maker", False),
        ("Ben", "user", False),
        ("Ada", "", True),
    ]
    assert found[0].people[0].job_title == "COO"
    assert [each.people for each in found[1:]] == [(), ()]
    assert read(desk, "id", soon) == found[:1]


def test_a_lost_deal_still_says_who_decided(desk: Desk) -> None:
    deal = desk.create(Kind.OPPORTUNITY, name="Gone", stage=LOST, loss_reason=1)
    assert [each.title for each in read(desk, "id", deal)] == ["Gone"]
    assert read(desk, "account", 99) == ()
