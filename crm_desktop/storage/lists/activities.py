"""What lists of activities have in common: whose they are, and what they are about."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, func, literal, or_, select

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.lists.columns import title_of
from crm_desktop.storage.schema import Schema

#: The records that an activity may be about, in the order of `records_about`.
ABOUT = (Kind.LEAD, Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY, Kind.QUOTE, Kind.ORDER)

Rows = list[tuple[Stored, ...]]


def is_for(owner: ColumnElement[Any], user: int | None) -> ColumnElement[bool]:
    """One's own and nobody's; written so that the index of the due date is walked, not that of the owner."""
    return func.coalesce(owner, user) == user if user is not None else literal(True)


def name_of(schema: Schema, column: ColumnElement[Any], kind: Kind) -> ColumnElement[Any]:
    """What the record is called that a column points at."""
    table = schema[kind]
    return select(title_of(schema.catalogue[kind], table)).where(table.c.id == column).scalar_subquery()


def is_theirs(schema: Schema, user: int | None) -> ColumnElement[bool]:
    """Activities of one person: theirs, nobody's, and those in which they take part; all of them for None."""
    column, participant = schema[Kind.ACTIVITY].c, schema[Kind.PARTICIPANT].c
    if user is None:
        return literal(True)
    invited = select(participant.activity).where(participant.user == user)
    return or_(is_for(column.owner, user), column.id.in_(invited))


def records_about(schema: Schema) -> list[ColumnElement[Any]]:
    """Id and name of each record that an activity is about, in the order of `ABOUT`."""
    column = schema[Kind.ACTIVITY].c
    links = [(column[str(kind)], kind) for kind in ABOUT]
    return [each for link, kind in links for each in (link, name_of(schema, link, kind))]
