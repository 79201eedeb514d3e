"""Appointments moved and lengthened in the calendar with a real mouse, and looked up in the database."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.services.workspace import Workspace
from tests.flows.desk import Desk
from tests.flows.screen import POLL_SECONDS, Point, wait_until
from tests.services.workspaces import query

pytestmark = pytest.mark.flow

SIZE = (1360, 860)
#: From the window's upper edge to the first hour that is seen, and the height of an hour.
FIRST_HOUR, HOUR = 181, 58
#: The hour on top.
TOP_HOUR = 7.5


def moment(path: Path, name: str) -> datetime:
    ((stored,),) = query(path, f"SELECT {name} FROM activity")
    return from_milliseconds(int(stored)).astimezone(SYSTEM_ZONE)


def soon(path: Path, name: str, wanted: datetime, patience: float = 1.5) -> bool:
    """Whether a moment is written within a while."""
    last = time.monotonic() + patience
    while moment(path, name) != wanted and time.monotonic() < last:
        time.sleep(POLL_SECONDS)
    return moment(path, name) == wanted


def test_an_appointment_is_moved_lengthened_and_put_back_by_undo(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    today = datetime.now(SYSTEM_ZONE)
    begins = today.replace(hour=10, minute=0, second=0, microsecond=0)
    workspace = Workspace.open(path, currency="TWD")
    values = {
        "kind": "meeting",
        "subject": "Demo",
        "starts_at": begins,
        "ends_at": begins + timedelta(hours=1),
    }
    workspace.run(CreateRecord(Kind.ACTIVITY, values))
    workspace.close()
    program = desk.run("--lang", "en", "--db", path)
    window = program.window_titled("– CRM Desktop")
    desk.place(window, 20, 30, *SIZE)
    desk.activate(window)
    desk.key("ctrl+7")
    desk.key("d")  # one day has the whole width

    def place(hour: float) -> Point:
        left, top, width, _ = desk.geometry(window)
        return left + width // 2, round(top + FIRST_HOUR + (hour - TOP_HOUR) * HOUR)

    def moved() -> bool:
        desk.key("Escape")  # the form of a new activity, where the day was still empty
        desk.drag(place(10.4), place(13.4), hold=0.1)
        return soon(path, "starts_at", begins + timedelta(hours=3))

    wait_until(moved, "the appointment at one o'clock", 20)
    assert moment(path, "ends_at") == moment(path, "due_at") + timedelta(hours=1)

    def lengthened() -> bool:
        desk.key("Escape")
        desk.drag(place(13.94), place(15.5), hold=0.1)
        return soon(path, "ends_at", begins + timedelta(hours=5, minutes=30))

    wait_until(lengthened, "the end at half past three", 20)
    desk.key("ctrl+z")
    wait_until(lambda: moment(path, "ends_at") == begins + timedelta(hours=4), "the end where it was")
    desk.key("ctrl+z")
    wait_until(lambda: moment(path, "starts_at") == begins, "the appointment where it was")
    desk.key("ctrl+shift+z")
    wait_until(
        lambda: moment(path, "starts_at") == begins + timedelta(hours=3), "the appointment moved again"
    )
    desk.close_window(window)
    assert program.wait_for_end() == 0
    assert "Traceback" not in program.output()
