"""Reminders over the foot of the window: what they say, and what their answers do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.reminders import ReminderWatch
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.qtkit.widgets.messages.tray import Tray
from crm_desktop.ui.activities.dialog import ActivityDialog
from crm_desktop.ui.navigation.requests import ShowPage
from crm_desktop.ui.window.reminders import Reminders
from tests.ui.records_of_tests import stored


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 600)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def watch(context: PageContext) -> Iterator[ReminderWatch]:
    made = ReminderWatch(context, context)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def reminders(context: PageContext, window: QWidget, watch: ReminderWatch) -> Reminders:
    toasts = Toasts(window, context.themes, context.icons)
    return Reminders(context, toasts, Tray(QIcon(), window), watch, window)


def remind(qtbot: QtBot, reminders: Reminders, watch: ReminderWatch, subject: str) -> int:
    """Make a call that begins in five minutes and should have reminded before."""
    ids: list[int] = []
    now = datetime.now(UTC)
    values = {
        "kind": "call",
        "subject": subject,
        "due_at": now + timedelta(minutes=5),
        "reminder_at": now - timedelta(minutes=10),
    }
    with qtbot.waitSignal(watch.due):
        reminders._context.gateway.run(
            CreateRecord(Kind.ACTIVITY, values), done=lambda outcome: ids.extend(outcome.ids)
        )
    return ids[0]


def test_one_is_done_from_its_message(
    qtbot: QtBot, context: PageContext, reminders: Reminders, watch: ReminderWatch
) -> None:
    call = remind(qtbot, reminders, watch, "Ask Chen")
    toast = reminders.toast
    assert toast is not None
    assert toast.isVisible()
    assert toast.accessibleName().startswith("Ask Chen, ")
    with qtbot.waitSignal(context.gateway.changed):
        toast.answer("done")
    assert stored(qtbot, context, Kind.ACTIVITY, call)["done_at"] is not None
    assert reminders.toast is None


def test_put_off_it_reminds_later(
    qtbot: QtBot, context: PageContext, reminders: Reminders, watch: ReminderWatch
) -> None:
    call = remind(qtbot, reminders, watch, "Ask Chen")
    before = datetime.now(UTC)
    assert reminders.toast is not None
    with qtbot.waitSignal(context.gateway.changed):
        reminders.toast.answer("later")
    later = stored(qtbot, context, Kind.ACTIVITY, call)["reminder_at"]
    assert isinstance(later, int)
    assert later >= (before + timedelta(minutes=10)).timestamp() * 1000 - 1
    with qtbot.waitSignal(context.gateway.changed):
        context.gateway.undo()


def test_several_are_one_message_that_leads_to_today(
    qtbot: QtBot, context: PageContext, reminders: Reminders, watch: ReminderWatch
) -> None:
    remind(qtbot, reminders, watch, "Ask Chen")
    remind(qtbot, reminders, watch, "Ask Lin")
    assert reminders.toast is not None
    assert reminders.toast.accessibleName() == "2 reminder(s), Ask Lin, Ask Chen"
    with qtbot.waitSignal(reminders.requested) as signal:
        reminders.toast.answer("open")
    assert signal.args == [ShowPage("today")]


def test_one_is_opened_as_an_activity(
    qtbot: QtBot, window: QWidget, reminders: Reminders, watch: ReminderWatch
) -> None:
    remind(qtbot, reminders, watch, "Ask Chen")
    assert reminders.toast is not None
    reminders.toast.answer("open")
    dialog = window.findChild(ActivityDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    dialog.reject()


def test_a_message_of_the_system_that_is_clicked_brings_the_window(
    qtbot: QtBot, reminders: Reminders, watch: ReminderWatch
) -> None:
    remind(qtbot, reminders, watch, "Ask Chen")
    with qtbot.waitSignal(reminders.window_asked):
        reminders._tray.message_clicked.emit()
    assert reminders.toast is None
