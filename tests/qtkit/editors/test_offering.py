"""The list under a choice that is typed into: its entries, and last the offer to make what is in none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.editors.choice import Choice, ChoiceEditor
from crm_desktop.qtkit.look.theme import Themes

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Office:
    """A short list that grows when told to, as a file's does."""

    def __init__(self) -> None:
        self.people = ["Ada", "Bob", "Bobby"]
        self.asked: list[tuple[str, Callable[[object], None], Callable[[str], None]]] = []

    def choices(self) -> list[Choice]:
        return [Choice(place, name) for place, name in enumerate(self.people, 1)]

    def offer(self, text: str) -> str:
        return f"Make “{text}”"

    def make(self, text: str, done: Callable[[object], None], refused: Callable[[str], None]) -> None:
        self.asked.append((text, done, refused))

    def answer(self) -> None:
        text, done, _refused = self.asked[-1]
        self.people.append(text)
        done(len(self.people))


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def editor(qtbot: QtBot, office: Office) -> ChoiceEditor:
    made = ChoiceEditor(office.choices, maker=office)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def type_in(qtbot: QtBot, editor: ChoiceEditor, text: str) -> list[str]:
    """What is suggested once a text is typed."""
    editor.set_value(None)
    qtbot.keyClicks(editor.input_widget(), text)
    shown = editor._completer.completionModel()
    return [str(shown.index(row, 0).data()) for row in range(shown.rowCount())]


def choose(qtbot: QtBot, editor: ChoiceEditor, row: int) -> None:
    """Walk down the list to a line and take it by Enter, as its keys do."""
    popup = editor._completer.list
    qtbot.waitUntil(popup.isVisible)
    popup.setCurrentIndex(popup.model().index(row, 0))
    qtbot.keyClick(popup, Qt.Key.Key_Return)


def test_the_offer_comes_last_and_not_for_what_is_there(qtbot: QtBot, editor: ChoiceEditor) -> None:
    assert type_in(qtbot, editor, "bo") == ["Bob", "Bobby", "Make “bo”"]
    assert type_in(qtbot, editor, "bob") == ["Bob", "Bobby"]
    assert type_in(qtbot, editor, "Dora") == ["Make “Dora”"]
    assert type_in(qtbot, editor, "x") == [], "one letter is no name"


def test_the_list_is_as_high_as_its_lines(qtbot: QtBot, editor: ChoiceEditor, qapp: QApplication) -> None:
    themes = Themes()
    themes.apply(qapp)
    try:
        type_in(qtbot, editor, "bo")
        popup = editor._completer.list
        qtbot.waitUntil(popup.isVisible)
        assert popup.verticalScrollBar().maximum() == 0
        assert popup.visualRect(popup.model().index(2, 0)).bottom() < popup.viewport().height()
    finally:
        qapp.setStyleSheet("")


def test_an_entry_of_the_list_is_taken_by_enter(qtbot: QtBot, editor: ChoiceEditor, office: Office) -> None:
    type_in(qtbot, editor, "bo")
    with qtbot.waitSignal(editor.finished):
        choose(qtbot, editor, 1)
    assert (editor.value(), editor.typed_text(), office.asked) == (3, "Bobby", [])


def test_what_is_chosen_to_be_made_is_made_once_and_held(
    qtbot: QtBot, editor: ChoiceEditor, office: Office
) -> None:
    type_in(qtbot, editor, "Dora")
    with qtbot.assertNotEmitted(editor.finished):
        choose(qtbot, editor, 0)
    assert [text for text, _done, _refused in office.asked] == ["Dora"]
    assert (editor.value(), editor.typed_text()) == (None, "Dora")
    with qtbot.waitSignal(editor.finished):
        office.answer()
    assert (editor.value(), editor.error()) == (4, None)


def test_enter_alone_makes_nothing(qtbot: QtBot, editor: ChoiceEditor, office: Office) -> None:
    type_in(qtbot, editor, "Dora")
    qtbot.keyClick(editor.input_widget(), Qt.Key.Key_Return)
    assert (office.asked, editor.value()) == ([], None)
    assert editor.own_error()


def test_what_was_made_too_late_or_not_at_all_is_not_held(
    qtbot: QtBot, editor: ChoiceEditor, office: Office
) -> None:
    type_in(qtbot, editor, "Dora")
    choose(qtbot, editor, 0)
    qtbot.keyClicks(editor.input_widget(), "thy")
    office.answer()
    assert (editor.value(), editor.typed_text()) == (None, "Dorathy")
    choose(qtbot, editor, 0)
    _text, _done, refused = office.asked[-1]
    refused("There is no room.")
    assert editor.error() == "There is no room."
