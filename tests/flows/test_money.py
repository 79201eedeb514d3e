"""Rates in the real window: a deal lacks one, it is written down by menu, mouse and keys, and taken back."""

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
from tests.services.workspaces import query

pytestmark = pytest.mark.flow

SIZE = (1360, 860)
TITLE = "Currencies and rates"
#: The field of the rate in the window of rates, from its left upper corner.
RATE_FIELD = (601, 526)


def test_a_rate_is_written_down_and_taken_back(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    workspace = Workspace.open(path, currency="TWD")
    for amount, currency in ((1000, "TWD"), (31, "USD")):
        deal = {"name": currency, "amount": Decimal(amount), "currency": currency}
        workspace.run(CreateRecord(Kind.OPPORTUNITY, deal))
    workspace.close()
    program = desk.run("--lang", "en", "--db", path)
    window = program.window_titled("– CRM Desktop")
    desk.place(window, 20, 30, *SIZE)
    desk.activate(window)
    desk.key("ctrl+6")

    def dialog() -> int:
        found = [each for each in desk.windows(program.process.pid) if desk.title(each) == TITLE]
        return found[0] if found else 0

    def opened() -> int:
        desk.key("alt+t", "r")
        return dialog()

    rates = wait_until(opened, "the window of rates", 60)

    def stored() -> list[tuple[object, ...]]:
        return query(path, "SELECT currency, rate FROM rate")

    def written() -> bool:
        left, top, _, _ = desk.geometry(rates)
        # The currency that lacks a rate stands in its field already, and today's day.
        desk.click((left + RATE_FIELD[0], top + RATE_FIELD[1]), times=2)
        desk.type_text("31.5")
        desk.key("Return")
        # Typed again only where nothing came of it: while a rate is stored its line takes no keys.
        end = time.monotonic() + 10
        while not stored() and time.monotonic() < end:
            time.sleep(0.1)
        return bool(stored())

    desk.rest(1)  # keys that asked twice for the window have come to nothing by then
    wait_until(written, "the rate", 60)
    assert stored() == [("USD", 31_500_000_000_000)]

    def closed() -> bool:
        desk.key("Escape")
        desk.rest(0.3)
        return not dialog()

    wait_until(closed, "the end of the window")
    desk.activate(window)
    desk.key("ctrl+z")
    wait_until(lambda: not stored(), "the undo")
