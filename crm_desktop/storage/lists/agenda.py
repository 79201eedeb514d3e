"""What is due: planned activities and next steps of one person, in the order in which they are due."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.lists.columns import title_of
from crm_desktop.storage.schema import Schema, schema_of

Rows = list[tuple[Stored, ...]]


def _is_for(owner: ColumnElement[Any], user: int | None) -> ColumnElement[bool]:
    """One's own and nobody's; written so that the index of the due date is walked, not that of the owner."""
    return func.coalesce(owner, user) == user if user is not None else literal(True)


def _name_of(schema: Schema, column: ColumnElement[Any], kind: Kind) -> ColumnElement[Any]:
    table = schema[kind]
    return select(title_of(schema.catalogue[kind], table)).where(table.c.id == column).scalar_subquery()


def planned_activities(connection: Connection, user: int | None, until: int, limit: int) -> Rows:
    """Activities not done and due until a moment (milliseconds, UTC).

    Columns: id, kind, subject, text, due, then id and name of the lead, account, contact and opportunity.
    """
    schema = schema_of(connection)
    column = schema[Kind.ACTIVITY].c
    links = (
        (column.lead, Kind.LEAD),
        (column.account, Kind.ACCOUNT),
        (column.contact, Kind.CONTACT),
        (column.opportunity, Kind.OPPORTUNITY),
    )
    named = [each for link, kind in links for each in (link, _name_of(schema, link, kind))]
    statement = (
        select(
            column.id, column.kind, column.subject, func.substr(column.text, 1, 200), column.due_at, *named
        )
        .where(column.done_at.is_(None), column.due_at <= until, _is_for(column.owner, user))
        .order_by(column.due_at)
        .limit(limit)
    )
    return _rows(connection, statement)


def next_steps(connection: Connection, kind: Kind, user: int | None, until: str, limit: int) -> Rows:
    """Records of a kind whose next step is due until a day; closed ones are left out.

    Columns: id, title, next step, its day, detail (company or account).
    """
    schema = schema_of(connection)
    column = schema[kind].c
    detail: ColumnElement[Any] = literal(None)
    still_open: list[ColumnElement[bool]] = []
    record = schema.catalogue[kind]
    if "company" in record.by_name:
        detail = column.company
    elif "account" in record.by_name:
        detail = _name_of(schema, column.account, Kind.ACCOUNT)
    if record.ended_statuses:
        still_open.append(column.status.not_in(sorted(record.ended_statuses)))
    if "stage" in record.by_name:
        still_open.append(_is_open(schema, column.stage))
    statement = (
        select(
            column.id,
            title_of(record, schema[kind]),
            column.next_step,
            column.next_step_on,
            detail,
        )
        .where(column.next_step_on <= until, _is_for(column.owner, user), *still_open)
        .order_by(column.next_step_on)
        .limit(limit)
    )
    return _rows(connection, statement)


def closing_opportunities(connection: Connection, user: int | None, until: str, limit: int) -> Rows:
    """Open opportunities expected to close until a day.

    Columns: id, name, account's name, amount (minor units), currency, expected close, stage.
    """
    schema = schema_of(connection)
    column = schema[Kind.OPPORTUNITY].c
    account = _name_of(schema, column.account, Kind.ACCOUNT)
    facts = (column.amount, column.currency, column.expected_close, column.stage)
    statement = (
        select(column.id, column.name, account, *facts)
        .where(column.expected_close <= until, _is_open(schema, column.stage), _is_for(column.owner, user))
        .order_by(column.expected_close)
        .limit(limit)
    )
    return _rows(connection, statement)


def has_records(connection: Connection) -> bool:
    """Whether there is any record of a listed kind: a lead, account, contact or opportunity."""
    schema = schema_of(connection)
    kinds = schema.catalogue.listed_kinds
    first = (connection.execute(select(schema[kind].c.id).limit(1)).first() for kind in kinds)
    return any(row is not None for row in first)


def _is_open(schema: Schema, stage: ColumnElement[Any]) -> ColumnElement[bool]:
    stages = schema[Kind.STAGE].c
    return stage.in_(select(stages.id).where(stages.kind == StageKind.OPEN))


def _rows(connection: Connection, statement: Select[Any]) -> Rows:
    return list(cursor_of(connection, statement).fetchall())
