"""What a lead gives to the records that it becomes, and what existing ones take of it."""

from __future__ import annotations

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.main_records import ACCOUNT, CONTACT, LEAD, OPPORTUNITY
from crm_desktop.core.rules.conversion import (
    account_values,
    contact_values,
    filling,
    names_a_person,
    opportunity_values,
)


def lead(**values: Stored) -> dict[str, Stored]:
    return {"id": 7, **dict.fromkeys(LEAD.by_name), **values}


_TEXTS: dict[str, Stored] = {name: name for name in LEAD.by_name if LEAD.field(name).is_text}
FULL = {**lead(), **_TEXTS, "estimated_amount": 500, "currency": "EUR"}


def test_every_value_goes_to_a_field_that_takes_it() -> None:
    for record, values in (
        (ACCOUNT, account_values(FULL, with_contact=False, with_opportunity=False)),
        (CONTACT, contact_values(FULL)),
        (OPPORTUNITY, opportunity_values(FULL)),
    ):
        assert set(values) <= set(record.by_name)
        assert None not in values.values()


def test_nothing_of_the_same_meaning_is_left_out() -> None:
    """Every text that the lead has and a record that it becomes has too, by the same name, is given."""
    kept = {"raw_text", "external_id", "custom"}
    shared = {name for name in LEAD.by_name if LEAD.field(name).is_text and LEAD.field(name).editable} - kept
    given = {
        *account_values(FULL, with_contact=True, with_opportunity=True),
        *contact_values(FULL),
        *opportunity_values(FULL),
    }
    there = {*ACCOUNT.by_name, *CONTACT.by_name, *OPPORTUNITY.by_name}
    assert shared & there <= given


def test_a_company_is_a_company_and_a_person_a_person() -> None:
    of_company = account_values(lead(name="Anna", company="Bau"), with_contact=True, with_opportunity=True)
    of_person = account_values(
        lead(name="Anna", email="a@b.example"), with_contact=True, with_opportunity=True
    )
    assert (of_company["name"], of_company["kind"], of_company.get("email")) == ("Bau", "company", None)
    assert (of_person["name"], of_person["kind"], of_person["email"]) == ("Anna", "person", "a@b.example")


def test_only_a_person_becomes_a_contact() -> None:
    assert names_a_person(lead(name="Anna", company="Bau"))
    assert names_a_person(lead(email="a@b.example"))
    assert not names_a_person(lead(company="Bau", email="info@bau.example"))


def test_what_is_filled_stays_and_what_is_empty_is_filled() -> None:
    existing: dict[str, Stored] = {"name": "Bau AG", "industry": "Roofs", "website": None, "owner": None}
    given: dict[str, Stored] = {"name": "Bau", "industry": "Walls", "website": "bau.example", "owner": 3}
    assert filling(existing, given) == {"website": "bau.example"}


def test_an_amount_comes_with_its_currency_or_not_at_all() -> None:
    given: dict[str, Stored] = {"amount": 500, "currency": "EUR"}
    assert filling({"amount": None, "currency": None}, given) == given
    assert filling({"amount": 900, "currency": None}, given) == {}
