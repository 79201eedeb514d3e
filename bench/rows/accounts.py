"""The page of an account with a long story, from the asking to the paint."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
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
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.records.page import RecordsPage

#: Of each account.
ACTIVITIES = 5_000
_ACCOUNTS, _CONTACTS, _DEALS = 4, 300, 40
_LEADS = 1_000
_LIMIT = 100.0
_READINGS = 40
_DONE_DAYS = 700


def make(path: Path) -> Path:
    """A file with a few accounts of very many activities, contacts and deals."""
    fill(path, _LEADS)
    now = to_milliseconds(datetime.now(UTC))
    file = open_file(path, user_name="", currency="TWD", now=lambda: now)
    accounts = range(1, _ACCOUNTS + 1)
    tables: tuple[tuple[Kind, tuple[str, ...], Iterator[tuple[Stored, ...]]], ...] = (
        (
            Kind.ACCOUNT,
            ("name", "kind", "status"),
            ((f"大同 {id_}", "company", "customer") for id_ in accounts),
        ),
        (
            Kind.CONTACT,
            ("name", "account", "phone"),
            ((f"王小明 {number}", id_, "02-2345-6789") for id_ in accounts for number in range(_CONTACTS)),
        ),
        (
            Kind.OPPORTUNITY,
            ("name", "account", "stage", "amount", "currency"),
            (
                (f"產線 {number}", id_, 1 + number % 6, 100 * number, "TWD")
                for id_ in accounts
                for number in range(_DEALS)
            ),
        ),
        (Kind.ACTIVITY, ("kind", "subject", "done_at", "account", "owner"), _activities(now)),
    )
    with (
        file.writing.connect() as connection,
        UnitOfWork(connection, folder, now=lambda: now, user=1) as work,
    ):
        for kind, columns, rows in tables:
            for block in blocks(rows):
                work.insert_many(kind, columns, block)
        work.commit("imported", {"kind": "activity", "count": _ACCOUNTS * ACTIVITIES})
    file.close()
    return path


def _activities(now: int) -> Iterator[tuple[Stored, ...]]:
    chance = random.Random(SEED)
    for account in range(1, _ACCOUNTS + 1):
        for number in range(ACTIVITIES):
            done = now - chance.randrange(_DONE_DAYS) * DAY
            yield chance.choice(("call", "meeting", "email", "note")), f"追蹤 {number}", done, account, 1


def run(path: Path, report: Report) -> None:
    """Measure and report the line."""
    taken = measure("bench.rows.accounts:pages", path)
    title = f"an account's page with {ACTIVITIES:,} activities, {_CONTACTS} contacts, asked to painted, p95"
    report.add(at_most(title, "ms", percentile(taken) * 1e3, _LIMIT))


def pages(path: str) -> list[float]:
    """Seconds from asking for each account to its page painted with all that is read of it."""
    window = Window(Path(path))
    window.document.window.show_page("accounts")
    page = window.document.window.pages.page("accounts")
    assert isinstance(page, RecordsPage)
    window.rest(1.5)
    page.open_record(1)
    window.rest(1.5)
    (record,) = page.findChildren(RecordPage)
    return [_taken(window, record, 1 + number % _ACCOUNTS) for number in range(1, _READINGS + 1)]


def _taken(window: Window, record: RecordPage, id_: int) -> float:
    has_come: list[object] = []
    record.parts.loaded.connect(has_come.append)
    painting = Painting(record.findChildren(type(record.parts.head)), lambda: bool(has_come), record)
    started = time.perf_counter()
    record.show_record(id_)
    window.until(lambda: bool(has_come))
    record.parts.head.update()
    window.until(painting.has_ended)
    record.parts.loaded.disconnect(has_come.append)
    painting.deleteLater()
    window.rest(0.05)
    return painting.ended - started
