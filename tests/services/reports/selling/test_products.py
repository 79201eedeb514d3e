"""What products brought, counted here line by line: discounts, taxes in the price, currencies, no cost."""

from __future__ import annotations

import random
from datetime import UTC, date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reports.figures.sheet import Line, Named, Word
from crm_desktop.services.reports.figures.tabulated import Tabulated
from crm_desktop.services.reports.selling import products
from crm_desktop.services.reports.selling.products import ProductsReport
from tests.services.reports.filled_files import plain_list
from tests.services.workspaces import Desk, query

D = Decimal
TODAY = date(2026, 3, 31)
WON = 5


def counted(desk: Desk, **chosen: object) -> Tabulated:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return ProductsReport().read(view, {"zone": UTC, **chosen}, TODAY)
    finally:
        reader.close()


def named(line: Line) -> str:
    assert isinstance(line.subject, (Named, Word))
    return line.subject.text if isinstance(line.subject, Named) else line.subject.key


def told(found: Tabulated, *keys: str) -> dict[str, list[object]]:
    sheet = found.sheets[0]
    assert sheet.total is not None
    return {named(line): [line.figures[key] for key in keys] for line in (*sheet.lines, sheet.total)}


def ordered(desk: Desk, lines: list[dict[str, object]], **values: object) -> int:
    order = desk.create(Kind.ORDER, **{"currency": "TWD", "ordered_on": TODAY, **values})
    for line in lines:
        desk.create(Kind.ORDER_LINE, order=order, **line)
    return order


def product(desk: Desk, name: str, **values: object) -> int:
    return desk.create(Kind.PRODUCT, name=name, currency="TWD", **values)


def test_revenue_discount_and_margin_of_each(desk: Desk) -> None:
    lathe = product(desk, "Lathe", cost=D(60), category="Machines")
    oil = product(desk, "Oil", category="Supplies")
    ordered(
        desk,
        [
            {"product": lathe, "quantity": D(2), "unit_price": D(100), "discount": "10%"},
            {"product": oil, "quantity": D("1.5"), "unit_price": D(10)},
            {"name": "Freight", "quantity": D(1), "unit_price": D(5)},
        ],
    )
    ordered(desk, [{"product": lathe, "quantity": D(9), "unit_price": D(100)}], status="cancelled")
    ordered(
        desk,
        [{"product": lathe, "quantity": D(9), "unit_price": D(100)}],
        ordered_on=TODAY - timedelta(days=90),
    )
    days = {"from": TODAY - timedelta(days=30), "to": TODAY}
    found = counted(desk, **days)
    keys = ("product_revenue", "listed", "goods", "margin", "quantity", "sold_lines")
    assert told(found, *keys) == {
        "Lathe": [18_000, 20_000, 12_000, 6_000, 2, 1],
        "Oil": [1_500, 1_500, None, None, Fraction(3, 2), 1],
        "not_recorded": [500, 500, None, None, None, 1],
        "all_products": [20_000, 22_000, None, None, None, 3],
    }
    lathe_line = found.sheets[0].lines[0]
    assert lathe_line.figures["discount_given"] == pytest.approx(0.1)
    assert lathe_line.figures["margin_share"] == pytest.approx(1 / 3)
    assert lathe_line.figures["of_revenue"] == pytest.approx(0.9)
    assert [note.key for note in found.notes] == ["products_counted", "costs_unknown"]
    assert set(told(counted(desk, level="category", **days))) == {
        "Machines",
        "Supplies",
        "not_recorded",
        "all_products",
    }
    reader = desk.workspace.reader()
    with reader.view() as view:
        assert list(view.ids(plain_list(lathe_line.behind[""]), {})) == [1]
    reader.close()


@pytest.mark.parametrize("seed", range(3))
def test_sums_are_those_of_the_lines_and_deals_without_orders_count(desk: Desk, seed: int) -> None:
    dice = random.Random(seed)
    some = [product(desk, f"P{number}", cost=D(dice.randrange(1, 50))) for number in range(3)]
    for _number in range(6):
        lines: list[dict[str, object]] = [
            {
                "product": dice.choice(some),
                "quantity": D(dice.randrange(1, 9)),
                "unit_price": D(dice.randrange(100, 900)),
                "discount": dice.choice((None, "5%", "20")),
                "taxes": "5%",
            }
            for _ in range(dice.randrange(1, 4))
        ]
        ordered(desk, lines, tax_included=dice.choice((True, False)))
    with_order, without = (desk.create(Kind.OPPORTUNITY, name=name, currency="TWD") for name in "ab")
    for deal in (with_order, without):
        desk.create(
            Kind.LINE, opportunity=deal, product=some[0], quantity=D(1), unit_price=D(700), taxes="5%"
        )
        desk.edit(Kind.OPPORTUNITY, deal, stage=WON)
    ordered(desk, [], opportunity=with_order)
    plain: dict[int, list[Fraction]] = {each: [Fraction(0)] * 3 for each in some}
    joined = 'SELECT line.product, line.quantity, line.unit_price, line.amount, "order".tax_included, '
    joined += '"order".net, "order".gross, product.cost FROM order_line AS line '
    joined += 'JOIN "order" ON "order".id = line."order" JOIN product ON product.id = line.product'
    for id_, quantity, price, amount, included, net, gross, cost in query(desk.path, joined):
        part = Fraction(net, gross) if included else Fraction(1)
        plain[id_][0] += amount * part
        plain[id_][1] += Fraction(quantity, 10**6) * price * part
        plain[id_][2] += Fraction(quantity, 10**6) * cost
    ((cost,),) = query(desk.path, "SELECT cost FROM product WHERE id = ?", some[0])
    plain[some[0]] = [one + other for one, other in zip(plain[some[0]], (70_000, 70_000, cost), strict=True)]
    found = told(counted(desk), "product_revenue", "listed", "goods")
    for place, id_ in enumerate(some):
        if plain[id_][0]:
            assert found[f"P{place}"] == plain[id_]


def test_what_lacks_a_rate_is_named_and_many_share_a_line(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        id_ = product(desk, f"P{number}", cost=D(1))
        ordered(desk, [{"product": id_, "quantity": D(1), "unit_price": D(10 + number)}])
    ordered(desk, [{"name": "x", "quantity": D(1), "unit_price": D(10)}], currency="USD")
    monkeypatch.setattr(products, "MOST", 2)
    found = counted(desk)
    assert told(found, "product_revenue", "goods") == {
        "P3": [1_300, 100],
        "P2": [1_200, 100],
        "other_products": [2_100, 200],
        "all_products": [4_600, 400],
    }
    assert found.lacking is not None
    assert found.lacking.lacking_count == 1


def test_nothing_was_sold(desk: Desk) -> None:
    found = counted(desk)
    assert found.is_empty
    assert told(found, "of_revenue", "discount_given", "margin_share") == {"all_products": [None] * 3}
