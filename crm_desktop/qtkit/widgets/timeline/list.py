"""A list of events, each with an icon in a circle, a first line and a muted second one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.theme import Theme, Themes
from crm_desktop.qtkit.widgets.timeline.events import Event, EventModel, Index, Tick
from crm_desktop.qtkit.widgets.timeline.painter import EventDelegate, EventView

_DELETING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class TimelineList(EventView):
    """As high as its events: it lies in a page that scrolls."""

    ticked = Signal(object)  # key
    opened = Signal(object)  # key
    deletion_asked = Signal(object)  # key
    menu_asked = Signal(object, QPoint)  # key, global place

    def __init__(self, themes: Themes, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.current
        self.icons = icons
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self._model = EventModel(self)
        self.setModel(self._model)
        self._delegate = EventDelegate(self)
        self.setItemDelegate(self._delegate)
        themes.changed.connect(self._set_theme)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    def set_events(self, events: Sequence[Event]) -> None:
        """Show these events; the cursor stays at its place."""
        row = self.currentIndex().row()
        self._model.set_events(events)
        if 0 <= row < len(events):
            self.setCurrentIndex(self._model.index(row))
        self._fit()

    def event_at(self, index: Index) -> Event | None:
        """The event of an index."""
        return self._model.event_at(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by Space, open by Enter, delete by Delete."""
        found = self.event_at(self.currentIndex())
        if found is not None and event.key() == Qt.Key.Key_Space and found.tick is not Tick.NONE:
            if not event.isAutoRepeat():
                self.ticked.emit(found.key)
        elif found is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(found.key)
        elif found is not None and found.has_menu and event.key() in _DELETING:
            self.deletion_asked.emit(found.key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick by a click on the circle, ask for the menu by one on the dots, open by one on the rest."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        found = self.event_at(index)
        if found is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._is_on_circle(index, place):
            self.ticked.emit(found.key)
        elif self._is_on_dots(index, place):
            self._ask_for_menu(index)
        else:
            self.opened.emit(found.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the event under the mouse, or of the current one by the key."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        found = self.event_at(index)
        if found is None or not found.has_menu:
            super().contextMenuEvent(event)
        elif by_mouse:
            self.menu_asked.emit(found.key, event.globalPos())
        else:
            self._ask_for_menu(index)

    def _ask_for_menu(self, index: Index) -> None:
        found = self.event_at(index)
        if found is not None:
            dots = self._delegate.menu_place(self.visualRect(index))
            self.menu_asked.emit(found.key, self.viewport().mapToGlobal(dots.bottomLeft()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        super().mouseMoveEvent(event)
        place: QPoint = event.position().toPoint()
        index = self.indexAt(place)
        over = self._is_on_circle(index, place) or self._is_on_dots(index, place)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _is_on_circle(self, index: Index, place: QPoint) -> bool:
        found = self.event_at(index)
        circle: QRect = self._delegate.circle(self.visualRect(index)).adjusted(-4, -4, 4, 4)
        return found is not None and found.tick is not Tick.NONE and circle.contains(place)

    def _is_on_dots(self, index: Index, place: QPoint) -> bool:
        found = self.event_at(index)
        dots: QRect = self._delegate.menu_place(self.visualRect(index))
        return found is not None and found.has_menu and dots.contains(place)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        width = self.viewport().width()
        rows = range(self._model.rowCount())
        self.setFixedHeight(
            sum(self._delegate.height(self.event_at(self._model.index(row)), width) for row in rows)
        )

    def _set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.scheduleDelayedItemsLayout()
        self._fit()
        self.viewport().update()
