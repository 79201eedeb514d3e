"""Texts that records have alike are found while one is typed, whichever kind has them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.office.texts_alike import texts_alike
from tests.services.workspaces import Desk


@pytest.fixture
def office(desk: Desk) -> Desk:
    """Price lists of a product and of accounts; categories."""
    product = desk.create(Kind.PRODUCT, name="Screw", category="Parts / Screws")
    desk.create(Kind.PRODUCT, name="Guide", category="Parts / Guides")
    price = {"product": product, "price": Decimal(9), "currency": "EUR"}
    desk.create(Kind.PRODUCT_PRICE, price_list="Dealers", **price)
    for name in ("dealers", "Big dealers", "100 % export", "經銷商"):
        desk.create(Kind.ACCOUNT, name="A", price_list=name)
    return desk


def offered(desk: Desk, kind: Kind, name: str, typed: str) -> list[str]:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return texts_alike(view, BUILT_IN[kind].by_name[name], typed)
    finally:
        reader.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("deal", ["Dealers", "Big dealers"]),  # once, however it is written; what begins so comes first
        ("Dealers", ["Big dealers"]),  # not what stands there
        ("0 %", ["100 % export"]),  # no sign of a pattern
        ("經", ["經銷商"]),
        ("x_", []),
    ],
)
def test_price_lists_of_products_and_accounts_are_offered(office: Desk, typed: str, found: list[str]) -> None:
    assert offered(office, Kind.ACCOUNT, "price_list", typed) == found
    assert offered(office, Kind.PRODUCT_PRICE, "price_list", typed) == found


def test_ways_are_found_however_their_mark_is_typed(office: Desk) -> None:
    for typed in ("Parts/", "parts / ", "Parts"):
        assert offered(office, Kind.PRODUCT, "category", typed) == ["Parts / Guides", "Parts / Screws"]
