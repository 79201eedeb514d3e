"""Making one record of several: whose values stay, what goes along, what forbids it, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.core.commands import Undo
from crm_desktop.core.conversions import ConvertLeads, LeadConversion, UnconvertLeads
from crm_desktop.core.errors import Conflict, RuleBroken
from crm_desktop.core.merging import Merge, MergeRecords, UnmergeRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.record.history import history
from tests.services.workspaces import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "office.crm")
    yield made
    made.close()


def merge(desk: Desk, kind: Kind, kept: int, *others: int, **take: int) -> None:
    desk.workspace.run(MergeRecords((Merge(kind, kept, others, take),)))


def test_values_are_kept_chosen_or_fill_gaps(desk: Desk) -> None:
    first = desk.create(Kind.LEAD, name="Anna", email="a@x.example", description="one", tags="VIP")
    second = desk.create(
        Kind.LEAD,
        **{"name": "Anna Weiss", "company": "Nord", "email": "b@x.example", "description": "two"},
        **{"do_not_contact": True, "tags": "Fair", "estimated_amount": 5, "currency": "EUR"},
    )
    merge(desk, Kind.LEAD, first, second, name=second)
    row = desk.row(Kind.LEAD, first)
    assert (row["name"], row["company"], row["email"]) == ("Anna Weiss", "Nord", "a@x.example")
    assert (row["description"], row["do_not_contact"]) == ("one\n\ntwo", 1)
    assert (row["estimated_amount"], row["currency"]) == (500, "EUR")
    assert row["tags"] == ",1,2,"
    (way,) = desk.tables()[Kind.CONTACT_POINT].values()
    assert (way["value"], way["lead"]) == ("b@x.example", first)


def test_accounts_take_their_people_deals_and_daughters_along(desk: Desk) -> None:
    first, second, daughter = (
        desk.create(Kind.ACCOUNT, name=name) for name in ("Nord", "Nord GmbH", "South")
    )
    desk.edit(Kind.ACCOUNT, daughter, parent=second)
    desk.edit(Kind.ACCOUNT, first, parent=second)
    contact = desk.create(Kind.CONTACT, name="Ben", account=second)
    deal = desk.create(Kind.OPPORTUNITY, name="Lamps", account=second)
    merge(desk, Kind.ACCOUNT, first, second)
    assert desk.row(Kind.CONTACT, contact)["account"] == first
    assert desk.row(Kind.OPPORTUNITY, deal)["account"] == first
    assert desk.row(Kind.ACCOUNT, daughter)["parent"] == first
    assert desk.row(Kind.ACCOUNT, first)["parent"] is None
    desk.workspace.run(UnmergeRecord(Kind.ACCOUNT, first))
    assert desk.row(Kind.ACCOUNT, first)["parent"] == second
    assert desk.row(Kind.ACCOUNT, daughter)["parent"] == second
    assert desk.row(Kind.CONTACT, contact)["account"] == second


def test_what_was_done_since_stays_when_they_are_taken_apart(desk: Desk) -> None:
    first = desk.create(Kind.CONTACT, name="Anna")
    second = desk.create(Kind.CONTACT, name="Anna Weiss", job_title="Head", department="Sales")
    call = desk.create(Kind.ACTIVITY, **{"subject": "Call", "contact": second})
    mail = desk.create(Kind.ACTIVITY, **{"subject": "Mail", "contact": second})
    merge(desk, Kind.CONTACT, first, second)
    desk.edit(Kind.CONTACT, first, job_title="Director")
    desk.delete(Kind.ACTIVITY, mail)
    new = desk.create(Kind.ACTIVITY, **{"subject": "Visit", "contact": first})
    desk.restart()
    desk.workspace.run(UnmergeRecord(Kind.CONTACT, first))
    tables = desk.tables()
    assert tables[Kind.CONTACT][first]["job_title"] == "Director"
    assert tables[Kind.CONTACT][first]["department"] is None
    assert tables[Kind.CONTACT][second]["job_title"] == "Head"
    assert (tables[Kind.ACTIVITY][call]["contact"], tables[Kind.ACTIVITY][new]["contact"]) == (second, first)
    with pytest.raises(RuleBroken):
        desk.workspace.run(UnmergeRecord(Kind.CONTACT, first))


def test_history_goes_along(desk: Desk) -> None:
    first, second = desk.create(Kind.CONTACT, name="Anna"), desk.create(Kind.CONTACT, name="Anna Weiss")
    desk.edit(Kind.CONTACT, second, job_title="Head")
    merge(desk, Kind.CONTACT, first, second)
    reader = desk.workspace.reader()
    told = reader.read(lambda view: history(view, Kind.CONTACT, first))
    assert [each.label for each in told] == ["merged", "edited", "created", "created"]
    reader.close()


def test_what_a_lead_became_is_not_merged_away_and_a_conversion_does_not_take_what_was_merged(
    desk: Desk,
) -> None:
    first, second = (desk.create(Kind.LEAD, name="Anna Weiss", company="Nord") for _ in range(2))
    desk.workspace.run(ConvertLeads((LeadConversion(second),)))
    with pytest.raises(Conflict):
        merge(desk, Kind.LEAD, first, second)
    merge(desk, Kind.LEAD, second, first)
    contact = int(desk.row(Kind.LEAD, second)["contact"] or 0)
    other = desk.create(Kind.CONTACT, name="Anna W.")
    merge(desk, Kind.CONTACT, contact, other)
    with pytest.raises(Conflict):
        desk.workspace.run(UnconvertLeads((second,)))
    desk.workspace.run(UnmergeRecord(Kind.CONTACT, contact))
    desk.workspace.run(UnconvertLeads((second,)))
    assert set(desk.tables()[Kind.CONTACT]) == {other}


def test_nonsense_is_refused_and_changes_nothing(desk: Desk) -> None:
    first, second = (desk.create(Kind.CONTACT, name=name) for name in ("Anna", "Ben"))
    before = desk.tables()
    for kept, others, take in (
        (first, (), {}),
        (first, (first,), {}),
        (first, (second,), {"name": 99}),
        (first, (second,), {"no such field": first}),
        (first, (second,), {"version": second}),
    ):
        with pytest.raises(RuleBroken):
            desk.workspace.run(MergeRecords((Merge(Kind.CONTACT, kept, others, take),)))
    with pytest.raises(RuleBroken):
        merge(desk, Kind.OPPORTUNITY, 1, 2)
    assert desk.tables() == before


def test_many_merges_are_one_step(desk: Desk) -> None:
    ids = [desk.create(Kind.CONTACT, name="Anna") for _ in range(4)]
    before = desk.tables()
    merges = (Merge(Kind.CONTACT, ids[0], (ids[1],)), Merge(Kind.CONTACT, ids[2], (ids[3],)))
    desk.workspace.run(MergeRecords(merges))
    assert set(desk.tables()[Kind.CONTACT]) == {ids[0], ids[2]}
    desk.workspace.run(Undo())
    assert desk.tables() == before
