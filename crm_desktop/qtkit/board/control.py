"""Turns what a person does on a board, by mouse or keys, into choices, drags and requests."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent

from crm_desktop.qtkit.board.choice import BoardChoice
from crm_desktop.qtkit.board.column import BoardColumnWidget
from crm_desktop.qtkit.board.column_view import BoardColumnView
from crm_desktop.qtkit.board.drag import BoardDrag
from crm_desktop.qtkit.board.keys import BoardKeys
from crm_desktop.qtkit.board.moves import BoardMoves


class BoardControl(QObject):
    """The hands on the board: `BoardHands` of the columns and `KeyGround` of the keys.

    `move_asked` carries card, column and slot; `menu_requested` card and global point.
    """

    move_asked = Signal(object, object, int)
    open_asked = Signal(object)
    delete_asked = Signal(object)
    menu_requested = Signal(object, QPoint)

    def __init__(
        self,
        columns: Mapping[int, BoardColumnWidget],
        choice: BoardChoice,
        moves: BoardMoves,
        drag: BoardDrag,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._choice = choice
        self._moves = moves
        self._drag = drag
        self._keys = BoardKeys(self)

    # BoardHands

    def key_pressed(self, view: BoardColumnView, event: QKeyEvent) -> bool:
        """Handle a key; while a card is in the hand only Escape means something."""
        if not self._drag.is_carrying:
            return self._keys.press(view, event)
        if event.key() == Qt.Key.Key_Escape:
            self._drag.cancel()
        return True

    def mouse_pressed(self, view: BoardColumnView, row: int | None, at: QPoint) -> None:
        """Get ready to lift a card; one whose move is not answered yet stays where it is."""
        card_id = None if row is None else view.cards.id_at(row)
        if card_id is not None and card_id not in self._moves.pending_ids:
            self._drag.press(view, card_id, at)

    def mouse_moved(self, at: QPoint) -> None:
        """Carry the card."""
        self._drag.move(at)

    def mouse_released(self) -> None:
        """Drop the card."""
        self._drag.release()

    def card_chosen(self, view: BoardColumnView) -> None:
        """Take notice of the chosen card."""
        self._choice.was_chosen(view)

    def card_opened(self, card_id: int) -> None:
        """Open a card that was double-clicked."""
        self.open_asked.emit(card_id)

    def menu_asked(self, view: BoardColumnView, row: int | None, at: QPoint) -> None:
        """Ask for the menu of a card, by keyboard for the chosen one."""
        if row is None:
            row = view.currentIndex().row()
            at = view.global_card_rect(max(row, 0)).center()
        card_id = view.cards.id_at(row)
        if card_id is not None:
            self.menu_requested.emit(card_id, at)

    def is_carrying(self) -> bool:
        """Tell whether a card is in the hand."""
        return self._drag.is_carrying

    def focus_lost(self) -> None:
        """Put the card back when another window or page comes up."""
        self._drag.cancel()

    # KeyGround

    def choose_row(self, view: BoardColumnView, row: int) -> None:
        """Choose a card of a column."""
        self._choice.choose(view, row)

    def choose_beside(self, view: BoardColumnView, step: int) -> None:
        """Choose the card at the same height in the next column that has any."""
        for column in self._beside(view, step):
            count = column.view.cards.rowCount()
            if count:
                self._choice.choose(column.view, min(self._same_height(view, column.view), count - 1))
                return

    def push_along(self, view: BoardColumnView, row: int) -> None:
        """Ask to move the chosen card to another row of its column."""
        if self._choice.current_id is not None:
            self.move_asked.emit(self._choice.current_id, view.cards.key, row)

    def push_across(self, view: BoardColumnView, step: int) -> None:
        """Ask to move the chosen card to the next column that accepts it, at the same height."""
        if self._choice.current_id is None:
            return
        for column in self._beside(view, step):
            if column.column.accepts:
                slot = self._same_height(view, column.view)
                self.move_asked.emit(self._choice.current_id, column.view.cards.key, slot)
                return

    def open_current(self) -> None:
        """Open the chosen card."""
        if self._choice.current_id is not None:
            self.open_asked.emit(self._choice.current_id)

    def delete_current(self) -> None:
        """Ask to delete the chosen card."""
        if self._choice.current_id is not None:
            self.delete_asked.emit(self._choice.current_id)

    def _beside(self, view: BoardColumnView, step: int) -> list[BoardColumnWidget]:
        """Return the columns on one side of a column, the nearest first."""
        columns = list(self._columns.values())
        position = next(place for place, column in enumerate(columns) if column.view is view)
        return columns[position + 1 :] if step > 0 else columns[:position][::-1]

    def _same_height(self, view: BoardColumnView, other: BoardColumnView) -> int:
        top = view.visualRect(view.currentIndex()).top()
        return min(other.slot_for(top, False), other.cards.rowCount())
