"""What orders are made of: the quote that was accepted, to the cent, else the deal's lines."""

from __future__ import annotations

from decimal import Decimal

import pytest

from crm_desktop.core.orders import MakeOrder, RepeatOrder
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.amounts.money import to_minor
from tests.services.quotes.offers import a_deal, a_line, answer, issue, issued, paper, version
from tests.services.workspaces import Desk, rows_of

WON = 5
D = Decimal
Told = tuple[str, Decimal, dict[str, object]]


def won(desk: Desk, deal: int) -> int:
    """The order of a deal that is won now."""
    desk.edit(Kind.OPPORTUNITY, deal, stage=WON)
    return desk.workspace.run(MakeOrder(deal)).ids[0]


def sums(desk: Desk, order: int) -> tuple[Stored, ...]:
    row = desk.row(Kind.ORDER, order)
    return row["net"], row["tax"], row["gross"]


def quoted_sums(desk: Desk, quote: int) -> tuple[int, ...]:
    """What stands on the quote's paper, in minor units."""
    document = paper(desk, quote)
    taxes = sum((tax.amount for tax in document.sums.taxes), D(0))
    return tuple(
        to_minor(amount, document.currency) for amount in (document.sums.net, taxes, document.sums.total)
    )


def lines(desk: Desk, order: int) -> list[tuple[Stored, ...]]:
    names = ("name", "quantity", "unit", "unit_price", "discount", "taxes", "amount", "description")
    rows = [row for row in rows_of(desk.path, Kind.ORDER_LINE).values() if row["order"] == order]
    return [tuple(row[name] for name in names) for row in sorted(rows, key=lambda row: row["position"] or 0)]


#: The road's cases: currency, whether tax is included, lines, and what must come out.
CASES = [
    ("EUR", False, [("19%", p, {}) for p in ("98.50", "66.00", "33.50")], (19_800, 3_762, 23_562)),
    ("TWD", False, [("5%", "130", {})] * 3, (39_000, 2_000, 41_000)),
    ("TWD", True, [("5%", "999", {})], (95_100, 4_800, 99_900)),
    ("CAD", False, [("GST 5% + QST 9.975%", "260.00", {})], (26_000, 3_894, 29_894)),
    (
        "USD",
        False,
        [("0%", "19.99", {"quantity": D(3), "discount": "10%"}), ("0%", "-5.00", {})],
        (4_897, 0, 4_897),
    ),
    (
        "EUR",
        False,
        [("19%", "25.00", {"quantity": D(q)}) for q in ("0.117", "0.283", "1.333", "0.583")],
        (5_792, 1_100, 6_892),
    ),
    ("JPY", False, [("10%", "1250", {"quantity": D(3)})], (3_750, 375, 4_125)),
]


@pytest.mark.parametrize(("currency", "included", "told", "expected"), CASES)
def test_the_sums_of_an_order_are_those_of_its_quote(
    desk: Desk, currency: str, included: bool, told: list[Told], expected: tuple[int, int, int]
) -> None:
    deal = desk.create(Kind.OPPORTUNITY, name="Shop", currency=currency, tax_included=included)
    for place, (taxes, price, more) in enumerate(told):
        a_line(desk, deal, f"Item {place}", D(price), taxes=taxes, **more)
    quote = issued(desk, deal)
    answer(desk, quote)
    order = won(desk, deal)
    assert sums(desk, order) == quoted_sums(desk, quote) == expected
    assert desk.row(Kind.ORDER, order)["quote"] == quote


def test_what_was_accepted_counts_whatever_has_changed_since(desk: Desk) -> None:
    deal = a_deal(desk)
    product = desk.create(Kind.PRODUCT, name="Lathe", price=D(100), currency="TWD", taxes="5%")
    line = desk.create(Kind.LINE, opportunity=deal, product=product)
    quote = issued(desk, deal)
    answer(desk, quote)
    expected = quoted_sums(desk, quote)
    desk.edit(Kind.LINE, 1, quantity=D(9), unit_price=D(1))
    desk.edit(Kind.OPPORTUNITY, deal, tax_included=True)
    desk.delete(Kind.LINE, line)
    desk.delete(Kind.PRODUCT, product)
    order = won(desk, deal)
    assert sums(desk, order) == expected
    assert [line[0] for line in lines(desk, order)] == ["A 型精密加工機", "安裝", "Lathe"]
    assert lines(desk, order)[0] == (
        "A 型精密加工機",
        2_000_000,
        "台",
        48_000_000,
        "5%",
        "5%",
        91_200_000,
        None,
    )
    assert lines(desk, order)[1][-1] == "兩天，含交通"
    row = desk.row(Kind.ORDER, order)
    assert (row["tax_included"], row["account"], row["contact"]) == (0, 1, 1)
    assert {row["product"] for row in rows_of(desk.path, Kind.ORDER_LINE).values()} == {None}


def test_the_lines_of_an_order_of_a_quote_are_changed_like_others(desk: Desk) -> None:
    deal = a_deal(desk)
    answer(desk, issued(desk, deal))
    order = won(desk, deal)
    desk.edit(Kind.ORDER_LINE, 2, quantity=D(2))
    assert sums(desk, order) == (98_400_000, 4_920_000, 103_320_000)
    a_third = {"order": order, "name": "Freight", "quantity": D(1), "unit_price": D(100)}
    third = desk.create(Kind.ORDER_LINE, **a_third)
    assert [line[0] for line in lines(desk, order)] == ["A 型精密加工機", "安裝", "Freight"]
    desk.delete(Kind.ORDER_LINE, third)
    assert sums(desk, order) == (98_400_000, 4_920_000, 103_320_000)


def test_only_an_accepted_quote_counts_and_of_several_the_last(desk: Desk) -> None:
    deal = a_deal(desk)
    declined = issued(desk, deal)
    answer(desk, declined, accepted=False)
    desk.edit(Kind.LINE, 1, quantity=D(1))
    order = won(desk, deal)
    assert desk.row(Kind.ORDER, order)["quote"] is None
    assert sums(desk, order) == (49_200_000, 2_460_000, 51_660_000)
    desk.workspace.undo()
    second = issue(desk, version(desk, declined))
    answer(desk, second)
    desk.edit(Kind.LINE, 1, quantity=D(3))
    third = issued(desk, deal)
    answer(desk, third)
    order = desk.workspace.run(MakeOrder(deal)).ids[0]
    assert desk.row(Kind.ORDER, order)["quote"] == third
    assert sums(desk, order) == quoted_sums(desk, third) != quoted_sums(desk, second)


def test_a_repeated_order_is_not_of_the_quote(desk: Desk) -> None:
    deal = a_deal(desk)
    quote = issued(desk, deal)
    answer(desk, quote)
    again = desk.workspace.run(RepeatOrder(won(desk, deal))).ids[0]
    assert desk.row(Kind.ORDER, again)["quote"] is None
    assert sums(desk, again) == quoted_sums(desk, quote)


def test_undo_takes_the_order_away_and_leaves_the_quote(desk: Desk) -> None:
    deal = a_deal(desk)
    quote = issued(desk, deal)
    answer(desk, quote)
    before = desk.row(Kind.QUOTE, quote)
    won(desk, deal)
    desk.workspace.undo()
    assert rows_of(desk.path, Kind.ORDER) == {}
    assert rows_of(desk.path, Kind.ORDER_LINE) == {}
    assert desk.row(Kind.QUOTE, quote) == before
    desk.workspace.redo()
    assert [row["quote"] for row in rows_of(desk.path, Kind.ORDER).values()] == [quote]
