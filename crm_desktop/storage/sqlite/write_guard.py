"""The guard against writes past the unit of work: SQLite itself asks it what each statement would do."""

from __future__ import annotations

from types import TracebackType

import sqlcipher3.dbapi2 as driver
from sqlalchemy.engine import Connection, ExceptionContext
from sqlalchemy.exc import DBAPIError

from crm_desktop.storage.sqlite.faults import raise_meaning

_INFO = "write_guard"

#: What changes records, tables or the search index; the name of the table comes first.
_WRITES = frozenset(
    {driver.SQLITE_INSERT, driver.SQLITE_UPDATE, driver.SQLITE_DELETE, driver.SQLITE_REINDEX}
    | {driver.SQLITE_CREATE_INDEX, driver.SQLITE_CREATE_TABLE, driver.SQLITE_CREATE_TRIGGER}
    | {driver.SQLITE_CREATE_VIEW, driver.SQLITE_CREATE_VTABLE, driver.SQLITE_ALTER_TABLE}
    | {driver.SQLITE_DROP_INDEX, driver.SQLITE_DROP_TABLE, driver.SQLITE_DROP_TRIGGER}
    | {driver.SQLITE_DROP_VIEW, driver.SQLITE_DROP_VTABLE, driver.SQLITE_ANALYZE}
)
#: Nobody needs another file on the same connection, or other settings than it was opened with.
_NEVER = frozenset({driver.SQLITE_ATTACH, driver.SQLITE_DETACH})
_SETTLED = frozenset(
    {"application_id", "foreign_keys", "journal_mode", "schema_version", "synchronous", "user_version"}
    | {"writable_schema"}
)
_REFUSAL = "not authorized"


class UnjournalledWrite(AssertionError):
    """A defect of the program: something tried to write past the unit of work."""


class WriteGuard:
    """The authorizer of one writing connection.

    SQLite asks it when a statement is prepared, whatever its text and whoever prepares it. Prepared ones are
    kept by the driver; so the end of a unit of work makes SQLite ask anew about all of them (`end_unit`).
    """

    def __init__(self) -> None:
        #: whether the unit of work is writing just now
        self.is_writing = False

    def __call__(
        self, action: int, name: str | None, detail: str | None, database: str | None, source: str | None
    ) -> int:
        """Whether a step of a statement may be: SQLITE_OK or SQLITE_DENY."""
        if action in _WRITES:
            may = self.is_writing or database == "temp"
        elif action == driver.SQLITE_PRAGMA:
            may = detail is None or str(name).casefold() not in _SETTLED
        else:
            may = action not in _NEVER
        return int(driver.SQLITE_OK if may else driver.SQLITE_DENY)


def install(connection: object, info: dict[str, object]) -> None:
    """Set a guard on the driver's connection; `info` is SQLAlchemy's notebook of the same one."""
    guard = info[_INFO] = WriteGuard()
    connection.set_authorizer(guard)  # type: ignore[attr-defined]


def refuse(context: ExceptionContext) -> None:
    """Say a refusal as the defect that it is (SQLAlchemy's event `handle_error`)."""
    if _REFUSAL in str(context.original_exception):
        raise UnjournalledWrite(context.statement) from context.original_exception


class Writing:
    """Lets writes pass for as long as a verb of the unit of work takes, and tells faults in its words.

    Its commit is one too: the search index then writes what it has held back.
    """

    __slots__ = ("_guard",)

    def __init__(self, connection: Connection) -> None:
        self._guard = _guard_of(connection)

    def __enter__(self) -> None:
        self._guard.is_writing = True

    def __exit__(
        self, _type: type[BaseException] | None, error: BaseException | None, _traceback: TracebackType | None
    ) -> None:
        self._guard.is_writing = False
        if isinstance(error, (DBAPIError, driver.Error)):
            raise_meaning(error)


def end_unit(connection: Connection) -> None:
    """A unit of work has ended: statements that it prepared have to ask again."""
    guard = _guard_of(connection)
    kept = connection.connection.driver_connection
    if _INFO in connection.info and kept is not None:
        kept.set_authorizer(guard)


def rewrite(connection: Connection, *, is_encrypted: bool) -> bool:
    """Write the whole file anew and empty its log; False where a reader still needs that.

    SQLite does it by another database of its own, which the guard would refuse. Of a file that anybody can
    read that one is a file: a large office has no room in memory.
    """
    kept = connection.connection.driver_connection
    assert kept is not None
    kept.set_authorizer(None)
    try:
        if not is_encrypted:
            kept.execute("PRAGMA temp_store=FILE")
        kept.execute("VACUUM")
        return not kept.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    finally:
        kept.execute("PRAGMA temp_store=MEMORY")
        end_unit(connection)


def _guard_of(connection: Connection) -> WriteGuard:
    """The connection's guard; one that guards nothing where the engine is unguarded."""
    guard = connection.info.get(_INFO)
    return guard if isinstance(guard, WriteGuard) else WriteGuard()
