"""The keyboard keeps its place in what is filled anew."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.widgets.focus import focus_kept
from crm_desktop.qtkit.widgets.layout.layouts import clear


class Lines(QWidget):
    """A button for each name, each in a line of its own; another button stands beside."""

    def __init__(self, names: str) -> None:
        super().__init__()
        self.beside = QPushButton("beside", self)
        self.inner = QWidget(self)
        self.lines = QVBoxLayout(self.inner)
        layout = QVBoxLayout(self)
        layout.addWidget(self.beside)
        layout.addWidget(self.inner)
        self.fill(names)

    def fill(self, names: str) -> None:
        with focus_kept(self.inner):
            clear(self.lines)
            for name in names:
                line = QWidget(self.inner)
                row = QHBoxLayout(line)
                row.addWidget(QPushButton(name, line))
                self.lines.addWidget(line)

    def button(self, name: str) -> QPushButton:
        return next(each for each in self.findChildren(QPushButton) if each.text() == name)


def focused() -> str:
    found = QApplication.focusWidget()
    return found.text() if isinstance(found, QPushButton) else ""


@pytest.mark.parametrize(
    ("before", "at", "after", "then"),
    [
        ("abc", "b", "xabc", "b"),  # where the same stands again
        ("abc", "b", "axc", "x"),  # else what stands at its place
        ("abc", "c", "a", "a"),  # else the last
    ],
)
def test_the_focus_stays_at_its_place(qtbot: QtBot, before: str, at: str, after: str, then: str) -> None:
    lines = Lines(before)
    qtbot.addWidget(lines)
    lines.show()
    lines.activateWindow()
    qtbot.waitUntil(lines.isActiveWindow)
    lines.button(at).setFocus()
    lines.fill(after)
    assert focused() == then


def test_a_focus_elsewhere_is_left_alone(qtbot: QtBot) -> None:
    lines = Lines("abc")
    qtbot.addWidget(lines)
    lines.show()
    lines.activateWindow()
    qtbot.waitUntil(lines.isActiveWindow)
    lines.beside.setFocus()
    lines.fill("abcd")
    assert focused() == "beside"
