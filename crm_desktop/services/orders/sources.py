"""What the order of a won deal is made of: the quote that the customer accepted, else the deal's lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.quotes.frozen import thawed
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.product_records import SOLD_FIELDS
from crm_desktop.core.rules.stages import POSITION_GAP
from crm_desktop.core.values.stored import MILLIONTHS
from crm_desktop.frozen import frozen
from crm_desktop.services.context import Context
from crm_desktop.services.quotes.reading import accepted_quote, quoted_lines
from crm_desktop.services.rules.selling.deal_sums import lines_by_deal
from crm_desktop.storage.journal import Row

#: What a line of an order is, wherever it comes from.
LINE_FIELDS = ("position", *SOLD_FIELDS)
#: What an order has in common with the deal that it comes of.
OF_DEAL = ("name", "account", "contact", "currency", "tax_included", "owner", "tags")


@frozen
class OrderSource:
    """The stored values that an order begins with, and its lines."""

    values: Mapping[str, Stored]
    lines: Sequence[Row]


def source_of(context: Context, deal: Row) -> OrderSource:
    """What the order of a deal is made of; raises RuleBroken where that is nothing."""
    values: Row = {**{name: deal[name] for name in OF_DEAL}, "opportunity": id_of(deal)}
    quote = accepted_quote(context.work.connection, id_of(deal))
    if quote is not None:
        return _quoted(context, values, quote)
    return OrderSource(values, lines_by_deal(context, [id_of(deal)]).get(id_of(deal)) or _whole_deal(deal))


def _quoted(context: Context, values: Row, quote: Mapping[str, Stored]) -> OrderSource:
    """What was accepted counts as it was issued, whatever has become of the deal and of products since."""
    sums = thawed(str(quote["document"])).sums
    lines = quoted_lines(quote)
    there = _products_there(context, lines)
    for place, line in enumerate(lines, 1):
        line["position"] = place * POSITION_GAP
        line["product"] = line["product"] if line["product"] in there else None
    told = {name: quote[name] for name in ("account", "contact", "currency") if quote[name] is not None}
    return OrderSource(
        {**values, **told, "quote": id_of(quote), "tax_included": int(sums.tax_included)}, lines
    )


def _products_there(context: Context, lines: Sequence[Row]) -> set[Stored]:
    told = sorted({int(line["product"]) for line in lines if line["product"] is not None})
    return {id_of(row) for row in context.work.rows(Kind.PRODUCT, told)}


def _whole_deal(deal: Row) -> list[Row]:
    """A deal without lines is one: itself, at its amount."""
    if deal["amount"] is None:
        raise RuleBroken("order_of_nothing", title=str(deal["name"] or ""))
    amount = int(deal["amount"])
    line: Row = dict.fromkeys(LINE_FIELDS)
    return [
        {
            **line,
            "name": deal["name"],
            "position": 1,
            "quantity": MILLIONTHS,
            "unit_price": amount,
            "amount": amount,
            "currency": deal["currency"],
        }
    ]
