"""The recycle bin and the history of everything: listed, narrowed, brought back and taken back."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import DeleteRecords, EditRecords
from crm_desktop.core.queries import ListQuery, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.past.bin_page import BinPage
from crm_desktop.ui.past.history_page import HistoryPage
from crm_desktop.ui.past.list_page import PastPage
from tests.ui.records_of_tests import count, make, run, stored


@pytest.fixture
def pages(qtbot: QtBot, context: PageContext, leads: list[int]) -> tuple[BinPage, HistoryPage]:
    contact = make(qtbot, context, Kind.CONTACT, name="Ben Berg")
    run(qtbot, context, DeleteRecords(Records(Kind.LEAD, tuple(leads[:2]))))
    run(qtbot, context, DeleteRecords(Records(Kind.CONTACT, (contact,))))
    made = BinPage(context), HistoryPage(context)
    for page in made:
        qtbot.addWidget(page)
        page.resize(1200, 700)
        page.show()
        page.activate()
    return made


def texts(page: PastPage, key: str) -> list[str]:
    model = page.list.paged_model
    column = model.column_number(key)
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_deleted_records_come_back(
    qtbot: QtBot, context: PageContext, leads: list[int], pages: tuple[BinPage, HistoryPage]
) -> None:
    page, _ = pages
    qtbot.waitUntil(lambda: set(texts(page, "name")) == {"Ben Berg", "王小明", "陳怡君"})
    assert not page.main.isEnabled()
    page.kinds.take(Kind.LEAD)
    qtbot.waitUntil(lambda: set(texts(page, "name")) == {"王小明", "陳怡君"})
    page.list.selectAll()
    qtbot.waitUntil(page.main.isEnabled)
    page.main.trigger()
    qtbot.waitUntil(lambda: texts(page, "name") == [])
    assert count(qtbot, context, ListQuery(Kind.LEAD)) == len(leads)
    page.kinds.take(None)
    qtbot.waitUntil(lambda: texts(page, "name") == ["Ben Berg"])
    page.words.setText("nobody")
    qtbot.waitUntil(lambda: texts(page, "name") == [])


def test_how_far_back_the_bin_looks_is_remembered(
    qtbot: QtBot, context: PageContext, pages: tuple[BinPage, HistoryPage]
) -> None:
    page, _ = pages
    assert page.days_now() == 90
    page.days.take(365)
    other = BinPage(context)
    qtbot.addWidget(other)
    assert other.days_now() == 365
    assert other.days.text().startswith("Deleted in the last 365")


def test_a_deed_is_taken_back_or_says_what_forbids_it(
    qtbot: QtBot, context: PageContext, leads: list[int], pages: tuple[BinPage, HistoryPage]
) -> None:
    _, page = pages
    qtbot.waitUntil(lambda: len(texts(page, "what")) > len(leads))
    page.words.setText("林志豪")
    qtbot.waitUntil(lambda: len(texts(page, "what")) == 1)
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (leads[3],)), {"company": "大同"}))
    qtbot.waitUntil(lambda: len(texts(page, "what")) == 2)
    page.list.show_id(1)
    qtbot.waitUntil(page.main.isEnabled)
    with qtbot.waitSignal(page.message) as caught:
        page.main.trigger()
    assert "林志豪" in caught.args[0]
    page.list.show_id(0)
    page.main.trigger()
    qtbot.waitUntil(lambda: "Taken back" in texts(page, "state"))
    assert stored(qtbot, context, Kind.LEAD, leads[3])["company"] == "大同食品"


def test_deeds_are_narrowed_by_kind_and_person(
    qtbot: QtBot, context: PageContext, pages: tuple[BinPage, HistoryPage]
) -> None:
    _, page = pages
    page.kinds.take(Kind.CONTACT)
    qtbot.waitUntil(lambda: len(texts(page, "what")) == 2)
    page.days.take(0)
    page.people.take(page.people.keys()[-1])
    qtbot.waitUntil(lambda: len(texts(page, "what")) in (0, 2))
