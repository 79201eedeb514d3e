"""The report of competitors in the window: as the command line counts, fresh, and the way to its records."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.choices import Choices, Created
from crm_desktop.command_line.arguments.parser import parse
from crm_desktop.command_line.run import run as run_command_line
from crm_desktop.core.commands import MoveOpportunity
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.ui.navigation.requests import ShowRecord
from crm_desktop.ui.reports.deals.competitors import CompetitorReportView
from tests.ui.records_of_tests import make, run

ENQUIRY, WON, LOST = 1, 5, 6
COMPETITOR_WON = 2
#: What the command line calls the columns of counts, in the order of the window's.
COUNTED = ("met", "open", "won", "lost", "lost_to_others")


def office(qtbot: QtBot, context: PageContext) -> tuple[int, int]:
    """Two competitors: the first met in eleven deals, one open and two lost to it; the second in one."""
    beton, stein = (make(qtbot, context, Kind.COMPETITOR, name=name) for name in ("Beton AG", "Stein"))
    for number in range(11):
        deal = make(qtbot, context, Kind.OPPORTUNITY, name=f"Deal {number}", amount=1000, currency="TWD")
        make(qtbot, context, Kind.OPPORTUNITY_COMPETITOR, opportunity=deal, competitor=beton)
        if number == 0:
            make(qtbot, context, Kind.OPPORTUNITY_COMPETITOR, opportunity=deal, competitor=stein)
        elif number < 3:
            run(
                qtbot,
                context,
                MoveOpportunity(deal, ENQUIRY, LOST, loss_reason=COMPETITOR_WON, lost_to=beton),
            )
        else:
            run(qtbot, context, MoveOpportunity(deal, ENQUIRY, WON))
    return beton, stein


def shown(qtbot: QtBot, context: PageContext) -> CompetitorReportView:
    view = CompetitorReportView(context)
    qtbot.addWidget(view)
    view.resize(1300, 700)
    view.show()
    view.activate()
    return view


def cells(view: CompetitorReportView) -> list[list[str]]:
    model = view.table.paged_model
    found = []
    for row in range(model.rowCount()):
        each = (model.cell_at(row, column) for column in range(model.columnCount()))
        found.append(["" if cell is None else cell.text.replace("\u00a0", " ") for cell in each])
    return found


def told(capsys: pytest.CaptureFixture[str], path: Path, *options: str) -> list[dict[str, Any]]:
    """The report as the command line tells it."""
    capsys.readouterr()
    arguments = ["--db", str(path), "--lang", "en", "report", "competitors", "--json", *options]
    assert run_command_line(parse(arguments)) == 0
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["competitors"]
    return rows


def counts(view: CompetitorReportView) -> list[tuple[str, list[int]]]:
    return [
        (name, [0 if text == "—" else int(text) for text in each]) for name, *each, _, _, _ in cells(view)
    ]


def test_the_window_and_the_command_line_count_alike(
    qtbot: QtBot, context: PageContext, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office(qtbot, context)
    view = shown(qtbot, context)
    qtbot.waitUntil(lambda: len(cells(view)) == 2)
    rows = told(capsys, tmp_path / "office.crm")
    assert counts(view) == [(row["competitor"], [row[each] for each in COUNTED]) for row in rows]
    first = rows[0]
    percent = context.formats.percent
    interval = f"{percent(first['low'], 0)} – {percent(first['high'], 0)}"
    assert cells(view)[0][6:] == [percent(first["win_rate"], 0), interval, "NT$ 2k"]
    assert cells(view)[1][6:] == ["—", "—", "—"]  # its only deal is open
    view.choose(Choices(Created.LAST_YEAR))
    qtbot.waitUntil(lambda: cells(view) == [])
    assert told(capsys, tmp_path / "office.crm", "--period", "last-year") == []
    assert view.one_card.isHidden()
    view.choose(Choices(Created.THIS_YEAR))
    qtbot.waitUntil(lambda: len(cells(view)) == 2)


def test_it_follows_what_is_written_and_leads_to_its_records(qtbot: QtBot, context: PageContext) -> None:
    beton, stein = office(qtbot, context)
    view = shown(qtbot, context)
    asked: list[object] = []
    view.requested.connect(asked.append)

    def deals() -> dict[str, Button]:
        found = [each for each in view.one.findChildren(Button) if each.isVisible()]
        return {each.text(): each for each in found}

    qtbot.waitUntil(lambda: "Deal 0" in deals())
    view.table.open_requested.emit(stein)
    view.page_button.click()
    deals()["Deal 0"].click()
    assert isinstance(asked[2], ShowRecord)
    assert asked[:2] == [ShowRecord(Kind.COMPETITOR, stein), ShowRecord(Kind.COMPETITOR, beton)]
    assert asked[2].kind == Kind.OPPORTUNITY
    view.table.current_changed.emit(stein)
    qtbot.waitUntil(lambda: set(deals()) == {"Deal 0"})
    run(qtbot, context, MoveOpportunity(asked[2].id, ENQUIRY, WON))
    qtbot.waitUntil(lambda: cells(view)[1][2:4] == ["—", "1"])
    assert cells(view)[1][6] == "1 of 1"
    content = view.export_content("csv")
    assert content is not None
    assert b"Stein,1,0,1,0,0" in content()
