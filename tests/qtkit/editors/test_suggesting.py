"""Known texts are offered under a line, and taken only by whoever chooses one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.editors.suggesting import TextSuggestions

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KNOWN = ("Dealers", "Big dealers", "Export")


class Line:
    """A line on the screen whose searches are answered when told to."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.asked: list[tuple[str, Callable[[Sequence[str]], None]]] = []
        self.form = QWidget()
        qtbot.addWidget(self.form)
        self.edit = QLineEdit(self.form)
        self.suggestions = TextSuggestions(self.edit, self.search)
        self.form.show()
        qtbot.waitExposed(self.form)
        self.edit.setFocus()

    def search(self, text: str, answer: Callable[[Sequence[str]], None]) -> None:
        self.asked.append((text, answer))

    def type(self, text: str) -> None:
        count = len(self.asked)
        self.qtbot.keyClicks(self.edit, text)
        self.qtbot.waitUntil(lambda: len(self.asked) > count)

    def answer(self, place: int = -1) -> None:
        text, answer = self.asked[place]
        answer([each for each in KNOWN if text.casefold() in each.casefold()])

    @property
    def popup(self) -> QAbstractItemView:
        popup = self.suggestions.completer.popup()
        assert popup is not None
        return popup


@pytest.fixture
def line(qtbot: QtBot) -> Line:
    return Line(qtbot)


def test_enter_takes_what_was_typed(line: Line) -> None:
    line.type("deal")
    line.answer()
    assert line.popup.isVisible()
    line.qtbot.keyClick(line.popup, Qt.Key.Key_Return)
    assert line.edit.text() == "deal"


def test_an_arrow_chooses_what_is_offered(line: Line) -> None:
    line.type("deal")
    line.answer()
    line.qtbot.keyClick(line.popup, Qt.Key.Key_Down)
    line.qtbot.keyClick(line.popup, Qt.Key.Key_Down)
    line.qtbot.keyClick(line.popup, Qt.Key.Key_Return)
    assert line.edit.text() == "Big dealers"


def test_a_late_answer_of_an_earlier_text_is_dropped(line: Line) -> None:
    line.type("deal")
    line.type("x")
    line.answer(0)
    assert not line.popup.isVisible()
    line.answer()
    assert not line.popup.isVisible()  # nothing is like it


def test_an_answer_to_a_line_that_is_gone_does_nothing(line: Line) -> None:
    line.type("deal")
    with line.qtbot.waitSignal(line.edit.destroyed):
        line.edit.deleteLater()
    line.answer()
