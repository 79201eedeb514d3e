"""SQLite as a backend: its own words for what the protocol in `storage.backend` asks."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Table
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.storage.sqlite.driver import driver_connection


class SqliteBackend:
    """The file on this computer, by the driver's own connection where SQLAlchemy has no word for it."""

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

    def change_counter(self, connection: Connection) -> int:
        """SQLite's data version, which tells of others' commits alone."""
        return int(driver_connection(connection).execute("PRAGMA data_version").fetchone()[0])

    def abandon(self, connection: Connection) -> None:
        """Roll back the transaction of which SQLAlchemy believes that it has ended."""
        driver = driver_connection(connection)
        if driver.in_transaction:
            driver.rollback()

    def interrupt(self, connection: Connection) -> None:
        """Stop by sqlite3_interrupt."""
        driver_connection(connection).interrupt()


def insert_sql(table: str, names: Sequence[str]) -> str:
    """The statement that inserts a row, its values in the order of the names."""
    places = ", ".join("?" * len(names))
    columns = ", ".join(f'"{name}"' for name in names)
    return f'INSERT INTO "{table}" ({columns}) VALUES ({places})'


SQLITE = SqliteBackend()
