"""The full-text index: one FTS5 table for all listed kinds, holding folded words only, no copy of texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy.engine import Connection

from crm_desktop.core.fields import Field, FieldType
from crm_desktop.core.folding import Folder
from crm_desktop.core.kinds import LISTED_KINDS, Kind
from crm_desktop.core.queries import Stored
from crm_desktop.core.records import RECORD_TYPES

#: Kinds share the index by ranges of row numbers: kind's place * 2^44 + record id.
_SPAN = 1 << 44
_BASE: Mapping[Kind, int] = {kind: place * _SPAN for place, kind in enumerate(LISTED_KINDS)}

#: Names of people and companies are found by pinyin too.
_NAMES = frozenset({"name", "company"})


class _Shape:
    """Which places of a kind's row the index reads, by the way they are folded."""

    def __init__(self, fields: Sequence[Field]) -> None:
        self.names = tuple(each.name for each in fields if each.name in _NAMES)
        self.phones = tuple(each.name for each in fields if each.type is FieldType.PHONE)
        self.texts = tuple(
            each.name for each in fields if each.name not in _NAMES and each.type is not FieldType.PHONE
        )
        self.all = frozenset(self.names + self.phones + self.texts)


_SHAPES: Mapping[Kind, _Shape] = {kind: _Shape(RECORD_TYPES[kind].searchable) for kind in LISTED_KINDS}

NO_SHAPE = frozenset[str]()


def searched_fields(kind: Kind) -> frozenset[str]:
    """Names of the fields whose change the index must learn; empty for kinds that are not searched."""
    return _SHAPES[kind].all if kind in _SHAPES else NO_SHAPE


def row_range(kind: Kind) -> tuple[int, int]:
    """First and last row number of a kind in the index; a record's is first + id."""
    return _BASE[kind], _BASE[kind] + _SPAN - 1


def document(folder: Folder, kind: Kind, row: Mapping[str, Stored]) -> str:
    """The folded words of one record."""
    shape = _SHAPES[kind]
    return folder.document(
        [str(row[name]) for name in shape.names if row.get(name)],
        [str(row[name]) for name in shape.texts if row.get(name)],
        [str(row[name]) for name in shape.phones if row.get(name)],
    )


def documents_of_columns(
    folder: Folder, kind: Kind, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> Iterator[str]:
    """The folded words of many rows given as tuples, whose searched columns hold text; for imports."""
    shape = _SHAPES[kind]
    names = [place for place, column in enumerate(columns) if column in shape.names]
    texts = [place for place, column in enumerate(columns) if column in shape.texts]
    phones = [place for place, column in enumerate(columns) if column in shape.phones]
    words, pinyin, phone = folder.words, folder.pinyin, folder.phone
    for row in rows:
        parts = []
        for place in names:
            if text := row[place]:
                parts.append(words(text))
                if not text.isascii():
                    parts.append(pinyin(text))
        parts += [words(text) for place in texts if (text := row[place])]
        parts += [phone(text) for place in phones if (text := row[place])]
        yield " ".join(parts)


def store(connection: Connection, kind: Kind, documents: Sequence[tuple[int, str]]) -> None:
    """Write the words of records (id, words), replacing what was there."""
    base = _BASE[kind]
    connection.exec_driver_sql(
        "REPLACE INTO search(rowid, words) VALUES (?, ?)", [(base + id_, words) for id_, words in documents]
    )


def store_new(connection: Connection, kind: Kind, first_id: int, documents: Iterable[str]) -> None:
    """Write the words of new records with ids counting up from `first_id`."""
    first = _BASE[kind] + first_id
    rows = list(enumerate(documents, first))
    connection.exec_driver_sql("INSERT INTO search(rowid, words) VALUES (?, ?)", rows)


def remove(connection: Connection, kind: Kind, ids: Sequence[int]) -> None:
    """Forget records."""
    base = _BASE[kind]
    connection.exec_driver_sql("DELETE FROM search WHERE rowid = ?", [(base + id_,) for id_ in ids])
