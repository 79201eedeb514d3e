"""One campaign: its days, what is spent of the budget, earned of what was expected, and each step's cost."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.campaign_report import CampaignRow, CampaignWords
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.share_bar import ShareBar
from crm_desktop.ui.reports.parts import ReportCard, TileCard


class CampaignCard(ReportCard):
    """`leads_wanted` and `deals_wanted` carry the campaign whose records shall be listed."""

    leads_wanted = Signal(int)
    deals_wanted = Signal(int)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__()
        self.setParent(parent)
        self._campaign = 0
        self._content = QWidget(self)
        self._names = [plain_label("", self._content, role=Role.MUTED) for _ in range(3)]
        self._values = [plain_label("", self._content, bold=True) for _ in range(3)]
        self._bars = [ShareBar(context.themes, self._content) for _ in range(2)]
        self.tiles = [TileCard(self._content) for _ in range(4)]
        self.leads, self.deals = (Button("", "plain", self._content) for _ in range(2))
        self._lay_out()
        self.leads.clicked.connect(self._list_leads)
        self.deals.clicked.connect(self._list_deals)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(6)
        for place, (name, value) in enumerate(zip(self._names, self._values, strict=True)):
            line = QHBoxLayout()
            line.addWidget(name)
            line.addStretch(1)
            line.addWidget(value)
            layout.addLayout(line)
            if place < len(self._bars):
                layout.addWidget(self._bars[place])
        layout.addSpacing(6)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, tile in enumerate(self.tiles):
            grid.addWidget(tile, *divmod(place, 2))
        layout.addLayout(grid)
        buttons = QHBoxLayout()
        buttons.addWidget(self.leads)
        buttons.addWidget(self.deals)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addStretch(1)
        self.body.addWidget(self._content, 1)

    def show_nothing(self) -> None:
        """No campaign is there to show."""
        self._content.hide()
        self.set_title(self.tr("Campaign"))
        self.set_waiting(self.tr("Choose a campaign to see what it cost and brought."))

    def show_campaign(self, row: CampaignRow, currency: str, words: CampaignWords) -> None:
        """Show a campaign."""
        self._campaign = row.campaign
        self.set_waiting("")
        self.set_title(words.name(row.campaign), words.subtitle(row.campaign))
        names = (self.tr("Spent"), self.tr("Revenue"), self.tr("Return on spend"))
        values = (words.spent_of(row, currency), words.earned_of(row, currency), words.ratio(row))
        for name, label, value, shown in zip(names, self._names, values, self._values, strict=True):
            label.setText(name)
            shown.setText(value)
        self._bars[0].show_percent(words.share(row.spend, row.budget))
        self._bars[1].show_percent(words.share(row.revenue, row.expected))
        for bar, whole in zip(self._bars, (row.budget, row.expected), strict=True):
            bar.setVisible(whole is not None)
        for card, tile in zip(self.tiles, words.tiles(row, currency), strict=True):
            card.show_tile(tile)
        self.leads.setText(self.tr("Show %Ln lead(s)", "", row.counts.leads))
        self.deals.setText(self.tr("Show deals"))
        self._content.show()

    def _list_leads(self) -> None:
        self.leads_wanted.emit(self._campaign)

    def _list_deals(self) -> None:
        self.deals_wanted.emit(self._campaign)
