"""Open activities that remind of themselves by now."""

from __future__ import annotations

from sqlalchemy import func, or_, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.driver import rows_of
from crm_desktop.storage.lists.activities import Rows, is_theirs, records_about
from crm_desktop.storage.schema import schema_of


def due_reminders(
    connection: Connection, user: int | None, since: int, now: int, *, oldest: int, limit: int
) -> Rows:
    """What reminds one person from `since` until now, and what is still to come though it reminded before.

    Nothing reminds any more that should have before `oldest`. Moments in milliseconds, UTC; the latest come
    first. Columns: id, kind, subject, beginning of the text, when it reminds, when it begins, whether that is
    a whole day, then id and name of the lead, account, contact and opportunity.
    """
    schema = schema_of(connection)
    column = schema[Kind.ACTIVITY].c
    begins = func.coalesce(column.starts_at, column.due_at)
    text = func.substr(column.text, 1, 200)
    statement = (
        select(
            column.id,
            column.kind,
            column.subject,
            text,
            column.reminder_at,
            begins,
            column.all_day,
            *records_about(schema),
        )
        .where(
            column.done_at.is_(None),
            column.reminder_at.is_not(None),
            column.reminder_at > oldest,
            column.reminder_at <= now,
            or_(column.reminder_at > since, begins > now),
            is_theirs(schema, user),
        )
        .order_by(column.reminder_at.desc())
        .limit(limit)
    )
    return rows_of(connection, statement)
