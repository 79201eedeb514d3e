"""The scores of all leads, recomputed behind an open window after a rule has been changed."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TypeVar

from bench.apart import measure
from bench.figures import Report, at_most
from bench.rows.stalls import Pulse
from bench.window import Window
from crm_desktop.core.commands import EditEach
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.scores import ScoreRule
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.scores import scores_are_due
from crm_desktop.services.scoring.rules import rules_of
from crm_desktop.services.workspace import Workspace

T = TypeVar("T")

#: A million leads may take so many seconds, fewer leads a share of it.
_LIMIT_OF_A_MILLION = 60.0
_MILLION = 1_000_000
_STALL_LIMIT = 50.0
#: How often it is asked whether all scores are right, in seconds.
_LOOK_EVERY = 0.25
#: So many points more than at first each rule gives, change by change.
_MORE = (3, 0, 2)


def run(path: Path, leads: int, report: Report) -> None:
    """Measure and report the lines, on a copy of the file."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        copy = Path(shutil.copy(path, folder))
        _bring_up_to_date(copy)
        taken, pauses = measure("bench.rows.scoring:changed_rules", copy)
    limit = _LIMIT_OF_A_MILLION * leads / _MILLION
    figure = f"scores of {leads:,} leads after a change of the rules"
    report.add(at_most(figure, "s", statistics.median(taken), limit))
    figure = f"window does not answer, while {leads:,} scores are recomputed"
    note = f"longest of all runs {max(pauses) * 1e3:.0f} ms"
    report.add(at_most(figure, "ms", statistics.median(pauses) * 1e3, _STALL_LIMIT, "", note))


def _bring_up_to_date(path: Path) -> None:
    with closing(Workspace.open(path)) as workspace:
        while not workspace.refresh_scores().is_finished:
            pass


def changed_rules(path: str) -> tuple[list[float], list[float]]:
    """Seconds of each change until all scores are of its rules, and of the window's longest pause in each."""
    window = Window(Path(path))
    refresh = _Refresh(window)
    taken, pauses = [], []
    for more in _MORE:
        pulse = Pulse()
        pulse.start()
        taken.append(refresh.run(more))
        window.rest(1.0)
        pauses.append(pulse.longest)
    return taken, pauses


class _Refresh:
    """Changes the rules as their page in the settings does, and waits for the last score."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._table = window.leads()
        self._rules: list[ScoreRule] = self._answer(_rules)

    def run(self, more: int) -> float:
        """Seconds from the command to the look that finds nothing left to do."""
        edits = tuple((rule.id, {"points": rule.points + more}) for rule in self._rules)
        started = time.perf_counter()
        self._window.document.gateway.run(EditEach(Kind.SCORE_RULE, edits), owner=self._table)
        self._window.rest(_LOOK_EVERY)
        while self._answer(scores_are_due(date.today())):
            self._window.rest(_LOOK_EVERY)
        return time.perf_counter() - started

    def _answer(self, work: Callable[[View], T]) -> T:
        answers: list[T] = []
        self._window.document.gateway.read(work, answers.append, quick=True)
        self._window.until(lambda: bool(answers))
        return answers[0]


def _rules(view: View) -> list[ScoreRule]:
    with view.snapshot() as connection:
        return rules_of(connection)
