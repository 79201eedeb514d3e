"""The rules of what is paid, credited and to be paid for orders, and of what is delivered of their lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.quotes.numbering import FIRST_CREDIT_NOTE_PATTERN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import CurrencyRates
from crm_desktop.core.rules.orders import counted, net_share
from crm_desktop.core.sums.rounding import EXACT
from crm_desktop.core.values.stored import MILLIONTHS
from crm_desktop.services.context import Context
from crm_desktop.services.rules.numbers import Numbering
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.services.rules.selling.lines import ORDER, LineRules
from crm_desktop.services.rules.selling.order_sums import refuse_less_than_nothing, write_sums
from crm_desktop.storage.journal import Row
from crm_desktop.storage.rates import read_rates
from crm_desktop.storage.row_writer import batches

CREDIT_NOTE_NUMBERS = Numbering(
    Kind.CREDIT_NOTE,
    "issued_on",
    "credit_note_pattern",
    FIRST_CREDIT_NOTE_PATTERN,
    "credit_note_number_taken",
    "credit_note_number_kept",
)


def orders_by_id(context: Context, ids: Collection[Stored]) -> dict[int, Row]:
    """These orders; None among the ids is passed over."""
    found: dict[int, Row] = {}
    for block in batches(sorted({int(id_) for id_ in ids if id_ is not None})):
        found.update((id_of(row), row) for row in context.work.rows(Kind.ORDER, block))
    return found


class OrderLineRules(LineRules):
    """A line of an order; no more of it is delivered than was ordered."""

    def __init__(self) -> None:
        super().__init__(Kind.ORDER_LINE, ORDER)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse deliveries beyond the quantity, and deductions beyond the order."""
        super().complete(context, rows)
        for place in rows.taken:
            row = {name: rows.column(name)[place] for name in ("quantity", "delivered")}
            if _is_beyond(row):
                rows.refuse(place, RuleBroken("delivered_beyond", field="delivered"))
        names = ("order", "amount", "taxes")
        new = {place: (None, {name: rows.column(name)[place] for name in names}) for place in rows.taken}
        refuse_less_than_nothing(context, rows, new)

    def follow(self, context: Context, edits: Edits) -> None:
        """The same of known lines."""
        super().follow(context, edits)
        for place in edits.touching(("quantity", "delivered")):
            changes = edits.changes[place]
            if "delivered" in changes and changes["delivered"] is None:
                changes["delivered"] = 0
            if _is_beyond(edits.after(place)):
                edits.refuse(place, RuleBroken("delivered_beyond", field="delivered"))
        places = [
            place for place in edits.touching(("order", "amount", "taxes")) if place not in edits.refused
        ]
        moves = {place: (edits.rows[place], edits.after(place)) for place in places}
        refuse_less_than_nothing(context, edits, moves)

    def after_edit(self, context: Context, edits: Edits) -> None:
        """The order is delivered as far as its lines are."""
        super().after_edit(context, edits)
        write_sums(context, _orders(edits, edits.touching(("delivered",))))


def _is_beyond(line: Row) -> bool:
    """A deduction has a quantity below nought, and so has what is delivered of it."""
    quantity, delivered = int(line["quantity"] or 0), int(line["delivered"] or 0)
    return not min(0, quantity) <= delivered <= max(0, quantity)


def _orders(edits: Edits, places: Sequence[int]) -> set[int]:
    rows = (row for place in places for row in (edits.rows[place], edits.after(place)))
    return {int(row["order"]) for row in rows if row["order"] is not None}


class OrderPartRules(PlainRules):
    """What belongs to an order, and is worth something; `is_positive` where it cannot be taken back."""

    def __init__(self, kind: Kind, *, in_its_currency: bool, is_positive: bool) -> None:
        super().__init__(kind)
        self._in_its_currency = in_its_currency
        self._is_positive = is_positive

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse what has no order or is worth nothing."""
        known = orders_by_id(context, rows.column("order"))
        currencies = list(rows.column("currency"))
        told = zip(rows.column("order"), rows.column("amount"), strict=True)
        for place, (order, amount) in enumerate(told):
            owner = known.get(int(order or 0))
            if owner is None:
                rows.refuse(place, RuleBroken("value_required", field="order"))
                continue
            currencies[place] = currencies[place] or owner["currency"]
            refusal = self._refusal(amount, currencies[place], owner)
            if refusal is not None:
                rows.refuse(place, refusal)
        rows.columns["currency"] = currencies

    def follow(self, context: Context, edits: Edits) -> None:
        """The same of known ones."""
        places = edits.touching(("order", "amount", "currency"))
        known = orders_by_id(context, [edits.after(place)["order"] for place in places])
        for place in places:
            after = edits.after(place)
            owner = known.get(int(after["order"] or 0))
            if owner is None:
                edits.refuse(place, RuleBroken("value_required", field="order"))
                continue
            refusal = self._refusal(after["amount"], after["currency"], owner)
            if refusal is not None:
                edits.refuse(place, refusal)

    def _refusal(self, amount: Stored, currency: Stored, order: Row) -> RuleBroken | None:
        if amount is not None and (int(amount) == 0 or (self._is_positive and int(amount) < 0)):
            return RuleBroken("amount_of_nothing", field="amount")
        if self._in_its_currency and currency != order["currency"]:
            return RuleBroken(
                "not_in_order_currency",
                field="currency",
                value=str(currency or ""),
                currency=str(order["currency"] or ""),
            )
        return None


class PaymentRules(OrderPartRules):
    """Money received in any currency; a rate counts it in the order's.

    Where nobody tells one, a new payment takes that of the office for its day, and keeps it.
    """

    def __init__(self) -> None:
        super().__init__(Kind.PAYMENT, in_its_currency=False, is_positive=False)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Give new payments the office's rates where they need one; refuse rates that are none."""
        super().complete(context, rows)
        _fill_rates(context, rows)
        names = ("amount", "currency", "rate", "order")
        known = orders_by_id(context, rows.column("order"))
        for place in rows.taken:
            payment = {name: rows.column(name)[place] for name in names}
            if _is_too_large(payment, known[int(payment["order"] or 0)]):
                rows.refuse(place, RuleBroken("number_too_large", field="rate", value=str(payment["rate"])))
        for place, rate in enumerate(rows.column("rate")):
            if rate is not None and int(rate) <= 0:
                rows.refuse(place, RuleBroken("rate_of_nothing", field="rate"))

    def follow(self, context: Context, edits: Edits) -> None:
        """The same of known ones."""
        super().follow(context, edits)
        for place in edits.touching(("rate",)):
            rate = edits.changes[place]["rate"]
            if rate is not None and int(rate) <= 0:
                edits.refuse(place, RuleBroken("rate_of_nothing", field="rate"))
        places = edits.touching(("amount", "rate", "currency", "order"))
        known = orders_by_id(context, [edits.after(place)["order"] for place in places])
        for place in places:
            after = edits.after(place)
            order = known.get(int(after["order"] or 0))
            if place not in edits.refused and order is not None and _is_too_large(after, order):
                edits.refuse(place, RuleBroken("number_too_large", field="rate", value=str(after["rate"])))


def _is_too_large(payment: Row, order: Row) -> bool:
    """Whether a payment comes to more in the order's currency than a file can hold."""
    rate = None if payment["rate"] is None else int(payment["rate"])
    into = str(order["currency"] or "")
    try:
        counted(int(payment["amount"] or 0), str(payment["currency"] or into), rate, into)
    except OverflowError:
        return True
    return False


def _fill_rates(context: Context, rows: NewRows) -> None:
    known = orders_by_id(context, rows.column("order"))
    currencies = {str(each or "") for each in rows.column("currency")}
    currencies |= {str(order["currency"] or "") for order in known.values()}
    base = context.reference_data.base_currency
    if len(currencies) < 2:
        return
    rates = read_rates(context.work.connection, base, currencies)
    told = list(rows.column("rate"))
    for place in rows.taken:
        order = known[int(rows.column("order")[place] or 0)]
        pair = str(rows.column("currency")[place] or ""), str(order["currency"] or "")
        day = rows.column("paid_on")[place]
        if told[place] is None and day is not None and pair[0] != pair[1]:
            told[place] = _cross_rate(rates, *pair, str(day))
    rows.columns["rate"] = told


def _cross_rate(rates: CurrencyRates, paid: str, ordered: str, day: str) -> int | None:
    """How much one of a currency is in another on a day, in millionths; None where the office has no rate."""
    in_base = [
        Decimal(1) if currency == rates.base else (rates.in_force(currency, day) or ("", None))[1]
        for currency in (paid, ordered)
    ]
    if in_base[0] is None or not in_base[1]:
        return None
    return round(EXACT.divide(in_base[0] * MILLIONTHS, in_base[1])) or None


class CreditNoteRules(OrderPartRules):
    """Numbered without a gap; together no more than the order."""

    def __init__(self) -> None:
        super().__init__(Kind.CREDIT_NOTE, in_its_currency=True, is_positive=True)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Number new ones, refuse those beyond their order, and reckon what they are without tax."""
        super().complete(context, rows)
        orders = orders_by_id(context, rows.column("order"))
        credited = self._credited(context, orders)
        nets: list[Stored] = [None] * rows.count
        for place in rows.taken:
            order = orders[int(rows.column("order")[place] or 0)]
            amount = int(rows.column("amount")[place] or 0)
            if credited[id_of(order)] + amount > int(order["gross"] or 0):
                rows.refuse(place, RuleBroken("credited_beyond", field="amount"))
                continue
            credited[id_of(order)] += amount
            nets[place] = _net(amount, order)
        rows.columns["net"] = nets
        CREDIT_NOTE_NUMBERS.fill(context, rows)

    def follow(self, context: Context, edits: Edits) -> None:
        """The same of known ones."""
        super().follow(context, edits)
        CREDIT_NOTE_NUMBERS.follow(context, edits)
        places = [place for place in edits.touching(("amount", "order")) if place not in edits.refused]
        orders = orders_by_id(context, [edits.after(place)["order"] for place in places])
        credited = self._credited(context, orders)
        for place in places:
            before, after = edits.rows[place], edits.after(place)
            order = orders[int(after["order"] or 0)]
            amount = int(after["amount"] or 0)
            if before["order"] == after["order"]:
                credited[id_of(order)] -= int(before["amount"] or 0)
            credited[id_of(order)] += amount
            if credited[id_of(order)] > int(order["gross"] or 0):
                edits.refuse(place, RuleBroken("credited_beyond", field="amount"))
            edits.changes[place]["net"] = _net(amount, order)

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """The last ones may go; others keep their numbers."""
        leaving = [row for block in batches(ids) for row in context.work.rows(self.kind, block)]
        CREDIT_NOTE_NUMBERS.check_none_missing(context, leaving)

    def after_revert(self, context: Context, journal_id: int) -> None:
        """An undo may take away one that others were numbered after."""
        CREDIT_NOTE_NUMBERS.check_reverted(context, journal_id)

    def _credited(self, context: Context, orders: Mapping[int, Row]) -> Counter[int]:
        """What is credited of these orders so far."""
        found: Counter[int] = Counter(dict.fromkeys(orders, 0))
        for row in context.work.rows_pointing(self.kind, "order", sorted(orders)):
            found[int(row["order"] or 0)] += int(row["amount"] or 0)
        return found


def _net(amount: int, order: Row) -> int:
    net, gross = int(order["net"] or 0), int(order["gross"] or 0)
    return net_share(amount, net, gross, str(order["currency"] or ""))
