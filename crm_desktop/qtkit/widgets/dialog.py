"""A dialog through which Tab walks in reading order, also where parts of it are made later."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from crm_desktop.qtkit.widgets.layout.tab_order import walk


class Dialog(QDialog):
    """Base of every dialog: Qt's own order is that of construction, so a part made later comes last."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab follow the reading order; `forward` is Qt's `next`."""
        return walk(self, forward)
