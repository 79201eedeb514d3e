"""What one key in the quick filter costs: how often the file is read, and how often the rows are painted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.record_list import FIRST_ROWS
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import Reads
from crm_desktop.storage.lists import hits
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.records_of_tests import make, open_page, run

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

#: More than the first rows of a list, and fewer.
MANY, SOME = 90, 40
#: Longer than anything that follows a key, in milliseconds.
REST = 700


@dataclass
class Costs(QObject):
    """What was read of the file, by the name of the read, and how often rows were painted whole."""

    view: QTableView
    reads: list[str] = field(default_factory=list)
    paintings: int = 0

    def __post_init__(self) -> None:
        super().__init__()
        self.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            painted = event.region().boundingRect()  # type: ignore[attr-defined]
            self.paintings += painted.height() > self.view.viewport().height() // 2
        return False

    def start(self) -> None:
        self.reads.clear()
        self.paintings = 0


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> RecordsPage:
    for number in range(MANY):
        make(qtbot, context, Kind.LEAD, name=f"Anna {number}", company="Alpha" if number < SOME else "")
    page = open_page(qtbot, context)
    qtbot.waitUntil(lambda: len(page.table.paged_model.ids) == MANY)
    qtbot.waitUntil(lambda: page.inspector.parts.details is not None)
    qtbot.wait(REST)
    return page


@pytest.fixture
def costs(page: RecordsPage, monkeypatch: pytest.MonkeyPatch) -> Iterator[Costs]:
    made = Costs(page.table)
    for name in ("first_rows", "count", "ids", "rows", "converted_sum", "record"):
        real = getattr(Reads, name)

        def noted(self: Reads, *arguments: object, _real=real, _name=name, **more: object) -> object:  # type: ignore[no-untyped-def]
            made.reads.append(_name)
            return _real(self, *arguments, **more)

        monkeypatch.setattr(Reads, name, noted)
    yield made
    page.table.viewport().removeEventFilter(made)


def press(qtbot: QtBot, page: RecordsPage, key: str) -> None:
    qtbot.keyClick(page.bar.search, key)


def test_few_hits_are_one_read_and_the_new_first_record(
    qtbot: QtBot, page: RecordsPage, costs: Costs
) -> None:
    page.bar.search.show_text("alph")
    costs.start()
    press(qtbot, page, "a")
    qtbot.waitUntil(lambda: page.table.paged_model.rowCount() == SOME)
    qtbot.wait(REST)
    # The count is known with the rows, the sum is of a row at hand; another record came to the top.
    assert costs.reads[:2] == ["first_rows", "record"]
    assert set(costs.reads[2:]) <= {"rows"}  # whom that one looks like, asked when nobody types
    assert costs.paintings == 1


def test_many_hits_are_painted_once_counted_once_and_their_ids_come_when_nobody_types(
    qtbot: QtBot, page: RecordsPage, costs: Costs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hits, "FEW", 0)
    monkeypatch.setattr(hits, "SOME", 0)
    first = page.inspector.parts.reading.id
    costs.start()
    press(qtbot, page, "a")
    qtbot.waitUntil(lambda: page.table.list.total == MANY and page.table.list.query.text == "a")
    qtbot.wait(100)
    assert costs.reads == ["first_rows", "count"]
    assert costs.paintings == 1
    assert page.table.paged_model.rowCount() == MANY
    assert page.table.verticalScrollBar().maximum() > 60 * page.table.row_height
    press(qtbot, page, "n")
    qtbot.waitUntil(lambda: page.table.list.query.text == "an")
    qtbot.wait(REST)
    assert costs.reads == ["first_rows", "count"] * 2 + ["ids"]
    assert page.inspector.parts.reading.id == first, "the same record: it is not read again"


def test_a_row_that_comes_into_sight_brings_the_ids_at_once(
    qtbot: QtBot, page: RecordsPage, costs: Costs
) -> None:
    page.bar.search.show_text("ann")
    press(qtbot, page, "a")
    qtbot.waitUntil(lambda: len(page.table.paged_model.ids) == FIRST_ROWS)
    costs.start()
    page.table.verticalScrollBar().setValue(page.table.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: "ids" in costs.reads, timeout=200)
    qtbot.waitUntil(
        lambda: page.table.paged_model.row_object(page.table.paged_model.id_at(MANY - 1)) is not None
    )


def test_a_sum_follows_an_edit_of_a_selected_row(
    qtbot: QtBot, page: RecordsPage, context: PageContext
) -> None:
    lead = page.table.current_id()
    target = Records(Kind.LEAD, (lead,))
    run(qtbot, context, EditRecords(target, {"estimated_amount": 1500, "currency": "TWD"}))
    qtbot.waitUntil(lambda: "1,500" in page._status.sum)


def test_a_held_key_is_gathered(qtbot: QtBot, page: RecordsPage, costs: Costs) -> None:
    costs.start()
    for key in "anna":
        press(qtbot, page, key)
    qtbot.waitUntil(lambda: page.table.list.query.text == "anna" and page.table.list.total == MANY)
    assert costs.reads.count("first_rows") <= 2
    qtbot.keyClick(page.bar.search, Qt.Key.Key_Escape)
