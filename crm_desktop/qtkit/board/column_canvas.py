"""Places and paints the cards of one column."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QVariantAnimation,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractItemView, QWidget

from crm_desktop.qtkit.board.card_painter import RADIUS, CardPainter, CardState
from crm_desktop.qtkit.board.layout import Arrangement, ColumnLayout
from crm_desktop.qtkit.board.model import AnyIndex, BoardColumnModel
from crm_desktop.qtkit.board.placed_list import RING, PlacedListView
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Theme, Themes
from crm_desktop.qtkit.widgets.slim_scroll_bar import SlimScrollBar

GLIDE_MILLISECONDS = 110
SCROLL_BAR_WIDTH = 6  # fits beside the cards with room for their focus ring
INSET = 2  # the view keeps off its column's sides, where the light of a target column is painted


class BoardColumnCanvas(PlacedListView):
    """Cards of one column, painted as they come into sight; knows places, but no mouse and no keys."""

    def __init__(
        self,
        model: BoardColumnModel,
        themes: Themes,
        painter: CardPainter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cards = model
        self._themes = themes
        self._painter = painter
        self._pending: frozenset[int] = frozenset()
        self._hidden_id: int | None = None
        self._hovered_row: int | None = None
        self._is_lit = False
        self._layout = ColumnLayout(painter.metrics.pitch, painter.metrics.height, 0)
        self._glide = QVariantAnimation(self)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.valueChanged.connect(self._glided)
        self.setModel(model)
        for changed in (model.rowsInserted, model.rowsRemoved, model.rowsMoved, model.modelReset):
            changed.connect(self._rows_changed)
        self._dress()

    def _dress(self) -> None:
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setVerticalScrollBar(SlimScrollBar(self._themes, self, SCROLL_BAR_WIDTH))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.setMinimumSize(0, 0)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What the board sets

    @property
    def cards(self) -> BoardColumnModel:
        """The model."""
        return self._cards

    @property
    def card_width(self) -> int:
        """Width of a card in pixels: the same whether the scroll bar shows or not."""
        return max(self.width() - 2 * self._margin(), 40)

    def set_painter(self, painter: CardPainter) -> None:
        """Paint with another theme's painter."""
        self._painter = painter
        metrics = painter.metrics
        self._layout = replace(self._layout, pitch=metrics.pitch, height=metrics.height)
        self.updateGeometries()
        self.viewport().update()

    def set_pending(self, pending: frozenset[int]) -> None:
        """Dim the cards whose move is not yet answered."""
        for card_id in self._pending ^ pending:
            row = self._cards.row_of(card_id)
            if row >= 0:
                self.viewport().update(self._around(self.card_rect(row)))
        self._pending = pending

    def set_lit(self, lit: bool) -> None:
        """Light the ground up, as the column where a card may land."""
        if lit != self._is_lit:
            self._is_lit = lit
            self.viewport().update()

    def set_hidden(self, card_id: int | None) -> None:
        """Leave the place of a card empty while it is in the hand."""
        self._hidden_id = card_id
        self._arrange(self._layout.now.gap, 0)

    def show_gap(self, slot: int | None, animated: bool) -> None:
        """Hold a slot open, or none."""
        self._arrange(slot, GLIDE_MILLISECONDS if animated else 0)

    def _arrange(self, gap: int | None, milliseconds: int) -> None:
        row = -1 if self._hidden_id is None else self._cards.row_of(self._hidden_id)
        wanted = Arrangement(lifted=row if row >= 0 else None, gap=gap)
        if wanted == self._layout.now:
            return
        self._glide.stop()
        self._layout = self._layout.rearranged(wanted)
        if milliseconds:
            self._glide.setDuration(milliseconds)
            self._glide.start()
        else:
            self._layout = replace(self._layout, progress=1.0)
        self.updateGeometries()
        self.viewport().update()

    def _glided(self, progress: float) -> None:
        self._layout = replace(self._layout, progress=progress)
        self.viewport().update()

    # Places

    def card_rect(self, row: int) -> QRect:
        """Return where a card is painted, in viewport coordinates."""
        top = self._layout.top(row) + self._top() - self.verticalOffset()
        return QRect(self._margin(), top, self.card_width, self._painter.metrics.height)

    def global_card_rect(self, row: int) -> QRect:
        """Return where a card stands on the screen once all gliding is over."""
        rect = self.place_rect(self._layout.now.place(row))
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def place_rect(self, place: int) -> QRect:
        """Return the rectangle of a place counted from the top, in viewport coordinates."""
        metrics = self._painter.metrics
        top = place * metrics.pitch + self._top() - self.verticalOffset()
        return QRect(self._margin(), top, self.card_width, metrics.height)

    def slot_for(self, card_top: int, lifted_here: bool) -> int:
        """Return the slot for a card whose top is held at this y of the viewport."""
        return self._layout.slot_at(card_top - self._top() + self.verticalOffset(), lifted_here)

    def row_at(self, at: QPoint) -> int | None:
        """Return the row of the card under a point of the viewport."""
        left = self._margin()
        if not left <= at.x() < left + self.card_width:
            return None
        return self._layout.row_at(at.y() - self._top() + self.verticalOffset())

    def _margin(self) -> int:
        return self._painter.metrics.margin - INSET

    def _top(self) -> int:
        return 2  # room for the shadow and the focus ring of the first card

    def _around(self, rect: QRect) -> QRect:
        return rect.adjusted(-RING, -RING, RING, RING)

    # QAbstractItemView's own questions

    def visualRect(self, index: AnyIndex) -> QRect:
        """Return where an index is painted."""
        return self.card_rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the index under a point."""
        row = self.row_at(point)
        return QModelIndex() if row is None else self._cards.index(row)

    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a card into sight."""
        if not index.isValid():
            return
        rect, room, bar = self.card_rect(index.row()), self.viewport().height(), self.verticalScrollBar()
        edge = self._painter.metrics.spacing
        if rect.top() < edge or rect.height() + 2 * edge > room:
            bar.setValue(bar.value() + rect.top() - edge)
        elif rect.bottom() + 1 > room - edge:
            bar.setValue(bar.value() + rect.bottom() + 1 - room + edge)

    def verticalOffset(self) -> int:
        """Return how far the cards are scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the card that a movement of the cursor leads to."""
        actions = QAbstractItemView.CursorAction
        page = max(self.viewport().height() // self._painter.metrics.pitch, 1)
        rows = self._cards.rowCount()
        row = max(self.currentIndex().row(), 0)
        steps = {
            actions.MoveUp: -1,
            actions.MoveDown: 1,
            actions.MovePageUp: -page,
            actions.MovePageDown: page,
        }
        steps |= {actions.MoveHome: -rows, actions.MoveEnd: rows}
        return self._cards.index(max(0, min(row + steps.get(action, 0), rows - 1)))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the card in a rectangle."""
        index = self.indexAt(rect.center())
        self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return what must be painted again for a selection."""
        region = QRegion()
        for index in selection.indexes():
            region += self._around(self.visualRect(index))
        return region

    def updateGeometries(self) -> None:
        """Fit the scroll bar to the number of cards."""
        room = self.viewport().height()
        self._layout = replace(self._layout, rows=self._cards.rowCount())
        bar = self.verticalScrollBar()
        bar.setRange(0, max(self._layout.total() + self._top() - room, 0))
        bar.setPageStep(max(room, 1))
        bar.setSingleStep(max(self._layout.pitch // 2, 1))
        super().updateGeometries()

    def _rows_changed(self) -> None:
        """Take the new number of rows at once, not in Qt's delayed layout, and find a lifted card again."""
        self._hovered_row = None
        self._arrange(self._layout.now.gap, 0)
        # Qt would lay out when it is about to paint, and then have everything painted twice.
        self.executeDelayedItemsLayout()
        self.updateGeometries()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards that the event asks for, and have their pages loaded."""
        theme, area = self._themes.current, event.rect()
        painter = QPainter(self.viewport())
        painter.fillRect(area, theme.colour(Role.ACCENT_SOFT if self._is_lit else Role.COLUMN))
        offset = self.verticalOffset() - self._top()
        rows = self._layout.rows_between(area.top() + offset - RING, area.bottom() + offset + RING)
        rows = range(rows.start, min(rows.stop, self._cards.rowCount()))
        if rows:
            self._cards.want_rows(rows[0], rows[-1])
        if self._layout.now.gap is not None:
            self._paint_gap(painter, theme, self.place_rect(self._layout.now.gap))
        current = self.currentIndex().row()
        for row in rows:
            rect = self.card_rect(row)
            if row != self._layout.now.lifted and self._around(rect).intersects(area):
                self._paint_card(painter, row, rect, row == current)

    def _paint_card(self, painter: QPainter, row: int, rect: QRect, current: bool) -> None:
        state = CardState.NORMAL
        if current:
            state = CardState.FOCUSED if self.hasFocus() else CardState.CURRENT
        elif row == self._hovered_row:
            state = CardState.HOVERED
        pending = self._cards.id_at(row) in self._pending
        self._painter.paint(painter, rect.topLeft(), rect.width(), self._cards.card_at(row), state, pending)

    def _paint_gap(self, painter: QPainter, theme: Theme, rect: QRect) -> None:
        pen = QPen(theme.colour(Role.ACCENT_LINE), 2)
        pen.setDashPattern([3.5, 2.5])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.restore()

    def hover(self, row: int | None) -> None:
        """Outline the card under the mouse, or none."""
        if row == self._hovered_row:
            return
        for changed in (row, self._hovered_row):
            if changed is not None:
                self.viewport().update(self._around(self.card_rect(changed)))
        self._hovered_row = row
