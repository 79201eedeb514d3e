"""The report of orders: by currency and age, the same in words, rows and JSON as plain SQL counts it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import cast

import pytest

from crm_desktop.core.commands import CreateRecord, Revert
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.orders import AGES, age
from crm_desktop.services.demo.command import FillWithDemoData
from crm_desktop.services.reports.selling.orders import OrdersReport
from tests.services.importing.imports import WORDS
from tests.services.workspaces import Desk, rows_of

D = Decimal
TODAY = date(2026, 3, 31)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "office.crm")
    yield made
    made.close()


def told(desk: Desk, as_of: date = TODAY) -> dict[str, object]:
    report = OrdersReport()
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return report.as_object(report.read(view, {"as-of": as_of}, date(2000, 1, 1)), WORDS)
    finally:
        reader.close()


def test_each_currency_is_a_line_and_instalments_have_ages_of_their_own(desk: Desk) -> None:
    def ordered(amount: int, late: int, currency: str = "TWD", **more: object) -> int:
        due = TODAY - timedelta(days=late)
        values = {"gross": D(amount), "currency": currency, "ordered_on": TODAY, "due_on": due, **more}
        return desk.create(Kind.ORDER, **values)

    first = ordered(1000, 0)
    desk.create(Kind.INSTALMENT, order=first, due_on=TODAY - timedelta(days=61), amount=D(400))
    ordered(2000, 1)
    ordered(500, 31, status="cancelled")
    paid = ordered(30, 91, "EUR")
    desk.create(Kind.PAYMENT, order=paid, paid_on=TODAY, amount=D(31))
    desk.create(Kind.PAYMENT, order=paid, paid_on=TODAY, amount=D(7), currency="USD")
    ordered(20, 91, "EUR")
    ages = dict.fromkeys(("not_due", "late_1_30", "late_31_60", "late_61_90", "late_over_90"), 0)
    assert told(desk) == {
        "as_of": "2026-03-31",
        "currencies": [
            {
                "currency": "EUR",
                "orders": 2,
                "gross": 50,
                "paid": 31,
                "outstanding": 20,
                "overpaid": 1,
                "uncounted": 1,
                "ageing": {**ages, "late_over_90": 20},
            },
            {
                "currency": "TWD",
                "orders": 3,
                "gross": 3000,
                "paid": 0,
                "outstanding": 3000,
                "overpaid": 0,
                "uncounted": 0,
                "ageing": {**ages, "not_due": 600, "late_1_30": 2000, "late_61_90": 400},
            },
        ],
    }


def test_a_payment_that_is_undone_is_owed_again_at_its_age_of_today(desk: Desk) -> None:
    due = TODAY - timedelta(days=31)
    order = desk.create(Kind.ORDER, gross=D(100), currency="TWD", ordered_on=due, due_on=due)
    told_of = {"order": order, "paid_on": TODAY, "amount": D(100)}
    payment = desk.workspace.run(CreateRecord(Kind.PAYMENT, told_of)).change_set
    assert payment is not None

    def ageing(as_of: date) -> dict[str, object]:
        (line,) = cast(list[dict[str, dict[str, object]]], told(desk, as_of)["currencies"])
        return {age: amount for age, amount in line["ageing"].items() if amount}

    assert ageing(TODAY) == {}
    desk.workspace.run(Revert(payment.journal_id))
    assert ageing(TODAY) == {"late_31_60": 100}
    assert ageing(TODAY + timedelta(days=30)) == {"late_61_90": 100}


def test_the_report_of_the_demo_is_what_plain_python_counts(desk: Desk) -> None:
    desk.workspace.run(FillWithDemoData("en", leads=300))
    orders, parts = rows_of(desk.path, Kind.ORDER), rows_of(desk.path, Kind.INSTALMENT)
    assert len(orders) > 10
    assert len(parts) > 3
    # The clock of the desk stands still at the new year, and so do the orders of its past.
    as_of = date(2026, 1, 1)
    counted: dict[str, list[int]] = {}
    for order in orders.values():
        ages = counted.setdefault(str(order["currency"]), [0] * AGES)
        ages[age(str(order["due_on"]), as_of)] += int(order["unplanned"] or 0)
    for part in parts.values():
        counted[str(part["currency"])][age(str(part["due_on"]), as_of)] += int(part["open"] or 0)
    lines = told(desk, as_of)["currencies"]
    assert isinstance(lines, list)
    found = {line["currency"]: [round(each * 100) for each in line["ageing"].values()] for line in lines}
    assert found == counted
    assert sum(line["orders"] for line in lines) == len(orders)
    numbers = sorted(str(row["number"]) for row in orders.values())
    years = {number[2:6] for number in numbers}
    assert all(
        [int(each[7:]) for each in numbers if each[2:6] == year]
        == list(range(1, 1 + sum(each[2:6] == year for each in numbers)))
        for year in years
    )
