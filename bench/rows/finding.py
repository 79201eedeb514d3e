"""The search over all kinds while typing: from a key to the results painted, among records of all kinds."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from bench.apart import measure
from bench.data import made_leads
from bench.figures import Report, at_most, percentile
from bench.files import blocks, fill
from bench.rows.searching import samples
from bench.window import Painting, Window
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.search_box import SearchBox
from crm_desktop.services.folding import folder
from crm_desktop.storage.sqlite.opening import open_file
from crm_desktop.storage.unit_of_work import UnitOfWork
from crm_desktop.ui.navigation.requests import TakeEntry
from crm_desktop.ui.search.box import GlobalSearch

#: Of 1,000,000 records: leads with their opportunities, and further ones of each of these kinds.
RECORDS = 1_000_000
_LEADS, _EACH = 820_000, 32_500
_NOW = 1_793_534_400_000
_LIMIT, _NEVER_OVER = 50.0, 100.0
#: Eight keys a second, in seconds.
_BETWEEN_KEYS = 0.125
_SEED = 11
#: What a person types with an error in it.
_MISTYPED = ("nordlihct", "hasnen", "marjia", "logsitics", "宏元精密", "陳宜君")


def make(path: Path) -> Path:
    """A file with 1,000,000 records of all kinds that people look for most."""
    fill(path, _LEADS)
    file = open_file(path, user_name="", currency="TWD", now=lambda: _NOW)
    tables: tuple[tuple[Kind, tuple[str, ...], Iterator[tuple[Stored, ...]]], ...] = (
        (Kind.ACCOUNT, ("name", "kind", "status", "email", "phone"), _accounts()),
        (Kind.CONTACT, ("name", "account", "email", "phone"), _contacts()),
        (Kind.ACTIVITY, ("kind", "subject", "text", "account", "owner"), _activities()),
    )
    with (
        file.writing.connect() as connection,
        UnitOfWork(connection, folder, now=lambda: _NOW, user=1) as work,
    ):
        for kind, columns, rows in tables:
            for block in blocks(rows):
                work.insert_many(kind, columns, block)
        work.commit("imported", {"kind": "account", "count": 3 * _EACH})
    file.close()
    return path


def _accounts() -> Iterator[tuple[Stored, ...]]:
    for lead in made_leads(_EACH, _SEED):
        yield lead.company, "company", "customer", lead.email, lead.phone


def _contacts() -> Iterator[tuple[Stored, ...]]:
    for number, lead in enumerate(made_leads(_EACH, _SEED + 1), start=1):
        yield lead.name, number, lead.email, lead.phone


def _activities() -> Iterator[tuple[Stored, ...]]:
    for number, lead in enumerate(made_leads(_EACH, _SEED + 2), start=1):
        yield "note", f"{lead.company} {lead.industry}", lead.description, number, 1


def run(path: Path, report: Report) -> None:
    """Measure and report."""
    for script, words in zip(("two Chinese characters", "three letters"), samples(), strict=True):
        taken = measure("bench.rows.finding:typed", path, " ".join(words))
        slowest = max(taken) * 1e3
        figure = f"search of everything while typing, {script}, p95 of {RECORDS:,}"
        note = f"{len(words)} samples, slowest {slowest:.0f} ms of {_NEVER_OVER:.0f}"
        report.add(at_most(figure, "ms", percentile(taken) * 1e3, _LIMIT, "one frame is 16 ms", note))
    taken = measure("bench.rows.finding:typed", path, " ".join(_MISTYPED))
    figure = f"the same with a typing error forgiven, slowest of {len(_MISTYPED)}"
    report.add(at_most(figure, "ms", max(taken) * 1e3, _NEVER_OVER, "one frame is 16 ms"))


def typed(path: str, words: str) -> list[float]:
    """Seconds from the last key of each word to its results painted."""
    window = Window(Path(path))
    window.leads()
    box = _Box(window)
    box.press("xyz")  # loads the tables for folding
    window.rest(_BETWEEN_KEYS)
    taken = []
    for word in words.split():
        taken.append(box.press(word))
        window.rest(_BETWEEN_KEYS)
    return taken


class _Box(QObject):
    """The search field of the window with the list under it."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        shown = window.document.window
        shown.activateWindow()
        found = shown.findChild(GlobalSearch)
        assert found is not None
        shown.handle(TakeEntry("search"))
        box = window.application.focusWidget()
        assert isinstance(box, SearchBox)
        self._box = box
        self._results = found.findChildren(QListView)[0]
        self._is_new = False
        self._results.model().modelReset.connect(self._note_results)

    def _note_results(self) -> None:
        self._is_new = True

    def _has_results(self) -> bool:
        return self._is_new

    def press(self, text: str) -> float:
        """Seconds from the last key of a text to its results painted."""
        self._box.show_text(text[:-1])
        self._is_new = False
        painting = Painting([self._results.viewport()], self._has_results, self)
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text[-1])
        started = time.perf_counter()
        QCoreApplication.sendEvent(self._box, key)
        self._window.until(painting.has_ended)
        painting.deleteLater()
        return painting.ended - started
