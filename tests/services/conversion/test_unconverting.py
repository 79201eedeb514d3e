"""Conversions are taken back at a later time, where nothing was built on them."""

from __future__ import annotations

import pytest

from crm_desktop.core.conversions import ConvertLeads, LeadConversion, UnconvertLeads
from crm_desktop.core.errors import Conflict, RuleBroken
from crm_desktop.core.records.kinds import Kind
from tests.services.conversion.leads_of_tests import NEW, convert, existing, full_lead
from tests.services.workspaces import Desk, without_bookkeeping


def test_a_conversion_is_taken_back_at_a_later_time(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Nordlicht")
    lead = full_lead(desk, status="contacted")
    before = without_bookkeeping(desk.tables())
    convert(desk, lead, account=existing(account))
    converted = without_bookkeeping(desk.tables())
    desk.create(Kind.LEAD, name="Somebody else")
    desk.restart()
    desk.workspace.run(UnconvertLeads((lead,)))
    tables = without_bookkeeping(desk.tables())
    del tables[Kind.LEAD][lead + 1]
    assert tables == before
    desk.workspace.undo()
    tables = without_bookkeeping(desk.tables())
    del tables[Kind.LEAD][lead + 1]
    assert tables == converted


def test_one_of_many_is_taken_back_alone(desk: Desk) -> None:
    leads = [
        full_lead(desk, company=f"Firm {n} {n}", name=f"P {n}", email=None, phone=None) for n in range(3)
    ]
    desk.workspace.run(ConvertLeads(tuple(LeadConversion(lead, NEW, NEW, NEW) for lead in leads)))
    desk.workspace.run(UnconvertLeads((leads[1],)))
    statuses = [desk.row(Kind.LEAD, lead)["status"] for lead in leads]
    assert statuses == ["converted", "new", "converted"]
    assert len(desk.tables()[Kind.ACCOUNT]) == len(desk.tables()[Kind.OPPORTUNITY]) == 2


def test_what_was_built_on_it_forbids_it_and_is_named(desk: Desk) -> None:
    lead = full_lead(desk)
    result = convert(desk, lead)
    activity = desk.create(Kind.ACTIVITY, kind="call", subject="Price talk", opportunity=result.opportunity)
    before = desk.tables()
    with pytest.raises(Conflict, match="unconvert_built_on") as caught:
        desk.workspace.run(UnconvertLeads((lead,)))
    assert caught.value.params["blockers"] == ((Kind.ACTIVITY, activity, "Price talk"),)
    assert desk.tables() == before
    desk.delete(Kind.ACTIVITY, activity)
    desk.workspace.run(UnconvertLeads((lead,)))
    assert desk.row(Kind.LEAD, lead)["status"] == "new"


def test_a_second_lead_that_joined_forbids_it(desk: Desk) -> None:
    first, second = full_lead(desk), full_lead(desk, name="Ben Berg", email=None, phone=None)
    result = convert(desk, first)
    convert(desk, second, account=existing(result.account or 0))
    with pytest.raises(Conflict, match="unconvert_built_on") as caught:
        desk.workspace.run(UnconvertLeads((first,)))
    assert (Kind.LEAD, second, "Ben Berg") in caught.value.params["blockers"]  # type: ignore[operator]
    desk.workspace.run(UnconvertLeads((second,)))
    desk.workspace.run(UnconvertLeads((first,)))
    assert not desk.tables()[Kind.ACCOUNT]


def test_a_changed_field_forbids_it_and_one_changed_back_does_not(desk: Desk) -> None:
    lead = full_lead(desk)
    result = convert(desk, lead)
    desk.edit(Kind.ACCOUNT, result.account or 0, industry="Energy")
    with pytest.raises(Conflict, match="unconvert_changed_since") as caught:
        desk.workspace.run(UnconvertLeads((lead,)))
    assert caught.value.params["field"] == "industry"
    desk.edit(Kind.ACCOUNT, result.account or 0, industry="Light")
    desk.workspace.run(UnconvertLeads((lead,)))
    assert not desk.tables()[Kind.ACCOUNT]


def test_a_deal_that_has_moved_forbids_it(desk: Desk) -> None:
    lead = full_lead(desk)
    result = convert(desk, lead)
    desk.edit(Kind.OPPORTUNITY, result.opportunity or 0, stage=2)
    with pytest.raises(Conflict) as caught:
        desk.workspace.run(UnconvertLeads((lead,)))
    assert caught.value.params["id"] == result.opportunity


def test_what_was_planned_next_comes_back_to_the_lead(desk: Desk) -> None:
    lead = full_lead(desk)
    result = convert(desk, lead)
    desk.edit(Kind.OPPORTUNITY, result.opportunity or 0, next_step="Ring Anna")
    desk.workspace.run(UnconvertLeads((lead,)))
    assert desk.row(Kind.LEAD, lead)["next_step"] == "Ring Anna"


def test_what_a_person_changed_in_a_filled_field_stays(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Nordlicht")
    lead = full_lead(desk)
    convert(desk, lead, account=existing(account))
    desk.edit(Kind.ACCOUNT, account, industry="Energy")
    desk.workspace.run(UnconvertLeads((lead,)))
    row = desk.row(Kind.ACCOUNT, account)
    assert (row["industry"], row["website"], row["lead"]) == ("Energy", None, None)


def test_an_imported_conversion_has_nothing_to_take_back(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    with pytest.raises(RuleBroken, match="not_converted_here"):
        desk.workspace.run(UnconvertLeads((lead,)))


def test_a_lead_converted_twice_and_taken_back_once_can_be_converted_again(desk: Desk) -> None:
    lead = full_lead(desk)
    convert(desk, lead)
    desk.workspace.run(UnconvertLeads((lead,)))
    result = convert(desk, lead)
    assert result.created == (Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY)
    assert desk.row(Kind.OPPORTUNITY, result.opportunity or 0)["next_step"] == "Send the offer"
