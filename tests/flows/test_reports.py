"""The channel report in the real window: counted, and exported by mouse and keys."""

from __future__ import annotations

import time
from decimal import Decimal
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.flows.desk import Desk
from tests.flows.screen import wait_until

pytestmark = pytest.mark.flow

PAID, WON = 7, 5
SIZE = (1360, 860)
#: The middle of the Export button, from the window's right and upper edges.
EXPORT = (58, 51)


def make_report(path: Path) -> None:
    """Four leads of one channel, one of them won, and one without a channel."""
    workspace = Workspace.open(path, currency="TWD")
    lead = workspace.run(CreateRecord(Kind.LEAD, {"name": "Customer", "channel": PAID})).ids[0]
    for number in range(3):
        workspace.run(CreateRecord(Kind.LEAD, {"name": f"Lead {number}", "channel": PAID}))
    workspace.run(CreateRecord(Kind.LEAD, {"name": "Nobody knows"}))
    opportunity = {"name": "Deal", "lead": lead, "stage": WON, "amount": Decimal(1000)}
    workspace.run(CreateRecord(Kind.OPPORTUNITY, opportunity))
    workspace.close()


def test_the_report_is_exported_as_a_table(desk: Desk, tmp_path: Path) -> None:
    make_report(tmp_path / "office.crm")
    program = desk.run("--lang", "en", "--db", tmp_path / "office.crm")
    window = program.window_titled("– CRM Desktop")
    desk.place(window, 20, 30, *SIZE)
    desk.activate(window)
    desk.key("ctrl+8")
    left, top, width, _ = desk.geometry(window)
    file = tmp_path / "table.csv"

    def is_asked() -> bool:
        return any(desk.title(each) == "Export" for each in desk.windows(program.process.pid))

    def asked() -> bool:
        # The entries of the report are off until it is there. Nothing more is pressed before the dialog had
        # its time to come: a late Return would confirm it.
        desk.rest(0.2)
        desk.click((left + width - EXPORT[0], top + EXPORT[1]))
        desk.key("Down", "Down", "Down", "Return")  # picture, drawing, table
        end = time.monotonic() + 5
        while not is_asked() and time.monotonic() < end:
            time.sleep(0.1)
        return is_asked()

    wait_until(asked, "the dialog for a file", 60)
    desk.name_file(program, "Export", file)
    wait_until(file.is_file, "the file")
    lines = wait_until(lambda: file.read_text(encoding="utf-8-sig").splitlines(), "its lines")
    assert lines[1].startswith("Paid search,4,0,1,1,1,0.250000,")
    assert lines[2].startswith("(not recorded),1,0,0,0,0,0.000000,")
    assert lines[3].startswith("All channels,5,0,1,1,1,0.200000,")
    desk.close_window(window)
    assert program.wait_for_end() == 0
    assert "Traceback" not in program.output()
