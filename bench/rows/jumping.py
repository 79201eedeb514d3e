"""A jump to a random row, painted, beside painting the same view again."""

from __future__ import annotations

import random
from pathlib import Path

from bench.apart import measure
from bench.data import SEED
from bench.figures import Report, at_most_more, percentile
from bench.window import Window

_JUMPS = 200


def run(path: Path, leads: int, report: Report) -> None:
    """Measure and report the line."""
    jumps, repaints = measure("bench.rows.jumping:jumps", path)
    figure = f"jump to a random row of {leads:,}, painted, p95"
    ours, peer = percentile(jumps) * 1e3, percentile(repaints) * 1e3
    report.add(at_most_more(figure, "ms", ours, "repaint with its rows loaded", peer, 8))


def jumps(path: str) -> tuple[list[float], list[float]]:
    """Seconds of each jump, and of painting again each place reached."""
    window = Window(Path(path))
    table = window.leads()
    chance = random.Random(SEED)
    taken, repaints = [], []
    for _ in range(_JUMPS):
        taken.append(table.jump(chance.randrange(len(table.model.ids))))
        repaints.append(table.repaint())
        window.rest(0.01)  # the pages beside it are fetched meanwhile, as while a person looks
    return taken, repaints
