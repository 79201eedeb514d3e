"""Makes orders: of won deals and of earlier orders, with lines that are their own from then on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.orders import MakeOrder, OrderAgain, RepeatOrder
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.orders import Status
from crm_desktop.services.context import Context, Done
from crm_desktop.services.orders.sources import LINE_FIELDS, OF_DEAL, source_of
from crm_desktop.services.rules.checking import ToldValues
from crm_desktop.services.rules.deals.stages import stage_facts
from crm_desktop.services.rules.rows import NewRows
from crm_desktop.services.rules.selling.order_sums import lines_of_orders, sums_of
from crm_desktop.services.rules.selling.orders import order_of_deal
from crm_desktop.services.rules.writing import create
from crm_desktop.services.scoring.rules import day_of
from crm_desktop.storage.journal import Row

#: What an order has in common with one that is ordered again.
_REPEATED = (*OF_DEAL, "net", "tax", "gross", "description")


def make(context: Context, command: MakeOrder) -> Done:
    """Make the order of a won deal, once; raises RuleBroken where it is not won or comes to nothing."""
    deal = context.work.row(Kind.OPPORTUNITY, command.opportunity)
    known = order_of_deal(context, command.opportunity)
    if known is not None:
        return Done("order_made", ids=(known,))
    if stage_facts(context, deal["stage"]).kind is not StageKind.WON:
        raise RuleBroken("order_needs_win", title=str(deal["name"] or ""))
    source = source_of(context, deal)
    return make_order(context, source.values, source.lines, command.values)


def repeat(context: Context, command: RepeatOrder) -> Done:
    """Order the same again."""
    order = context.work.row(Kind.ORDER, command.order)
    lines = lines_of_orders(context, [command.order]).get(command.order, [])
    return make_order(context, {name: order[name] for name in _REPEATED}, lines, command.values)


def again(context: Context, command: OrderAgain) -> Done:
    """Order what an account has ordered last; raises RuleBroken where there is nothing to repeat."""
    order = context.work.schema[Kind.ORDER].c
    statement = (
        select(order.id)
        .where(order.account == command.account, order.status != Status.CANCELLED.value)
        .order_by(order.ordered_on.desc(), order.id.desc())
        .limit(1)
    )
    last = context.work.connection.scalar(statement)
    if last is None:
        account = context.work.row(Kind.ACCOUNT, command.account)
        raise RuleBroken("nothing_ordered_yet", title=str(account["name"] or ""))
    return repeat(context, RepeatOrder(int(last)))


def make_order(
    context: Context,
    values: Mapping[str, Stored],
    lines: Sequence[Row],
    told: Mapping[str, object],
) -> Done:
    """Make an order of stored values and of lines as they stand in a deal, a quote or another order.

    This is the one way in which lines become those of an order; `told` are a person's values, which come
    first.
    """
    spoken = ToldValues(context, Kind.ORDER, told).for_record(values)
    today = day_of(context.work.at).isoformat()
    begun = {"ordered_on": today, **values, **spoken}
    rows = NewRows.of_one({**begun, **(sums_of(context, begun, lines) if lines else {})})
    (id_,) = create(context, Kind.ORDER, rows) or (0,)
    rows.check()
    stamps = (context.work.at, context.work.at)
    copied = [(id_, *order_line(line).values(), 0, *stamps) for line in lines]
    columns = ("order", *LINE_FIELDS, "delivered", "created_at", "updated_at")
    context.work.insert_many(Kind.ORDER_LINE, columns, copied)
    return Done("order_made", {"title": rows.columns["number"][0]}, ids=(id_,))


def order_line(line: Mapping[str, Stored]) -> dict[str, Stored]:
    """The line of an order that a line of a deal, a quote or an order becomes: as it stands there."""
    return {name: line.get(name) for name in LINE_FIELDS}
