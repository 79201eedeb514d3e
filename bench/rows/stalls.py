"""The longest stretch in which the window does not answer, while it imports and while it sorts."""

from __future__ import annotations

import time
from datetime import UTC
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from bench.apart import measure
from bench.data import CSV_HEADER, write_csv
from bench.figures import RUNS, Report, at_most
from bench.files import CURRENCY
from bench.rows.importing import remove
from bench.window import LeadTable, Window
from crm_desktop.core.changes import Outcome
from crm_desktop.core.queries import ListQuery, SortKey
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.services.importing.command import ImportFile
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.importing.sources.opening import SourceOptions

_LIMIT = 50

#: Leads imported while the window is watched.
LEADS = 100_000


def run_import(place: Path, report: Report) -> None:
    """Measure and report the line of an import."""
    source = place / "leads-100000.csv"
    if not source.exists():
        write_csv(source, LEADS)
    longest = sorted(measure("bench.rows.stalls:importing", place, source) for _ in range(RUNS))
    _add(report, "window does not answer, during import of 100,000", longest)


def run_sorts(path: Path, leads: int, report: Report) -> None:
    """Measure and report the line of all sorts."""
    longest = sorted(measure("bench.rows.stalls:sorting", path) for _ in range(RUNS))
    _add(report, f"window does not answer, during any sort of {leads:,}", longest)


def _add(report: Report, figure: str, longest: list[float]) -> None:
    note = f"longest of all runs {longest[-1]:.0f} ms"
    report.add(at_most(figure, "ms", longest[len(longest) // 2], _LIMIT, "", note))


class Pulse(QObject):
    """Beats every millisecond in the event loop and keeps the longest pause between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = 0.0
        self.longest = 0.0

    def start(self) -> None:
        """Begin to watch."""
        self._last, self.longest = time.perf_counter(), 0.0
        self._timer.start(1)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


class _Import:
    """An import sent through the gateway, as the import window does."""

    def __init__(self, window: Window, source: str) -> None:
        columns = {field: place for place, field in enumerate(CSV_HEADER)}
        reading = ReadingOptions(zone=UTC, home_currency=CURRENCY)
        plan = ImportPlan(BUILT_IN[Kind.LEAD], columns, {}, reading=reading, options=SourceOptions())
        self.is_done = False
        command = ImportFile(Path(source), plan, str, errors_path=Path(source).with_suffix(".errors"))
        window.document.gateway.run(command, done=self._done)

    def _done(self, _outcome: Outcome) -> None:
        self.is_done = True

    def has_ended(self) -> bool:
        return self.is_done


def importing(place: str, source: str) -> float:
    """Milliseconds: import into an empty file in front of the open table, until the table shows the leads."""
    path = Path(place) / "stalls.db"
    remove(path)
    window = Window(path)
    table = window.leads()
    pulse = Pulse()
    pulse.start()
    sent = _Import(window, source)
    window.until(sent.has_ended)
    window.until(table.is_complete)
    window.rest(1.0)
    assert len(table.model.ids) > 0.9 * LEADS, len(table.model.ids)  # converted ones are not in the list
    return pulse.longest * 1e3


def sorting(path: str) -> float:
    """Milliseconds: every column of the table in both directions, each until all ids are there."""
    window = Window(Path(path))
    table = window.leads()
    pulse = Pulse()
    pulse.start()
    for column in table.view.visible_column_keys():
        for descending in (False, True):
            _sort(table, SortKey(column, descending))
    window.rest(0.5)
    return pulse.longest * 1e3


def _sort(table: LeadTable, key: SortKey) -> None:
    table.show(ListQuery(Kind.LEAD, sort=(key,)))
    table.finish()
