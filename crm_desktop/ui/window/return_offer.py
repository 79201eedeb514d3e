"""Offers once a day to give untouched leads back to the pool, where the office has that rule."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.view import RETURN_TO_POOL
from crm_desktop.bridge.lists.returning import count_returning
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.ui.navigation.requests import BeginDeed, Request

#: The day on which it was offered last.
_OFFERED = "pool/return-offered"


class ReturnOffer(QObject):
    """A message over the foot of the window; nothing waits for it."""

    #: what is said
    offered = Signal(str)

    def __init__(
        self, context: PageContext, toasts: Toasts, handle: Callable[[Request], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._toasts = toasts
        self._handle = handle
        context.day_watch.changed.connect(self.look)

    def look(self) -> None:
        """Count what would go back today, unless it was offered today or the rule is off."""
        days = self._context.gateway.reference_data.return_days
        today = self._context.today().isoformat()
        if days and self._context.file_preferences.get(_OFFERED) != today:
            count_returning(self._context, days, self._offer, self)

    def _offer(self, count: int) -> None:
        if not count:
            return
        self._context.file_preferences.put(_OFFERED, self._context.today().isoformat())
        said = self.tr("%n lead(s) untouched for long could go back to the pool.", "", count)
        toast = self._toasts.show(said, self.tr("Show them…"))
        toast.acted.connect(self.begin)
        self.offered.emit(said)

    def begin(self) -> None:
        """Show what would go back."""
        self._handle(BeginDeed(RETURN_TO_POOL, Records(Kind.LEAD, ())))
