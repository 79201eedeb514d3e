"""What the stored data need of a database engine beyond the SQL that every engine understands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, cast

from sqlalchemy import Table
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored

#: The option under which a connection knows its backend.
BACKEND_OPTION = "crm_backend"


class Backend(Protocol):
    """One engine's ways; `storage.sqlite.backend` is the first. It holds no state: connections do."""

    def next_id(self, connection: Connection, table: Table) -> int:
        """The id of the next row; none is ever used twice, so that the journal's ids keep their meaning."""

    def insert_rows(
        self, connection: Connection, table: Table, names: Sequence[str], rows: Sequence[tuple[Stored, ...]]
    ) -> None:
        """Insert very many rows, given as tuples of these columns."""

    def change_counter(self, connection: Connection) -> int:
        """A number that changes whenever another connection has committed, within one connection's life."""

    def abandon(self, connection: Connection) -> None:
        """End what a failed commit has left open (a full disk, a missing link)."""

    def interrupt(self, connection: Connection) -> None:
        """Stop the statement that runs on the connection; may be called from another thread."""


def backend_of(connection: Connection) -> Backend:
    """The backend of the engine that a connection belongs to."""
    return cast(Backend, connection.get_execution_options()[BACKEND_OPTION])
