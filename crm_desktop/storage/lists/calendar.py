"""What stands in a calendar: activities that last into some days, and birthdays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, literal_column, or_, select, union_all
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Condition
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import DAY
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.driver import rows_of
from crm_desktop.storage.expressions import among
from crm_desktop.storage.lists.activities import Rows, is_for, is_theirs, records_about
from crm_desktop.storage.lists.columns import title_of
from crm_desktop.storage.lists.queries import where
from crm_desktop.storage.schema import Schema, schema_of


def appointments(
    connection: Connection,
    user: int | None,
    start: int,
    end: int,
    limit: int,
    asked: Condition | None = None,
) -> Rows:
    """Activities that last at some moment from `start` until before `end` (milliseconds, UTC).

    Of one person those that are theirs or nobody's, and those in which they take part. A note is one only
    where it has a day. `asked` narrows them further.

    Columns: id, when it begins, is due, was done, all day, when it ends.
    """
    schema = schema_of(connection)
    column = schema[Kind.ACTIVITY].c
    # As the index has it: see `storage.schema`.
    begins = func.coalesce(column.starts_at, column.due_at, column.done_at)
    shown = select(
        column.id, column.starts_at, column.due_at, column.done_at, column.all_day, column.ends_at
    ).where(
        is_theirs(schema, user),
        or_(column.kind != "note", func.coalesce(column.starts_at, column.due_at).is_not(None)),
    )
    if asked is not None:
        shown = shown.where(where(schema, Kind.ACTIVITY, asked))
    day_before = start - DAY
    near = shown.where(begins >= day_before, begins < end, or_(begins >= start, column.ends_at > start))
    lasting = column.ends_at - column.starts_at > literal_column(str(DAY))
    far = shown.where(lasting, column.ends_at > start, begins < day_before)
    both = union_all(near, far).subquery()
    moments = (both.c.starts_at, both.c.due_at, both.c.done_at)
    statement = select(*both.c).order_by(func.coalesce(*moments), both.c.id).limit(limit)
    return rows_of(connection, statement)


def appointment_facts(connection: Connection, ids: Sequence[int]) -> Rows:
    """What is shown of some activities.

    Columns: id, kind, subject, beginning of the text, place, owner, when it begins, ends, is due, was done,
    all day, recurrence, then id and name of the lead, account, contact and opportunity.
    """
    schema = schema_of(connection)
    column = schema[Kind.ACTIVITY].c
    statement = select(
        column.id,
        column.kind,
        column.subject,
        func.substr(column.text, 1, 200),
        column.place,
        column.owner,
        column.starts_at,
        column.ends_at,
        column.due_at,
        column.done_at,
        column.all_day,
        column.recurrence,
        *records_about(schema),
    ).where(among(column.id, backend_of(connection).id_list(ids)))
    return rows_of(connection, statement)


def birthday_counts(connection: Connection, user: int | None, days: Sequence[str]) -> Rows:
    """How many contacts of one person's were born on days of the year ("03-21"): day, how many."""
    in_year, theirs = _born(schema_of(connection), user, days)
    columns: list[ColumnElement[Any]] = [in_year, func.count()]
    return rows_of(connection, select(*columns).where(*theirs).group_by(in_year))


def birthdays(connection: Connection, user: int | None, days: Sequence[str], limit: int) -> Rows:
    """The first contacts born on one of some days of the year: id, name."""
    schema = schema_of(connection)
    _, theirs = _born(schema, user, days)
    id_ = schema[Kind.CONTACT].c.id
    title = title_of(schema.catalogue[Kind.CONTACT], schema[Kind.CONTACT])
    return rows_of(connection, select(id_, title).where(*theirs).order_by(id_).limit(limit))


def _born(
    schema: Schema, user: int | None, days: Sequence[str]
) -> tuple[ColumnElement[str], list[ColumnElement[bool]]]:
    """The day of the year, and what one person's contacts born on some of them fulfil."""
    column = schema[Kind.CONTACT].c
    in_year = func.substr(column.birthday, literal_column("6"))
    return in_year, [column.birthday.is_not(None), in_year.in_(list(days)), is_for(column.owner, user)]
