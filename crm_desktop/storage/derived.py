"""Writes what the program computes from records and keeps with them: outside the journal, never undone."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from types import TracebackType
from typing import Any

from sqlalchemy import Table, delete, insert, select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.forms import add_index, settle
from crm_desktop.storage.schema import DERIVED_STATE, Schema, schema_of
from crm_desktop.storage.statements import change_rows


def write_derived(connection: Connection, table: Table, name: str, values: Mapping[int, Stored]) -> None:
    """Give a derived column its values, by id; whoever calls may write just now."""
    if values:
        change_rows(connection, table, (name,), ((id_, (value,)) for id_, value in values.items()))


def read_state(connection: Connection, name: str) -> Any:
    """How far something was brought, as `DerivedWork.keep_state` was given it; None at first."""
    stored = connection.scalar(select(DERIVED_STATE.c.value).where(DERIVED_STATE.c.name == name))
    return None if stored is None else json.loads(stored)


class DerivedWork:
    """One transaction of derived values and of how far they are; leaves nothing behind unless it commits.

    Used as a context manager. It cannot write what a person has told.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._backend = backend_of(connection)

    def __enter__(self) -> DerivedWork:
        with self._backend.faults():
            self.connection.begin()
            try:
                self._backend.require_known_form(self.connection)
                settle(self.connection)
            except BaseException as error:
                self.__exit__(type(error), error, error.__traceback__)
                raise
        return self

    @property
    def schema(self) -> Schema:
        """The tables of the file."""
        return schema_of(self.connection)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        transaction = self.connection.get_transaction()
        try:
            if transaction is not None:
                with self._backend.writing(self.connection):
                    transaction.rollback()
        finally:
            self._backend.end_unit(self.connection)

    def derive(self, kind: Kind, name: str, values: Mapping[int, Stored]) -> None:
        """Give a derived column its values, by id."""
        assert name in self.schema.catalogue[kind].derived, name
        with self._backend.writing(self.connection):
            write_derived(self.connection, self.schema[kind], name, values)

    def add_index(self, kind: Kind, name: str) -> None:
        """Let an index serve lists by a field that the office has made; other fields stay as they are."""
        with self._backend.writing(self.connection):
            add_index(self.connection, kind, name)

    def keep_state(self, name: str, value: object) -> None:
        """Keep how far something is brought."""
        with self._backend.writing(self.connection):
            self.connection.execute(delete(DERIVED_STATE).where(DERIVED_STATE.c.name == name))
            self.connection.execute(insert(DERIVED_STATE), {"name": name, "value": json.dumps(value)})

    def drop_state(self, name: str) -> None:
        """Keep it no more."""
        with self._backend.writing(self.connection):
            self.connection.execute(delete(DERIVED_STATE).where(DERIVED_STATE.c.name == name))

    def commit(self) -> None:
        """Make it permanent."""
        transaction = self.connection.get_transaction()
        assert transaction is not None
        with self._backend.writing(self.connection):
            transaction.commit()


def told_payload(
    derived: Collection[str], columns: Sequence[str], rows: Sequence[Sequence[Stored]]
) -> dict[str, object]:
    """Rows as the journal holds them: without what is computed from others."""
    told = [at for at, name in enumerate(columns) if name not in derived]
    if len(told) == len(columns):
        return {"columns": columns, "rows": rows}
    return {"columns": [columns[at] for at in told], "rows": [[row[at] for at in told] for row in rows]}
