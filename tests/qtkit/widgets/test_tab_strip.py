"""Tabs that give way where the room is short: the last ones stand in a menu, the current one never."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.widgets.tab_strip import TabStrip

KEYS = ("today", "leads", "deals", "orders", "products")


@pytest.fixture
def strip(qtbot: QtBot) -> TabStrip:
    themes = Themes()
    strip = TabStrip(themes, Icons(themes))
    for key in KEYS:
        strip.add_tab(key, key.capitalize())
    strip.set_titles({}, "More")
    qtbot.addWidget(strip)
    strip.show()
    qtbot.waitExposed(strip)
    return strip


def menu_of(strip: TabStrip) -> QMenu:
    (menu,) = strip.findChildren(QMenu)
    return menu


def test_with_room_for_all_there_is_no_menu(strip: TabStrip) -> None:
    strip.set_room(strip.width_of(len(KEYS)))
    assert strip.keys_in_menu() == []
    assert [strip.tabText(place) for place in range(strip.count()) if strip.isTabVisible(place)][
        -1
    ] == "Products"


def test_the_last_ones_give_way(strip: TabStrip) -> None:
    strip.set_room(strip.width_of(len(KEYS)) - 1)
    assert strip.keys_in_menu()[-1] == "products"
    visible = [strip.tabText(place) for place in range(strip.count()) if strip.isTabVisible(place)]
    assert visible[-1] == "More"
    assert strip.width_of(len(visible) - 1) <= strip.width_of(len(KEYS)) - 1


def test_a_layout_gives_tabs_that_come_back_their_room(strip: TabStrip, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    row = QHBoxLayout(host)
    row.addWidget(strip)
    row.addStretch(1)
    host.resize(2 * strip.width_of(len(KEYS)), 60)
    host.show()
    for count in (2, len(KEYS)):
        strip.set_room(strip.width_of(count))
        qtbot.waitUntil(lambda: strip.width() == strip.sizeHint().width())
    assert strip.width() == strip.width_of(len(KEYS))


def test_the_current_one_never_gives_way(strip: TabStrip, qtbot: QtBot) -> None:
    strip.set_room(strip.width_of(2))
    for key in KEYS:
        strip.set_current_key(key)
        assert strip.current_key() == key
        assert key not in strip.keys_in_menu()
    strip.set_room(1)
    assert strip.keys_in_menu() == list(KEYS[:-1])


def test_arrows_pass_the_menu_by_and_down_opens_it(strip: TabStrip, qtbot: QtBot) -> None:
    strip.set_room(strip.width_of(3))
    strip.set_current_key("today")
    chosen: list[str] = []
    strip.tab_chosen.connect(chosen.append)
    strip.setFocus()
    for _ in range(4):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert chosen[-1] not in ("", None)
    qtbot.keyClick(strip, Qt.Key.Key_Down)
    hidden = strip.keys_in_menu()
    assert [action.data() for action in menu_of(strip).actions()] == hidden
    menu_of(strip).actions()[-1].trigger()
    assert chosen[-1] == hidden[-1] == strip.current_key()


def test_a_click_on_the_menu_opens_it_and_chooses_nothing(strip: TabStrip, qtbot: QtBot) -> None:
    strip.set_room(strip.width_of(3))
    strip.set_current_key("today")
    chosen: list[str] = []
    strip.tab_chosen.connect(chosen.append)
    strip.resize(strip.sizeHint())
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.tabRect(strip.count() - 1).center())
    assert chosen == []
    assert menu_of(strip).isVisible()
    menu_of(strip).close()


def test_a_count_that_comes_later_takes_its_room(strip: TabStrip) -> None:
    strip.set_room(strip.width_of(len(KEYS)))
    strip.set_badge("today", 12)
    assert strip.keys_in_menu() != []
    strip.set_badge("today", 0)
    assert strip.keys_in_menu() == []
