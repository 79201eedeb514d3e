"""The full-text index: one FTS5 table for all listed kinds, holding folded words only, no copy of texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy.engine import Connection

from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.core.values.folding import Folder

#: Kinds share the index by ranges of row numbers: the kind's number * 2^44 + record id.
_SPAN = 1 << 44

#: FTS5's own default: so many segments of one level are merged into one of the next.
_SEGMENTS_TO_MERGE = 4

#: Names of people and companies are found by pinyin too.
_NAMES = frozenset({"name", "company"})


class _Shape:
    """Which places of a kind's row the index reads, by the way they are folded."""

    def __init__(self, record: RecordType) -> None:
        fields = record.searchable
        self.names = tuple(each.name for each in fields if each.name in _NAMES)
        self.phones = tuple(each.name for each in fields if each.type is FieldType.PHONE)
        self.texts = tuple(
            each.name for each in fields if each.name not in _NAMES and each.type is not FieldType.PHONE
        )
        self.all = frozenset(self.names + self.phones + self.texts)


@lru_cache(maxsize=256)
def _shape(record: RecordType) -> _Shape:
    return _Shape(record)


def searched_fields(record: RecordType) -> frozenset[str]:
    """Names of the fields whose change the index must learn; empty for kinds that are not searched."""
    return frozenset() if record.search_number is None else _shape(record).all


def row_range(record: RecordType) -> tuple[int, int]:
    """First and last row number of a kind in the index; a record's is first + id."""
    first = _base(record)
    return first, first + _SPAN - 1


def _base(record: RecordType) -> int:
    assert record.search_number is not None, f"{record.kind} is not searched"
    return record.search_number * _SPAN


def documents_of_columns(
    folder: Folder, record: RecordType, columns: Sequence[str], rows: Sequence[Sequence[Any]]
) -> Iterator[str]:
    """The folded words of many rows given as tuples, whose searched columns hold text; for imports."""
    if not rows:
        return iter(())
    shape = _shape(record)
    folded: list[list[str]] = []
    for name, values in zip(columns, zip(*rows, strict=True), strict=True):
        if name in shape.names:
            folded += [_filled(folder.words, values), _filled(folder.pinyin, values)]
        elif name in shape.texts:
            folded.append(_filled(folder.words, values))
        elif name in shape.phones:
            folded.append(_filled(folder.phone, values))
    if not folded:
        return iter([""] * len(rows))
    return map(" ".join, zip(*folded, strict=True))


def _filled(fold: Callable[[str], str], values: Iterable[Any]) -> list[str]:
    return [fold(value) if value else "" for value in values]


def store(connection: Connection, record: RecordType, documents: Sequence[tuple[int, str]]) -> None:
    """Write the words of records (id, words), replacing what was there."""
    base = _base(record)
    connection.exec_driver_sql(
        "REPLACE INTO search(rowid, words) VALUES (?, ?)", [(base + id_, words) for id_, words in documents]
    )


def store_new(connection: Connection, record: RecordType, first_id: int, documents: Iterable[str]) -> None:
    """Write the words of new records with ids counting up from `first_id`."""
    first = _base(record) + first_id
    rows = list(enumerate(documents, first))
    connection.exec_driver_sql("INSERT INTO search(rowid, words) VALUES (?, ?)", rows)


def set_merging(connection: Connection, *, on: bool) -> None:
    """Whether writes also merge older parts of the index; a bulk write leaves that to those after it."""
    segments = _SEGMENTS_TO_MERGE if on else 0
    connection.exec_driver_sql("INSERT INTO search(search, rank) VALUES ('automerge', ?)", (segments,))


def merge_all(connection: Connection) -> None:
    """Put the parts of the index together, after a bulk write has left very many.

    Asking about one record looks into every part: a tenth of the time, for a tenth more of the import.
    """
    connection.exec_driver_sql("INSERT INTO search(search) VALUES ('optimize')")


def remove(connection: Connection, record: RecordType, ids: Sequence[int]) -> None:
    """Forget records."""
    base = _base(record)
    connection.exec_driver_sql("DELETE FROM search WHERE rowid = ?", [(base + id_,) for id_ in ids])
