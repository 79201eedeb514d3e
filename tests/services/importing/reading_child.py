"""Reads one file to import in a process of its own, and prints what came of it: `python -m` this module FILE.

The most memory that a process ever had is passed on to the children that it starts; a process that runs many
other tests before would be measured in their place.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from crm_desktop.core.errors import ImportProblem
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.services.email_addresses import normal_address
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.importing.rows import RowParser
from crm_desktop.services.importing.sources.opening import open_source

if sys.platform != "win32":
    import resource

LEAD_COLUMNS = ("name", "estimated_amount", "created_at", "email")


def read(path: Path) -> tuple[list[str], list[int]]:
    """Names that would be taken, and the numbers of the rows that would not."""
    names: list[str] = []
    failed: list[int] = []
    with open_source(path) as source:
        columns = {name: place for place, name in enumerate(LEAD_COLUMNS[: len(source.headers)])}
        plan = ImportPlan(
            BUILT_IN[Kind.LEAD], columns, reading=ReadingOptions("TWD", check_email=normal_address)
        )
        for chunk in RowParser(plan).parse_all(source):
            names += [str(name) for name in chunk.columns["name"]]
            failed += [row.number for row in chunk.failed]
    return names, failed


class MemoryWatch:
    """How much memory this process and its children took at most while watched (0 where not Linux)."""

    _STATUS = Path("/proc/self/status")

    def __init__(self) -> None:
        self._children = self._most_of_children()
        if self._STATUS.exists():
            Path("/proc/self/clear_refs").write_text("5")  # forgets the peak of what came before
        self._before = self._status("VmRSS")

    def most_bytes(self) -> int:
        """Growth of this process, or all of the largest new child, whichever is more."""
        children = self._most_of_children()
        grown = self._status("VmHWM") - self._before
        return max(grown, children if children > self._children else 0)

    def _status(self, name: str) -> int:
        if not self._STATUS.exists():
            return 0
        lines = self._STATUS.read_text().splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(name))

    def _most_of_children(self) -> int:
        if sys.platform != "linux":
            return 0
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


def _worked() -> float:
    """Seconds that this process and its children have worked: the work of others is none of theirs."""
    return sum(os.times()[:4])


def main(path: Path) -> None:
    """Read the file and print what came of it as JSON."""
    watch = MemoryWatch()
    started = _worked()
    found, names, failed = "", list[str](), list[int]()
    try:
        names, failed = read(path)
    except ImportProblem as problem:
        found = problem.key
    seconds = _worked() - started
    said = {
        "problem": found,
        "rows": len(names) + len(failed),
        "are_names_sane": all(name and len(name) <= 200 for name in names),
        "seconds": seconds,
        "most_bytes": watch.most_bytes(),
    }
    print(json.dumps(said))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
