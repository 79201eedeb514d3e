"""Reports that are looked at again while nothing has changed: from the asking to the paint."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from bench.apart import measure
from bench.figures import Report, at_most, percentile
from bench.window import Painting, Window
from crm_desktop.bridge.reports.choices import Choices, Created
from crm_desktop.ui.navigation.requests import ShowReport
from crm_desktop.ui.reports.page import ReportsPage

#: Those that are looked at every day, and another one between two looks.
_REPORTS, _OTHER = ("channels", "funnel", "receivables", "dashboard"), "targets"
#: Reports that the filter line narrows: going back to former choices is a second look too.
_NARROWED = ("channels", "funnel")
_LIMIT, _LOOKS = 100.0, 8


def run(path: Path, leads: int, report: Report) -> None:
    """Measure and report the lines."""
    for key, taken in measure("bench.rows.second_looks:looks", path).items():
        figure = f"second look at {key}, {leads:,} leads, asked to painted, p95"
        report.add(at_most(figure, "ms", percentile(taken) * 1e3, _LIMIT))


def looks(path: str) -> dict[str, list[float]]:
    """Seconds of each second look, by what is looked at."""
    window = Window(Path(path))
    window.document.window.show_page("reports")
    page = window.document.window.pages.page("reports")
    assert isinstance(page, ReportsPage)
    for _round in range(2):  # what a first opening derives, such as scores, has ended by the second
        for key in (*_REPORTS, _OTHER):
            page.activate(ShowReport(key))
            window.rest(1.5)
    found = {key: [_seen_again(window, page, key) for _look in range(_LOOKS)] for key in _REPORTS}
    for key in _NARROWED:
        found[f"{key} with former choices"] = _chosen_again(window, page, key)
    return found


def _seen_again(window: Window, page: ReportsPage, key: str) -> float:
    page.activate(ShowReport(_OTHER))
    window.rest(0.1)

    def look() -> None:
        page.activate(ShowReport(key))

    return _painted(window, page, look)


def _chosen_again(window: Window, page: ReportsPage, key: str) -> list[float]:
    page.activate(ShowReport(key))
    both = (Choices(), Choices(created=Created.THIS_YEAR))
    for choices in both:
        page.report.choose(choices)
        window.rest(1.0)
    taken = []
    for look in range(_LOOKS):

        def choose(choices: Choices = both[look % 2]) -> None:
            page.report.choose(choices)

        taken.append(_painted(window, page, choose))
    return taken


def _painted(window: Window, page: ReportsPage, ask: Callable[[], None]) -> float:
    """Seconds until the report that is asked for is painted with its figures."""
    started = time.perf_counter()
    ask()
    assert not page.report.reading.is_stale
    painting = Painting(page.report.findChildren(QWidget), lambda: True, page)
    page.report.update()
    for part in page.report.findChildren(QWidget):
        part.update()
    window.until(painting.has_ended)
    painting.deleteLater()
    return painting.ended - started
