"""A card dropped on the board, from the release to the commit and the repaint, beside the bare write."""

from __future__ import annotations

import random
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from bench.apart import measure
from bench.data import SEED
from bench.figures import Report, at_most_times, percentile
from bench.window import Painting, Window
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.board.view import BoardView
from crm_desktop.storage.sqlite.backend import driver_connection
from crm_desktop.storage.sqlite.engine import make_engine

_DROPS = 120
#: The first drops load what is loaded once.
_WARM = 20
_TOP = 6


def run(path: Path, cards: int, report: Report) -> None:
    """Measure and report the line."""
    drops, bare = measure("bench.rows.dropping:drops", path)
    figure = f"card drop, release to committed and repainted, {cards:,} open cards, p95"
    beside = "bare UPDATE + COMMIT + repaint of the board"
    report.add(at_most_times(figure, "ms", percentile(drops) * 1e3, beside, percentile(bare) * 1e3, 2))


class _Writes(QObject):
    """Notes when a write has come back."""

    def __init__(self, window: Window) -> None:
        super().__init__(window.document.window)
        self.has_come = False
        window.document.gateway.changed.connect(self._come)

    def _come(self, _changes: object, _origin: object) -> None:
        self.has_come = True

    def is_back(self) -> bool:
        """Whether one has come back since `has_come` was set to False."""
        return self.has_come


def drops(path: str) -> tuple[list[float], list[float]]:
    """Seconds of each drop, and of each bare write with one repaint, taken in turn."""
    window = Window(Path(path))
    board = window.board().board
    board.set_animated(False)  # what is measured is the work, not the slide
    stages = [
        item.id
        for item in window.document.gateway.reference_data.of(Kind.STAGE)
        if item.facts["kind"] == "open"
    ]
    writes = _Writes(window)
    viewports = [column.view.viewport() for column in board.column_widgets]
    engine = make_engine(Path(path), writing=True, guarded=False)
    held = engine.connect()  # gives its own connection back when nobody holds it
    connection = driver_connection(held)
    chance = random.Random(SEED)
    taken, bare = [], []
    for _ in range(_DROPS):
        source, target = chance.sample(range(len(stages)), 2)
        card = board.column_widgets[source].view.cards.ids[chance.randrange(_TOP)]
        writes.has_come = False
        painting = Painting(viewports, writes.is_back, board)
        started = time.perf_counter()
        board.land(card, stages[target], chance.randrange(_TOP))
        window.until(painting.has_ended)
        taken.append(painting.ended - started)
        painting.deleteLater()
        window.rest(0.15)
        bare.append(_bare_write(connection, int(card), board))
        window.rest(0.02)
    return taken[_WARM:], bare[_WARM:]


def _bare_write(connection: Any, card: int, board: BoardView) -> float:
    started = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE opportunity SET position = position + 1 WHERE id = ?", (card,))
    connection.execute("COMMIT")
    board.repaint()
    for column in board.column_widgets:
        column.view.viewport().repaint()
    return time.perf_counter() - started
