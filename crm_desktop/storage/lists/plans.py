"""Chooses how a list is read, so that its first page comes in hundredths of a second at a million records.

What narrows a list (filters, words) is answered by the indexes of its columns as sets of ids; what orders it,
by walking the index of the sort column; rows of the table are read only where neither index knows. How many
records are left decides which of the two leads:

- few: their rows are read and sorted;
- some: the sort index is walked until the page is full, each id looked up in the set of those left;
- many: the sort index is walked, and each row is tested itself, as most of the first ones are left anyway;
  where they are not, as when all hits are old and the newest come first, the ids are gathered after all.

Words with filters beside them are looked for first, and their hits tested (`hits.first_hits`): the lists that
people search are narrowed already, to most of what there is, as leads to those not converted.

A column that sorts by rank (status, channel, owner) is walked value by value. An engine would choose by
guesses that go wrong by seconds; counting takes milliseconds.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import ListQuery
from crm_desktop.storage.driver import cursor_of, id_array
from crm_desktop.storage.lists.hits import first_hits
from crm_desktop.storage.lists.narrowing import Ids, Narrowing
from crm_desktop.storage.lists.queries import (
    SortOrders,
    is_ranked,
    is_walkable,
    select_ids,
    sort_keys,
)
from crm_desktop.storage.lists.segments import segments_of
from crm_desktop.storage.lists.text import count_hits
from crm_desktop.storage.name_orders import in_name_order
from crm_desktop.storage.schema import Schema, schema_of

#: Rows that a walk tests before it is given up.
TESTED = 4_000
#: Up to here reading and sorting rows beats a walk through the whole sort index.
FEW_OF_ALL = 20_000


def count(connection: Connection, query: ListQuery, expression: str | None) -> int:
    """How many records a list has."""
    if expression is not None and not query.is_filtered:
        return count_hits(connection, query.kind, expression)
    return Narrowing(connection, query, expression).count()


def first_ids(
    connection: Connection, query: ListQuery, sort_orders: SortOrders, expression: str | None, limit: int
) -> tuple[array[int], int | None]:
    """The first `limit` ids of a list, and how many it has in all where that is known."""
    query = in_name_order(connection, query)
    schema = schema_of(connection)
    is_plain = is_walkable(schema, query, sort_orders) and not is_ranked(schema, query, sort_orders)
    if expression is not None and is_plain:
        page = first_hits(connection, query, expression, limit)
        if page is not None:
            return page
    narrowing = Narrowing(connection, query, expression)
    by_id = _by_id(query, narrowing)
    if by_id is not None:
        return id_array(cursor_of(connection, by_id.limit(limit))), None
    total = None if narrowing.is_many else narrowing.size
    segments = None if narrowing.few is not None else segments_of(schema, query, sort_orders)
    if segments is not None:
        return _first_of_segments(connection, segments, sort_orders, expression, limit), total
    found = _tested(connection, query, sort_orders, narrowing, limit)
    if found is not None:
        return found, total
    statement = _statement(schema, query, sort_orders, narrowing, all_ids=False)
    return id_array(cursor_of(connection, statement.limit(limit))), total


def _by_id(query: ListQuery, narrowing: Narrowing) -> Ids | None:
    """The list in the order of ids, where the table of who holds a tag has it so."""
    first = sort_keys(query)[0]
    return narrowing.in_id_order(descending=first.descending) if first.field == "id" else None


def _tested(
    connection: Connection, query: ListQuery, sort_orders: SortOrders, narrowing: Narrowing, limit: int
) -> array[int] | None:
    """The first ids by walking and testing, where many are left; None if they lie too far apart at first."""
    schema = schema_of(connection)
    first = sort_keys(query)[0].field
    if (
        narrowing.is_empty
        or not narrowing.is_many
        or first == "id"
        or not is_walkable(schema, query, sort_orders)
    ):
        return None
    own, test = narrowing.tested_along(first)
    cursor = cursor_of(connection, select_ids(schema, query, sort_orders, *own).add_columns(test))
    found, rows = array("q"), 0
    while chunk := cursor.fetchmany(limit):
        found.extend(id_ for id_, is_left in chunk if is_left)
        rows += len(chunk)
        if len(found) >= limit:
            return found[:limit]
        if rows >= TESTED:
            cursor.close()  # in mid-walk
            return None
    return found


def _first_of_segments(
    connection: Connection,
    segments: Iterator[ListQuery],
    sort_orders: SortOrders,
    expression: str | None,
    limit: int,
) -> array[int]:
    ids = array("q")
    for segment in segments:
        if len(ids) >= limit:
            break
        ids += first_ids(connection, segment, sort_orders, expression, limit - len(ids))[0]
    return ids


def all_ids(
    connection: Connection, query: ListQuery, sort_orders: SortOrders, expression: str | None
) -> array[int]:
    """Every id of a list in order."""
    query = in_name_order(connection, query)
    schema = schema_of(connection)
    narrowing = Narrowing(connection, query, expression)
    by_id = _by_id(query, narrowing)
    if by_id is not None:
        return id_array(cursor_of(connection, by_id))
    # With further sort keys each segment would have to be sorted by itself: then one sort does for all.
    segments = (
        segments_of(schema, query, sort_orders)
        if narrowing.few is None and len(sort_keys(query)) == 2
        else None
    )
    if segments is None:
        return id_array(
            cursor_of(connection, _statement(schema, query, sort_orders, narrowing, all_ids=True))
        )
    ids = array("q")
    for segment in segments:
        ids += all_ids(connection, segment, sort_orders, expression)
    return ids


def _statement(
    schema: Schema, query: ListQuery, sort_orders: SortOrders, narrowing: Narrowing, *, all_ids: bool
) -> Select[Any]:
    first = sort_keys(query)[0].field
    if narrowing.few is not None:
        return select_ids(schema, query, sort_orders, narrowing.is_few, by_index=False)
    if first == "id":
        # The index of one value holds its ids in order.
        return select_ids(schema, query, sort_orders, *narrowing.leading, by_index=narrowing.is_many)
    most = FEW_OF_ALL if all_ids else narrowing.most_sorted
    is_sorted = not narrowing.is_many and narrowing.size <= most
    if is_sorted or not is_walkable(schema, query, sort_orders):
        return select_ids(schema, query, sort_orders, *narrowing.leading, by_index=False)
    return select_ids(schema, query, sort_orders, *narrowing.along(first))
