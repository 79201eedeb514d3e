"""Keeps what orders are paid, credited and outstanding right with every write, undo and import included."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import select

from crm_desktop.core.changes import Operation
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.orders import Due, Standing, Status, counted, standing
from crm_desktop.services.context import Context
from crm_desktop.storage.journal import JournalEntry, Row
from crm_desktop.storage.row_writer import batches

#: What belongs to orders and changes how they stand.
_PARTS = (Kind.PAYMENT, Kind.CREDIT_NOTE, Kind.INSTALMENT)
_OF_ORDER = frozenset({"gross", "status", "due_on", "currency"})
_OF_PART = frozenset({"order", "amount", "currency", "rate", "due_on"})
_KEPT = ("paid", "credited", "outstanding", "overpaid", "unplanned", "next_due_on", "uncounted")


class OrderWatch:
    """Hears what a command writes and remembers which orders may stand otherwise."""

    def __init__(self) -> None:
        self._orders: set[int] = set()
        #: ids of parts, and first and last ones of those made together: their orders stand in the tables
        self._parts: dict[Kind, set[int]] = {kind: set() for kind in _PARTS}
        self._ranges: list[tuple[Kind, int, int]] = []
        self._hearing = {Kind.ORDER: self._hear_orders, **dict.fromkeys(_PARTS, self._hear_parts)}

    def __call__(self, entry: JournalEntry) -> None:
        """Take in one entry of the journal."""
        hear = self._hearing.get(entry.kind)
        if hear is not None:
            hear(entry)

    def _hear_orders(self, entry: JournalEntry) -> None:
        if entry.operation is Operation.UPDATE:
            changed = entry.updates().items()
            self._orders.update(id_ for id_, names in changed if not _OF_ORDER.isdisjoint(names))
        elif entry.operation is Operation.INSERT and isinstance(entry.payload, dict):
            # Brought back by an undo, without what is derived; new ones have theirs.
            self._take(row.get("id") for row in entry.rows())

    def _hear_parts(self, entry: JournalEntry) -> None:
        if entry.is_range:
            self._ranges.append((entry.kind, entry.first_id, entry.last_id))
        elif entry.operation is Operation.UPDATE:
            for id_, changed in entry.updates().items():
                if not _OF_PART.isdisjoint(changed):
                    self._parts[entry.kind].add(id_)
                    self._take(changed.get("order", [])[:1])
        else:
            self._take(row.get("order") for row in entry.rows())

    def _take(self, orders: Iterable[Stored]) -> None:
        self._orders.update(int(order) for order in orders if order is not None)

    def bring_up_to_date(self, context: Context) -> None:
        """Write what is another sum now, in the same transaction."""
        self._find_orders(context)
        for block in batches(sorted(self._orders)):
            _write(context, block)

    def _find_orders(self, context: Context) -> None:
        """The orders of the parts that were made or changed."""
        connection = context.work.connection
        for kind, ids in self._parts.items():
            part = context.work.schema[kind].c
            for block in batches(sorted(ids)):
                self._take(connection.scalars(select(part.order).where(part.id.in_(block))))
        for kind, first, last in self._ranges:
            part = context.work.schema[kind].c
            self._take(connection.scalars(select(part.order).where(part.id.between(first, last)).distinct()))


def _write(context: Context, orders: Collection[int]) -> None:
    rows = {id_of(row): row for row in context.work.rows(Kind.ORDER, sorted(orders))}
    parts = {kind: _by_order(context.work.rows_pointing(kind, "order", sorted(rows))) for kind in _PARTS}
    sums: dict[str, dict[int, Stored]] = {name: {} for name in _KEPT}
    opens: dict[int, Stored] = {}
    values: dict[int, Stored] = {}
    currencies: dict[int, Stored] = {}
    for id_, order in rows.items():
        payments = parts[Kind.PAYMENT].get(id_, [])
        worth = _worth(payments, str(order["currency"] or ""))
        found = _standing(order, worth, {kind: each.get(id_, []) for kind, each in parts.items()})
        for name in _KEPT:
            if order[name] != (value := getattr(found, name)):
                sums[name][id_] = value
        opens.update(_different(parts[Kind.INSTALMENT].get(id_, []), "open", found.open))
        values.update(_different(payments, "counted", worth))
        told = dict.fromkeys(worth, order["currency"])
        currencies.update(_different(payments, "order_currency", told))
    for name, changed in sums.items():
        context.work.derive(Kind.ORDER, name, changed)
    context.work.derive(Kind.INSTALMENT, "open", opens)
    context.work.derive(Kind.PAYMENT, "counted", values)
    context.work.derive(Kind.PAYMENT, "order_currency", currencies)


def _worth(payments: Iterable[Row], currency: str) -> dict[int, int | None]:
    """What payments count as in the currency of their order, by id."""
    found: dict[int, int | None] = {}
    for row in payments:
        rate = None if row["rate"] is None else int(row["rate"])
        told = str(row["currency"] or currency)
        found[id_of(row)] = counted(int(row["amount"] or 0), told, rate, currency)
    return found


def _standing(order: Row, worth: Mapping[int, int | None], parts: Mapping[Kind, list[Row]]) -> Standing:
    return standing(
        gross=int(order["gross"] or 0),
        due_on=None if order["due_on"] is None else str(order["due_on"]),
        is_cancelled=order["status"] == Status.CANCELLED,
        credits=[int(row["amount"] or 0) for row in parts[Kind.CREDIT_NOTE]],
        payments=list(worth.values()),
        instalments=[
            Due(id_of(row), int(row["amount"] or 0), str(row["due_on"])) for row in parts[Kind.INSTALMENT]
        ],
    )


def _by_order(rows: Iterable[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = {}
    for row in rows:
        found.setdefault(int(row["order"] or 0), []).append(row)
    return found


def _different(rows: Iterable[Row], name: str, values: Mapping[int, Stored]) -> dict[int, Stored]:
    """The values that differ from those of the rows."""
    return {id_of(row): values[id_of(row)] for row in rows if row[name] != values[id_of(row)]}
