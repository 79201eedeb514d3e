"""How a column is added to a table of SQLite."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Executable, text
from sqlalchemy.engine import Connection
from sqlalchemy.schema import CreateColumn


def addition(connection: Connection, column: Column[Any]) -> Executable:
    """SQLAlchemy has no word for adding a column; the links, which it writes beside columns, come along."""
    described = CreateColumn(column).compile(dialect=connection.dialect)
    quoted = connection.dialect.identifier_preparer.quote
    links = [
        f" REFERENCES {quoted(link.column.table.name)} ({link.column.name}) DEFERRABLE INITIALLY DEFERRED"
        for link in column.foreign_keys
    ]
    return text(f"ALTER TABLE {quoted(column.table.name)} ADD COLUMN {described}{''.join(links)}")
