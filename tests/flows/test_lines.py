"""Lines of a deal in a real window, by mouse and keys alone: typed, pasted, dragged, doubled, undone."""

from __future__ import annotations

from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.record.lines import deal_lines
from crm_desktop.services.workspace import Workspace
from tests.flows.desk import Desk
from tests.flows.screen import Point, wait_until

pytestmark = pytest.mark.flow

# From the window's corner: the first row of the lines, the number by which it is dragged, its product.
FIRST_ROW, ROW_HEIGHT = 226, 34
NUMBER, PRODUCT = 430, 500
PRODUCTS = (("SC-10", "Ball screw", 12_500), ("IN-DAY", "Installation", 36_000))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a deal and two products."""
    path = tmp_path / "office.crm"
    with closing(Workspace.open(path, currency="TWD")) as workspace:
        for code, name, price in PRODUCTS:
            told = {"code": code, "name": name, "price": Decimal(price), "currency": "TWD", "taxes": "5%"}
            workspace.run(CreateRecord(Kind.PRODUCT, told))
        workspace.run(CreateRecord(Kind.OPPORTUNITY, {"name": "Line of lathes", "currency": "TWD"}))
    return path


def lines_in(path: Path) -> list[str]:
    """The lines of the deal in their order, as "quantity × name"; also while a window has the file open."""
    with closing(Workspace.open(path, create=False)) as workspace, closing(workspace.reader()) as reader:
        rows = reader.read(lambda view: deal_lines(view, 1)).rows
    return [f"{int(row['quantity'] or 0) // 1_000_000} × {row['name']}" for row in rows]


def amount_in(path: Path) -> object:
    """The amount of the deal, in minor units."""
    with closing(Workspace.open(path, create=False)) as workspace, closing(workspace.reader()) as reader:
        return reader.record(Kind.OPPORTUNITY, 1)["amount"]


def test_lines_by_mouse_and_keys(desk: Desk, path: Path) -> None:
    program = desk.run("--lang", "en", "--db", path)
    window = program.window_titled("– CRM Desktop")
    desk.activate(window)
    desk.key("ctrl+5")
    desk.rest(0.8)
    left, top, _, _ = desk.geometry(window)

    def cell(row: int, x: int) -> Point:
        return left + x, top + FIRST_ROW + row * ROW_HEIGHT

    def becomes(*lines: str) -> None:
        program.wait_until(lambda: lines_in(path) == list(lines), f"{lines}, not {lines_in(path)}")

    desk.click((left + 60, top + 187))
    desk.key("Return")
    desk.rest(1.2)
    desk.click(cell(0, PRODUCT))
    desk.type_text("sc-10")
    desk.key("Tab", "Tab")
    desk.type_text("12")
    desk.key("Return")
    becomes("12 × Ball screw")
    desk.type_text("Transport")
    desk.key("Return")
    becomes("12 × Ball screw", "1 × Transport")
    assert amount_in(path) == 150_000_00
    # Copied and pasted below, in one step.
    desk.click(cell(0, PRODUCT))
    desk.key("shift+Down", "ctrl+c")
    desk.click(cell(2, PRODUCT))
    desk.key("ctrl+v")
    becomes("12 × Ball screw", "1 × Transport", "12 × Ball screw", "1 × Transport")
    assert amount_in(path) == 300_000_00
    desk.key("ctrl+z")
    becomes("12 × Ball screw", "1 × Transport")
    # Dragged by its number above the first one, and back by keys.
    desk.rest(0.5)
    desk.drag(cell(1, NUMBER), (left + NUMBER, top + FIRST_ROW - 14))
    becomes("1 × Transport", "12 × Ball screw")
    desk.key("alt+Down")
    becomes("12 × Ball screw", "1 × Transport")
    desk.key("ctrl+d")
    becomes("12 × Ball screw", "1 × Transport", "1 × Transport")
    desk.rest(0.5)
    desk.key("Delete")
    becomes("12 × Ball screw", "1 × Transport")
    # All of it undone, to the deal without lines.
    for _ in range(7):
        desk.key("ctrl+z")
        desk.rest(0.3)
    becomes()
    assert amount_in(path) is None
    desk.close_window(window)
    assert program.wait_for_end() == 0
    assert "Traceback" not in program.output()
    wait_until(lambda: not path.with_name("office.crm-wal").exists(), "the file to be clean")
