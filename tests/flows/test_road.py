"""The road from a call to a deal in a real window: by keys and mouse there, and by undo back to nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.services.workspace import Workspace
from tests.flows.desk import Desk, Program
from tests.flows.screen import Point, wait_until
from tests.services.workspaces import Rows, query, rows_of, tables_of, without_bookkeeping

pytestmark = pytest.mark.flow

SIZE = (1360, 860)
#: From the window's corner: the first row, the button of further actions beside it, the cross of the filter
#: that hides converted leads.
FIRST_ROW, MORE, NO_FILTER = (60, 171), (1196, 292), (447, 97)
#: The first hour that the calendar shows, where it stands below the window's upper edge, and how high it is.
TOP_HOUR, FIRST_HOUR, HOUR = 7.5, 181, 58
_KEPT = (Kind.LEAD, Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY, Kind.ACTIVITY, Kind.CONVERSION)


class Road:
    """One lead in a window, and what the file says of it."""

    def __init__(self, desk: Desk, path: Path) -> None:
        self.desk = desk
        self.path = path
        self.program: Program = desk.run("--lang", "en", "--db", path)
        self.window = self.program.window_titled("– CRM Desktop")
        desk.place(self.window, 20, 30, *SIZE)
        desk.activate(self.window)

    def lead(self, name: str) -> Stored:
        ((value,),) = query(self.path, f"SELECT {name} FROM lead")
        return value

    def count(self, kind: Kind) -> int:
        return len(rows_of(self.path, kind))

    def tables(self) -> dict[Kind, Rows]:
        """What people know, without what the program keeps."""
        tables = without_bookkeeping(tables_of(self.path))
        return {kind: tables[kind] for kind in _KEPT}

    def until(self, ask: Callable[[], object], what: str) -> None:
        self.program.wait_until(ask, what)

    def click(self, place: Point) -> None:
        left, top, _, _ = self.desk.geometry(self.window)
        self.desk.click((left + place[0], top + place[1]))

    def press(self, keys: tuple[str, ...], ask: Callable[[], object], what: str) -> None:
        """Press keys until they have told: one that comes before the row is read goes nowhere."""

        def pressed() -> bool:
            self.click(FIRST_ROW)
            for key in keys:
                self.desk.key(key)
                self.desk.rest(0.3)
            return bool(_soon(ask))

        self.until(pressed, what)

    def convert(self) -> None:
        self.click(FIRST_ROW)
        self.desk.key("ctrl+shift+k")
        dialog = self.program.window_titled("Convert")
        self.desk.activate(dialog)

        def answered() -> bool:
            if self.desk.size(dialog) != (0, 0):
                self.desk.key("ctrl+Return")
            return bool(_soon(lambda: self.lead("status") == "converted"))

        self.until(answered, "the conversion")
        self.until(lambda: self.desk.size(dialog) == (0, 0), "the end of the dialog")

    def take_back(self) -> None:
        """Take the conversion back by the menu of the record beside the list."""

        def taken() -> bool:
            self.click(FIRST_ROW)
            self.desk.rest(0.5)
            self.scroll_up()
            self.click(MORE)
            self.desk.rest(0.3)
            self.desk.key("Down", "Down", "Return")
            return _soon(lambda: self.lead("status") == "qualified")

        self.until(taken, "the conversion to be taken back")

    def scroll_up(self) -> None:
        """Show what stands first beside the list."""
        left, top, _, _ = self.desk.geometry(self.window)
        self.desk.click((left + MORE[0], top + MORE[1]), button=4, times=20)

    def log_call(self, subject: str) -> None:
        """Note a call in the story of the record beside the list, by keys alone."""

        def noted() -> bool:
            self.desk.key("Escape")
            self.click(FIRST_ROW)
            self.desk.rest(0.5)
            self.desk.key("ctrl+shift+c")
            self.desk.rest(0.3)
            self.desk.type_text(subject)
            self.desk.key("ctrl+Return")
            return _soon(lambda: query(self.path, f"SELECT 1 FROM activity WHERE subject = '{subject}'"))

        self.until(noted, "the call to be noted")

    def begins(self, activity: int) -> datetime:
        ((stored,),) = query(self.path, f"SELECT due_at FROM activity WHERE id = {activity}")
        return from_milliseconds(int(stored)).astimezone(SYSTEM_ZONE)

    def move_tomorrow(self, activity: int, hours: int) -> None:
        """Draw an appointment of the next day to a later hour."""
        begins = self.begins(activity)
        self.desk.key("ctrl+7")
        self.desk.key("d", "Page_Down")  # one day has the whole width

        def place(hour: float) -> Point:
            left, top, width, _ = self.desk.geometry(self.window)
            return left + width // 2, round(top + FIRST_HOUR + (hour - TOP_HOUR) * HOUR)

        def moved() -> bool:
            self.desk.key("Escape")
            self.desk.drag(place(begins.hour + 0.2), place(begins.hour + hours + 0.2), hold=0.1)
            return _soon(lambda: self.begins(activity) == begins + timedelta(hours=hours))

        self.until(moved, "the appointment at its new hour")

    def steps(self, key: str, end: dict[Kind, Rows]) -> int:
        """How often a key is pressed until the file is as it was."""
        for step in range(1, 20):
            before = _last_entry(self.path)
            self.desk.key(key)
            self.until(partial(_is_written_since, self.path, before), f"step {step}")
            if self.tables() == end:
                return step
        raise AssertionError(f"{key} does not lead there")


def _soon(ask: Callable[[], object]) -> bool:
    try:
        return bool(wait_until(ask, "it", 2.0))
    except AssertionError:
        return False


def _last_entry(path: Path) -> int:
    ((last,),) = query(path, "SELECT max(id) FROM journal")
    return int(last)


def _is_written_since(path: Path, entry: int) -> bool:
    return _last_entry(path) > entry


def seed(path: Path) -> None:
    """A lead that came by telephone and is nobody's yet, of a company that is known."""
    workspace = Workspace.open(path)
    workspace.run(CreateRecord(Kind.ACCOUNT, {"name": "Fjord Interiors", "website": "fjord.example"}))
    values = {"name": "Sara Lindqvist", "company": "Fjord Interiors Ltd.", "owner": None, "channel": 4}
    workspace.run(CreateRecord(Kind.LEAD, {**values, "email": "sara@fjord.example"}))
    workspace.close()


def test_a_call_becomes_a_deal_and_undo_leads_back_step_by_step(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    Workspace.open(path, currency="TWD").close()
    empty = {kind: rows for kind, rows in without_bookkeeping(tables_of(path)).items() if kind in _KEPT}
    seed(path)
    road = Road(desk, path)
    desk.key("ctrl+t")
    dialog = road.program.window_titled("New activity")
    desk.activate(dialog)
    desk.type_text("call Sara Lindqvist tomorrow 10")
    desk.key("Return")
    road.until(lambda: road.count(Kind.ACTIVITY) == 1, "the call in the calendar")
    desk.activate(road.window)
    desk.key("ctrl+2")
    road.press(("ctrl+shift+l",), lambda: road.lead("owner") == 1, "the claim")
    road.log_call("Wants a quote")
    road.until(lambda: road.lead("status") == "contacted", "the first contact")
    road.press(
        ("ctrl+shift+q", "space", "Return"), lambda: road.lead("status") == "qualified", "the qualification"
    )
    assert road.lead("clear_need") == 1
    road.convert()
    assert [road.count(kind) for kind in (Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY)] == [1, 1, 1]
    assert query(path, "SELECT account, contact FROM opportunity") == [(1, 1)]
    assert query(path, "SELECT account FROM contact") == [(1,)]
    road.click(NO_FILTER)
    road.take_back()
    assert [road.count(kind) for kind in (Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY)] == [1, 0, 0]
    road.convert()
    # The third one plans nothing for tomorrow, where the call is moved.
    road.press(
        ("ctrl+shift+y", "Down", "Down", "Return"), lambda: road.count(Kind.ACTIVITY) > 2, "the playbook"
    )
    road.move_tomorrow(1, 3)
    end = road.tables()
    # The account, the lead, the call, the claim, the call that was noted, the qualification, two conversions
    # and the one taken back between them, the playbook, the appointment.
    assert road.steps("ctrl+z", empty) == 11
    assert road.steps("ctrl+y", end) == 11
    desk.close_window(road.window)
    assert road.program.wait_for_end() == 0
    assert "Traceback" not in road.program.output()
