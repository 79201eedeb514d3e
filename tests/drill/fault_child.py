"""A process whose disk fails at the n-th operation, trial after trial, each on a new copy of an office.

Call: fault_child.py FOLDER SEED TRIALS. A line of JSON for each trial: what was found (see `verdict.py`), and
what the person was told.
"""

from __future__ import annotations

import errno
import json
import random
import shutil
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from pathlib import Path

from crm_desktop.core.copies.copy import Reason
from crm_desktop.core.errors import UserError
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.copies.keeping import CopyKeeper
from crm_desktop.services.copies.restoring import restore_in_place
from crm_desktop.services.copies.ways_out import is_good
from tests.drill import faulty_disk
from tests.drill.verdict import Verdict, judged
from tests.new_files import put_new_file
from tests.services.workspaces import Rows, tables_of
from tests.storage.sqlite.crash_child import Writer

#: Sorts of operations that fail, with the last one of them that does.
SORTS = {"W": 160, "S": 40, "T": 8, "R": 4, "L": 4, "U": 8, "C": 12}
_ERRORS = (errno.EIO, errno.ENOSPC)
_STEPS = 12


class Trial:
    """One office and one fault."""

    def __init__(self, folder: Path, fresh: Path, seed: str) -> None:
        self._dice = random.Random(seed)
        self._path = folder / "office.crm"
        self._known = KnownFiles(folder.with_name(f"{folder.name}-known"))
        shutil.copy(fresh, self._path)
        self._seeded: dict[Kind, Rows] = tables_of(self._path)
        self._acknowledged: set[int] = set()
        self._copies: set[str] = set()
        self.told: list[str] = []
        self._defect = ""
        self._writer: Writer | None = Writer(self._path, self._dice.randrange(1 << 30))

    def run(self) -> Verdict:
        """Work well, work on a failing disk, then see what is there."""
        self._work(2)
        sort = self._dice.choice(sorted(SORTS))
        after, error = self._dice.randrange(SORTS[sort]), self._dice.choice(_ERRORS)
        keeps = self._dice.random() < 0.5
        self.told.append(f"{sort} {after} {errno.errorcode[error]}{' on' if keeps else ''}")
        faulty_disk.fail(sort, after, error, keeps=keeps)
        self._work(_STEPS)
        has_failed = faulty_disk.heal()
        if self._writer is not None:
            self._attempt(self._writer.workspace.close)
        if not has_failed:
            self.told.append("nothing failed")
        there = {each.name for each in self._path.parent.glob("office-before-restore-*")}
        copies = {each.name for each in self._path.parent.glob("copy-*.crm")} & self._copies
        unmade = [name for name in self._copies if not is_good(self._path.with_name(name))]
        verdict = judged(self._path, self._seeded, self._acknowledged, {*copies, *there})
        partial = verdict.partial or self._defect or (f"copies are not whole: {unmade}" if unmade else "")
        return Verdict(verdict.lost, partial, verdict.left, verdict.seconds)

    def _work(self, steps: int) -> None:
        for number in range(steps):
            rolled = self._dice.random()
            if self._writer is None:
                self._attempt(self._open)
            elif rolled < 0.7:
                self._attempt(self._write)
            elif rolled < 0.78:
                self._attempt(self._writer.workspace.fold_log)
            elif rolled < 0.88:
                self._attempt(partial(self._copy, f"copy-{len(self._copies)}-{number}.crm"))
            elif rolled < 0.94:
                self._attempt(self._reopen)
            else:
                self._attempt(self._restore)

    def _attempt(self, step: Callable[[], None]) -> None:
        try:
            step()
        except UserError as error:
            self.told.append(error.key)
        except Exception:
            self._defect = traceback.format_exc(limit=-6)

    def _open(self) -> None:
        self._writer = Writer(self._path, self._dice.randrange(1 << 30))

    def _write(self) -> None:
        assert self._writer is not None
        change_set = self._writer.write()
        if change_set is not None:
            self._acknowledged.add(change_set.journal_id)

    def _copy(self, name: str) -> None:
        assert self._writer is not None
        keeper = CopyKeeper(self._writer.workspace, self._known, self._path.parent)
        keeper.make(self._path.with_name(name), Reason.HAND)
        self._copies.add(name)

    def _reopen(self) -> None:
        assert self._writer is not None
        writer, self._writer = self._writer, None
        writer.workspace.close()
        self._open()

    def _restore(self) -> None:
        """Put a copy of this moment in place: it holds all that was acknowledged."""
        assert self._writer is not None
        name = f"copy-restored-{len(self._copies)}.crm"
        self._copy(name)
        writer, self._writer = self._writer, None
        writer.workspace.close()
        restore_in_place(self._path.with_name(name), self._path, self._known)


def main(folder: Path, seed: int, trials: int) -> None:
    """Run them all."""
    fresh = put_new_file(folder / "fresh.crm", currency="TWD")
    for number in range(trials):
        place = folder / "trial"
        place.mkdir()
        trial = Trial(place, fresh, f"{seed} {number}")
        verdict = trial.run()
        print(json.dumps({**asdict(verdict), "lost": sorted(verdict.lost), "told": trial.told}), flush=True)
        for each in (place, place.with_name("trial-known")):
            with suppress(FileNotFoundError):
                shutil.rmtree(each)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
