"""A writing process is killed at random moments: nothing acknowledged is lost, nothing is there by halves."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.core.kinds import Kind
from crm_desktop.core.queries import ListQuery
from crm_desktop.services.office import Office
from crm_desktop.storage.examination import check_file
from tests.services.journal_replay import played_back
from tests.services.offices import Rows, query, tables_of
from tests.storage.crash_child import BULK
from tests.storage.test_opening import make
from tests.support import ROOT

KILLS = 50
#: Seconds from the child's first write to its end.
LONGEST_LIFE = 0.35


class Children:
    """Starts the writing processes, one ahead of the one that writes: most of their life is importing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._number = 0
        self._next = self._start()

    def _start(self) -> subprocess.Popen[str]:
        mode = "inserts" if self._number % 5 == 4 else "commands"
        self._number += 1
        return subprocess.Popen(
            [sys.executable, "-m", "tests.storage.crash_child", str(self._path), mode, str(self._number)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def next(self) -> subprocess.Popen[str]:
        """A child that has opened the file and begins to write."""
        child, self._next = self._next, self._start()
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write("go\n")
        child.stdin.flush()
        assert child.stdout.readline() == "ready\n"
        return child

    def close(self) -> None:
        """End the one that waits."""
        self._next.kill()
        self._next.communicate()


@pytest.fixture
def children(tmp_path: Path) -> Iterator[Children]:
    """The processes of one test, none of which outlives it."""
    started = Children(make(tmp_path / "office.crm"))
    yield started
    started.close()


def killed(child: subprocess.Popen[str], life: float) -> list[int]:
    """Kill a child after a while; returns the journal records that it was told are written."""
    time.sleep(life)
    child.kill()
    said, _ = child.communicate()
    # The last line may be cut short by the kill, as the rest of the process was.
    return [int(line) for line in said.splitlines(keepends=True) if line.endswith("\n")]


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
    office = Office.open(path)
    reader = office.reader()
    for kind, word in ((Kind.LEAD, "小明"), (Kind.ACCOUNT, "大同"), (Kind.OPPORTUNITY, "roof")):
        assert sorted(reader.ids(ListQuery(kind, word), {})) == sorted(tables_of(path)[kind])
    reader.close()
    office.close()


def test_a_killed_process_loses_nothing_and_leaves_nothing_by_halves(
    tmp_path: Path, children: Children
) -> None:
    path = tmp_path / "office.crm"
    seeded = tables_of(path)
    dice = random.Random(20_260_101)
    acknowledged: set[int] = set()
    for number in range(KILLS):
        acknowledged.update(killed(children.next(), dice.uniform(0, LONGEST_LIFE)))
        # Opening is what a person does next: it checks, and folds the log into the file.
        Office.open(path).close()
        assert query(path, "PRAGMA integrity_check") == [("ok",)]
        if number % (KILLS // 2) == 0:
            check_wholly_there(path, seeded, acknowledged)
    check_wholly_there(path, seeded, acknowledged)
    assert len(acknowledged) > KILLS
