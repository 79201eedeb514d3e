"""A second report, for tests: how many leads stand in which status, of those created from a day on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from sqlalchemy import func, select

from crm_desktop.bridge.access.interest import Interest, everything_of
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.export import Rows
from crm_desktop.bridge.reports.report import Work
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import OptionType, ReportOption, ReportType
from crm_desktop.core.values.time.local_zone import day_start
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.report import Chosen, Report, ReportTable
from crm_desktop.storage.schema import schema_of
from crm_desktop.ui.reports.view import ReportView

# Its line in core: what can be chosen.
STATUSES = ReportType("statuses", (ReportOption("from", OptionType.DAY),))

Counts = Mapping[str, int]


class StatusReport(Report[Counts]):
    """Its module in the services: how it is counted and written."""

    type = STATUSES

    def read(self, view: View, chosen: Chosen, today: date) -> Counts:
        with view.snapshot() as connection:
            lead = schema_of(connection)[Kind.LEAD].c
            counting = select(lead.status, func.count()).group_by(lead.status).order_by(lead.status)
            if isinstance(start := chosen.get("from"), date):
                counting = counting.where(lead.created_at >= day_start(start, None))
            return {str(status): int(count) for status, count in connection.execute(counting)}

    def table(self, figures: Counts, words: Wording) -> ReportTable:
        headers, *lines = self.rows(figures, words)
        return ReportTable(headers, lines, right=frozenset({1}))

    def as_object(self, figures: Counts, words: Wording) -> dict[str, object]:
        return dict(figures)

    def rows(self, figures: Counts, words: Wording) -> list[list[str]]:
        named = [[words.choice(Kind.LEAD, "status", each), str(figures[each])] for each in figures]
        return [[words.field(Kind.LEAD, "status"), words.report("leads")], *named]


class StatusReportView(ReportView):
    """Its module in the window."""

    key = STATUSES.key

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._counts: Counts = {}
        self.label = QLabel(self)
        QVBoxLayout(self).addWidget(self.label)

    def interest(self) -> Interest:
        return everything_of(Kind.LEAD)

    def file_name(self) -> str:
        return "statuses"

    def work(self) -> Work:
        return partial(StatusReport().read, chosen={}, today=self.context.today())

    def show_figures(self, figures: object) -> None:
        assert isinstance(figures, dict)
        self._counts = figures
        words = self.context.words
        named = (
            words.labelled(words.choice(Kind.LEAD, "status", each), str(figures[each])) for each in figures
        )
        self.label.setText(words.listed(named))
        self.export_changed.emit()
        self.tell_status()

    def tell_status(self) -> None:
        self.status_changed.emit([str(sum(self._counts.values()))])

    @property
    def can_export(self) -> bool:
        return bool(self._counts)

    def table_rows(self) -> Rows | None:
        return partial(StatusReport().rows, self._counts, self.context.words)
