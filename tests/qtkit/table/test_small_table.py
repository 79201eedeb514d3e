"""A small table shows its cells whole as long as there is room for them."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.table.columns import Cell, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable

ROWS = [(1, ("A name of some length", "1", "2")), (2, ("B", "123,456,789,000", "3"))]


def cell_of(place: int, row: tuple[str, str, str]) -> Cell:
    return Cell(row[place])


def column(key: str, place: int) -> FunctionColumn:
    return FunctionColumn(key, key.title, partial(cell_of, place), 100)


def test_cells_are_whole_and_the_widest_column_takes_the_rest(qapp: QApplication, qtbot: QtBot) -> None:
    """Narrow columns give up room that they do not need before the names are cut."""
    window = QWidget()
    qtbot.addWidget(window)
    table = SmallTable(
        [column(*each) for each in (("name", 0), ("sum", 1), ("count", 2))], Themes(), window, widest="name"
    )
    window.resize(900, 300)
    window.show()
    table.show_rows(ROWS)
    measure = table.table_painter.cells.wanted_width
    name, amount = (measure(Cell(text)) for text in ("A name of some length", "123,456,789,000"))
    for room in (name + amount + 90, 800):
        table.resize(room, 200)
        assert table.columnWidth(0) >= name
        assert table.columnWidth(1) >= amount
        assert sum(table.columnWidth(number) for number in range(3)) == table.viewport().width()


def test_names_give_way_before_the_table_scrolls_sideways(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    table = SmallTable(
        [column(*each) for each in (("name", 0), ("sum", 1), ("count", 2))], Themes(), window, widest="name"
    )
    window.resize(900, 300)
    window.show()
    table.show_rows([(1, ("A channel with a very long name indeed, as people write them", "1,634,000", "3"))])
    figures = [table._needed_width(number) for number in (1, 2)]
    for room in range(sum(figures) + 76, 460, 7):
        table.resize(room, 200)
        assert table.horizontalScrollBar().maximum() == 0
        assert [table.columnWidth(number) for number in (1, 2)] >= figures
        assert sum(table.columnWidth(number) for number in range(3)) == table.viewport().width()
