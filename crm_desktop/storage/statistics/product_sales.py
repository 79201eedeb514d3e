"""What was sold of each product: lines of orders, and of won deals that have no order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, not_, select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.orders import Status
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.frozen import frozen
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.lists.queries import any_of
from crm_desktop.storage.schema import schema_of
from crm_desktop.storage.statistics.channels import ordered
from crm_desktop.storage.statistics.ended import Deals, meant


@frozen
class Sold:
    """Lines of one product that are converted alike; amounts in minor units × 1,000,000.

    `moment` is the day or moment of the rate; `net` and `gross` are those of the whole document, where the
    prices of its lines include the tax.
    """

    product: int | None
    currency: str
    moment: Stored
    lines: int
    quantity: int
    amount: int
    listed: int
    net: int | None
    gross: int | None


_MILLION = 1_000_000


def ordered_lines(connection: Connection, days: DayRange, deals: Deals, base: str) -> Iterator[Sold]:
    """The lines of the orders of some days that are not cancelled."""
    schema = schema_of(connection)
    order, line = schema[Kind.ORDER], schema[Kind.ORDER_LINE]
    where: list[ColumnElement[bool]] = [order.c.status != Status.CANCELLED.value]
    if days.start is not None:
        where.append(order.c.ordered_on >= days.start.isoformat())
    if days.end is not None:
        where.append(order.c.ordered_on <= days.end.isoformat())
    if deals.owners:
        where.append(any_of(order.c.owner, deals.owners))
    source = line.join(order, order.c.id == line.c.order)
    document = (order.c.id, order.c.currency, order.c.ordered_on, order.c.net, order.c.gross)
    return _sold(connection, line.c, document, order.c.tax_included, source, where, base)


def dealt_lines(connection: Connection, deals: Deals, base: str) -> Iterator[Sold]:
    """The lines of deals won in some days that have no order: those count with the order's lines."""
    schema = schema_of(connection)
    deal, line, stage = schema[Kind.OPPORTUNITY], schema[Kind.LINE], schema[Kind.STAGE]
    won = select(stage.c.id).where(stage.c.kind == StageKind.WON)
    where = [
        deal.c.stage.in_(won),
        deal.c.closed_at.is_not(None),
        not_(deal.c.id.in_(ordered(schema))),
        *meant(schema, deals, deal.c.closed_at),
    ]
    # The amount of a deal with lines is their net; what they come to with tax is their sum.
    sums = select(line.c.opportunity, func.sum(line.c.amount).label("gross")).group_by(line.c.opportunity)
    gross = sums.subquery("gross")
    source = line.join(deal, deal.c.id == line.c.opportunity).join(
        gross, gross.c.opportunity == line.c.opportunity
    )
    document = (deal.c.id, deal.c.currency, deal.c.closed_at, deal.c.amount, gross.c.gross)
    return _sold(connection, line.c, document, deal.c.tax_included, source, where, base)


def _sold(
    connection: Connection,
    line: Any,
    document: tuple[ColumnElement[Any], ...],
    tax_included: ColumnElement[Any],
    source: Any,
    where: list[ColumnElement[bool]],
    base: str,
) -> Iterator[Sold]:
    """The sums of lines; days are looked at in other currencies alone, documents where tax is included."""
    id_, currency, moment, net, gross = document
    is_included = func.coalesce(tax_included, 0) != 0
    day = case((func.coalesce(currency, base) != base, moment))
    full = func.coalesce(line.quantity, 0) * func.coalesce(line.unit_price, 0)
    sums = (
        func.count(),
        func.sum(func.coalesce(line.quantity, 0)),
        func.sum(func.coalesce(line.amount, 0)),
        func.sum(full),
    )
    head = (line.product, func.coalesce(currency, ""), day)
    plain: Select[Any] = (
        select(*head, *sums).select_from(source).where(not_(is_included), *where).group_by(*head)
    )
    for product, code, moment_of, lines, quantity, amount, listed in cursor_of(connection, plain):
        yield Sold(product, code, moment_of, lines, quantity, int(amount) * _MILLION, listed, None, None)
    included = (
        select(*head, *sums, net, gross)
        .select_from(source)
        .where(and_(is_included, *where))
        .group_by(id_, *head)
    )
    for product, code, moment_of, lines, quantity, amount, listed, *of in cursor_of(connection, included):
        yield Sold(product, code, moment_of, lines, quantity, int(amount) * _MILLION, listed, of[0], of[1])


@frozen
class ProductFacts:
    """What a product is called, where it belongs, and what one of it costs."""

    name: str
    category: str
    cost: int | None
    currency: str


def products_known(connection: Connection) -> dict[int, ProductFacts]:
    """Every product by its id."""
    product = schema_of(connection)[Kind.PRODUCT].c
    statement = select(
        product.id,
        func.coalesce(product.name, ""),
        func.coalesce(product.category, ""),
        product.cost,
        func.coalesce(product.currency, ""),
    )
    return {int(id_): ProductFacts(*facts) for id_, *facts in cursor_of(connection, statement)}
