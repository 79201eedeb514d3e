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
from crm_desktop.ui.window.late import begin_quick_entry, make_quick_entry, make_reaching_out

if TYPE_CHECKING:
    from crm_desktop.ui.quick_entry.dialog import QuickEntryDialog
    from crm_desktop.ui.window.reaching_out import ReachingOut


class ActivityEntry(QObject):
    """Makes each of them when it is first asked for, and keeps it."""

    def __init__(
        self, context: PageContext, window: QWidget, toasts: Toasts, handle: Callable[[Request], None]
    ) -> None:
        super().__init__(window)
        self._toasts = toasts
        self._handle = handle
        self._context = context
        self._window = window
        self._dialog: QuickEntryDialog | None = None
        self._reaching: ReachingOut | None = None

    @property
    def reaching(self) -> ReachingOut:
        """What calls and writes by the system's programs."""
        if self._reaching is None:
            self._reaching = make_reaching_out(self._context, self._window, self._toasts, self._handle)
        return self._reaching

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
