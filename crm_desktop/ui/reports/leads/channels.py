"""The channel report: which channel brings customers, how far leads get, and what that costs and earns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from crm_desktop.bridge.access.interest import Interest
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.reference_lists import won_stages
from crm_desktop.bridge.lists.lacking_rates import lacking_list
from crm_desktop.bridge.reports.channel_chart import ChannelChartWords
from crm_desktop.bridge.reports.channel_figures import ChannelFigures
from crm_desktop.bridge.reports.channel_report import (
    Reports,
    channel_report_interest,
    channel_rows,
    leads_behind,
    leads_of_step,
    read_reports,
)
from crm_desktop.bridge.reports.choices import Choices, Created
from crm_desktop.bridge.reports.export import Rows
from crm_desktop.bridge.reports.report import Work
from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import CHANNELS
from crm_desktop.core.rules.currency_rates import Lacking
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.ui.navigation.requests import BeginImport, ShowQuery
from crm_desktop.ui.rates.notice import RatesNotice
from crm_desktop.ui.reports.age import ReportAge
from crm_desktop.ui.reports.leads.channel_charts import ReportCharts
from crm_desktop.ui.reports.leads.channel_grid import ReportGrid
from crm_desktop.ui.reports.leads.return_table import ReturnTable
from crm_desktop.ui.reports.parts import FillingLayout, ReportCard, TileRow
from crm_desktop.ui.reports.spend.dialog import SpendDialog
from crm_desktop.ui.reports.view import ReportView
from crm_desktop.ui.window.notice_bar import NoticeBar

_MARGIN = 12


class ChannelReportView(ReportView):
    """Bars, funnel and a table of spend and return, for the leads that the person chose."""

    key = CHANNELS.key
    exports = ("png", "svg", "csv", "xlsx", "pdf")

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._reports: Reports | None = None
        self.notice, self.rates_notice = NoticeBar(self), RatesNotice(self)
        self.tiles = TileRow(4)
        self.bars_card, self.funnel_card, self.return_card = (ReportCard() for _ in range(3))
        self.charts = ReportCharts(context.themes, self.bars_card, self.funnel_card, self)
        self.spend_button = Button("", "link")
        self.table = ReturnTable(context.themes, self._no_name, self.return_card)
        self._age = ReportAge(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def interest(self) -> Interest:
        """Leads, opportunities, spends and the lists that they name."""
        return channel_report_interest(self.context.catalogue)

    def _lay_out(self) -> None:
        self.return_card.add_beside_title(self.spend_button)
        self.return_card.body.addWidget(self.table, 1)
        cards = (self.bars_card, self.funnel_card, self.return_card)
        self.grid = ReportGrid(self.context.themes, *cards, spacing=_MARGIN)
        content = QWidget()
        content.setProperty("panel", "clear")
        inside = FillingLayout(content)
        inside.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        inside.setSpacing(_MARGIN)
        inside.addWidget(self.notice)
        inside.addWidget(self.rates_notice)
        inside.addWidget(self.tiles)
        inside.addWidget(self.grid, 1)
        area = QScrollArea(self)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its parts take the keys
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setProperty("panel", "canvas")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        self.setProperty("panel", "canvas")

    def _connect(self) -> None:
        own = self.context
        own.gateway.reference_data_changed.connect(self._names_changed)
        self.notice.taken.connect(self._step_taken)
        self.rates_notice.list_wanted.connect(self._list_lacking)
        self.rates_notice.requested.connect(self.ask)
        self.charts.bar_activated.connect(self._show_leads)
        self.charts.step_activated.connect(self._show_step)
        self.charts.ready.connect(self.export_changed)
        self.charts.late.failed.connect(own.gateway.defect)
        self.spend_button.clicked.connect(self.edit_spend)
        self._age.changed.connect(self._tell_state)

    # The window ------------------------------------------------------------------------------------------

    def file_name(self) -> str:
        """The name that is proposed for a file of it."""
        return QCoreApplication.translate("ReportExporter", "channels")

    def activate(self) -> None:
        """Load the charts once, and count again if anything has changed."""
        self.charts.load()
        super().activate()

    def retranslate(self) -> None:
        """Set every text anew."""
        own = self.context
        self._words = ChannelChartWords(own.words, own.formats, own.gateway.reference_data)
        self._figures = ChannelFigures(own.formats)
        self.spend_button.setText(self.tr("Record spend…"))
        self.table.set_name_of(self._words.name)
        self.table.paged_model.retranslate()
        self.table.setAccessibleName(self.tr("Spend and return by channel"))
        if not self.charts.is_ready:
            for card in (self.bars_card, self.funnel_card):
                card.set_waiting(self.tr("The chart is on its way…"))
        self._show()

    @staticmethod
    def _no_name(_channel: int | None) -> str:
        return ""

    # Reading ---------------------------------------------------------------------------------------------

    def work(self) -> Work:
        """Count with the choices in force."""
        days = self.context.days
        options = self.choices.options(days)
        return partial(read_reports, options=options, zone=days.zone)

    def show_figures(self, figures: object) -> None:
        """Show what was counted just now."""
        assert isinstance(figures, Reports)
        self._reports = figures
        self._age.restart()
        self._show()

    def _names_changed(self, _reference_data: object) -> None:
        self.retranslate()

    # Showing ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self.bars_card.set_title(self.tr("Conversion rate by channel"))
        self.funnel_card.set_title(self.tr("Lead → qualified → opportunity → won"))
        reports = self._reports
        self.export_changed.emit()
        if reports is None:
            self.return_card.set_title(self.tr("Spend and return"))
            return
        report = reports.now
        self.tiles.show_tiles(self._figures.tiles(reports, self._period()))
        how_to_read = self._words.subtitle(report) if report.total.counts.leads else ""
        self.bars_card.set_title(self.tr("Conversion rate by channel"), how_to_read)
        self.bars_card.set_note("\n".join(self._words.notes(report)))
        self.charts.show_report(report, self._words)
        self._show_returns(reports)
        self._show_notice(reports)
        self._tell_state()
        self.tell_status()

    def _show_returns(self, reports: Reports) -> None:
        report = reports.now
        title = self.tr("Spend and return, in {currency}").format(currency=report.currency)
        self.return_card.set_title(title)
        rows = self._figures.return_rows(report)
        self.table.setVisible(bool(rows))
        self.return_card.set_waiting(
            "" if rows else self.tr("Record what each channel costs, to see cost per lead and return here.")
        )
        self.table.show_returns(rows)

    def _period(self) -> str:
        names = {
            Created.LAST_12_MONTHS: self.tr("vs previous 12 months"),
            Created.LAST_YEAR: self.tr("vs the year before"),
        }
        return names.get(self.choices.created, self.tr("vs the same time before"))

    def _show_notice(self, reports: Reports) -> None:
        """Say why there is nothing to see, when that is so, and what lacks a rate."""
        self.rates_notice.show_sum(reports.now.lacking)
        if reports.now.total.counts.leads:
            self.notice.say("")
        elif reports.lead_days is None:
            text = self.tr("No leads yet. This page shows which channels bring customers.")
            self.notice.say(text, self.tr("Import…"))
        else:
            newest = self.context.formats.day(reports.lead_days[1])
            text = self.tr("No leads fit these choices. The newest lead was created on {day}.")
            self.notice.say(text.format(day=newest), self.tr("Show all leads"))

    def _step_taken(self) -> None:
        """Do what the notice offers: bring leads in, or show those that there are."""
        if self._reports is not None and self._reports.lead_days is None:
            self.ask(BeginImport(Kind.LEAD))
            return
        self.choices_wanted.emit(replace(Choices(), created=Created.ALL, within=self.choices.within))

    @property
    def can_export(self) -> bool:
        """Whether there are leads, and charts to paint."""
        has_leads = self._reports is not None and bool(self._reports.now.total.counts.leads)
        return has_leads and self.charts.is_ready

    def _tell_state(self) -> None:
        if self._reports is None:
            return
        leads = self.tr("%Ln lead(s)", "", self._reports.now.total.counts.leads)
        self.state_changed.emit(f"{leads} · {self._age.text()}")

    def tell_status(self) -> None:
        """Say which channel is best, where that can be said."""
        self._tell_state()
        verdict = "" if self._reports is None else self._words.verdict(self._reports.now)
        self.status_changed.emit([verdict] if verdict else [])

    # What the person does --------------------------------------------------------------------------------

    def _show_leads(self, channel: int | None) -> None:
        """Show the leads that a bar counts."""
        if self._reports is not None:
            query = leads_behind(self._reports.now.options, self.context.formats.zone, channel)
            self.ask(ShowQuery(query))

    def _show_step(self, milestone: str) -> None:
        """Show the leads that a step of the funnel counts."""
        if self._reports is not None:
            work = leads_of_step(self._reports.now.options, self.context.formats.zone, milestone)
            self.context.gateway.read(work, self._show_list, owner=self, replaces=("behind", id(self)))

    def _show_list(self, query: ListQuery) -> None:
        self.ask(ShowQuery(query))

    def _list_lacking(self, currency: str, lacking: Lacking) -> None:
        """Show the won deals that lack a rate; of what was spent in that currency, the spend."""
        earned = None if self._reports is None else self._reports.now.earned
        if earned is None or currency not in earned.lacking:
            self.edit_spend()
            return
        own = self.context
        won = won_stages(own.gateway.reference_data)
        within = (Filter("stage", Operator.ANY_OF, won), Filter("lead", Operator.FILLED))
        kind, zone = Kind.OPPORTUNITY, own.formats.zone
        self.ask(ShowQuery(lacking_list(own.catalogue, kind, "amount", currency, lacking, zone, within)))

    def edit_spend(self) -> None:
        """Open the window in which spend is recorded."""
        SpendDialog(self.context, self).open()

    def table_rows(self) -> Rows | None:
        """The rows of a table file; None while there is nothing to write."""
        if self._reports is None:
            return None
        own = self.context
        return partial(channel_rows, self._reports.now, own.gateway.reference_data, own.words)

    def chart_content(self, suffix: str) -> Callable[[], bytes] | None:
        """What makes a picture of the bars; None while there is nothing to draw."""
        if self._reports is None:
            return None
        report = self._reports.now
        notes = [self._words.range_text(report), self._words.verdict(report), *self._words.notes(report)]
        title = self.tr("Conversion rate by channel")
        subtitle = self._words.export_subtitle(report)
        return self.charts.content(suffix, title, subtitle, [note for note in notes if note])
