"""Lines of the benchmark table: a figure of ours, what stands beside it, the ratio, whether reached."""

from __future__ import annotations

import gc
import math
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

#: Every figure is a median of at least this many runs.
RUNS = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table; `ours` and `peer` in `unit`, `peer` None where a limit alone stands beside."""

    figure: str
    unit: str
    ours: float
    beside: str
    peer: float | None
    to_reach: str
    reached: bool
    note: str = ""


def at_most_times(
    figure: str, unit: str, ours: float, beside: str, peer: float, factor: float, note: str = ""
) -> Line:
    """Ours may take at most `factor` times what the peer takes."""
    reached = ours <= factor * peer
    return Line(figure, unit, ours, beside, peer, f"≤ {factor:g} ×", reached, note)


def times_faster(figure: str, unit: str, ours: float, beside: str, peer: float, factor: float) -> Line:
    """The peer must take at least `factor` times as long."""
    return Line(figure, unit, ours, beside, peer, f"≥ {factor:g} × faster", peer >= factor * ours)


def at_most_more(figure: str, unit: str, ours: float, beside: str, peer: float, more: float) -> Line:
    """Ours may exceed the peer by `more` units."""
    return Line(figure, unit, ours, beside, peer, f"≤ + {more:g} {unit}", ours <= peer + more)


def at_most(figure: str, unit: str, ours: float, limit: float, beside: str = "", note: str = "") -> Line:
    """Ours may be at most the limit."""
    return Line(figure, unit, ours, beside, None, f"≤ {limit:g} {unit}", ours <= limit, note)


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes, by the clock on the wall; garbage is collected before, not during."""
    gc.collect()
    gc.disable()
    try:
        started = time.perf_counter()
        work()
        return time.perf_counter() - started
    finally:
        gc.enable()


def medians(works: Mapping[str, Callable[[], object]], runs: int = RUNS) -> dict[str, float]:
    """Median seconds of each, run in turn so that a busy moment of the machine strikes all alike."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(runs):
        for name, work in works.items():
            taken[name].append(seconds(work))
    return {name: statistics.median(each) for name, each in taken.items()}


def percentile(values: Sequence[float], share: float = 0.95) -> float:
    """The value that `share` of all do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


_HEADINGS = ("figure", "ours", "beside", "peer", "ratio", "to reach", "reached")


def cells(line: Line) -> tuple[str, ...]:
    """The line as it is printed."""
    ratio = "" if not line.peer else f"{line.ours / line.peer:.2f}"
    peer = "" if line.peer is None else _amount(line.peer, line.unit)
    figure = line.figure if not line.note else f"{line.figure} ({line.note})"
    reached = "yes" if line.reached else "NO"
    return figure, _amount(line.ours, line.unit), line.beside, peer, ratio, line.to_reach, reached


def _amount(value: float, unit: str) -> str:
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f} {unit}"


class Report:
    """Prints lines as they come, and all of them as a Markdown table at the end."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self.lines: list[Line] = []

    def add(self, line: Line) -> None:
        """Take a line and print it at once."""
        self.lines.append(line)
        print("  " + "  |  ".join(cells(line)), file=self._out, flush=True)

    def note(self, text: str) -> None:
        """Say what is being done."""
        print(text, file=self._out, flush=True)

    def print_table(self) -> None:
        """Print everything once more as a table."""
        rows = [_HEADINGS, tuple("---" for _ in _HEADINGS), *(cells(line) for line in self.lines)]
        widths = [max(len(row[place]) for row in rows) for place in range(len(_HEADINGS))]
        print(file=self._out)
        for row in rows:
            padded = (text.ljust(width) for text, width in zip(row, widths, strict=True))
            print("| " + " | ".join(padded) + " |", file=self._out)
