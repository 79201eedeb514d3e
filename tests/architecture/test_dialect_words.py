"""What one database engine alone understands is said in its own room, and reached through the protocol."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

from tests.architecture.source import SourceFile, imported_names, parsed, program_files

ROOM = "crm_desktop/storage/sqlite/"
#: Who opens, checks, copies and restores data files, which are SQLite's.
COMPOSERS = (
    "crm_desktop/services/copies/",
    "crm_desktop/services/damage.py",
    "crm_desktop/services/encryption/",
    "crm_desktop/services/workspace.py",
)
#: The forms of files through time: frozen, and of files alone.
FROZEN = "crm_desktop/storage/migrations/versions/"

#: Words of a statement that no other engine knows, as whole words.
WORDS = re.compile(
    r"\b(MATCH|PRAGMA|NOCASE|GLOB|AUTOINCREMENT|WITHOUT ROWID|VACUUM|ATTACH DATABASE|FTS5)\b"
    r"|\b(rowid|json_each|json_extract|sqlite_\w+|pragma_\w+|data_version|user_version)\b"
    r"|\bINSERT OR \w+|\bREPLACE INTO\b"
)


def words_of(file: SourceFile) -> Iterator[tuple[ast.expr, str]]:
    """Every string of the code, and every name after a dot (`func.json_each`); no docstring is one."""
    docstrings = {
        id(node.body[0].value)
        for node in file.nodes
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in file.nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node, node.value
        elif isinstance(node, ast.Attribute):
            yield node, node.attr


@cache
def is_of_one_engine(text: str) -> bool:
    """Whether a text names what one engine alone knows; most names stand in the source many times."""
    return WORDS.search(text) is not None


def places(file: SourceFile) -> list[str]:
    return [f"{file.place(node)}: {text}" for node, text in words_of(file) if is_of_one_engine(text)]


def outside() -> list[SourceFile]:
    return [file for file in program_files() if not file.name.startswith((ROOM, FROZEN))]


def test_nobody_outside_its_room_uses_the_words_of_one_engine() -> None:
    assert [place for file in outside() for place in places(file)] == []


def test_nobody_but_the_composers_imports_the_room() -> None:
    room = "crm_desktop.storage.sqlite"
    importers = {
        file.name for file in outside() if any(name.startswith(room) for name in imported_names(file))
    }
    assert [name for name in sorted(importers) if not name.startswith(COMPOSERS)] == []
    assert all(any(name.startswith(each) for name in importers) for each in COMPOSERS)


def test_the_words_are_found() -> None:
    told = (
        'x = text("SELECT rowid FROM search WHERE search MATCH ?")',
        'connection.exec_driver_sql("PRAGMA user_version")',
        'term = term.collate("NOCASE")',
        "ids = func.json_each(value)",
    )
    for text in told:
        assert [word for _, word in words_of(parsed(text, "told.py")) if is_of_one_engine(word)], text
    silent = ('"""PRAGMA in a docstring."""', "found = pattern.match(text)", 'label = "a match of names"')
    for text in silent:
        assert not [word for _, word in words_of(parsed(text, "told.py")) if is_of_one_engine(word)], text
