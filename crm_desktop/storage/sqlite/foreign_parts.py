"""Finds in a file what no program of ours puts there and what would act by itself, or stand for our tables.

A file from elsewhere is ours by two numbers in its head, which anybody can write. A trigger in it would
change what a person enters, and a view what is read. Tables and indexes more than we have do nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crm_desktop.core.errors import NotOurFile
from crm_desktop.storage.sqlite.engine import connect_to
from crm_desktop.storage.sqlite.examination import has_log, meaning_of
from crm_desktop.storage.sqlite.faults import FAULTS
from crm_desktop.storage.sqlite.held_values import triggers

_PLAIN = re.compile(r"[a-z][a-z0-9_]*")
_WORDS = "CREATE VIRTUAL TABLE search USING fts5("


def check_parts(path: Path) -> None:
    """Raise NotOurFile where a file holds any such part; it is only read."""
    try:
        connection = connect_to(path, read_only=True, immutable=not has_log(path))
        try:
            found = next(_foreign(connection), None)
        finally:
            connection.close()
    except FAULTS as error:
        raise meaning_of(error, path) from error
    if found is not None:
        raise NotOurFile("file_with_foreign_parts", path=str(path), name=found)


def _foreign(connection: Any) -> Iterator[str]:
    rows = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE type NOT IN ('table', 'index') "
        "OR sql LIKE 'CREATE VIRTUAL%'"
    )
    for kind, name, table, sql in rows:
        if kind == "trigger" and is_our_trigger(name, table, sql):
            continue
        if kind == "table" and sql.startswith(_WORDS):
            continue
        yield str(name)


def is_our_trigger(name: str, table: str, sql: str) -> bool:
    """Whether a trigger is one of those that keep a field's several values in a table of their own."""
    held = name.rpartition("_")[0]
    column = held.removeprefix(f"{table}_")
    if column == held or not (_PLAIN.fullmatch(column) and _PLAIN.fullmatch(table)):
        return False
    return any(sql in triggers(table, column, held, is_listed=is_listed) for is_listed in (True, False))
