"""Offers to convert the lead of a deal that was just won: the customer should be in the file too."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.conversion.won import WonDeals
from crm_desktop.bridge.kinds.view import CONVERT
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.toast import Toasts
from crm_desktop.ui.window.navigation import BeginDeed, Request


class WonOffer(QObject):
    """A message over the foot of the window; nothing waits for it."""

    def __init__(
        self, context: PageContext, toasts: Toasts, handle: Callable[[Request], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._toasts = toasts
        self._handle = handle
        self._won = WonDeals(context, self)
        self._won.unconverted_won.connect(self._offer)

    def _offer(self, lead: int, title: str) -> None:
        said = self.tr("“{title}” is won, and its lead is not converted yet.").format(title=title)
        toast = self._toasts.show(said, self.tr("Convert…"))
        toast.acted.connect(partial(self._begin, lead))

    def _begin(self, lead: int) -> None:
        self._handle(BeginDeed(CONVERT, Records(Kind.LEAD, (lead,))))
