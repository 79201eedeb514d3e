"""Takes the file away while it is open, and looks at the files of an office with another user's eyes."""

from __future__ import annotations

import os
import random
import stat
from collections.abc import Callable
from pathlib import Path

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.drill.forking import Starter
from tests.drill.tally import Tally
from tests.drill.verdict import Verdict, halves
from tests.new_files import put_new_file
from tests.services.workspaces import query, tables_of


def _remove(path: Path) -> None:
    path.unlink()


def _rename(path: Path) -> None:
    path.rename(path.with_name("elsewhere.crm"))


def _replace(path: Path) -> None:
    other = put_new_file(path.with_name("other.crm"), currency="TWD")
    other.replace(path)


def _move_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("moved"))


LOSSES: dict[str, Callable[[Path], None]] = {
    "removed": _remove,
    "renamed": _rename,
    "replaced": _replace,
    "folder moved": _move_folder,
}


def taken_away(folder: Path, how: str, seed: str, tally: Tally) -> None:
    """Work, take the file away, go on working: what was acknowledged is in the file that is saved then."""
    dice = random.Random(f"{how} {seed}")
    office = folder / "office"
    office.mkdir()
    path = put_new_file(office / "office.crm", currency="TWD")
    seeded = tables_of(path)
    workspace = Workspace.open(path)
    acknowledged = _written(workspace, dice.randrange(1, 30))
    if dice.random() < 0.5:
        workspace.fold_log()
        acknowledged |= _written(workspace, dice.randrange(3))
    LOSSES[how](path)
    after = _written(workspace, 3)
    saved = folder / "saved.crm"
    workspace.backup(saved)
    workspace.close()
    there = {row[0] for row in query(saved, "SELECT id FROM journal")}
    partial = f"{len(after)} edits were taken in a file that is gone" if after else halves(saved, seeded)
    Verdict((acknowledged | after) - there, partial).enter(tally, f"{how}, seed {seed}")


def _written(workspace: Workspace, count: int) -> set[int]:
    """The journal records of so many commands, without those that were refused."""
    written = set()
    for number in range(count):
        try:
            outcome = workspace.run(CreateRecord(Kind.LEAD, {"name": f"王小明 {number}"}))
        except UserError:
            continue
        if outcome.change_set is not None:
            written.add(outcome.change_set.journal_id)
    return written


def seen_by_others(folder: Path, tally: Tally) -> None:
    """Work on the command line under a mask that lets everybody read: nobody else can read anything then."""
    office, home = folder / "office", folder / "home"
    for each in (office, home):
        each.mkdir(mode=0o700)
    path = office / "office.crm"
    table = folder / "leads.csv"
    table.write_text("name,email\nAnna,anna@bau.example\nBerta,no address\n", encoding="utf-8")
    commands = (
        ("import", "leads", str(table), "--errors", str(office / "errors.csv")),
        ("add", "lead", "--set", "name=Clara"),
        ("backup",),
        ("backup", str(office / "copy.crm")),
        ("report", "channels", "--csv", str(office / "report.csv")),
        ("undo",),
    )
    former = os.umask(0)
    starter = Starter(office, home)
    try:
        for command in commands:
            starter.run("command", "--db", str(path), *command, kill_after=-1)
    finally:
        starter.close()
        os.umask(former)
    for root, folders, files in os.walk(folder):
        for name in (*folders, *files):
            place = Path(root, name)
            if place == table:
                continue
            tally.tried += 1
            if stat.S_IMODE(place.stat().st_mode) & 0o077:
                tally.partial += 1
                tally.notes.append(f"others can read {place.relative_to(folder)}")
