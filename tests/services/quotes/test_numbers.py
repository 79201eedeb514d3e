"""Numbers of quotes never repeat nor skip, whoever issues at the same time."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

from crm_desktop.core.quotes.commands import QuoteDeal
from crm_desktop.core.records.kinds import Kind
from tests.services.quotes.offers import a_deal
from tests.services.workspaces import Desk, rows_of
from tests.support import ROOT

_EACH = 12


def test_two_processes_that_issue_at_the_same_time_count_as_one(desk: Desk) -> None:
    deal = a_deal(desk)
    children = [
        subprocess.Popen(
            [
                sys.executable,
                "-m",
                "tests.services.quotes.issuing_child",
                str(desk.path),
                str(deal),
                str(_EACH),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for _ in range(2)
    ]
    for child in children:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
    for child in children:
        assert child.stdin is not None
        child.stdin.write("go\n")
        child.stdin.flush()
    for child in children:
        child.communicate()
        assert child.returncode == 0
    numbers = sorted(str(row["number"]) for row in rows_of(desk.path, Kind.QUOTE).values())
    year = date.today().year
    assert numbers == [f"Q{year}-{count:04}" for count in range(1, 2 * _EACH + 1)]


def test_a_quote_made_and_issued_at_once_is_undone_at_once(desk: Desk) -> None:
    deal = a_deal(desk)
    (quote,) = desk.workspace.run(QuoteDeal(deal, {"name": "Lamps"})).ids
    assert desk.row(Kind.QUOTE, quote)["number"] == "Q2026-0001"
    desk.workspace.undo()
    assert rows_of(desk.path, Kind.QUOTE) == {}
