"""Further ways to reach somebody: kept once, checked by their sort, found, and made the first one."""

from __future__ import annotations

import pytest

from crm_desktop.core.commands import MakePrimary, Undo
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import ListQuery, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.matching.matches import find_matches
from crm_desktop.services.reads.record.contact_points import contact_points
from tests.services.workspaces import Desk


@pytest.fixture
def chen(desk: Desk) -> int:
    return desk.create(Kind.CONTACT, name="陳怡君", email="yi@hongyong.example", phone="02 2345 6789")


def beside(desk: Desk, kind: Kind, id_: int) -> list[tuple[str, str, str]]:
    reader = desk.workspace.reader()
    try:
        found = reader.read(lambda view: contact_points(view, kind, [id_])).get(id_, [])
    finally:
        reader.close()
    return [(point.sort, point.label, point.value) for point in found]


def ids(desk: Desk, kind: Kind, text: str) -> list[int]:
    reader = desk.workspace.reader()
    try:
        return list(reader.ids(ListQuery(kind, text), {}))
    finally:
        reader.close()


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"sort": "email", "value": "no address"}, "email_not_understood"),
        ({"sort": "phone", "value": "none"}, "phone_not_understood"),
        ({"sort": "line"}, "value_required"),
        ({"sort": "email", "value": "YI@hongyong.example"}, "way_known_already"),
        ({"sort": "phone", "value": "(02) 2345-6789"}, "way_known_already"),
    ],
)
def test_what_is_wrong_or_known_is_refused(
    desk: Desk, chen: int, values: dict[str, object], key: str
) -> None:
    with pytest.raises(RuleBroken, match=key):
        desk.create(Kind.CONTACT_POINT, contact=chen, **values)
    assert beside(desk, Kind.CONTACT, chen) == []


def test_a_way_belongs_to_one_record_and_stays_there(desk: Desk, chen: int) -> None:
    account = desk.create(Kind.ACCOUNT, name="Hongyong")
    for owners in ({}, {"contact": chen, "account": account}):
        with pytest.raises(RuleBroken, match="belongs_to_one_record"):
            desk.create(Kind.CONTACT_POINT, sort="line", value="chen", **owners)
    point = desk.create(Kind.CONTACT_POINT, sort="line", value="chen", contact=chen)
    with pytest.raises(RuleBroken, match="belongs_to_one_record"):
        desk.edit(Kind.CONTACT_POINT, point, contact=None, account=account)
    desk.edit(Kind.CONTACT_POINT, point, value="chen.yi")
    other = desk.create(Kind.CONTACT_POINT, sort="line", value="yi", contact=chen)
    with pytest.raises(RuleBroken, match="way_known_already"):
        desk.edit(Kind.CONTACT_POINT, other, value="Chen.Yi")


def test_a_record_is_found_by_all_its_ways_as_long_as_it_has_them(desk: Desk, chen: int) -> None:
    phone = desk.create(Kind.CONTACT_POINT, sort="phone", value="0912-345-678", contact=chen)
    desk.create(Kind.CONTACT_POINT, sort="wechat", value="yijun_88", contact=chen)
    for text in ("0912345678", "345678", "0912 345", "yijun_88", "陳怡君"):
        assert ids(desk, Kind.CONTACT, text) == [chen], text
    desk.edit(Kind.CONTACT_POINT, phone, value="0987 654 321")
    assert (ids(desk, Kind.CONTACT, "0912345678"), ids(desk, Kind.CONTACT, "0987654321")) == ([], [chen])
    desk.delete(Kind.CONTACT_POINT, phone)
    assert ids(desk, Kind.CONTACT, "0987654321") == []
    desk.workspace.run(Undo())
    assert ids(desk, Kind.CONTACT, "0987654321") == [chen]
    desk.edit(Kind.CONTACT, chen, name="Chen")
    assert ids(desk, Kind.CONTACT, "0987654321") == [chen]


def test_a_record_is_matched_by_all_its_ways(desk: Desk, chen: int) -> None:
    desk.create(Kind.CONTACT_POINT, sort="phone", value="+886 912 345 678", contact=chen)
    desk.create(Kind.CONTACT_POINT, sort="email", value="chen@home.example", contact=chen)
    lead = desk.create(Kind.LEAD, name="Somebody")
    desk.create(Kind.CONTACT_POINT, sort="phone", value="0912345678", lead=lead)
    reader = desk.workspace.reader()
    try:
        ways: tuple[tuple[dict[str, object], str], ...] = (
            ({"email": "CHEN@home.example"}, "same_email"),
            ({"phone": "0912 345 678"}, "same_phone"),
            ({"id": lead, "name": "Somebody"}, "same_phone"),
        )
        for values, reason in ways:
            with reader.view() as view:
                found = find_matches(view, Kind.LEAD, values)
            assert (Kind.CONTACT, chen, reason) in [(each.kind, each.id, each.reason) for each in found]
    finally:
        reader.close()


def row(desk: Desk, chen: int) -> dict[str, Stored]:
    values = desk.row(Kind.CONTACT, chen)
    return {name: values[name] for name in ("phone", "phone_label")}


def test_made_primary_a_way_changes_places_with_the_first_one(desk: Desk, chen: int) -> None:
    desk.edit(Kind.CONTACT, chen, phone_label="work")
    point = desk.create(Kind.CONTACT_POINT, sort="phone", label="home", value="04 555 6666", contact=chen)
    desk.workspace.run(MakePrimary(point))
    assert row(desk, chen) == {"phone": "04 555 6666", "phone_label": "home"}
    assert beside(desk, Kind.CONTACT, chen) == [("phone", "work", "02 2345 6789")]
    desk.workspace.run(Undo())
    assert row(desk, chen) == {"phone": "02 2345 6789", "phone_label": "work"}
    assert beside(desk, Kind.CONTACT, chen) == [("phone", "home", "04 555 6666")]


def test_made_primary_where_there_is_none_a_way_goes_into_the_field(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    point = desk.create(Kind.CONTACT_POINT, sort="email", label="home", value="a@b.example", lead=lead)
    desk.workspace.run(MakePrimary(point))
    assert (desk.row(Kind.LEAD, lead)["email"], desk.row(Kind.LEAD, lead)["email_label"]) == (
        "a@b.example",
        "home",
    )
    assert beside(desk, Kind.LEAD, lead) == []


def test_of_sorts_without_a_field_the_first_in_order_is_the_primary_one(desk: Desk, chen: int) -> None:
    desk.create(Kind.CONTACT_POINT, sort="line", value="one", contact=chen)
    second = desk.create(Kind.CONTACT_POINT, sort="line", value="two", contact=chen)
    desk.workspace.run(MakePrimary(second))
    assert [value for _sort, _label, value in beside(desk, Kind.CONTACT, chen)] == ["two", "one"]


def test_ways_go_with_their_record_and_come_back_with_it(desk: Desk, chen: int) -> None:
    desk.create(Kind.CONTACT_POINT, sort="line", value="one", contact=chen)
    desk.delete(Kind.CONTACT, chen)
    assert desk.tables()[Kind.CONTACT_POINT] == {}
    desk.workspace.run(Undo())
    assert [value for _sort, _label, value in beside(desk, Kind.CONTACT, chen)] == ["one"]
    assert ids(desk, Kind.CONTACT, "one") == [chen]
