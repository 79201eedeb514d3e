"""Arranges the cards of a report: beside each other in a wide window, the table below in a narrow one."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.qtkit.look.theme import Theme, Themes

#: Pixels of width from which the table has room for all its figures beside the bars.
_WIDE = 1080
#: Least heights in pixels: bars, bars where the page scrolls anyway, a funnel, a heading with four lines.
_BARS, _BARS_ABOVE, _FUNNEL, _TABLE = 300, 420, 190, 236


class ReportGrid(QWidget):
    """Bars, funnel and table; the page scrolls before one of them becomes too low to read."""

    def __init__(self, themes: Themes, bars: QWidget, funnel: QWidget, table: QWidget, spacing: int) -> None:
        super().__init__()
        self._themes = themes
        self._bars, self._funnel, self._table = bars, funnel, table
        self._is_wide: bool | None = None
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(spacing)
        self._layout.setColumnStretch(0, 1)
        self._layout.setColumnStretch(1, 1)
        themes.changed.connect(self._take_theme)
        self._take_theme(themes.current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the cards as the width asks."""
        super().resizeEvent(event)
        self._arrange()

    def _take_theme(self, theme: Theme) -> None:
        self._funnel.setMinimumHeight(theme.pixels(_FUNNEL))
        self._table.setMinimumHeight(theme.pixels(_TABLE))
        self._is_wide = None
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= self._themes.current.pixels(_WIDE)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        self._bars.setMinimumHeight(self._themes.current.pixels(_BARS if is_wide else _BARS_ABOVE))
        layout = self._layout
        layout.addWidget(self._bars, 0, 0, 2 if is_wide else 1, 1)
        layout.addWidget(self._funnel, 0, 1)
        layout.addWidget(self._table, 1, 1 if is_wide else 0, 1, 1 if is_wide else 2)
        layout.setRowStretch(0, 1 if is_wide else 5)
        layout.setRowStretch(1, 1 if is_wide else 3)
