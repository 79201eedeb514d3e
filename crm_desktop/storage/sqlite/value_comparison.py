"""Finds values in a file that no command has written: a copy made of it earlier holds others.

Every row's version is the journal record that wrote it last, so rows of one number and one version hold the
same. What the program computes (derived fields) and when a row was changed may differ; nothing else does.
Pages and indexes tell of none of this.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

from crm_desktop.core.privacy.commands import ERASED, ERASED_PAST
from crm_desktop.core.queries import Stored
from crm_desktop.frozen import frozen
from crm_desktop.storage.journal import unpack
from crm_desktop.storage.sqlite.comparison import CopyComparison

_Row = dict[str, Stored]
#: Kept by the program with each row: a row that was put back as it was may have others.
_KEPT = frozenset({"version", "updated_at"})
#: Rows read in one go.
_BLOCK = 500
#: The tables of the journal, with what no command ever changes in them.
_JOURNAL = ("journal", "journal_entry")


@frozen
class StrangeRow:
    """A row that differs in `fields`; `now` is None where it is gone, `then` where the copy has none."""

    id: int
    now: _Row | None
    then: _Row | None
    fields: tuple[str, ...] = ()


class ValueComparison(CopyComparison):
    """A file beside an earlier copy of it, looked at for what nobody has changed."""

    def __init__(self, copy: Path, file: Path) -> None:
        super().__init__(copy, file)
        self._last = 0

    def __enter__(self) -> ValueComparison:
        super().__enter__()
        # What is no text any more is shown as well as it can be.
        self._connection.text_factory = _decoded
        return self

    def is_earlier(self) -> bool:
        """Whether the file went on from what the copy holds; a restored file has gone another way since."""
        self._last = int(self._one('SELECT coalesce(max(id), 0) FROM "main"."journal"')[0])
        ids = [self._all(f'SELECT id FROM "{place}"."data_file"', ()) for place in ("main", "now")]
        statement = (
            'SELECT 1 FROM "main"."journal" AS t JOIN "now"."journal" AS n USING (id, at) WHERE id = ?'
        )
        return self._last > 0 and ids[0] == ids[1] and bool(self._all(statement, (self._last,)))

    def is_later(self, version: int) -> bool:
        """Whether a row of this version was written after the copy was made."""
        found = self._all('SELECT 1 FROM "now"."journal" WHERE id = ?', (version,))
        return version > self._last and bool(found)

    def strange(self, kind: str, derived: Collection[str]) -> Iterator[StrangeRow]:
        """Rows of a kind that hold what no command has written; see the head of this module."""
        there = set(self._columns(kind, "now"))
        names = [name for name in self._columns(kind, "main") if name in there and name not in derived]
        if not names:
            return
        written = _Ranges(self._all(_SINCE, (kind, self._last)))
        yield from self._differing(kind, names, written)
        for here, other in (("main", "now"), ("now", "main")):
            statement = (
                f'SELECT id FROM "{here}"."{kind}" AS a '
                f'WHERE NOT EXISTS (SELECT 1 FROM "{other}"."{kind}" AS b WHERE b.id = a.id)'
            )
            ids = [id_ for (id_,) in self._read(statement) if id_ not in written]
            for row in self._whole(kind, here, names, ids):
                pair = (None, row) if here == "main" else (row, None)
                yield StrangeRow(int(row["id"] or 0), *pair)

    def _differing(self, kind: str, names: Sequence[str], written: _Ranges) -> Iterator[StrangeRow]:
        differ = " OR ".join(f'n."{name}" IS NOT t."{name}"' for name in names if name != "id")
        statement = (
            f'SELECT n.id, n.version IS t.version FROM "now"."{kind}" AS n '
            f'JOIN "main"."{kind}" AS t ON t.id = n.id WHERE {differ}'
        )
        ids = [id_ for id_, is_same in self._read(statement) if is_same or id_ not in written]
        for block in (ids[start : start + _BLOCK] for start in range(0, len(ids), _BLOCK)):
            then = {row["id"]: row for row in self._whole(kind, "main", names, block)}
            for now in self._whole(kind, "now", names, block):
                before = then[now["id"]]
                fields = [name for name in names if now[name] != before[name]]
                if now["id"] in written:
                    fields = [name for name in fields if name not in _KEPT]
                if fields:
                    yield StrangeRow(int(now["id"] or 0), now, before, tuple(fields))

    def is_as_written(self, kind: str, row: StrangeRow) -> bool:
        """Whether what was journalled before the copy was made says that the copy is what was damaged."""
        return any(told == now for now, told in self._told(kind, row))

    def _told(self, kind: str, row: StrangeRow) -> Iterator[tuple[Stored, Stored]]:
        """What the file holds in each field that differs, and what the journal says was written there."""
        if row.now is None or row.then is None:
            return
        entries = self._all(_ABOUT, (kind, row.id, row.id, self._last))
        for name in row.fields:
            for operation, text, packed in entries:
                found = _value_in(operation, unpack(text, packed), row.id, name)
                if found is not None:
                    yield row.now[name], found[0]
                    break

    def history(self) -> list[tuple[str, int]]:
        """Rows of the journal that differ, as (table, number): nothing of it is ever written again.

        An erasure does, and then nothing can be said.
        """
        erased = 'SELECT 1 FROM "now"."journal" WHERE label IN (?, ?) AND id > ? LIMIT 1'
        if self._all(erased, (ERASED, ERASED_PAST, self._last)):
            return []
        found = []
        for table in _JOURNAL:
            names = self._columns(table, "main")
            differ = " OR ".join(f'n."{name}" IS NOT t."{name}"' for name in names)
            statement = (
                f'SELECT t.id FROM "main"."{table}" AS t LEFT JOIN "now"."{table}" AS n ON n.id = t.id '
                f"WHERE {differ}"
            )
            found += [(table, int(id_)) for (id_,) in self._read(statement)]
        return found

    def rows_of_journal(self, table: str, ids: Sequence[int]) -> list[_Row]:
        """Rows of the journal as the copy holds them."""
        return list(self._whole(table, "main", self._columns(table, "main"), ids))

    def _whole(self, kind: str, place: str, names: Sequence[str], ids: Sequence[int]) -> Iterator[_Row]:
        columns = ", ".join(f'"{name}"' for name in names)
        for start in range(0, len(ids), _BLOCK):
            block = ids[start : start + _BLOCK]
            places = ", ".join("?" * len(block))
            statement = f'SELECT {columns} FROM "{place}"."{kind}" WHERE id IN ({places}) ORDER BY id'
            for row in self._all(statement, tuple(block)):
                yield dict(zip(names, row, strict=True))

    def _read(self, statement: str) -> list[tuple[Any, ...]]:
        return self._all(statement, ())


_SINCE = (
    'SELECT first_id, last_id FROM "now"."journal_entry" WHERE kind = ? AND journal > ? ORDER BY first_id'
)
_ABOUT = (
    'SELECT operation, payload, packed FROM "now"."journal_entry" '
    "WHERE kind = ? AND first_id <= ? AND last_id >= ? AND journal <= ? ORDER BY id DESC"
)


class _Ranges:
    """Numbers from one to another, of which some are given in the order of the first ones."""

    def __init__(self, pairs: Sequence[tuple[Any, ...]]) -> None:
        self._first: list[int] = []
        self._last: list[int] = []
        for first, last in pairs:
            if self._last and first <= self._last[-1] + 1:
                self._last[-1] = max(self._last[-1], last)
            else:
                self._first.append(first)
                self._last.append(last)

    def __contains__(self, number: object) -> bool:
        assert isinstance(number, int)
        place = bisect_right(self._first, number) - 1
        return place >= 0 and number <= self._last[place]


def _value_in(operation: str, payload: Any, id_: int, name: str) -> tuple[Stored] | None:
    """What an entry of the journal says that a field held after it; None where it says nothing of it."""
    if payload is None:
        return None
    if operation == "update":
        changed = dict(payload).get(id_, {})
        return (changed[name][1],) if name in changed else None
    rows = payload
    if isinstance(payload, dict):
        rows = [dict(zip(payload["columns"], values, strict=True)) for values in payload["rows"]]
    row = next((each for each in rows if each["id"] == id_), None)
    return None if row is None else (row.get(name),)


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "replace")
