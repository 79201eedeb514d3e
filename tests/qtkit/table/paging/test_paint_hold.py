"""After a jump the old picture stays for a blink, so that rows which come at once are painted once."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.table.paging.model import PagedTableModel
from crm_desktop.qtkit.table.view import BigTableView
from tests.qtkit.gallery import table_columns

_ROWS = 100_000


class LateFetcher(QObject):
    """Answers after a while, or when told to."""

    def __init__(self) -> None:
        super().__init__()
        self.model: PagedTableModel | None = None
        self.answers_at_once = True
        self._asked: list[tuple[list[int], int]] = []

    def fetch(self, ids: Sequence[int], generation: int) -> None:
        self._asked.append((list(ids), generation))
        if self.answers_at_once:
            self.answer()

    def answer(self) -> None:
        """Give what was asked for."""
        assert self.model is not None
        asked, self._asked = self._asked, []
        for ids, generation in asked:
            self.model.put_rows(generation, {record_id: record_id for record_id in ids})


class Pictures(QObject):
    """Notes of each painting whether the first row in sight was at hand."""

    def __init__(self, view: BigTableView) -> None:
        super().__init__(view)
        self._view = view
        self.at_hand: list[bool] = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            model = self._view.paged_model
            shown = model.row_object(model.id_at(self._view.rowAt(0)))
            self.at_hand.append(shown is not None)
        return False


@pytest.fixture
def fetcher() -> LateFetcher:
    return LateFetcher()


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication, fetcher: LateFetcher) -> BigTableView:
    themes = Themes()
    model = PagedTableModel(table_columns(), fetcher)
    fetcher.model = model
    view = BigTableView(model, themes)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    model.set_ids(array("q", range(_ROWS)))
    qtbot.waitUntil(lambda: model.row_object(3) is not None)
    qtbot.wait(50)
    return view


def test_rows_that_come_at_once_are_painted_once(view: BigTableView, qtbot: QtBot) -> None:
    """Down, up and far away: no picture of missing rows, and the new ones are there."""
    pictures = Pictures(view)
    bar = view.verticalScrollBar()
    for part in (0.5, 0.9, 0.1):
        pictures.at_hand.clear()
        bar.setValue(round(bar.maximum() * part))
        qtbot.waitUntil(lambda: bool(pictures.at_hand))
        assert all(pictures.at_hand)
        qtbot.wait(30)  # the pages beside are fetched, as while a person looks


def test_rows_that_take_long_leave_bones_meanwhile(
    view: BigTableView, fetcher: LateFetcher, qtbot: QtBot
) -> None:
    """The view does not stand still for longer than a frame, and shows the rows when they come."""
    fetcher.answers_at_once = False
    pictures = Pictures(view)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    qtbot.waitUntil(lambda: False in pictures.at_hand)
    pictures.at_hand.clear()
    fetcher.answer()
    qtbot.waitUntil(lambda: bool(pictures.at_hand))
    assert all(pictures.at_hand)
