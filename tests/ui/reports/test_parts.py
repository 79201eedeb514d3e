"""Headline figures in little room, and cards that leave their neighbours the room that those need."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.reports.channel_figures import Tile
from crm_desktop.qtkit.widgets.labels import ElidedLabel
from crm_desktop.ui.reports.parts import FillingLayout, ReportCard, TileRow

LARGE = Tile("Outstanding", "NT$ 17,619,375", brief="NT$ 1,762萬", change="up 5 pt vs the period before")
SMALL = Tile("Late", "NT$ 7,340", brief="NT$ 7,340", basis="of all", brief_basis="all")


def texts(row: TileRow, line: int = 1) -> list[str]:
    return [card.findChildren(ElidedLabel)[line].elided_text() for card in row.cards]


def test_amounts_of_a_row_are_rounded_together(qtbot: QtBot, qapp: QApplication) -> None:
    row = TileRow(2)
    qtbot.addWidget(row)
    row.show_tiles((LARGE, Tile("Late", "NT$ 734,004", brief="NT$ 73萬")))
    row.resize(700, 100)
    row.show()
    assert texts(row) == ["NT$ 17,619,375", "NT$ 734,004"]
    row.resize(230, 100)
    assert texts(row) == ["NT$ 1,762萬", "NT$ 73萬"]
    row.resize(700, 100)
    assert texts(row) == ["NT$ 17,619,375", "NT$ 734,004"]


def test_what_stands_below_a_figure_has_a_brief_form_of_its_own() -> None:
    assert LARGE.below == ("up 5 pt vs the period before", "")
    assert SMALL.below == ("of all", "all")


def test_a_card_whose_note_wraps_takes_no_room_of_those_above_it(qtbot: QtBot, qapp: QApplication) -> None:
    content = QWidget()
    qtbot.addWidget(content)
    layout: QVBoxLayout = FillingLayout(content)
    above, below = QWidget(), ReportCard()
    above.setMinimumHeight(300)
    below.setMinimumHeight(100)
    filling = QWidget()
    filling.setMinimumHeight(10)
    filling.sizeHint = lambda: above.size()  # type: ignore[method-assign]
    below.body.addWidget(filling)
    below.set_note("A note that takes several lines where there is little room for it. " * 8)
    layout.addWidget(above, 1)
    layout.addWidget(below)
    content.resize(600, layout.minimumSize().height())
    content.show()
    assert above.height() == 300
    assert above.geometry().bottom() < below.geometry().top()
