"""A tax number whose check digit does not fit is marked at its field, and taken all the same."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.new_records.form import NewRecord
from tests.ui.records_of_tests import make, open_page, stored

WRONG, RIGHT = "DE136695977", "DE136695976"
SAID = "The check digit does not fit. It is kept as it is."


def test_the_form_warns_when_the_field_is_left_and_saves(qtbot: QtBot, context: PageContext) -> None:
    page = open_page(qtbot, context, Kind.ACCOUNT)
    page.begin_new()
    form = page.inspector.panel
    assert isinstance(form, NewRecord)
    qtbot.keyClicks(form.row("name").editor.input_widget(), "Nordlicht")
    row = form.row("tax_number")
    field = row.editor.input_widget()
    field.setFocus()
    qtbot.keyClicks(field, WRONG)
    assert row.warning() == ""
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert (row.warning(), row.message()) == (SAID, "")
    form.save()
    qtbot.waitUntil(lambda: page.inspector.panel is None)
    assert stored(qtbot, context, Kind.ACCOUNT, 1)["tax_number"] == WRONG


def test_a_mended_number_is_not_marked_any_more(qtbot: QtBot, context: PageContext) -> None:
    page = open_page(qtbot, context, Kind.ACCOUNT)
    page.begin_new()
    form = page.inspector.panel
    assert isinstance(form, NewRecord)
    row = form.row("tax_number")
    row.reset(WRONG)
    assert row.warning() == SAID
    row.reset(RIGHT)
    assert row.warning() == ""


def test_the_inspector_warns_of_what_is_stored(qtbot: QtBot, context: PageContext) -> None:
    account = make(qtbot, context, Kind.ACCOUNT, name="Nordlicht", tax_number=WRONG)
    page = open_page(qtbot, context, Kind.ACCOUNT)
    page.open_record(account)
    parts = page.inspector.parts
    qtbot.waitUntil(lambda: parts.details is not None)
    parts.form._toggle()
    row = parts.form.row("tax_number")
    assert row is not None
    assert row.warning() == SAID
