"""Many leads converted by one command come out as one after the other, with no statement made anew."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.core.conversions import ConvertLeads, LeadConversion, UnconvertLeads
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage import statements
from tests.services.conversion.leads_of_tests import full_lead
from tests.services.workspaces import Desk, Rows

LEADS = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["Anna Müller", "Jonas Weber", "王小明", None]),
        "company": st.sampled_from(["Nordlicht GmbH", "Nordlicht", "宏遠精密股份有限公司", "宏遠精密", None]),
        "email": st.sampled_from(["anna@nordlicht.example", "jonas@weber.example", None]),
        "phone": st.sampled_from(["+49 30 1234567", "030/1234567", "02 2555 1234", None]),
        "external_id": st.just("7"),
    }
)
BECAME = (Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY)


def became(tables: dict[Kind, Rows]) -> list[tuple[object, ...]]:
    """What each lead became, and what it is called there."""
    found: list[tuple[object, ...]] = []
    for lead in tables[Kind.LEAD].values():
        ids = [lead[str(kind)] for kind in BECAME]
        titles = [
            None if id_ is None else tables[kind][int(id_)]["name"]
            for kind, id_ in zip(BECAME, ids, strict=True)
        ]
        found.append((lead["id"], lead["status"], lead["next_step"], *ids, *titles))
    return found


@settings(max_examples=6, deadline=None)
@given(st.lists(LEADS, min_size=2, max_size=6))
def test_together_is_as_one_after_the_other(leads: list[dict[str, object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desks = [Desk(Path(folder) / name) for name in ("together.crm", "alone.crm")]
        together, alone = desks
        try:
            ids: list[int] = []
            for desk in desks:
                ids = [full_lead(desk, **values) for values in leads]
            together.workspace.run(ConvertLeads(tuple(map(LeadConversion, ids))))
            for id_ in ids:
                alone.workspace.run(ConvertLeads((LeadConversion(id_),)))
            assert became(together.tables()) == became(alone.tables())
            for kind in BECAME:
                assert together.tables()[kind].keys() == alone.tables()[kind].keys()
        finally:
            for desk in desks:
                desk.close()


def test_two_leads_of_one_person_join_by_name_and_company(desk: Desk) -> None:
    """Within one command only the e-mail address and the mobile number were compared."""
    emails = ("anna@nordlicht.example", "a.mueller@private.example")
    leads = [full_lead(desk, email=email, phone=None, website=None) for email in emails]
    desk.workspace.run(ConvertLeads(tuple(map(LeadConversion, leads))))
    assert len(desk.tables()[Kind.CONTACT]) == 1


def test_two_leads_of_one_number_join_however_it_is_written(desk: Desk) -> None:
    numbers = ("02-2555-1234", "+886 2 2555 1234")
    names = ("Anna Müller", "Frau Müller")
    leads = [
        full_lead(desk, name=name, phone=number, email=None)
        for name, number in zip(names, numbers, strict=True)
    ]
    desk.workspace.run(ConvertLeads(tuple(map(LeadConversion, leads))))
    assert len(desk.tables()[Kind.CONTACT]) == 1


def test_many_leads_use_the_statements_of_the_first_ones(desk: Desk) -> None:
    """Making them anew for every lead was the larger part of the time that 1,000 leads took."""
    leads = [
        full_lead(desk, name=f"Anna {place}", company=f"Nordlicht {place}", email=None, phone=None)
        for place in range(24)
    ]
    made = (
        statements._insertion,
        statements._change,
        statements.removal,
        statements._holding,
        statements._among,
    )

    def count() -> int:
        return sum(each.cache_info().misses for each in made)

    desk.workspace.run(ConvertLeads(tuple(map(LeadConversion, leads[:4]))))
    desk.workspace.run(UnconvertLeads(tuple(reversed(leads[:4]))))
    known = count()
    desk.workspace.run(ConvertLeads(tuple(map(LeadConversion, leads))))
    desk.workspace.run(UnconvertLeads(tuple(reversed(leads))))
    assert count() == known


@pytest.mark.parametrize(("number", "contacts"), [("+49 30 1234567", 1), (None, 2)])
def test_a_number_that_an_earlier_lead_left_beside_the_contact_tells_who_a_later_one_is(
    desk: Desk, number: str | None, contacts: int
) -> None:
    """The contact of the first lead keeps its own number; the second lead's stands beside it."""
    mail = "anna@nordlicht.example"
    leads = [
        full_lead(desk, name="Anna Müller", email=mail, phone="02 2555 1234"),
        full_lead(desk, name="Frau Müller", email=mail, phone="+49 30 1234567"),
        full_lead(desk, name="Frau Müller", company="Elsewhere", email="am@home.example", phone=number),
    ]
    desk.workspace.run(ConvertLeads(tuple(map(LeadConversion, leads))))
    assert len(desk.tables()[Kind.CONTACT]) == contacts


@pytest.mark.parametrize("names", [("Anna Müller", "Jonas Weber"), ("陳怡君", "林志豪")])
def test_colleagues_who_share_a_number_stay_two_people_of_one_account(
    desk: Desk, names: tuple[str, str]
) -> None:
    leads = [full_lead(desk, name=name, phone="02 2555 1234", email=None) for name in names]
    desk.workspace.run(ConvertLeads(tuple(map(LeadConversion, leads))))
    tables = desk.tables()
    assert {row["name"] for row in tables[Kind.CONTACT].values()} == set(names)
    assert len(tables[Kind.ACCOUNT]) == 1
