"""The list of orders with its totals: by currency and age, of what filters leave, fresh after a payment."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.order import ORDER
from crm_desktop.bridge.kinds.view import Row
from crm_desktop.core.queries import Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.orders import Status
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.ui.orders.page import OrdersPage
from tests.ui.records_of_tests import make

D = Decimal


def opened(qtbot: QtBot, context: PageContext) -> OrdersPage:
    page = OrdersPage(context, Kind.ORDER)
    qtbot.addWidget(page)
    page.resize(1360, 760)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: page.table.list.is_loaded)
    return page


def told(page: OrdersPage) -> list[str]:
    return [label.text().replace("\u00a0", " ") for label in page.totals._sums]


def test_the_totals_follow_filters_and_payments(qtbot: QtBot, context: PageContext) -> None:
    today = context.today()

    def ordered(amount: int, late: int, currency: str = "TWD") -> int:
        due = today - timedelta(days=late)
        values = {"gross": D(amount), "currency": currency, "ordered_on": today, "due_on": due}
        return make(qtbot, context, Kind.ORDER, **values)

    first = ordered(1000, -5)
    ordered(2000, 10)
    ordered(30, 95, "EUR")
    make(qtbot, context, Kind.INSTALMENT, order=first, due_on=today - timedelta(days=40), amount=D(400))
    page = opened(qtbot, context)
    qtbot.waitUntil(lambda: bool(page.totals.totals))
    expected = ["NT$ 3k + € 30", "NT$ 3k + € 30", "NT$ 600", "NT$ 2k", "NT$ 400", "—", "€ 30"]
    assert told(page) == expected
    make(qtbot, context, Kind.PAYMENT, order=first, paid_on=today, amount=D(500))
    after = ["NT$ 3k + € 30", "NT$ 2.5k + € 30", "NT$ 500", "NT$ 2k", "—", "—", "€ 30"]
    qtbot.waitUntil(lambda: told(page) == after)
    page.bar.set_filters([ChosenFilter("currency", Operator.ANY_OF, ("EUR",))], "all")
    page.bar.changed.emit()
    qtbot.waitUntil(lambda: told(page) == ["€ 30", "€ 30", "—", "—", "—", "—", "€ 30"])


@pytest.mark.parametrize(
    ("outstanding", "status", "main"),
    [
        (100, Status.OPEN, "Record payment…"),
        (100, Status.DELIVERED, "Record payment…"),
        (0, Status.PARTLY_DELIVERED, "Delivered"),
        (-100, Status.OPEN, "Delivered"),
        (0, Status.DELIVERED, None),
    ],
)
def test_what_is_mostly_done_is_what_is_still_to_be_done(
    context: PageContext, outstanding: int, status: Status, main: str | None
) -> None:
    order: Row = {"id": 1, "status": status.value, "outstanding": outstanding}
    offered = ORDER.actions(order, context.gateway.reference_data)
    buttons = (offered.first, offered.second)
    assert next((each.text for each in buttons if each and each.is_main), None) == main
