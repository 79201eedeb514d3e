"""A value of one of several records, to be chosen: a radio button whose text ends in "…" where room ends."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from crm_desktop.qtkit.widgets.labels import plain_tooltip

_LEAST = "MMMMM…"
_ABOVE_AND_BELOW = 6


class ValueChoice(QRadioButton):
    """Shows a text of any length on one line, letter by letter; the whole of it as a tooltip."""

    def __init__(self, text: str, name: str, parent: QWidget) -> None:
        """`name` says to those who do not see it whose value it is, and of which field."""
        super().__init__(parent)
        self._whole = " ".join(text.split())
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(text))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._cut()

    @property
    def whole_text(self) -> str:
        """The text without cuts."""
        return self._whole

    def minimumSizeHint(self) -> QSize:
        """Return a width of a few letters: the text may shrink to that."""
        width = self._beside() + self.fontMetrics().horizontalAdvance(_LEAST)
        return QSize(width, self.fontMetrics().height() + _ABOVE_AND_BELOW)

    def sizeHint(self) -> QSize:
        """Return the same: columns share the room evenly, whatever the values are."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        """Cut the text anew after a change of font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._cut()

    def _beside(self) -> int:
        """The room of the circle before the text."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        style, metric = self.style(), QStyle.PixelMetric
        return (
            style.pixelMetric(metric.PM_ExclusiveIndicatorWidth, option, self)
            + style.pixelMetric(metric.PM_RadioButtonLabelSpacing, option, self)
            + 4
        )

    def _cut(self) -> None:
        room = max(0, self.width() - self._beside())
        text = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        # An ampersand would be taken for a mnemonic.
        self.setText(text.replace("&", "&&"))
