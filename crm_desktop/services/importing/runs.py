"""Ids as runs of neighbours: what an import of a million rows has written, in a few numbers."""

from __future__ import annotations

from collections.abc import Iterator


class Runs:
    """Sorted runs (first, last) that do not touch."""

    def __init__(self) -> None:
        self._runs: list[tuple[int, int]] = []

    def add(self, first: int, last: int) -> None:
        """Take in the ids from `first` to `last`."""
        if self._runs and self._runs[-1][0] <= first <= self._runs[-1][1] + 1:
            self._runs[-1] = (self._runs[-1][0], max(last, self._runs[-1][1]))
        else:
            self._runs.append((first, last))

    def __contains__(self, id_: int) -> bool:
        return any(first <= id_ <= last for first, last in self._runs)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        joined: list[tuple[int, int]] = []
        for first, last in sorted(self._runs):
            if joined and first <= joined[-1][1] + 1:
                joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
            else:
                joined.append((first, last))
        return iter(joined)
