"""The one chosen card of a board: kept through changes, never more than one among the columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from crm_desktop.qtkit.board.column import BoardColumnWidget
from crm_desktop.qtkit.board.column_view import BoardColumnView


class BoardChoice(QObject):
    """Knows which card is chosen; `changed` carries its id or None.

    The columns are one stop of the Tab key: only the column of the chosen card takes the focus by it.
    """

    changed = Signal(object)

    def __init__(self, columns: Mapping[int, BoardColumnWidget], area: QScrollArea, parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self._area = area
        self._view: BoardColumnView | None = None
        self._current_id: int | None = None
        self._lost_id: int | None = None
        self._is_held = False

    @property
    def current_id(self) -> int | None:
        """The chosen card."""
        return self._current_id

    @property
    def view(self) -> BoardColumnView | None:
        """The column of the chosen card."""
        return self._view

    def forget(self) -> None:
        """Choose nothing: the columns are about to be built anew."""
        self._view = None
        self._lost_id = None
        self._tell(None)

    def offer_tab_stop(self) -> None:
        """Let the Tab key reach the chosen card's column, or the first while none is chosen."""
        views = [column.view for column in self._columns.values()]
        stop = self._view if self._view in views else next(iter(views), None)
        for view in views:
            policy = Qt.FocusPolicy.StrongFocus if view is stop else Qt.FocusPolicy.ClickFocus
            view.setFocusPolicy(policy)
        board = self.parent()
        if stop is not None and isinstance(board, QWidget):
            board.setFocusProxy(stop)

    def choose(self, view: BoardColumnView, row: int) -> None:
        """Choose a card, bring it into sight and move the focus along."""
        self._lost_id = None
        self._take(view, row)
        if view.currentIndex().isValid():
            view.scrollTo(view.currentIndex())
            column = view.parentWidget()
            if column is not None:
                self._area.ensureWidgetVisible(column, 12, 0)

    def was_chosen(self, view: BoardColumnView) -> None:
        """Take notice of a card that the view itself has made current."""
        if not self._is_held:
            self._lost_id = None
            self._take(view, view.currentIndex().row())

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep the same card chosen while cards are exchanged; one that vanished yields to its neighbour."""
        view, row = self._view, -1
        if view is not None:
            row = view.currentIndex().row()
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False
            self._find_again(view, row)

    def _find_again(self, view: BoardColumnView | None, row: int) -> None:
        # A card that changes columns is nowhere for a moment when its old column is filled first.
        for wanted in (self._lost_id, self._current_id):
            place = self._place_of(wanted)
            if place is not None:
                self._lost_id = None if wanted == self._lost_id else self._lost_id
                self._take(*place)
                return
        if self._current_id is None:
            return
        self._lost_id = self._current_id
        count = view.cards.rowCount() if view is not None else 0
        if view is not None and count and row >= 0:
            self._take(view, min(row, count - 1))
        else:
            self._tell(None)

    def _place_of(self, card_id: int | None) -> tuple[BoardColumnView, int] | None:
        if card_id is None:
            return None
        for column in self._columns.values():
            row = column.view.cards.row_of(card_id)
            if row >= 0:
                return column.view, row
        return None

    def _take(self, view: BoardColumnView, row: int) -> None:
        self._is_held = True
        # Not hasFocus(): a question in a popup has the focus now and gives it back to this widget afterwards.
        in_focus = view.window().focusWidget()
        has_focus = any(column.view is in_focus for column in self._columns.values())
        for column in self._columns.values():
            if column.view is not view and column.view.currentIndex().isValid():
                column.view.selectionModel().clear()
        if view.currentIndex().row() != row:
            view.setCurrentIndex(view.cards.index(row))
        self._is_held = False
        if view is not self._view:
            self._view = view
            self.offer_tab_stop()
        if has_focus and view is not in_focus:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell(view.cards.id_at(row))

    def _tell(self, card_id: int | None) -> None:
        if card_id != self._current_id:
            self._current_id = card_id
            self.changed.emit(card_id)
