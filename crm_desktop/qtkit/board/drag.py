"""Dragging a card with the mouse: lift, carry, scroll at the edges, drop or put back.

The board carries the card itself instead of starting a `QDrag`: the card can then be painted tilted above the
columns on every platform, the window stays in charge of Escape, and nothing falls into other programs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from crm_desktop.qtkit.board.card_painter import CardPainter
from crm_desktop.qtkit.board.column import BoardColumnWidget
from crm_desktop.qtkit.board.column_view import BoardColumnView
from crm_desktop.qtkit.board.lifted_card import LiftedCard

FRAME_MILLISECONDS = 16
EDGE_ZONE = 48  # pixels from an edge within which the column or the board scrolls
FASTEST_STEP = 22  # pixels a frame, at the very edge


class DragGround(Protocol):
    """What a drag needs of the board."""

    @property
    def column_widgets(self) -> Sequence[BoardColumnWidget]:
        """The columns from left to right."""

    @property
    def horizontal_bar(self) -> QScrollBar:
        """The bar that scrolls the columns."""

    @property
    def card_painter(self) -> CardPainter:
        """The painter of the present theme."""

    @property
    def is_animated(self) -> bool:
        """Whether things may glide."""

    def ground_rect(self) -> QRect:
        """Return the part of the screen that the columns are seen in, in global coordinates."""

    def land(self, card_id: int, to_column: int, slot: int) -> None:
        """Ask for the move of a dropped card."""


@dataclass
class _Carried:
    card_id: int
    view: BoardColumnView
    grip: QPoint
    column: BoardColumnWidget | None = None
    slot: int = 0


class BoardDrag(QObject):
    """The one card that is pressed or in the hand."""

    #: the card in the hand left its column meanwhile: the card
    taken_away = Signal(object)

    def __init__(self, ground: DragGround, board: QWidget) -> None:
        super().__init__(board)
        self._ground = ground
        self._board = board
        self._overlay = LiftedCard(board)
        self._overlay.landed.connect(self._put_back)
        self._pressed: tuple[BoardColumnView, int, QPoint] | None = None
        self._carried: _Carried | None = None
        self._returning: tuple[BoardColumnView, int] | None = None
        self._at = QPoint()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MILLISECONDS)
        self._timer.timeout.connect(self._scroll_at_edges)

    @property
    def is_carrying(self) -> bool:
        """Whether a card is in the hand."""
        return self._carried is not None

    def press(self, view: BoardColumnView, card_id: int, at: QPoint) -> None:
        """Remember where the button went down."""
        self._overlay.stop()
        self._pressed = (view, card_id, at)

    def move(self, at: QPoint) -> None:
        """Carry the card, or lift it once the mouse has gone far enough."""
        self._at = at
        if self._carried is not None:
            self._carry()
        elif self._pressed is not None:
            view, card_id, start = self._pressed
            if (at - start).manhattanLength() >= QApplication.startDragDistance():
                self._lift(view, card_id, start)

    def release(self) -> None:
        """Drop the card where the gap is, or put it back where there is none."""
        self._pressed = None
        carried = self._carried
        if carried is None:
            return
        if carried.column is None or self._is_home(carried):
            self.cancel()
            return
        column, slot = carried.column, carried.slot
        self._let_go(carried)
        carried.view.set_hidden(None)
        self._overlay.hide()
        self._ground.land(carried.card_id, column.view.cards.key, slot)

    def cancel(self) -> None:
        """Let the card glide back to where it came from."""
        self._pressed = None
        carried = self._carried
        if carried is not None:
            self._let_go(carried)
            self._glide_home(carried.view, carried.card_id)

    def forget(self) -> None:
        """Put the hand down at once: the columns go, and nothing glides into one that is there no more."""
        self._pressed = None
        self._overlay.stop()
        self._put_back()
        carried = self._carried
        if carried is not None:
            self._let_go(carried)
            carried.view.set_hidden(None)
            self._overlay.hide()
            self.taken_away.emit(carried.card_id)

    def check(self) -> None:
        """Put the hand down if the card in it is gone, after a change of the columns."""
        carried = self._carried
        if carried is not None and carried.view.cards.row_of(carried.card_id) < 0:
            self._pressed = None
            self._let_go(carried)
            carried.view.set_hidden(None)
            self._overlay.hide()
            self.taken_away.emit(carried.card_id)

    def slide(self, card_id: int, start: QRect, view: BoardColumnView) -> None:
        """Let a refused card slide from a global rectangle to its place in a column."""
        self._overlay.stop()
        row = view.cards.row_of(card_id)
        if row < 0:
            return
        if self._ground.is_animated:
            self._overlay.lift(self._ground.card_painter, view.cards.card_at(row), self._from_global(start))
        self._glide_home(view, card_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Escape from a shortcut of the window while a card is in the hand."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return False

    def _lift(self, view: BoardColumnView, card_id: int, start: QPoint) -> None:
        row = view.cards.row_of(card_id)
        self._pressed = None
        if row < 0:
            return
        place = view.global_card_rect(row)
        self._carried = _Carried(card_id, view, start - place.topLeft())
        view.set_hidden(card_id)
        view.installEventFilter(self)
        view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        card = view.cards.card_at(row)
        self._overlay.lift(self._ground.card_painter, card, self._from_global(place))
        self._timer.start()
        self._carry()

    def _carry(self) -> None:
        carried = self._carried
        if carried is None:
            return
        corner = self._at - carried.grip
        self._overlay.move_to(self._board.mapFromGlobal(corner))
        column = self._column_at(self._at)
        can_land = column is not None and (column.column.accepts or column.view is carried.view)
        target = column if can_land else None
        if carried.column is not None and carried.column is not target:
            carried.column.set_lit(False)
            carried.column.view.show_gap(None, self._ground.is_animated)
        shape = Qt.CursorShape.ForbiddenCursor if column and not can_land else Qt.CursorShape.ClosedHandCursor
        carried.view.viewport().setCursor(shape)
        carried.column = target
        if target is not None:
            top = target.view.viewport().mapFromGlobal(corner).y()
            carried.slot = target.view.slot_for(top, target.view is carried.view)
            target.set_lit(True)
            target.view.show_gap(carried.slot, self._ground.is_animated)

    def _column_at(self, at: QPoint) -> BoardColumnWidget | None:
        """Return the column below or above a point: a drag need not keep to the column's height."""
        ground = self._ground.ground_rect()
        if not ground.adjusted(0, -EDGE_ZONE, 0, EDGE_ZONE).contains(at):
            return None
        for column in self._ground.column_widgets:
            x = column.mapFromGlobal(at).x()
            if -6 <= x < column.width() + 6:
                return column
        return None

    def _is_home(self, carried: _Carried) -> bool:
        if carried.column is None or carried.column.view is not carried.view:
            return False
        return carried.slot == carried.view.cards.row_of(carried.card_id)

    def _let_go(self, carried: _Carried) -> None:
        self._timer.stop()
        self._carried = None
        carried.view.removeEventFilter(self)
        carried.view.viewport().unsetCursor()
        if carried.column is not None:
            carried.column.set_lit(False)
            carried.column.view.show_gap(None, False)

    def _glide_home(self, view: BoardColumnView, card_id: int) -> None:
        self._returning = (view, card_id)
        view.set_hidden(card_id)
        place = view.global_card_rect(view.cards.row_of(card_id))
        seen = QRect(view.viewport().mapToGlobal(QPoint(0, 0)), view.viewport().size())
        # A place scrolled out of sight is shown as the column's edge.
        y = max(seen.top() - place.height(), min(place.top(), seen.bottom()))
        home = self._board.mapFromGlobal(QPoint(place.x(), y))
        self._overlay.glide_to(home, self._ground.is_animated)

    def _put_back(self) -> None:
        if self._returning is not None:
            view, _card_id = self._returning
            self._returning = None
            view.set_hidden(None)

    def _from_global(self, rect: QRect) -> QRect:
        return QRect(self._board.mapFromGlobal(rect.topLeft()), rect.size())

    def _scroll_at_edges(self) -> None:
        carried = self._carried
        if carried is None:
            return
        ground, bar = self._ground.ground_rect(), self._ground.horizontal_bar
        moved = _push(bar, self._at.x(), ground.left(), ground.right())
        if carried.column is not None:
            viewport = carried.column.view.viewport()
            top = viewport.mapToGlobal(QPoint(0, 0)).y()
            vertical = carried.column.view.verticalScrollBar()
            moved = _push(vertical, self._at.y(), top, top + viewport.height()) or moved
        if moved:
            self._carry()


def _push(bar: QScrollBar, at: int, start: int, end: int) -> bool:
    """Scroll the faster the nearer a point is to one of two edges; return whether anything moved."""
    before = bar.value()
    depth = max(start + EDGE_ZONE - at, at - (end - EDGE_ZONE), 0)
    step = round(FASTEST_STEP * min(depth / EDGE_ZONE, 1.0))
    bar.setValue(before + (step if at > (start + end) // 2 else -step))
    return bar.value() != before
