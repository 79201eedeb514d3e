"""Reads the activities of some days for a calendar file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import Text, bindparam, func, select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Condition, Stored, id_of
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import to_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.services.calendar_files.attendees import invited_to
from crm_desktop.services.calendar_files.writing import calendar_text
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.expressions import among
from crm_desktop.storage.file_id import read_file_id
from crm_desktop.storage.lists.queries import where
from crm_desktop.storage.schema import schema_of


def calendar_of(
    view: View, first: date | None, last: date | None, owner: int | None, asked: Condition | None = None
) -> tuple[int, bytes]:
    """How many activities there are from one day to another, and their calendar file."""
    with view.snapshot() as connection:
        table = schema_of(connection)[Kind.ACTIVITY]
        at = func.coalesce(table.c.starts_at, table.c.due_at)
        statement = select(table).where(at.is_not(None)).order_by(at, table.c.id)
        if first is not None:
            statement = statement.where(at >= _midnight(first))
        if last is not None:
            statement = statement.where(at < _midnight(last + timedelta(days=1)))
        if owner is not None:
            statement = statement.where(table.c.owner == owner)
        if asked is not None:
            statement = statement.where(where(schema_of(connection), Kind.ACTIVITY, asked))
        return _written(connection, [dict(row) for row in connection.execute(statement).mappings()])


def calendar_with(view: View, ids: Sequence[int]) -> tuple[int, bytes]:
    """The same of some activities; those without a day are left out."""
    with view.snapshot() as connection:
        table = schema_of(connection)[Kind.ACTIVITY]
        at = func.coalesce(table.c.starts_at, table.c.due_at)
        statement = select(table).where(at.is_not(None), among(table.c.id, bindparam("ids", type_=Text())))
        told = {"ids": backend_of(connection).id_list(ids)}
        rows = connection.execute(statement.order_by(at, table.c.id), told).mappings()
        return _written(connection, [dict(row) for row in rows])


def is_in_calendars(record: RecordType) -> bool:
    """Whether records of a type have a time in a calendar."""
    return {"starts_at", "due_at"} <= set(record.by_name)


def _written(connection: Connection, rows: Sequence[Mapping[str, Stored]]) -> tuple[int, bytes]:
    file_id = read_file_id(connection)
    invited = invited_to(connection, [id_of(row) for row in rows])
    now = to_milliseconds(datetime.now(SYSTEM_ZONE))
    return len(rows), calendar_text(rows, file_id, SYSTEM_ZONE, now, invited)


def _midnight(day: date) -> int:
    return to_milliseconds(datetime.combine(day, time(), SYSTEM_ZONE))
