"""Repairs a damaged file: what is readable goes into a new one, which takes its place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from crm_desktop.core.errors import DamagedFile
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.files.leftovers import pending_name
from crm_desktop.core.files.pending import PendingFile
from crm_desktop.core.progress import Progress
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.frozen import frozen
from crm_desktop.services.copies.comparing import Named, compared_kinds
from crm_desktop.services.copies.restoring import put_in_place
from crm_desktop.storage.sqlite.opening import find_all_words, open_file
from crm_desktop.storage.sqlite.salvage import SalvagedTable, salvage
from crm_desktop.storage.sqlite.soundness import check_file


@frozen
class Repaired:
    """What a repair has carried over, by kind, and the records that are lost, as far as anything names them.

    `other` counts lost rows that are no records of a kind that people know: links, history.
    """

    kept: Mapping[str, int]
    lost: tuple[Named, ...]
    other: int
    #: where the damaged file is kept
    former: Path | None = None


def repair_as(path: Path, target: Path, progress: Progress, *, may_replace: bool = False) -> Repaired:
    """Write what can be read of a file as another one, checked to be sound; the file itself stays as it is.

    Raises DamagedFile where nothing can be read, and as `PendingFile` does.
    """
    with PendingFile(target, may_replace=may_replace, protected=(path,), is_data_file=True) as pending:
        tables = salvage(path, pending.path, progress.step)
        open_file(pending.path, create=False).close()  # brings an older form up to date
        find_all_words(pending.path)
        problems = check_file(pending.path)
        if problems:
            raise DamagedFile("nothing_readable", path=str(path), detail=problems[0])
        pending.place()
    return _told(tables)


def repair_in_place(path: Path, known: KnownFiles, progress: Progress) -> Repaired:
    """The same, put in the place of the file, which is kept under another name; nobody may have it open."""
    waiting = path.with_name(pending_name())
    repaired = repair_as(path, waiting, progress)
    former = put_in_place(waiting, path, known, about="")
    return Repaired(repaired.kept, repaired.lost, repaired.other, former)


def _told(tables: Mapping[str, SalvagedTable]) -> Repaired:
    kinds = compared_kinds(BUILT_IN)
    known = {kind: tables[kind] for kind in kinds if kind in tables}
    lost = [Named(kind, number, name) for kind, table in known.items() for number, name in table.lost.items()]
    other = sum(len(table.lost) for name, table in tables.items() if name not in known)
    return Repaired({kind: table.kept for kind, table in known.items()}, tuple(lost), other)
