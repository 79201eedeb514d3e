"""What shows a record beside the table is made with the first one, after its row was painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.records.inspector import Inspector
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import make

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
