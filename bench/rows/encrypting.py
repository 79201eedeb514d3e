"""What a password costs: opening and reading an encrypted file, beside the same file in plain."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench.figures import RUNS, Report, at_most_more, at_most_times, medians
from crm_desktop.core.encryption.held_keys import forget_keys
from crm_desktop.core.encryption.secret import Secret
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.encryption.passwords import set_password
from crm_desktop.services.encryption.unlocking import unlock
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace

_PASSWORD = "four words of mine"
_FIRST = 200
#: Far jumps, each to a page of so many rows.
_JUMPS, _PAGE = 40, 60

_QUERIES = {
    "newest first": ListQuery(Kind.LEAD, sort=(SortKey("created_at", descending=True),)),
    "by company": ListQuery(Kind.LEAD, sort=(SortKey("company"),)),
    "a word": ListQuery(Kind.LEAD, "精密", sort=(SortKey("created_at", descending=True),)),
    "qualified": ListQuery(
        Kind.LEAD,
        filters=(Filter("status", Operator.ANY_OF, ("qualified",)),),
        sort=(SortKey("created_at", descending=True),),
    ),
}


def run(path: Path, leads: int, folder: Path, report: Report) -> None:
    """Measure and report: opening with the password, then each way of reading."""
    known, encrypted = KnownFiles(folder / "known"), folder / "encrypted.db"
    shutil.copy(path, encrypted)
    set_password(encrypted, Secret(_PASSWORD), known, Progress())

    def open_encrypted() -> None:
        forget_keys()
        unlock(encrypted, Secret(_PASSWORD), known)
        Workspace.open(encrypted).close()

    taken = medians({"plain": lambda: Workspace.open(path).close(), "encrypted": open_encrypted})
    figure = f"opening an encrypted file of {leads:,} leads, its key derived"
    report.add(at_most_more(figure, "s", taken["encrypted"], "plain", taken["plain"], 1.5))
    readers = {}
    for name, each in (("plain", path), ("encrypted", encrypted)):
        workspace = Workspace.open(each)
        readers[name] = (workspace, workspace.reader())
    for figure, work in _works().items():
        for _, reader in readers.values():
            work(reader)  # what is read first is read from the disk
        taken = medians({name: partial(work, reader) for name, (_, reader) in readers.items()}, 2 * RUNS)
        named = f"encrypted, {figure}, {leads:,}"
        ours, peer = taken["encrypted"] * 1e3, taken["plain"] * 1e3
        report.add(at_most_times(named, "ms", ours, "plain", peer, 1.2))
    for workspace, reader in readers.values():
        reader.close()
        workspace.close()


def _works() -> dict[str, Callable[[Reader], object]]:
    works: dict[str, Callable[[Reader], object]] = {}
    for name, query in _QUERIES.items():
        works[f"first rows, {name}"] = partial(_first_rows, query)
    works["all ids by company"] = partial(_all_ids, _QUERIES["by company"])
    works["far jumps"] = _jump
    return works


def _first_rows(query: ListQuery, reader: Reader) -> None:
    reader.first_rows(query, {}, _FIRST)


def _all_ids(query: ListQuery, reader: Reader) -> None:
    reader.ids(query, {})


def _jump(reader: Reader) -> None:
    ids = reader.ids(_QUERIES["newest first"], {})
    for number in range(_JUMPS):
        place = number * (len(ids) - _PAGE) // _JUMPS
        reader.rows(Kind.LEAD, ids[place : place + _PAGE])
