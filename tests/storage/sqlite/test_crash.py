"""A writing process is killed at random moments: nothing acknowledged is lost, nothing is there by halves."""

from __future__ import annotations

import multiprocessing
import random
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.soundness import check_file
from tests.services.journal_replay import played_back
from tests.services.workspaces import Rows, query, tables_of
from tests.storage.sqlite import crash_child
from tests.storage.sqlite.crash_child import BULK
from tests.storage.sqlite.test_opening import make

KILLS = 50
IMPORT_KILLS = 20
#: Rows of one import: enough for indexes to be laid aside while it writes.
IMPORTED = 12_000
#: Seconds from the child's first write to its end.
LONGEST_LIFE = 0.35


#: Children are forked from a process that has imported all: that takes longer than most of them live.
if sys.platform == "win32":
    PROCESSES = multiprocessing.get_context("spawn")
else:
    PROCESSES = multiprocessing.get_context("forkserver")
    PROCESSES.set_forkserver_preload(["pytest", crash_child.__name__])


class Child:
    """One writing process."""

    def __init__(self, path: Path, mode: str, seed: int) -> None:
        said, speaking = PROCESSES.Pipe(duplex=False)
        hearing, self._go = PROCESSES.Pipe(duplex=False)
        self._said: Connection = said
        self._process = PROCESSES.Process(
            target=crash_child.write, args=(path, mode, seed, hearing, speaking), daemon=True
        )
        self._process.start()
        # The child's ends: what it said ends with it.
        hearing.close()
        speaking.close()

    def begin(self) -> None:
        """Let it open the file and write."""
        self._go.send("go")
        assert self._said.recv() == "ready"

    def hear(self) -> int | str | None:
        """The next that it says: the journal record of a write, or "step"; None when it has ended."""
        try:
            said: int | str = self._said.recv()
        except (EOFError, OSError):  # the last word may be cut short, as the rest of the process was
            return None
        return said

    def kill(self) -> list[int | str]:
        """Kill it; what it had said until then and nobody heard yet."""
        self._process.kill()
        self._process.join()
        said: list[int | str] = []
        while (each := self.hear()) is not None:
            said.append(each)
        self._said.close()
        self._go.close()
        return said


class Children:
    """Starts the writing processes, one ahead of the one that writes."""

    def __init__(self, path: Path, modes: Sequence[str]) -> None:
        self._path = path
        self._modes = modes
        self._number = 0
        self._next = self._start()

    def _start(self) -> Child:
        mode = self._modes[self._number % len(self._modes)]
        self._number += 1
        return Child(self._path, mode, self._number)

    def next(self) -> Child:
        """A child that has opened the file and begins to write."""
        child, self._next = self._next, self._start()
        child.begin()
        return child

    def close(self) -> None:
        """End the one that waits."""
        self._next.kill()


@contextmanager
def writers(path: Path, *modes: str) -> Iterator[Children]:
    """The processes of one test, none of which outlives it."""
    started = Children(make(path), modes)
    try:
        yield started
    finally:
        started.close()


def killed(child: Child, life: float) -> list[int]:
    """Kill a child after a while; returns the journal records that it was told are written."""
    time.sleep(life)
    return [each for each in child.kill() if isinstance(each, int)]


def check_wholly_there(path: Path, seeded: dict[Kind, Rows], acknowledged: set[int]) -> None:
    """Every command is there with all its rows or not at all, and none that was acknowledged is missing."""
    assert check_file(path) == []
    journalled = {row[0] for row in query(path, "SELECT id FROM journal")}
    assert acknowledged <= journalled
    assert query(path, "SELECT count(*) FROM journal WHERE label = ''") == [(0,)]
    assert query(
        path, "SELECT count(*) FROM journal_entry WHERE journal NOT IN (SELECT id FROM journal)"
    ) == [(0,)]
    assert query(path, "SELECT count(*) FROM account WHERE industry IS NOT NULL")[0][0] % BULK == 0
    assert played_back(path) == seeded
    check_index(path)


def check_index(path: Path) -> None:
    """The search index holds each record once and nothing else."""
    workspace = Workspace.open(path)
    reader = workspace.reader()
    for kind, word in ((Kind.LEAD, "小明"), (Kind.ACCOUNT, "大同"), (Kind.OPPORTUNITY, "roof")):
        assert sorted(reader.ids(ListQuery(kind, word), {})) == sorted(tables_of(path)[kind])
    reader.close()
    workspace.close()


def opened_again(path: Path) -> None:
    """Open the file as a person does next: it is checked, and the log is folded into it."""
    Workspace.open(path).close()
    assert query(path, "PRAGMA integrity_check") == [("ok",)]


def test_a_killed_process_loses_nothing_and_leaves_nothing_by_halves(tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    dice = random.Random(20_260_101)
    acknowledged: set[int] = set()
    with writers(path, *["commands"] * 4, "inserts") as children:
        seeded = tables_of(path)
        for number in range(10 * KILLS):
            # Where the machine does much else, a short life ends before its first commit: more of them then.
            if number >= KILLS and len(acknowledged) > KILLS:
                break
            acknowledged.update(killed(children.next(), dice.uniform(0, LONGEST_LIFE)))
            opened_again(path)
            if number % (KILLS // 2) == 0:
                check_wholly_there(path, seeded, acknowledged)
    check_wholly_there(path, seeded, acknowledged)
    assert len(acknowledged) > KILLS


def killed_in_an_import(child: Child, steps: int, pause: float) -> int:
    """Kill a child some steps into its imports; returns how many it was told are written."""
    said = [child.hear() for _ in range(steps)]
    time.sleep(pause)
    return sum(isinstance(each, int) for each in (*said, *child.kill()))


def indexes_of(path: Path) -> list[tuple[str, str]]:
    """Names and definitions of all indexes: a large import lays some of them aside while it writes."""
    return query(path, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name")


def test_a_killed_import_is_wholly_there_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    lines = [f"李大同 {number},宏遠科技 {number % 90},channel {number % 7}" for number in range(IMPORTED)]
    (tmp_path / "leads.csv").write_text("\n".join(["name,company,channel", *lines]), encoding="utf-8")
    dice = random.Random(20_260_102)
    done = 0
    with writers(path, "imports") as children:
        indexes, channels = indexes_of(path), len(tables_of(path)[Kind.CHANNEL])
        for _ in range(IMPORT_KILLS):
            # An import says "step" for each 2,000 rows and at its end, then builds indexes and commits.
            told = killed_in_an_import(children.next(), dice.randrange(1, 9), dice.uniform(0, 0.1))
            opened_again(path)
            assert indexes_of(path) == indexes
            ((records,),) = query(path, "SELECT count(*) FROM journal WHERE label = 'imported'")
            assert done + told <= records <= done + told + 1
            done = records
            assert query(path, "SELECT count(*) FROM lead") == [(done * IMPORTED,)]
            made = len(tables_of(path)[Kind.CHANNEL]) - channels
            assert made == (7 if done else 0)
    assert check_file(path) == []
    with closing(Workspace.open(path)) as workspace, closing(workspace.reader()) as reader:
        assert reader.count(ListQuery(Kind.LEAD, "大同")) == done * IMPORTED
    assert 0 < done < IMPORT_KILLS
