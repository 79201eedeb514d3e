"""Lists narrowed by words: the index gives the hits, the list's own index gives the order.

Three roads, by how many records match. Few: take the hits and sort them. Some: fetch the set of hits and walk
the list in its order until the page is full. Many: walk the list and ask the index about each record, because
most of the first ones match anyway. Each keeps the first page within a few hundredths of a second at a
million records.
"""

from __future__ import annotations

import json
from array import array
from typing import Any

from sqlalchemy import ColumnElement, column, func, select, table, text
from sqlalchemy.engine import Connection

from crm_desktop.core.kinds import Kind
from crm_desktop.core.queries import ListQuery
from crm_desktop.storage.list_queries import Ranks, select_ids
from crm_desktop.storage.raw import CHUNK, cursor_of, driver_connection, id_array
from crm_desktop.storage.schema import TABLES
from crm_desktop.storage.search_index import row_range

#: Up to here the hits are sorted themselves.
FEW = 4_000
#: Up to here the set of hits is fetched.
SOME = 40_000

_HITS = "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?"


def hits(connection: Connection, kind: Kind, expression: str, limit: int = -1) -> array[int]:
    """Ids of the records that match, ascending, at most `limit` of them."""
    first, last = row_range(kind)
    cursor = driver_connection(connection).execute(f"{_HITS} LIMIT ?", (expression, first, last, limit))
    ids = array("q")
    while chunk := cursor.fetchmany(CHUNK):
        ids.extend([row[0] - first for row in chunk])
    return ids


def count_hits(connection: Connection, kind: Kind, expression: str) -> int:
    """How many records match."""
    first, last = row_range(kind)
    sql = "SELECT count(*) FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?"
    return int(driver_connection(connection).execute(sql, (expression, first, last)).fetchone()[0])


def among(kind: Kind, ids: array[int]) -> ColumnElement[bool]:
    """The condition that a record is one of many ids."""
    each = func.json_each(json.dumps(ids.tolist())).table_valued("value")
    return TABLES[kind].c.id.in_(select(each.c.value))


def matching(kind: Kind, expression: str) -> ColumnElement[bool]:
    """The condition that a record matches, for counting and for whole results."""
    first, last = row_range(kind)
    search = table("search", column("rowid"))
    found = (
        select(search.c.rowid - first)
        .where(text("search MATCH :expression AND search.rowid BETWEEN :first AND :last"))
        .params(expression=expression, first=first, last=last)
    )
    return TABLES[kind].c.id.in_(found)


def first_ids(
    connection: Connection, query: ListQuery, ranks: Ranks, expression: str, limit: int
) -> tuple[array[int], int | None]:
    """The first `limit` ids of the narrowed list, and how many there are in all where that is known."""
    found = hits(connection, query.kind, expression, SOME + 1)
    if len(found) <= FEW:
        ordered = id_array(cursor_of(connection, select_ids(query, ranks, among(query.kind, found))))
        return ordered[:limit], len(ordered)
    if len(found) <= SOME:
        known = set(found)
        total = None if query.filters else len(found)
        return _walk(connection, query, ranks, limit, known), total
    return _probe(connection, query, ranks, expression, limit), None


def _walk(connection: Connection, query: ListQuery, ranks: Ranks, limit: int, known: set[int]) -> array[int]:
    cursor = cursor_of(connection, select_ids(query, ranks))
    ids = array("q")
    while len(ids) < limit and (chunk := cursor.fetchmany(CHUNK)):
        ids.extend([row[0] for row in chunk if row[0] in known])
    cursor.close()
    return ids[:limit]


def _probe(connection: Connection, query: ListQuery, ranks: Ranks, expression: str, limit: int) -> array[int]:
    first, _ = row_range(query.kind)
    probe: Any = driver_connection(connection).cursor()
    sql = "SELECT 1 FROM search WHERE search MATCH ? AND rowid = ?"
    cursor = cursor_of(connection, select_ids(query, ranks))
    ids = array("q")
    while len(ids) < limit and (chunk := cursor.fetchmany(limit)):
        ids.extend([row[0] for row in chunk if probe.execute(sql, (expression, first + row[0])).fetchone()])
    cursor.close()
    return ids[:limit]


def all_ids(connection: Connection, query: ListQuery, ranks: Ranks, expression: str) -> array[int]:
    """Every id of the narrowed list in order."""
    found = hits(connection, query.kind, expression)
    if len(found) <= FEW:
        return id_array(cursor_of(connection, select_ids(query, ranks, among(query.kind, found))))
    known = set(found)
    return id_array(cursor_of(connection, select_ids(query, ranks)), known.__contains__)
