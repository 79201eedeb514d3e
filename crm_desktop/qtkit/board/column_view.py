"""One column of cards under the mouse and the keys: tells the board what a person does."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from crm_desktop.qtkit.board.card_painter import CardPainter
from crm_desktop.qtkit.board.column_canvas import BoardColumnCanvas
from crm_desktop.qtkit.board.data import Card
from crm_desktop.qtkit.board.model import AnyIndex, BoardColumnModel
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.widgets.labels import plain_tooltip


class BoardHands(Protocol):
    """Takes what a person does with keys and mouse; the board itself."""

    def key_pressed(self, view: BoardColumnView, event: QKeyEvent) -> bool:
        """Handle a key; return whether it meant something."""

    def mouse_pressed(self, view: BoardColumnView, row: int | None, at: QPoint) -> None:
        """The left button went down at a global point."""

    def mouse_moved(self, at: QPoint) -> None:
        """The mouse moved to a global point while the left button is down."""

    def mouse_released(self) -> None:
        """The left button went up."""

    def card_chosen(self, view: BoardColumnView) -> None:
        """A card of the column became the current one."""

    def card_opened(self, card_id: int) -> None:
        """A card was double-clicked."""

    def menu_asked(self, view: BoardColumnView, row: int | None, at: QPoint) -> None:
        """The menu of a card was asked for at a global point; row None means by keyboard."""

    def is_carrying(self) -> bool:
        """Tell whether a card is in the hand."""

    def focus_lost(self) -> None:
        """The focus left a column."""


class BoardColumnView(BoardColumnCanvas):
    """The cards of one column."""

    def __init__(
        self,
        model: BoardColumnModel,
        themes: Themes,
        painter: CardPainter,
        hands: BoardHands,
        parent: QWidget | None = None,
    ) -> None:
        self._hands = hands
        super().__init__(model, themes, painter, parent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a card and get ready to lift it."""
        if self._hands.is_carrying():
            return
        row = self.row_at(event.position().toPoint())
        if row is not None:
            self.setCurrentIndex(self._cards.index(row))
        if event.button() == Qt.MouseButton.LeftButton:
            self._hands.mouse_pressed(self, row, event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the lifted card, or show what lies under the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._hands.mouse_moved(event.globalPosition().toPoint())
        else:
            self.hover(self.row_at(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the lifted card go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._hands.mouse_released()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a card."""
        row = self.row_at(event.position().toPoint())
        card_id = None if row is None else self._cards.id_at(row)
        if card_id is not None and event.button() == Qt.MouseButton.LeftButton:
            self._hands.card_opened(card_id)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell the board which card is chosen now, after the screen reader was told."""
        super().currentChanged(current, previous)
        if current.isValid():
            self._hands.card_chosen(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a card."""
        row = None
        if self._hands.is_carrying():
            return
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            row = self.row_at(event.pos())
            if row is None:
                return
        self._hands.menu_asked(self, row, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give keys to the board first: type-ahead of item views is of no use here."""
        if not self._hands.key_pressed(self, event):
            event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a shortened or marked card whole as a tooltip; forget the hovered card on leaving."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tooltip(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self.hover(None)
        return super().viewportEvent(event)

    def _has_more_to_say(self, card: Card) -> bool:
        return bool(card.warning) or self._painter.is_shortened(card, self.card_width)

    def _show_tooltip(self, event: QHelpEvent) -> None:
        row = self.row_at(event.pos())
        card = None if row is None else self._cards.card_at(row)
        if row is None or card is None or not self._has_more_to_say(card):
            QToolTip.hideText()
            return
        lines = (
            card.title,
            card.subtitle,
            "  ".join(part for part in (card.left, card.right, card.owner) if part),
            card.warning,
        )
        text = plain_tooltip("\n".join(line for line in lines if line))
        QToolTip.showText(event.globalPos(), text, self.viewport(), self.card_rect(row))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first card if none is chosen, so that the ring can be seen."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.setCurrentIndex(self._cards.index(0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the board when another window or a menu comes up: a card in the hand goes back.

        Other reasons say nothing: Qt takes the focus from a dying widget too, which must not be touched then.
        """
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._hands.focus_lost()
