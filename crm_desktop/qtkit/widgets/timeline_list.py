"""A list of events, each with an icon in a circle, a first line and a muted second one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Theme, Themes

Index = QModelIndex | QPersistentModelIndex
_LINES = 3  # of the first text, at most
_CIRCLE = 22
_NARROWEST = 40  # pixels


@dataclass(frozen=True, slots=True)
class Event:
    """One entry; `strong` stands before the text; `tick` offers to tick it off."""

    key: Any
    icon: str
    strong: str
    text: str
    detail: str
    tick: bool = False
    is_bad: bool = False


class EventModel(QAbstractListModel):
    """The events, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events: list[Event] = []

    def set_events(self, events: Sequence[Event]) -> None:
        """Show these events."""
        self.beginResetModel()
        self._events = list(events)
        self.endResetModel()

    def event_at(self, row: int) -> Event | None:
        """The event of a row."""
        return self._events[row] if 0 <= row < len(self._events) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._events)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        event = self.event_at(index.row())
        if event is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return ", ".join(part for part in (event.strong, event.text, event.detail) if part)


class TimelineList(QListView):
    """As high as its events: it lies in a page that scrolls."""

    ticked = Signal(object)  # key
    opened = Signal(object)  # key

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
        self._delegate = _EventDelegate(self)
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
        """Tick off by Space, open by Enter."""
        found = self.event_at(self.currentIndex())
        if found is not None and event.key() == Qt.Key.Key_Space and found.tick:
            self.ticked.emit(found.key)
        elif found is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(found.key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick off by a click on the circle, open by a click on the rest."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        found = self.event_at(index)
        if found is None or event.button() != Qt.MouseButton.LeftButton:
            return
        circle = self._delegate.circle(self.visualRect(index))
        if found.tick and circle.adjusted(-4, -4, 4, 4).contains(event.position().toPoint()):
            self.ticked.emit(found.key)
        else:
            self.opened.emit(found.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over a circle that can be ticked."""
        super().mouseMoveEvent(event)
        place: QPoint = event.position().toPoint()
        index = self.indexAt(place)
        found = self.event_at(index)
        over = (
            found is not None and found.tick and self._delegate.circle(self.visualRect(index)).contains(place)
        )
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

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


class _EventDelegate(QStyledItemDelegate):
    """Paints and measures events."""

    def __init__(self, view: TimelineList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self.height(self._view.event_at(index), width))

    def height(self, event: Event | None, width: int) -> int:
        """Height of an event in pixels at a width of the list."""
        if event is None:
            return 0
        theme = self._view.theme
        text = self._text_height(event, width - theme.pixels(_CIRCLE + 10))
        return text + QFontMetrics(theme.font()).height() + theme.pixels(11)

    def circle(self, rect: QRect) -> QRect:
        """Where the icon's circle lies in an event's rectangle."""
        side = self._view.theme.pixels(_CIRCLE)
        return QRect(rect.left(), rect.top() + self._view.theme.pixels(3), side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        event = self._view.event_at(index)
        if event is None:
            return
        theme, rect = self._view.theme, option.rect
        self._paint_icon(painter, self.circle(rect), event)
        left = rect.left() + theme.pixels(_CIRCLE + 10)
        width = rect.right() - left + 1
        height = self._text_height(event, width)
        self._paint_text(painter, QRect(left, rect.top() + theme.pixels(3), width, height), event)
        painter.setFont(theme.font())
        painter.setPen(theme.colour(Role.BAD if event.is_bad else Role.MUTED))
        line = QRect(
            left, rect.top() + theme.pixels(3) + height, width, QFontMetrics(theme.font()).height() + 2
        )
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), event.detail)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour(Role.ACCENT), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -4), 4, 4)

    def _text_height(self, event: Event, width: int) -> int:
        return ceil(_laid_out(event, self._view.theme, width).boundingRect().height())

    def _paint_icon(self, painter: QPainter, circle: QRect, event: Event) -> None:
        theme = self._view.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour(Role.SURFACE if event.tick else Role.NEUTRAL_SOFT))
        painter.setPen(QPen(theme.colour(Role.FAINT)) if event.tick else Qt.PenStyle.NoPen)
        painter.drawEllipse(circle)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        side = theme.pixels(12)
        role = Role.FAINT if event.tick else Role.NEUTRAL
        pixmap = self._view.icons.pixmap(event.icon, side, role, painter.device().devicePixelRatioF())
        painter.drawPixmap(circle.center().x() - side // 2 + 1, circle.center().y() - side // 2 + 1, pixmap)

    def _paint_text(self, painter: QPainter, rect: QRect, event: Event) -> None:
        theme = self._view.theme
        painter.setPen(theme.colour(Role.BAD if event.is_bad else Role.TEXT))
        _laid_out(event, theme, rect.width()).draw(painter, QPointF(rect.topLeft()))


def _laid_out(event: Event, theme: Theme, width: int) -> QTextLayout:
    """The first text in its lines, broken between words where it can be; too long a text ends in "…"."""
    layout = _broken(_first_line(event), event.strong, theme, width)
    if layout.lineCount() <= _LINES:
        return layout
    last = layout.lineAt(_LINES - 1).textStart()
    text = layout.text()
    # Measured in the strong font, which is the wider one.
    metrics = QFontMetrics(theme.font(bold=True))
    end = metrics.elidedText(text[last:], Qt.TextElideMode.ElideRight, max(width, _NARROWEST))
    return _broken(text[:last] + end, event.strong, theme, width)


def _broken(text: str, strong: str, theme: Theme, width: int) -> QTextLayout:
    layout = QTextLayout(text, theme.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    first_words = QTextLayout.FormatRange()
    first_words.start, first_words.length = 0, min(len(strong), len(text))
    form = QTextCharFormat()
    form.setFont(theme.font(bold=True))
    first_words.format = form
    layout.setFormats([first_words])
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, _NARROWEST))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def _first_line(event: Event) -> str:
    return f"{event.strong} · {event.text}" if event.strong and event.text else event.strong or event.text
