"""The Calendar page on a real file: what it shows, and what moving, ticking and deleting write."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import due_on
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.qtkit.calendar.blocks import Block, Cursor, Slot
from crm_desktop.ui.activities.dialog import ActivityDialog
from crm_desktop.ui.calendar.head import CalendarHead
from crm_desktop.ui.calendar.page import CalendarPage
from crm_desktop.ui.navigation.requests import BeginActivity, ShowRecord
from tests.ui.context_of_tests import begin_next_day
from tests.ui.records_of_tests import stored

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> CalendarPage:
    made = CalendarPage(context)
    made.resize(1100, 760)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.status_changed):
        made.activate()
    return made


def at(context: PageContext, hour: int, days: int = 0) -> datetime:
    day = context.today() + timedelta(days=days)
    return datetime(day.year, day.month, day.day, hour, tzinfo=SYSTEM_ZONE)


def make(qtbot: QtBot, page: CalendarPage, kind: Kind = Kind.ACTIVITY, /, **values: object) -> int:
    """Make a record, and wait until the page has read its days again."""
    ids: list[int] = []
    with qtbot.waitSignal(page.status_changed):
        page.context.gateway.run(CreateRecord(kind, values), done=lambda outcome: ids.extend(outcome.ids))
    return ids[0]


def moment(qtbot: QtBot, context: PageContext, id_: int, name: str) -> datetime:
    value = stored(qtbot, context, Kind.ACTIVITY, id_)[name]
    assert isinstance(value, int)
    return from_milliseconds(value).astimezone(SYSTEM_ZONE)


def go_to(page: CalendarPage, key: int) -> Block:
    block = page.view.blocks[key]
    page.view.go_to(Cursor(Slot(block.first, block.start), key))
    return block


def test_appointments_tasks_and_birthdays_are_shown(qtbot: QtBot, page: CalendarPage) -> None:
    context = page.context
    today = context.today()
    lead = make_lead(qtbot, page)
    call = make(qtbot, page, kind="call", subject="確認規格", starts_at=at(context, 10), lead=lead)
    task = make(qtbot, page, kind="task", subject="Offer", due_at=due_on(today, SYSTEM_ZONE))
    born = today.replace(year=1980) if (today.month, today.day) != (2, 29) else date(1980, 2, 29)
    contact = make(qtbot, page, Kind.CONTACT, name="Anna", birthday=born)
    blocks = page.view.blocks
    assert (blocks[call].told, blocks[call].detail, blocks[call].start) == ("10:00 王小明", "確認規格", 600)
    assert (blocks[task].start, blocks[task].title) == (None, "Offer")
    (birthday,) = [block for block in blocks.values() if block.key < 0]
    assert birthday.title == "Birthday: Anna"
    go_to(page, birthday.key)
    with qtbot.waitSignal(page.requested) as signal:
        QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert signal.args == [ShowRecord(Kind.CONTACT, contact)]


def make_lead(qtbot: QtBot, page: CalendarPage) -> int:
    ids: list[int] = []
    values = {"name": "王小明", "company": "宏遠"}
    page.context.gateway.run(CreateRecord(Kind.LEAD, values), done=lambda outcome: ids.extend(outcome.ids))
    qtbot.waitUntil(lambda: bool(ids))
    return ids[0]


def test_moved_and_lengthened_by_keys_each_is_one_step_to_undo(qtbot: QtBot, page: CalendarPage) -> None:
    context = page.context
    begins = at(context, 10)
    id_ = make(
        qtbot, page, kind="meeting", subject="Demo", starts_at=begins, ends_at=begins + timedelta(hours=1)
    )
    go_to(page, id_)
    with qtbot.waitSignal(page.status_changed):
        QTest.keyClick(page.view, Qt.Key.Key_Down, CONTROL)
    assert moment(qtbot, context, id_, "starts_at") == begins + timedelta(minutes=15)
    assert moment(qtbot, context, id_, "due_at") == begins + timedelta(minutes=15)
    with qtbot.waitSignal(page.status_changed):
        QTest.keyClick(page.view, Qt.Key.Key_Down, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert moment(qtbot, context, id_, "ends_at") == begins + timedelta(minutes=90)
    assert moment(qtbot, context, id_, "starts_at") == begins + timedelta(minutes=15)
    for wanted in (75, 60):
        with qtbot.waitSignal(page.status_changed):
            context.gateway.undo()
        assert moment(qtbot, context, id_, "ends_at") == begins + timedelta(minutes=wanted)


def test_what_was_changed_elsewhere_meanwhile_is_not_moved_and_said(qtbot: QtBot, page: CalendarPage) -> None:
    context = page.context
    id_ = make(qtbot, page, kind="call", subject="Ask", due_at=at(context, 9))
    block = go_to(page, id_)
    appointment = page._appointment(id_)
    assert appointment is not None
    with qtbot.waitSignal(page.status_changed):
        page._doing.place(appointment, block, with_end=True)
    with qtbot.waitSignal(page.message):
        page._doing.place(appointment, block, with_end=False)


def test_space_ticks_delete_deletes_and_undo_brings_back(qtbot: QtBot, page: CalendarPage) -> None:
    id_ = make(qtbot, page, kind="task", subject="Ask", due_at=at(page.context, 9))
    go_to(page, id_)
    with qtbot.waitSignal(page.status_changed):
        QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert page.view.blocks[id_].is_done
    with qtbot.waitSignal(page.status_changed):
        QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert id_ not in page.view.blocks
    with qtbot.waitSignal(page.status_changed):
        page.context.gateway.undo()
    assert id_ in page.view.blocks


def test_letters_turn_to_day_week_month_and_today(qtbot: QtBot, page: CalendarPage) -> None:
    counts = []
    for key in (Qt.Key.Key_D, Qt.Key.Key_M, Qt.Key.Key_W):
        with qtbot.waitSignal(page.status_changed):
            QTest.keyClick(page.view, key)
        counts.append(page.view.count)
    assert (counts[0], counts[1] % 7, counts[2]) == (1, 0, 7)
    with qtbot.waitSignal(page.status_changed):
        QTest.keyClick(page.view, Qt.Key.Key_PageDown)
    assert not page.view.is_shown(page.context.today())
    with qtbot.waitSignal(page.status_changed):
        QTest.keyClick(page.view, Qt.Key.Key_T)
    assert page.view.is_shown(page.context.today())


def test_who_clicks_before_the_days_are_read_means_these(qtbot: QtBot, context: PageContext) -> None:
    page = CalendarPage(context)
    qtbot.addWidget(page)
    assert page.view.is_shown(context.today())
    page.step(1)
    assert page.view.is_shown(context.today() + timedelta(days=7))
    assert not page.view.is_shown(context.today())


def test_keys_go_beyond_the_week(qtbot: QtBot, page: CalendarPage) -> None:
    first = page.view.first
    page.view.go_to(Cursor(Slot(first, 600)))
    with qtbot.waitSignal(page.status_changed):
        QTest.keyClick(page.view, Qt.Key.Key_Left)
    assert page.view.first == first - timedelta(days=7)
    assert page.view.cursor_at == Cursor(Slot(first - timedelta(days=1), 600))


def test_a_free_hour_asks_for_an_activity_then(qtbot: QtBot, page: CalendarPage) -> None:
    page.view.go_to(Cursor(Slot(page.context.today(), 600)))
    with qtbot.waitSignal(page.requested) as signal:
        QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert signal.args == [BeginActivity(begins=at(page.context, 10))]


def test_an_activity_is_opened_changed_and_leads_to_its_record(qtbot: QtBot, page: CalendarPage) -> None:
    lead = make_lead(qtbot, page)
    id_ = make(qtbot, page, kind="call", subject="Ask", due_at=at(page.context, 9), lead=lead)
    go_to(page, id_)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    dialog = page.window().findChild(ActivityDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    dialog.form.subject.line_edit.setText("Ask again")
    dialog.form.subject.line_edit.textEdited.emit("Ask again")
    with qtbot.waitSignal(page.status_changed):
        dialog.form.save()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert stored(qtbot, page.context, Kind.ACTIVITY, id_)["subject"] == "Ask again"
    with qtbot.waitSignal(page.requested) as signal:
        dialog.open_asked.emit()
    assert signal.args == [ShowRecord(Kind.LEAD, lead)]


def test_what_was_deleted_meanwhile_is_said_when_it_is_opened(qtbot: QtBot, page: CalendarPage) -> None:
    make(qtbot, page, kind="call", subject="Ask", due_at=at(page.context, 9))
    with qtbot.waitSignal(page.message):
        ActivityDialog(page.context, 999, "", page).refused.connect(page.message)


def test_it_is_read_again_on_another_day_and_only_while_it_is_seen(qtbot: QtBot, page: CalendarPage) -> None:
    with qtbot.waitSignal(page.status_changed):
        begin_next_day(page.context)
    page.deactivate()
    with qtbot.assertNotEmitted(page.status_changed, wait=150):
        page.context.gateway.run(
            CreateRecord(Kind.ACTIVITY, {"kind": "call", "subject": "x", "due_at": at(page.context, 9)})
        )
    with qtbot.waitSignal(page.status_changed):
        page.activate()
    page.go_to_today()  # which may be of the week after
    qtbot.waitUntil(lambda: any(block.told == "9:00 x" for block in page.view.blocks.values()))


def test_the_week_is_painted_in_every_mode(qtbot: QtBot, page: CalendarPage) -> None:
    """Something of every block is on the screen: its ground has its colour."""
    id_ = make(qtbot, page, kind="meeting", subject="Demo", starts_at=at(page.context, 10))
    for mode in ("day", "week", "month"):
        with qtbot.waitSignal(page.status_changed):
            page.show_mode(mode)
        rect = page.view.rect_of(Cursor(Slot(page.context.today()), id_))
        picture = page.view.viewport().grab().toImage()
        place = QPoint(rect.left() + (1 if mode != "month" else 8), rect.center().y())
        colour = page.view.painter.colours(page.view.blocks[id_])[1]
        assert picture.pixelColor(place).name() == colour.name(), mode


def test_as_many_colours_are_told_as_there_is_room_for(qtbot: QtBot, context: PageContext) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    head = CalendarHead(context, ground)
    head.retranslate()
    ground.show()
    counts = []
    for width in range(1600, 300, -10):
        head.resize(width, 44)
        shown = [name for _kind, name in head._legend._told()] if not head._legend.isHidden() else []
        assert shown == ["Call", "Meeting", "Task", "Email"][: len(shown)]
        counts.append(len(shown))
    assert list(dict.fromkeys(counts)) == [4, 3, 0], "the last ones go first, and two tell nothing"
