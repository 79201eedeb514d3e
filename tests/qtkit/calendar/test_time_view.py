"""A week worked by mouse and keys, on the real widget."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QBuffer, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.calendar.blocks import Block, Cursor, Slot
from crm_desktop.qtkit.calendar.time_view import DayHead, TimeView
from crm_desktop.qtkit.calendar.view import CalendarView
from crm_desktop.qtkit.look.theme import Themes

MONDAY = date(2026, 11, 23)
LEFT = Qt.MouseButton.LeftButton
NINE = 9 * 60


def timed(key: int, day: int, start: int, minutes: int = 60, *, can_move: bool = True) -> Block:
    at = MONDAY + timedelta(days=day)
    return Block(key, at, at, start, start + minutes, f"block {key}", can_move=can_move)


VISIT, CALL, FIXED = timed(1, 1, NINE), timed(2, 1, NINE + 30), timed(3, 3, NINE, can_move=False)
FAIR = Block(4, MONDAY, MONDAY + timedelta(days=1), None, 0, "fair")


@pytest.fixture
def view(qtbot: QtBot) -> TimeView:
    made = TimeView(Themes())
    qtbot.addWidget(made)
    made.resize(900, 760)
    made.show_heads([DayHead("d", str(day)) for day in range(7)])
    made.show_blocks(MONDAY, 7, MONDAY, [VISIT, CALL, FIXED, FAIR])
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    return made


def point(view: TimeView, day: int, minute: int) -> QPoint:
    """A point a little below a minute of a day, at the left of its column."""
    left, _ = view.columns.column(MONDAY + timedelta(days=day))
    return QPoint(left + 12, view.columns.top + view.columns.y(minute + 4) - view.scrolled)


def drag(view: TimeView, start: QPoint, end: QPoint) -> None:
    viewport = view.viewport()
    QTest.mousePress(viewport, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 6):
        at = start + (end - start) * step / 5
        event_at = QPoint(round(at.x()), round(at.y()))
        send_move(view, event_at)
    QTest.mouseRelease(viewport, LEFT, Qt.KeyboardModifier.NoModifier, end)


def send_move(view: CalendarView, at: QPoint) -> None:
    """A move with the button down, which `QTest.mouseMove` does not tell."""
    glob = QPointF(view.viewport().mapToGlobal(at))
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        glob,
        Qt.MouseButton.NoButton,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    view.mouseMoveEvent(event)


def test_a_block_is_dragged_to_another_day_and_hour(qtbot: QtBot, view: TimeView) -> None:
    with qtbot.waitSignal(view.moved) as signal:
        drag(view, point(view, 1, NINE), point(view, 4, 11 * 60))
    assert signal.args is not None
    held = signal.args[0]
    assert (held.key, held.first, held.start, held.end) == (1, MONDAY + timedelta(days=4), 660, 720)
    assert view.held is None


def test_its_foot_draws_its_end(qtbot: QtBot, view: TimeView) -> None:
    foot = view.rect_of(Cursor(Slot(MONDAY), 1))
    start = QPoint(foot.left() + 10, foot.bottom() - 1)
    with qtbot.waitSignal(view.stretched) as signal:
        drag(view, start, point(view, 1, 12 * 60))
    assert signal.args is not None
    assert (signal.args[0].start, signal.args[0].end) == (NINE, 12 * 60)


def painted(view: TimeView) -> str:
    """All words that are on the screen."""
    buffer = QBuffer()
    pictures = QSvgGenerator()
    pictures.setOutputDevice(buffer)
    pictures.setSize(view.viewport().size())
    view.viewport().render(pictures)
    return bytes(buffer.data().data()).decode()


def test_what_is_in_the_hand_tells_the_hour_it_would_have(view: TimeView) -> None:
    view.show_blocks(MONDAY, 7, MONDAY, [VISIT])
    assert ">9:00 block 1<" in painted(view)
    viewport, none = view.viewport(), Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, LEFT, none, point(view, 1, NINE))
    send_move(view, point(view, 2, 11 * 60))
    assert ">11:00 block 1<" in painted(view)
    assert "–" not in painted(view)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, LEFT, none, point(view, 2, 11 * 60))
    foot = view.rect_of(Cursor(Slot(MONDAY), 1))
    QTest.mousePress(viewport, LEFT, none, QPoint(foot.left() + 10, foot.bottom() - 1))
    send_move(view, point(view, 1, 12 * 60))
    assert ">9:00–12:00" in painted(view)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, LEFT, none, point(view, 1, 12 * 60))
    QTest.mousePress(viewport, LEFT, none, point(view, 5, 14 * 60))
    send_move(view, point(view, 5, 16 * 60 - 4))
    assert ">14:00–16:00<" in painted(view)
    QTest.keyClick(view, Qt.Key.Key_Escape)


def test_escape_puts_it_back_and_what_is_fixed_stays(qtbot: QtBot, view: TimeView) -> None:
    with qtbot.assertNotEmitted(view.moved, wait=50):
        drag(view, point(view, 3, NINE), point(view, 4, 11 * 60))
        viewport = view.viewport()
        QTest.mousePress(viewport, LEFT, Qt.KeyboardModifier.NoModifier, point(view, 1, NINE))
        send_move(view, point(view, 4, 13 * 60))
        assert view.held is not None
        QTest.keyClick(view, Qt.Key.Key_Escape)
        assert view.held is None
        QTest.mouseRelease(viewport, LEFT, Qt.KeyboardModifier.NoModifier, point(view, 4, 13 * 60))


def test_above_the_hours_it_takes_the_whole_day(qtbot: QtBot, view: TimeView) -> None:
    above = QPoint(view.columns.column(MONDAY + timedelta(days=2))[0] + 20, view.columns.top - 4)
    with qtbot.waitSignal(view.moved) as signal:
        drag(view, point(view, 1, NINE), above)
    assert signal.args is not None
    assert (signal.args[0].start, signal.args[0].first) == (None, MONDAY + timedelta(days=2))


def test_a_click_on_free_time_asks_for_something_new_and_a_stretch_has_an_end(
    qtbot: QtBot, view: TimeView
) -> None:
    with qtbot.waitSignal(view.new_asked) as signal:
        QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, point(view, 5, 14 * 60 + 35))
    assert signal.args == [MONDAY + timedelta(days=5), 14 * 60 + 30, None]
    with qtbot.waitSignal(view.new_asked) as signal:
        drag(view, point(view, 5, 14 * 60), point(view, 5, 16 * 60 - 4))
    assert signal.args == [MONDAY + timedelta(days=5), 14 * 60, 16 * 60]


def test_a_double_click_opens_and_overlapping_blocks_stand_beside_each_other(
    qtbot: QtBot, view: TimeView
) -> None:
    one, other = view.rect_of(Cursor(Slot(MONDAY), 1)), view.rect_of(Cursor(Slot(MONDAY), 2))
    assert not one.intersects(other)
    with qtbot.waitSignal(view.opened) as signal:
        QTest.mouseDClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, other.center())
    assert signal.args == [2]


def test_keys_lead_from_stop_to_stop_and_to_the_days_beside(qtbot: QtBot, view: TimeView) -> None:
    view.go_to(Cursor(Slot(MONDAY + timedelta(days=1), NINE - 30)))
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.cursor_at.key == 1
    assert view.accessibleDescription() == "9:00 block 1"
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.cursor_at.key == 2
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.cursor_at == Cursor(Slot(MONDAY + timedelta(days=1), 10 * 60 + 30))
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.cursor_at == Cursor(Slot(MONDAY, 10 * 60 + 30))
    with qtbot.waitSignal(view.left) as signal:
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert signal.args == [MONDAY - timedelta(days=1)]


def test_keys_open_delete_tick_move_and_lengthen(qtbot: QtBot, view: TimeView) -> None:
    view.go_to(Cursor(Slot(MONDAY + timedelta(days=1), NINE), 1))
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for key, asked in (
        (Qt.Key.Key_Return, view.opened),
        (Qt.Key.Key_Delete, view.deletion_asked),
        (Qt.Key.Key_Space, view.ticked),
    ):
        with qtbot.waitSignal(asked) as signal:
            QTest.keyClick(view, key)
        assert signal.args == [1]
    with qtbot.waitSignal(view.moved) as signal:
        QTest.keyClick(view, Qt.Key.Key_Down, control)
    assert signal.args is not None
    assert signal.args[0].start == NINE + 15
    with qtbot.waitSignal(view.stretched) as signal:
        QTest.keyClick(view, Qt.Key.Key_Down, control | shift)
    assert signal.args is not None
    assert (signal.args[0].start, signal.args[0].end) == (NINE, NINE + 75)
    view.go_to(Cursor(Slot(MONDAY + timedelta(days=3), NINE), 3))
    with qtbot.assertNotEmitted(view.moved, wait=30):
        QTest.keyClick(view, Qt.Key.Key_Down, control)
    view.go_to(Cursor(Slot(MONDAY + timedelta(days=5), NINE)))
    with qtbot.waitSignal(view.new_asked) as signal:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert signal.args == [MONDAY + timedelta(days=5), NINE, None]


def test_too_many_whole_days_are_counted_and_lead_to_the_day(qtbot: QtBot, view: TimeView) -> None:
    many = [Block(10 + each, MONDAY, MONDAY, None, 0, f"day {each}") for each in range(8)]
    view.show_blocks(MONDAY, 7, MONDAY, many)
    assert view.columns.hidden() == {MONDAY: 3}
    with qtbot.waitSignal(view.day_asked) as signal:
        place = view.columns.hidden_rect(MONDAY).center()
        QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert signal.args == [MONDAY]
