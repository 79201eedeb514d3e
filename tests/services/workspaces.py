"""Offices on real files for tests, with a clock of their own, and what stands in their tables."""

from __future__ import annotations

import time
from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, event

from crm_desktop.core.commands import CreateRecord, DeleteRecords, EditRecords
from crm_desktop.core.queries import Records, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.folding import folder
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.schema import built_in_schema
from crm_desktop.storage.unit_of_work import UnitOfWork
from tests.new_files import put_new_file

#: 2026-01-01 00:00 UTC, in milliseconds.
NEW_YEAR = 1_767_225_600_000

#: Columns that the program keeps for itself.
BOOKKEEPING = frozenset({"version", "updated_at"})

Rows = dict[int, dict[str, Stored]]
T = TypeVar("T")


@dataclass
class Clock:
    """A clock that goes one second further at each look."""

    at: int = NEW_YEAR

    def __call__(self) -> int:
        self.at += 1000
        return self.at


@dataclass
class Desk:
    """An office with the short ways of asking and telling that tests like."""

    path: Path
    clock: Clock = field(default_factory=Clock)

    def __post_init__(self) -> None:
        if not self.path.exists():
            put_new_file(self.path, currency="TWD", now=self.clock)
        self.workspace = Workspace.open(self.path, now=self.clock)

    def restart(self) -> None:
        """Close the file and open it again."""
        self.workspace.close()
        self.workspace = Workspace.open(self.path, now=self.clock)

    def close(self) -> None:
        self.workspace.close()

    def create(self, kind: Kind, /, **values: object) -> int:
        return self.workspace.run(CreateRecord(kind, values)).ids[0]

    def edit(self, kind: Kind, /, *ids: int, **values: object) -> None:
        self.workspace.run(EditRecords(Records(kind, ids), values))

    def delete(self, kind: Kind, *ids: int) -> None:
        self.workspace.run(DeleteRecords(Records(kind, ids)))

    def row(self, kind: Kind, id_: int) -> dict[str, Stored]:
        return rows_of(self.path, kind)[id_]

    @contextmanager
    def writing(self) -> Iterator[UnitOfWork]:
        """A unit of work of the test's own, on a second connection; imports write like this."""
        with (
            self.workspace.file.writing.connect() as connection,
            UnitOfWork(connection, folder, now=self.clock, user=1) as work,
        ):
            yield work

    def tables(self) -> dict[Kind, Rows]:
        return tables_of(self.path)


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """Every statement that SQLAlchemy gives to the engine's connections meanwhile."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_others: object) -> None:
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


#: Seconds that a look into the file waits for its turn.
_PATIENCE = 30.0


def query(path: Path, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
    """Ask the file itself, past the program."""

    def ask(connection: Any) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = connection.execute(sql, parameters).fetchall()
        return rows

    return look(path, ask)


def look(path: Path, work: Callable[[Any], T]) -> T:
    """What is found by a connection of its own, past the program; waits while SQLite is busy with its log."""
    end = time.monotonic() + _PATIENCE
    while True:
        connection = driver.connect(path.as_uri() + "?mode=ro", uri=True)
        try:
            return work(connection)
        except driver.OperationalError as error:
            # What a reader is told that comes again and again while others open, close and fold the log.
            if "locking protocol" not in str(error) or time.monotonic() > end:
                raise
        finally:
            connection.close()
        time.sleep(0.05)


def rows_of(path: Path, kind: Kind) -> Rows:
    """All rows of a table by id."""
    return look(path, partial(_rows, kind=kind))


def _rows(connection: Any, kind: Kind, without: Container[str] = ()) -> Rows:
    names = [column.name for column in built_in_schema()[kind].c if column.name not in without]
    columns = ", ".join(f'"{name}"' for name in names)
    found = connection.execute(f'SELECT id, {columns} FROM "{kind}" ORDER BY id')
    return {row[0]: dict(zip(names, row[1:], strict=True)) for row in found}


def tables_of(path: Path) -> dict[Kind, Rows]:
    """All rows of all tables as the journal knows them: without what is derived from others."""
    derived = {kind: built_in_schema().catalogue[kind].derived for kind in built_in_schema().tables}

    def read(connection: Any) -> dict[Kind, Rows]:
        # One connection for all: each new one reads the whole schema first.
        return {kind: _rows(connection, kind, names) for kind, names in derived.items()}

    return look(path, read)


def without_bookkeeping(tables: Mapping[Kind, Rows]) -> dict[Kind, Rows]:
    """The same rows without the columns that the program keeps for itself."""
    return {
        kind: {
            id_: {name: value for name, value in row.items() if name not in BOOKKEEPING}
            for id_, row in rows.items()
        }
        for kind, rows in tables.items()
    }
