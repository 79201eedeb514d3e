"""Cards: framed parts of a page, there only while what they hold has something to show."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

_SIDE, _TOP = 16, 14


class Card(QFrame):
    """Holds one part; where the part hides itself, the frame goes with it."""

    def __init__(self, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)
        layout.addWidget(part)
        if is_gone(part):
            self.hide()
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the part, which is told to hide or to be there even while its card is hidden."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(event.type() == QEvent.Type.ShowToParent)
        return super().eventFilter(watched, event)


class CardColumn(QWidget):
    """Parts below each other; gone while none of its cards is there, so that others take its room."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(spacing)
        self._layout.addStretch(1)
        self.hide()

    def add(self, part: QWidget) -> None:
        """Add a part at the end, on a card."""
        card = Card(part, self)
        self._cards.append(card)
        self._layout.insertWidget(self._layout.count() - 1, card)
        card.installEventFilter(self)
        self._follow()

    def add_bare(self, part: QWidget) -> None:
        """Add a part at the end that has no frame; it does not keep the column there."""
        self._layout.insertWidget(self._layout.count() - 1, part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go and come with the cards."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        self.setVisible(any(not is_gone(card) for card in self._cards))


def is_gone(widget: QWidget) -> bool:
    """Whether a widget was hidden, or is only not shown yet with its page."""
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
