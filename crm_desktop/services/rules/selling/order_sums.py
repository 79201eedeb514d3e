"""The sums and the delivery of an order that has lines: written with every change of theirs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.orders import Status
from crm_desktop.core.values.amounts.money import to_minor
from crm_desktop.services.context import Context
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.services.rules.selling.deal_sums import lines_by_owner, totals_of
from crm_desktop.services.scoring.rules import day_of
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches

#: What lines come to, or a person says of an order without any.
SUMS = ("net", "tax", "gross")


def lines_of_orders(context: Context, orders: Collection[int]) -> dict[int, list[Row]]:
    """The lines of orders, in their order; orders without any are missing."""
    return lines_by_owner(context, orders, Kind.ORDER_LINE, "order")


def write_sums(context: Context, owners: Collection[int], *, leaving: frozenset[int] = frozenset()) -> None:
    """Give orders what their lines come to, and the status that these are delivered by.

    Raises RuleBroken where lines go and leave an order that comes to less than nothing.
    """
    lines = lines_of_orders(context, owners)
    changes: list[tuple[Row, dict[str, Stored]]] = []
    for block in batches(sorted(lines)):
        for row in context.work.rows(Kind.ORDER, block):
            stay = [line for line in lines[id_of(row)] if id_of(line) not in leaving]
            told = {**sums_of(context, row, stay), **delivery(context, row, stay)}
            if leaving and _is_less_than_nothing(row, told):
                raise RuleBroken("order_below_nothing", field="gross")
            changes.append((row, told))
    context.work.update_many(Kind.ORDER, changes)


def sums_of(
    context: Context, order: Mapping[str, Stored], lines: Collection[Mapping[str, Stored]]
) -> dict[str, Stored]:
    """What lines come to as those of an order."""
    if not lines:
        return dict.fromkeys(SUMS)
    currency = str(order["currency"] or context.reference_data.base_currency)
    totals = totals_of(lines, currency, tax_included=bool(order["tax_included"]))
    told: dict[str, Stored] = {name: to_minor(getattr(totals, name), currency) for name in SUMS}
    return {**told, "currency": currency}


def delivery(context: Context, order: Row, lines: Sequence[Row]) -> dict[str, Stored]:
    """The status of an order by what is delivered of its lines; a cancelled one stays so."""
    if order["status"] == Status.CANCELLED or not lines:
        return {}
    if all(line["delivered"] == line["quantity"] for line in lines):
        status = Status.DELIVERED
    elif any(line["delivered"] for line in lines):
        status = Status.PARTLY_DELIVERED
    else:
        status = Status.OPEN
    if status == order["status"]:
        return {}
    return {"status": status.value, **delivered_on(context, order, status)}


def delivered_on(context: Context, order: Row, status: str) -> dict[str, Stored]:
    """The day that goes with a status: today where all is delivered now, none where it is not."""
    if status == Status.DELIVERED:
        today = day_of(context.work.at).isoformat()
        return {"delivered_on": order["delivered_on"] or today}
    return {} if status == Status.CANCELLED else {"delivered_on": None}


def keep_sums(context: Context, edits: Edits) -> None:
    """Refuse other sums for an order that has lines; those that a file tells are passed over."""
    places = edits.touching(SUMS)
    with_lines = lines_of_orders(context, [id_of(edits.rows[place]) for place in places]) if places else {}
    for place in places:
        row, changes = edits.rows[place], edits.changes[place]
        if id_of(row) not in with_lines:
            continue
        told = {name: changes.pop(name) for name in SUMS if name in changes}
        if edits.source.can_answer and any(row[name] != value for name, value in told.items()):
            edits.refuse(place, RuleBroken("order_follows_lines", field=next(iter(told))))


def agreed(row: Row, told: Collection[str]) -> dict[str, Stored]:
    """The sums of an order, one of them from the others where it has no lines.

    `told` are those that somebody tells; what is not told follows, tax counting as what is told of it. Raises
    RuleBroken where they disagree or come to less than nothing: money given back is a credit note.
    """
    found = _agreed(row, told) if told else {}
    for name in SUMS:
        if name in {*told, *found} and int({**row, **found}[name] or 0) < 0:
            raise RuleBroken("order_below_nothing", field=name)
    return found


def _agreed(row: Row, told: Collection[str]) -> dict[str, Stored]:
    net, tax, gross = (None if row[name] is None else int(row[name] or 0) for name in SUMS)
    known = {name for name in told if row[name] is not None}
    if not known:
        return dict.fromkeys(SUMS)
    if known >= set(SUMS):
        if (net or 0) + (tax or 0) != gross:
            raise RuleBroken("order_sums_disagree", field="gross")
        return {}
    if known == {"gross", "net"}:
        return {"tax": (gross or 0) - (net or 0)}
    if "gross" in known:
        return {"tax": tax or 0, "net": (gross or 0) - (tax or 0)}
    return {"net": net or 0, "tax": tax or 0, "gross": (net or 0) + (tax or 0)}


def deliver_lines(context: Context, edits: Edits) -> None:
    """What a told status means for the lines: all of them are delivered, or none."""
    places = [place for place in edits.touching(("status",)) if _is_whole(edits.changes[place]["status"])]
    if not places:
        return
    lines = lines_of_orders(context, [id_of(edits.rows[place]) for place in places])
    context.work.update_many(
        Kind.ORDER_LINE,
        [
            (line, {"delivered": line["quantity"] if is_delivered else 0})
            for place in places
            for is_delivered in (edits.changes[place]["status"] == Status.DELIVERED,)
            for line in lines.get(id_of(edits.rows[place]), ())
        ],
    )


def refuse_less_than_nothing(
    context: Context, block: NewRows | Edits, moves: Mapping[int, tuple[Row | None, Row]]
) -> None:
    """Refuse the lines of a block that bring their order below nought.

    `moves` holds lines by their places in the block, as they were (None: new) and as they will be. An order
    that is below already, from an earlier version, may be brought nearer to nought.
    """
    shrinking: dict[int, list[int]] = {}
    for place, (before, after) in moves.items():
        for id_ in {int(row["order"] or 0) for row in (before, after) if row is not None}:
            if _may_shrink(id_, before, after):
                shrinking.setdefault(id_, []).append(place)
    if not shrinking:
        return
    moved = {id_of(before) for before, _after in moves.values() if before is not None}
    told = [after for _before, after in moves.values()]
    known = lines_of_orders(context, shrinking)
    for held in batches(sorted(shrinking)):
        for order in context.work.rows(Kind.ORDER, held):
            id_ = id_of(order)
            lines = [line for line in known.get(id_, []) if id_of(line) not in moved]
            lines += [line for line in told if line["order"] == id_]
            if _is_less_than_nothing(order, sums_of(context, order, lines)):
                for place in shrinking[id_]:
                    block.refuse(place, RuleBroken("order_below_nothing", field="unit_price"))


def _may_shrink(order: int, before: Row | None, after: Row) -> bool:
    """Whether an order may come to less by a line that changes: by its amount, or by the taxes on it."""
    if _held(order, after) != _held(order, before):
        return _held(order, after) < _held(order, before)
    return before is not None and before["taxes"] != after["taxes"]


def _held(order: int, line: Row | None) -> int:
    """What a line adds to an order; nothing where it is none of its."""
    return 0 if line is None or line["order"] != order else int(line["amount"] or 0)


def _is_less_than_nothing(order: Row, sums: Mapping[str, Stored]) -> bool:
    return int(sums["gross"] or 0) < min(0, int(order["gross"] or 0))


def _is_whole(status: Stored) -> bool:
    return status in (Status.OPEN, Status.DELIVERED)
