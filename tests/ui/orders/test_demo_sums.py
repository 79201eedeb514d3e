"""On the made-up office every road tells the same money: the pages, the command line, paper and plain SQL."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.command_line.arguments.parser import parse
from crm_desktop.command_line.run import run as run_command
from crm_desktop.services.demo.command import FillWithDemoData
from tests.services.workspaces import query
from tests.ui.orders.test_page import opened
from tests.ui.records_of_tests import run

#: How many quotes are drawn and read.
_DRAWN = 4
_BY_CURRENCY = """
SELECT currency, count(*), sum(CASE WHEN status = 'cancelled' THEN 0 ELSE gross END), sum(paid),
sum(outstanding)
FROM "order" GROUP BY currency ORDER BY currency
"""
_RECKONED = """
SELECT o.id, o.gross, o.outstanding,
(SELECT coalesce(sum(counted), 0) FROM payment WHERE payment."order" = o.id),
(SELECT coalesce(sum(amount), 0) FROM credit_note WHERE credit_note."order" = o.id)
FROM "order" o WHERE o.status <> 'cancelled'
"""


def test_every_road_tells_the_same_money(
    qtbot: QtBot, context: PageContext, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(qtbot, context, FillWithDemoData("zh_TW", leads=250))
    path = next(tmp_path.rglob("*.crm"))

    def told(*arguments: object) -> object:
        capsys.readouterr()
        assert run_command(parse(["--db", str(path), "--lang", "zh_TW", *map(str, arguments)])) == 0
        return json.loads(capsys.readouterr().out)

    stored = query(path, _BY_CURRENCY)
    page = opened(qtbot, context)
    qtbot.waitUntil(lambda: bool(page.totals.totals))
    shown = [(t.currency, t.count, t.gross, t.paid, t.outstanding) for t in page.totals.totals]
    assert shown == stored
    assert sum(gross for _currency, _count, gross, *_rest in shown) > 0
    listed = told("orders", "--json")
    assert isinstance(listed, list)
    report = told("report", "orders", "--json")
    assert isinstance(report, dict)
    for currency, count, gross, paid, outstanding in stored:
        rows = [row for row in listed if row["currency"] == currency]
        live = [row for row in rows if row["status"] != "cancelled"]
        assert len(rows) == count
        assert round(sum(row["gross"] for row in live) * 100) == gross
        assert round(sum(row["paid"] for row in rows) * 100) == paid
        (line,) = [each for each in report["currencies"] if each["currency"] == currency]
        assert round(line["outstanding"] * 100) == outstanding
    for id_, gross, outstanding, paid, credited in query(path, _RECKONED):
        assert outstanding == max(0, gross - credited - paid), id_
    _check_papers(path, tmp_path)


def _check_papers(path: Path, folder: Path) -> None:
    """Paper, the order that was made of it, and the lines of that order: to the cent."""
    rows = query(
        path,
        'SELECT q.id, q.number, q.amount, o.gross, o.net, o.tax FROM quote q JOIN "order" o ON o.quote = q.id'
        f" ORDER BY q.id LIMIT {_DRAWN}",
    )
    assert len(rows) == _DRAWN
    for id_, number, amount, gross, net, tax in rows:
        assert amount == gross == net + tax
        file = folder / f"{id_}.pdf"
        arguments = ["--db", str(path), "--lang", "zh_TW", "paper", str(id_), "--pdf", str(file)]
        assert run_command(parse(arguments)) == 0
        pages = PdfReader(io.BytesIO(file.read_bytes())).pages
        text = "".join("".join(page.extract_text() for page in pages).split())
        for figure in (gross, net, tax):
            assert f"{figure // 100:,}" in text, number
        assert number in text
        parts = query(
            path,
            'SELECT name, amount FROM order_line WHERE "order" = (SELECT id FROM "order" '
            f"WHERE quote = {id_})",
        )
        for name, part in parts:
            assert "".join(name.split()) in text
            assert f"{part // 100:,}" in text
        assert sum(part for _name, part in parts) == net
