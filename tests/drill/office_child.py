"""A process that works in an office on a watched disk, and says on standard output what it was told is done.

Call: office_child.py FILE SEED STEPS. A line for each acknowledged step: the journal record's id; "copy NAME"
for a copy beside the file. The file is made where nothing is, and is closed and opened again in between.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from tests.storage.sqlite.crash_child import Writer

#: What is done between two writes, and how often.
_FOLD, _COPY, _REOPEN, _BULK = 0.06, 0.09, 0.13, 0.16


def work(path: Path, seed: int, steps: int) -> None:
    """Write, fold the log, copy, close and open, by the dice."""
    writer, dice = Writer(path, seed), random.Random(seed)
    _say("ready")
    for number in range(steps):
        rolled = dice.random()
        change_set = None
        if rolled < _FOLD:
            writer.workspace.fold_log()
        elif rolled < _COPY:
            copy = path.with_name(f"copy-{number}.crm")
            writer.workspace.backup(copy)
            _say(f"copy {copy.name}")
        elif rolled < _REOPEN:
            writer.workspace.close()
            writer = Writer(path, seed + number)
        else:
            change_set = writer.write_bulk() if rolled < _BULK else writer.write_command()
        if change_set is not None:
            _say(str(change_set.journal_id))
    writer.workspace.close()


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
