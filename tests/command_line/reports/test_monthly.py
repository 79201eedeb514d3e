"""The report of a month on the command line: as text, as JSON that agrees with its parts, as a PDF."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from crm_desktop.command_line.arguments.parser import parse
from crm_desktop.command_line.run import run as run_command
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace

PAID, WON = 7, 5


def last_month() -> date:
    return (date.today().replace(day=1) - timedelta(days=1)).replace(day=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a lead of the last month and what was spent on its channel."""
    path, month = tmp_path / "office.crm", last_month()
    workspace = Workspace.open(path, currency="TWD")
    created = datetime(month.year, month.month, 10, tzinfo=UTC)
    workspace.run(CreateRecord(Kind.LEAD, {"name": "Anna", "channel": PAID, "created_at": created}))
    day = month.replace(day=5)
    spend = {"channel": PAID, "amount": Decimal(500), "currency": "TWD", "first_day": day, "last_day": day}
    workspace.run(CreateRecord(Kind.SPEND, spend))
    workspace.close()
    return path


def said(capsys: pytest.CaptureFixture[str], path: Path, *arguments: str) -> str:
    assert run_command(parse(["--db", str(path), "--lang", "en", "report", *arguments])) == 0
    return capsys.readouterr().out


def test_its_sums_are_those_of_the_reports_it_is_made_of(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = json.loads(said(capsys, path, "monthly", "--json"))
    assert list(told) == ["roi", "funnel", "outcomes", "speed", "cohorts", "forecast"]
    month = last_month()
    end = (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    alone = ["--view", "cash", "--from", str(month), "--to", str(end), "--json"]
    roi = json.loads(said(capsys, path, "roi", *alone))
    assert told["roi"]["returns"]["total"] == roi["returns"]["total"]
    assert roi["returns"]["total"]["spend"] == "500.00"
    other = json.loads(said(capsys, path, "monthly", "--month", "2001-02", "--json"))
    assert other["funnel"]["by_channel"]["total"]["leads"] == 0
    text = said(capsys, path, "monthly")
    assert "Input and output" in text
    assert "Paid search" in text


def test_it_is_a_paper_in_the_language_that_was_asked_for(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "month.pdf"
    command = ["--db", str(path), "--lang", "zh_TW", "report", "monthly", "--pdf", str(file)]
    assert run_command(parse(command)) == 0
    assert capsys.readouterr().out.strip() == str(file)
    pages = [page.extract_text() for page in PdfReader(file).pages]
    assert "投入產出比" in pages[0]
    assert f"{last_month():%Y-%m}" in pages[0]
    assert "500" in "".join(pages)
    before = file.read_bytes()
    assert run_command(parse(command)) == 2, "what is there is not written over unasked"
    assert file.read_bytes() == before
    capsys.readouterr()


def test_a_month_that_is_none_is_refused(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--db", str(path), "report", "monthly", "--month", "2026-13"])
    assert "2026-13" in capsys.readouterr().err
