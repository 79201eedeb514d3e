"""Products and prices by hand, from the command line and from files: codes, taxes, categories, prices."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from crm_desktop.core.commands import EditRecords, Revert
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk, rows_of


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "office.crm")


def test_taxes_and_categories_are_kept_in_one_spelling(desk: Desk) -> None:
    id_ = desk.create(Kind.PRODUCT, name="Lathe", category="Machines>  Lathes /", taxes="5")
    row = desk.row(Kind.PRODUCT, id_)
    assert (row["category"], row["taxes"], row["archived"]) == ("Machines / Lathes", "5%", 0)
    desk.edit(Kind.PRODUCT, id_, category="Machines／Mills", taxes="GST 5 + QST 9.975")
    row = desk.row(Kind.PRODUCT, id_)
    assert (row["category"], row["taxes"]) == ("Machines / Mills", "GST 5% + QST 9.975%")
    desk.close()


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"taxes": "much"}, "tax_not_understood"),
        ({"price": Decimal(-1)}, "number_below_nought"),
        ({"cost": Decimal("-0.01")}, "number_below_nought"),
        ({"price": Decimal("1250.5"), "currency": "JPY"}, "too_many_decimals"),
        ({"name": ""}, "value_required"),
        ({"code": "L-1"}, "product_code_taken"),
    ],
)
def test_what_is_no_product_is_refused(desk: Desk, values: dict[str, object], key: str) -> None:
    first = desk.create(Kind.PRODUCT, name="Lathe", code="L-1")
    other = desk.create(Kind.PRODUCT, name="Mill", code="M-1")
    with pytest.raises(RuleBroken) as refused:
        desk.create(Kind.PRODUCT, **{"name": "Saw", **values})
    assert refused.value.key == key
    with pytest.raises(RuleBroken) as refused:
        desk.edit(Kind.PRODUCT, other, **values)
    assert refused.value.key == key
    desk.edit(Kind.PRODUCT, first, code="L-1", name="Lathe 2")  # its own
    desk.close()


def test_a_code_is_of_one_product_by_whatever_way(desk: Desk) -> None:
    ids = tuple(desk.create(Kind.PRODUCT, name=name, code=name) for name in ("L-1", "M-1"))
    with pytest.raises(RuleBroken, match="product_code_taken"):
        desk.edit(Kind.PRODUCT, *ids, code="X")
    renamed = desk.workspace.run(EditRecords(Records(Kind.PRODUCT, ids[:1]), {"code": "X"})).change_set
    desk.create(Kind.PRODUCT, name="Saw", code="L-1")
    assert renamed is not None
    with pytest.raises(RuleBroken, match="product_code_taken"):
        desk.workspace.run(Revert(renamed.journal_id))
    assert [row["code"] for row in rows_of(desk.path, Kind.PRODUCT).values()] == ["X", "M-1", "L-1"]
    desk.close()


def test_prices_go_with_their_product_and_come_back(desk: Desk) -> None:
    product = desk.create(Kind.PRODUCT, name="Screw")
    price = desk.create(
        Kind.PRODUCT_PRICE, product=product, from_quantity=Decimal("2.5"), price=Decimal("0.25")
    )
    assert desk.row(Kind.PRODUCT_PRICE, price)["from_quantity"] == 2_500_000
    usual = desk.create(Kind.PRODUCT_PRICE, product=product, price=Decimal(1))
    assert desk.row(Kind.PRODUCT_PRICE, usual)["from_quantity"] == 1_000_000
    for values in ({"price": Decimal(-1)}, {"from_quantity": Decimal(-1)}, {"product": None}):
        with pytest.raises(RuleBroken):
            desk.edit(Kind.PRODUCT_PRICE, price, **values)
        with pytest.raises(RuleBroken):
            desk.create(Kind.PRODUCT_PRICE, **{"product": product, "price": Decimal(1), **values})
    desk.delete(Kind.PRODUCT, product)
    assert price not in rows_of(desk.path, Kind.PRODUCT_PRICE)
    desk.close()


def test_decimals_finer_than_kept_are_refused(desk: Desk) -> None:
    product = desk.create(Kind.PRODUCT, name="Screw")
    with pytest.raises(RuleBroken) as refused:
        desk.create(Kind.PRODUCT_PRICE, product=product, from_quantity=Decimal("0.1234567"), price=Decimal(1))
    assert refused.value.key == "too_fine"
    desk.close()
