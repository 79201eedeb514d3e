"""The report of competitors: whom one meets and who wins then; beside it the chosen one with its deals."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from crm_desktop.bridge.access.interest import Interest
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.details import Rivalry
from crm_desktop.bridge.reports.competitors import (
    CompetitorFigures,
    CompetitorWords,
    competitor_table,
    competitors_interest,
    read_competitors,
    read_rivalry,
)
from crm_desktop.bridge.reports.export import Rows
from crm_desktop.bridge.reports.report import Work
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import COMPETITORS
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.ui.competitors.rivalry_content import RivalryContent
from crm_desktop.ui.navigation.requests import ShowRecord
from crm_desktop.ui.record_page.inspector import scrolled
from crm_desktop.ui.reports.parts import ReportCard
from crm_desktop.ui.reports.view import ReportView

_MARGIN = 12
#: Pixels of width from which both cards have room beside each other.
_WIDE = 1180
#: Column and its width; all but the first are numbers.
_COLUMNS = (
    ("name", 116),
    ("met", 56),
    ("open", 60),
    ("won", 56),
    ("lost", 90),
    ("otherwise", 96),
    ("rate", 76),
    ("interval", 96),
    ("amounts", 110),
)


class CompetitorReportView(ReportView):
    """Figures of the deals that began in a period; each deal is a click away."""

    key = COMPETITORS.key

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._figures: CompetitorFigures | None = None
        self._chosen: int | None = None
        self._words = CompetitorWords(context)
        self.list_card, self.one_card = ReportCard(self), ReportCard(self)
        self.page_button = Button("", "link")
        self.table = self._make_table()
        self.one = RivalryContent(context, self.one_card)
        self._area: QScrollArea = scrolled(self.one)
        self._lay_out()
        self.page_button.clicked.connect(self._open_chosen)
        self.table.current_changed.connect(self._choose)
        self.table.open_requested.connect(self._open)
        self.one.open_requested.connect(self._open_deal)
        context.gateway.reference_data_changed.connect(self._names_changed)
        self.retranslate()

    def _lay_out(self) -> None:
        self.list_card.body.addWidget(self.table, 1)
        self.one_card.add_beside_title(self.page_button)
        self.one_card.body.addWidget(self._area, 1)
        self.one_card.set_waiting("")
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._cards.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._cards.setSpacing(_MARGIN)
        self._cards.addWidget(self.list_card, 13)
        self._cards.addWidget(self.one_card, 7)
        self.setProperty("panel", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both cards beside each other where there is room for them."""
        super().resizeEvent(event)
        is_wide = self.width() >= self.context.themes.current.pixels(_WIDE)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(beside if is_wide else below)
        self._cards.setStretch(1, 7 if is_wide else 18)

    def _make_table(self) -> SmallTable:
        def column(name: str, width: int) -> FunctionColumn:
            is_name = name == "name"
            side = Qt.AlignmentFlag.AlignLeft if is_name else Qt.AlignmentFlag.AlignRight
            style = CellStyle.PLAIN if is_name else CellStyle.NUMBER

            def title() -> str:
                return _headings()[name]

            def cell(line: object) -> Cell:
                return Cell(str(getattr(line, name)), style)

            return FunctionColumn(name, title, cell, width, alignment=side, sortable=False)

        columns = [column(name, width) for name, width in _COLUMNS]
        return SmallTable(columns, self.context.themes, self.list_card, widest="name")

    # The frame -------------------------------------------------------------------------------------------

    def interest(self) -> Interest:
        """Deals, who was met in them, how they went, and the lists that they name."""
        return competitors_interest(self.context.catalogue)

    def file_name(self) -> str:
        """The name that is proposed for a file of it."""
        return QCoreApplication.translate("ReportExporter", "competitors")

    def work(self) -> Work:
        """Count the deals of the period."""
        return read_competitors(self._days(), self.context.formats.zone)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.page_button.setText(self.tr("Open page"))
        self.table.setAccessibleName(self.title())
        self.table.paged_model.retranslate()
        self.one.retranslate()
        self._show()

    def _names_changed(self, _reference_data: object) -> None:
        self.retranslate()

    # Showing ---------------------------------------------------------------------------------------------

    def _days(self) -> DayRange:
        return self.choices.days(self.context.days)

    def show_figures(self, figures: object) -> None:
        """Show what was counted just now."""
        assert isinstance(figures, CompetitorFigures)
        self._figures = figures
        self._show()

    def _show(self) -> None:
        self.list_card.set_title(self.title())
        self.export_changed.emit()
        figures = self._figures
        lines = [] if figures is None else self._words.lines(figures)
        self.table.setVisible(bool(lines))
        nothing = self.tr("No competitor was met in these deals. They are named on the page of a deal.")
        self.list_card.set_waiting("" if lines or figures is None else nothing)
        self.table.show_rows([(line.competitor, line) for line in lines])
        self._show_chosen()
        self.tell_status()

    def _choose(self, competitor: int) -> None:
        if competitor > 0 and competitor != self._chosen:
            self._chosen = competitor
            self._show_chosen()

    def _show_chosen(self) -> None:
        """Show the competitor that was chosen, else the first."""
        known = [] if self._figures is None else [row.competitor for row in self._figures.rows]
        if self._chosen not in known:
            self._chosen = next(iter(known), None)
        chosen = self._chosen
        self.one_card.setVisible(chosen is not None)
        if chosen is None:
            return
        self.one_card.set_title(self._words.name(chosen))
        work = read_rivalry(chosen, self._days(), self.context.formats.zone)
        self.context.gateway.read(
            work, partial(self._show_one, chosen), owner=self, replaces=("rivalry", id(self))
        )

    def _show_one(self, competitor: int, rivalry: Rivalry) -> None:
        if competitor == self._chosen:
            self.one.show_rivalry(competitor, rivalry)

    @property
    def can_export(self) -> bool:
        """Whether there is something to write."""
        return self._figures is not None and bool(self._figures.rows)

    def table_rows(self) -> Rows | None:
        """The rows of a table file; None while there is nothing to write."""
        if self._figures is None:
            return None
        return partial(competitor_table, self._figures, self.context.words)

    def tell_status(self) -> None:
        """Say how many competitors were met."""
        if self._figures is not None:
            count = len(self._figures.rows)
            words = self.context.kinds[Kind.COMPETITOR].words()
            self.status_changed.emit([words.counted(count, self.context.formats.number(count))])

    # What the person does --------------------------------------------------------------------------------

    def _open(self, competitor: int) -> None:
        self.ask(ShowRecord(Kind.COMPETITOR, competitor))

    def _open_chosen(self) -> None:
        if self._chosen is not None:
            self._open(self._chosen)

    def _open_deal(self, deal: int) -> None:
        self.ask(ShowRecord(Kind.OPPORTUNITY, deal))


def _headings() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "name": translate("CompetitorReport", "Competitor"),
        "met": translate("CompetitorReport", "Met"),
        "open": translate("Rivalry", "Open"),
        "won": translate("Rivalry", "Won"),
        "lost": translate("Rivalry", "Lost to them"),
        "otherwise": translate("Rivalry", "Lost otherwise"),
        "rate": translate("Rivalry", "Win rate"),
        "interval": translate("CompetitorReport", "95% range"),
        "amounts": translate("CompetitorReport", "Lost to them, sum"),
    }
