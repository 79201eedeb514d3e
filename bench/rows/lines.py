"""Lines of a deal typed one after the other: from each key to what it shows painted."""

from __future__ import annotations

import random
import tempfile
import time
from decimal import Decimal
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from bench.apart import measure
from bench.data import SEED
from bench.figures import Report, at_most, percentile
from bench.window import Painting, Window
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.sheets import WriteRows
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.navigation.requests import ShowRecord
from crm_desktop.ui.sheets.sheet import RecordSheet

_LINES = 2_000
_LIMIT = 16.0
#: Cells typed into, and how many of them come first, until all is loaded that is loaded once.
_CELLS, _WARM = 120, 15
#: How long a quick typist takes between two keys, in seconds.
_BETWEEN = 0.06
#: A number into the cell, and one cell further down: each key counts.
_KEYS = ((Qt.Key.Key_7, "7"), (Qt.Key.Key_Period, "."), (Qt.Key.Key_5, "5"), (Qt.Key.Key_Return, "\r"))


def run(report: Report) -> None:
    """Measure and report the line."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lines.db"
        deal = _fill(path)
        taken = measure("bench.rows.lines:keys", path, deal)
    figure = f"a key in {_LINES:,} lines of a deal, painted, p95"
    report.add(at_most(figure, "ms", percentile(taken) * 1e3, _LIMIT))


def _fill(path: Path) -> int:
    """A file with one deal of many lines; the deal's id."""
    workspace = Workspace.open(path, currency="TWD")
    deal = workspace.run(CreateRecord(Kind.OPPORTUNITY, {"name": "All parts", "currency": "TWD"})).ids[0]
    lines = tuple(
        {
            "name": f"Part {number}",
            "unit_price": Decimal(number % 900 + 10),
            "taxes": ("5%", "8%")[number % 2],
        }
        for number in range(_LINES)
    )
    workspace.run(WriteRows(Kind.LINE, "opportunity", deal, new=lines))
    workspace.close()
    return deal


def keys(path: str, deal: str) -> list[float]:
    """Seconds from each key to the end of the next painting; the edits are written and read meanwhile."""
    window = Window(Path(path))
    window.document.window.pages.turn_to("opportunities", ShowRecord(Kind.OPPORTUNITY, int(deal)))
    window.rest(1.5)
    (sheet,) = window.document.window.findChildren(RecordSheet)
    window.until(lambda: len(sheet.sheet.stored_ids) == _LINES)
    chance = random.Random(SEED)
    taken = []
    for number in range(_CELLS):
        if number % 10 == 0:
            sheet.setFocus()
            column = sheet.sheet.column_number(chance.choice(("quantity", "unit_price")))
            sheet.choose(sheet.sheet.index(chance.randrange(_LINES - 20), column))
            window.rest(0.2)
        for key, text in _KEYS:
            taken.append(_press(window, sheet, key, text))
            window.rest(_BETWEEN)
    return taken[_WARM * len(_KEYS) :]


def _press(window: Window, sheet: RecordSheet, key: Qt.Key, text: str) -> float:
    target = QApplication.focusWidget() or sheet
    painting = Painting([target, sheet.viewport()], _always, sheet)
    started = time.perf_counter()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
    opened = QApplication.focusWidget() or sheet  # the first key of a number opens the cell's editor
    opened.installEventFilter(painting)
    window.until(painting.has_ended)
    for watched in (target, opened, sheet.viewport()):
        if shiboken6.isValid(watched):
            watched.removeEventFilter(painting)
    return painting.ended - started


def _always() -> bool:
    return True
