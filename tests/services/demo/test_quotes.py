"""The made-up office's quotes and what came of them: every state, numbers by their days, sums that agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from crm_desktop.core.queries import Stored
from crm_desktop.core.quotes.frozen import thawed
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.amounts.money import to_minor
from crm_desktop.services.demo.command import FillWithDemoData
from crm_desktop.services.workspace import Workspace
from tests.services.workspaces import Clock, rows_of

Table = Mapping[int, Mapping[str, Stored]]
TOLD = (
    ("zh_TW", "TWD", "元泰機械零件股份有限公司", "付款條件"),
    ("zh_CN", "CNY", "元泰机械配件有限公司", "付款条件"),
    ("en", "EUR", "Harbour Machine Parts Ltd.", "Payment"),
)


def filled(path: Path, currency: str, command: FillWithDemoData) -> Path:
    """A file of an office that was made up at the beginning of 2026."""
    with closing(Workspace.open(path, currency=currency, now=Clock())) as workspace:
        workspace.run(command)
    return path


@pytest.mark.parametrize(("language", "currency", "office", "heading"), TOLD)
def test_the_office_offers_and_sells_in_each_language(
    tmp_path: Path, language: str, currency: str, office: str, heading: str
) -> None:
    path = filled(tmp_path / "demo.crm", currency, FillWithDemoData(language))
    quotes, orders, payments = (rows_of(path, kind) for kind in (Kind.QUOTE, Kind.ORDER, Kind.PAYMENT))
    states = Counter(row["status"] for row in quotes.values())
    assert states["accepted"] > 30
    assert states["declined"] > 10
    assert states["sent"] > 15
    assert states["draft"] == 3
    assert states["replaced"] > 2
    today = date(2026, 1, 1).isoformat()
    assert any(row["status"] == "sent" and str(row["valid_until"]) < today for row in quotes.values())
    _check_papers(quotes, office, heading, language)
    _check_numbers(quotes, "number", "issued_on")
    _check_numbers(orders, "number", "ordered_on")
    _check_orders(orders, quotes, today)
    for row in payments.values():
        assert str(row["paid_on"]) >= str(orders[int(row["order"] or 0)]["ordered_on"])
        assert row["counted"] == row["amount"]
    assert rows_of(path, Kind.CREDIT_NOTE)


def _check_papers(quotes: Table, office: str, heading: str, language: str) -> None:
    for row in quotes.values():
        if row["status"] == "draft":
            assert row["document"] is None
            continue
        document = thawed(str(row["document"]))
        assert (document.office.name, document.language) == (office, language)
        assert document.texts[0].heading == heading
        assert document.intro
        assert to_minor(document.sums.total, document.currency) == row["amount"]
        assert str(row["issued_on"]) <= str(row["answered_on"] or "9999")


def _check_numbers(rows: Table, number: str, day: str) -> None:
    """Of each year one after the other, as the days follow each other."""
    told = {str(row[number]): str(row[day]) for row in rows.values() if row[number] is not None}
    in_order = sorted(told)
    # A version bears the number of what it replaces, on a later day.
    first = {n: min(str(row[day]) for row in rows.values() if row[number] == n) for n in in_order}
    assert [first[n] for n in in_order] == sorted(first.values())
    for year in {n[-9:-5] for n in in_order}:
        counts = [int(n[-4:]) for n in in_order if n[-9:-5] == year]
        assert counts == list(range(1, len(counts) + 1))


def _check_orders(orders: Table, quotes: Table, today: str) -> None:
    of_quotes = [row for row in orders.values() if row["quote"] is not None]
    accepted = [row for row in quotes.values() if row["status"] == "accepted"]
    assert len(of_quotes) == len(accepted)
    for row in of_quotes:
        assert row["gross"] == quotes[int(row["quote"] or 0)]["amount"]
    states = Counter(row["status"] for row in orders.values())
    assert states.keys() == {"open", "partly_delivered", "delivered", "cancelled"}
    assert states["cancelled"] < len(orders) / 15
    overdue = [row for row in orders.values() if row["outstanding"] and str(row["next_due_on"]) < today]
    assert 2 < len(overdue) < len(orders) // 3
    assert any(row["opportunity"] is None for row in orders.values())  # ordered again


def test_the_same_is_told_every_time_of_the_same_day(tmp_path: Path) -> None:
    told = []
    for name in ("one.crm", "two.crm"):
        path = filled(tmp_path / name, "TWD", FillWithDemoData("zh_TW", leads=120))
        told.append([rows_of(path, kind) for kind in (Kind.QUOTE, Kind.ORDER, Kind.PAYMENT)])
    assert told[0] == told[1]
    assert told[0][0]
