"""What very many files kept with records cost: opening, the first page of a list, one record, a backup."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from bench.figures import RUNS, Report, at_most, at_most_more, at_most_times, medians
from crm_desktop.core.attachments import LARGEST, AttachFiles, GivenFile
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.queries import ListQuery, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.attachments.reading import files_of
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace

#: Bytes of one file, and how many files one record has.
_SIZE, _OF_ONE = 1_000_000, 100
_FIRST = 200
#: Files that are put to a record by one command.
_AT_ONCE = 25
_NEWEST = ListQuery(Kind.LEAD, sort=(SortKey("created_at", descending=True),))


def make(path: Path, files: int) -> Path:
    """A file with so many leads, and so many files of 1 MB of noise with the first of them."""
    noise = random.Random(1)
    with closing(Workspace.open(path)) as workspace:
        for number in range(max(_FIRST, files // _OF_ONE)):
            lead = workspace.run(CreateRecord(Kind.LEAD, {"name": f"Lead {number}"})).ids[0]
            for block in range(0, min(_OF_ONE, files - number * _OF_ONE), _AT_ONCE):
                given = tuple(
                    GivenFile(f"{block + each}.bin", None, noise.randbytes(_SIZE)) for each in range(_AT_ONCE)
                )
                workspace.run(AttachFiles(Kind.LEAD, lead, given))
    return path


def run(path: Path, files: int, empty: Path, folder: Path, report: Report) -> None:
    """Measure and report: beside a file without any, and beside SQLite's own copy."""
    told = f"{files:,} files of 1 MB"
    taken = medians(
        {"full": lambda: Workspace.open(path).close(), "empty": lambda: Workspace.open(empty).close()}
    )
    report.add(at_most_more(f"opening with {told}", "s", taken["full"], "empty", taken["empty"], 0.1))
    with closing(Workspace.open(path)) as workspace, closing(workspace.reader()) as reader:
        with closing(Workspace.open(empty)) as other, closing(other.reader()) as peer:
            taken = medians({"full": partial(_page, reader), "empty": partial(_page, peer)}, 2 * RUNS)
        ours, without = taken["full"] * 1e3, taken["empty"] * 1e3
        report.add(at_most_more(f"first page of leads, {told}", "ms", ours, "empty", without, 16))
        taken = medians({"one": partial(_files_of_one, reader)}, 2 * RUNS)
        report.add(at_most(f"the {_OF_ONE} files of one lead of {told}", "ms", taken["one"] * 1e3, 50))
        taken = medians({"find": partial(_put_large, workspace)}, 3)
        report.add(at_most("a file of 100 MB kept with a record", "s", taken["find"], 10))
        ours = _seconds(partial(workspace.backup, folder / "copy.crm"))
    bare = _seconds(partial(_bare_copy, path, folder / "bare.db"))
    peer_name = "VACUUM INTO and integrity_check"
    report.add(at_most_times(f"backup with {told}", "s", ours, peer_name, bare, 1.3))


def _page(reader: Reader) -> None:
    reader.first_rows(_NEWEST, {}, _FIRST)


def _files_of_one(reader: Reader) -> None:
    with reader.view() as view:
        assert files_of(view, Kind.LEAD, 1).count >= _OF_ONE


def _put_large(workspace: Workspace) -> None:
    """Of each run another content; what is put is taken back, and the next one finds the room."""
    content = bytes([time.monotonic_ns() % 251]) + bytes(LARGEST - 1 - time.monotonic_ns() % 1000)
    workspace.run(AttachFiles(Kind.LEAD, 2, (GivenFile("large.bin", None, content),)))
    workspace.undo()


def _bare_copy(source: Path, target: Path) -> None:
    with closing(driver.connect(str(source))) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    with closing(driver.connect(str(target))) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def _seconds(work: Callable[[], object]) -> float:
    began = time.monotonic()
    work()
    return time.monotonic() - began
