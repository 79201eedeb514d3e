"""Gathers the rows that painting missed and asks for them by page, a few pages at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QTimer

from crm_desktop.qtkit.table.paging.row_cache import PAGE_ROWS

_PAGES_AT_ONCE = 4  # a tall screen shows rows of at most three pages
_FETCHES_AT_ONCE = 2


class PageRequests(QObject):
    """Decides what to fetch and when.

    Painting only notes rows (`want`); one turn of the event loop later the newest pages are asked for, in one
    fetch. While two fetches are under way nothing more is asked, so dragging the scroll bar leaves no queue
    of pages that nobody looks at any more. When the painted rows are there, the pages beside them follow.
    """

    def __init__(
        self,
        ids_missing: Callable[[int, int], list[int]],
        fetch: Callable[[Sequence[int], int], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ids_missing = ids_missing
        self._fetch = fetch
        self._generation = 0
        self._wanted: dict[int, None] = {}  # pages, oldest first
        self._seen: list[int] = []  # the pages painted last, for their neighbours
        # The first row of the page of each id that is under way, or was answered with nothing.
        self._places: dict[int, int] = {}
        self._under_way: list[set[int]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)

    def want(self, row: int) -> None:
        """Note that a row was painted and is not at hand."""
        page = row // PAGE_ROWS
        self._wanted.pop(page, None)
        self._wanted[page] = None
        if not self._timer.isActive():
            self._timer.start()

    def is_current(self, generation: int) -> bool:
        """Say whether rows asked for in that generation may still be shown."""
        return generation == self._generation

    def answered(self, ids: Iterable[int]) -> tuple[int, int] | None:
        """Take note of an answer; returns the first and last row it may fill, or None for none.

        Ids that were asked for and are not in the answer stay noted, so that they are not asked for again at
        every repaint: the records are gone, and the next list of ids will not hold them.
        """
        answer = set(ids)
        self._finish(answer)
        places = [self._places.pop(record_id) for record_id in answer if record_id in self._places]
        self._timer.start()
        return (min(places), max(places) + PAGE_ROWS - 1) if places else None

    def failed(self, ids: Iterable[int]) -> None:
        """Forget that these ids were asked for."""
        failed = set(ids)
        self._finish(failed)
        for record_id in failed:
            self._places.pop(record_id, None)

    def forget(self) -> None:
        """Drop what is wanted and what is under way: the rows have moved or changed."""
        self._generation += 1
        self._wanted.clear()
        self._seen.clear()
        self._places.clear()
        self._under_way.clear()

    def _finish(self, answer: set[int]) -> None:
        # An answer belongs to the fetch that it shares ids with; an empty one to the oldest.
        for number, asked in enumerate(self._under_way):
            if not answer or not asked.isdisjoint(answer):
                del self._under_way[number]
                return

    def _ask(self) -> None:
        if len(self._under_way) >= _FETCHES_AT_ONCE:
            return  # the next answer starts the timer again
        if self._wanted:
            pages = sorted(list(self._wanted)[-_PAGES_AT_ONCE:])
            self._wanted.clear()
            self._seen = pages
        elif self._seen and not self._under_way:
            pages = [page for page in (self._seen[0] - 1, self._seen[-1] + 1) if page >= 0]
            self._seen = []
        else:
            return
        self._ask_for(pages)

    def _ask_for(self, pages: list[int]) -> None:
        ids: list[int] = []
        for page in pages:
            first = page * PAGE_ROWS
            missing = self._ids_missing(first, first + PAGE_ROWS)
            new = [record_id for record_id in missing if record_id not in self._places]
            self._places.update(dict.fromkeys(new, first))
            ids.extend(new)
        if ids:
            self._under_way.append(set(ids))
            self._fetch(ids, self._generation)
