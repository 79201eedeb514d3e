"""The lists of an office as they stand in the file: entries in their order, where each is used, settings."""

from __future__ import annotations

import json

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.schema import schema_of

Entry = dict[str, Stored]


def entries(view: View, kind: Kind) -> list[Entry]:
    """All entries of a list, in their order."""
    with view.snapshot() as connection:
        table = schema_of(connection)[kind]
        statement = select(table).order_by(table.c.position, table.c.id)
        return [dict(row) for row in connection.execute(statement).mappings()]


def uses(view: View, kind: Kind, id_: int) -> int:
    """How many records keep an entry from being deleted."""
    with view.snapshot() as connection:
        return uses_in(connection, kind, id_)


def uses_in(connection: Connection, kind: Kind, id_: int) -> int:
    """The same within a transaction; what goes with an entry, as its assignment rules do, does not count."""
    schema = schema_of(connection)
    count = 0
    for child, column in schema.catalogue.references_to(kind):
        if column not in schema.catalogue[child].goes_with:
            table = schema[child]
            statement = select(func.count()).select_from(table).where(table.c[column] == id_)
            count += int(connection.scalar(statement) or 0)
    for child, name in schema.catalogue.lists_of(kind):
        held = schema.held(child, name)
        if held is not None:
            statement = select(func.count()).select_from(held).where(held.c.value == id_)
            count += int(connection.scalar(statement) or 0)
    return count


def is_on(view: View, setting: str) -> bool:
    """Whether a setting of the file is switched on."""
    with view.snapshot() as connection:
        table = schema_of(connection)[Kind.SETTING]
        stored = connection.scalar(select(table.c.value).where(table.c.name == setting))
    return stored is not None and json.loads(str(stored)) is True
