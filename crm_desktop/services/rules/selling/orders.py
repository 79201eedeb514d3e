"""The rules of orders: numbered without a gap, one for each deal, kept where money came in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import func, select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.quotes.numbering import FIRST_ORDER_PATTERN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.main_records import CUSTOMER, PROSPECT
from crm_desktop.core.rules.orders import Status, standing
from crm_desktop.services.context import Context
from crm_desktop.services.rules.numbers import Numbering
from crm_desktop.services.rules.once import written_again
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.services.rules.selling.order_sums import (
    SUMS,
    agreed,
    deliver_lines,
    delivered_on,
    keep_sums,
    write_sums,
)
from crm_desktop.services.rules.writing import edit
from crm_desktop.services.scoring.rules import day_of
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches

ORDER_NUMBERS = Numbering(
    Kind.ORDER,
    "ordered_on",
    "order_pattern",
    FIRST_ORDER_PATTERN,
    "order_number_taken",
    "order_number_kept",
)
#: What an order takes of its deal where nobody says otherwise.
_OF_DEAL = ("account", "contact", "name", "currency")
#: What belongs to an order in its currency.
_IN_ITS_CURRENCY = (Kind.ORDER_LINE, Kind.INSTALMENT, Kind.PAYMENT, Kind.CREDIT_NOTE)


class OrderRules(PlainRules):
    """A deal has one order that is not cancelled; what an order comes to is said once."""

    def __init__(self) -> None:
        super().__init__(Kind.ORDER)

    # New ones ------------------------------------------------------------------------------------------

    def complete(self, context: Context, rows: NewRows) -> None:
        """Number new orders, take what their deals know, and reckon their sums."""
        _take_of_deals(context, rows)
        if rows.source.can_answer:
            rows.fill("ordered_on", day_of(context.work.at).isoformat())
        rows.fill("currency", context.reference_data.base_currency)
        columns = {name: list(rows.column(name)) for name in SUMS}
        for place in range(rows.count):
            row = {name: column[place] for name, column in columns.items()}
            try:
                for name, value in agreed(row, SUMS).items():
                    columns[name][place] = value
            except RuleBroken as refusal:
                rows.refuse(place, refusal)
        rows.columns.update(columns)
        _refuse_second(context, rows)
        ORDER_NUMBERS.fill(context, rows)
        _begin_standing(rows)

    def after_create(self, context: Context, ids: Sequence[int], rows: NewRows) -> None:
        """Who orders is a customer, and no prospect any more."""
        told = zip(rows.column("account"), rows.column("status"), strict=True)
        buyers = {int(account) for account, status in told if account and status != Status.CANCELLED}
        for block in batches(sorted(buyers)):
            prospects = [row for row in context.work.rows(Kind.ACCOUNT, block) if row["status"] == PROSPECT]
            edit(context, Kind.ACCOUNT, Edits(prospects, [{"status": CUSTOMER} for _ in prospects]))

    # Known ones ----------------------------------------------------------------------------------------

    def follow(self, context: Context, edits: Edits) -> None:
        """What follows from told sums and a told status; refuse a second order of one deal."""
        ORDER_NUMBERS.follow(context, edits)
        keep_sums(context, edits)
        for place in edits.touching(SUMS):
            try:
                edits.changes[place].update(agreed(edits.after(place), _told(edits.changes[place])))
            except RuleBroken as refusal:
                edits.refuse(place, refusal)
        for place in edits.touching(("status",)):
            changes = edits.changes[place]
            if "delivered_on" not in changes:
                changes.update(delivered_on(context, edits.rows[place], str(changes["status"])))
        for place in edits.touching(("currency",)):
            row, currency = edits.rows[place], edits.changes[place]["currency"]
            if currency != row["currency"] and _has_any(context, _IN_ITS_CURRENCY, id_of(row)):
                edits.refuse(place, RuleBroken("order_currency_settled", field="currency"))
        first: dict[Stored, int] = {}
        for place in edits.touching(("opportunity", "status")):
            after = edits.after(place)
            deal = after["opportunity"]
            if deal is None or after["status"] == Status.CANCELLED:
                continue
            others = _orders_of(context, [deal]) - {id_of(after)}
            other = min(others, default=first.setdefault(deal, id_of(after)))
            if other != id_of(after):
                edits.refuse(place, _second(context, other))

    def after_edit(self, context: Context, edits: Edits) -> None:
        """Lines follow what is told of all of them, and the sums what is told of the lines."""
        deliver_lines(context, edits)
        included = edits.touching(("tax_included",))
        write_sums(context, [id_of(edits.rows[place]) for place in included])

    # Deleting and undo ---------------------------------------------------------------------------------

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """Orders that money came in for stay, and those that others were numbered after."""
        for kind in (Kind.PAYMENT, Kind.CREDIT_NOTE):
            table = context.work.schema[kind].c
            for block in batches(ids):
                held = context.work.connection.scalar(
                    select(func.min(table.order)).where(table.order.in_(block))
                )
                if held is not None:
                    title = self.record(context).title(context.work.row(Kind.ORDER, int(held)))
                    raise RuleBroken("order_has_payments", title=title)
        leaving = [row for block in batches(ids) for row in context.work.rows(Kind.ORDER, block)]
        ORDER_NUMBERS.check_none_missing(context, leaving)

    def after_revert(self, context: Context, journal_id: int) -> None:
        """An undo may take away an order that others were numbered after, or bring a deal's second one."""
        ORDER_NUMBERS.check_reverted(context, journal_id)
        for row in written_again(context, self.kind, journal_id, ("opportunity", "status")):
            others = _orders_of(context, [row["opportunity"]]) - {id_of(row)}
            if row["status"] != Status.CANCELLED and others:
                raise _second(context, min(others))


def _told(changes: Row) -> list[str]:
    return [name for name in SUMS if name in changes]


def _take_of_deals(context: Context, rows: NewRows) -> None:
    deals = [None if each is None else int(each) for each in rows.column("opportunity")]
    known: dict[int, Row] = {}
    for block in batches(sorted({deal for deal in deals if deal is not None})):
        known.update((id_of(row), row) for row in context.work.rows(Kind.OPPORTUNITY, block))
    if not known:
        return
    for name in _OF_DEAL:
        column = list(rows.column(name))
        for place, deal in enumerate(deals):
            if column[place] is None and deal in known:
                column[place] = known[deal][name]
        rows.columns[name] = column


def _refuse_second(context: Context, rows: NewRows) -> None:
    """Refuse orders of deals that have one, in the file or earlier in the block."""
    deals, states = rows.column("opportunity"), rows.column("status")
    held = {
        deal: order
        for order, deal in _deals_with_orders(context, [deal for deal in deals if deal is not None])
    }
    seen: set[Stored] = set()
    for place, (deal, status) in enumerate(zip(deals, states, strict=True)):
        if deal is None or status == Status.CANCELLED or place in rows.refused:
            continue
        if deal in held:
            rows.refuse(place, _second(context, held[deal]))
        elif deal in seen:
            rows.refuse(place, RuleBroken("deal_twice_in_file", field="opportunity"))
        seen.add(deal)


def _begin_standing(rows: NewRows) -> None:
    """New orders are unpaid."""
    names = ("gross", "due_on", "status")
    told = zip(*(rows.column(name) for name in names), strict=True)
    begun = [
        standing(
            gross=int(gross or 0),
            due_on=None if due_on is None else str(due_on),
            is_cancelled=status == Status.CANCELLED,
            credits=(),
            payments=(),
            instalments=(),
        )
        for gross, due_on, status in told
    ]
    for name in ("paid", "credited", "outstanding", "overpaid", "unplanned", "next_due_on", "uncounted"):
        rows.columns[name] = [getattr(each, name) for each in begun]


def _deals_with_orders(context: Context, deals: Iterable[Stored]) -> list[tuple[int, int]]:
    """The orders that are not cancelled of these deals, as (order, deal)."""
    order = context.work.schema[Kind.ORDER].c
    found: list[tuple[int, int]] = []
    for block in batches(sorted({int(deal) for deal in deals if deal is not None})):
        statement = select(order.id, order.opportunity).where(
            order.opportunity.in_(block), order.status != Status.CANCELLED.value
        )
        found += [(int(id_), int(deal)) for id_, deal in context.work.connection.execute(statement)]
    return found


def _orders_of(context: Context, deals: Iterable[Stored]) -> set[int]:
    return {order for order, _deal in _deals_with_orders(context, deals)}


def order_of_deal(context: Context, deal: int) -> int | None:
    """The order of a deal that is not cancelled; None where it has none."""
    return min(_orders_of(context, [deal]), default=None)


def _second(context: Context, order: int) -> RuleBroken:
    number = context.work.row(Kind.ORDER, order)["number"]
    return RuleBroken("deal_has_order", field="opportunity", value=str(number or ""))


def _has_any(context: Context, kinds: Collection[Kind], order: int) -> bool:
    return any(context.work.find(kind, order=order) is not None for kind in kinds)
