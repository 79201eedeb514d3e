"""What the keys do on a board: choose, move, open and delete cards."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from crm_desktop.qtkit.board.column_view import BoardColumnView

_KEY = Qt.Key
_ACTION = QAbstractItemView.CursorAction

_ALONG: dict[int, QAbstractItemView.CursorAction] = {
    _KEY.Key_Up: _ACTION.MoveUp,
    _KEY.Key_Down: _ACTION.MoveDown,
    _KEY.Key_Home: _ACTION.MoveHome,
    _KEY.Key_End: _ACTION.MoveEnd,
    _KEY.Key_PageUp: _ACTION.MovePageUp,
    _KEY.Key_PageDown: _ACTION.MovePageDown,
}
_ACROSS: dict[int, int] = {_KEY.Key_Left: -1, _KEY.Key_Right: 1}


class KeyGround(Protocol):
    """What the keys do to the board."""

    def choose_row(self, view: BoardColumnView, row: int) -> None:
        """Choose a card of a column."""

    def choose_beside(self, view: BoardColumnView, step: int) -> None:
        """Choose the card at the same height in the next column that has any."""

    def push_along(self, view: BoardColumnView, row: int) -> None:
        """Ask to move the chosen card to another row of its column."""

    def push_across(self, view: BoardColumnView, step: int) -> None:
        """Ask to move the chosen card to the next column that accepts it."""

    def open_current(self) -> None:
        """Open the chosen card."""

    def delete_current(self) -> None:
        """Ask to delete the chosen card."""


class BoardKeys:
    """Turns key presses into what they mean."""

    def __init__(self, ground: KeyGround) -> None:
        self._ground = ground

    def press(self, view: BoardColumnView, event: QKeyEvent) -> bool:
        """Do what a key means; return whether it means anything here."""
        key = event.key()  # may be no member of Qt.Key
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
            return False
        is_push = modifiers == Qt.KeyboardModifier.ControlModifier
        if key in _ALONG:
            self._along(view, view.moveCursor(_ALONG[key], modifiers).row(), is_push)
        elif key in _ACROSS:
            (self._ground.push_across if is_push else self._ground.choose_beside)(view, _ACROSS[key])
        elif key in (_KEY.Key_Return, _KEY.Key_Enter) and not is_push:
            self._ground.open_current()
        elif key == _KEY.Key_Delete and not is_push:
            self._ground.delete_current()
        else:
            return False
        return True

    def _along(self, view: BoardColumnView, row: int, is_push: bool) -> None:
        if row >= 0:
            (self._ground.push_along if is_push else self._ground.choose_row)(view, row)
