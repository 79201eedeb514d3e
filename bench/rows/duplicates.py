"""Duplicates found among 100,000 contacts, as the background finds them."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path

from bench.apart import measure
from bench.data import made_leads
from bench.figures import Report, at_most
from bench.files import blocks, fill
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.folding import folder
from crm_desktop.services.merging.duplicates import find_duplicates
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.opening import open_file
from crm_desktop.storage.unit_of_work import UnitOfWork

CONTACTS = 100_000
_COMPANIES = 5_000
#: One contact in so many stands twice.
_TWICE = 20
_LIMIT = 20.0
_NOW = 1_793_534_400_000
_SEED = 12


def make(path: Path) -> Path:
    """A file with contacts of some thousand companies, every twentieth of them twice."""
    fill(path, 1)
    file = open_file(path, user_name="", currency="TWD", now=lambda: _NOW)
    with (
        file.writing.connect() as connection,
        UnitOfWork(connection, folder, now=lambda: _NOW, user=1) as work,
    ):
        names = ((lead.company, "company", "customer") for lead in made_leads(_COMPANIES, _SEED))
        for block in blocks(names):
            work.insert_many(Kind.ACCOUNT, ("name", "kind", "status"), block)
        for rows in blocks(_contacts()):
            work.insert_many(Kind.CONTACT, ("name", "account", "email", "phone"), rows)
        work.commit("imported", {"kind": "contact", "count": CONTACTS})
    file.close()
    return path


def _contacts() -> Iterator[tuple[Stored, ...]]:
    chance = random.Random(_SEED)
    copies = CONTACTS // (_TWICE + 1)
    for number, lead in enumerate(made_leads(CONTACTS - copies, _SEED)):
        row = (lead.name, 1 + chance.randrange(_COMPANIES), f"{number}.{lead.email}", lead.phone)
        yield row
        if number % _TWICE == 0:
            yield row[0], row[1], None, row[3]


def run(path: Path, report: Report) -> None:
    """Measure and report."""
    seconds, groups = measure("bench.rows.duplicates:found", path)
    figure = f"duplicates among {CONTACTS:,} contacts"
    report.add(at_most(figure, "s", seconds, _LIMIT, "in the background", f"{groups:,.0f} groups"))


def found(path: str) -> tuple[float, float]:
    """Seconds that the search takes, and how many groups it finds."""
    workspace = Workspace.open(Path(path))
    reader = workspace.reader()
    started = time.perf_counter()
    groups = reader.read(lambda view: find_duplicates(view, Kind.CONTACT))
    return time.perf_counter() - started, float(len(groups))
