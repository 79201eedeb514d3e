"""What was typed into the form of a new record is there again after the window was closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.records.new_record import NewRecord
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import open_page


def form_of(page: RecordsPage) -> NewRecord:
    form = page.inspector.panel
    assert isinstance(form, NewRecord)
    return form


def half_written(page: RecordsPage) -> None:
    page.begin_new()
    form = form_of(page)
    for name, text in (("name", "王小明"), ("estimated_amount", "480000"), ("next_step_on", "31 February")):
        form.row(name).reset(None)
        input_widget = form.row(name).editor.input_widget()
        input_widget.setText(text)  # type: ignore[attr-defined]
    form.row("status").reset("contacted")
    form.row("channel").reset(6)


def test_a_half_written_record_is_there_again(qtbot: QtBot, context: PageContext) -> None:
    """Text as it was typed, wrong or not, and choices."""
    page = open_page(qtbot, context)
    half_written(page)
    page.deactivate()
    again = open_page(qtbot, context)
    form = form_of(again)
    texts = {
        name: form.row(name).editor.typed_text() for name in ("name", "estimated_amount", "next_step_on")
    }
    assert texts == {"name": "王小明", "estimated_amount": "480000", "next_step_on": "31 February"}
    assert (form.row("status").value(), form.row("channel").value()) == ("contacted", 6)


def test_a_record_given_up_or_made_leaves_no_draft(qtbot: QtBot, context: PageContext) -> None:
    page = open_page(qtbot, context)
    half_written(page)
    page.deactivate()
    form_of(page).cancelled.emit()
    page.deactivate()
    again = open_page(qtbot, context)
    assert again.inspector.panel is None
    page.begin_new()
    form = form_of(page)
    qtbot.keyClicks(form.row("name").editor.input_widget(), "Anna")
    page.deactivate()
    with qtbot.waitSignal(form.created):
        qtbot.keyClick(form, Qt.Key.Key_Return)
    page.deactivate()
    again = open_page(qtbot, context)
    assert again.inspector.panel is None


def test_a_form_without_words_is_no_draft(qtbot: QtBot, context: PageContext) -> None:
    page = open_page(qtbot, context, Kind.ACCOUNT)
    page.begin_new()
    page.deactivate()
    again = open_page(qtbot, context, Kind.ACCOUNT)
    assert again.inspector.panel is None


def test_names_keep_their_room_when_the_text_grows(qtbot: QtBot, context: PageContext) -> None:
    page = open_page(qtbot, context)
    page.begin_new()
    row = form_of(page).row("email")
    name = next(label for label in row.findChildren(QLabel) if label.text() == "Email")
    before = name.minimumWidth()
    context.themes.set_text_scale(2.0)
    assert name.minimumWidth() == 2 * before
