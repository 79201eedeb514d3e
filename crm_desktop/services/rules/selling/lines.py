"""The rules of lines of deals and orders: filled in from their product, reckoned, and their owner's sums."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.stages import POSITION_GAP
from crm_desktop.core.sums.discounts import read_discount
from crm_desktop.core.sums.rounding import payable
from crm_desktop.core.sums.taxes import read_taxes, told_taxes
from crm_desktop.core.sums.totals import Line, line_amount
from crm_desktop.core.values.amounts.money import from_minor, to_minor
from crm_desktop.core.values.stored import MILLIONTHS, from_millionths
from crm_desktop.frozen import frozen
from crm_desktop.services.context import Context
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows, Source
from crm_desktop.services.rules.selling.deal_sums import last_positions, lines_by_deal, write_amounts
from crm_desktop.services.rules.selling.line_prices import Deals, Products, read_deals, read_products
from crm_desktop.services.rules.selling.order_sums import write_sums
from crm_desktop.storage.journal import Row

#: What an amount is reckoned from, and what a product fills in.
_RECKONED = ("quantity", "unit_price", "discount", "taxes", "product", "currency")
_FILLED = (*_RECKONED, "name", "unit", "amount", "position")


class WriteSums(Protocol):
    """Gives the owners of lines what these come to, without those that are about to go."""

    def __call__(
        self, context: Context, owners: Collection[int], *, leaving: frozenset[int] = frozenset()
    ) -> None:
        """Write them."""


@frozen
class LineOwner:
    """What lines belong to: its kind, the field by which they point at it, and what follows of them."""

    kind: Kind
    field: str
    write_sums: WriteSums


DEAL = LineOwner(Kind.OPPORTUNITY, "opportunity", write_amounts)
ORDER = LineOwner(Kind.ORDER, "order", write_sums)


class LineRules(PlainRules):
    """A line belongs to a deal or an order, in its currency; what is not told its product says."""

    def __init__(self, kind: Kind = Kind.LINE, owner: LineOwner = DEAL) -> None:
        super().__init__(kind)
        self._owner = owner
        self._filled = (*_FILLED, owner.field)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Fill new lines in from their products, reckon them, and put them behind the others."""
        owner = self._owner
        deals = read_deals(context, _ids(rows.column(owner.field)), owner.kind)
        products = read_products(context, _ids(rows.column("product")))
        last = last_positions(context, deals.rows, self.kind, owner.field)
        columns = {name: list(rows.column(name)) for name in self._filled}
        for place in range(rows.count):
            line = {name: column[place] for name, column in columns.items()}
            try:
                self._refuse_archived(None, line, products, rows.source)
                filled = self._fill(context, line, deals, products, rows.source)
            except RuleBroken as refusal:
                rows.refuse(place, refusal)
                continue
            if filled["position"] is None:
                deal = int(filled[owner.field] or 0)
                last[deal] = last.get(deal, 0) + POSITION_GAP
                filled["position"] = last[deal]
            for name, value in filled.items():
                columns[name][place] = value
        rows.columns.update(columns)

    def after_create(self, context: Context, ids: Sequence[int], rows: NewRows) -> None:
        """The owners follow."""
        self._owner.write_sums(context, _ids(rows.column(self._owner.field)))

    def follow(self, context: Context, edits: Edits) -> None:
        """What a change means for what is filled in and reckoned."""
        owner = self._owner
        places = edits.touching((*_RECKONED, "name", owner.field))
        after = [edits.after(place) for place in places]
        deals = read_deals(context, _ids(row[owner.field] for row in (*after, *edits.rows)), owner.kind)
        products = read_products(context, _ids(row["product"] for row in (*after, *edits.rows)))
        for place, row in zip(places, after, strict=True):
            known, changes = edits.rows[place], edits.changes[place]
            try:
                self._refuse_archived(known, row, products, edits.source)
                self._let_product_fill(known, row, changes, deals, products)
                filled = self._fill(context, row, deals, products, edits.source)
            except RuleBroken as refusal:
                edits.refuse(place, refusal)
                continue
            # What was typed in another spelling of what stands there is kept in the one spelling, too.
            told = (name for name in self._filled if name in changes or filled[name] != known[name])
            changes.update({name: filled[name] for name in told})

    def after_edit(self, context: Context, edits: Edits) -> None:
        """The owners follow; a line may have gone from one to another."""
        field = self._owner.field
        places = edits.touching((*_RECKONED, "amount", field))
        self._owner.write_sums(
            context,
            _ids(row[field] for place in places for row in (edits.rows[place], edits.after(place))),
        )

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """The owners are reckoned without them."""
        rows = context.work.rows(self.kind, ids)
        owners = _ids(row[self._owner.field] for row in rows)
        self._owner.write_sums(context, owners, leaving=frozenset(ids))

    def _refuse_archived(self, known: Row | None, row: Row, products: Products, source: Source) -> None:
        """A product that is sold no more is not chosen anew for a deal; what has it keeps it, orders too."""
        if self._owner is not DEAL or row["product"] is None or not source.can_answer:
            return
        product = products.rows.get(int(row["product"]))
        chosen = known is None or known["product"] != row["product"]
        if product is not None and product["archived"] and chosen:
            raise RuleBroken("product_archived", field="product", title=str(product["name"]))

    def _let_product_fill(self, known: Row, row: Row, changes: Row, deals: Deals, products: Products) -> None:
        """Another product says anew what nobody tells; a price of the product's follows the quantity."""
        if "product" in changes and changes["product"] not in (None, known["product"]):
            for name in ("name", "unit", "unit_price", "taxes"):
                if name not in changes:
                    row[name] = None
        elif "quantity" in changes and "unit_price" not in changes and known["product"] is not None:
            before = self._price(known, deals, products)
            if before is not None and before == known["unit_price"]:
                row["unit_price"] = self._price(row, deals, products)

    def _price(self, row: Row, deals: Deals, products: Products) -> int | None:
        product, owner = int(row["product"] or 0), int(row[self._owner.field] or 0)
        if product not in products.rows or owner not in deals.rows:
            return None
        currency = str(row["currency"] or "")
        return products.price(product, currency, deals.price_list(owner), int(row["quantity"] or 0))

    def _fill(self, context: Context, line: Row, deals: Deals, products: Products, source: Source) -> Row:
        """A line with all that follows from what it tells; raises RuleBroken where it cannot be one."""
        deal = deals.rows.get(int(line[self._owner.field] or 0))
        if deal is None:
            raise RuleBroken("value_required", field=self._owner.field)
        base = context.reference_data.base_currency
        currency = str(deal["currency"] or base)
        unsaid = {currency} if source.can_answer else {currency, base}
        row = {**line, "quantity": MILLIONTHS if line["quantity"] is None else line["quantity"]}
        row["unit_price"] = _in_currency(line, currency, unsaid)
        row["currency"] = currency
        product = products.rows.get(int(line["product"] or 0))
        if product is not None:
            for name in ("name", "unit", "taxes"):
                row[name] = product[name] if row[name] is None else row[name]
            if row["unit_price"] is None:
                row["unit_price"] = self._price(row, deals, products)
        return _reckoned(row, currency)


def _ids(values: Iterable[Stored]) -> set[int]:
    return {int(value) for value in values if value is not None}


def _reckoned(row: Row, currency: str) -> Row:
    """A line that is filled in, with what it comes to; raises RuleBroken where it cannot be reckoned."""
    if row["name"] is None:
        raise RuleBroken("value_required", field="name")
    if int(row["quantity"] or 0) < 0:
        raise RuleBroken("quantity_below_nothing", field="quantity")
    row["unit_price"] = row["unit_price"] or 0
    taxes = read_taxes(str(row["taxes"] or ""))
    discount = read_discount(str(row["discount"] or ""))
    row["taxes"], row["discount"] = told_taxes(taxes) or None, str(discount) or None
    price = from_minor(int(row["unit_price"] or 0), currency)
    reckoned = Line(from_millionths(int(row["quantity"] or 0)), price, discount, taxes)
    row["amount"] = to_minor(line_amount(reckoned, currency), currency)
    return row


def _in_currency(line: Row, currency: str, unsaid: set[str]) -> Stored:
    """The told price in the deal's currency; a file that tells none is read in the office's own."""
    told, price = str(line["currency"] or currency), line["unit_price"]
    if price is None or told == currency:
        return price
    if told not in unsaid:
        raise RuleBroken("line_in_other_currency", field="unit_price", currency=currency, value=told)
    return to_minor(payable(from_minor(int(price), told), currency, "unit_price"), currency)


def clone_lines(context: Context, known: int, new: int) -> None:
    """Give a deal the lines of a known one as they are, at the prices at which they stand there."""
    lines = lines_by_deal(context, [known]).get(known, [])
    names = [field.name for field in context.catalogue[Kind.LINE].fields if field.name not in _NOT_CARRIED]
    rows = [tuple(new if name == "opportunity" else line[name] for name in names) for line in lines]
    if rows:
        moments = (context.work.at, context.work.at)
        stamped = [(*row, *moments) for row in rows]
        context.work.insert_many(Kind.LINE, (*names, "created_at", "updated_at"), stamped)


_NOT_CARRIED = frozenset({"external_id", "created_at", "updated_at"})
