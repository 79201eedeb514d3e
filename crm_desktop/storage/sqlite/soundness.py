"""Looks through a whole file for damage, on a connection of its own that another thread may stop."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from crm_desktop.core.errors import Cancelled
from crm_desktop.storage.sqlite.content_check import borne_by, damaged_contents
from crm_desktop.storage.sqlite.engine import connect_to
from crm_desktop.storage.sqlite.examination import meaning_of
from crm_desktop.storage.sqlite.faults import FAULTS

#: What is looked at, in this order; the later ones only where the earlier ones found nothing.
STAGES = ("pages", "links", "numbers", "indexes", "texts", "contents")
#: So much that is wrong is told; more would help nobody.
_MOST = 20
#: Rows whose texts are read in one piece: few enough for long texts, many enough to be quick.
_ROWS = 200
#: Types of columns that never hold text.
_NO_TEXT = ("INT", "REAL", "BLOB", "NUMERIC", "BOOL")


class SoundnessCheck:
    """One look through a file. `stop` may be called from any thread, also before it begins."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: Any = None
        self._is_stopped = False
        self._lock = threading.Lock()

    def stop(self) -> None:
        """Give up; `problems` then raises Cancelled."""
        with self._lock:
            self._is_stopped = True
            if self._connection is not None:
                self._connection.interrupt()

    def problems(self) -> list[str]:
        """What is wrong, nothing where the file is sound; see `findings`."""
        return [problem for problems in self.findings().values() for problem in problems][:_MOST]

    def findings(self) -> dict[str, list[str]]:
        """What is wrong by `STAGES`, those alone that were looked at; the file is only read, may be in use.

        Pages and indexes by SQLite's own check, links between records, and what that check passes over:
        numbers given twice, entries too many in an index of some rows, texts that are not UTF-8, contents of
        attached files that are not what was stored. Raises
        Cancelled, DamagedFile where not even the check can be made, and what else speaks against reading.
        """
        try:
            with self._lock:
                self._connection = connection = connect_to(self._path)
            try:
                connection.execute("PRAGMA query_only=ON")
                return self._look(connection)
            finally:
                with self._lock:
                    self._connection = None
                connection.close()
        except FAULTS as error:
            raise meaning_of(error, self._path) from error

    def _look(self, connection: Any) -> dict[str, list[str]]:
        looks = (
            _unsound_pages,
            _broken_links,
            _strange_numbers,
            self._partial_indexes,
            self._unreadable_texts,
            self._damaged_contents,
        )
        found: dict[str, list[str]] = {}
        for stage, look in zip(STAGES, looks, strict=True):
            if stage == "links" or not any(found.values()):
                self._go_on()
                found[stage] = list(look(connection))
        return found

    def _partial_indexes(self, connection: Any) -> Iterator[str]:
        """Of these SQLite checks that no row is missing, not that there is none too many."""
        for table, indexes in _partial_indexes_of(connection).items():
            self._go_on()
            sums = ", ".join(f"coalesce(sum({condition}), 0)" for condition in indexes.values())
            rows = connection.execute(f'SELECT {sums} FROM "{table}" NOT INDEXED').fetchone()
            for (index, condition), count in zip(indexes.items(), rows, strict=True):
                self._go_on()
                statement = f'SELECT count(*) FROM "{table}" INDEXED BY "{index}" WHERE {condition}'
                if connection.execute(statement).fetchone()[0] != count:
                    yield f"wrong # of entries in index {index}"

    def _unreadable_texts(self, connection: Any) -> Iterator[str]:
        for table, columns in _texts_of(connection):
            last = 0
            # Joined by the engine, so that Python sees one text for very many and not each of them.
            # What is no text (compressed, empty) is none of its business.
            texts = " || char(10) || ".join(
                f"CASE typeof(\"{column}\") WHEN 'text' THEN \"{column}\" ELSE '' END" for column in columns
            )
            statement = (
                f"SELECT max(number), group_concat(told, char(10)) FROM (SELECT rowid AS number, {texts} "
                f'AS told FROM "{table}" NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT {_ROWS})'
            )
            while last is not None:
                self._go_on()
                try:
                    ((last, _),) = connection.execute(statement, (last,)).fetchall()
                except driver.OperationalError as error:
                    if not str(error).startswith("Could not decode"):
                        raise
                    yield f"{table}: text that is no UTF-8 after row {last}"
                    break

    def _damaged_contents(self, connection: Any) -> Iterator[str]:
        for _, digest in damaged_contents(connection, self._go_on):
            names = [f"{name} (#{number})" for number, name in borne_by(connection, digest)]
            yield f"content of {', '.join(names) or digest}"

    def _go_on(self) -> None:
        if self._is_stopped:
            raise Cancelled


def _unsound_pages(connection: Any) -> Iterator[str]:
    rows = connection.execute(f"PRAGMA integrity_check({_MOST})")
    yield from (row[0] for row in rows if row[0] != "ok")


def _broken_links(connection: Any) -> Iterator[str]:
    rows = connection.execute("PRAGMA foreign_key_check")
    yield from (f"{table} {row}" for table, row, *_ in rows.fetchmany(_MOST))


def _strange_numbers(connection: Any) -> Iterator[str]:
    """Numbers that would be given to a second record, or that are kept for tables that are not there."""
    rows = connection.execute(
        "SELECT sqlite_sequence.name, seq, typeof(seq), sqlite_schema.name FROM sqlite_sequence "
        "LEFT JOIN sqlite_schema ON type = 'table' AND sqlite_schema.name = sqlite_sequence.name"
    ).fetchall()
    for name, last, kind, table in rows:
        if table is None or kind != "integer":
            yield f"numbers of {name!r}, which is no table"
        elif (connection.execute(f'SELECT max(id) FROM "{table}"').fetchone()[0] or 0) > last:
            yield f"{table}: numbers are given twice"


def _partial_indexes_of(connection: Any) -> dict[str, dict[str, str]]:
    """By table the names of indexes that hold some of the rows only, each with its condition."""
    rows = connection.execute(
        "SELECT tbl_name, name, sql FROM sqlite_schema WHERE type = 'index' AND sql LIKE '% WHERE %'"
    )
    found: dict[str, dict[str, str]] = {}
    for table, index, sql in rows:
        found.setdefault(table, {})[index] = sql.partition(" WHERE ")[2]
    return found


def _texts_of(connection: Any) -> list[tuple[str, list[str]]]:
    """Tables with the columns that hold texts; the search index and tables without row numbers hold none."""
    tables = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND wr = 0 "
        "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%'"
    ).fetchall()
    found = []
    for (table,) in tables:
        columns = connection.execute("SELECT name, upper(type) FROM pragma_table_info(?)", (table,))
        texts = [name for name, kind in columns if not any(part in kind for part in _NO_TEXT)]
        if texts:
            found.append((table, texts))
    return found


def check_file(path: Path) -> list[str]:
    """The full check of a file: an empty list when it is sound, else what is wrong."""
    return SoundnessCheck(path).problems()
