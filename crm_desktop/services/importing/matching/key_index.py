"""The records that bear a key, of very many in little memory: sorted numbers instead of texts."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable

#: New keys are sorted in among the others when there are so many of them, and a quarter of all.
_FEW = 50_000
_ID_BITS = 40
_ID_MASK = (1 << _ID_BITS) - 1
_HASH_MASK = (1 << 63) - 1


class KeyIndex:
    """Finds ids by key; two keys of one number among millions are as good as impossible."""

    def __init__(self, pairs: Iterable[tuple[str, int]] = ()) -> None:
        self._hashes = array("q")
        self._ids = array("q")
        self._new: dict[int, list[int]] = {}
        self._count = 0
        self._rebuild([(_hash_of(key) << _ID_BITS) | id_ for key, id_ in pairs])

    def add(self, key: str, id_: int) -> None:
        """Know one more record by a key."""
        ids = self._new.setdefault(_hash_of(key), [])
        if id_ in ids:
            return
        ids.append(id_)
        self._count += 1
        if self._count >= max(_FEW, len(self._ids) // 4):
            both = [(hash_ << _ID_BITS) | id_ for hash_, id_ in zip(self._hashes, self._ids, strict=True)]
            both.extend((hash_ << _ID_BITS) | each for hash_, ids in self._new.items() for each in ids)
            self._rebuild(both)

    def ids(self, key: str) -> tuple[int, ...]:
        """The records with that key, at most two of those that were there."""
        hash_ = _hash_of(key)
        place = bisect_left(self._hashes, hash_)
        found: list[int] = []
        while place < len(self._hashes) and self._hashes[place] == hash_ and len(found) < 2:
            if self._ids[place] not in found:
                found.append(self._ids[place])
            place += 1
        return tuple(dict.fromkeys((*found, *self._new.get(hash_, ()))))

    def _rebuild(self, packed: list[int]) -> None:
        packed.sort()
        self._hashes = array("q", (each >> _ID_BITS for each in packed))
        self._ids = array("q", (each & _ID_MASK for each in packed))
        self._new, self._count = {}, 0


def _hash_of(key: str) -> int:
    return hash(key) & _HASH_MASK
