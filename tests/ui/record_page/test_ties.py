"""What joins people, companies and deals beside a record: added, seen from both ends, removed, undone."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.field_values import Linked
from crm_desktop.core.commands import Undo
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.record_page.parts import RecordParts
from crm_desktop.ui.record_page.tie_form import NewContactForm, TieForm
from crm_desktop.ui.record_page.ties import (
    DealRolesPart,
    FurtherAccountsPart,
    FurtherContactsPart,
    RelationsPart,
    TiesPart,
)
from tests.ui.records_of_tests import count, make, open_page, run, stored


def shown(qtbot: QtBot, context: PageContext, kind: Kind, id_: int) -> RecordParts:
    page = open_page(qtbot, context, kind)
    page.open_record(id_)
    qtbot.waitUntil(lambda: bool(page.findChildren(RecordPage)))
    parts = page.findChildren(RecordPage)[0].parts
    qtbot.waitUntil(lambda: parts.details is not None)
    return parts


def part_of(parts: RecordParts, sort: type[TiesPart]) -> TiesPart:
    return next(part for part in parts.all if isinstance(part, sort))


def lines(part: TiesPart) -> list[str]:
    """What the links say to a screen reader."""
    links = (each for each in part.findChildren(Button) if each is not part.add_button)
    return [each.accessibleName() for each in links]


def entries(part: TiesPart, name: str) -> QMenu:
    button = next(each for each in part.findChildren(IconButton) if each.accessibleName().endswith(name))
    button.click()
    return part.findChildren(QMenu)[-1]


def choose(part: TiesPart, name: str, text: str) -> None:
    menu = entries(part, name)
    next(each for each in menu.actions() if each.text() == text).trigger()
    menu.close()


def add(part: TiesPart, **told: object) -> TieForm:
    part.begin()
    form = part.findChildren(TieForm)[-1]
    for name, value in told.items():
        form.rows[name].reset(value)
    form.save()
    return form


def test_a_contact_belongs_to_several_accounts(qtbot: QtBot, context: PageContext) -> None:
    bau, holz = (make(qtbot, context, Kind.ACCOUNT, name=name) for name in ("Bau AG", "Holz AG"))
    anna = make(qtbot, context, Kind.CONTACT, name="Anna", account=bau)
    part = part_of(shown(qtbot, context, Kind.CONTACT, anna), FurtherAccountsPart)
    form = add(part, account=Linked(bau, "Bau AG"))
    qtbot.waitUntil(lambda: form.rows["account"].message() != "")
    assert form.rows["account"].message() == "This person belongs to this account already."
    form.rows["account"].reset(Linked(holz, "Holz AG"))
    form.rows["role"].reset("Board member")
    form.save()
    qtbot.waitUntil(lambda: lines(part) == ["Holz AG, Board member"])
    choose(part, "Holz AG", "Make it the main account")
    qtbot.waitUntil(lambda: lines(part) == ["Bau AG"])
    assert stored(qtbot, context, Kind.CONTACT, anna)["account"] == holz
    run(qtbot, context, Undo())
    qtbot.waitUntil(lambda: lines(part) == ["Holz AG, Board member"])
    choose(part, "Holz AG", "Remove the link")
    qtbot.waitUntil(lambda: lines(part) == [])


def test_an_account_shows_who_belongs_there_too_and_makes_contacts(
    qtbot: QtBot, context: PageContext
) -> None:
    bau, holz = (make(qtbot, context, Kind.ACCOUNT, name=name) for name in ("Bau AG", "Holz AG"))
    anna = make(qtbot, context, Kind.CONTACT, name="Anna", account=bau)
    make(qtbot, context, Kind.ACCOUNT_CONTACT, account=holz, contact=anna, role="Adviser")
    parts = shown(qtbot, context, Kind.ACCOUNT, holz)
    part = part_of(parts, FurtherContactsPart)
    qtbot.waitUntil(lambda: lines(part) == ["Anna, Adviser"])
    parts.head.asked.emit("new_contact")
    form = part.findChildren(NewContactForm)[-1]
    form.save()  # without a name
    qtbot.waitUntil(lambda: form.rows["name"].message() != "")
    form.rows["name"].reset("Li")
    form.save()
    qtbot.waitUntil(lambda: count(qtbot, context, ListQuery(Kind.CONTACT)) == 2)
    assert stored(qtbot, context, Kind.CONTACT, anna + 1)["account"] == holz


def test_a_relation_is_said_at_both_ends_and_changed_where_it_was_told(
    qtbot: QtBot, context: PageContext
) -> None:
    anna, wang = (make(qtbot, context, Kind.CONTACT, name=name) for name in ("Anna", "Wang"))
    part = part_of(shown(qtbot, context, Kind.CONTACT, anna), RelationsPart)
    add(part, relation="reports_to", other=Linked(wang, "Wang"))
    qtbot.waitUntil(lambda: lines(part) == ["Reports to, Wang"])
    assert [each.text() for each in entries(part, "Wang").actions()] == ["Edit…", "Remove the link"]
    other = part_of(shown(qtbot, context, Kind.CONTACT, wang), RelationsPart)
    qtbot.waitUntil(lambda: lines(other) == ["Superior of, Anna"])
    assert [each.text() for each in entries(other, "Anna").actions()] == ["Remove the link"]
    form = add(other, relation="reports_to", other=Linked(anna, "Anna"))
    qtbot.waitUntil(lambda: form.rows["other"].message() != "")
    assert "report to themselves" in form.rows["other"].message()


def test_parts_in_deals_are_said_with_their_roles(qtbot: QtBot, context: PageContext) -> None:
    anna, wang = (make(qtbot, context, Kind.CONTACT, name=name) for name in ("Anna", "Wang"))
    press = make(qtbot, context, Kind.OPPORTUNITY, name="Press", contact=anna)
    make(qtbot, context, Kind.OPPORTUNITY_CONTACT, opportunity=press, contact=anna)
    part = part_of(shown(qtbot, context, Kind.CONTACT, wang), DealRolesPart)
    add(part, opportunity=Linked(press, "Press"), role="influencer")
    qtbot.waitUntil(lambda: lines(part) == ["Press, Influencer"])
    first = part_of(shown(qtbot, context, Kind.CONTACT, anna), DealRolesPart)
    qtbot.waitUntil(lambda: first.details is not None)
    assert lines(first) == []  # listed with the opportunities
