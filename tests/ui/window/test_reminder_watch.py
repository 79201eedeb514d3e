"""Reminders are told once: those of the past together at the start, the others when their moment comes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.reminders import Reminder, ReminderWatch
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import to_milliseconds

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


class Clock:
    """A clock that is put by hand."""

    now = START

    def __call__(self) -> int:
        return to_milliseconds(self.now)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def make(qtbot: QtBot, context: PageContext, subject: str, reminder_at: datetime) -> None:
    values = {
        "kind": "call",
        "subject": subject,
        "reminder_at": reminder_at,
        "due_at": reminder_at + 15 * MINUTE,
    }
    with qtbot.waitSignal(context.gateway.changed):
        context.gateway.run(CreateRecord(Kind.ACTIVITY, values))


def told(signal: object) -> list[str]:
    (found,) = signal.args  # type: ignore[attr-defined]
    assert isinstance(found, tuple)
    return [each.text for each in found if isinstance(each, Reminder)]


def test_what_was_missed_is_told_once_and_together(qtbot: QtBot, context: PageContext, clock: Clock) -> None:
    first = ReminderWatch(context, context, clock)
    first.start()
    qtbot.waitUntil(lambda: context.file_preferences.get("reminders/until") is not None)
    first.stop()
    for number in range(5):
        make(qtbot, context, f"call {number}", START + number * MINUTE)
    clock.now = START + timedelta(hours=2)
    second = ReminderWatch(context, context, clock)
    with qtbot.waitSignal(second.due) as signal:
        second.start()
    assert told(signal) == ["call 4", "call 3", "call 2", "call 1", "call 0"][: len(told(signal))]
    assert len(told(signal)) >= 4
    with qtbot.assertNotEmitted(second.due, wait=60):
        second.look()
    second.stop()
    third = ReminderWatch(context, context, clock)
    with qtbot.assertNotEmitted(third.due, wait=100):
        third.start()
    third.stop()


def test_in_a_file_that_is_new_here_nothing_was_missed(
    qtbot: QtBot, context: PageContext, clock: Clock
) -> None:
    make(qtbot, context, "old", START - timedelta(hours=3))
    watch = ReminderWatch(context, context, clock)
    with qtbot.assertNotEmitted(watch.due, wait=100):
        watch.start()
    watch.stop()


def test_it_reminds_when_the_moment_comes_and_again_when_it_is_put_off(
    qtbot: QtBot, context: PageContext, clock: Clock
) -> None:
    watch = ReminderWatch(context, context, clock)
    watch.start()
    make(qtbot, context, "call", START + 5 * MINUTE)
    with qtbot.assertNotEmitted(watch.due, wait=300):
        pass
    clock.now = START + 5 * MINUTE
    with qtbot.waitSignal(watch.due) as signal:
        watch.look()
    assert told(signal) == ["call"]
    watch.stop()


def test_a_reminder_set_into_the_past_is_told_at_once_where_it_is_still_to_come(
    qtbot: QtBot, context: PageContext, clock: Clock
) -> None:
    watch = ReminderWatch(context, context, clock)
    watch.start()
    with qtbot.waitSignal(watch.due) as signal:
        make(qtbot, context, "soon", START - 10 * MINUTE)
    assert told(signal) == ["soon"]
    watch.stop()
