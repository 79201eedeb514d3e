"""What several leads would become is told as it comes out."""

from __future__ import annotations

import tempfile
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.core.conversions import ConvertLeads, LeadConversion
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.conversion import BECOMES
from crm_desktop.services.conversion.foresight import Fate, Foreseen, Foresight
from tests.services.conversion.leads_of_tests import convert, full_lead
from tests.services.conversion.test_many_at_once import LEADS
from tests.services.workspaces import Desk


def foreseen(desk: Desk, leads: list[int], *, together: int = 2) -> list[Foreseen]:
    """What is told of the leads, some at a time as the window asks."""
    foresight = Foresight()
    told: list[Foreseen] = []
    for start in range(0, len(leads), together):
        with desk.workspace.reader().view() as view:
            told += foresight.foresee(view, list(map(LeadConversion, leads[start : start + together])))
    return told


def come_out(desk: Desk, leads: list[int]) -> list[Foreseen]:
    """What converting them together brings, in the same words."""
    known = {kind: set(rows) for kind, rows in desk.tables().items()}
    results = desk.workspace.run(ConvertLeads(tuple(map(LeadConversion, leads)))).result
    assert isinstance(results, tuple)
    tables = desk.tables()
    found = []
    for result in results:
        parts = []
        for kind in BECOMES:
            id_ = getattr(result, str(kind))
            if id_ is not None:
                is_known = Fate.KNOWN if id_ in known[kind] else Fate.SHARED
                fate = Fate.NEW if kind in result.created else is_known
                parts.append((kind, fate, desk.workspace.catalogue[kind].title(tables[kind][id_])))
        found.append(Foreseen(result.lead, tuple(parts), result.error))
    return found


def test_what_the_first_stage_asks_for_is_foreseen(desk: Desk) -> None:
    desk.edit(Kind.STAGE, 1, required_fields="account, contact, amount")
    poor = desk.create(Kind.LEAD, name="Anna", company="Bau AG")
    rich = desk.create(
        Kind.LEAD, name="Berta", company="Holz AG", estimated_amount=Decimal(5000), currency="EUR"
    )
    told = foreseen(desk, [poor, rich])
    done = come_out(desk, [poor, rich])
    assert told[0].error is not None
    assert done[0].error is not None
    assert (done[0].error.key, done[0].error.params) == (told[0].error.key, told[0].error.params)
    assert done[1] == told[1]
    assert (told[0].error.key, told[0].error.params["fields"]) == ("stage_needs_fields", ["amount"])
    assert told[1].error is None


#: Who has neither is called by an address or a number, and otherwise once a later lead tells more.
SOMEBODY = LEADS.filter(lambda values: values["name"] or values["company"])


@settings(max_examples=8, deadline=None)
@given(st.lists(SOMEBODY, max_size=2), st.lists(SOMEBODY, min_size=1, max_size=5))
def test_it_comes_out_as_it_was_told(before: list[dict[str, object]], leads: list[dict[str, object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "office.crm")
        try:
            for values in before:
                convert(desk, full_lead(desk, **values))
            ids = [full_lead(desk, **values) for values in leads]
            assert foreseen(desk, ids) == come_out(desk, ids)
        finally:
            desk.close()


def test_two_leads_of_a_new_company_are_told_to_share_its_account_and_deal(desk: Desk) -> None:
    leads = [full_lead(desk, name=name, email=None, phone=None) for name in ("Anna Müller", "Jonas Weber")]
    first, second = foreseen(desk, leads)
    assert {fate for _kind, fate, _name in first.parts} == {Fate.NEW}
    assert {kind: fate for kind, fate, _name in second.parts} == {
        Kind.ACCOUNT: Fate.SHARED,
        Kind.CONTACT: Fate.NEW,
        Kind.OPPORTUNITY: Fate.SHARED,
    }


def test_a_number_that_stands_beside_a_known_contact_by_then_tells_who_a_later_lead_is(desk: Desk) -> None:
    """The contact keeps its own number; the second lead's stands beside it."""
    mail = "anna@nordlicht.example"
    convert(desk, full_lead(desk, name="Anna Müller", email=mail, phone="02 2555 1234"))
    number = "+49 30 1234567"
    leads = [
        full_lead(desk, name="Frau Müller", email=mail, phone=number),
        full_lead(desk, name="Frau Müller", company="Elsewhere", email="am@home.example", phone=number),
    ]
    told = foreseen(desk, leads)
    assert told == come_out(desk, leads)
    assert Kind.CONTACT in {kind for kind, fate, _name in told[1].parts if fate is Fate.KNOWN}


def test_a_further_number_of_a_lead_tells_who_a_later_lead_is(desk: Desk) -> None:
    first = full_lead(desk, email=None, phone=None, website=None)
    desk.create(Kind.CONTACT_POINT, lead=first, sort="phone", value="0912 345 678")
    second = full_lead(desk, name="Frau Müller", company="Elsewhere", email=None, phone="+886 912 345 678")
    told = foreseen(desk, [first, second])
    assert told == come_out(desk, [first, second])


def test_a_lead_that_cannot_be_converted_is_told_with_its_reason_and_leaves_nothing(desk: Desk) -> None:
    gone, there = full_lead(desk), full_lead(desk)
    convert(desk, gone)
    first, second = foreseen(desk, [gone, there])
    assert first.error is not None
    assert first.error.key == "lead_converted_already"
    assert {fate for _kind, fate, _name in second.parts} == {Fate.KNOWN}


def test_of_two_equals_the_one_that_is_there_comes_before_the_one_foreseen(desk: Desk) -> None:
    number = "+49 30 1234567"
    convert(desk, full_lead(desk, name="Jonas Weber", company="Nordlicht", email=None, phone=number))
    nobody = {"company": None, "email": None, "phone": number, "website": None}
    leads = [full_lead(desk, name="王小明", **nobody), full_lead(desk, name=None, **nobody)]
    assert foreseen(desk, leads) == come_out(desk, leads)
