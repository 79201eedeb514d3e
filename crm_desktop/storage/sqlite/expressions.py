"""SQLite's words for the types and parts of `storage.expressions`; an engine that is made brings them in."""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler, TypeCompiler

from crm_desktop.storage.expressions import (
    Among,
    Caseless,
    CaselessText,
    Holds,
    Today,
    Unindexed,
    WholeNumber,
)
from crm_desktop.storage.sqlite.folded_text import holds


@compiles(WholeNumber, "sqlite")
def _whole_number(_type: WholeNumber, _compiler: TypeCompiler, **_options: Any) -> str:
    # It has 64 bits, and by this name alone a primary key numbers the rows.
    return "INTEGER"


@compiles(CaselessText, "sqlite")
def _caseless_text(_type: CaselessText, _compiler: TypeCompiler, **_options: Any) -> str:
    return 'TEXT COLLATE "NOCASE"'


@compiles(Unindexed, "sqlite")
def _unindexed(part: Unindexed, compiler: SQLCompiler, **options: Any) -> str:
    # A unary plus (sqlite.org/optoverview.html, 2).
    (column,) = part.parts()
    return f"+{compiler.process(column, **options)}"


@compiles(Caseless, "sqlite")
def _caseless(part: Caseless, compiler: SQLCompiler, **options: Any) -> str:
    (column,) = part.parts()
    return f'{compiler.process(column, **options)} COLLATE "NOCASE"'


@compiles(Today, "sqlite")
def _today(_part: Today, _compiler: SQLCompiler, **_options: Any) -> str:
    return "date('now', 'localtime')"


@compiles(Among, "sqlite")
def _among(part: Among, compiler: SQLCompiler, **options: Any) -> str:
    column, ids = (compiler.process(each, **options) for each in part.parts())
    return f"{column} IN (SELECT value FROM json_each({ids}))"


@compiles(Holds, "sqlite")
def _holds(part: Holds, compiler: SQLCompiler, **options: Any) -> str:
    (column,) = part.parts()
    return compiler.process(holds(column, part.word).self_group(), **options)
