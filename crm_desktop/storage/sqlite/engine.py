"""Connections to the data file: SQLite through sqlcipher3, with the settings that keep data safe."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL, Connection
from sqlalchemy.pool import NullPool
from sqlalchemy.util import LRUCache

from crm_desktop.core.encryption.key import Key
from crm_desktop.core.files.data_files import beside, is_only_read, salt_of
from crm_desktop.storage.backend import BACKEND_OPTION
from crm_desktop.storage.forms import FORMS_OPTION, Forms
from crm_desktop.storage.schema import (
    SCHEMA_OPTION,
    Schema,
    built_in_schema,
)
from crm_desktop.storage.sqlite import expressions as expressions  # SQLAlchemy learns SQLite's words by it
from crm_desktop.storage.sqlite import write_guard
from crm_desktop.storage.sqlite.backend import SQLITE
from crm_desktop.storage.sqlite.keying import Unknown, key_for, tell_key

#: Statements whose texts are kept.
_TEXTS_KEPT = 1000
#: Releases before this one may corrupt a WAL file that two connections use (sqlite.org, WAL-reset bug).
OLDEST_SQLITE = (3, 51, 3)


class SharedDialect(SQLiteDialect_pysqlite):
    """SQLAlchemy's own for SQLite, of which each equals every other: all write the same text.

    So a statement is turned into text once for all engines, of which each open file has several; to do that
    takes longer than most statements run.
    """

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


registry.register("sqlite.shared", __name__, SharedDialect.__name__)
_texts: LRUCache[Any, Any] = LRUCache(_TEXTS_KEPT)

#: Pages that a reader keeps, in KiB.
_CACHE, _ENCRYPTED_CACHE = 4_000, 64_000


def check_sqlite_version() -> None:
    """Raise RuntimeError when the SQLite in use is too old to be trusted with two connections."""
    if tuple(driver.sqlite_version_info) < OLDEST_SQLITE:
        raise RuntimeError(f"SQLite {driver.sqlite_version} is older than {OLDEST_SQLITE}")


def connect_to(
    path: Path,
    *,
    read_only: bool = False,
    immutable: bool = False,
    key: Key | Unknown | None = Unknown.KEY,
) -> Any:
    """The driver's connection to a file that is there; it makes none where the file has gone meanwhile.

    `read_only` ones cannot even fold its log when they close; for `immutable` ones it has no log, and none
    is begun. The `key` need only be told of a file that is empty yet, and where this process has another
    connection to a file that it does not `hold`: else it is found by the beginning of the file. Raises
    PasswordNeeded, and the driver's errors.

    Where nothing can be written beside a file it is read without a lock. With a log that is not folded it can
    be read where somebody who may write has it open.
    """
    if is_only_read(path):
        log = beside(path, "-wal")
        read_only, immutable = True, not log.exists() or log.stat().st_size == 0
    key = key_for(path) if isinstance(key, Unknown) else key
    mode = "ro" if read_only or immutable else "rw"
    address = f"{path.absolute().as_uri()}?mode={mode}{'&immutable=1' if immutable else ''}"
    connection = driver.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    tell_key(connection, key)
    return connection


def _configure(connection: Any, *, writing: bool, is_encrypted: bool) -> None:
    settings = [
        "busy_timeout=5000",
        "foreign_keys=ON",
        "trusted_schema=OFF",
        "cell_size_check=ON",
        "mmap_size=0",
        "temp_store=MEMORY",
    ]
    if writing:
        settings += ["journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"]
        # 32 MiB while it writes: with SQLite's 2 MiB, pages of large imports are written and read again.
        settings += ["cache_size=-32768"]
        if sys.platform == "darwin":
            settings += ["fullfsync=1"]
    else:
        # Several readers are open at a time; the system's file cache stands behind them all. What that has
        # of an encrypted file has to be decrypted again each time, at ten times the cost.
        cache = _ENCRYPTED_CACHE if is_encrypted else _CACHE
        settings += ["query_only=ON", f"cache_size=-{cache}"]
    for setting in settings:
        connection.execute(f"PRAGMA {setting}")


def _begin(connection: Connection, *, writing: bool) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def make_engine(
    path: Path,
    *,
    writing: bool,
    guarded: bool = True,
    schema: Schema | None = None,
    forms: Forms | None = None,
) -> Engine:
    """An engine on the file: `writing` ones begin IMMEDIATE, others can only read.

    `guarded` engines refuse every change that does not come from the unit of work; new files and migrations
    alone work unguarded. Each `connect()` opens a connection of its own, which knows the file's `schema`
    (that of the built-in kinds where none is given), and by `forms` what the office has added to it.
    """
    schema = schema or built_in_schema()
    forms = forms or Forms(schema)
    engine = create_engine(
        URL.create("sqlite+shared", database=str(path)),
        module=driver,
        poolclass=NullPool,
        creator=partial(connect_to, path),
        hide_parameters=True,  # errors end up in reports, where no value has any business
        execution_options={
            SCHEMA_OPTION: schema,
            FORMS_OPTION: forms,
            BACKEND_OPTION: SQLITE,
            "compiled_cache": _texts,
        },
    )

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, record: Any) -> None:
        _configure(connection, writing=writing, is_encrypted=bool(salt_of(path)))
        if guarded and writing:
            write_guard.install(connection, record.info)

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        _begin(connection, writing=writing)

    if guarded and writing:
        event.listen(engine, "handle_error", write_guard.refuse)
    return engine
