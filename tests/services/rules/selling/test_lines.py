"""Lines of deals: filled in from products, reckoned, and the amount of the deal with them; undone in one."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from crm_desktop.core.commands import CloneOpportunity
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk, rows_of

D = Decimal


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "office.crm")
    yield made
    made.close()


@pytest.fixture
def deal(desk: Desk) -> int:
    dealer = desk.create(Kind.ACCOUNT, name="Pacific Tools", price_list="Dealer")
    return desk.create(Kind.OPPORTUNITY, name="Line of lathes", account=dealer, amount=D(500_000))


@pytest.fixture
def lathe(desk: Desk) -> int:
    return desk.create(
        Kind.PRODUCT, name="Lathe", code="L-1", unit="台", price=D(480_000), currency="TWD", taxes="5"
    )


def amount(desk: Desk, deal: int) -> Stored:
    return desk.row(Kind.OPPORTUNITY, deal)["amount"]


def refused(desk: Desk, **values: object) -> str:
    with pytest.raises(RuleBroken) as error:
        desk.create(Kind.LINE, **values)
    return error.value.key


def test_a_line_is_filled_in_from_its_product_and_the_deal_follows(desk: Desk, deal: int, lathe: int) -> None:
    id_ = desk.create(Kind.LINE, opportunity=deal, product=lathe, quantity=D(2), discount="5 %")
    line = desk.row(Kind.LINE, id_)
    assert (line["name"], line["unit"], line["taxes"], line["discount"]) == ("Lathe", "台", "5%", "5%")
    assert (line["quantity"], line["unit_price"], line["amount"]) == (2_000_000, 48_000_000, 91_200_000)
    assert amount(desk, deal) == 91_200_000
    free = desk.create(Kind.LINE, opportunity=deal, name="Training", unit_price=D(36_000))
    assert desk.row(Kind.LINE, free)["quantity"] == 1_000_000
    assert amount(desk, deal) == 94_800_000
    desk.edit(Kind.LINE, free, quantity=D("0.5"))
    assert amount(desk, deal) == 91_200_000 + 1_800_000
    desk.delete(Kind.LINE, free)
    assert amount(desk, deal) == 91_200_000
    desk.delete(Kind.LINE, id_)
    assert amount(desk, deal) is None


def test_each_change_is_one_step_to_undo_with_the_amount(desk: Desk, deal: int, lathe: int) -> None:
    before = rows_of(desk.path, Kind.OPPORTUNITY)
    desk.create(Kind.LINE, opportunity=deal, product=lathe)
    (id_,) = rows_of(desk.path, Kind.LINE)
    desk.edit(Kind.LINE, id_, quantity=D(3), discount="100")
    desk.delete(Kind.LINE, id_)
    for expected in (143_990_000, 48_000_000, 50_000_000):
        _undo(desk)
        assert amount(desk, deal) == expected
    assert rows_of(desk.path, Kind.LINE) == {}
    assert before[deal]["amount"] == amount(desk, deal)


def _undo(desk: Desk) -> None:
    desk.workspace.undo()


def test_the_amount_of_a_deal_with_lines_cannot_be_typed(desk: Desk, deal: int, lathe: int) -> None:
    desk.edit(Kind.OPPORTUNITY, deal, amount=D(1))
    line = desk.create(Kind.LINE, opportunity=deal, product=lathe)
    with pytest.raises(RuleBroken) as error:
        desk.edit(Kind.OPPORTUNITY, deal, amount=D(1))
    assert (error.value.key, error.value.field) == ("amount_follows_lines", "amount")
    desk.edit(Kind.OPPORTUNITY, deal, amount=D(480_000), currency="TWD", name="As before")
    assert desk.row(Kind.OPPORTUNITY, deal)["name"] == "As before"
    desk.delete(Kind.LINE, line)
    desk.edit(Kind.OPPORTUNITY, deal, amount=D(1))
    assert amount(desk, deal) == 100


def test_the_price_is_that_of_the_list_the_quantity_and_the_currency(desk: Desk, deal: int) -> None:
    screw = desk.create(Kind.PRODUCT, name="Screw", price=D(10), currency="TWD")
    steps = (("", 100, 8), ("dealer", 1, 9), ("dealer", 1000, 5))
    for name, quantity, price in steps:
        desk.create(
            Kind.PRODUCT_PRICE,
            product=screw,
            price_list=name,
            from_quantity=D(quantity),
            price=D(price),
            currency="TWD",
        )
    desk.create(Kind.PRODUCT_PRICE, product=screw, price=D("0.3"), currency="EUR")
    line = desk.create(Kind.LINE, opportunity=deal, product=screw)
    assert desk.row(Kind.LINE, line)["unit_price"] == 900
    desk.edit(Kind.LINE, line, quantity=D(1000))
    assert desk.row(Kind.LINE, line)["unit_price"] == 500
    desk.edit(Kind.LINE, line, unit_price=D(7))
    desk.edit(Kind.LINE, line, quantity=D(2))  # a price of one's own stays
    assert desk.row(Kind.LINE, line)["unit_price"] == 700
    plain = desk.create(Kind.OPPORTUNITY, name="Of nobody")
    line = desk.create(Kind.LINE, opportunity=plain, product=screw, quantity=D(99))
    assert desk.row(Kind.LINE, line)["unit_price"] == 1000
    desk.edit(Kind.LINE, line, quantity=D(100))
    assert desk.row(Kind.LINE, line)["unit_price"] == 800
    abroad = desk.create(Kind.OPPORTUNITY, name="Abroad", currency="EUR")
    line = desk.create(Kind.LINE, opportunity=abroad, product=screw)
    assert (desk.row(Kind.LINE, line)["unit_price"], desk.row(Kind.LINE, line)["currency"]) == (30, "EUR")


def test_what_is_no_line_is_refused(desk: Desk, deal: int, lathe: int) -> None:
    assert refused(desk, name="Nothing") == "value_required"
    assert refused(desk, opportunity=deal) == "value_required"
    told = {"opportunity": deal, "product": lathe}
    assert refused(desk, **told, discount="101%") == "discount_over_whole"
    assert refused(desk, **told, discount="480001") == "discount_over_whole"
    assert refused(desk, **told, discount="much") == "discount_not_understood"
    assert refused(desk, **told, taxes="500%") == "tax_not_understood"
    assert refused(desk, **told, quantity=D(10) ** 9) == "number_too_large"
    assert refused(desk, **told, unit_price=D(5), currency="EUR") == "line_in_other_currency"
    yen = desk.create(Kind.OPPORTUNITY, name="Yen", currency="JPY")
    assert refused(desk, opportunity=yen, name="Part", unit_price=D("1250.5")) == "too_many_decimals"
    assert rows_of(desk.path, Kind.LINE) == {}
    nothing = desk.create(Kind.LINE, **told, quantity=D(0))
    assert desk.row(Kind.LINE, nothing)["amount"] == 0
    with pytest.raises(RuleBroken):
        desk.edit(Kind.LINE, nothing, discount="1")
    with pytest.raises(RuleBroken):
        desk.edit(Kind.LINE, nothing, name=None, product=None)


def test_taxes_on_top_or_included_change_the_amount_of_the_deal(desk: Desk, deal: int) -> None:
    desk.create(Kind.LINE, opportunity=deal, name="Part", unit_price=D(999), taxes="5%")
    assert amount(desk, deal) == 99_900
    desk.edit(Kind.OPPORTUNITY, deal, tax_included=True)
    assert amount(desk, deal) == 95_100
    desk.edit(Kind.OPPORTUNITY, deal, tax_included=False)
    assert amount(desk, deal) == 99_900


def test_another_currency_keeps_the_figures_and_rounds_what_it_cannot_pay(desk: Desk) -> None:
    deal = desk.create(Kind.OPPORTUNITY, name="Abroad", currency="USD")
    line = desk.create(Kind.LINE, opportunity=deal, name="Part", unit_price=D("12.50"), quantity=D(3))
    assert amount(desk, deal) == 3750
    desk.edit(Kind.OPPORTUNITY, deal, currency="JPY")
    row = desk.row(Kind.LINE, line)
    assert (row["currency"], row["unit_price"], row["amount"], amount(desk, deal)) == ("JPY", 13, 39, 39)
    _undo(desk)
    assert (desk.row(Kind.LINE, line)["unit_price"], amount(desk, deal)) == (1250, 3750)


def test_a_product_changed_or_set_aside_later_changes_no_line(desk: Desk, deal: int, lathe: int) -> None:
    line = desk.create(Kind.LINE, opportunity=deal, product=lathe)
    before = desk.row(Kind.LINE, line)
    desk.edit(Kind.PRODUCT, lathe, price=D(1), taxes="7", name="Other", archived=True)
    assert desk.row(Kind.LINE, line) == before
    with pytest.raises(RuleBroken) as error:
        desk.delete(Kind.PRODUCT, lathe)
    assert error.value.key == "product_in_use"
    desk.delete(Kind.OPPORTUNITY, deal)
    assert rows_of(desk.path, Kind.LINE) == {}
    desk.delete(Kind.PRODUCT, lathe)


def test_a_deal_is_copied_with_its_lines_at_their_prices(desk: Desk, deal: int, lathe: int) -> None:
    desk.create(Kind.LINE, opportunity=deal, product=lathe, quantity=D(2))
    desk.create(Kind.LINE, opportunity=deal, name="Training", unit_price=D(36_000))
    desk.edit(Kind.PRODUCT, lathe, price=D(1))
    (copy,) = desk.workspace.run(CloneOpportunity(deal, "Again")).ids
    lines = [row for row in rows_of(desk.path, Kind.LINE).values() if row["opportunity"] == copy]
    assert [(row["name"], row["unit_price"]) for row in lines] == [
        ("Lathe", 48_000_000),
        ("Training", 3_600_000),
    ]
    assert amount(desk, copy) == amount(desk, deal) == 99_600_000


@pytest.mark.parametrize("quantity", [Decimal(-1), Decimal("-0.5")])
def test_a_quantity_below_zero_is_refused_for_deals_and_orders(desk: Desk, quantity: Decimal) -> None:
    deal = desk.create(Kind.OPPORTUNITY, name="Line 4", currency="USD")
    order = desk.create(Kind.ORDER, name="Line 4", currency="USD", net=Decimal(100))
    for kind, owner in ((Kind.LINE, {"opportunity": deal}), (Kind.ORDER_LINE, {"order": order})):
        told = {**owner, "name": "Lathe", "unit_price": Decimal(3)}
        with pytest.raises(RuleBroken) as refusal:
            desk.create(kind, quantity=quantity, **told)
        assert (refusal.value.key, refusal.value.field) == ("quantity_below_nothing", "quantity")
        line = desk.create(kind, quantity=Decimal(2), **told)
        with pytest.raises(RuleBroken, match="quantity_below_nothing"):
            desk.edit(kind, line, quantity=quantity)
        with pytest.raises(RuleBroken, match="discount"):
            desk.edit(kind, line, discount="101%")
        # What goes off is a line with a price below zero.
        assert desk.row(kind, desk.create(kind, **{**told, "unit_price": Decimal(-5)}))["amount"] == -500


def test_what_is_typed_in_another_spelling_is_kept_in_one(desk: Desk) -> None:
    deal = desk.create(Kind.OPPORTUNITY, name="Lathes")
    line = desk.create(Kind.LINE, opportunity=deal, name="Part", unit_price=D(5), taxes="5%", discount="10%")
    desk.edit(Kind.LINE, line, taxes="5", discount="10 %")
    row = desk.row(Kind.LINE, line)
    assert (row["taxes"], row["discount"]) == ("5%", "10%")
