"""A second report is a module and a line a floor: it is shown in the frame, written to files, and printed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.command_line.arguments.parser import parse, parser
from crm_desktop.command_line.run import run as run_command
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import DASHBOARD, PIVOT, REPORT_TYPES
from crm_desktop.core.words.subjects.reports import TITLES
from crm_desktop.services.reports.registry import REPORTS
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.navigation.requests import ShowReport
from crm_desktop.ui.reports.leads.channels import ChannelReportView
from crm_desktop.ui.reports.page import ReportsPage
from crm_desktop.ui.reports.registry import REPORT_VIEWS
from tests.reports.status_report import STATUSES, StatusReport, StatusReportView
from tests.ui.context_of_tests import open_context
from tests.ui.records_of_tests import make, make_leads

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The report's lines below the window.

    The grammar of the command line is made once a process: what other tests have typed before must not have
    made it without the report, nor may those after find the report in it.
    """
    monkeypatch.setitem(TITLES, STATUSES.key, "Statuses")
    monkeypatch.setitem(REPORT_TYPES, STATUSES.key, STATUSES)
    monkeypatch.setitem(REPORTS, STATUSES.key, StatusReport())
    parser.cache_clear()
    yield
    parser.cache_clear()


def test_every_report_stands_on_all_floors_under_one_key() -> None:
    # Own tables are told whole and so have no options; a dashboard is made of the others.
    assert {*REPORT_TYPES, PIVOT.key} == set(REPORTS)
    assert {*REPORTS, DASHBOARD.key} == set(REPORT_VIEWS) == set(TITLES)
    assert all(REPORTS[key].type is REPORT_TYPES[key] for key in REPORT_TYPES)


@pytest.mark.usefixtures("registered")
def test_the_frame_shows_it_follows_writes_and_keeps_which_was_in_front(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with open_context(qapp, tmp_path) as context:
        make_leads(qtbot, context)
        page = ReportsPage(context, views={**REPORT_VIEWS, STATUSES.key: StatusReportView})
        qtbot.addWidget(page)
        said: list[list[str]] = []
        page.status_changed.connect(said.append)
        page.show()
        page.activate()
        assert isinstance(page.report, ChannelReportView)
        names = [page.list.item(place).text() for place in range(page.list.count())]
        assert names[:3] == ["Channels", "Dashboard", "Input and output"]
        assert names[-1] == "Statuses"
        page.activate(ShowReport(STATUSES.key))
        report = page.report
        assert isinstance(report, StatusReportView)
        qtbot.waitUntil(lambda: report.label.text() == "Contacted: 2, New: 2, Qualified: 1")
        assert page.list.currentItem().text() == "Statuses"
        assert not page.filters.created.isVisible()  # it has no choices
        page.list.setCurrentRow(0)
        assert page.report.key == "channels"
        assert page.filters.created.isVisible()
        page.list.setCurrentRow(len(names) - 1)
        make(qtbot, context, Kind.LEAD, name="Six")
        qtbot.waitUntil(lambda: "New: 3" in report.label.text())
        assert said[-1] == ["6"]
        page.deactivate()
        again = ReportsPage(context, views={**REPORT_VIEWS, STATUSES.key: StatusReportView})
        qtbot.addWidget(again)
        assert isinstance(again.report, StatusReportView)


@pytest.mark.usefixtures("registered")
def test_it_is_written_to_the_kinds_of_files_that_it_offers(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with open_context(qapp, tmp_path) as context:
        make_leads(qtbot, context)
        page = ReportsPage(context, views={**REPORT_VIEWS, STATUSES.key: StatusReportView})
        qtbot.addWidget(page)
        page.show()
        page.activate(ShowReport(STATUSES.key))
        qtbot.waitUntil(page.exporter.csv.isEnabled)
        entries = [page.exporter.entries[suffix] for suffix in ("png", "svg", "csv")]
        assert [each.isVisible() for each in entries] == [False, False, True]
        with qtbot.waitSignal(page.message):
            page.exporter.write(tmp_path / "statuses.csv")
        text = (tmp_path / "statuses.csv").read_text(encoding="utf-8-sig")
        assert text.splitlines() == ["Status,Leads", "Contacted,2", "New,2", "Qualified,1"]
        page.show_report("channels")
        assert [each.isVisible() for each in entries] == [True, True, True]


def test_an_unknown_report_is_no_other_one(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with open_context(qapp, tmp_path) as context:
        page = ReportsPage(context)
        qtbot.addWidget(page)
        with pytest.raises(KeyError):
            page.show_report(STATUSES.key)


@pytest.mark.usefixtures("registered")
def test_the_command_line_prints_it_with_its_own_choices(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "office.crm"
    workspace = Workspace.open(path, currency="TWD")
    for status in ("new", "new", "contacted"):
        workspace.run(CreateRecord(Kind.LEAD, {"name": "A", "status": status}))
    workspace.close()
    assert run_command(parse(["--db", str(path), "report", "statuses", "--json"])) == 0
    assert json.loads(capsys.readouterr().out) == {"contacted": 1, "new": 2}
    assert run_command(parse(["--db", str(path), "--lang", "en", "report", "statuses"])) == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["Contacted      1", "New            2"]
    ahead = ["--db", str(path), "report", "statuses", "--json", "--from", "2199-01-01"]
    assert run_command(parse(ahead)) == 0
    assert json.loads(capsys.readouterr().out) == {}
    with pytest.raises(SystemExit):  # a choice of another report
        parse(["--db", str(path), "report", "statuses", "--within", "30"])
    assert "--within" in capsys.readouterr().err
