"""Totals of orders are read from indexes alone; what they come to is told in `services/reports`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk, query, statements

TODAY = date(2026, 3, 31)


def test_totals_of_all_orders_are_read_from_covering_indexes_and_not_sorted(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "office.crm")
    reader = desk.workspace.reader()
    with statements(desk.workspace.file.reading) as seen, reader.view() as view:
        assert view.order_totals(ListQuery(Kind.ORDER), TODAY) == []
    of_orders = [each for each in seen if 'FROM "order"' in each]
    assert len(of_orders) == 2
    for statement in of_orders:
        plan = " ".join(str(step[3]) for step in query(desk.path, f"EXPLAIN QUERY PLAN {statement}"))
        assert "USING COVERING INDEX ix_order_" in plan
        assert "TEMP B-TREE" not in plan
    reader.close()
    desk.close()
