"""Numbers of quotes and orders never repeat nor skip, whoever draws them at the same time."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal

from crm_desktop.core.quotes.commands import QuoteDeal
from crm_desktop.core.records.kinds import Kind
from tests.services.quotes.offers import a_deal
from tests.services.workspaces import Desk, rows_of
from tests.support import ROOT

_EACH = 12
_CHILD = "tests.services.rules.numbering_child"


def _drawn_by_two(desk: Desk, kind: Kind, id_: int) -> list[str]:
    """The numbers of a kind after two processes have drawn them from a deal or an order at the same time."""
    told = [sys.executable, "-m", _CHILD, str(desk.path), kind, str(id_), str(_EACH)]
    children = [
        subprocess.Popen(told, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
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
    return sorted(str(row["number"]) for row in rows_of(desk.path, kind).values())


def test_two_processes_that_issue_quotes_at_the_same_time_count_as_one(desk: Desk) -> None:
    numbers = _drawn_by_two(desk, Kind.QUOTE, a_deal(desk))
    year = date.today().year
    assert numbers == [f"Q{year}-{count:04}" for count in range(1, 2 * _EACH + 1)]


def test_two_processes_that_make_orders_at_the_same_time_count_as_one(desk: Desk) -> None:
    today = date.today()
    order = desk.create(Kind.ORDER, ordered_on=today, gross=Decimal(105), tax=Decimal(5))
    assert _drawn_by_two(desk, Kind.ORDER, order) == [
        f"SO{today.year}-{count:04}" for count in range(1, 2 * _EACH + 2)
    ]


def test_a_quote_made_and_issued_at_once_is_undone_at_once(desk: Desk) -> None:
    deal = a_deal(desk)
    (quote,) = desk.workspace.run(QuoteDeal(deal, {"name": "Lamps"})).ids
    assert desk.row(Kind.QUOTE, quote)["number"] == "Q2026-0001"
    desk.workspace.undo()
    assert rows_of(desk.path, Kind.QUOTE) == {}
