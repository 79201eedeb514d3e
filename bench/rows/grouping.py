"""The board in other groups: from asking for them to the cards in sight painted with the heads above them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject

from bench.apart import measure
from bench.figures import Report, at_most
from bench.window import Painting, Window
from crm_desktop.bridge.board.reading import Grouping
from crm_desktop.ui.pipeline.page import PipelinePage

_LIMIT = 300.0
_ROUNDS = 8
#: What the columns are in turn; the first round loads what is loaded once.
_TURN = (Grouping.OWNER, Grouping.CHANNEL, Grouping.MONTH, Grouping.STAGE)


def run(path: Path, cards: int, report: Report) -> None:
    """Measure and report the lines: for owners the whole figure, for the others beside it."""
    taken: dict[str, list[float]] = measure("bench.rows.grouping:groups", path)
    middle = {name: statistics.median(each[1:]) * 1e3 for name, each in taken.items()}
    others = ", ".join(f"by {name} {middle[name]:.0f} ms" for name in middle if name != Grouping.OWNER)
    figure = f"board of {cards:,} cards grouped by owner, first painted"
    report.add(at_most(figure, "ms", middle[Grouping.OWNER], _LIMIT, note=others))


class _Change(QObject):
    """One change of the groups: its clock stops when all cards in sight are painted."""

    def __init__(self, page: PipelinePage) -> None:
        super().__init__(page)
        self._page = page
        self._painting: Painting | None = None
        self._in_sight: frozenset[int] = frozenset()
        page._columns.read.connect(self._laid_out)

    def _laid_out(self, _content: object) -> None:
        if self._painting is None:  # the page has made its columns by now
            viewports = [column.view.viewport() for column in self._page.board.column_widgets]
            self._painting = Painting(viewports, self._are_there, self)

    def _are_there(self) -> bool:
        """Whether all cards in sight have come; what is loaded beside them is not waited for."""
        self._in_sight = self._in_sight or frozenset(_in_sight(self._page))
        store = self._page.board._store
        return not any(card in store._stale or card not in store._cards for card in self._in_sight)

    def has_ended(self) -> bool:
        """Whether it is done."""
        return self._painting is not None and self._painting.has_ended()

    @property
    def ended(self) -> float:
        """When it was done."""
        return 0.0 if self._painting is None else self._painting.ended


def _in_sight(page: PipelinePage) -> Iterator[int]:
    """The cards in sight, once the columns have their sizes."""
    for column in page.board.column_widgets:
        view = column.view
        shown = view.viewport().visibleRegion().boundingRect()
        for row, card in enumerate(view.cards.ids):
            if not shown.intersects(view.card_rect(row)):
                break
            yield card


def groups(path: str) -> dict[str, list[float]]:
    """Seconds of each change, by what the columns became."""
    window = Window(Path(path))
    page = window.board()
    taken: dict[str, list[float]] = {str(grouping): [] for grouping in _TURN}
    for grouping in _TURN * _ROUNDS:
        change = _Change(page)
        started = time.perf_counter()
        page.filters.title.chosen.emit(grouping)
        window.until(change.has_ended)
        taken[str(grouping)].append(change.ended - started)
        change.deleteLater()
        window.rest(0.3)
    return taken
