"""Ids of the few records that an index finds for one value, one beginning or some words; never a scan."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import and_, func, or_, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.folding import Question
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.lists.text import expression_of, select_hits
from crm_desktop.storage.schema import schema_of

#: Sorts behind every text that begins like the one before it.
_LAST = "\U0010ffff"


def ids_by_value(
    connection: Connection, kind: Kind, name: str, values: Sequence[str], limit: int
) -> list[int]:
    """Records of which a field holds one of the values, as the field's index compares them."""
    table = schema_of(connection)[kind]
    statement = select(table.c.id).where(table.c[name].in_(values)).limit(limit)
    return [row[0] for row in cursor_of(connection, statement).fetchall()]


def ids_by_beginning(
    connection: Connection, kind: Kind, name: str, beginnings: Sequence[str], limit: int
) -> list[int]:
    """Records of which a field begins with one of these texts in small letters, whatever its case."""
    table = schema_of(connection)[kind]
    column = table.c[name]
    lowered = func.lower(column)
    within = or_(*(and_(lowered >= text, lowered < text + _LAST) for text in beginnings))
    statement = select(table.c.id).where(column.is_not(None), within).limit(limit)
    return [row[0] for row in cursor_of(connection, statement).fetchall()]


def ids_by_words(connection: Connection, kind: Kind, question: Question, limit: int) -> list[int]:
    """Records in whose words the question finds something."""
    expression = expression_of(connection, question)
    if expression is None:
        return []
    statement = select_hits(connection, kind, expression).limit(limit)
    return [row[0] for row in cursor_of(connection, statement).fetchall()]
