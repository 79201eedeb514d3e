"""The index of words: one FTS5 table for all listed kinds, holding folded words only, no copy of texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, column, exists, literal_column, select, table
from sqlalchemy.engine import Connection

from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.values.search.folding import Phrase, Question

#: Kinds share the index by ranges of row numbers: the kind's number * 2^44 + record id.
_SPAN = 1 << 44

#: FTS5's own default: so many segments of one level are merged into one of the next.
_SEGMENTS_TO_MERGE = 4

#: A row number before those of all kinds.
_SPARE = -1

_SEARCH = table("search", column("rowid"))


class SqliteWords:
    """The index as the protocol `storage.backend.WordIndex` asks for it."""

    def expression(self, question: Question) -> str | None:
        """The question as FTS5 reads it: phrases in quotes, a star where the last word may go on."""
        ways = [" AND ".join(map(_phrase, way)) for way in question]
        return " OR ".join(f"({way})" for way in ways) if len(ways) > 1 else "".join(ways) or None

    def hits(self, record: RecordType, expression: Any) -> Select[Any]:
        """The ids of the records that match, ascending."""
        first = _base(record)
        row = _SEARCH.c.rowid
        return select(row - first).where(_matches(expression), row >= first, row < first + _SPAN)

    def newest_hits(self, record: RecordType, expression: Any) -> Select[Any]:
        """The same, descending: FTS5 walks backwards by itself, and never meets the others."""
        first = _base(record)
        row = _SEARCH.c.rowid
        hits = select(row - first).where(_matches(expression), row >= first, row < first + _SPAN)
        return hits.order_by(row.desc())

    def is_hit(self, record: RecordType, id_: ColumnElement[int], expression: Any) -> ColumnElement[bool]:
        """Whether one record matches: a look into every part of the index."""
        asked: Select[Any] = select(literal_column("1")).select_from(_SEARCH)
        return exists(asked.where(_matches(expression), _SEARCH.c.rowid == id_ + _base(record)))

    def occurs(self, expression: Any) -> Select[Any]:
        """A row if any record matches; whether it is there any more the index does not know."""
        return select(literal_column("1")).select_from(_SEARCH).where(_matches(expression)).limit(1)

    def store(self, connection: Connection, record: RecordType, documents: Sequence[tuple[int, str]]) -> None:
        """Write the words of records (id, words), replacing what was there."""
        base = _base(record)
        rows = [(base + id_, words) for id_, words in documents]
        connection.exec_driver_sql("REPLACE INTO search(rowid, words) VALUES (?, ?)", rows)

    def store_new(
        self, connection: Connection, record: RecordType, first_id: int, documents: Iterable[str]
    ) -> None:
        """Write the words of new records with ids counting up from `first_id`."""
        first = _base(record) + first_id
        rows = list(enumerate(documents, first))
        connection.exec_driver_sql("INSERT INTO search(rowid, words) VALUES (?, ?)", rows)

    def remove(self, connection: Connection, record: RecordType, ids: Sequence[int]) -> None:
        """Forget records."""
        base = _base(record)
        connection.exec_driver_sql("DELETE FROM search WHERE rowid = ?", [(base + id_,) for id_ in ids])

    def purge(self, connection: Connection) -> None:
        """Merge all parts into one, without the words of forgotten rows.

        FTS5 leaves a single part as it is; so a row without words makes it two first, and goes again.
        """
        connection.exec_driver_sql("INSERT INTO search(rowid, words) VALUES (?, ?)", (_SPARE, "0"))
        merge_all(connection)
        connection.exec_driver_sql("DELETE FROM search WHERE rowid = ?", (_SPARE,))


WORDS = SqliteWords()


def _matches(expression: Any) -> ColumnElement[bool]:
    return literal_column("search").op("MATCH", is_comparison=True)(expression)


def _phrase(phrase: Phrase) -> str:
    ways = [_told(phrase), *(f'"{word}"' for word in phrase.instead), *map(_told, phrase.nearly)]
    return f"({' OR '.join(ways)})" if len(ways) > 1 else ways[0]


def _told(phrase: Phrase) -> str:
    if phrase.gap:
        parts = phrase.tokens[: phrase.gap], phrase.tokens[phrase.gap :]
        return f"NEAR({' '.join(map(_in_quotes, parts))}, 1)"
    return _in_quotes(phrase.tokens) + (" *" if phrase.may_go_on else "")


def _in_quotes(tokens: Sequence[str]) -> str:
    return '"' + " ".join(tokens) + '"'


def _base(record: RecordType) -> int:
    assert record.search_number is not None, f"{record.kind} is not searched"
    return record.search_number * _SPAN


def set_merging(connection: Connection, *, on: bool) -> None:
    """Whether writes also merge older parts of the index; a bulk write leaves that to those after it."""
    segments = _SEGMENTS_TO_MERGE if on else 0
    connection.exec_driver_sql("INSERT INTO search(search, rank) VALUES ('automerge', ?)", (segments,))


def merge_all(connection: Connection) -> None:
    """Put the parts of the index together, after a bulk write has left very many.

    Asking about one record looks into every part: a tenth of the time, for a tenth more of the import.
    """
    connection.exec_driver_sql("INSERT INTO search(search) VALUES ('optimize')")
