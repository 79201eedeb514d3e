"""The menu bar's changing menu: what a page lends to it is whole when the page takes it back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.kinds.registry import BUILT_IN_VIEWS
from crm_desktop.bridge.kinds.view import KindViews
from crm_desktop.ui.window.menus import Menus


def test_emptying_a_menu_leaves_lent_actions_and_their_submenus_alive(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    menus = Menus(window.menuBar(), KindViews(BUILT_IN_VIEWS), window)
    submenu = QMenu(window)
    inside = submenu.addAction("inside")
    lent = QAction("lent", window)
    lent.setMenu(submenu)
    record = menus.menu("record")
    record.addAction(lent)
    record.addSeparator()
    assert menus.empty("record") is record
    assert record.isEmpty()
    lent.setText("still there")
    inside.setText("this one too")
    assert [action.text() for action in submenu.actions()] == ["this one too"]


def test_f10_opens_the_first_menu(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    menus = Menus(window.menuBar(), KindViews(BUILT_IN_VIEWS), window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F10)
    qtbot.waitUntil(menus.menu("file").isVisible)
    menus.menu("file").close()


def test_redo_hears_both_habits(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    menus = Menus(window.menuBar(), KindViews(BUILT_IN_VIEWS), window)
    assert {"Ctrl+Y", "Ctrl+Shift+Z"} <= {keys.toString() for keys in menus.action("redo").shortcuts()}
