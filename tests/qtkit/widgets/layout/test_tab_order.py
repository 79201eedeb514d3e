"""Tab visits what can take the keys in reading order, there and back, wherever the focus was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.widgets.layout.tab_order import tab_stops, walk


class Window(QWidget):
    """Built from the bottom to the top, so that Qt's own order is the wrong one."""

    def __init__(self) -> None:
        super().__init__()
        self.foot, self.right, self.left = QPushButton("foot"), QLineEdit(), QLineEdit()
        self.choice = QComboBox()
        self.choice.setEditable(True)
        self.hidden, self.off = QPushButton("hidden"), QPushButton("off")
        self.off.setEnabled(False)
        pages = QStackedWidget()
        self.page, behind = QWidget(), QPushButton("behind")
        pages.addWidget(self.page)
        pages.addWidget(behind)
        inside = QHBoxLayout(self.page)
        for part in (self.left, self.off, self.choice):
            inside.addWidget(part)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.right)
        splitter = QSplitter()
        splitter.addWidget(pages)
        splitter.addWidget(area)
        layout = QVBoxLayout(self)
        self.top = QPushButton("top")
        for widget in (self.top, self.hidden, splitter, self.foot):
            layout.addWidget(widget)
        self.hidden.hide()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return walk(self, forward)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.hidden.hide()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def press(key: Qt.Key) -> QWidget | None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    return QApplication.focusWidget()


def test_tab_follows_the_layouts_round_and_back(window: Window) -> None:
    order = [window.top, window.left, window.choice, window.right, window.foot]
    assert tab_stops(window) == order
    window.top.setFocus()
    assert [press(Qt.Key.Key_Tab) for _ in order] == [*order[1:], order[0]]
    assert [press(Qt.Key.Key_Backtab) for _ in order] == order[::-1]


def test_a_page_as_a_whole_hands_on_to_its_first_part(window: Window) -> None:
    window.page.setFocus()
    assert press(Qt.Key.Key_Tab) is window.left
    window.page.setFocus()
    assert press(Qt.Key.Key_Backtab) is window.choice


def test_nothing_to_stop_at(qtbot: QtBot) -> None:
    empty = QWidget()
    qtbot.addWidget(empty)
    assert not walk(empty, forward=True)
