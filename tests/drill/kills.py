"""Kills the command line and the window at the n-th thing that they do to the files of an office."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from crm_desktop.services.copies.ways_out import is_good
from tests.drill.forking import Starter
from tests.drill.tally import Tally
from tests.drill.verdict import Verdict, judged
from tests.new_files import put_new_file
from tests.services.workspaces import query, tables_of

#: The last operation at which each is killed; a few trials end before.
LAST_OF_COMMAND, LAST_OF_WINDOW = 90, 400
#: Leads in the file that the command line imports.
_IMPORTED = 300


class KilledOffice:
    """One office that outlives many kills; each trial goes on with what the last one left."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._office = folder / "office"
        self._office.mkdir()
        self.path = put_new_file(self._office / "office.crm", currency="TWD")
        self._table = folder / "leads.csv"
        lines = [f"李大同 {number},宏遠科技 {number % 90}" for number in range(_IMPORTED)]
        self._table.write_text("\n".join(["name,company", *lines]), encoding="utf-8")
        home = folder / "home"
        home.mkdir()
        self._starter = Starter(self._office, home)
        self._seeded = tables_of(self.path)
        self._dice = random.Random(seed)
        self._seed = seed
        self._journalled: set[int] = set()
        self._copies: set[str] = set()

    def close(self) -> None:
        """End the process that starts the others."""
        self._starter.close()

    def kill_command(self, tally: Tally) -> None:
        """Run one command and kill it."""
        number = tally.tried
        arguments = self._arguments(number)
        after = self._dice.randrange(LAST_OF_COMMAND)
        ran = self._starter.run("command", "--db", str(self.path), *arguments, kill_after=after)
        is_acknowledged = ran.code == 0
        if is_acknowledged and arguments[0] == "backup":
            self._copies.add(Path(arguments[1]).name)
        trial = f"seed {self._seed}, command {number} {arguments[0]} killed after {after} ({ran.code})"
        writes = is_acknowledged and arguments[0] not in ("backup", "undo", "redo")
        told = self._journalled | ({max(self._journalled, default=0) + 1} if writes else set())
        partial = ran.err if ran.code == 3 or "Traceback" in ran.err else ""
        self._judge(tally, trial, told, partial)

    def kill_window(self, tally: Tally) -> None:
        """Open the window, which writes at once and without a pause, and kill it."""
        after = self._dice.randrange(LAST_OF_WINDOW)
        seed = self._dice.randrange(1 << 30)
        ran = self._starter.run("window", str(self.path), str(seed), kill_after=after)
        # The last line may be cut short by the kill, as the rest of the process was.
        said = {int(line) for line in ran.out.splitlines(keepends=True) if line.endswith("\n")}
        trial = f"seed {self._seed}, window {tally.tried} killed after {after} ({ran.code})"
        self._judge(tally, trial, self._journalled | said, ran.err if "Traceback" in ran.err else "")

    def _arguments(self, number: int) -> Sequence[str]:
        return self._dice.choice(
            [
                ("add", "lead", "--set", f"name=王小明 {number}"),
                ("add", "opportunity", "--set", f"name=Roof {number}"),
                ("import", "leads", str(self._table)),
                ("undo",),
                ("redo",),
                ("backup", str(self._office / f"copy-{number}.crm")),
            ]
        )

    def _judge(self, tally: Tally, trial: str, told: set[int], partial: str) -> None:
        there = {each.name for each in self._office.glob("copy-*.crm")}
        unmade = [name for name in self._copies if not is_good(self._office / name)]
        found = judged(self.path, self._seeded, told, there)
        why = found.partial or partial or (f"copies are not whole: {unmade}" if unmade else "")
        Verdict(found.lost, why, found.left, found.seconds).enter(tally, trial)
        self._journalled = {row[0] for row in query(self.path, "SELECT id FROM journal")}
