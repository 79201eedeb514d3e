"""SQLite as a backend: how it does what the protocol in `storage.backend` asks."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Index, Table
from sqlalchemy.engine import Connection
from sqlalchemy.schema import CreateIndex

from crm_desktop.core.errors import NewerFile
from crm_desktop.core.files.data_files import salt_of
from crm_desktop.core.queries import Stored
from crm_desktop.storage.backend import RestingIndexes, WordIndex
from crm_desktop.storage.schema import SCHEMA_VERSION
from crm_desktop.storage.sqlite import held_values, write_guard
from crm_desktop.storage.sqlite.columns import addition
from crm_desktop.storage.sqlite.deferred_indexes import DeferredIndexes
from crm_desktop.storage.sqlite.faults import storage_faults
from crm_desktop.storage.sqlite.full_text import WORDS
from crm_desktop.storage.wide_indexes import tell_conditions


class SqliteBackend:
    """The file on this computer, by the driver's own connection where SQLAlchemy has no word for it."""

    @property
    def words(self) -> WordIndex:
        """The FTS5 table."""
        return WORDS

    def faults(self) -> AbstractContextManager[None]:
        """Told by SQLite's messages."""
        return storage_faults()

    def writing(self, connection: Connection) -> AbstractContextManager[None]:
        """Tell the guard, which SQLite asks about every statement."""
        return write_guard.Writing(connection)

    def end_unit(self, connection: Connection) -> None:
        """Roll back the transaction of which SQLAlchemy believes that it has ended."""
        driver = driver_connection(connection)
        try:
            if driver.in_transaction:
                with self.writing(connection):
                    driver.rollback()
        finally:
            write_guard.end_unit(connection)

    def next_id(self, connection: Connection, table: Table) -> int:
        """One more than AUTOINCREMENT gave last, deleted rows too."""
        last = connection.exec_driver_sql(
            "SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)
        ).scalar()
        return (last or 0) + 1

    def insert_rows(
        self, connection: Connection, table: Table, names: Sequence[str], rows: Sequence[tuple[Stored, ...]]
    ) -> None:
        """Insert by the driver's executemany: wrapping 100,000 rows for SQLAlchemy costs seconds."""
        connection.exec_driver_sql(insert_sql(table.name, names), list(rows))

    def add_column(self, connection: Connection, column: Column[Any]) -> None:
        """Add it at the end of the table: no row is written."""
        connection.execute(addition(connection, column))

    def add_held(self, connection: Connection, table: Table) -> None:
        """Make it with its triggers."""
        for statement in held_values.statements(table):
            connection.exec_driver_sql(statement)

    def add_index(self, connection: Connection, index: Index) -> None:
        """Make it as the schema describes it."""
        assert index.table is not None
        tell_conditions(index.table.metadata, "sqlite")
        connection.execute(CreateIndex(index))

    def change_counter(self, connection: Connection) -> int:
        """SQLite's data version, which tells of others' commits alone."""
        return int(driver_connection(connection).execute("PRAGMA data_version").fetchone()[0])

    def require_known_form(self, connection: Connection) -> None:
        """By the number that `examine` goes by at the opening."""
        found = int(driver_connection(connection).execute("PRAGMA user_version").fetchone()[0])
        if found > SCHEMA_VERSION:
            path = connection.engine.url.database
            raise NewerFile("file_newer", path=str(path), found=found, known=SCHEMA_VERSION)

    def resting_indexes(self, connection: Connection) -> RestingIndexes:
        """Dropped, and built anew at the end."""
        return DeferredIndexes(connection)

    def id_list(self, ids: Sequence[int] | array[int]) -> object:
        """A JSON array, which SQLite unpacks itself."""
        return json.dumps(list(ids))

    def fold_log(self, connection: Connection) -> None:
        """A passive checkpoint: it passes over what a reader still needs."""
        with storage_faults():
            driver_connection(connection).execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()

    def rewrite(self, connection: Connection) -> bool:
        """VACUUM, then a checkpoint that empties the log."""
        with storage_faults():
            path = Path(str(connection.engine.url.database))
            return write_guard.rewrite(connection, is_encrypted=bool(salt_of(path)))

    def interrupt(self, connection: Connection) -> None:
        """Stop by sqlite3_interrupt."""
        driver_connection(connection).interrupt()


def driver_connection(connection: Connection) -> Any:
    """The driver's connection behind SQLAlchemy's."""
    return connection.connection.driver_connection


def insert_sql(table: str, names: Sequence[str]) -> str:
    """The statement that inserts a row, its values in the order of the names."""
    places = ", ".join("?" * len(names))
    columns = ", ".join(f'"{name}"' for name in names)
    return f'INSERT INTO "{table}" ({columns}) VALUES ({places})'


SQLITE = SqliteBackend()
