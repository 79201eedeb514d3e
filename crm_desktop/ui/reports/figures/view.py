"""The page of a report that is made of sheets: headline figures, two charts, and its tables below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from types import ModuleType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.bridge.access.interest import Interest
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.export import Rows
from crm_desktop.bridge.reports.figures.charts import TOTAL
from crm_desktop.bridge.reports.figures.figure_words import FigureWords
from crm_desktop.bridge.reports.figures.papers import figure_source
from crm_desktop.bridge.reports.figures.reading import (
    Tabulated,
    interest_of,
    read_report,
    tabular_report,
)
from crm_desktop.bridge.reports.figures.sheets import Line, Sheet, is_money, records_behind
from crm_desktop.bridge.reports.paper import ReportSource
from crm_desktop.bridge.reports.report import Work
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.rules.currency_rates import Lacking
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.ui.navigation.requests import ShowQuery
from crm_desktop.ui.rates.notice import RatesNotice
from crm_desktop.ui.reports.figures.picture_card import PictureCard
from crm_desktop.ui.reports.figures.sheet_card import SheetCard
from crm_desktop.ui.reports.figures.tools import ReportTool
from crm_desktop.ui.reports.late_charts import LateCharts
from crm_desktop.ui.reports.parts import FillingLayout, TileRow
from crm_desktop.ui.reports.view import ReportView

_MARGIN = 12
#: The least height of a chart in pixels.
_CHART = 300


class FigureReportView(ReportView):
    """The report of a key: all that is shown follows from its figures."""

    exports = ("png", "svg", "csv", "xlsx", "pdf")

    def __init__(
        self,
        key: str,
        context: PageContext,
        parent: QWidget | None = None,
        *,
        tools: Sequence[ReportTool] = (),
    ) -> None:
        self.key = key
        self._tools = tools
        self._report = tabular_report(key)
        self._figures: Tabulated | None = None
        super().__init__(context, parent)
        self._words: FigureWords | None = None
        self.notice = RatesNotice(self)
        self.tiles: TileRow | None = None
        self.pictures = (PictureCard(context), PictureCard(context))
        self.sheets: list[SheetCard] = []
        self.tool_buttons: list[Button] = []
        self.late = LateCharts(self)
        self._lay_out()
        self.late.ready.connect(self._take_charts)
        self.late.failed.connect(context.gateway.defect)
        for card in self.pictures:
            card.opened.connect(self._bar_opened)
            card.file_wanted.connect(self.file_wanted)
            card.said.connect(self.said)
        self.notice.requested.connect(self.ask)
        self.notice.list_wanted.connect(self._list_lacking)
        context.gateway.reference_data_changed.connect(self._names_changed)

    def _lay_out(self) -> None:
        content = QWidget()
        content.setProperty("panel", "clear")
        self._inside = FillingLayout(content)
        self._inside.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._inside.setSpacing(_MARGIN)
        self._inside.addWidget(self.notice)
        beside = QHBoxLayout()
        beside.setSpacing(_MARGIN)
        for card in self.pictures:
            card.setMinimumHeight(self.context.themes.current.pixels(_CHART))
            beside.addWidget(card, 1)
        self._inside.addLayout(beside, 1)
        area = QScrollArea(self)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its parts take the keys
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setProperty("panel", "canvas")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        self.setProperty("panel", "canvas")

    # The frame -------------------------------------------------------------------------------------------

    def interest(self) -> Interest:
        """What the report counts."""
        return interest_of(self._report, self.context.catalogue)

    def file_name(self) -> str:
        """The name that is proposed for a file of it."""
        return self.title()

    def work(self) -> Work:
        """Count with the choices in force."""
        return read_report(self._report, self.choices, self.context.days)

    def activate(self) -> None:
        """Load the charts once, and count again if anything has changed."""
        self.late.start()
        super().activate()

    def retranslate(self) -> None:
        """Set every text anew."""
        if self._figures is not None:
            self.show_figures(self._figures)

    def _names_changed(self, _reference_data: object) -> None:
        self.retranslate()

    def _take_charts(self, module: ModuleType) -> None:
        for card in self.pictures:
            card.take_charts(module)
        self.export_changed.emit()

    # Showing ---------------------------------------------------------------------------------------------

    def show_figures(self, figures: object) -> None:
        """Show what was counted."""
        assert isinstance(figures, Tabulated)
        self._figures = figures
        words = self._words = FigureWords(self.context, figures)
        if figures.lacking is not None:
            self.notice.show_sum(figures.lacking)
        self._show_tiles(words)
        firsts, others = figures.pictures[:-1] or figures.pictures, figures.pictures[-1:]
        for card, pictures in zip(self.pictures, (firsts, others), strict=True):
            card.setVisible(bool(pictures) and (card is self.pictures[0] or len(figures.pictures) > 1))
            card.show_figures(figures, words, pictures)
        self._show_sheets(words)
        self.export_changed.emit()
        self.tell_status()

    def _show_tiles(self, words: FigureWords) -> None:
        assert self._figures is not None
        count = len(self._figures.headlines)
        if self.tiles is None and count:
            self.tiles = TileRow(count)
            self._inside.insertWidget(1, self.tiles)
        if self.tiles is not None:
            self.tiles.show_tiles(words.tiles(self.compared_words()))

    def _show_sheets(self, words: FigureWords) -> None:
        assert self._figures is not None
        sheets = self._figures.sheets
        shown = [(card.table.sheet.about, card.table.sheet.shown) for card in self.sheets]
        if shown != [(sheet.about, sheet.shown) for sheet in sheets]:
            for card in self.sheets:
                card.setParent(None)
                card.deleteLater()
            self.sheets = [self._sheet_card(place, sheet, words) for place, sheet in enumerate(sheets)]
        for card, sheet in zip(self.sheets, sheets, strict=True):
            title = self.context.words.report(sheet.key)
            if any(is_money(column) for column in sheet.shown):
                title = f"{title} ({self._figures.currency})"
            card.set_title(title)
            card.show_sheet(sheet, words)
            card.table.setAccessibleName(title)
            card.table.paged_model.retranslate()
        for tool, button in zip(self._tools, self.tool_buttons, strict=True):
            button.setText(tool.text())
            button.setVisible(tool.is_offered(self._figures))
        self.sheets[-1].set_note(words.notes())

    def _sheet_card(self, place: int, sheet: Sheet, words: FigureWords) -> SheetCard:
        card = SheetCard(self.context, sheet, words, [] if place else self._tool_buttons())
        card.table.figure_wanted.connect(self._figure_opened)
        card.file_wanted.connect(self.file_wanted)
        card.said.connect(self.said)
        self._inside.addWidget(card)
        return card

    def _tool_buttons(self) -> list[Button]:
        """The report's own tools, above its first table."""
        self.tool_buttons = [Button("", "link") for _tool in self._tools]
        for tool, button in zip(self._tools, self.tool_buttons, strict=True):
            button.clicked.connect(partial(self._open_tool, tool))
        return self.tool_buttons

    def _open_tool(self, tool: ReportTool, _checked: bool = False) -> None:
        if self._figures is not None and self._words is not None:
            tool.open(self, self._figures, self._words)

    def compared_words(self) -> str:
        """What the headline figures are compared with."""
        if self.choices.more.get("compare") == "year-before":
            return self.tr("vs the year before")
        return self.tr("vs the period before")

    def tell_status(self) -> None:
        """Say what stands out, where something does."""
        figures, words = self._figures, self._words
        is_said = figures is not None and words is not None and figures.verdict is not None
        verdict = words.note(figures.verdict) if is_said and words and figures and figures.verdict else ""
        self.status_changed.emit([verdict] if verdict else [])

    # What the person does --------------------------------------------------------------------------------

    def _bar_opened(self, sheet: int, place: int, column: str) -> None:
        if self._figures is not None:
            shown = self._figures.sheets[sheet]
            line = shown.total if place == TOTAL else shown.lines[place]
            if line is not None:
                self._figure_opened(line, column)

    def _figure_opened(self, line: Line, column: str) -> None:
        """Show the records behind a figure."""
        behind = records_behind(line, column)
        if isinstance(behind, ListQuery):
            self._show_list(behind)
        elif behind is not None:
            self.context.gateway.read(behind, self._show_list, owner=self, replaces=("behind", id(self)))

    def _show_list(self, query: ListQuery) -> None:
        self.ask(ShowQuery(query))

    def _list_lacking(self, _currency: str, _lacking: Lacking) -> None:
        """What lacks a rate is of several kinds: the rates are where that is mended."""

    @property
    def can_export(self) -> bool:
        """Whether there is something to write."""
        return self._figures is not None and not self._figures.is_empty

    def table_rows(self) -> Rows | None:
        """The sheets as the rows of a table file; None while there is nothing to write."""
        if self._figures is None:
            return None
        return partial(self._report.rows, self._figures, self.context.words)

    def chart_content(self, suffix: str) -> Callable[[], bytes] | None:
        """What makes a picture of the first chart; None while there is nothing to draw."""
        if self._words is None:
            return None
        return self.pictures[0].content(suffix, self.title(), self._words.notes().splitlines())

    def paper(self) -> ReportSource | None:
        """All that the page shows: headline figures, every chart, every table."""
        if self._figures is None or self._words is None:
            return None
        return figure_source(self.title(), self._figures, self._words, self.compared_words())
