"""The files of one record: its own, and by the link those of its activities and of leads that became it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.schema import CONTENT, Schema, schema_of

#: A record by the field that points at it and its number.
Source = tuple[str, int]


def attached_rows(connection: Connection, sources: Sequence[Source], most: int) -> list[dict[str, Any]]:
    """The newest files of some records, with `is_kept`: whether the content is there."""
    schema = schema_of(connection)
    table = schema[Kind.ATTACHMENT]
    kept = exists().where(CONTENT.c.digest == table.c.digest).label("is_kept")
    statement = select(table, kept).where(_theirs(schema, sources))
    rows = connection.execute(statement.order_by(table.c.id.desc()).limit(most)).mappings()
    return [dict(row) for row in rows]


def count_attached(connection: Connection, sources: Sequence[Source]) -> tuple[int, int]:
    """How many files some records have, and their bytes together."""
    schema = schema_of(connection)
    table = schema[Kind.ATTACHMENT]
    counted = select(func.count(), func.coalesce(func.sum(table.c.size), 0)).where(_theirs(schema, sources))
    count, size = connection.execute(counted).one()
    return int(count), int(size)


def attached_row(connection: Connection, id_: int) -> dict[str, Stored] | None:
    """What is said of one file; None where there is none."""
    table = schema_of(connection)[Kind.ATTACHMENT]
    found = connection.execute(select(table).where(table.c.id == id_)).mappings().first()
    return None if found is None else dict(found)


def _theirs(schema: Schema, sources: Sequence[Source]) -> ColumnElement[bool]:
    attachment, activity = schema[Kind.ATTACHMENT].c, schema[Kind.ACTIVITY].c
    found: list[ColumnElement[bool]] = []
    for name, id_ in sources:
        found.append(attachment[name] == id_)
        if name in activity:
            found.append(attachment.activity.in_(select(activity.id).where(activity[name] == id_)))
    return or_(*found)
