"""What makes activities over a window: the quick entry, e-mails that are dropped, calls and letters."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.ui.navigation.page_factories import open_mail
from crm_desktop.ui.navigation.requests import (
    ActivityRequest,
    BeginActivity,
    BeginMail,
    ReachOut,
    Request,
)
from crm_desktop.ui.window.late import begin_quick_entry, make_quick_entry
from crm_desktop.ui.window.reaching_out import ReachingOut

if TYPE_CHECKING:
    from crm_desktop.ui.quick_entry.dialog import QuickEntryDialog


class ActivityEntry(QObject):
    """Makes the dialog when it is first asked for, and keeps it."""

    def __init__(
        self, context: PageContext, window: QWidget, toasts: Toasts, handle: Callable[[Request], None]
    ) -> None:
        super().__init__(window)
        self.reaching = ReachingOut(context, window, toasts, handle)
        self._handle = handle
        self._context = context
        self._window = window
        self._dialog: QuickEntryDialog | None = None

    def begin(self, request: ActivityRequest | None = None) -> None:
        """Open the dialog, about the record of a request if it names one; an e-mail has one of its own."""
        if isinstance(request, BeginMail):
            open_mail(self._window, self._context, request, self._handle)
            return
        if isinstance(request, ReachOut):
            self.reaching.begin(request)
            return
        asked = request or BeginActivity()
        if self._dialog is None:
            self._dialog = make_quick_entry(self._context, self._window)
        if self._dialog.isVisible():
            self._dialog.activateWindow()
            return
        begin_quick_entry(self._dialog, asked)
