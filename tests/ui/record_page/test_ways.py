"""Further ways to reach somebody beside a record: added, refused, put first, deleted, undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import Undo
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.record_page.parts import RecordParts
from crm_desktop.ui.record_page.way_form import WayForm
from tests.ui.records_of_tests import make, open_page, stored


def shown(qtbot: QtBot, context: PageContext, **values: object) -> tuple[int, RecordParts]:
    contact = make(qtbot, context, Kind.CONTACT, name="Anna", **values)
    page = open_page(qtbot, context, Kind.CONTACT)
    page.open_record(contact)
    qtbot.waitUntil(lambda: bool(page.findChildren(RecordPage)))
    parts = page.findChildren(RecordPage)[0].parts
    qtbot.waitUntil(lambda: parts.details is not None)
    return contact, parts


def points(parts: RecordParts) -> list[tuple[str, str, str]]:
    assert parts.details is not None
    return [(point.sort, point.label, point.value) for point in parts.details.points]


def form_of(parts: RecordParts) -> WayForm:
    return parts.ways.findChildren(WayForm)[-1]


def begin(parts: RecordParts) -> WayForm:
    add = next(each for each in parts.ways.findChildren(Button) if each.text() == "Add")
    add.click()
    return form_of(parts)


def choose(parts: RecordParts, text: str) -> None:
    found = (each for each in parts.ways.findChildren(IconButton) if not each.isHidden())
    button = next(each for each in found if each.accessibleName().startswith("Actions"))
    button.click()
    menu = parts.ways.findChildren(QMenu)[-1]
    action: QAction = next(each for each in menu.actions() if each.text() == text)
    action.trigger()
    menu.close()


def test_a_way_is_added_by_keys_and_what_is_wrong_is_said_there(qtbot: QtBot, context: PageContext) -> None:
    _, parts = shown(qtbot, context, email="a@b.example", phone="02 2345 6789")
    form = begin(parts)
    field = form.rows["value"].editor.input_widget()
    qtbot.keyClicks(field, "(02) 2345-6789")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.rows["value"].message() != "")
    assert form.rows["value"].message() == "“(02) 2345-6789” stands here already."
    form.rows["value"].reset("0912 345 678")
    form.rows["label"].reset("mobile")
    form.save()
    qtbot.waitUntil(lambda: points(parts) == [("phone", "mobile", "0912 345 678")])


def test_a_way_is_put_first_and_deleted_and_all_of_it_undone(qtbot: QtBot, context: PageContext) -> None:
    contact, parts = shown(qtbot, context, phone="02 2345 6789")
    make(qtbot, context, Kind.CONTACT_POINT, sort="phone", value="04 555 6666", contact=contact)
    qtbot.waitUntil(lambda: points(parts) == [("phone", "", "04 555 6666")])
    choose(parts, "Put first")
    qtbot.waitUntil(lambda: points(parts) == [("phone", "", "02 2345 6789")])
    assert stored(qtbot, context, Kind.CONTACT, contact)["phone"] == "04 555 6666"
    choose(parts, "Delete")
    qtbot.waitUntil(lambda: points(parts) == [])
    context.gateway.run(Undo(), origin=None)
    context.gateway.run(Undo(), origin=None)
    qtbot.waitUntil(lambda: points(parts) == [("phone", "", "04 555 6666")])


def test_the_first_one_of_its_sort_goes_where_lists_show_it(qtbot: QtBot, context: PageContext) -> None:
    contact, parts = shown(qtbot, context)
    form = begin(parts)
    form.rows["value"].reset("0912 345 678")
    form.rows["label"].reset("mobile")
    form.save()
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.CONTACT, contact)["phone"] == "0912 345 678")
    assert stored(qtbot, context, Kind.CONTACT, contact)["phone_label"] == "mobile"
    qtbot.waitUntil(lambda: parts.details is not None and parts.details.values["phone"] is not None)
    assert points(parts) == []
    form = begin(parts)
    form.rows["sort"].reset("email")
    form.rows["value"].reset("no address")
    form.save()
    qtbot.waitUntil(lambda: form.rows["value"].message() != "")
    form.rows["value"].reset("anna@b.example")
    form.save()
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.CONTACT, contact)["email"] == "anna@b.example")
