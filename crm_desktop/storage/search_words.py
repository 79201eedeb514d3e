"""The folded words by which a record is found: which of its fields they come from, and how each is folded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.core.values.search.folding import Folder, word_of_entry
from crm_desktop.core.values.tags import ids_of

#: Names of people and companies are found by pinyin too.
_NAMES = frozenset({"name", "company"})


class _Shape:
    """Which places of a kind's row the index reads, by the way they are folded."""

    def __init__(self, record: RecordType) -> None:
        fields = record.searchable
        self.names = tuple(each.name for each in fields if each.name in _NAMES)
        self.phones = tuple(each.name for each in fields if each.type is FieldType.PHONE)
        self.tags = tuple(each.name for each in fields if each.lists is not None)
        taken = {*self.names, *self.phones, *self.tags}
        self.texts = tuple(each.name for each in fields if each.name not in taken)
        self.all = frozenset(self.names + self.phones + self.tags + self.texts)


@lru_cache(maxsize=256)
def _shape(record: RecordType) -> _Shape:
    return _Shape(record)


def searched_fields(record: RecordType) -> frozenset[str]:
    """Names of the fields whose change the index must learn; empty for kinds that are not searched."""
    return frozenset() if record.search_number is None else _shape(record).all


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
        elif name in shape.tags:
            folded.append(_filled(_entries, values))
    if not folded:
        return iter([""] * len(rows))
    return map(" ".join, zip(*folded, strict=True))


def _entries(stored: str) -> str:
    """The words of a value that lists entries: not their names, which may change, but one for each."""
    return " ".join(map(word_of_entry, ids_of(stored)))


def _filled(fold: Callable[[str], str], values: Iterable[Any]) -> list[str]:
    return [fold(value) if value else "" for value in values]
