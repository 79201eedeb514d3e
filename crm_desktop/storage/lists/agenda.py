"""What is due: planned activities and next steps of one person, in the order in which they are due."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, exists, func, literal, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.values.stored import DAY
from crm_desktop.storage.driver import rows_of
from crm_desktop.storage.lists.activities import Rows, is_for, name_of, records_about
from crm_desktop.storage.lists.columns import title_of
from crm_desktop.storage.schema import Schema, schema_of


def planned_activities(connection: Connection, user: int | None, until: int, limit: int) -> Rows:
    """Activities not done and due until a moment (milliseconds, UTC).

    Columns: id, kind, subject, text, due, then id and name of the lead, account, contact and opportunity.
    """
    schema = schema_of(connection)
    column = schema[Kind.ACTIVITY].c
    statement = (
        select(
            column.id,
            column.kind,
            column.subject,
            func.substr(column.text, 1, 200),
            column.due_at,
            *records_about(schema),
        )
        .where(column.done_at.is_(None), column.due_at <= until, is_for(column.owner, user))
        .order_by(column.due_at)
        .limit(limit)
    )
    return rows_of(connection, statement)


def next_steps(connection: Connection, kind: Kind, user: int | None, until: str, limit: int) -> Rows:
    """Records of a kind whose next step is due until a day; closed ones are left out.

    Columns: id, title, next step, its day, detail (company or account).
    """
    schema = schema_of(connection)
    column = schema[kind].c
    record = schema.catalogue[kind]
    statement = (
        select(
            column.id,
            title_of(record, schema[kind]),
            column.next_step,
            column.next_step_on,
            _detail(schema, kind),
        )
        .where(column.next_step_on <= until, is_for(column.owner, user), *_still_open(schema, kind))
        .order_by(column.next_step_on)
        .limit(limit)
    )
    return rows_of(connection, statement)


def closing_opportunities(connection: Connection, user: int | None, until: str, limit: int) -> Rows:
    """Open opportunities expected to close until a day.

    Columns: id, name, account's name, amount (minor units), currency, expected close, stage.
    """
    schema = schema_of(connection)
    column = schema[Kind.OPPORTUNITY].c
    account = name_of(schema, column.account, Kind.ACCOUNT)
    facts = (column.amount, column.currency, column.expected_close, column.stage)
    statement = (
        select(column.id, column.name, account, *facts)
        .where(column.expected_close <= until, _is_open(schema, column.stage), is_for(column.owner, user))
        .order_by(column.expected_close)
        .limit(limit)
    )
    return rows_of(connection, statement)


def unplanned_records(connection: Connection, kind: Kind, user: int | None, limit: int) -> Rows:
    """Open records of a kind of which nothing is planned: no next step, no activity to be done; newest first.

    Of one person only what is theirs: what is nobody's waits in the pool. Columns: id, title, detail.
    """
    schema = schema_of(connection)
    column, record = schema[kind].c, schema.catalogue[kind]
    activity = schema[Kind.ACTIVITY].c
    planned = exists().where(
        activity[str(kind)] == column.id, activity.done_at.is_(None), activity.kind != "note"
    )
    is_theirs = literal(True) if user is None else column.owner == user
    statement = (
        select(column.id, title_of(record, schema[kind]), _detail(schema, kind))
        .where(column.next_step_on.is_(None), is_theirs, *_still_open(schema, kind), ~planned)
        .order_by(column.id.desc())
        .limit(limit)
    )
    return rows_of(connection, statement)


def untouched_leads(connection: Connection, user: int | None, before: int, limit: int) -> Rows:
    """Open leads that nobody has touched since a moment (milliseconds, UTC), the longest first.

    Of one person only what is theirs. Columns: id, title, detail, when they were touched.
    """
    schema = schema_of(connection)
    column, record = schema[Kind.LEAD].c, schema.catalogue[Kind.LEAD]
    is_theirs = literal(True) if user is None else column.owner == user
    statement = (
        select(column.id, title_of(record, schema[Kind.LEAD]), _detail(schema, Kind.LEAD), column.updated_at)
        .where(column.updated_at < before, is_theirs, *_still_open(schema, Kind.LEAD))
        .order_by(column.updated_at)
        .limit(limit)
    )
    return rows_of(connection, statement)


def stale_opportunities(connection: Connection, user: int | None, now: int, limit: int) -> Rows:
    """Open opportunities that have stood in their stage for longer than it allows, the longest first.

    Columns: id, name, account's name, amount (minor units), currency, since when (milliseconds), stage.
    """
    schema = schema_of(connection)
    column, stages = schema[Kind.OPPORTUNITY].c, schema[Kind.STAGE].c
    account = name_of(schema, column.account, Kind.ACCOUNT)
    allowed = stages.stale_days * literal(DAY)
    statement = (
        select(
            column.id, column.name, account, column.amount, column.currency, column.stage_since, column.stage
        )
        .join(schema[Kind.STAGE], stages.id == column.stage)
        .where(stages.kind == StageKind.OPEN, column.stage_since + allowed < now, is_for(column.owner, user))
        .order_by(column.stage_since)
        .limit(limit)
    )
    return rows_of(connection, statement)


def has_records(connection: Connection) -> bool:
    """Whether there is any record of a listed kind: a lead, account, contact or opportunity."""
    schema = schema_of(connection)
    kinds = schema.catalogue.listed_kinds
    first = (connection.execute(select(schema[kind].c.id).limit(1)).first() for kind in kinds)
    return any(row is not None for row in first)


def _detail(schema: Schema, kind: Kind) -> ColumnElement[Any]:
    """The company of a lead, the account of the others."""
    column, record = schema[kind].c, schema.catalogue[kind]
    if "company" in record.by_name:
        return column.company
    if "account" in record.by_name:
        return name_of(schema, column.account, Kind.ACCOUNT)
    return literal(None)


def _still_open(schema: Schema, kind: Kind) -> list[ColumnElement[bool]]:
    """What closed records do not fulfil."""
    column, record = schema[kind].c, schema.catalogue[kind]
    conditions: list[ColumnElement[bool]] = []
    if record.ended_statuses:
        conditions.append(column.status.not_in(sorted(record.ended_statuses)))
    if "stage" in record.by_name:
        conditions.append(_is_open(schema, column.stage))
    return conditions


def _is_open(schema: Schema, stage: ColumnElement[Any]) -> ColumnElement[bool]:
    stages = schema[Kind.STAGE].c
    return stage.in_(select(stages.id).where(stages.kind == StageKind.OPEN))
