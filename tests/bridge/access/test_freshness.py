"""When something on the screen is read again: after a write or a day that it is made of, once it is seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.interest import DAYS, everything_of
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from tests.ui.context_of_tests import begin_next_day, open_context
from tests.ui.records_of_tests import make

GATHER = 20


class Asked:
    """Counts how often a page was asked to read."""

    def __init__(self, context: PageContext, page: QWidget, *, days: bool = False) -> None:
        self.times = 0
        self.fails = False
        interest = everything_of(Kind.LEAD)
        self.freshness = Freshness(
            context, interest | DAYS if days else interest, page.isVisible, GATHER, page
        )
        self.freshness.due.connect(self._read)

    def _read(self) -> None:
        self.freshness.begun()
        self.times += 1
        if not self.fails:
            self.freshness.ended()


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_page_reads_when_shown_first_and_not_again_without_a_change(
    context: PageContext, page: QWidget
) -> None:
    asked = Asked(context, page)
    assert asked.freshness.catch_up()
    assert not asked.freshness.catch_up()
    assert asked.times == 1


def test_writes_while_it_is_hidden_wait_until_it_is_shown(
    qtbot: QtBot, context: PageContext, page: QWidget
) -> None:
    asked = Asked(context, page)
    asked.freshness.catch_up()
    make(qtbot, context, Kind.LEAD, name="Anna")
    qtbot.wait(3 * GATHER)
    assert asked.times == 1
    assert asked.freshness.catch_up()
    assert asked.times == 2


def test_writes_close_together_are_read_once_while_it_is_seen(
    qtbot: QtBot, context: PageContext, page: QWidget
) -> None:
    page.show()
    asked = Asked(context, page)
    asked.freshness.begun()
    for _ in range(3):
        asked.freshness.note_change()
    qtbot.waitUntil(lambda: asked.times == 1)
    qtbot.wait(3 * GATHER)
    assert asked.times == 1
    asked.freshness.note_change()
    asked.freshness.begun()  # a reading for another reason holds the change already
    qtbot.wait(3 * GATHER)
    assert asked.times == 1


def test_a_write_of_what_it_is_not_made_of_is_none_of_its_business(
    qtbot: QtBot, context: PageContext, page: QWidget
) -> None:
    page.show()
    asked = Asked(context, page)
    asked.freshness.catch_up()
    make(qtbot, context, Kind.ACCOUNT, name="Bau AG")
    qtbot.wait(3 * GATHER)
    assert asked.times == 1
    make(qtbot, context, Kind.LEAD, name="Anna")
    qtbot.waitUntil(lambda: asked.times == 2)


def test_a_reading_that_failed_is_tried_again_when_the_page_is_shown(
    context: PageContext, page: QWidget
) -> None:
    asked = Asked(context, page)
    asked.fails = True
    assert asked.freshness.catch_up()
    asked.fails = False
    assert asked.freshness.catch_up()
    assert not asked.freshness.catch_up()


def test_a_change_during_a_reading_is_not_taken_for_read(context: PageContext, page: QWidget) -> None:
    asked = Asked(context, page)
    asked.freshness.begun()
    asked.freshness.note_change()
    asked.freshness.ended()
    assert asked.freshness.catch_up()


def test_a_new_day_is_read_at_once_where_days_are_counted(
    qtbot: QtBot, context: PageContext, page: QWidget
) -> None:
    page.show()
    asked, other = Asked(context, page, days=True), Asked(context, page)
    asked.freshness.catch_up()
    other.freshness.catch_up()
    begin_next_day(context)
    qtbot.waitUntil(lambda: asked.times == 2)
    assert not asked.freshness.is_stale
    page.hide()
    begin_next_day(context)
    qtbot.wait(3 * GATHER)
    assert asked.times == 2
    assert asked.freshness.catch_up()
    assert not other.freshness.catch_up()
