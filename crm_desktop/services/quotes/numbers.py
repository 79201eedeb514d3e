"""The numbers of quotes: each follows the last one of its year, without gaps and never twice.

They are given in the transaction that issues, and writers have their turns: no other can give one meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.changes import Operation
from crm_desktop.core.errors import Conflict
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.quotes.frozen import thawed
from crm_desktop.core.quotes.numbering import FIRST_PATTERN, NumberPattern, number_pattern
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.amounts.money import to_minor
from crm_desktop.services.context import Context
from crm_desktop.services.quotes.office import office_row
from crm_desktop.storage.journal import Row, entries_of
from crm_desktop.storage.schema import schema_of

#: What a quote that lost its number by an undo gets back, where it has to keep that number.
_KEPT_BY_VOID = ("number", "issued_on", "amount", "currency", "document", "lines", "logo")


def pattern_of(connection: Connection) -> NumberPattern:
    """The office's own pattern."""
    return number_pattern(str(office_row(connection)["quote_pattern"] or FIRST_PATTERN))


def next_number(connection: Connection, day: date) -> str:
    """The number that the next quote of a day gets."""
    return pattern_of(connection).next(day, _given(connection))


def _given(connection: Connection, *, besides: int = 0) -> list[str]:
    """All numbers that are given, those of void quotes too."""
    table = schema_of(connection)[Kind.QUOTE]
    statement = select(table.c.number).where(table.c.number.is_not(None), table.c.id != besides)
    return [str(number) for number in connection.scalars(statement.distinct())]


def keep_count(context: Context, kind: Kind, journal_id: int) -> None:
    """After an undo: a number that is not the last one of its year stays with its quote, which is void.

    Raises Conflict where a redo would give a number that another quote has got meanwhile.
    """
    for id_, changed in _renumbered(context, kind, journal_id).items():
        for row in context.work.rows(Kind.QUOTE, [id_]):
            before, after = changed["number"]
            if row["number"] is not None:
                _check_unique(context, row)
            elif after is not None and before is None and _leaves_gap(context, id_, changed):
                kept = {name: changed[name][1] for name in _KEPT_BY_VOID if name in changed}
                context.work.update(Kind.QUOTE, id_, {**kept, "status": "void"})


def keep_issued_amounts(context: Context, kind: Kind, journal_id: int) -> None:
    """After an undo of what lines came to: a quote that was issued since says what stands on its paper."""
    ids = {
        id_
        for entry in entries_of(context.work.connection, journal_id)
        if entry.kind == kind and entry.operation is Operation.UPDATE
        for id_, changed in entry.updates().items()
        if "amount" in changed
    }
    for row in context.work.rows(kind, sorted(ids)) if ids else ():
        if row["document"] is not None:
            paper = thawed(str(row["document"]))
            amount = to_minor(paper.sums.total, paper.currency)
            if (row["amount"], row["currency"]) != (amount, paper.currency):
                context.work.update(kind, id_of(row), {"amount": amount, "currency": paper.currency})


def _renumbered(context: Context, kind: Kind, journal_id: int) -> dict[int, dict[str, list[Stored]]]:
    """The quotes whose numbers a journal record changed, with its first change of each."""
    found: dict[int, dict[str, list[Stored]]] = {}
    for entry in entries_of(context.work.connection, journal_id):
        if entry.kind == kind and entry.operation is Operation.UPDATE:
            for id_, changed in entry.updates().items():
                if "number" in changed:
                    found.setdefault(id_, changed)
    return found


def _leaves_gap(context: Context, id_: int, changed: dict[str, list[Stored]]) -> bool:
    """Whether later numbers of the year were given; one of an older pattern is kept in any case."""
    number, day = str(changed["number"][1]), date.fromisoformat(str(changed["issued_on"][1]))
    others = _given(context.work.connection, besides=id_)
    if number in others:
        return False  # another version of the quote has it
    pattern = pattern_of(context.work.connection)
    own = pattern.sequence_of(number, day.year)
    return own is None or any(later > own for later in _sequences(pattern, others, day.year))


def _sequences(pattern: NumberPattern, numbers: Iterable[str], year: int) -> list[int]:
    found = (pattern.sequence_of(number, year) for number in numbers)
    return [each for each in found if each is not None]


def _check_unique(context: Context, row: Row) -> None:
    table = context.work.schema[Kind.QUOTE]
    others = select(table.c.id).where(
        table.c.number == row["number"], table.c.edition == row["edition"], table.c.id != row["id"]
    )
    if context.work.connection.scalar(others.limit(1)) is not None:
        raise Conflict("quote_number_taken", kind=Kind.QUOTE, id=id_of(row), number=row["number"])
