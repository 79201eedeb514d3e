"""Reads settings of the file."""

from __future__ import annotations

from sqlalchemy import select

from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.driver import rows_of
from crm_desktop.storage.schema import schema_of


def setting(view: View, name: str) -> str | None:
    """A setting as it is kept, JSON text; None where nobody has made it."""
    with view.snapshot() as connection:
        table = schema_of(connection)[Kind.SETTING].c
        stored = connection.scalar(select(table.value).where(table.name == name))
        return None if stored is None else str(stored)


def settings_under(view: View, prefix: str) -> dict[str, str]:
    """The settings whose names begin so, by what comes after it, in the order of that."""
    with view.snapshot() as connection:
        table = schema_of(connection)[Kind.SETTING].c
        statement = select(table.name, table.value).where(table.name.startswith(prefix, autoescape=True))
        rows = sorted(rows_of(connection, statement))
    return {str(name).removeprefix(prefix): str(value or "null") for name, value in rows}
