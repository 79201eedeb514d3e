"""A year of spend by month: typed, pasted, emptied, undone; what is not one entry of a month is only told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.spends import Spend, read_spends
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.messages.toast import Toast
from crm_desktop.ui.reports.spend.grid import SpendGridDialog
from tests.ui.context_of_tests import open_context
from tests.ui.records_of_tests import make

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


class Grid:
    """The window with the short ways of asking that these tests like; the first row is the campaign."""

    def __init__(self, qtbot: QtBot, context: PageContext) -> None:
        self.qtbot, self.context = qtbot, context
        self.year = context.today().year
        self.fair = make(qtbot, context, Kind.CAMPAIGN, name="Fair", channel=1)
        self.dialog = SpendGridDialog(context)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        qtbot.waitUntil(lambda: self.dialog.model.headerData(0, Qt.Orientation.Vertical) == "Fair")

    def text(self, row: int, month: int) -> str:
        model = self.dialog.model
        return str(model.data(model.index(row, month - 1))).replace("\u00a0", " ")

    def stand_at(self, row: int, month: int) -> None:
        self.dialog.view.setCurrentIndex(self.dialog.model.index(row, month - 1))
        self.dialog.view.setFocus()

    def paste(self, row: int, month: int, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.stand_at(row, month)
        QTest.keyClick(self.dialog.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def stored(self) -> list[Spend]:
        found: list[list[Spend]] = []
        self.context.gateway.read(read_spends, found.append)
        self.qtbot.waitUntil(lambda: bool(found))
        return found[0]

    def says(self, text: str) -> bool:
        labels = [label for toast in self.dialog.findChildren(Toast) for label in toast.findChildren(QLabel)]
        return any(text in label.text() for label in labels)


@pytest.fixture
def grid(qtbot: QtBot, context: PageContext) -> Grid:
    return Grid(qtbot, context)


def test_an_amount_is_typed_changed_and_taken_back(grid: Grid) -> None:
    model = grid.dialog.model
    assert model.setData(model.index(0, 1), "1,200")
    grid.qtbot.waitUntil(lambda: grid.text(0, 2) == "1,200")
    (spend,) = grid.stored()
    assert (spend.values["campaign"], spend.values["channel"]) == (grid.fair, None)
    assert spend.values["first_day"] == f"{grid.year}-02-01"
    assert str(spend.values["last_day"]) in (f"{grid.year}-02-28", f"{grid.year}-02-29")
    model.setData(model.index(0, 1), "US$ 90")
    grid.qtbot.waitUntil(lambda: grid.text(0, 2) == "US$ 90")
    assert [each.id for each in grid.stored()] == [spend.id]
    grid.context.gateway.undo()
    grid.qtbot.waitUntil(lambda: grid.text(0, 2) == "1,200")
    grid.stand_at(0, 2)
    QTest.keyClick(grid.dialog.view, Qt.Key.Key_Delete)
    grid.qtbot.waitUntil(lambda: grid.text(0, 2) == "")
    assert grid.stored() == []


def test_a_block_is_pasted_in_one_step(grid: Grid) -> None:
    grid.paste(0, 3, "100\t200\n\t300\n")
    grid.qtbot.waitUntil(lambda: grid.text(1, 4) == "300")
    assert [grid.text(0, month) for month in (3, 4)] == ["100", "200"]
    assert len(grid.stored()) == 3
    grid.context.gateway.undo()
    grid.qtbot.waitUntil(lambda: grid.text(1, 4) == "")
    assert grid.stored() == []


@pytest.mark.parametrize("text", ["100\tmany\n", "1\t2\t3\n", "=1+1\t5\n"])
def test_of_a_paste_that_is_not_understood_or_does_not_fit_nothing_is_taken(grid: Grid, text: str) -> None:
    grid.paste(0, 11, text)
    grid.qtbot.waitUntil(lambda: grid.says("Fair, ") or grid.says("Nothing was taken"))
    assert grid.stored() == []


def test_other_days_and_several_entries_are_told_and_not_changed(grid: Grid) -> None:
    year, rest = grid.year, {"campaign": grid.fair, "currency": "TWD"}
    days = {"first_day": date(year, 1, 5), "last_day": date(year, 1, 9)}
    make(grid.qtbot, grid.context, Kind.SPEND, amount=Decimal(7), **days, **rest)
    make(grid.qtbot, grid.context, Kind.SPEND, amount=Decimal(8), **days, **rest)
    grid.qtbot.waitUntil(lambda: sorted(grid.text(0, 1).split(" + ")) == ["7", "8"])
    index = grid.dialog.model.index(0, 0)
    assert not grid.dialog.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    grid.paste(0, 1, "5\t6\n")
    grid.qtbot.waitUntil(lambda: grid.text(0, 2) == "6")
    assert len(grid.stored()) == 3
    grid.dialog.before.click()
    assert grid.text(0, 1) == ""
    assert grid.dialog.year.text() == str(year - 1)


def test_a_year_fits_over_a_small_window(qtbot: QtBot, context: PageContext) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 680)
    assert SpendGridDialog(context, window).width() <= 1024 - 2 * 16
