"""Cuts the power in the middle of a run, many times over from one trace of it."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.copies.ways_out import is_good
from tests.drill import faulty_disk
from tests.drill.power import MISHAPS, Disk, Operation, operations
from tests.drill.tally import Tally
from tests.drill.verdict import Verdict, judged
from tests.new_files import put_new_file
from tests.services.journal_replay import played_back
from tests.services.workspaces import Rows
from tests.support import ROOT

#: Steps of one traced run, and cuts in it.
STEPS, CUTS = 40, 100


@dataclass
class _Told:
    """What the program was told is done before a moment."""

    journalled: set[int] = field(default_factory=set)
    copies: set[str] = field(default_factory=set)
    is_ready: bool = False

    def hear(self, operation: Operation) -> None:
        for line in operation.data.decode().split("\n"):
            self.is_ready |= line == "ready"
            if line.startswith("copy "):
                self.copies.add(line.removeprefix("copy "))
            elif line.isdigit():
                self.journalled.add(int(line))


def power_cuts(folder: Path, seed: int, tally: Tally, *, cuts: int = CUTS, steps: int = STEPS) -> None:
    """Trace one run in an empty folder, and cut it `cuts` times at moments that the seed chooses.

    Every other run begins with a file that is there, the others make it.
    """
    office, trace = folder / "office", folder / "trace"
    office.mkdir()
    path = office / "office.crm"
    if seed % 2:
        put_new_file(path, currency="TWD")
    disk = Disk(office)
    command = [sys.executable, "-m", "tests.drill.office_child", str(path), str(seed), str(steps)]
    surroundings = faulty_disk.environment(office, trace=trace)
    subprocess.run(command, check=True, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE)
    seeded = played_back(path)
    records = list(operations(trace))
    chance = random.Random(seed)
    moments = sorted(chance.choices(range(len(records) + 1), k=cuts))
    told, done = _Told(), 0
    for number, moment in enumerate(moments):
        for record in records[done:moment]:
            told.hear(record) if record.sort == "M" else disk.do(record)
        done = moment
        mishap = MISHAPS[number % len(MISHAPS)]
        files = disk.cut(random.Random(f"{seed} {number}"), mishap)
        _lay_out(office, files)
        verdict = _after(path, seeded, told)
        verdict.enter(tally, f"seed {seed}, {steps} steps, cut {number} at {moment}, {mishap}")


def _lay_out(office: Path, files: dict[str, bytes]) -> None:
    shutil.rmtree(office)
    office.mkdir()
    for name, content in files.items():
        Path(name).write_bytes(content)


def _after(path: Path, seeded: dict[Kind, Rows], told: _Told) -> Verdict:
    if not path.exists() or path.stat().st_size == 0:
        # Before it was made for good there is nothing: neither a file nor an edit.
        return Verdict(told.journalled, "the file is gone" if told.is_ready else "")
    unmade = [name for name in told.copies if not is_good(path.with_name(name))]
    copies = {each.name for each in path.parent.glob("copy-*.crm")}
    verdict = judged(path, seeded, told.journalled, copies)
    if unmade and not verdict.partial:
        return Verdict(verdict.lost, f"copies are not whole: {unmade}", verdict.left, verdict.seconds)
    return verdict
