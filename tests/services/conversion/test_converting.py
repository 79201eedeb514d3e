"""Leads become accounts, contacts and opportunities, are joined with known ones, and are taken back."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from crm_desktop.core.commands import EditRecords
from crm_desktop.core.conversions import (
    Becoming,
    ConvertLeads,
    LeadConversion,
    Part,
    UnconvertLeads,
)
from crm_desktop.core.errors import Conflict, NotFound, RuleBroken
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.record.whole_record import activities_of
from tests.services.conversion.leads_of_tests import NEW, NONE, convert, existing, full_lead
from tests.services.workspaces import Desk, query, without_bookkeeping


def test_a_lead_becomes_three_new_records(desk: Desk) -> None:
    lead = full_lead(desk)
    result = convert(desk, lead)
    assert result.created == (Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY)
    assert result.account
    assert result.contact
    assert result.opportunity
    account = desk.row(Kind.ACCOUNT, result.account)
    contact = desk.row(Kind.CONTACT, result.contact)
    opportunity = desk.row(Kind.OPPORTUNITY, result.opportunity)
    named = ("name", "kind", "industry", "website", "billing_address", "channel", "email", "lead", "tags")
    assert [account[name] for name in named] == [
        "Nordlicht GmbH", "company", "Light", "nordlicht.example", "Hafen 1", 3, None, lead, ",1,",
    ]  # fmt: skip
    of_contact = ("name", "job_title", "email", "phone", "account", "lead")
    assert [contact[name] for name in of_contact] == [
        "Anna Müller", "Buyer", "anna@nordlicht.example", "+49 30 1234567", result.account, lead,
    ]  # fmt: skip
    of_deal = ("name", "amount", "currency", "channel", "next_step", "next_step_on", "description")
    assert [opportunity[name] for name in of_deal] == [
        "Nordlicht GmbH", 500000, "EUR", 3, "Send the offer", "2026-02-01", "Wants lamps",
    ]  # fmt: skip
    assert (opportunity["account"], opportunity["contact"]) == (result.account, result.contact)


def test_the_lead_stays_readable_and_says_what_it_became(desk: Desk) -> None:
    lead = full_lead(desk, raw_text="A card from the fair")
    result = convert(desk, lead)
    row = desk.row(Kind.LEAD, lead)
    assert (row["status"], row["account"], row["contact"], row["opportunity"]) == (
        "converted", result.account, result.contact, result.opportunity,
    )  # fmt: skip
    assert row["converted_at"] == row["qualified_at"] is not None
    assert (row["name"], row["raw_text"], row["description"]) == (
        "Anna Müller", "A card from the fair", "Wants lamps",
    )  # fmt: skip
    # What comes next is the opportunity's now.
    assert (row["next_step"], row["next_step_on"]) == (None, None)


def test_one_undo_takes_everything_back_and_one_redo_brings_it_again(desk: Desk) -> None:
    full_lead(desk)
    before = without_bookkeeping(desk.tables())
    convert(desk, 1)
    after = without_bookkeeping(desk.tables())
    desk.workspace.undo()
    assert without_bookkeeping(desk.tables()) == before
    desk.workspace.redo()
    assert without_bookkeeping(desk.tables()) == after


def test_there_is_one_primary_contact_with_one_role(desk: Desk) -> None:
    result = convert(desk, full_lead(desk), role="decision_maker")
    (link,) = desk.tables()[Kind.OPPORTUNITY_CONTACT].values()
    assert (link["opportunity"], link["contact"]) == (result.opportunity, result.contact)
    assert (link["role"], link["is_primary"]) == ("decision_maker", 1)


def test_a_person_becomes_account_and_contact_in_one_step(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="王小明", mobile="0912-345-678", email="ming@mail.example")
    result = convert(desk, lead, opportunity=NONE)
    account = desk.row(Kind.ACCOUNT, result.account or 0)
    contact = desk.row(Kind.CONTACT, result.contact or 0)
    assert (account["name"], account["kind"], account["phone"]) == ("王小明", "person", "0912-345-678")
    assert (contact["name"], contact["account"], contact["mobile"]) == (
        "王小明", result.account, "0912-345-678",
    )  # fmt: skip


def test_a_company_without_a_person_makes_no_contact(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, company="Nordlicht", email="info@nordlicht.example", phone="030 55")
    result = convert(desk, lead)
    assert result.contact is None
    account = desk.row(Kind.ACCOUNT, result.account or 0)
    assert (account["email"], account["phone"]) == ("info@nordlicht.example", "030 55")


def test_filled_fields_of_an_existing_record_stay_and_empty_ones_are_filled(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Nordlicht", industry="Energy")
    result = convert(desk, full_lead(desk), account=existing(account))
    row = desk.row(Kind.ACCOUNT, account)
    assert result.account == account
    assert (row["name"], row["industry"], row["website"]) == ("Nordlicht", "Energy", "nordlicht.example")
    assert (result.created, result.matched) == ((Kind.CONTACT, Kind.OPPORTUNITY), (Kind.ACCOUNT,))


def test_what_a_person_said_of_a_part_counts_before_what_the_lead_says(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Nordlicht", industry="Energy")
    told = Part(Becoming.NEW, values={"name": "Lamps 2026", "amount": Decimal("7000.50")})
    result = convert(desk, full_lead(desk), account=existing(account, industry="Light"), opportunity=told)
    opportunity = desk.row(Kind.OPPORTUNITY, result.opportunity or 0)
    assert (opportunity["name"], opportunity["amount"], opportunity["currency"]) == (
        "Lamps 2026",
        700050,
        "EUR",
    )
    assert desk.row(Kind.ACCOUNT, account)["industry"] == "Light"


def test_an_existing_contact_of_another_account_belongs_to_both(desk: Desk) -> None:
    elsewhere = desk.create(Kind.ACCOUNT, name="Südwind")
    contact = desk.create(Kind.CONTACT, name="Anna Müller", account=elsewhere)
    result = convert(desk, full_lead(desk), account=NEW, contact=existing(contact))
    assert desk.row(Kind.CONTACT, contact)["account"] == elsewhere
    (link,) = desk.tables()[Kind.ACCOUNT_CONTACT].values()
    assert (link["account"], link["contact"]) == (result.account, contact)


def test_known_records_are_matched(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="NORDLICHT Ges. Co., Ltd.")
    same = desk.create(Kind.ACCOUNT, name="Nordlicht")
    contact = desk.create(Kind.CONTACT, name="A. Müller", email="ANNA@nordlicht.example", account=same)
    result = convert(desk, full_lead(desk))
    assert (result.account, result.contact) == (same, contact)
    assert account != same


def test_a_namesake_is_the_same_person_within_the_account_alone(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Kranbau")  # called otherwise than the lead's company
    elsewhere = desk.create(Kind.ACCOUNT, name="Südwind")
    namesake = desk.create(Kind.CONTACT, name="Anna Müller", account=elsewhere)
    first, second = (full_lead(desk, email=None, phone=None) for _ in range(2))
    made = convert(desk, first, account=existing(account), opportunity=NONE)
    assert made.contact not in (None, namesake)
    assert convert(desk, second, account=existing(elsewhere), opportunity=NONE).contact == namesake


def test_a_person_of_the_company_is_known_by_name(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Nordlicht Co., Ltd.")
    contact = desk.create(Kind.CONTACT, name="Anna Müller", account=account)
    result = convert(desk, full_lead(desk, email=None, phone=None))
    assert (result.account, result.contact) == (account, contact)


def test_a_second_lead_of_a_company_joins_its_open_deal(desk: Desk) -> None:
    first = convert(desk, full_lead(desk))
    second = convert(desk, full_lead(desk, name="Ben Berg", email="ben@nordlicht.example", phone=None))
    assert (second.account, second.opportunity) == (first.account, first.opportunity)
    assert second.created == (Kind.CONTACT,)
    links = desk.tables()[Kind.OPPORTUNITY_CONTACT].values()
    assert [link["is_primary"] for link in links] == [1, 0]


def test_a_deal_that_was_made_of_the_lead_before_is_joined_wherever_it_stands(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Somebody else")
    lead = full_lead(desk)
    deal = desk.create(Kind.OPPORTUNITY, name="Lamps", lead=lead, account=account)
    desk.edit(Kind.OPPORTUNITY, deal, stage=5)
    result = convert(desk, lead)
    assert (result.account, result.opportunity) == (account, deal)


def test_of_fifty_leads_each_is_converted_or_named_with_its_reason(desk: Desk) -> None:
    gone = desk.create(Kind.ACCOUNT, name="Gone")
    leads = [
        full_lead(desk, name=f"Person {n}", company=f"Firm {n}", email=f"p{n}@firm{n}.example", phone=None)
        for n in range(1, 51)
    ]
    desk.delete(Kind.ACCOUNT, gone)  # after it was chosen for the seventeenth
    before = without_bookkeeping(desk.tables())
    command = ConvertLeads(
        tuple(LeadConversion(lead, account=existing(gone) if lead == leads[16] else NEW) for lead in leads)
    )
    results = desk.workspace.run(command).result
    assert isinstance(results, tuple)
    assert [(lead, type(each.error)) for lead, each in zip(leads, results, strict=True) if each.error] == [
        (leads[16], NotFound)
    ]
    after = desk.tables()
    assert [len(after[kind]) for kind in (Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY)] == [49, 49, 49]
    assert [row["id"] for row in after[Kind.LEAD].values() if row["status"] != "converted"] == [leads[16]]
    desk.workspace.undo()
    assert without_bookkeeping(desk.tables()) == before


def test_a_known_contact_is_told_the_leads_story_and_nothing_is_moved(desk: Desk) -> None:
    lead = full_lead(desk)
    made = [
        desk.create(
            Kind.ACTIVITY, kind=kind, subject=kind, lead=lead, done_at=datetime(2026, 1, 5, tzinfo=UTC)
        )
        for kind in ("call", "meeting")
    ]
    activities = desk.tables()[Kind.ACTIVITY]
    contact = desk.create(Kind.CONTACT, name="A. Mueller")
    result = convert(desk, lead, contact=existing(contact))
    assert (result.contact, desk.tables()[Kind.ACTIVITY]) == (contact, activities)
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            told, _ = activities_of(view, Kind.CONTACT, contact, view.record(Kind.CONTACT, contact), 10)
    finally:
        reader.close()
    assert {row["id"] for row in told} == set(made)


def test_two_leads_of_one_company_converted_together_share_the_account(desk: Desk) -> None:
    companies = {"Anna": "Nordlicht GmbH", "Ben": "NORDLICHT Co., Ltd."}
    leads = [
        full_lead(desk, name=name, company=company, email=None, phone=None, website=None)
        for name, company in companies.items()
    ]
    outcome = desk.workspace.run(ConvertLeads(tuple(map(LeadConversion, leads))))
    assert isinstance(outcome.result, tuple)
    first, second = outcome.result
    assert first.account == second.account
    assert first.contact != second.contact
    assert first.opportunity == second.opportunity


def test_many_conversions_read_the_lists_of_the_office_no_more_often_than_one(desk: Desk) -> None:
    leads = [
        full_lead(desk, name=f"Person {n}", company=f"Firm {n}", email=f"p{n}@f{n}.example") for n in range(9)
    ]

    def reads_of_lists(chosen: list[int]) -> int:
        read: list[str] = []

        def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
            if "FROM loss_reason" in statement:
                read.append(statement)

        event.listen(Engine, "before_cursor_execute", note)
        try:
            desk.workspace.run(ConvertLeads(tuple(LeadConversion(lead) for lead in chosen)))
        finally:
            event.remove(Engine, "before_cursor_execute", note)
        return len(read)

    assert reads_of_lists(leads[1:]) <= reads_of_lists(leads[:1]) + 1


def test_a_lead_is_not_converted_twice(desk: Desk) -> None:
    lead = full_lead(desk)
    convert(desk, lead)
    before = desk.tables()
    with pytest.raises(Conflict, match="lead_converted_already"):
        convert(desk, lead)
    assert desk.tables() == before


def test_an_account_deleted_between_preview_and_confirmation_changes_nothing(desk: Desk) -> None:
    lead = full_lead(desk)
    account = desk.create(Kind.ACCOUNT, name="Nordlicht")
    desk.delete(Kind.ACCOUNT, account)
    before = desk.tables()
    with pytest.raises(NotFound, match="record_gone"):
        convert(desk, lead, account=existing(account))
    assert desk.tables() == before


def test_a_refused_value_changes_nothing(desk: Desk) -> None:
    lead = full_lead(desk)
    before = desk.tables()
    with pytest.raises(RuleBroken):
        convert(desk, lead, contact=Part(Becoming.NEW, values={"email": "no address"}))
    assert desk.tables() == before


def test_nothing_comes_of_nothing(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="conversion_into_nothing"):
        convert(desk, full_lead(desk), account=NONE, contact=NONE, opportunity=NONE)


def test_a_converted_lead_is_not_called_otherwise_by_hand(desk: Desk) -> None:
    lead = full_lead(desk)
    convert(desk, lead)
    with pytest.raises(RuleBroken, match="unconvert_instead"):
        desk.workspace.run(EditRecords(Records(Kind.LEAD, (lead,)), {"status": "new"}))


def test_fields_of_the_office_s_own_are_handed_on_to_those_of_the_same_name(desk: Desk) -> None:
    for kind in (Kind.LEAD, Kind.ACCOUNT, Kind.OPPORTUNITY):
        desk.create(Kind.CUSTOM_FIELD, name="Machines", kind=kind, type="text")
    desk.create(Kind.CUSTOM_FIELD, name="Budget", kind=Kind.LEAD, type="money")
    desk.create(Kind.CUSTOM_FIELD, name="Budget", kind=Kind.ACCOUNT, type="money")
    known = desk.create(Kind.ACCOUNT, name="Nordlicht", custom_2="Two lathes")
    lead = full_lead(desk, custom_1="Three mills", custom_4=Decimal(70))
    result = convert(desk, lead, account=existing(known))
    assert result.opportunity
    of_account = {name: _stored(desk, Kind.ACCOUNT, known, name) for name in ("custom_2", "custom_5")}
    assert of_account == {"custom_2": "Two lathes", "custom_5": 7000}
    assert _stored(desk, Kind.ACCOUNT, known, "custom_5_currency") == "EUR"
    assert _stored(desk, Kind.OPPORTUNITY, result.opportunity, "custom_3") == "Three mills"
    desk.workspace.run(UnconvertLeads((lead,)))
    assert _stored(desk, Kind.ACCOUNT, known, "custom_5") is None
    assert _stored(desk, Kind.ACCOUNT, known, "custom_2") == "Two lathes"


def _stored(desk: Desk, kind: Kind, id_: int, name: str) -> object:
    return query(desk.path, f'SELECT {name} FROM "{kind}" WHERE id = ?', id_)[0][0]
