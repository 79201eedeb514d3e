"""Runs the drill: python3 dev.py drill [-- --hours H] [-- --only NAME ...] [-- --seed N].

Goes through all kinds of mishaps again and again with other seeds until the time is over, then prints a table
and what was found. Ends with 1 where anything was lost, half done, left behind or not noticed.
"""

from __future__ import annotations

import argparse
import itertools
import json
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tests.drill import faulty_disk
from tests.drill.damage import CLASSES, DamagedOffice
from tests.drill.kills import KilledOffice
from tests.drill.places import LOSSES, seen_by_others, taken_away
from tests.drill.power_cuts import power_cuts
from tests.drill.tally import Tally, table
from tests.drill.verdict import Verdict
from tests.support import ROOT

#: Trials of one sort before the next one has its turn.
_COMMANDS, _WINDOWS, _FAULTS, _DAMAGES, _LOSSES = 20, 10, 20, 10, 4
_Trials = Callable[[Path, int], None]


class Drill:
    """The sorts of mishaps, each with its line of the table."""

    def __init__(self) -> None:
        self.tallies: dict[str, Tally] = {}
        with_disk: dict[str, _Trials] = {
            "kills of the command line": self._kill_commands,
            "kills of the window": self._kill_windows,
            "power cuts": self._cut_power,
            "disk faults": self._fail_disks,
            "rights": self._look_as_another,
        }
        anywhere: dict[str, _Trials] = {"damage": self._damage, "taken away": self._take_away}
        self.sorts = {**(with_disk if faulty_disk.library() is not None else {}), **anywhere}

    def run(self, only: list[str], seconds: float, seed: int) -> None:
        """Take turns until the time is over, each sort once at least."""
        end = time.monotonic() + seconds
        for turn in itertools.count(seed):
            for name in only or self.sorts:
                with faulty_disk.quick_folder() as folder:
                    self.sorts[name](folder, turn)
                print(f"turn {turn}: {name}", file=sys.stderr, flush=True)
                if time.monotonic() > end and turn > seed:
                    return
            if time.monotonic() > end:
                return

    def _tally(self, name: str) -> Tally:
        return self.tallies.setdefault(name, Tally(name))

    def _kill_commands(self, folder: Path, seed: int) -> None:
        office = KilledOffice(folder, seed)
        for _ in range(_COMMANDS):
            office.kill_command(self._tally("kills of the command line"))
        office.close()

    def _kill_windows(self, folder: Path, seed: int) -> None:
        office = KilledOffice(folder, seed)
        for _ in range(_WINDOWS):
            office.kill_window(self._tally("kills of the window"))
        office.close()

    def _cut_power(self, folder: Path, seed: int) -> None:
        power_cuts(folder, seed, self._tally("power cuts"))

    def _fail_disks(self, folder: Path, seed: int) -> None:
        for number, (verdict, told) in enumerate(disk_faults(folder, seed, _FAULTS)):
            if "nothing failed" not in told:
                verdict.enter(self._tally("disk faults"), f"seed {seed}, trial {number}, {told}")

    def _look_as_another(self, folder: Path, seed: int) -> None:
        seen_by_others(folder, self._tally("files closed to others"))

    def _damage(self, folder: Path, seed: int) -> None:
        office = DamagedOffice(folder)
        for how in CLASSES:
            for number in range(_DAMAGES):
                office.damage(how, f"{seed} {number}", self._tally(f"damage: {how}"))

    def _take_away(self, folder: Path, seed: int) -> None:
        for how in LOSSES:
            for number in range(_LOSSES):
                with faulty_disk.quick_folder() as place:
                    taken_away(place, how, f"{seed} {number}", self._tally(f"file {how} while open"))


def disk_faults(folder: Path, seed: int, trials: int) -> list[tuple[Verdict, list[str]]]:
    """What came of so many trials on a failing disk, with what the person was told."""
    command = [sys.executable, "-m", "tests.drill.fault_child", str(folder), str(seed), str(trials)]
    surroundings = faulty_disk.environment(folder)
    ran = subprocess.run(command, check=True, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, text=True)
    found = []
    for line in ran.stdout.splitlines():
        said = json.loads(line)
        left = tuple(said["left"])
        found.append((Verdict(set(said["lost"]), said["partial"], left, said["seconds"]), said["told"]))
    return found


def main() -> int:
    """Drill as the arguments ask for."""
    drill = Drill()
    parser = argparse.ArgumentParser(prog="dev.py drill --", description=__doc__)
    parser.add_argument("--hours", type=float, default=0.0, help="how long; each sort has one turn at least")
    parser.add_argument("--only", nargs="+", choices=sorted(drill.sorts), default=[], metavar="NAME")
    parser.add_argument("--seed", type=int, default=1, help="where the seeds of the turns begin")
    arguments = parser.parse_args()
    if faulty_disk.library() is None:
        print("No C compiler, or no Linux: kills, power cuts and disk faults are left out.", file=sys.stderr)
    with suppress(KeyboardInterrupt):  # what was found until then is told
        drill.run(arguments.only, arguments.hours * 3600, arguments.seed)
    tallies = list(drill.tallies.values())
    print(table(tallies))
    for tally in tallies:
        for note in tally.notes:
            print(f"- {tally.name}: {note}")
    return 0 if all(tally.is_clean for tally in tallies) else 1


if __name__ == "__main__":
    sys.exit(main())
