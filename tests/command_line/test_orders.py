"""Orders and payments on the command line: made once, paid, overpaid, given back, imported twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line.conftest import Crm


@pytest.fixture
def won(office: Crm) -> Crm:
    """An office whose deal is won, at 480,000.50 EUR."""
    assert office("edit", "opportunity", 1, "--set", "stage=Won").code == 0
    return office


def test_a_won_deal_becomes_one_order(won: Crm) -> None:
    told = ("--set", "contract number=C-7", "--set", "due_on=2026-03-01", "--set", "ordered_on=2026-01-02")
    dry = won("order", "Presses", *told, "--dry-run", "--json").json
    # A first order makes a customer of a prospect.
    assert {each["kind"] for each in dry["changes"]} == {"order", "order_line", "account"}
    made = won("order", "Presses", *told, "--json").json
    assert (made["number"], made["contract_number"], made["gross"]) == ("SO2026-0001", "C-7", 480000.5)
    assert (made["opportunity"], made["outstanding"], made["next_due_on"]) == (
        "Presses",
        480000.5,
        "2026-03-01",
    )
    again = won("order", 1)
    assert again.out.splitlines() == [
        "#1 Nothing was different. Nothing was changed.",
        "SO2026-0001: paid 0 EUR, outstanding 480000.5 EUR",
    ]
    assert len(won("orders", "--json").json) == 1
    further = won("order-again", "SO2026-0001", "--set", "ordered_on=2026-01-03", "--json").json
    assert (further["number"], further["opportunity"]) == ("SO2026-0002", None)


def test_a_deal_that_is_not_won_has_no_order(office: Crm) -> None:
    refused = office("order", "Presses")
    assert (refused.code, refused.err) == (2, "crm: “Presses” is not won yet. Move it to Won first.\n")


def test_payments_are_noted_and_the_order_says_how_it_stands(won: Crm) -> None:
    won("order", "Presses", "--set", "ordered_on=2026-01-02")
    paid = won("pay", "SO2026-0001", "--amount", "480,000", "--date", "2026-01-05", "--reference", "B-1")
    assert paid.out.splitlines()[-1] == "SO2026-0001: paid 480000 EUR, outstanding 0.5 EUR"
    told = won("pay", "#1", "--amount", "10 USD", "--date", "2026-01-05", "--json").json
    assert (told["payment"]["counted"], told["order"]["uncounted"]) == (None, 1)
    assert won("edit", "payment", 2, "--set", "rate=0.9").code == 0
    over = won("pay", 1, "--amount=1", "--date", "2026-01-06")
    assert over.out.splitlines()[-2:] == [
        "SO2026-0001: paid 480010 EUR, outstanding 0 EUR",
        "Overpaid by 9.5 EUR, which is kept as credit.",
    ]
    back = won("pay", 1, "--amount=-9.5", "--date", "2026-01-07", "--json").json
    assert (back["order"]["outstanding"], back["order"]["overpaid"]) == (0, 0)
    assert [each["order"] for each in won("payments", "--json").json] == ["SO2026-0001"] * 4
    assert won("undo").code == 0
    (order,) = won("orders", "--json").json
    assert order["overpaid"] == 9.5
    refused = won("delete", "order", 1)
    assert refused.code == 2
    assert refused.err.startswith("crm: SO2026-0001 has payments or credit notes, so it has to stay.")


ORDERS = (
    "訂單編號,客戶,訂單日期,未稅,稅額,含稅總計,幣別,付款期限,狀態\n"
    "A-1,Nordlicht GmbH,2026-01-02,1000,190,1190,EUR,2026-02-01,已交貨\n"
    "A-2,Nordlicht GmbH,2026-01-03,,,500,EUR,,取消\n"
    "A-3,Nordlicht GmbH,2026-01-03,100,19,120,EUR,,\n"
    ",Nordlicht GmbH,2026-01-04,,,75,EUR,,\n"
)
PAYMENTS = (
    "訂單編號,收款日,金額,幣別,匯率,銀行參考號\n"
    "A-1,2026-01-10,600,EUR,,B-1\n"
    "A-1,2026-01-11,100,USD,0.9,B-2\n"
    "A-9,2026-01-11,100,EUR,,B-3\n"
)


SAME = "A-1,2026-01-10,100,EUR\n"


def test_equal_payments_of_one_file_are_as_many_payments(office: Crm, tmp_path: Path) -> None:
    orders, payments = tmp_path / "orders.csv", tmp_path / "payments.csv"
    orders.write_text(ORDERS, "utf-8")
    office("import", "orders", orders)

    def imported(rows: str, headings: str = "訂單編號,收款日,金額,幣別") -> tuple[int, int]:
        payments.write_text(f"{headings}\n{rows}", "utf-8")
        told = office("import", "payments", payments, "--json").json
        return told["created"], told["unchanged"]

    assert imported(SAME * 2 + "A-1,2026-01-11,100,EUR\n") == (3, 0)
    assert imported(SAME * 2 + "A-1,2026-01-11,100,EUR\n") == (0, 3)
    assert imported(SAME) == (0, 1)
    assert imported(SAME * 3) == (1, 2)
    (first,) = [each for each in office("orders", "--json").json if each["number"] == "A-1"]
    assert (first["paid"], first["outstanding"]) == (400, 790)
    # What the bank calls a payment tells it apart: the same twice is one, another is another.
    named = "訂單編號,收款日,金額,銀行參考號,幣別"
    rows = "A-1,2026-01-12,50,B-1,EUR\n" * 2 + "A-1,2026-01-12,50,B-2,EUR\n"
    assert imported(rows, named)[0] == 2
    assert imported(rows, named) == (0, 3)
    numbered = "訂單編號,收款日,金額,External id,幣別"
    rows = "A-1,2026-01-13,50,P-1,EUR\nA-1,2026-01-13,50,P-2,EUR\n"
    assert imported(rows, numbered) == (2, 0)
    assert imported(rows, numbered) == (0, 2)


def test_orders_and_payments_are_imported_and_known_again(office: Crm, tmp_path: Path) -> None:
    orders, payments = tmp_path / "orders.csv", tmp_path / "payments.csv"
    orders.write_text(ORDERS, "utf-8")
    payments.write_text(PAYMENTS, "utf-8")
    told = office("import", "orders", orders, "--json").json
    assert (told["created"], told["failed"]) == (3, 1)
    listed = {each["number"]: each for each in office("orders", "--json").json}
    assert listed.keys() == {"A-1", "A-2", "SO2026-0001"}
    assert (listed["A-1"]["status"], listed["A-1"]["tax"], listed["A-2"]["outstanding"]) == (
        "delivered",
        190,
        0,
    )
    told = office("import", "payments", payments, "--json").json
    assert (told["created"], told["failed"]) == (2, 1)
    (first,) = [each for each in office("orders", "--json").json if each["number"] == "A-1"]
    assert (first["paid"], first["outstanding"]) == (690, 500)
    again = office("import", "payments", payments, "--json").json
    assert (again["created"], again["unchanged"]) == (0, 2)
    office("undo")
    (first,) = [each for each in office("orders", "--json").json if each["number"] == "A-1"]
    assert (first["paid"], first["outstanding"]) == (0, 1190)


def test_imported_payments_without_a_currency_are_in_that_of_their_order(office: Crm, tmp_path: Path) -> None:
    orders, payments = tmp_path / "orders.csv", tmp_path / "payments.csv"
    orders.write_text(
        '訂單編號,訂單名稱,訂購日,含稅總計,幣別\nJ-1,Sleeve,2026-01-02,250000,JPY\nU-1,Shaft,2026-01-02,"1,190.50",USD\n',
        "utf-8",
    )
    assert office("import", "orders", orders, "--json").json["created"] == 2
    payments.write_text(
        "訂單編號,收款日,金額,幣別\nJ-1,2026-01-10,100000,\nU-1,2026-01-10,190.50,\nU-1,2026-01-11,7,EUR\n",
        "utf-8",
    )
    told = office("import", "payments", payments, "--json").json
    assert told["created"] == 3, told
    found = {each["number"]: each for each in office("orders", "--json").json}
    assert (found["J-1"]["paid"], found["J-1"]["outstanding"]) == (100_000, 150_000)
    assert (found["U-1"]["paid"], found["U-1"]["uncounted"]) == (190.5, 1)
    # And they are known again.
    assert office("import", "payments", payments, "--json").json["unchanged"] == 3
