"""Reads what stands beside a product: its further prices, and the deals that it is in."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.schema import schema_of

Row = Mapping[str, Stored]
#: Uses beyond these are counted alone.
MOST_USES = 200


@frozen
class ProductUses:
    """The open deals that a product is in, the newest first, and how many deals there are of each outcome."""

    #: the deal's fields, with the names of account and stage, and `quantity` and `line_amount` summed up
    rows: tuple[Row, ...]
    open: int
    won: int
    lost: int


def product_prices(view: View, product: int) -> tuple[Row, ...]:
    """The further prices of a product by currency, list and quantity."""
    with view.snapshot() as connection:
        table = schema_of(connection)[Kind.PRODUCT_PRICE]
        order = table.c.currency, table.c.price_list, table.c.from_quantity, table.c.id
        statement = select(table).where(table.c.product == product).order_by(*order)
        return tuple(dict(row) for row in connection.execute(statement).mappings())


def product_uses(view: View, product: int) -> ProductUses:
    """In which deals a product is."""
    with view.snapshot() as connection:
        schema = schema_of(connection)
        line, deal, stage = schema[Kind.LINE], schema[Kind.OPPORTUNITY], schema[Kind.STAGE]
        account = schema[Kind.ACCOUNT]
        joined = line.join(deal, line.c.opportunity == deal.c.id).join(stage, deal.c.stage == stage.c.id)
        is_of = line.c.product == product
        counting = (
            select(stage.c.kind, func.count(func.distinct(deal.c.id)))
            .select_from(joined)
            .where(is_of)
            .group_by(stage.c.kind)
        )
        counts = {str(kind): int(count) for kind, count in connection.execute(counting)}
        listing = (
            select(
                deal.c.id,
                deal.c.name,
                account.c.name.label("account:name"),
                deal.c.stage,
                deal.c.currency,
                func.sum(line.c.quantity).label("quantity"),
                func.sum(line.c.amount).label("line_amount"),
            )
            .select_from(joined.outerjoin(account, deal.c.account == account.c.id))
            .where(is_of, stage.c.kind == StageKind.OPEN)
            .group_by(deal.c.id)
            .order_by(deal.c.id.desc())
            .limit(MOST_USES)
        )
        rows = tuple(dict(row) for row in connection.execute(listing).mappings())
    by_kind = {kind: counts.get(kind, 0) for kind in (StageKind.OPEN, StageKind.WON, StageKind.LOST)}
    return ProductUses(rows, by_kind[StageKind.OPEN], by_kind[StageKind.WON], by_kind[StageKind.LOST])
