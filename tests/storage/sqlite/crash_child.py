"""A process that writes until it is killed, and says what it was told is written.

Its mode is "commands" (single and bulk commands, undo and redo), "inserts" (bulk inserts of the size of an
import), "imports" (of leads.csv beside the file) or "conversions" (of leads that are made before each). After
each acknowledged write it says the journal record's id, and at each step of an import or conversion "step".
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from pathlib import Path

from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.commands import Command, CreateRecord, DeleteRecords, EditRecords, MoveOpportunity
from crm_desktop.core.conversions import Becoming, ConvertLeads, LeadConversion, Part
from crm_desktop.core.errors import UserError
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import ListQuery, Matching, Records
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.services.folding import folder
from crm_desktop.services.importing.command import ImportFile
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.unit_of_work import UnitOfWork

BULK = 2_000
#: Leads converted in one step.
CONVERTED = 40


def _print(said: object) -> None:
    print(said, flush=True)


class Writer:
    """Writes at random to one office; `say` hears of each step of an import or of a conversion."""

    def __init__(self, path: Path, seed: int, say: Callable[[object], None] = _print) -> None:
        self._say = say
        self.workspace = Workspace.open(path)
        self.random = random.Random(seed)

    def ids(self, kind: Kind) -> list[int]:
        reader = self.workspace.reader()
        try:
            return list(reader.ids(ListQuery(kind), {}))
        finally:
            reader.close()

    def command(self) -> Command:
        """One of the things that people do."""
        leads, opportunities = self.ids(Kind.LEAD), self.ids(Kind.OPPORTUNITY)
        choice = self.random.random()
        if choice < 0.3 or not leads:
            return CreateRecord(Kind.LEAD, {"name": f"王小明 {self.random.randrange(1000)}"})
        if choice < 0.5:
            return CreateRecord(Kind.OPPORTUNITY, {"name": "Roof", "lead": self.random.choice(leads)})
        if choice < 0.7 and opportunities:
            reader = self.workspace.reader()
            row = reader.record(Kind.OPPORTUNITY, self.random.choice(opportunities))
            reader.close()
            return MoveOpportunity(
                int(row["id"] or 0), int(row["stage"] or 0), self.random.choice([1, 2, 3, 5])
            )
        if choice < 0.85:
            return EditRecords(
                Matching(ListQuery(Kind.LEAD)), {"company": f"Bau {self.random.randrange(1000)}"}
            )
        some = self.random.sample(leads, min(len(leads), self.random.choice([1, 20])))
        return DeleteRecords(Records(Kind.LEAD, tuple(some)))

    def write(self) -> ChangeSet | None:
        """Carry out a command, or undo or redo one; raises what is said against it."""
        choice = self.random.random()
        if choice < 0.15:
            return self.workspace.undo().change_set
        if choice < 0.25:
            return self.workspace.redo().change_set
        return self.workspace.run(self.command()).change_set

    def write_command(self) -> ChangeSet | None:
        """The same; nothing where it is refused."""
        try:
            return self.write()
        except UserError:
            return None

    def write_bulk(self) -> ChangeSet | None:
        """Insert as many rows as an import does."""
        rows = [(f"李大同 {number}", "宏遠科技", "02-2345-6789") for number in range(BULK)]
        with (
            self.workspace.file.writing.connect() as connection,
            UnitOfWork(connection, folder, now=lambda: 0, user=1) as work,
        ):
            work.insert_many(Kind.ACCOUNT, ["name", "industry", "phone"], rows)
            return work.commit("imported", {"count": BULK})

    def write_import(self) -> ChangeSet | None:
        """Import the file beside the data file, saying each step."""
        path = self.workspace.file.path.with_name("leads.csv")
        plan = ImportPlan(
            BUILT_IN[Kind.LEAD],
            {"name": 0, "company": 1, "channel": 2},
            reading=ReadingOptions(home_currency="TWD"),
        )
        return self.workspace.run(ImportFile(path, plan, str), Progress(self._say_step)).change_set

    def write_conversion(self) -> ChangeSet | None:
        """Convert as many leads at once as one chooses in a list; each becomes three new records."""
        with (
            self.workspace.file.writing.connect() as connection,
            UnitOfWork(connection, folder, now=lambda: 0, user=1) as work,
        ):
            rows = [(f"李大同 {number}", f"宏遠科技 {number}", "qualified") for number in range(CONVERTED)]
            first = work.insert_many(Kind.LEAD, ["name", "company", "status"], rows)
            work.commit("created", {"kind": Kind.LEAD, "count": CONVERTED})
        new = Part(Becoming.NEW)
        leads = range(first, first + CONVERTED)
        command = ConvertLeads(tuple(LeadConversion(lead, new, new, new) for lead in leads))
        return self.workspace.run(command, Progress(self._say_step)).change_set

    def _say_step(self, _done: int, _total: int) -> None:
        self._say("step")


def write(path: Path, mode: str, seed: int, go: Connection, said: Connection) -> None:
    """Write for ever."""
    go.recv()  # importing is over; the test says when to open
    writer = Writer(path, seed, said.send)
    steps: Mapping[str, Callable[[], ChangeSet | None]] = {
        "commands": writer.write_command,
        "inserts": writer.write_bulk,
        "imports": writer.write_import,
        "conversions": writer.write_conversion,
    }
    said.send("ready")
    while True:
        change_set = steps[mode]()
        if change_set is not None:
            said.send(change_set.journal_id)
