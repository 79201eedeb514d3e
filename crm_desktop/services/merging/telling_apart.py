"""The handler that remembers which records are no duplicates, and the reading of what is remembered."""

from __future__ import annotations

from itertools import combinations

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.merging import TellApart
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context, Done
from crm_desktop.services.merging.merging import check_mergeable
from crm_desktop.storage.schema import schema_of

#: Two records of a kind, the smaller number first.
Pair = tuple[int, int]


def tell_apart(context: Context, command: TellApart) -> Done:
    """Remember each two of the records as different ones."""
    check_mergeable(context, command.kind)
    ids = sorted(set(command.ids))
    if len(ids) < 2:
        raise RuleBroken("merge_needs_others")
    rows = [context.work.row(command.kind, id_) for id_ in ids]
    known = distinct_pairs(context.work.connection, command.kind)
    new = [pair for pair in combinations(ids, 2) if pair not in known]
    moment = (context.work.at, context.work.user)
    columns = ("kind", "first", "second", "at", "by")
    for first, second in new:
        values = (command.kind, first, second, *moment)
        context.work.insert(Kind.DISTINCT_PAIR, dict(zip(columns, values, strict=True)))
    title = context.catalogue[command.kind].heading(rows[0])
    return Done("told_apart", {"kind": command.kind, "count": len(ids), "title": title}, tuple(ids))


def distinct_pairs(connection: Connection, kind: Kind) -> frozenset[Pair]:
    """The pairs of records that a person has told apart."""
    table = schema_of(connection)[Kind.DISTINCT_PAIR]
    found = connection.execute(select(table.c.first, table.c.second).where(table.c.kind == str(kind)))
    return frozenset((int(first), int(second)) for first, second in found)
