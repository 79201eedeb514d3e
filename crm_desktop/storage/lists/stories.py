"""The activities about one record: what is still to be done, and the newest of what has been."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, func, not_, or_, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import NEVER_OPEN
from crm_desktop.storage.driver import rows_of
from crm_desktop.storage.lists.activities import Rows
from crm_desktop.storage.lists.columns import list_columns
from crm_desktop.storage.schema import Schema

#: Open activities about one record that are read: the soonest.
_OPEN = 200


def story_of(connection: Connection, schema: Schema, about: str, id_: int, most: int) -> tuple[Rows, bool]:
    """List rows of the activities that point at a record through a field, and whether there are more.

    Of a contact also those in which they take part. Those still to be done come first, the soonest on top;
    then at most `most` of the past, the newest first.
    """
    column = schema[Kind.ACTIVITY].c
    columns = [found.label(name) for name, found in list_columns(schema, Kind.ACTIVITY).items()]
    statement = select(*columns).where(_about(schema, about, id_))
    is_open = and_(
        column.done_at.is_(None), or_(column.due_at.is_not(None), column.kind.is_distinct_from(NEVER_OPEN))
    )
    moment: ColumnElement[Any] = func.coalesce(
        column.done_at, column.starts_at, column.due_at, column.created_at
    )
    planned = rows_of(connection, statement.where(is_open).order_by(moment, column.id).limit(_OPEN))
    past = rows_of(
        connection, statement.where(not_(is_open)).order_by(moment.desc(), column.id.desc()).limit(most + 1)
    )
    return [*planned, *past[:most]], len(past) > most or len(planned) == _OPEN


def _about(schema: Schema, about: str, id_: int) -> ColumnElement[bool]:
    points = schema[Kind.ACTIVITY].c[about] == id_
    participant = schema[Kind.PARTICIPANT].c
    if about not in participant:
        return points
    attended = select(participant.activity).where(participant[about] == id_)
    return or_(points, schema[Kind.ACTIVITY].c.id.in_(attended))
