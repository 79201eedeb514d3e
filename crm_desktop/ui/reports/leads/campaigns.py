"""The report of campaigns: all of them in a list, and beside it the chosen one with what it brought."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.interest import Interest
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.campaign_report import (
    CampaignReport,
    CampaignWords,
    campaign_interest,
    campaign_rows,
    deals_of,
    leads_of,
    read_campaigns,
)
from crm_desktop.bridge.reports.export import Rows
from crm_desktop.bridge.reports.report import Work
from crm_desktop.core.reports import CAMPAIGNS
from crm_desktop.core.rules.currency_rates import Lacking
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.ui.navigation.requests import ShowQuery
from crm_desktop.ui.rates.notice import RatesNotice
from crm_desktop.ui.reports.leads.campaign_card import CampaignCard
from crm_desktop.ui.reports.parts import ReportCard
from crm_desktop.ui.reports.spend.dialog import SpendDialog
from crm_desktop.ui.reports.view import ReportView

_MARGIN = 12
#: How the width is shared by the list and the chosen campaign, in a page of so many pixels or below.
_WIDE, _WIDE_SHARES, _NARROW_SHARES = 1100, (13, 7), (3, 2)
#: Column and its width; those after the days are numbers.
_COLUMNS = (
    ("name", 150),
    ("days", 170),
    ("leads", 56),
    ("won", 50),
    ("spend", 84),
    ("revenue", 90),
    ("per_lead", 76),
    ("ratio", 60),
)


class CampaignReportView(ReportView):
    """Leads and deals of a campaign are a click away."""

    key = CAMPAIGNS.key

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._report: CampaignReport | None = None
        self._chosen: int | None = None
        self._words = self._make_words()
        self.rates_notice = RatesNotice(self)
        self.list_card = ReportCard()
        self.spend_button = Button("", "link")
        self.table = self._make_table()
        self.campaign = CampaignCard(context, self)
        self._lay_out()
        self.table.current_changed.connect(self._choose)
        self.spend_button.clicked.connect(self.edit_spend)
        self.campaign.leads_wanted.connect(self._list_leads)
        self.campaign.deals_wanted.connect(self._list_deals)
        self.rates_notice.list_wanted.connect(self._list_lacking)
        self.rates_notice.requested.connect(self.ask)
        context.gateway.reference_data_changed.connect(self._names_changed)
        self.retranslate()

    def _lay_out(self) -> None:
        self.list_card.add_beside_title(self.spend_button)
        self.list_card.body.addWidget(self.table, 1)
        self._cards = QHBoxLayout()
        self._cards.setSpacing(_MARGIN)
        self._cards.addWidget(self.list_card)
        self._cards.addWidget(self.campaign)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(_MARGIN)
        layout.addWidget(self.rates_notice)
        layout.addLayout(self._cards, 1)
        self.setProperty("panel", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a wide window the list shows all columns; in a narrow one the figures beside it stay whole."""
        super().resizeEvent(event)
        is_wide = self.width() >= self.context.themes.current.pixels(_WIDE)
        for place, share in enumerate(_WIDE_SHARES if is_wide else _NARROW_SHARES):
            self._cards.setStretch(place, share)

    def _make_table(self) -> SmallTable:
        def column(name: str, width: int) -> FunctionColumn:
            is_number = name not in ("name", "days")
            style = CellStyle.NUMBER if is_number else CellStyle.DATE if name == "days" else CellStyle.PLAIN

            def title() -> str:
                return _headings()[name]

            def cell(line: object) -> Cell:
                return Cell(str(getattr(line, name)), style)

            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return FunctionColumn(name, title, cell, width, alignment=side, sortable=False)

        columns = [column(name, width) for name, width in _COLUMNS]
        return SmallTable(columns, self.context.themes, self.list_card, widest="name")

    def _make_words(self) -> CampaignWords:
        own = self.context
        return CampaignWords(own.words, own.formats, own.gateway.reference_data)

    # The frame -------------------------------------------------------------------------------------------

    def interest(self) -> Interest:
        """Leads, opportunities, spends, rates and the lists that they name."""
        return campaign_interest(self.context.catalogue)

    def file_name(self) -> str:
        """The name that is proposed for a file of it."""
        return QCoreApplication.translate("ReportExporter", "campaigns")

    def work(self) -> Work:
        """Count the leads that were chosen."""
        formats = self.context.formats
        return partial(
            read_campaigns,
            options=self.choices.options(self.context.days),
            zone=formats.zone,
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        self._words = self._make_words()
        self.spend_button.setText(QCoreApplication.translate("ChannelReportView", "Record spend…"))
        self.table.setAccessibleName(self.title())
        self.table.paged_model.retranslate()
        self._show()

    def _names_changed(self, _reference_data: object) -> None:
        self.retranslate()

    # Showing ---------------------------------------------------------------------------------------------

    def show_figures(self, figures: object) -> None:
        """Show what was counted just now."""
        assert isinstance(figures, CampaignReport)
        self._report = figures
        self._show()

    def _show(self) -> None:
        report = self._report
        self.export_changed.emit()
        if report is None:
            self.list_card.set_title(self.title())
            self.campaign.show_nothing()
            return
        title = self.tr("Campaigns, in {currency}").format(currency=report.currency)
        self.list_card.set_title(title)
        self.list_card.set_note("\n".join(self._words.notes(report)))
        lines = self._words.lines(report)
        self.table.setVisible(bool(lines))
        self.list_card.set_waiting(
            "" if lines else self.tr("No campaigns yet. Add one under Tools › Our office.")
        )
        self.table.show_rows([(line.campaign, line) for line in lines])
        self.rates_notice.show_sum(report.lacking)
        self._show_chosen()
        self.tell_status()

    def _choose(self, campaign: int) -> None:
        if campaign > 0:
            self._chosen = campaign
            self._show_chosen()

    def _show_chosen(self) -> None:
        """Show the campaign that was chosen, else the first."""
        rows = () if self._report is None else self._report.rows
        row = next((row for row in rows if row.campaign == self._chosen), None) or next(iter(rows), None)
        if row is None or self._report is None:
            self.campaign.show_nothing()
        else:
            self.campaign.show_campaign(row, self._report.currency, self._words)

    @property
    def can_export(self) -> bool:
        """Whether there are campaigns."""
        return self._report is not None and bool(self._report.rows)

    def table_rows(self) -> Rows | None:
        """The rows of a table file; None while there is nothing to write."""
        if self._report is None:
            return None
        own = self.context
        return partial(campaign_rows, self._report, own.gateway.reference_data, own.words)

    def tell_status(self) -> None:
        """Say how many campaigns there are."""
        count = 0 if self._report is None else len(self._report.rows)
        self.status_changed.emit([self.tr("%Ln campaign(s)", "", count)] if self._report else [])

    # What the person does --------------------------------------------------------------------------------

    def _list_leads(self, campaign: int) -> None:
        days = self.context.days
        options = self.choices.options(days)
        self.ask(ShowQuery(leads_of(campaign, options, days.zone)))

    def _list_deals(self, campaign: int) -> None:
        self.ask(ShowQuery(deals_of(campaign)))

    def _list_lacking(self, _currency: str, _lacking: Lacking) -> None:
        self.edit_spend()

    def edit_spend(self) -> None:
        """Open the window in which spend is recorded."""
        SpendDialog(self.context, self).open()


def _headings() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "name": translate("CampaignReport", "Campaign"),
        "days": translate("CampaignReport", "Days"),
        "leads": translate("ReturnTable", "Leads"),
        "won": translate("ReturnTable", "Won"),
        "spend": translate("ReturnTable", "Spend"),
        "revenue": translate("ReturnTable", "Revenue"),
        "per_lead": translate("ReturnTable", "Per lead"),
        "ratio": translate("CampaignReport", "Return"),
    }
