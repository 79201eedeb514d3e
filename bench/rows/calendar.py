"""Today and a month of the calendar among very many open activities, from the asking to the paint."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from bench.apart import measure
from bench.data import SEED
from bench.figures import Report, at_most, percentile
from bench.files import blocks, fill
from bench.window import Painting, Window
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import DAY, to_milliseconds
from crm_desktop.services.folding import folder
from crm_desktop.storage.sqlite.opening import open_file
from crm_desktop.storage.unit_of_work import UnitOfWork
from crm_desktop.ui.calendar.page import CalendarPage
from crm_desktop.ui.today.page import TodayPage

ACTIVITIES = 100_000
_LEADS = 20_000
_LIMIT = 100.0
_READINGS = 40
#: So many days lie around today; so many of a hundred activities are late.
_SPREAD = 365
_KINDS = ("call", "meeting", "task", "email")
_COLUMNS = ("kind", "subject", "starts_at", "ends_at", "due_at", "all_day", "priority", "lead", "owner")


def make(path: Path) -> Path:
    """A file with open activities, half of them late, all of one person, about leads."""
    fill(path, _LEADS)
    now = to_milliseconds(datetime.now(UTC))
    file = open_file(path, user_name="", currency="TWD", now=lambda: now)
    with (
        file.writing.connect() as connection,
        UnitOfWork(connection, folder, now=lambda: now, user=1) as work,
    ):
        for block in blocks(_activities(now)):
            work.insert_many(Kind.ACTIVITY, _COLUMNS, block)
        work.commit("imported", {"kind": "activity", "count": ACTIVITIES})
    file.close()
    return path


def _activities(now: int) -> Iterator[tuple[Stored, ...]]:
    chance = random.Random(SEED)
    for number in range(ACTIVITIES):
        due = now + chance.randrange(-_SPREAD, _SPREAD) * DAY + chance.randrange(-20, 20) * 900_000
        has_end = chance.random() < 0.5
        end = due + chance.choice((30, 60, 90, 3_000)) * 60_000 if has_end else None
        start = due if has_end else None
        lead = chance.randrange(_LEADS) + 1
        yield (chance.choice(_KINDS), f"追蹤 {number}", start, end, due, 0, "normal", lead, 1)


def run(path: Path, report: Report) -> None:
    """Measure and report the lines."""
    for name, figure in (("today", "Today"), ("month", "a month of the calendar")):
        taken = measure(f"bench.rows.calendar:{name}", path)
        title = f"{figure} among {ACTIVITIES:,} open activities, asked to painted, p95"
        report.add(at_most(title, "ms", percentile(taken) * 1e3, _LIMIT))


def today(path: str) -> list[float]:
    """Seconds of each reading of Today with its first lines painted."""
    window = Window(Path(path))
    window.document.window.show_page("today")
    page = window.document.window.pages.page("today")
    assert isinstance(page, TodayPage)
    window.rest(2.0)
    return [_taken(window, page, page.reload) for _ in range(_READINGS)]


def month(path: str) -> list[float]:
    """Seconds of each turn to another month, painted with all that it holds."""
    window = Window(Path(path))
    window.document.window.show_page("calendar")
    page = window.document.window.pages.page("calendar")
    assert isinstance(page, CalendarPage)
    page.show_mode("month")
    window.rest(2.0)
    steps = [1, 1, 1, -1, -1, -1, -1, 1] * (_READINGS // 8)
    return [_taken(window, page, lambda step=step: page.step(step)) for step in steps]  # type: ignore[misc]


def _taken(window: Window, page: TodayPage | CalendarPage, ask: Callable[[], None]) -> float:
    has_come: list[object] = []
    page.status_changed.connect(has_come.append)
    ground = page.view.viewport() if isinstance(page, CalendarPage) else page
    painting = Painting([ground], lambda: bool(has_come), page)
    started = time.perf_counter()
    ask()
    if isinstance(page, TodayPage):
        window.until(lambda: bool(has_come))
        ground.update()
    window.until(painting.has_ended)
    page.status_changed.disconnect(has_come.append)
    painting.deleteLater()
    window.rest(0.05)
    return painting.ended - started
