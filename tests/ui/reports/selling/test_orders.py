"""The report of orders in the window: a line a currency, fresh after a payment, and the way to its orders."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.requests import ShowQuery
from crm_desktop.ui.reports.selling.orders import OrdersReportView
from tests.ui.records_of_tests import make

D = Decimal


def cells(view: OrdersReportView) -> list[list[str]]:
    model = view.table.paged_model
    found = []
    for row in range(model.rowCount()):
        shown = (model.cell_at(row, column) for column in range(model.columnCount()))
        found.append(["" if cell is None else cell.text.replace("\u00a0", " ") for cell in shown])
    return found


def test_a_line_a_currency_that_leads_to_its_unpaid_orders(qtbot: QtBot, context: PageContext) -> None:
    today = context.today()
    told = {"ordered_on": today, "due_on": today - timedelta(days=40)}
    make(qtbot, context, Kind.ORDER, gross=D(2000), currency="TWD", **told)
    order = make(qtbot, context, Kind.ORDER, gross=D(30), currency="EUR", **told)
    view = OrdersReportView(context)
    qtbot.addWidget(view)
    view.resize(1200, 600)
    view.show()
    view.activate()
    qtbot.waitUntil(lambda: len(cells(view)) == 2)
    euros = ["EUR", "1", "€ 30", "—", "€ 30", "—", "—", "—", "€ 30", "—", "—"]
    assert cells(view)[0] == euros
    make(qtbot, context, Kind.PAYMENT, order=order, paid_on=today, amount=D(31))
    paid = ["EUR", "1", "€ 30", "€ 31", "—", "€ 1", "—", "—", "—", "—", "—"]
    qtbot.waitUntil(lambda: cells(view)[0] == paid)
    asked: list[object] = []
    view.requested.connect(asked.append)
    view.table.open_requested.emit(2)
    assert isinstance(asked[0], ShowQuery)
    assert asked[0].query.filters[0].values == ("TWD",)
    content = view.export_content("csv")
    assert content is not None
    assert b"EUR,1,30.00,31.00" in content()
