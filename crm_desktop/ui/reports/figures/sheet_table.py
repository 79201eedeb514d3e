"""A sheet of figures as a table: numbers at the right, the line for all at the foot."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.channel_figures import DASH, Tendency
from crm_desktop.bridge.reports.figures.figure_words import FigureWords
from crm_desktop.bridge.reports.figures.sheets import FigureColumn, Line, Sheet, is_money
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable

_STYLES = {
    Tendency.NONE: CellStyle.NUMBER,
    Tendency.GOOD: CellStyle.NUMBER_GOOD,
    Tendency.BAD: CellStyle.NUMBER_BAD,
}
_NAME, _NAME_WIDTH, _WIDTH = "name", 132, 68


class SheetTable(SmallTable):
    """`figure_wanted` carries the line and the key of the column that was opened; the line for all is the
    last one.
    """

    figure_wanted = Signal(object, str)

    def __init__(self, context: PageContext, sheet: Sheet, words: FigureWords, parent: QWidget) -> None:
        self._sheet, self._figure_words = sheet, words
        self._naming = context.words
        right = Qt.AlignmentFlag.AlignRight
        columns = [
            FunctionColumn(_NAME, self._about, self._name, _NAME_WIDTH, sortable=False),
            *(
                FunctionColumn(
                    column.key,
                    partial(self._heading, column),
                    partial(self._cell, column),
                    _WIDTH,
                    alignment=right,
                    sortable=False,
                )
                for column in sheet.shown
            ),
        ]
        super().__init__(columns, context.themes, parent, widest=_NAME)
        self.open_requested.connect(self._open)
        self.show_sheet(sheet, words)

    @property
    def sheet(self) -> Sheet:
        """The sheet that is shown."""
        return self._sheet

    def show_sheet(self, sheet: Sheet, words: FigureWords) -> None:
        """Show other figures of the same columns."""
        self._sheet, self._figure_words = sheet, words
        lines = [*sheet.lines, *([] if sheet.total is None else [sheet.total])]
        self.show_rows(list(enumerate(lines, start=1)))

    def chosen_line(self) -> Line | None:
        """The line of the current cell, else that for all."""
        current = self.currentIndex()
        lines = self._lines()
        if current.isValid() and 0 <= current.row() < len(lines):
            return lines[current.row()]
        return lines[-1] if lines else None

    def _lines(self) -> list[Line]:
        total = self._sheet.total
        return [*self._sheet.lines, *([] if total is None else [total])]

    def _about(self) -> str:
        return self._figure_words.heading_of_lines(self._sheet)

    def _heading(self, column: FigureColumn) -> str:
        return self._figure_words.heading(column)

    def _name(self, line: Line) -> Cell:
        is_total = line is self._sheet.total
        return Cell(self._figure_words.name(line.subject), CellStyle.STRONG if is_total else CellStyle.PLAIN)

    def _cell(self, column: FigureColumn, line: Line) -> Cell:
        words, figure = self._figure_words, line.figures.get(column.key)
        text = words.units(figure) if is_money(column) else words.text(column, figure)
        if text == DASH:
            return Cell(text, CellStyle.MUTED)
        told = [words.numbers(self._sheet, column, line), words.interval(figure)]
        style = _STYLES[words.tendency(column, figure)]
        return Cell(text, style, tooltip="\n".join(each for each in told if each))

    def _open(self, number: int) -> None:
        lines = self._lines()
        if 0 < number <= len(lines):
            column = self.paged_model.columns[max(0, self.currentIndex().column())].key
            self.figure_wanted.emit(lines[number - 1], column)
