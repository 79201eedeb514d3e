"""The frame of the reports: the list of them, one filter line for all, the one in front, and its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.printable import Printable
from crm_desktop.bridge.reports.choices import Choices, choices_to_keep, kept_choices
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.labels import plain_tooltip
from crm_desktop.ui.navigation.page import Page, PageActions
from crm_desktop.ui.navigation.requests import PageRequest, ShowReport
from crm_desktop.ui.reports.exporter import ReportExporter
from crm_desktop.ui.reports.filters import ReportFilters
from crm_desktop.ui.reports.registry import REPORT_VIEWS, ReportMaker
from crm_desktop.ui.reports.view import ReportView

_SHOWN_KEPT, _CHOICES_KEPT = "reports/shown", "reports/choices"
#: The list is as wide as its longest name, between these; what stands beside a name, with a scroll bar.
_LEAST_WIDTH, _MOST_WIDTH, _BESIDE, _ITEM_HEIGHT = 156, 230, 44, 32
_KEY = Qt.ItemDataRole.UserRole


class ReportsPage(Page):
    """Hosts the reports, each made when it is first shown; `report` is the one in front."""

    takes = (ShowReport,)
    can_print = True

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        views: Mapping[str, ReportMaker] = REPORT_VIEWS,
    ) -> None:
        super().__init__(context, parent)
        self._makers = views
        self._made: dict[str, ReportView] = {}
        stored = context.file_preferences.get(_CHOICES_KEPT)
        choices = kept_choices(stored, context.gateway.reference_data, context.catalogue)
        self.filters = ReportFilters(context, choices, self)
        self.filters.changed.connect(self._choose)
        self.exporter = ReportExporter(context, self, self.filters.summary)
        self.exporter.said.connect(self.message)
        self.list = QListWidget(self)
        self.list.setProperty("panel", "nav")
        self._stack = QStackedWidget(self)
        self._lay_out()
        for key in views:
            item = QListWidgetItem(self.list)
            item.setData(_KEY, key)
        self._take_theme(context.themes.current)
        kept = context.preferences.get(_SHOWN_KEPT)
        self.report = self._report(str(kept) if kept in views else next(iter(views)))
        self._put_in_front()
        self.list.currentItemChanged.connect(self._chosen)
        context.gateway.reference_data_changed.connect(self._names_changed)
        context.themes.changed.connect(self._take_theme)
        self.retranslate()

    def _lay_out(self) -> None:
        side = QFrame(self)
        side.setProperty("panel", "side")
        inside = QVBoxLayout(side)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self.list)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.filters)
        right.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addLayout(right, 1)
        self.setProperty("panel", "canvas")

    def _take_theme(self, theme: Theme) -> None:
        self._fit_list(theme)
        for place in range(self.list.count()):
            self.list.item(place).setSizeHint(QSize(0, theme.pixels(_ITEM_HEIGHT)))

    def _fit_list(self, theme: Theme) -> None:
        metrics = QFontMetrics(theme.font())
        texts = (self.list.item(place).text() for place in range(self.list.count()))
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        width = widest + theme.pixels(_BESIDE)
        self.list.setFixedWidth(max(theme.pixels(_LEAST_WIDTH), min(width, theme.pixels(_MOST_WIDTH))))

    def prepare_printing(self, take: Callable[[Printable], None]) -> None:
        self.exporter.prepare_printing(take)

    @property
    def actions_offered(self) -> PageActions:
        """The page offers the export."""
        return PageActions(beside=(self.exporter.action,))

    def activate(self, request: PageRequest | None = None) -> None:
        """Show a report, and count it again if anything has changed."""
        if isinstance(request, ShowReport):
            self.show_report(request.key)
        else:
            self.report.activate()

    def deactivate(self) -> None:
        """Keep the choices for the next time."""
        super().deactivate()
        self.report.keep()
        self.context.file_preferences.put(_CHOICES_KEPT, choices_to_keep(self.filters.choices))

    def show_report(self, key: str) -> None:
        """Bring a report to the front; raises KeyError for one that there is not."""
        shown = self._report(key)
        if shown is not self.report:
            self.report.keep()
            self.report = shown
            self.context.preferences.put(_SHOWN_KEPT, key)
        self._put_in_front()
        shown.activate()

    def _report(self, key: str) -> ReportView:
        report = self._made.get(key)
        if report is None:
            report = self._made[key] = self._makers[key](self.context, self)
            report.choices = self.filters.choices
            report.requested.connect(self.requested)
            report.status_changed.connect(self._tell_status)
            report.state_changed.connect(self._tell_state)
            report.choices_wanted.connect(self.filters.set_choices)
            report.export_changed.connect(self._allow_export)
            report.file_wanted.connect(self.exporter.ask_for_content)
            report.said.connect(self.message)
            self._stack.addWidget(report)
        return report

    def _put_in_front(self) -> None:
        self._stack.setCurrentWidget(self.report)
        self.exporter.show_report(self.report)
        self.filters.show_report(self.report.key, self.report.title())
        place = list(self._makers).index(self.report.key)
        self.list.setCurrentRow(place)

    def _chosen(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None and str(item.data(_KEY)) != self.report.key:
            self.show_report(str(item.data(_KEY)))

    def _choose(self, choices: Choices) -> None:
        for report in self._made.values():
            report.choose(choices)

    def _allow_export(self) -> None:
        self.exporter.set_ready(self.report.can_export)

    def _tell_status(self, texts: list[str]) -> None:
        if self.sender() is self.report:
            self.status_changed.emit(texts)

    def _tell_state(self, text: str) -> None:
        if self.sender() is self.report:
            self.filters.set_state(text)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.exporter.retranslate()
        self.list.setAccessibleName(self.tr("Reports"))
        for place, key in enumerate(self._makers):
            title = self.context.words.report_title(key)
            self.list.item(place).setText(title)
            self.list.item(place).setToolTip(plain_tooltip(title))
        self._fit_list(self.context.themes.current)
        self.filters.show_report(self.report.key, self.report.title())
        for report in self._made.values():
            report.retranslate()

    def _names_changed(self, _reference_data: object) -> None:
        self.filters.refresh()
