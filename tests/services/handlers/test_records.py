"""Creating, editing and deleting records."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from crm_desktop.core.commands import CreateRecord, DeleteRecords, EditEach, EditRecords, SaveSetting
from crm_desktop.core.errors import Conflict, NotFound, RuleBroken
from crm_desktop.core.queries import Filter, ListQuery, Matching, Operator, Records
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import NEW_YEAR, Desk, rows_of, statements


def test_a_new_lead_gets_defaults_owner_and_times(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="王小明", estimated_amount=Decimal("480000"))
    row = desk.row(Kind.LEAD, id_)
    assert row["status"] == "new"
    assert row["owner"] == 1
    assert row["created_at"] == row["updated_at"] == desk.clock.at
    assert (row["estimated_amount"], row["currency"]) == (48_000_000, "TWD")
    assert row["do_not_contact"] == 0
    assert row["version"] == 1


def test_a_given_creation_time_is_kept(desk: Desk) -> None:
    moment = datetime(2020, 2, 29, 12, tzinfo=UTC)
    id_ = desk.create(Kind.LEAD, name="Anna", created_at=moment)
    assert desk.row(Kind.LEAD, id_)["created_at"] == 1_582_977_600_000


def test_a_name_is_joined_from_its_parts_as_the_script_asks(desk: Desk) -> None:
    chinese = desk.create(Kind.LEAD, family_name="王", given_name="小明")
    german = desk.create(Kind.CONTACT, family_name="Müller", given_name="Anna")
    assert desk.row(Kind.LEAD, chinese)["name"] == "王小明"
    assert desk.row(Kind.CONTACT, german)["name"] == "Anna Müller"
    desk.edit(Kind.CONTACT, german, family_name="Maier")
    assert desk.row(Kind.CONTACT, german)["name"] == "Anna Maier"


def test_parts_that_make_too_long_a_name_are_refused(desk: Desk) -> None:
    with pytest.raises(RuleBroken) as caught:
        desk.create(Kind.LEAD, family_name="a" * 150, given_name="b" * 150)
    assert (caught.value.key, caught.value.field) == ("text_too_long", "name")


@pytest.mark.parametrize(
    ("kind", "values", "key", "field"),
    [
        (Kind.LEAD, {"tags": "vip"}, "needs_one_of", "name"),
        (Kind.ACCOUNT, {"email": "a@b.de"}, "value_required", "name"),
        (Kind.ACCOUNT, {"name": "  "}, "value_required", "name"),
        (Kind.LEAD, {"name": "a", "email": "not an address"}, "email_not_understood", "email"),
        (Kind.LEAD, {"name": "a", "email": "a@-b.de"}, "email_not_understood", "email"),
        (Kind.LEAD, {"name": "a", "phone": "n/a"}, "phone_not_understood", "phone"),
        (Kind.LEAD, {"name": "a" * 201}, "text_too_long", "name"),
        (Kind.LEAD, {"name": "a", "channel": 999}, "reference_missing", "channel"),
        (Kind.LEAD, {"name": "a", "status": "dreaming"}, "choice_unknown", "status"),
        (Kind.LEAD, {"name": "a", "status": None}, "value_required", "status"),
        (Kind.LEAD, {"name": "a", "next_step_on": "soon"}, "value_not_understood", "next_step_on"),
        (Kind.LEAD, {"name": "a", "next_step_on": date(1800, 1, 1)}, "date_out_of_range", "next_step_on"),
        (Kind.LEAD, {"name": "a", "estimated_amount": 1.5}, "value_not_understood", "estimated_amount"),
        (
            Kind.LEAD,
            {"name": "a", "estimated_amount": Decimal("1.005")},
            "too_many_decimals",
            "estimated_amount",
        ),
        (Kind.LEAD, {"name": "a", "status": "unqualified"}, "unqualified_needs_reason", "unqualified_reason"),
        (Kind.LEAD, {"name": "a", "shoe_size": 43}, "field_unknown", "shoe_size"),
    ],
)
def test_what_breaks_a_rule_is_refused_at_its_field(
    desk: Desk, kind: Kind, values: dict[str, object], key: str, field: str
) -> None:
    before = desk.tables()
    with pytest.raises(RuleBroken) as caught:
        desk.workspace.run(CreateRecord(kind, values))
    assert (caught.value.key, caught.value.field) == (key, field)
    assert desk.tables() == before
    assert desk.workspace.undo_stack().to_undo is None


def test_an_edit_keeps_to_the_same_rules(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="Anna", email="anna@example.org")
    desk.edit(Kind.LEAD, id_, name=None)
    with pytest.raises(RuleBroken, match="needs_one_of"):
        desk.edit(Kind.LEAD, id_, email="")
    with pytest.raises(RuleBroken, match="field_not_editable"):
        desk.edit(Kind.LEAD, id_, updated_at=datetime(2026, 1, 1, tzinfo=UTC))
    assert desk.row(Kind.LEAD, id_)["email"] == "anna@example.org"


def test_an_edit_that_changes_nothing_is_not_journalled(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="Anna")
    version = desk.row(Kind.LEAD, id_)["version"]
    outcome = desk.workspace.run(EditRecords(Records(Kind.LEAD, (id_,)), {"name": " Anna "}))
    assert outcome.change_set is None
    assert desk.row(Kind.LEAD, id_)["version"] == version


def test_milestones_keep_their_first_time(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="Anna", status="contacted")
    first = desk.row(Kind.LEAD, id_)["contacted_at"]
    assert first == desk.clock.at
    desk.edit(Kind.LEAD, id_, status="qualified")
    desk.edit(Kind.LEAD, id_, status="contacted")
    row = desk.row(Kind.LEAD, id_)
    assert row["contacted_at"] == first
    assert row["qualified_at"] is not None


def test_reopening_a_lead_clears_the_reason_and_the_reason_cannot_go_before(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="Anna", status="unqualified", unqualified_reason=1)
    with pytest.raises(RuleBroken, match="unqualified_needs_reason"):
        desk.edit(Kind.LEAD, id_, unqualified_reason=None)
    desk.edit(Kind.LEAD, id_, status="new")
    assert desk.row(Kind.LEAD, id_)["unqualified_reason"] is None


def test_a_changed_currency_keeps_the_amount_that_people_see(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="Anna", estimated_amount=Decimal(480_000), currency="TWD")
    desk.edit(Kind.LEAD, id_, currency="JPY")
    assert desk.row(Kind.LEAD, id_)["estimated_amount"] == 480_000
    desk.edit(Kind.LEAD, id_, currency="EUR")
    assert desk.row(Kind.LEAD, id_)["estimated_amount"] == 48_000_000


def test_an_amount_never_loses_its_currency(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="Anna", estimated_amount=Decimal(1000), currency="JPY")
    desk.edit(Kind.LEAD, id_, currency=None)
    row = desk.row(Kind.LEAD, id_)
    assert (row["estimated_amount"], row["currency"]) == (100_000, "TWD")
    desk.edit(Kind.LEAD, id_, currency=None, estimated_amount=None)
    row = desk.row(Kind.LEAD, id_)
    assert (row["estimated_amount"], row["currency"]) == (None, None)


def test_an_amount_too_large_for_another_currency_is_refused(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="Anna", estimated_amount=Decimal(2**53), currency="JPY")
    with pytest.raises(RuleBroken, match="number_too_large"):
        desk.edit(Kind.LEAD, id_, currency="EUR")


def test_expected_values_guard_an_edit(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="Anna", company="Bau AG")
    target = Records(Kind.LEAD, (id_,))
    desk.workspace.run(EditRecords(target, {"name": "Anne"}, expected={"name": "Anna"}))
    with pytest.raises(Conflict) as caught:
        desk.workspace.run(EditRecords(target, {"name": "Hanna"}, expected={"name": "Anna"}))
    assert (caught.value.key, caught.value.params["field"]) == ("changed_meanwhile", "name")
    assert desk.row(Kind.LEAD, id_)["name"] == "Anne"
    desk.workspace.run(EditRecords(target, {"name": "Hanna"}, expected={"company": "Bau AG"}))


def test_a_query_names_the_records_to_edit(desk: Desk) -> None:
    ids = [
        desk.create(Kind.LEAD, name=f"Lead {number}", company="A" if number % 2 else "B")
        for number in range(6)
    ]
    chosen = ListQuery(Kind.LEAD, filters=(Filter("company", Operator.ANY_OF, ("A",)),))
    outcome = desk.workspace.run(EditRecords(Matching(chosen), {"industry": "odd"}))
    assert outcome.change_set is not None
    assert outcome.change_set.params["count"] == 3
    edited = [id_ for id_, row in rows_of(desk.path, Kind.LEAD).items() if row["industry"] == "odd"]
    assert edited == ids[1::2]


def test_one_bad_value_in_many_changes_none(desk: Desk) -> None:
    ids = [desk.create(Kind.LEAD, name="a"), desk.create(Kind.LEAD, name="b", email="b@example.org")]
    with pytest.raises(RuleBroken, match="needs_one_of"):
        desk.edit(Kind.LEAD, *reversed(ids), name=None)
    assert [desk.row(Kind.LEAD, id_)["name"] for id_ in ids] == ["a", "b"]


def test_records_that_are_gone_are_said(desk: Desk) -> None:
    gone = (desk.create(Kind.LEAD, name="a"), desk.create(Kind.LEAD, name="b"))
    desk.delete(Kind.LEAD, *gone)
    for target in (Records(Kind.LEAD, gone[:1]), Records(Kind.LEAD, gone)):
        with pytest.raises(NotFound, match="record_gone"):
            desk.workspace.run(EditRecords(target, {"name": "c"}))
        with pytest.raises(NotFound, match="record_gone"):
            desk.workspace.run(DeleteRecords(target))
    with pytest.raises(NotFound, match="nothing_selected"):
        desk.workspace.run(DeleteRecords(Matching(ListQuery(Kind.LEAD))))


def test_deleting_empties_links_and_takes_what_means_nothing_alone(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Bau AG")
    daughter = desk.create(Kind.ACCOUNT, name="Bau Nord", parent=account)
    contact = desk.create(Kind.CONTACT, name="Anna", account=account)
    other = desk.create(Kind.CONTACT, name="Bernd", account=daughter)
    role = desk.create(Kind.ACCOUNT_CONTACT, account=account, contact=other, role="buyer")
    alone = desk.create(Kind.ACTIVITY, kind="call", subject="about the account", account=account)
    shared = desk.create(Kind.ACTIVITY, kind="call", subject="with Anna", account=account, contact=contact)
    desk.delete(Kind.ACCOUNT, account)
    assert desk.row(Kind.ACCOUNT, daughter)["parent"] is None
    assert desk.row(Kind.CONTACT, contact)["account"] is None
    assert role not in rows_of(desk.path, Kind.ACCOUNT_CONTACT)
    activities = rows_of(desk.path, Kind.ACTIVITY)
    assert alone not in activities
    assert (activities[shared]["account"], activities[shared]["contact"]) == (None, contact)


def test_settings_are_made_once_and_changed_after(desk: Desk) -> None:
    for value in ("1", "2"):
        desk.workspace.run(SaveSetting("window", value))
    values = [row["value"] for row in rows_of(desk.path, Kind.SETTING).values() if row["name"] == "window"]
    assert values == ["2"]
    desk.workspace.undo()
    desk.workspace.undo()
    assert len(rows_of(desk.path, Kind.SETTING)) == 1
    assert desk.clock.at > NEW_YEAR


# Many at once -----------------------------------------------------------------------------------------------


def test_a_record_named_twice_is_changed_once_and_undone_once(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    edits: tuple[tuple[int, Mapping[str, object]], ...] = (
        (lead, {"company": "Bau AG", "phone": "02-1234-5678"}),
        (lead, {"company": "Dach AG"}),
    )
    desk.workspace.run(EditEach(Kind.LEAD, edits))
    row = desk.row(Kind.LEAD, lead)
    assert (row["company"], row["phone"]) == ("Dach AG", "02-1234-5678")
    desk.workspace.undo()
    assert desk.row(Kind.LEAD, lead)["company"] is None
    desk.workspace.redo()
    assert desk.row(Kind.LEAD, lead)["company"] == "Dach AG"


@pytest.mark.parametrize("is_pasted", [False, True])
def test_a_reference_for_many_is_looked_for_once(desk: Desk, is_pasted: bool) -> None:
    asked = []
    for count in (2, 20):
        ids = tuple(desk.create(Kind.LEAD, name=f"{count}-{number}") for number in range(count))
        told = {"channel": 3}
        records = EditRecords(Records(Kind.LEAD, ids), told)
        pasted = EditEach(Kind.LEAD, tuple((id_, told) for id_ in ids))
        with statements(desk.workspace.file.writing) as seen:
            desk.workspace.run(pasted if is_pasted else records)
        asked.append(len(seen))
    assert asked[0] == asked[1]
