"""Buttons: a double click presses only what was meant."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.widgets.buttons import Button

LEFT = Qt.MouseButton.LeftButton


def double_click(qtbot: QtBot, first: QWidget, second: QWidget) -> None:
    """The presses of a double click, where another button may stand under the pointer by the second."""
    qtbot.mouseClick(first, LEFT)
    qtbot.mouseDClick(second, LEFT)  # the press alone
    qtbot.mouseRelease(second, LEFT)


def test_a_button_that_takes_the_place_of_another_one_is_not_pressed(qtbot: QtBot) -> None:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    go, again = Button("Import"), Button("Import another file")
    pressed: list[str] = []
    for button in (go, again):
        stack.addWidget(button)
    go.clicked.connect(lambda: pressed.append("go"))
    go.clicked.connect(lambda: stack.setCurrentWidget(again))
    again.clicked.connect(lambda: pressed.append("again"))
    stack.show()
    double_click(qtbot, go, again)
    assert pressed == ["go"]
    qtbot.mouseClick(again, LEFT)
    assert pressed == ["go", "again"]


def test_a_button_that_means_something_else_by_now_is_not_pressed(qtbot: QtBot) -> None:
    button = Button("Next")
    qtbot.addWidget(button)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append(button.text()))
    button.clicked.connect(lambda: button.setText("Import"))
    double_click(qtbot, button, button)
    assert pressed == ["Next"]


def test_a_button_that_stays_what_it_is_is_pressed_twice(qtbot: QtBot) -> None:
    button = Button("More")
    qtbot.addWidget(button)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("more"))
    double_click(qtbot, button, button)
    assert pressed == ["more", "more"]
