"""What the mouse does in a calendar: click, drag a block or its end, draw a free stretch of time."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.calendar.base import CalendarBase
from crm_desktop.qtkit.calendar.blocks import Block, Cursor, Slot, moved, stretched
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.widgets.labels import plain_tooltip

#: Nearer to an edge than this a drag scrolls, in pixels, at each turn of the timer (milliseconds).
_EDGE, _TURN = 28, 30


@frozen
class Hit:
    """What is under a point: a block (or none) and the place; `is_edge` where its end can be drawn."""

    slot: Slot
    block: Block | None = None
    is_edge: bool = False
    #: says how many more there are
    is_more: bool = False


@dataclass(slots=True)
class _Drag:
    """What the pressed button has hold of; `now` is what would come of letting go."""

    hit: Hit
    at: QPoint
    now: Block | None = None
    #: from where to where a free stretch of time was drawn
    marked: tuple[int, int] | None = None


class CalendarView(CalendarBase):
    """A calendar that is worked by the mouse as well."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._drag: _Drag | None = None
        self._turn = QTimer(self)
        self._turn.setInterval(_TURN)
        self._turn.timeout.connect(self._scroll_at_edge)

    def hit_at(self, at: QPoint) -> Hit:
        """What is under a point of the view."""
        raise NotImplementedError

    @property
    def held(self) -> Block | None:
        """The block in the hand, as it would be."""
        return None if self._drag is None else self._drag.now

    @property
    def is_stretching(self) -> bool:
        """Whether the end of the block in the hand is being drawn."""
        return self._drag is not None and self._drag.now is not None and self._drag.hit.is_edge

    @property
    def marked(self) -> tuple[Slot, int] | None:
        """The free stretch of time that is being drawn: its beginning and how many minutes."""
        drag = self._drag
        if drag is None or drag.marked is None:
            return None
        start, end = drag.marked
        return Slot(drag.hit.slot.day, start), end - start

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put back what is in the hand on Escape."""
        if event.key() == Qt.Key.Key_Escape and self._is_drawing():
            self._let_go()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        hit = self.hit_at(at)
        self._drag = _Drag(hit, at)
        if hit.block is not None:
            self.go_to(Cursor(Slot(hit.slot.day, hit.block.start), hit.block.key))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._drag is None or not event.buttons() & Qt.MouseButton.LeftButton:
            hit = self.hit_at(at)
            shapes = Qt.CursorShape
            shape = shapes.SizeVerCursor if hit.is_edge else shapes.PointingHandCursor
            self.viewport().setCursor(shape if hit.block or hit.is_more else shapes.ArrowCursor)
            return
        if (at - self._drag.at).manhattanLength() >= QApplication.startDragDistance() or self._is_drawing():
            self._hold(at)
            self._turn.start()

    def _is_drawing(self) -> bool:
        return self._drag is not None and (self._drag.now is not None or self._drag.marked is not None)

    def _hold(self, at: QPoint) -> None:
        """Show what would come of letting go here."""
        drag = self._drag
        if drag is None:
            return
        slot, hit = self.hit_at(at).slot, drag.hit
        if hit.block is None:
            drag.marked = self.marked_between(hit.slot, slot)
        elif hit.block.can_move:
            drag.now = stretched(hit.block, slot) if hit.is_edge else moved(hit.block, hit.slot, slot)
        self.viewport().update()

    def marked_between(self, start: Slot, end: Slot) -> tuple[int, int] | None:
        """The free minutes that are drawn from one place to another; None where none can be."""
        return None

    def _scroll_at_edge(self) -> None:
        if not self._is_drawing():
            self._turn.stop()
            return
        at = self.viewport().mapFromGlobal(self.cursor().pos())
        bar, (top, bottom) = self.verticalScrollBar(), self.scrolled_part()
        if at.y() < top + _EDGE and at.y() > top - _EDGE:
            bar.setValue(bar.value() - _EDGE // 3)
        elif at.y() > bottom - _EDGE:
            bar.setValue(bar.value() + _EDGE // 3)
        else:
            return
        self._hold(at)

    def scrolled_part(self) -> tuple[int, int]:
        """From where to where the view scrolls."""
        return 0, self.viewport().height()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if event.button() != Qt.MouseButton.LeftButton or drag is None:
            return
        self._let_go()
        hit = drag.hit
        if hit.is_more:
            self.day_asked.emit(hit.slot.day)
        elif hit.block is None:
            if drag.marked is not None:
                self.new_asked.emit(hit.slot.day, *drag.marked)
            elif self.hit_at(event.position().toPoint()).slot.day == hit.slot.day:
                self.click_free(hit.slot)
        elif drag.now is not None and drag.now != hit.block:
            (self.stretched if hit.is_edge else self.moved).emit(drag.now)

    def click_free(self, slot: Slot) -> None:
        """Ask for something new where nothing is."""
        self.go_to(Cursor(slot))
        self.new_asked.emit(slot.day, slot.minute, None)

    def _let_go(self) -> None:
        self._drag = None
        self._turn.stop()
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        block = self.hit_at(event.position().toPoint()).block
        if event.button() == Qt.MouseButton.LeftButton and block is not None:
            self._drag = None
            self.opened.emit(block.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the block under the mouse, or of the one the keys are on."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            block, place = (
                self.hit_at(self.viewport().mapFromGlobal(event.globalPos())).block,
                event.globalPos(),
            )
        else:
            block = self.current()
            place = self.viewport().mapToGlobal(self.rect_of(self.cursor_at).bottomLeft())
        if block is not None:
            self.go_to(Cursor(Slot(self.cursor_at.slot.day, block.start), block.key))
            self.menu_asked.emit(block.key, place)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say a block whole that is too narrow for its words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self.hit_at(event.pos()).block
            if block is not None and self._drag is None:
                QToolTip.showText(event.globalPos(), plain_tooltip(block.said or block.told), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)
