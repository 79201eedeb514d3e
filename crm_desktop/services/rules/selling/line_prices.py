"""What a product costs a deal: by its currency, the price list of its account, and the quantity."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field

from sqlalchemy import select

from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.context import Context
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches


@frozen
class Deals:
    """Opportunities or orders by id, each with the price list of its account."""

    rows: Mapping[int, Row]
    lists: Mapping[int, str] = field(default_factory=dict)

    def price_list(self, opportunity: int) -> str:
        """The list of a deal's account; "" for none."""
        account = self.rows[opportunity]["account"]
        return "" if account is None else self.lists.get(int(account), "")


@frozen
class Products:
    """Products by id, each with its further prices."""

    rows: Mapping[int, Row]
    prices: Mapping[int, list[Row]]

    def price(self, product: int, currency: str, price_list: str, quantity: int) -> int | None:
        """What one costs, in minor units: the price of the list, else everybody's, from the largest quantity
        that is reached; else the product's own in that currency; None where nothing tells it.
        """
        reached = [
            row
            for row in self.prices.get(product, [])
            if row["currency"] == currency and int(row["from_quantity"] or 0) <= abs(quantity)
        ]
        for name in dict.fromkeys((price_list, "")):
            steps = [row for row in reached if _key(row["price_list"]) == _key(name)]
            if steps:
                return int(max(steps, key=lambda row: int(row["from_quantity"] or 0))["price"] or 0)
        own = self.rows[product]
        if own["price"] is None or own["currency"] != currency:
            return None
        return int(own["price"])


def _key(name: Stored) -> str:
    return str(name or "").casefold()


def read_deals(context: Context, ids: Collection[int], kind: Kind = Kind.OPPORTUNITY) -> Deals:
    """These opportunities, or orders."""
    rows = {id_of(row): row for row in _read(context, kind, ids)}
    accounts = {int(row["account"]) for row in rows.values() if row["account"] is not None}
    lists = {id_of(row): str(row["price_list"] or "") for row in _read(context, Kind.ACCOUNT, accounts)}
    return Deals(rows, lists)


def read_products(context: Context, ids: Collection[int]) -> Products:
    """These products with their prices."""
    rows = {id_of(row): row for row in _read(context, Kind.PRODUCT, ids)}
    table = context.work.schema[Kind.PRODUCT_PRICE]
    prices: dict[int, list[Row]] = {}
    for block in batches(sorted(ids)):
        statement = select(table).where(table.c.product.in_(block))
        for row in map(dict, context.work.connection.execute(statement).mappings()):
            prices.setdefault(int(row["product"]), []).append(row)
    return Products(rows, prices)


def _read(context: Context, kind: Kind, ids: Collection[int]) -> list[Row]:
    found: list[Row] = []
    for block in batches(sorted(ids)):
        found += context.work.rows(kind, block)
    return found
