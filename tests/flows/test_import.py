"""Files imported in a real window by mouse: leads, then their opportunities, and the report that follows."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from crm_desktop.core.records.kinds import Kind
from tests.flows.desk import Desk, Program
from tests.services.importing.test_olist import FUNNEL, OUR_CODES
from tests.services.workspaces import query
from tests.support import real_data

pytestmark = pytest.mark.flow

#: Seconds between two looks at the same thing.
_PATIENCE = 0.5
#: Seconds for a click to show its effect before it is tried again.
_EFFECT = 5.0
_STEPS = ("File", "Columns", "Check", "Import")
#: From the right and lower edge of the dialog to the middle of its main button.
_MAIN_BUTTON = (50, 27)
#: Where the link of a hint under the reading bar may stand, in pixels from the dialog's upper edge.
_HINTS = range(96, 200, 12)


class ImportDialog:
    """The dialog on the screen."""

    def __init__(self, desk: Desk, program: Program) -> None:
        self.desk, self.program = desk, program
        self.window = program.window_titled("Import a file")

    def choose(self, path: Path) -> None:
        """Press the button in the middle and name the file."""
        left, top, width, height = self.desk.geometry(self.window)
        self.desk.activate(self.window)
        # The button stands a little below the middle of the page, under an icon and two lines.
        for below in range(0, 100, 16):
            self.desk.click((left + width // 2, top + height // 2 + below))
            if any("Choose a file" in title for title in self.titles()):
                break
        self.desk.name_file(self.program, "Choose a file", path)
        self.program.wait_until(lambda: self.step() == "Columns", "the step Columns", 30)

    def press_main(self, until: str) -> None:
        """Click the main button as soon as it can be pressed, until the dialog has come to a step.

        On a slow machine two clicks may arrive at once and lead one step further: that is as good.
        """
        left, top, width, height = self.desk.geometry(self.window)
        wanted = _STEPS.index(until)
        end = time.monotonic() + 60
        while _STEPS.index(before := self.step()) < wanted:
            assert time.monotonic() < end, f"waited for the step {until}, is at {before}"
            self.desk.click((left + width - _MAIN_BUTTON[0], top + height - _MAIN_BUTTON[1]))
            moved_on = time.monotonic() + _EFFECT
            while self.step() == before and time.monotonic() < moved_on:
                time.sleep(_PATIENCE / 5)

    def step(self) -> str:
        """The step at which the dialog stands, from its title."""
        return self.desk.title(self.window).rpartition("– ")[2]

    def take_hint(self) -> None:
        """Click the link at the right of the hint."""
        left, top, width, _height = self.desk.geometry(self.window)
        for down in _HINTS:
            self.desk.click((left + width - 110, top + down))

    def titles(self) -> list[str]:
        windows = self.desk.windows(self.program.process.pid)
        return [self.desk.title(window) for window in windows]


def open_dialog(desk: Desk, program: Program) -> None:
    """Press the keys for an import as soon as the window is ready for keys."""
    seen: list[int] = []

    def opened() -> bool:
        window = program.window_titled("CRM Desktop", 30)
        if seen != [window]:  # the first one may still be replaced while the program starts
            seen[:] = [window]
            time.sleep(2 * _PATIENCE)
            return False
        desk.activate(window)
        desk.key("ctrl+i")
        time.sleep(_PATIENCE)
        return any("Import a file" in desk.title(each) for each in desk.windows(program.process.pid))

    program.wait_until(opened, "the dialog", 30)


def import_by_mouse(desk: Desk, program: Program, path: Path, kind: Kind, rows: int, *, hint: bool) -> None:
    """Import a file of that many rows through the dialog."""
    open_dialog(desk, program)
    dialog = ImportDialog(desk, program)
    dialog.choose(path)
    if hint:
        dialog.take_hint()
    dialog.press_main("Check")
    dialog.press_main("Import")
    database = desk.home / "office.crm"

    def imported() -> bool:
        time.sleep(_PATIENCE)  # each look opens the file anew
        return query(database, f'SELECT count(*) FROM "{kind}"') == [(rows,)]

    program.wait_until(imported, "the imported rows", 60)

    def closed() -> bool:
        if not any("Import a file" in title for title in dialog.titles()):
            return True
        # The rows are there a moment before the dialog knows of it; it may close while it is raised.
        desk.xdotool("windowactivate", "--sync", dialog.window, check=False)
        desk.key("Escape")
        time.sleep(_EFFECT)
        return False

    program.wait_until(closed, "the end")


def report_of(desk: Desk) -> dict[str | None, tuple[int, int]]:
    """The channel report of the command line while the window is open: channel -> (leads, won)."""
    program = desk.run("--db", "office.crm", "--lang", "en", "report", "channels", "--json")
    assert program.wait_for_end() == 0
    rows = json.loads(program.output())["channels"]
    return {row["channel"]: (row["leads"], row["won"]) for row in rows if row["leads"]}


def test_leads_and_their_opportunities_by_mouse(desk: Desk) -> None:
    leads = desk.home / "leads.csv"
    lines = [
        f"l{number},2026-01-{number % 28 + 1:02},{('social', 'Podcast')[number % 2]}" for number in range(60)
    ]
    leads.write_text("\n".join(["mql_id,first_contact_date,origin", *lines]), "utf-8")
    opportunities = desk.home / "deals.csv"
    lines = [f"l{number},s{number},2026-02-03 10:00:00" for number in range(0, 60, 3)]
    opportunities.write_text("\n".join(["mql_id,seller_id,won_date", *lines]), "utf-8")
    program = desk.run("--db", "office.crm", "--lang", "en")
    import_by_mouse(desk, program, leads, Kind.LEAD, 60, hint=False)
    import_by_mouse(desk, program, opportunities, Kind.OPPORTUNITY, 20, hint=True)
    assert report_of(desk) == {"Social": (30, 10), "Podcast": (30, 10)}


def test_the_real_funnel_by_mouse(desk: Desk) -> None:
    leads = real_data("olist/olist_marketing_qualified_leads_dataset.csv")
    opportunities = real_data("olist/olist_closed_deals_dataset.csv")
    program = desk.run("--db", "office.crm", "--lang", "en")
    import_by_mouse(desk, program, leads, Kind.LEAD, 8_000, hint=False)
    import_by_mouse(desk, program, opportunities, Kind.OPPORTUNITY, 842, hint=True)
    found = report_of(desk)
    assert {origin: found.get(origin) for origin in FUNNEL if origin not in OUR_CODES} == {
        origin: figures for origin, figures in FUNNEL.items() if origin not in OUR_CODES
    }
    assert sorted(found.values()) == sorted(FUNNEL.values())
