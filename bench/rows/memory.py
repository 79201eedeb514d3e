"""Memory of the whole process with a million leads open and scrolled through, beside an empty file."""

from __future__ import annotations

import random
import statistics
from pathlib import Path

from bench.apart import measure
from bench.data import SEED
from bench.figures import RUNS, Report, at_most_more
from bench.window import Window
from crm_desktop.core.queries import ListQuery, SortKey
from crm_desktop.core.records.kinds import Kind

_JUMPS = 300


def run(path: Path, leads: int, empty: Path, report: Report) -> None:
    """Measure and report the line."""
    ours, peer = (
        statistics.median([measure("bench.rows.memory:resident", each) for _ in range(RUNS)])
        for each in (path, empty)
    )
    figure = f"memory with {leads:,} leads open, sorted and scrolled through"
    report.add(at_most_more(figure, "MiB", ours, "empty file", peer, 60))


def resident(path: str) -> float:
    """Resident memory in MiB after scrolling to many places in two orders."""
    window = Window(Path(path))
    table = window.leads()
    chance = random.Random(SEED)
    for field in ("created_at", "name"):
        table.show(ListQuery(Kind.LEAD, sort=(SortKey(field, descending=True),)))
        table.finish()
        for _ in range(_JUMPS if len(table.model.ids) else 0):
            table.jump(chance.randrange(len(table.model.ids)))
    window.rest(1.0)
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("this system does not tell how much memory a process has")
