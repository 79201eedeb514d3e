"""What a lead has beside its first e-mail and number goes on with it, and comes back with it."""

from __future__ import annotations

from crm_desktop.core.conversions import ConvertLeads, LeadConversion, UnconvertLeads
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk


def ways(desk: Desk, owner: str) -> list[tuple[object, object, object]]:
    rows = desk.tables()[Kind.CONTACT_POINT].values()
    return sorted((row["sort"], row["label"], row["value"]) for row in rows if row[owner] is not None)


def lead_with_ways(desk: Desk) -> int:
    lead = desk.create(
        Kind.LEAD,
        name="陳怡君",
        company="Hongyong",
        email="yi@hongyong.example",
        phone="02 2345 6789",
        phone_label="work",
    )
    for sort, label, value in (
        ("phone", "home", "04 555 6666"),
        ("line", None, "yi.line"),
        ("address", None, "Road 7"),
    ):
        desk.create(Kind.CONTACT_POINT, lead=lead, sort=sort, label=label, value=value)
    return lead


def test_further_ways_go_on_to_contact_and_account_and_stay_with_the_lead(desk: Desk) -> None:
    lead = lead_with_ways(desk)
    before = desk.tables()
    desk.workspace.run(ConvertLeads((LeadConversion(lead),)))
    assert ways(desk, "contact") == [("line", None, "yi.line"), ("phone", "home", "04 555 6666")]
    assert ways(desk, "account") == [("address", None, "Road 7")]
    assert len(ways(desk, "lead")) == 3
    (contact,) = desk.tables()[Kind.CONTACT].values()
    assert (contact["phone"], contact["phone_label"]) == ("02 2345 6789", "work")
    desk.workspace.run(UnconvertLeads((lead,)))
    assert desk.tables()[Kind.CONTACT_POINT] == before[Kind.CONTACT_POINT]


def test_a_known_contact_keeps_its_own_and_gets_the_leads_beside_it(desk: Desk) -> None:
    contact = desk.create(
        Kind.CONTACT, name="陳怡君", email="yi@hongyong.example", phone="0912 345 678", mobile="0933 111 222"
    )
    point = desk.create(Kind.CONTACT_POINT, contact=contact, sort="phone", value="(04) 555-6666")
    lead = lead_with_ways(desk)
    desk.workspace.run(ConvertLeads((LeadConversion(lead),)))
    assert list(desk.tables()[Kind.CONTACT]) == [contact]
    assert ways(desk, "contact") == [
        ("line", None, "yi.line"),
        ("phone", None, "(04) 555-6666"),
        ("phone", None, "02 2345 6789"),
    ]
    assert desk.row(Kind.CONTACT, contact)["phone"] == "0912 345 678"
    desk.workspace.run(UnconvertLeads((lead,)))
    assert ways(desk, "contact") == [("phone", None, "(04) 555-6666")]
    assert point in desk.tables()[Kind.CONTACT_POINT]
