"""The page of orders: a list of records with a line of totals above it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.requests import PageRequest
from crm_desktop.ui.orders.totals_strip import TotalsStrip
from crm_desktop.ui.records.page import RecordsPage


class OrdersPage(RecordsPage):
    """What the filters leave is totalled up as well as listed."""

    def __init__(self, context: PageContext, kind: Kind, parent: QWidget | None = None) -> None:
        self.totals = TotalsStrip(context, self.isVisible)
        super().__init__(context, kind, parent)

    def _lay_out(self) -> None:
        super()._lay_out()
        surface = self.bar.parentWidget()
        assert surface is not None
        front = surface.layout()
        assert isinstance(front, QVBoxLayout)
        front.insertWidget(1, self.totals)

    def _load(self, *, again: bool = True) -> None:
        super()._load(again=again)
        self.totals.show_query(self.query())

    def activate(self, request: PageRequest | None = None) -> None:
        """Bring the list and its totals up to date."""
        super().activate(request)
        self.totals.catch_up()

    def retranslate(self) -> None:
        """Set every text anew."""
        super().retranslate()
        self.totals.retranslate()
