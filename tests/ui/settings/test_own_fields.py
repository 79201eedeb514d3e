"""Fields of an office's own in the settings: made, renamed, their choices changed, archived, deleted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.lines import LinesEditor
from crm_desktop.ui.settings.asking_first import AskingFirst
from crm_desktop.ui.settings.list_pane import ListPane
from tests.ui.records_of_tests import make, stored
from tests.ui.settings.test_office_lists import names, open_list, type_name

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot, context: PageContext) -> ListPane:
    return open_list(qtbot, context, Kind.CUSTOM_FIELD)


def begin(qtbot: QtBot, pane: ListPane) -> AskingFirst:
    qtbot.mouseClick(pane.add, Qt.MouseButton.LeftButton)
    form = pane.findChild(AskingFirst)
    assert form is not None
    return form


def test_a_field_is_made_from_what_must_be_said_first(
    qtbot: QtBot, context: PageContext, pane: ListPane
) -> None:
    form = begin(qtbot, pane)
    assert not form.row("choices").isVisible()
    assert not form.row("target").isVisible()
    qtbot.keyClicks(form.row("name").editor.input_widget(), "Company")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Company" in form.row("name").message())
    form.row("name").editor.set_value("Size")
    form.row("type").editor.set_value("choice")
    form.row("type").editor.edited.emit()
    assert form.row("choices").isVisible()
    form.row("choices").editor.set_value("Small\nLarge")
    with qtbot.waitSignal(context.gateway.form_changed):
        qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(pane) == ["Leads · Size (Choice)"])
    assert context.words.choice("lead", "custom_1", "c2") == "Large"


def test_choices_are_renamed_added_and_removed_in_place(
    qtbot: QtBot, context: PageContext, pane: ListPane
) -> None:
    make(qtbot, context, Kind.CUSTOM_FIELD, kind="lead", name="Size", type="choice", choices="Small, Large")
    qtbot.waitUntil(lambda: len(names(pane)) == 1)
    lead = make(qtbot, context, Kind.LEAD, name="Anna", custom_1="c2")
    editor = pane.form.row("choices").editor
    assert isinstance(editor, LinesEditor)
    lines = editor.list_widget
    with qtbot.waitSignal(context.gateway.changed):
        lines.item(1).setText("Huge")
    assert stored(qtbot, context, Kind.CUSTOM_FIELD, 1)["choices"] == "c1: Small\nc2: Huge"
    assert stored(qtbot, context, Kind.LEAD, lead)["custom_1"] == "c2"
    editor.add_line()
    typed = lines.findChild(QLineEdit)
    assert typed is not None
    qtbot.keyClicks(typed, "Tiny")
    with qtbot.waitSignal(context.gateway.changed):
        qtbot.keyClick(typed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editor.value() == (("c1", "Small"), ("c2", "Huge"), ("c3", "Tiny")))
    lines.setCurrentRow(1)
    with qtbot.waitSignal(context.gateway.changed):
        qtbot.mouseClick(editor.remove, Qt.MouseButton.LeftButton)
    assert stored(qtbot, context, Kind.CUSTOM_FIELD, 1)["choices"] == "c1: Small\nc3: Tiny\n-c2: Huge"
    assert context.words.choice("lead", "custom_1", "c2") == "Huge"


def test_a_field_is_renamed_archived_deleted_and_taken_back(
    qtbot: QtBot, context: PageContext, pane: ListPane
) -> None:
    make(qtbot, context, Kind.CUSTOM_FIELD, kind="opportunity", name="Size")
    qtbot.waitUntil(lambda: names(pane) == ["Opportunities · Size (Short text)"])
    assert pane.form.row("required_from").isVisible()
    assert not pane.form.row("choices").isVisible()
    type_name(qtbot, pane, "Format")
    qtbot.waitUntil(lambda: names(pane) == ["Opportunities · Format (Short text)"])
    with qtbot.waitSignal(context.gateway.form_changed):
        qtbot.mouseClick(pane.archive, Qt.MouseButton.LeftButton)
    assert not context.catalogue[Kind.OPPORTUNITY].own_fields
    qtbot.waitUntil(lambda: "archived" in names(pane)[0])
    qtbot.mouseClick(pane.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(pane) == [])
    assert "kept" in pane.notice.text()
    for _ in range(2):
        with qtbot.waitSignal(context.gateway.changed):
            context.gateway.undo()
    qtbot.waitUntil(lambda: names(pane) == ["Opportunities · Format (Short text)"])
    assert [each.name for each in context.catalogue[Kind.OPPORTUNITY].own_fields] == ["custom_1"]
