"""The editor that searches while one types, and the list of events."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.editors.type_ahead import FreeTypeAheadEditor, Suggestions, TypeAheadEditor
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.widgets.timeline.events import Event, Tick
from crm_desktop.qtkit.widgets.timeline.list import TimelineList

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


class LateMaker:
    """Makes when told to, as a file does."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Callable[[object], None], Callable[[str], None]]] = []

    def offer(self, text: str) -> str:
        return f"Make “{text}”"

    def make(self, text: str, done: Callable[[object], None], refused: Callable[[str], None]) -> None:
        self.asked.append((text, done, refused))


@pytest.fixture
def maker() -> LateMaker:
    return LateMaker()


@pytest.fixture
def making(qtbot: QtBot, search: LateSearch, maker: LateMaker) -> TypeAheadEditor:
    """An editor that also makes what it does not find."""
    made = TypeAheadEditor(search, lambda id_: COMPANIES.get(id_, "New one"), None, maker)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def offered(qtbot: QtBot, editor: TypeAheadEditor, search: LateSearch, text: str) -> list[str]:
    """What is suggested once a text is typed and answered."""
    before = len(search.asked)
    editor.line_edit.clear()
    qtbot.keyClicks(editor.line_edit, text)
    qtbot.waitUntil(lambda: len(search.asked) > before)
    search.answer(-1)
    model = editor._completer.completionModel()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def choose_last(editor: TypeAheadEditor) -> None:
    """Choose the last of the suggestions, as a click does."""
    last = editor._model.rowCount() - 1
    editor.line_edit.setText(editor._completer.pathFromIndex(editor._model.index(last, 0)))
    index = editor._completer.completionModel().index(last, 0)
    editor._completer.activated[QModelIndex].emit(index)  # type: ignore[index]


def test_what_is_not_found_is_made_once_somebody_chooses_that(
    qtbot: QtBot, making: TypeAheadEditor, search: LateSearch, maker: LateMaker
) -> None:
    assert offered(qtbot, making, search, "Blue") == ["Blue Sea", "Blue Sky", "Make “Blue”"]
    assert offered(qtbot, making, search, "blue sea") == ["Blue Sea"]
    assert offered(qtbot, making, search, "Harbour") == ["Make “Harbour”"]
    qtbot.keyClick(making.line_edit, Qt.Key.Key_Return)
    assert (maker.asked, making.value()) == ([], None), "Enter alone makes nothing"
    choose_last(making)
    assert making.typed_text() == "Harbour"
    text, done, _refused = maker.asked[0]
    assert (text, making.value()) == ("Harbour", None)
    with qtbot.waitSignal(making.finished):
        done(7)
    assert (making.value(), making.own_error()) == (7, None)


def test_what_was_made_too_late_or_not_at_all_is_no_value(
    qtbot: QtBot, making: TypeAheadEditor, search: LateSearch, maker: LateMaker
) -> None:
    offered(qtbot, making, search, "Harbour")
    choose_last(making)
    qtbot.keyClicks(making.line_edit, "s")
    _text, done, refused = maker.asked[0]
    done(7)
    assert (making.value(), making.typed_text()) == (None, "Harbours")
    making.set_value(None)
    refused("There is no room.")
    assert making.error() == "There is no room."


def test_enter_on_the_offer_makes_it_once(
    qtbot: QtBot, making: TypeAheadEditor, search: LateSearch, maker: LateMaker
) -> None:
    offered(qtbot, making, search, "Harbour")
    making._completer.complete()
    popup = making._popup
    qtbot.waitUntil(popup.isVisible)
    popup.setCurrentIndex(popup.model().index(0, 0))
    making.line_edit.returnPressed.emit()
    assert not popup.isVisible()
    choose_last(making)  # the list tells it as well
    assert [text for text, _done, _refused in maker.asked] == ["Harbour"]


@pytest.fixture
def free(qtbot: QtBot, search: LateSearch) -> FreeTypeAheadEditor:
    """A field that takes any text, on the screen."""
    editor = FreeTypeAheadEditor(search, COMPANIES.__getitem__)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.waitExposed(editor)
    editor.line_edit.setFocus()
    return editor


def test_the_first_suggestion_is_marked_and_taken_by_enter(
    qtbot: QtBot, free: FreeTypeAheadEditor, search: LateSearch
) -> None:
    offered(qtbot, free, search, "blue")
    assert free._popup.currentIndex().row() == 0
    assert free.typed_text() == "blue"  # marked, and not yet written
    with qtbot.waitSignal(free.finished):
        qtbot.keyClick(free._popup, Qt.Key.Key_Return)
    assert free.value() == 1


def test_what_is_written_like_a_suggestion_means_that_one(
    qtbot: QtBot, free: FreeTypeAheadEditor, search: LateSearch
) -> None:
    offered(qtbot, free, search, "nordlicht")
    marked = free._popup.currentIndex().data()
    with qtbot.waitSignal(free.finished):
        qtbot.keyClick(free._popup, Qt.Key.Key_Return)
    assert (marked, free.value()) == ("Nordlicht", 3)


@pytest.mark.parametrize("how", ["closed", "typed on"])
def test_a_text_stays_one_where_no_list_is_open_for_it(
    qtbot: QtBot, free: FreeTypeAheadEditor, search: LateSearch, how: str
) -> None:
    offered(qtbot, free, search, "blue")
    if how == "closed":
        free._popup.hide()
    else:
        qtbot.keyClicks(free.line_edit, "print")
    with qtbot.waitSignal(free.finished):
        qtbot.keyClick(free.line_edit, Qt.Key.Key_Return)
    assert free.value() == ("blue" if how == "closed" else "blueprint")
