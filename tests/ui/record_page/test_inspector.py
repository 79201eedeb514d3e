"""What shows a record beside the table is made with the first one, after its row was painted."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.record_page.inspector import Inspector
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.record_page.parts import RecordParts
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import make, open_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class FirstPainting(QObject):
    """Notes whether the parts were there when rows were painted for the first time."""

    def __init__(self, page: RecordsPage) -> None:
        super().__init__(page)
        self.page = page
        self.had_parts: bool | None = None
        page.table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.had_parts is None and self.page.table.list.is_loaded:
            self.had_parts = self.page.inspector.has_parts
        return False


def test_the_rows_are_painted_before_the_parts_of_a_record_are_made(
    qtbot: QtBot, context: PageContext
) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna")
    page = RecordsPage(context, Kind.LEAD)
    qtbot.addWidget(page)
    first = FirstPainting(page)
    page.resize(1200, 700)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: page.inspector.has_parts)
    assert first.had_parts is False
    qtbot.waitUntil(lambda: page.inspector.parts.details is not None)
    assert page.inspector.parts.reading.id == lead
    assert page.inspector.parts.head.isVisible()


def is_shown(parts: RecordParts, id_: int) -> bool:
    return parts.details is not None and parts.details.id == id_


def test_an_empty_list_has_a_hint_and_no_parts(qtbot: QtBot, context: PageContext) -> None:
    page = RecordsPage(context, Kind.LEAD)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: page.table.list.is_loaded)
    page.finish_edits()
    assert page.unsaved() is None
    page.retranslate()
    assert not page.inspector.has_parts
    assert page.inspector.count() == 1, "the hint alone"


def test_a_record_that_is_not_wanted_any_more_is_not_shown(qtbot: QtBot, context: PageContext) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna")
    inspector = Inspector(context, Kind.LEAD)
    qtbot.addWidget(inspector)
    inspector.show_record(lead)
    inspector.show_nothing()
    qtbot.wait(20)
    assert not inspector.has_parts
    assert inspector.parts.reading.id is None
    inspector.show_record(lead)
    assert inspector.parts.reading.id == lead


def test_the_record_that_was_asked_for_first_is_shown_by_whoever_needs_the_parts(
    qtbot: QtBot, context: PageContext
) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna")
    inspector = Inspector(context, Kind.LEAD)
    qtbot.addWidget(inspector)
    inspector.show_record(lead)
    assert inspector.parts.reading.id == lead


def test_what_stands_out_of_a_lead_is_said_in_its_head_and_in_the_list(
    qtbot: QtBot, context: PageContext
) -> None:
    today, overdue = context.today(), context.formats.overdue(3)
    ended = {"status": "unqualified", "unqualified_reason": 1}
    leads = {
        "Anna": make(qtbot, context, Kind.LEAD, name="Anna", next_step="call", next_step_on=today),
        "Otto": make(qtbot, context, Kind.LEAD, name="Otto", next_step_on=today - timedelta(days=3)),
        "Ruth": make(qtbot, context, Kind.LEAD, name="Ruth"),
        "Kai": make(qtbot, context, Kind.LEAD, name="Kai", **ended),
    }
    page = open_page(qtbot, context)
    model = page.table.paged_model
    name, column = model.column_number("name"), model.column_number("planned_on")

    def shown() -> dict[str, str]:
        cells = [(model.index(row, name), model.index(row, column)) for row in range(model.rowCount())]
        return {str(title.data()): str(mark.data() or "") for title, mark in cells}

    told = {"Anna": context.formats.day(today), "Otto": overdue, "Ruth": "No next step", "Kai": ""}
    qtbot.waitUntil(lambda: shown() == told)
    marked = {"Anna": "", "Otto": overdue, "Ruth": "No next step", "Kai": ""}
    for lead, said in marked.items():
        page.open_record(leads[lead])
        whole = page.findChild(RecordPage)
        assert whole is not None
        parts = whole.parts
        qtbot.waitUntil(partial(is_shown, parts, leads[lead]))
        assert (parts.head.marks.text() if parts.head.marks.isVisibleTo(page) else "") == said
