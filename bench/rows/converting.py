"""Leads converted, one from the window and many at once, and likenesses found while somebody types."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from bench.apart import measure
from bench.data import made_leads
from bench.figures import Line, Report, at_most, percentile
from bench.window import Painting, Window
from crm_desktop.core.conversions import ConvertLeads, LeadConversion
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.matching.matches import find_matches
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.backend import driver_connection
from crm_desktop.storage.sqlite.engine import make_engine

_TOGETHER = 1_000
_TOGETHER_LIMIT = 3.0
_ONE_LIMIT = 60.0
_TYPING_LIMIT = 50.0
#: Every so many leads one is typed, of which all beginnings of the name and the company are asked about.
_EVERY, _TYPED = 997, 40
#: The first conversions load what is loaded once.
_SINGLE, _WARM = 45, 5
_FEWEST_SIGNS = 2
#: What a record page's form asks for.
_MOST = 3


def run(path: Path, leads: int, report: Report) -> None:
    """Measure and report the lines, each on a copy of the file."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        copy = Path(shutil.copy(path, folder))
        one, empty = measure("bench.rows.converting:single", copy)
        ours, peer = statistics.median(one) * 1e3, statistics.median(empty) * 1e3
        figure = f"convert one lead of {leads:,}, from the command to painted"
        reach = f"≤ {_ONE_LIMIT:g} ms"
        report.add(Line(figure, "ms", ours, "an empty transaction", peer, reach, ours <= _ONE_LIMIT))
        taken = measure("bench.rows.converting:together", copy)
        figure = f"convert {_TOGETHER:,} leads of {leads:,} at once"
        report.add(at_most(figure, "s", taken, _TOGETHER_LIMIT))
    taken = measure("bench.rows.converting:typing", path)
    figure = f"likenesses among {leads:,} leads while typing, p95"
    report.add(at_most(figure, "ms", percentile(taken) * 1e3, _TYPING_LIMIT))


def single(path: str) -> tuple[list[float], list[float]]:
    """Seconds from the command for one lead to the repainted table, and of empty transactions, in turn."""
    window = Window(Path(path))
    table = window.leads()
    engine = make_engine(Path(path), writing=True, guarded=False)
    held = engine.connect()  # gives its own connection back when nobody holds it
    connection = driver_connection(held)
    taken, empty = [], []
    # Chosen beforehand: the list leaves a converted one out when it is read again, which may be later.
    leads = [int(table.model.id_at(row)) for row in range(_SINGLE)]
    for lead in leads:
        has_come: list[object] = []
        painting = Painting([table.view.viewport()], lambda come=has_come: bool(come), table)  # type: ignore[misc]
        started = time.perf_counter()
        window.document.gateway.run(ConvertLeads((LeadConversion(lead),)), owner=table, done=has_come.append)
        window.until(lambda come=has_come: bool(come))  # type: ignore[misc]
        table.view.viewport().update()
        window.until(painting.has_ended)
        taken.append(painting.ended - started)
        painting.deleteLater()
        window.rest(0.1)
        started = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("COMMIT")
        empty.append(time.perf_counter() - started)
    return taken[_WARM:], empty[_WARM:]


def together(path: str) -> float:
    """Seconds of one command for many leads."""
    workspace = Workspace.open(Path(path))
    leads = range(_TOGETHER, 2 * _TOGETHER)
    command = ConvertLeads(tuple(LeadConversion(lead) for lead in leads))
    started = time.perf_counter()
    workspace.run(command)
    taken = time.perf_counter() - started
    workspace.close()
    return taken


def typing(path: str) -> list[float]:
    """Seconds of each look for likenesses of what is typed so far."""
    workspace = Workspace.open(Path(path))
    taken = []
    with workspace.reader().view() as view:
        for values in _typed():
            started = time.perf_counter()
            find_matches(view, Kind.LEAD, values, limit=_MOST)
            taken.append(time.perf_counter() - started)
    workspace.close()
    return taken[_WARM:]


def _typed() -> Iterator[dict[str, object]]:
    """Leads on their way into a form, sign by sign."""
    for lead in islice(made_leads(_EVERY * _TYPED), 0, None, _EVERY):
        for end in range(_FEWEST_SIGNS, len(lead.name) + 1):
            yield {"name": lead.name[:end]}
        for end in range(_FEWEST_SIGNS, len(lead.company) + 1):
            yield {"name": lead.name, "company": lead.company[:end]}
        yield {"name": lead.name, "company": lead.company, "email": lead.email, "phone": lead.phone}
