"""The form of an open file: its tables with the columns that the office has added, as they stand at a moment.

A connection asks inside its transaction (`settle`), and knows the schema of that moment from then on. Columns
are only ever added, so a schema that was right once can be read with for good: whoever shows a list keeps the
one that it was made with. Which columns were made is kept beside the records, not as records: no undo takes
a column away, and with it the values in it.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import cast

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection, Dialect

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.own_fields import OwnColumn, with_own_fields
from crm_desktop.core.records.own_records import OwnType
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.driver import Prepared
from crm_desktop.storage.schema import DERIVED_STATE, SCHEMA_OPTION, Schema, schema_of

#: The option under which a connection knows the forms of its file.
FORMS_OPTION = "crm_forms"
#: Under which the file keeps which columns were made.
_STATE = "own_columns"

_Key = tuple[str, tuple[tuple[Stored, ...], ...]]


class Forms:
    """The schemas that one open file has had since it was opened; used by all of its connections."""

    def __init__(self, base: Schema) -> None:
        self._base = base
        self._lock = threading.Lock()
        self._key: _Key | None = None
        #: the one that was found last
        self.newest = base

    def at(self, connection: Connection) -> Schema:
        """The schema of the file as the connection's transaction sees it."""
        told = _read_state(connection)
        if told is None:
            return self._base
        table = self._base[Kind.CUSTOM_FIELD]
        rows = connection.execute(select(table).order_by(table.c.position, table.c.id)).all()
        key = (told, tuple(tuple(row) for row in rows))
        with self._lock:
            if key != self._key:
                names = table.c.keys()
                definitions = [dict(zip(names, row, strict=True)) for row in rows]
                self.newest = Schema(with_own_fields(self._base.catalogue, _columns(told), definitions))
                self._key = key
            return self.newest


def settle(connection: Connection, form: Schema | None = None) -> Schema:
    """Let a connection go by a form that its file has had, else by the one in the transaction that has begun.

    Returns the form.
    """
    if form is None:
        forms = cast("Forms", connection.get_execution_options()[FORMS_OPTION])
        form = forms.at(connection)
    if schema_of(connection) is not form:
        connection.execution_options(**{SCHEMA_OPTION: form})
    return form


def add_column(connection: Connection, column: OwnColumn) -> None:
    """Add what a definition needs to the table of its kind, where it is not there yet; the caller may write.

    The connection knows the new form afterwards.
    """
    made = made_columns(connection)
    if any(each.id == column.id for each in made):
        return
    _keep(connection, [*made, column])
    schema = settle(connection)
    backend = backend_of(connection)
    for field in _fields_of(schema, column):
        table = schema.made_table(column.kind)
        backend.add_column(connection, table.c[field.name])
        for index in table.indexes:
            if index.name == f"ix_{column.kind}_{field.name}":
                backend.add_index(connection, index)


def made_columns(connection: Connection) -> list[OwnColumn]:
    """The columns that were ever made for fields of the office's own."""
    return _columns(_read_state(connection) or "[]")


def add_index(connection: Connection, kind: Kind, name: str) -> None:
    """Let an index serve lists by an own field, where one can and none does; the caller may write."""
    made = made_columns(connection)
    column = next((each for each in made if each.kind is kind and each.name == name), None)
    if column is None or column.indexed or not column.can_be_indexed():
        return
    _keep(connection, [replace(each, indexed=each.indexed or each is column) for each in made])
    schema, backend = settle(connection), backend_of(connection)
    held = schema.held(kind, name)
    if held is not None:
        backend.add_held(connection, held)
    for index in schema.made_table(kind).indexes:
        if index.name == f"ix_{kind}_{name}":
            backend.add_index(connection, index)


def _fields_of(schema: Schema, column: OwnColumn) -> list[Field]:
    record = schema.catalogue[column.kind]
    return [
        each
        for each in (*record.fields, *record.hidden)
        if each.own is not None and each.own.id == column.id and each.name.startswith(column.name)
    ]


# What is kept --------------------------------------------------------------------------------


def _read_state(connection: Connection) -> str | None:
    # On the driver's cursor: every write asks, and most files have no such fields.
    row = _state(connection.dialect).run(connection).fetchone()
    return None if row is None else str(row[0])


@lru_cache(maxsize=16)
def _state(dialect: Dialect) -> Prepared:
    return Prepared(dialect, select(DERIVED_STATE.c.value).where(DERIVED_STATE.c.name == _STATE))


def _columns(told: str) -> list[OwnColumn]:
    return [
        OwnColumn(
            int(each["id"]),
            Kind(each["kind"]),
            OwnType(each["type"]),
            None if each["target"] is None else Kind(each["target"]),
            bool(each["indexed"]),
        )
        for each in json.loads(told)
    ]


def _keep(connection: Connection, columns: Sequence[OwnColumn]) -> None:
    told = [
        {
            "id": each.id,
            "kind": each.kind,
            "type": each.type.value,
            "target": each.target,
            "indexed": each.indexed,
        }
        for each in columns
    ]
    connection.execute(delete(DERIVED_STATE).where(DERIVED_STATE.c.name == _STATE))
    connection.execute(insert(DERIVED_STATE), {"name": _STATE, "value": json.dumps(told)})
