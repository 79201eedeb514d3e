"""Opens the window for one lead, or for several; a late import, asked for by the key of the deed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import Records, Target
from crm_desktop.ui.conversion.dialog import ConversionDialog
from crm_desktop.ui.conversion.many import ConvertManyDialog
from crm_desktop.ui.navigation.requests import Request


def open_deed(
    parent: QWidget, context: PageContext, target: Target, handle: Callable[[Request], None]
) -> None:
    """Let a person convert the leads meant; `handle` is told which record to show."""
    if isinstance(target, Records) and len(target.ids) == 1:
        one = ConversionDialog(context, target.ids[0], parent)
        one.requested.connect(handle)
        one.open()
        return
    dialog = ConvertManyDialog(context, target, parent)
    dialog.requested.connect(handle)
    dialog.open()
