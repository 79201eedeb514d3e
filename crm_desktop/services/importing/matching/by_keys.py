"""Knows the records of a file's rows by several keys, one after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy.engine import Connection

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.fields import RecordType
from crm_desktop.services.importing.matching.choices import MatchBy
from crm_desktop.services.importing.matching.identity import Columns, Identity, Key
from crm_desktop.services.importing.matching.key_index import KeyIndex
from crm_desktop.services.importing.matching.keys import Keys


class ByKeys(Identity):
    """By the first key that one record alone bears; where only several do, the row is told as ambiguous.

    Of the rows of a piece that share a key the first makes the record. A key is a text; that of a known
    record is its id.
    """

    def __init__(
        self, connection: Connection, record: RecordType, match: Sequence[MatchBy], calling_code: str
    ) -> None:
        super().__init__()
        self._sorts = [(by, Keys(record, by, calling_code)) for by in match]
        self._indexes = {by: KeyIndex(keys.of_records(connection)) for by, keys in self._sorts}
        #: all keys of the rows that share one
        self._shared: dict[Key, set[tuple[MatchBy, str]]] = {}

    def keys(self, columns: Columns, count: int) -> list[Key | None]:
        """The id of the record of each row, else a text that it shares with other rows of the piece."""
        self.matched, self.ambiguous = {}, {}
        self._shared = {}
        first: dict[tuple[MatchBy, str], Key] = {}
        by_sort = [(by, sort.of_rows(columns, count)) for by, sort in self._sorts]
        found: list[Key | None] = []
        for place in range(count):
            own = [(by, key) for by, rows in by_sort for key in rows[place]]
            found.append(self._key(place, own, first))
        return found

    def _key(
        self, place: int, own: Sequence[tuple[MatchBy, str]], first: dict[tuple[MatchBy, str], Key]
    ) -> Key | None:
        several = ""
        for by, key in own:
            ids = self._indexes[by].ids(key)
            if len(ids) == 1:
                self.matched[place] = by
                self._know(own, ids[0])
                return ids[0]
            if (by, key) in first:
                self.matched[place] = by
                shared = first[by, key]
                self._join(own, shared, first)
                return shared
            several = several or (key.partition("\0")[0] if len(ids) > 1 else "")
        if several:
            self.ambiguous[place] = RuleBroken("reference_ambiguous", value=several)
            return None
        if not own:
            return None
        name = f"{own[0][0]}\0{own[0][1]}"
        self._join(own, name, first)
        return name

    def _know(self, own: Sequence[tuple[MatchBy, str]], id_: int) -> None:
        for by, key in own:
            if not self._indexes[by].ids(key):
                self._indexes[by].add(key, id_)

    def _join(
        self, own: Sequence[tuple[MatchBy, str]], shared: Key, first: dict[tuple[MatchBy, str], Key]
    ) -> None:
        for each in own:
            first.setdefault(each, shared)
        self._shared.setdefault(shared, set()).update(own)

    def known(self, keys: Sequence[Key | None]) -> Mapping[Key, int]:
        """The records that are there."""
        return {key: key for key in keys if isinstance(key, int)}

    def remember(self, key: Key, id_: int) -> None:
        """Know a record by all keys of its rows."""
        for by, each in self._shared.get(key, ()):
            self._indexes[by].add(each, id_)
