"""Reports as the command line prints them: choices by name, one word for one figure wherever it is told."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from crm_desktop.command_line.arguments.parser import parse
from crm_desktop.command_line.run import run
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.new_files import put_new_file

PAID = 7


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = put_new_file(tmp_path / "office.crm", currency="TWD", user_name="Grace")
    workspace = Workspace.open(path)
    at = datetime(2026, 1, 5, 12, tzinfo=UTC)
    for owner in (1, None):
        workspace.run(
            CreateRecord(Kind.LEAD, {"name": "Anna", "channel": PAID, "owner": owner, "created_at": at})
        )
    days = {"first_day": date(2026, 1, 1), "last_day": date(2026, 1, 31)}
    workspace.run(CreateRecord(Kind.SPEND, {"channel": PAID, "amount": Decimal(310), **days}))
    workspace.close()
    return path


def printed(office: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert run(parse(["--db", str(office), "--lang", "en", "report", *arguments])) == 0
    return capsys.readouterr().out


def test_owners_are_told_by_name_or_number(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def leads(*arguments: str) -> int:
        found = json.loads(printed(office, capsys, "roi", "--json", *arguments))
        return int(found["returns"]["total"]["leads"])

    assert leads() == 2
    assert leads("--owner", "Grace") == leads("--owner", "1") == 1
    assert run(parse(["--db", str(office), "--lang", "en", "report", "roi", "--owner", "Nobody"])) == 2
    assert "Nobody" in capsys.readouterr().err


def test_spend_is_cut_to_the_days_and_told_by_what_is_asked(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    days = ("--from", "2026-01-01", "--to", "2026-01-10")
    found = json.loads(printed(office, capsys, "roi", "--json", *days))
    assert found["returns"]["total"]["spend"] == "100.00"
    assert found["returns"]["total"]["per_lead"] == "50.00"
    assert found["returns"]["total"]["return"] == 0
    text = printed(office, capsys, "roi", "--by", "month", *days)
    assert text.splitlines()[1].split()[:3] == ["2026-01", "100.00", "2"]
    assert "All months" in text


def test_a_window_in_the_cash_view_is_refused(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--db", str(office), "--lang", "en", "report", "roi", "--view", "cash", "--within", "30"]
    assert run(parse(arguments)) == 2
    assert "cash view" in capsys.readouterr().err


def test_the_days_before_are_counted_as_they_stood_then(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Comparing prints the same figures; the window shows the change beside them."""
    days = ("--from", "2026-01-01", "--to", "2026-01-31")
    plain = printed(office, capsys, "roi", "--json", *days)
    assert printed(office, capsys, "roi", "--json", "--compare", "before", *days) == plain


def test_reports_are_narrowed_by_fields_of_the_offices_own(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def ended_with(*arguments: str) -> int:
        return run(parse(["--db", str(office), "--lang", "en", *arguments]))

    for kind in ("lead", "opportunity"):
        told = ("--set", "name=Machine", "--set", "type=choice", "--set", "choices=Lathe, Press")
        assert ended_with("add", "custom-field", "--set", f"kind={kind}", *told) == 0
    assert ended_with("edit", "lead", "1", "--set", "Machine=Press") == 0
    for name, machine in (("A", "Lathe"), ("B", "Press"), ("C", "Press")):
        deal = ("--set", f"name={name}", "--set", "stage=Won", "--set", f"Machine={machine}")
        assert ended_with("add", "opportunity", *deal) == 0

    def leads(report: str, *machines: str) -> int:
        chosen = [each for name in machines for each in ("--lead-field", f"Machine={name}")]
        found = json.loads(printed(office, capsys, report, "--json", *chosen))
        return int((found if report == "channels" else found["returns"])["total"]["leads"])

    for report in ("channels", "roi"):
        counts = [leads(report, *machines) for machines in ((), ("Press",), ("Lathe",), ("",))]
        assert counts == [2, 1, 0, 1]
    assert leads("channels", "Press", "Lathe") == 0
    for machine, ended in (("Lathe", 1), ("Press", 2)):
        text = printed(office, capsys, "outcomes", "--deal-field", f"Machine={machine}")
        total = next(line for line in text.splitlines() if line.startswith("All that ended"))
        assert total.split()[3] == str(ended)
    assert ended_with("report", "roi", "--lead-field", "Nothing=1") == 2
