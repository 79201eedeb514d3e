"""The folded words by which a record is found: which of its fields they come from, and how each is folded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.core.values.folding import Folder

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
