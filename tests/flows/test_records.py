"""The lead table in a real window: edited, filtered, deleted, undone and begun anew by mouse and keys."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.queries import ListQuery, Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.flows.desk import Desk, Program
from tests.flows.screen import Point, wait_until

pytestmark = pytest.mark.flow

# From the window's corner: menu, tabs, filter line and heading stand above the first row.
FIRST_ROW = 187
ROW_HEIGHT = 34
NAME, STATUS = 60, 500


def make_workspace(path: Path, *names: str) -> None:
    """A data file with leads of these names, the last one newest."""
    workspace = Workspace.open(path, currency="TWD")
    for name in names:
        workspace.run(CreateRecord(Kind.LEAD, {"name": name}))
        time.sleep(0.002)  # the table's order is by the moment of creation
    workspace.close()


def leads_in(path: Path, field: str = "name") -> list[Stored]:
    """A field of all leads, the newest first; also while a window has the file open."""
    workspace = Workspace.open(path, create=False)
    reader = workspace.reader()
    rows = reader.first_rows(ListQuery(Kind.LEAD), {}, 100).rows
    reader.close()
    workspace.close()
    return [row[BUILT_IN.row_places(Kind.LEAD)[field]] for row in rows]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.crm"


def opened(desk: Desk, path: Path) -> tuple[Program, int]:
    """The program with its leads in front, the first row chosen."""
    program = desk.run("--lang", "en", "--db", path)
    window = program.window_titled("– CRM Desktop")
    desk.activate(window)
    desk.key("ctrl+2")
    desk.rest(0.8)
    desk.click(cell(desk, window, 0, NAME))
    return program, window


def cell(desk: Desk, window: int, row: int, x: int) -> Point:
    """The middle of a row at a distance from the window's left edge."""
    left, top, _, _ = desk.geometry(window)
    return left + x, top + FIRST_ROW + row * ROW_HEIGHT


def close(desk: Desk, program: Program, window: int) -> None:
    """Close the window as a person does, and see the program end well."""
    desk.close_window(window)
    assert program.wait_for_end() == 0
    assert "Traceback" not in program.output()


def test_a_cell_is_edited_undone_and_redone_after_a_restart(desk: Desk, path: Path) -> None:
    make_workspace(path, "one", "two", "three")
    program, window = opened(desk, path)
    desk.key("F2")
    desk.type_text("third")
    desk.key("Return")
    wait_until(lambda: leads_in(path)[0] == "third", "the edit in the file")
    desk.key("ctrl+z")
    wait_until(lambda: leads_in(path)[0] == "three", "the undo")
    close(desk, program, window)
    program, window = opened(desk, path)
    desk.key("ctrl+shift+z")
    wait_until(lambda: leads_in(path)[0] == "third", "the redo after the restart")
    close(desk, program, window)


def test_typing_into_a_cell_in_chinese(desk: Desk, path: Path) -> None:
    make_workspace(path, "one")
    program, window = opened(desk, path)
    desk.type_text("王小明")
    desk.key("Return")
    wait_until(lambda: leads_in(path) == ["王小明"], "the name in the file")
    close(desk, program, window)


def test_unqualified_asks_its_reason_beside_the_cell(desk: Desk, path: Path) -> None:
    make_workspace(path, "one")
    program, window = opened(desk, path)
    desk.click(cell(desk, window, 0, STATUS))
    desk.key("F2")
    desk.type_text("Unqual")
    desk.key("Return", "Return")
    desk.rest(0.5)
    assert leads_in(path, "status") == ["new"], "not before the reason is known"
    desk.type_text("No budget")
    desk.key("Return", "Return")
    wait_until(lambda: leads_in(path, "status") == ["unqualified"], "the status with its reason")
    assert leads_in(path, "unqualified_reason") == [2]
    close(desk, program, window)


def test_a_filter_leaves_what_it_leaves_and_delete_can_be_undone(desk: Desk, path: Path) -> None:
    make_workspace(path, "one", "two", "three")
    program, window = opened(desk, path)
    desk.key("ctrl+f")
    desk.type_text("two")
    desk.rest(0.8)
    desk.click(cell(desk, window, 0, NAME))
    desk.key("Delete")
    wait_until(lambda: leads_in(path) == ["three", "one"], "only what the filter left is deleted")
    desk.key("ctrl+z")
    wait_until(lambda: leads_in(path) == ["three", "two", "one"], "the undo")
    close(desk, program, window)


def test_a_new_lead_by_keyboard_alone(desk: Desk, path: Path) -> None:
    make_workspace(path, "one")
    program, window = opened(desk, path)
    desk.key("ctrl+n")
    desk.rest(0.4)
    desk.type_text("Sara Lindqvist")
    desk.key("Tab")
    desk.type_text("Fjord Interiors")
    desk.key("Return")
    wait_until(lambda: leads_in(path) == ["Sara Lindqvist", "one"], "the new lead")
    assert leads_in(path, "company")[0] == "Fjord Interiors"
    close(desk, program, window)


def test_a_double_click_opens_the_record_and_escape_comes_back(desk: Desk, path: Path) -> None:
    make_workspace(path, "one", "two")
    program, window = opened(desk, path)
    before = desk.screenshot(path.with_name("before.png"), window).read_bytes()
    desk.click(cell(desk, window, 1, NAME), times=2)

    def is_page() -> bool:
        return desk.screenshot(path.with_name("after.png"), window).read_bytes() != before

    wait_until(is_page, "the record's page")
    desk.rest(0.5)
    desk.key("Escape")
    desk.rest(0.5)
    desk.key("Delete")
    wait_until(lambda: leads_in(path) == ["two"], "the row chosen before is still chosen")
    close(desk, program, window)
