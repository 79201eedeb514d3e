"""What every engine can say, but each in its own words: types of columns and parts of statements.

Each stands here as most engines say it; an engine that has another word brings it along
(`storage.sqlite.expressions`), and SQLAlchemy takes the word of the engine for which it writes a statement.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Self

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Boolean,
    ColumnElement,
    Dialect,
    Text,
    TypeDecorator,
    bindparam,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class WholeNumber(BigInteger):
    """Ids, milliseconds and minor units, which pass 32 bits."""


class CaselessText(Text):
    """Text whose order and equality ignore the case of Latin letters, as far as the engine does that."""


class IdList(TypeDecorator[Sequence[int]]):
    """Any number of ids as one parameter of `Among`, where no connection is at hand to ask its backend."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[int] | None, dialect: Dialect) -> Any:
        """JSON for SQLite, which unpacks it itself; other engines take a list as it is."""
        return json.dumps(value) if dialect.name == "sqlite" else value


class _Part(FunctionElement[Any]):
    """A part of a statement that is made of others; its kind and those others are all there is to it."""

    def parts(self) -> list[ColumnElement[Any]]:
        """What it is made of."""
        return list(self.clauses)


class Unindexed(_Part):
    """The same value, for which no index is used: rows found in another way are tested with it."""

    inherit_cache = True

    def __init__(self, column: ColumnElement[Any]) -> None:
        super().__init__(column)
        self.type = column.type


class Caseless(_Part):
    """The same text, to be ordered without the case of Latin letters."""

    inherit_cache = True
    type = Text()


class Today(_Part):
    """The day that it is here, as text; asked anew each time the statement runs."""

    inherit_cache = True
    type = Text()


class _Condition(_Part):
    """A part that is true or false."""

    type = Boolean()

    def self_group(self, against: Any = None) -> Self:
        """As it stands: "... = 1", which SQLAlchemy makes of what it does not know, would use no index."""
        return self


class Among(_Condition):
    """Whether an id is one of very many, which are one value (`Backend.id_list`)."""

    inherit_cache = True


class Holds(_Condition):
    """Whether a text holds a word, in whatever case, as far as the engine knows."""

    #: an engine may spell the word out, so that each word has a statement of its own
    inherit_cache = False

    def __init__(self, column: ColumnElement[Any], word: str) -> None:
        super().__init__(column)
        self.word = word


def among(column: ColumnElement[int], ids: object) -> Among:
    """The condition that an id is one of `Backend.id_list`, or of a parameter that stands for it."""
    return Among(column, ids if isinstance(ids, BindParameter) else bindparam(None, ids))


@compiles(Unindexed)
def _unindexed(part: Unindexed, compiler: SQLCompiler, **options: Any) -> str:
    (column,) = part.parts()
    return compiler.process(column, **options)


@compiles(Caseless)
def _caseless(part: Caseless, compiler: SQLCompiler, **options: Any) -> str:
    (column,) = part.parts()
    return f"lower({compiler.process(column, **options)})"


@compiles(Today)
def _today(_part: Today, _compiler: SQLCompiler, **_options: Any) -> str:
    return "CAST(CURRENT_DATE AS TEXT)"


@compiles(Among)
def _among(part: Among, compiler: SQLCompiler, **options: Any) -> str:
    column, ids = (compiler.process(each, **options) for each in part.parts())
    return f"{column} IN (SELECT unnest(CAST({ids} AS BIGINT ARRAY)))"


@compiles(Holds)
def _holds(part: Holds, compiler: SQLCompiler, **options: Any) -> str:
    (column,) = part.parts()
    return compiler.process(column.icontains(part.word, autoescape=True), **options)
