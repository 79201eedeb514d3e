"""Opens a file after a mishap, as a person does next, and says what is missing, half there or left over."""

from __future__ import annotations

import time
from collections.abc import Collection, Set
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.core.errors import UserError
from crm_desktop.core.files.data_files import COMPANIONS
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.soundness import check_file
from tests.drill.tally import Tally
from tests.services.journal_replay import played_back
from tests.services.workspaces import Rows, query


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found after one trial; `seconds` is how long the opening took."""

    lost: Set[int] = frozenset()
    partial: str = ""
    left: tuple[str, ...] = ()
    seconds: float = 0.0

    def enter(self, tally: Tally, trial: str) -> None:
        """Count it; `trial` says how to try the same again."""
        tally.tried += 1
        tally.lost += len(self.lost)
        tally.partial += bool(self.partial)
        tally.left += bool(self.left)
        tally.slowest = max(tally.slowest, self.seconds)
        if self.lost or self.partial or self.left:
            tally.notes.append(f"{trial}: lost {sorted(self.lost)[:5]}, {self.partial}, left {self.left}")


def judged(
    path: Path, seeded: dict[Kind, Rows], acknowledged: Set[int], expected: Collection[str] = ()
) -> Verdict:
    """Open a file again and compare it with what its writer was told; `expected` names may lie beside it."""
    begun = time.perf_counter()
    try:
        workspace = Workspace.open(path, create=False)
    except UserError as error:
        return Verdict(acknowledged, f"not opened: {error.key} {error.params}")
    seconds = time.perf_counter() - begun
    workspace.close()
    journalled = {row[0] for row in query(path, "SELECT id FROM journal")}
    return Verdict(acknowledged - journalled, halves(path, seeded), left_beside(path, expected), seconds)


def halves(path: Path, seeded: dict[Kind, Rows]) -> str:
    """What is there by halves: unsound pages, or rows that are not what the journal says; else nothing."""
    problems = check_file(path)
    if problems:
        return problems[0]
    try:
        return "" if played_back(path) == seeded else "the journal does not lead back to the beginning"
    except (AssertionError, KeyError) as error:
        return f"{type(error).__name__} {error}"


def left_beside(path: Path, expected: Collection[str]) -> tuple[str, ...]:
    """Files in the folder that nobody wants there; an empty log or index of a file that is open is none."""
    own = {path.name, *expected, *(f"{path.name}{suffix}" for suffix in COMPANIONS)}
    return tuple(sorted(each.name for each in path.parent.iterdir() if each.name not in own))
