"""A dialog through which Tab walks in reading order, also where parts of it are made later."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from crm_desktop.qtkit.widgets.layout.tab_order import walk

#: What a dialog leaves of the window below it, in pixels.
_AROUND = 32


class Dialog(QDialog):
    """Base of every dialog: Qt's own order is that of construction, so a part made later comes last."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab follow the reading order; `forward` is Qt's `next`."""
        return walk(self, forward)

    def fill(self, size: QSize, least: QSize) -> None:
        """Take a size as far as the window below has room for it; one below `least` counts as that large."""
        if (under := self.parentWidget()) is not None:
            room = under.window().size().expandedTo(least) - QSize(_AROUND, _AROUND)
            size = size.boundedTo(room)
        self.resize(size)
