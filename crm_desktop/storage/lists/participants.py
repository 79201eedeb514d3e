"""Who takes part in activities, by name."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.driver import rows_of
from crm_desktop.storage.expressions import among
from crm_desktop.storage.lists.activities import Rows, name_of
from crm_desktop.storage.schema import schema_of


def participant_rows(connection: Connection, activities: Sequence[int]) -> Rows:
    """Participants in the order of joining: activity, contact and their name, user and their name."""
    schema = schema_of(connection)
    column = schema[Kind.PARTICIPANT].c
    contact, user = column.contact, column.user
    statement = (
        select(
            column.activity,
            contact,
            name_of(schema, contact, Kind.CONTACT),
            user,
            name_of(schema, user, Kind.USER),
        )
        .where(among(column.activity, backend_of(connection).id_list(activities)))
        .order_by(column.id)
    )
    return rows_of(connection, statement)
