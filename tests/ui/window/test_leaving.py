"""What is typed when a window closes, turns to another page or gives way to another file is not lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.dialogs.notice import Notice
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.context_of_tests import open_context
from tests.ui.records_of_tests import stored
from tests.ui.window.stage import Stage


def leads_of(stage: Stage) -> RecordsPage:
    """The page of the leads with one lead, chosen and shown beside the table."""
    stage.window.activateWindow()
    stage.window.show_page("leads")
    page = stage.window.pages.page("leads")
    assert isinstance(page, RecordsPage)
    id_ = stage.make(Kind.LEAD, name="Anna", company="Nordlicht")
    stage.qtbot.waitUntil(lambda: page.table.show_id(id_))
    stage.qtbot.waitUntil(lambda: page.inspector.parts.details is not None)
    stage.qtbot.waitUntil(lambda: page.table.list.model.row_object(id_) is not None)
    return page


def type_in_cell(stage: Stage, page: RecordsPage, key: str, text: str) -> None:
    assert page.table.edit_cell(page.table.current_id(), key)
    editor = QApplication.focusWidget()
    assert editor is not None
    stage.qtbot.keyClicks(editor, text)


def type_beside(stage: Stage, page: RecordsPage, key: str, text: str) -> None:
    row = page.inspector.parts.form.row(key)
    assert row is not None
    stage.qtbot.keyClicks(row.begin_edit().input_widget(), text)


def value(stage: Stage, key: str) -> object:
    return stored(stage.qtbot, stage.context, Kind.LEAD, 1)[key]


def notice_of(stage: Stage) -> Notice:
    stage.qtbot.waitUntil(lambda: stage.window.findChild(Notice) is not None)
    notice = stage.window.findChild(Notice)
    assert notice is not None
    return notice


def press(notice: Notice, text: str) -> None:
    next(each for each in notice.findChildren(QPushButton) if each.text() == text).click()


Typing = Callable[[Stage, RecordsPage, str, str], None]


@pytest.mark.parametrize("where", [type_in_cell, type_beside])
def test_closing_stores_what_is_being_typed(stage: Stage, where: Typing) -> None:
    page = leads_of(stage)
    where(stage, page, "phone", "02 2345 6789")
    with stage.qtbot.waitSignal(stage.window.closed):
        stage.window.close()
    assert value(stage, "phone") == "02 2345 6789"


@pytest.mark.parametrize("where", [type_in_cell, type_beside])
def test_closing_asks_about_what_cannot_be_stored(stage: Stage, where: Typing) -> None:
    """A date that is none: the window stays, and closes only when the person gives the text up."""
    page = leads_of(stage)
    where(stage, page, "next_step_on", "31 February")
    with stage.qtbot.assertNotEmitted(stage.window.closed):
        stage.window.close()
        notice = notice_of(stage)
        assert any("31 February" in label.text() for label in notice.findChildren(QLabel))
        press(notice, "Go back")
    assert stage.window.isVisible()
    assert page.unsaved() is not None
    stage.qtbot.waitUntil(lambda: stage.window.findChild(Notice) is None)
    stage.window.close()
    with stage.qtbot.waitSignal(stage.window.closed):
        press(notice_of(stage), "Close without it")


@pytest.mark.parametrize("where", [type_in_cell, type_beside])
def test_closing_waits_for_what_may_be_refused(stage: Stage, where: Typing) -> None:
    """An address that only the rules of the record refuse: known when it is written, not when it is typed."""
    page = leads_of(stage)
    where(stage, page, "email", "nobody@nowhere..example")
    stage.window.close()
    press(notice_of(stage), "Go back")
    assert stage.window.isVisible()
    unsaved = page.unsaved()
    assert unsaved is not None
    assert unsaved.text == "nobody@nowhere..example"


def test_another_file_waits_until_all_is_stored(stage: Stage, tmp_path: Path) -> None:
    page = leads_of(stage)
    type_in_cell(stage, page, "company", "Pacific")
    seen: list[object] = []
    stage.window.file_wanted.connect(lambda *_: seen.append(value(stage, "company")))
    stage.window.files.file_wanted.emit(tmp_path / "other.crm", True)
    stage.qtbot.waitUntil(lambda: seen == ["Pacific"])


@pytest.mark.parametrize("key", ["language_zh_TW", "page_accounts"])
def test_another_language_or_page_stores_what_is_being_typed(stage: Stage, key: str) -> None:
    page = leads_of(stage)
    type_in_cell(stage, page, "company", "Pacific")
    stage.trigger(key)
    stage.qtbot.waitUntil(lambda: value(stage, "company") == "Pacific")


def test_a_call_begun_is_there_when_the_window_opens_again(stage: Stage) -> None:
    page = leads_of(stage)
    page.inspector.parts.timeline.begin("call")
    stage.qtbot.keyClicks(page.inspector.parts.timeline.form.subject.line_edit, "Asked for")
    with stage.qtbot.waitSignal(stage.window.closed):
        stage.window.close()
    again = RecordsPage(stage.context, Kind.LEAD)
    stage.qtbot.addWidget(again)
    again.show()
    again.activate()
    stage.qtbot.waitUntil(lambda: again.inspector.parts.details is not None)
    form = again.inspector.parts.timeline.form
    assert form.isVisible()
    assert form.subject.typed_text() == "Asked for"


def test_nothing_is_written_into_a_file_that_is_closed(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with open_context(qapp, tmp_path) as context:
        context.gateway.close()
        with pytest.raises(RuntimeError, match="closed"):
            context.gateway.run(CreateRecord(Kind.LEAD, {"name": "Late"}))
