"""Damages a file that was closed cleanly, in five ways: it has to be noticed, and a good copy offered."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.copies.commands import MendValues
from crm_desktop.core.errors import UserError
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.copies.checking import FileCheck
from crm_desktop.services.copies.keeping import CopyKeeper
from crm_desktop.services.copies.ways_out import way_out
from crm_desktop.services.damage import explained
from crm_desktop.services.workspace import Workspace
from tests.drill.tally import Tally
from tests.new_files import put_new_file
from tests.services.workspaces import look

CLASSES = ("zeroed page", "truncated", "header", "random bytes", "misplaced page")
_PAGE = 4096
#: The header of the file itself (sqlite.org/fileformat2.html, 1.3) and that of the page of the schema.
_HEADER = 108
_RANDOM = 16
_RECORDS = 90
#: How far the program has come with what it derives, and the numbers that were given.
_MOVING = frozenset({"derived_state", "sqlite_sequence"})


class DamagedOffice:
    """An office that was worked in, checked and copied; each trial damages it anew."""

    def __init__(self, folder: Path) -> None:
        self._known = KnownFiles(folder / "known")
        self._path = put_new_file(folder / "office.crm", currency="TWD")
        workspace = Workspace.open(self._path)
        for number in range(_RECORDS):
            values = {"name": f"林志豪 {number}", "company": "宏遠精密", "raw_text": f"文{number}" * 250}
            lead = workspace.run(CreateRecord(Kind.LEAD, values)).ids[0]
            if number % 3 == 0:
                account = workspace.run(CreateRecord(Kind.ACCOUNT, {"name": f"大同食品 {number}"})).ids[0]
                roof = {"name": f"Roof {number}", "lead": lead, "account": account}
                workspace.run(CreateRecord(Kind.OPPORTUNITY, roof))
        self._known.opened(self._path, workspace.file_id)
        FileCheck(workspace, self._known).require_sound()
        CopyKeeper(workspace, self._known, folder / "copies").make(folder / "copy.crm")
        workspace.close()
        self._sound = folder / "sound"
        shutil.copy(self._path, self._sound)
        self._content = self._sound.read_bytes()
        self._said = _everything(self._sound)

    def damage(self, how: str, seed: str, tally: Tally) -> None:
        """Damage it in one of the ways, open it, let it be checked; `seed` says where."""
        chance = random.Random(f"{how} {seed}")
        self._path.write_bytes(damaged(self._content, how, chance))
        tally.tried += 1
        try:
            error = self._noticed()
        except Exception as defect:
            tally.partial += 1
            tally.notes.append(f"{how}, seed {seed}: {type(defect).__name__} {defect}")
            return
        if error is not None:
            if error.key == "values_changed":
                self._mend(f"{how}, seed {seed}", tally)
            if way_out(error, self._path, self._known).copy is None:
                tally.partial += 1
                tally.notes.append(f"{how}, seed {seed}: no copy is offered after {error.key}")
        elif self._is_changed():
            tally.unnoticed += 1
            tally.notes.append(f"{how}, seed {seed}: not noticed")

    def _noticed(self) -> UserError | None:
        try:
            # What stands around every road to the file, in the window and on the command line.
            with explained(self._path):
                workspace = Workspace.open(self._path, create=False)
                try:
                    FileCheck(workspace, self._known).require_sound()
                finally:
                    workspace.close()
        except UserError as error:
            return error
        return None

    def _mend(self, trial: str, tally: Tally) -> None:
        """Values that differ from the copy are all taken from it: then everything is as it was."""
        workspace = Workspace.open(self._path, create=False)
        try:
            damage = FileCheck(workspace, self._known).look()
            assert damage is not None
            places = tuple(value.place for value in damage.values)
            workspace.run(MendValues(damage.copy, places))
        except Exception as defect:
            tally.partial += 1
            tally.notes.append(f"{trial}: not mended, {type(defect).__name__} {defect}")
            return
        finally:
            workspace.close()
        if not _is_part(self._said, _everything(self._path)):
            tally.partial += 1
            tally.notes.append(f"{trial}: not all is as it was after the mending")

    def _is_changed(self) -> bool:
        """Whether the file says anything else than before: bytes that nothing stands in may be anything."""
        return _everything(self._path) != self._said


def damaged(content: bytes, how: str, chance: random.Random) -> bytes:
    """The same file, damaged."""
    pages = len(content) // _PAGE
    start = chance.randrange(1, pages) * _PAGE
    if how == "truncated":
        return content[: chance.randrange(_PAGE, len(content))]
    if how == "header":
        place = chance.randrange(_HEADER)
        return content[:place] + bytes([content[place] ^ chance.randrange(1, 256)]) + content[place + 1 :]
    if how == "random bytes":
        place = chance.randrange(_PAGE, len(content) - _RANDOM)
        return content[:place] + chance.randbytes(_RANDOM) + content[place + _RANDOM :]
    other = chance.randrange(1, pages) * _PAGE
    page = bytes(_PAGE) if how == "zeroed page" else content[other : other + _PAGE]
    return content[:start] + page + content[start + _PAGE :]


def _is_part(said: dict[str, list[tuple[object, ...]]], now: dict[str, list[tuple[object, ...]]]) -> bool:
    """Whether everything is there again; the journal has one record more."""
    return all(
        set(map(repr, rows)) <= set(map(repr, now[name]))
        for name, rows in said.items()
        if name not in _MOVING
    )


def _everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables that hold what people entered."""

    def read(connection: object) -> dict[str, list[tuple[object, ...]]]:
        connection.text_factory = bytes  # type: ignore[attr-defined]
        execute = connection.execute  # type: ignore[attr-defined]
        names = execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' "
            "AND name NOT LIKE 'sqlite_stat%'"
        ).fetchall()
        return {
            name.decode(): sorted(execute(f'SELECT * FROM "{name.decode()}"').fetchall(), key=repr)
            for (name,) in names
        }

    return look(path, read)
