"""Totals of orders are read from indexes alone; what they come to is told in `services/reports`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from crm_desktop.core.queries import Filter, ListQuery, Not, Operator
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


def test_totals_are_those_of_what_a_condition_leaves(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "office.crm")
    for currency, price in (("TWD", 100), ("TWD", 7), ("EUR", 5)):
        order = desk.create(Kind.ORDER, ordered_on=TODAY, currency=currency)
        desk.create(Kind.ORDER_LINE, order=order, name="Line", unit_price=Decimal(price), taxes=None)
    not_in_euros = Not(Filter("currency", Operator.ANY_OF, ("EUR",)))
    reader = desk.workspace.reader()
    with reader.view() as view:
        found = view.order_totals(ListQuery(Kind.ORDER, where=not_in_euros), TODAY)
        assert [(each.currency, each.count, each.gross) for each in found] == [("TWD", 2, 10_700)]
    reader.close()
    desk.close()
