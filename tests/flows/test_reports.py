"""The channel report in the real window: counted, exported, and followed to its leads by mouse and keys."""

from __future__ import annotations

import time
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.flows.desk import Desk
from tests.flows.screen import wait_until
from tests.services.workspaces import query

pytestmark = pytest.mark.flow

PAID, REFERRAL, WON = 7, 6, 5
SIZE = (1360, 860)
#: The middle of the Export button, from the window's right and upper edges.
EXPORT = (58, 51)
#: The bar of the first channel, and where nothing lies below the mouse, from the window's upper left corner.
BAR, ASIDE = (337, 351), (337, 825)
#: By how much more blue than red a bar is at least.
BLUE = 60
#: The rows of the chart of channels in a picture of the window.
CHART = QRect(190, 330, 560, 120)


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


def test_a_bar_leads_to_its_leads_and_follows_what_is_edited_there(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "office.crm"
    make_report(file)
    program = desk.run("--lang", "en", "--db", file)
    window = program.window_titled("– CRM Desktop")
    desk.place(window, 20, 30, *SIZE)
    desk.activate(window)
    desk.key("ctrl+8")
    left, top, _width, _height = desk.geometry(window)
    aside = (left + ASIDE[0], top + ASIDE[1])
    desk.move(aside)

    def chart() -> QImage:
        desk.rest(0.5)
        return QImage(str(desk.screenshot(tmp_path / "seen.png", window))).copy(CHART)

    def is_drawn() -> bool:
        seen = chart()
        colours = (seen.pixelColor(x, BAR[1] - CHART.y()) for x in range(seen.width()))
        return any(each.blue() - each.red() > BLUE for each in colours)

    wait_until(is_drawn, "the chart")
    before = wait_until(lambda: None if (seen := chart()) != chart() else seen, "the chart at rest")
    desk.click((left + BAR[0], top + BAR[1]))
    desk.rest(0.5)
    desk.key("Right", "Right", "F2")  # the channel of the newest lead of the bar
    desk.rest(0.5)
    desk.type_text("Referral")
    desk.rest(0.5)
    desk.key("Return")
    wait_until(lambda: channels(file) == [PAID] * 3 + [REFERRAL, None], "the other channel")
    desk.key("ctrl+8")
    desk.move(aside)
    wait_until(lambda: chart() != before, "another chart")
    desk.key("ctrl+z")
    wait_until(lambda: channels(file) == [PAID] * 4 + [None], "the channel of before")
    wait_until(lambda: chart() == before, "the chart of before")
    desk.close_window(window)
    assert program.wait_for_end() == 0
    assert "Traceback" not in program.output()


def channels(file: Path) -> list[int | None]:
    """The channel of each lead, by their numbers; None last."""
    found = query(file, "SELECT channel FROM lead ORDER BY channel IS NULL, channel = ?, id", REFERRAL)
    return [channel for (channel,) in found]
