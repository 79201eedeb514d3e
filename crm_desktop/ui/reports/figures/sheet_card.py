"""A sheet of figures in its card: the table, how it is computed, and the ways out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.export import rows_text, table_file
from crm_desktop.bridge.reports.figures.figure_words import FigureWords
from crm_desktop.bridge.reports.figures.sheets import Sheet
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.ui.reports.card_menu import CardMenu
from crm_desktop.ui.reports.figures.explanation import Explanation
from crm_desktop.ui.reports.figures.sheet_table import SheetTable
from crm_desktop.ui.reports.parts import ReportCard

#: Heights in pixels of a card without lines and of a line, and of how many lines it grows at most.
_HEAD, _LINE, _MOST_LINES = 136, 34, 16


class SheetCard(ReportCard):
    """A table with its title and the way to how it is computed."""

    #: the table is to be written: the suffix, what makes its content, its name
    file_wanted = Signal(str, object, str)
    said = Signal(str)

    def __init__(
        self, context: PageContext, sheet: Sheet, words: FigureWords, tools: Sequence[Button] = ()
    ) -> None:
        super().__init__()
        for tool in tools:
            self.add_beside_title(tool)
        self.explain = Button("", "link")
        self.add_beside_title(self.explain)
        self.menu = CardMenu(self)
        self.menu.wanted.connect(self._take_wanted)
        self.add_beside_title(self.menu)
        self.table = SheetTable(context, sheet, words, self)
        self.body.addWidget(self.table, 1)
        self.set_waiting("")
        self.explain.clicked.connect(self._explain)
        self._context, self._words = context, words
        self.explanation: Explanation | None = None

    def show_sheet(self, sheet: Sheet, words: FigureWords) -> None:
        """Show other figures."""
        self._words = words
        self.table.show_sheet(sheet, words)
        self.explain.setText(self.tr("How is this computed?"))
        self.menu.offer(
            self.tr("Table"),
            {
                "copy": self.tr("Copy table"),
                "csv": self.tr("Save as table (CSV)…"),
                "xlsx": self.tr("Save as workbook (XLSX)…"),
            },
        )
        lines = min(len(sheet.lines) + 1, _MOST_LINES)
        self.setMinimumHeight(self._context.themes.current.pixels(_HEAD + _LINE * lines))

    def _explain(self) -> None:
        line = self.table.chosen_line()
        if line is None:
            return
        self.explanation = Explanation(
            self._context.themes, self._words, self.table.sheet, line, self.explain
        )
        self.explanation.show_under(self.explain)

    def _take_wanted(self, wanted: str) -> None:
        rows = partial(self._words.rows, self.table.sheet)
        if wanted == "copy":
            QGuiApplication.clipboard().setText(rows_text(rows()))
            self.said.emit(self.tr("Table copied"))
            return
        name = self._words.word(self.table.sheet.key)
        self.file_wanted.emit(wanted, partial(table_file, wanted, rows, name), name.replace("/", "-"))
