"""The frame of the reports: the one in front, the choice among them, and their files."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.ui.filters.choice_chip import ChoiceChip
from crm_desktop.ui.navigation.page import Page, PageActions
from crm_desktop.ui.navigation.requests import PageRequest, ShowReport
from crm_desktop.ui.reports.exporter import ReportExporter
from crm_desktop.ui.reports.registry import REPORT_VIEWS
from crm_desktop.ui.reports.view import ReportView

_SHOWN_KEPT = "reports/shown"


class ReportsPage(Page):
    """Hosts the reports, each made when it is first shown; `report` is the one in front."""

    takes = (ShowReport,)

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        views: Sequence[type[ReportView]] = REPORT_VIEWS,
    ) -> None:
        super().__init__(context, parent)
        self._classes = {view.key: view for view in views}
        self._made: dict[str, ReportView] = {}
        self.exporter = ReportExporter(context, self)
        self.exporter.said.connect(self.message)
        self.choice = ChoiceChip(context.icons)
        self.choice.chosen.connect(self.show_report)
        self._stack = QStackedWidget(self)
        self._lay_out()
        kept = context.preferences.get(_SHOWN_KEPT)
        self.report = self._report(str(kept) if kept in self._classes else views[0].key)
        self._put_in_front()
        context.language_changed.connect(self._language_changed)
        self.exporter.retranslate()

    def _lay_out(self) -> None:
        bar = QFrame(self)
        bar.setProperty("panel", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 9, 16, 9)
        row.addWidget(self.choice)
        row.addStretch(1)
        bar.setVisible(len(self._classes) > 1)  # one report needs no choice
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self._stack, 1)
        self.setProperty("panel", "canvas")

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
            report = self._made[key] = self._classes[key](self.context, self)
            report.requested.connect(self.requested)
            report.status_changed.connect(self._tell_status)
            report.export_changed.connect(self._allow_export)
            self._stack.addWidget(report)
        return report

    def _put_in_front(self) -> None:
        self._stack.setCurrentWidget(self.report)
        self.exporter.show_report(self.report)
        self._name_choice()

    def _name_choice(self) -> None:
        names = [(key, view.title()) for key, view in self._classes.items()]
        text = self.tr("Report: {name}").format(name=self.report.title())
        self.choice.set_choices(text, names, self.report.key)

    def _allow_export(self) -> None:
        self.exporter.set_ready(self.report.can_export)

    def _tell_status(self, texts: list[str]) -> None:
        if self.sender() is self.report:
            self.status_changed.emit(texts)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.exporter.retranslate()
        self._name_choice()
        for report in self._made.values():
            report.retranslate()

    def _language_changed(self, _language: str) -> None:
        self.retranslate()
