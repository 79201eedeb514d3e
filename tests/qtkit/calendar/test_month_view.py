"""A month worked by mouse and keys, on the real widget."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.calendar.blocks import Block, Cursor, Slot
from crm_desktop.qtkit.calendar.month_view import MonthView
from crm_desktop.qtkit.calendar.time_view import DayHead
from crm_desktop.qtkit.look.theme import Themes
from tests.qtkit.calendar.test_time_view import LEFT, send_move

FIRST = date(2026, 10, 26)
PLAIN = Qt.KeyboardModifier.NoModifier
DAY = FIRST + timedelta(days=8)
CALL = Block(1, DAY, DAY, 600, 630, "call")


@pytest.fixture
def view(qtbot: QtBot) -> MonthView:
    made = MonthView(Themes())
    qtbot.addWidget(made)
    made.resize(980, 700)
    made.show_month(11, [DayHead("d", "")] * 7, {DAY + timedelta(days=1): 40})
    made.show_blocks(FIRST, 35, FIRST, [CALL])
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_block_is_dragged_to_another_day_and_keeps_its_hour(qtbot: QtBot, view: MonthView) -> None:
    there = view.places.day_rect(DAY + timedelta(days=9)).center()
    with qtbot.waitSignal(view.moved) as signal:
        QTest.mousePress(view.viewport(), LEFT, PLAIN, view.rect_of(Cursor(Slot(DAY), 1)).center())
        send_move(view, there)
        QTest.mouseRelease(view.viewport(), LEFT, PLAIN, there)
    assert signal.args is not None
    assert (signal.args[0].first, signal.args[0].start) == (DAY + timedelta(days=9), 600)


def test_the_count_of_a_full_day_leads_to_it(qtbot: QtBot, view: MonthView) -> None:
    full = DAY + timedelta(days=1)
    assert view.places.hidden[full] == 40
    with qtbot.waitSignal(view.day_asked) as signal:
        QTest.mouseClick(view.viewport(), LEFT, PLAIN, view.places.more_rect(full).center())
    assert signal.args == [full]


def test_keys_go_by_days_and_weeks_and_into_the_day(qtbot: QtBot, view: MonthView) -> None:
    view.go_to(Cursor(Slot(DAY - timedelta(days=1))))
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.cursor_at == Cursor(Slot(DAY))
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.cursor_at.key == 1
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.cursor_at == Cursor(Slot(DAY + timedelta(days=7)))
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.cursor_at.key == 1
    with qtbot.waitSignal(view.moved) as signal:
        QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert signal.args is not None
    assert signal.args[0].first == DAY - timedelta(days=7)
    view.go_to(Cursor(Slot(DAY)))
    with qtbot.waitSignal(view.new_asked) as signal:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert signal.args == [DAY, None, None]
