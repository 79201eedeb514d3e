"""Offers what follows a win: to make the order, and to convert the lead that is no customer yet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.conversion.won import WonDeals
from crm_desktop.bridge.kinds.view import CONVERT
from crm_desktop.core.changes import Outcome
from crm_desktop.core.orders import MakeOrder
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.ui.navigation.requests import BeginDeed, Request, ShowRecord


class WonOffer(QObject):
    """A message over the foot of the window; nothing waits for it."""

    def __init__(
        self, context: PageContext, toasts: Toasts, handle: Callable[[Request], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._toasts = toasts
        self._handle = handle
        self._won = WonDeals(context, self)
        self._won.unconverted_won.connect(self._offer)
        self._won.orderless_won.connect(self._offer_order)

    def _offer(self, lead: int, deal: int, title: str, needs_order: bool) -> None:
        """Offer to convert the lead, and to make the order in the same message: a second would hide it."""
        said = self.tr("“{title}” is won, and its lead is not converted yet.").format(title=title)
        toast = self._toasts.show(said, self.tr("Convert…"))
        toast.acted.connect(partial(self._begin, lead))
        if needs_order:
            toast.offer_else(self.tr("Create order"))
            toast.acted_else.connect(partial(self._make_order, deal))

    def _offer_order(self, deal: int, title: str) -> None:
        said = self.tr("Won: “{title}”.").format(title=title)
        toast = self._toasts.show(said, self.tr("Create order"))
        toast.acted.connect(partial(self._make_order, deal))

    def _make_order(self, deal: int) -> None:
        self._context.gateway.run(MakeOrder(deal), done=self._show_order, owner=self)

    def _show_order(self, outcome: Outcome) -> None:
        self._handle(ShowRecord(Kind.ORDER, outcome.ids[0]))

    def _begin(self, lead: int) -> None:
        self._handle(BeginDeed(CONVERT, Records(Kind.LEAD, (lead,))))
