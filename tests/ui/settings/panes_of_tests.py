"""The pane of a subject in the office's own settings, wherever it stands in their list."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.settings.office_lists import OfficeListsDialog

P = TypeVar("P", bound=QWidget)


def pane_of(dialog: OfficeListsDialog, kind: type[P]) -> P:
    """Show it; there has to be one."""
    for row in range(dialog.nav.count()):
        dialog.nav.setCurrentRow(row)
        if isinstance(dialog.pane, kind):
            return dialog.pane
    raise AssertionError(kind)
