"""The editor that searches while one types, and the list of events."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.editors.type_ahead import Suggestions, TypeAheadEditor
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.widgets.timeline_events import Event, Tick
from crm_desktop.qtkit.widgets.timeline_list import TimelineList

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
COMPANIES = {1: "Blue Sea", 2: "Blue Sky", 3: "Nordlicht"}


class LateSearch:
    """Answers when told to, as a database does."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Callable[[Suggestions], None]]] = []

    def __call__(self, text: str, answer: Callable[[Suggestions], None]) -> None:
        self.asked.append((text, answer))

    def answer(self, place: int) -> None:
        text, answer = self.asked[place]
        answer([(id_, name) for id_, name in COMPANIES.items() if text.casefold() in name.casefold()])


@pytest.fixture
def search() -> LateSearch:
    return LateSearch()


@pytest.fixture
def editor(qtbot: QtBot, search: LateSearch) -> TypeAheadEditor:
    made = TypeAheadEditor(search, lambda id_: COMPANIES[id_])
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def test_text_alone_is_no_value(qtbot: QtBot, editor: TypeAheadEditor, search: LateSearch) -> None:
    qtbot.keyClicks(editor.line_edit, "blue")
    assert editor.value() is None
    assert editor.own_error()
    assert editor.typed_text() == "blue"


def test_the_only_match_is_taken_by_enter(qtbot: QtBot, editor: TypeAheadEditor, search: LateSearch) -> None:
    qtbot.keyClicks(editor.line_edit, "nord")
    qtbot.waitUntil(lambda: bool(search.asked))
    search.answer(-1)
    with qtbot.waitSignal(editor.finished):
        qtbot.keyClick(editor.line_edit, Qt.Key.Key_Return)
    assert (editor.value(), editor.typed_text(), editor.own_error()) == (3, "Nordlicht", None)


def test_a_late_answer_of_an_earlier_text_is_dropped(
    qtbot: QtBot, editor: TypeAheadEditor, search: LateSearch
) -> None:
    qtbot.keyClicks(editor.line_edit, "blue")
    qtbot.waitUntil(lambda: len(search.asked) == 1)
    qtbot.keyClicks(editor.line_edit, " sky")
    qtbot.waitUntil(lambda: len(search.asked) == 2)
    search.answer(1)
    search.answer(0)
    assert [text for _id, text in editor._found] == ["Blue Sky"]


def test_emptied_it_is_none(qtbot: QtBot, editor: TypeAheadEditor) -> None:
    editor.set_value(2)
    assert editor.value() == 2
    editor.line_edit.selectAll()
    qtbot.keyClick(editor.line_edit, Qt.Key.Key_Delete)
    assert (editor.value(), editor.own_error()) == (None, None)


def test_events_are_ticked_by_key_and_by_mouse(qtbot: QtBot, qapp: QApplication) -> None:
    themes = Themes()
    view = TimelineList(themes, Icons(themes))
    qtbot.addWidget(view)
    view.resize(320, 400)
    view.set_events(
        [
            Event(
                "task", "check", "Task", "Send the catalogue", "2 days overdue", tick=Tick.OPEN, is_bad=True
            ),
            Event("note", "sticky-note", "Note", "一段很長的中文記事，" * 12, "yesterday 16:40"),
        ]
    )
    view.show()
    first, second = view.model().index(0, 0), view.model().index(1, 0)
    assert view.visualRect(second).height() > view.visualRect(first).height()
    assert view.height() == view.visualRect(first).height() + view.visualRect(second).height()
    assert first.data() == "Task, Send the catalogue, 2 days overdue"
    view.setCurrentIndex(first)
    with qtbot.waitSignal(view.ticked) as ticked:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert ticked.args == ["task"]
    circle = view._delegate.circle(view.visualRect(first)).center()
    with qtbot.waitSignal(view.ticked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=circle)
    with qtbot.waitSignal(view.opened):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(second).center())
