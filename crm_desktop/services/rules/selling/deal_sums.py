"""The amount of a deal that has lines: what they come to without tax, written with every change of theirs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import func, select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.sums.discounts import read_discount
from crm_desktop.core.sums.taxes import Tax, read_taxes
from crm_desktop.core.sums.totals import Line, Totals, line_amount, totals_of_sums
from crm_desktop.core.values.amounts.money import from_minor, to_minor
from crm_desktop.core.values.stored import from_millionths, rescale
from crm_desktop.services.context import Context
from crm_desktop.services.rules.rows import Edits
from crm_desktop.storage.driver import rows_of
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches

#: The stored taxes and amount of a line, or of all lines with these taxes.
_Part = tuple[Stored, Stored]


def totals_of(rows: Iterable[Mapping[str, Stored]], currency: str, *, tax_included: bool) -> Totals:
    """What stored lines of one owner come to."""
    return totals_by_taxes(
        ((row["taxes"], row["amount"]) for row in rows), currency, tax_included=tax_included
    )


def totals_by_taxes(parts: Iterable[_Part], currency: str, *, tax_included: bool) -> Totals:
    """The same from the taxes and the amount of each line."""
    sums: dict[Stored, int] = {}
    for taxes, amount in parts:
        sums[taxes] = sums.get(taxes, 0) + int(amount or 0)
    minor: dict[tuple[Tax, ...], int] = {}
    for text, total in sums.items():
        read = read_taxes(str(text or ""))
        minor[read] = minor.get(read, 0) + total
    by_taxes = {taxes: from_minor(total, currency) for taxes, total in minor.items()}
    return totals_of_sums(by_taxes, currency, tax_included=tax_included)


def lines_by_deal(context: Context, deals: Collection[int]) -> dict[int, list[Row]]:
    """The lines of deals, in their order; deals without any are missing."""
    return lines_by_owner(context, deals, Kind.LINE, "opportunity")


def lines_by_owner(context: Context, owners: Collection[int], kind: Kind, field: str) -> dict[int, list[Row]]:
    """The lines of deals or orders, in their order; those without any are missing."""
    table = context.work.schema[kind]
    found: dict[int, list[Row]] = {}
    for block in batches(sorted(owners)):
        statement = select(table).where(table.c[field].in_(block)).order_by(table.c.position, table.c.id)
        for row in map(dict, context.work.connection.execute(statement).mappings()):
            found.setdefault(int(row[field]), []).append(row)
    return found


def write_amounts(
    context: Context, owners: Collection[int], *, leaving: frozenset[int] = frozenset()
) -> None:
    """Give deals the sum of their lines, but for those that are about to go; the last one takes it along."""
    parts = _parts(context, owners, leaving)
    changes: list[tuple[Row, dict[str, Stored]]] = []
    for block in batches(sorted(parts)):
        rows = context.work.rows(Kind.OPPORTUNITY, block)
        changes += [(row, _sum(context, row, parts[id_of(row)])) for row in rows]
    context.work.update_many(
        Kind.OPPORTUNITY,
        [(row, told) for row, told in changes if any(row[name] != value for name, value in told.items())],
    )
    _write_drafts(context, {id_of(row): {**row, **told} for row, told in changes}, parts)


def _write_drafts(context: Context, deals: Mapping[int, Row], parts: Mapping[int, Collection[_Part]]) -> None:
    """Give the quotes of deals that are not issued yet what the lines come to with their taxes."""
    quote = context.work.schema[Kind.QUOTE].c
    statement = select(quote.id, quote.opportunity)
    found: dict[int, int] = {}
    for block in batches(sorted(deals)):
        of_deals = statement.where(quote.opportunity.in_(block), quote.status == "draft")
        found.update(rows_of(context.work.connection, of_deals))
    changes: list[tuple[Row, dict[str, Stored]]] = []
    for row in context.work.rows(Kind.QUOTE, sorted(found)) if found else ():
        told = drafted(context, deals[found[id_of(row)]], parts[found[id_of(row)]])
        if any(row[name] != value for name, value in told.items()):
            changes.append((row, told))
    context.work.update_many(Kind.QUOTE, changes)


def drafts_of(context: Context, deals: Mapping[int, Row]) -> dict[int, dict[str, Stored]]:
    """What new quotes of deals come to, by deal; nothing of a deal without lines."""
    parts = _parts(context, deals, frozenset())
    return {id_: drafted(context, deals[id_], each) for id_, each in parts.items() if each}


def drafted(context: Context, deal: Row, parts: Collection[_Part]) -> dict[str, Stored]:
    """The amount of a draft with its currency, as the paper would say it today."""
    if not parts:
        return {"amount": None}
    currency = str(deal["currency"] or context.reference_data.base_currency)
    totals = totals_by_taxes(parts, currency, tax_included=bool(deal["tax_included"]))
    return {"amount": to_minor(totals.gross, currency), "currency": currency}


def _parts(context: Context, owners: Collection[int], leaving: frozenset[int]) -> dict[int, list[_Part]]:
    """Of each deal that has lines: the taxes and amounts of those that stay."""
    line = context.work.schema[Kind.LINE].c
    found: dict[int, list[_Part]] = {}
    for block in batches(sorted(owners)):
        statement = select(line.opportunity, line.id, line.taxes, line.amount).where(
            line.opportunity.in_(block)
        )
        for deal, id_, taxes, amount in rows_of(context.work.connection, statement):
            stay = found.setdefault(deal, [])
            if id_ not in leaving:
                stay.append((taxes, amount))
    return found


def _sum(context: Context, deal: Row, parts: Collection[_Part]) -> dict[str, Stored]:
    if not parts:
        return {"amount": None}
    currency = str(deal["currency"] or context.reference_data.base_currency)
    net = totals_by_taxes(parts, currency, tax_included=bool(deal["tax_included"])).net
    return {"amount": to_minor(net, currency), "currency": currency}


def last_positions(
    context: Context, owners: Collection[int], kind: Kind = Kind.LINE, field: str = "opportunity"
) -> dict[int, int]:
    """The positions of the last lines of deals, or of orders."""
    table = context.work.schema[kind].c
    owner = table[field]
    found: dict[int, int] = {}
    for block in batches(sorted(owners)):
        statement = select(owner, func.max(table.position)).where(owner.in_(block)).group_by(owner)
        found.update((int(id_), int(last or 0)) for id_, last in context.work.connection.execute(statement))
    return found


def keep_sums(context: Context, edits: Edits) -> None:
    """Refuse another amount for a deal that has lines; one that a file tells is passed over."""
    places = edits.touching(("amount", "currency"))
    with_lines = _parts(context, [id_of(edits.rows[place]) for place in places], frozenset())
    for place in places:
        row, changes = edits.rows[place], edits.changes[place]
        if id_of(row) not in with_lines or "amount" not in changes:
            continue
        if changes.pop("amount") != _same_figure(row, changes) and edits.source.can_answer:
            edits.refuse(place, RuleBroken("amount_follows_lines", field="amount"))


def _same_figure(row: Row, changes: Mapping[str, Stored]) -> Stored:
    """The amount that a deal has, in the currency that it is about to have."""
    before, after = row["currency"], changes.get("currency", row["currency"])
    if row["amount"] is None or not before or not after or before == after:
        return row["amount"]
    return rescale(int(row["amount"]), str(before), str(after))


def follow_sums(context: Context, edits: Edits) -> None:
    """Lines have the currency of their deal, and its amount is theirs."""
    places = edits.touching(("currency", "tax_included"))
    if not places:
        return
    deals = {id_of(edits.rows[place]): str(edits.after(place)["currency"] or "") for place in places}
    changes = [
        (line, _in_currency(line, deals[deal]))
        for deal, lines in lines_by_deal(context, deals).items()
        for line in lines
        if line["currency"] != deals[deal]
    ]
    context.work.update_many(Kind.LINE, changes)
    write_amounts(context, deals)


def _in_currency(line: Row, currency: str) -> dict[str, Stored]:
    price = rescale(int(line["unit_price"] or 0), str(line["currency"]), currency)
    reckoned = Line(
        from_millionths(int(line["quantity"] or 0)),
        from_minor(price, currency),
        read_discount(str(line["discount"] or "")),
    )
    amount = to_minor(line_amount(reckoned, currency), currency)
    return {"unit_price": price, "currency": currency, "amount": amount}
