"""A chart of rows under mouse and keys: hover, focus, scrolling and activation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QWidget

from crm_desktop.qtkit.charts.axes import ScaleText
from crm_desktop.qtkit.charts.data import AverageLine, ChartDrawing, ChartRow
from crm_desktop.qtkit.charts.plot import RowPlot
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Theme, Themes
from crm_desktop.qtkit.widgets.labels import plain_tooltip
from crm_desktop.qtkit.widgets.slim_scroll_bar import SlimScrollBar

BAND_RADIUS = 6.0


class RowChart(QWidget):
    """Shows a `RowPlot`. `activated` carries the key of the row that was clicked or entered."""

    activated = Signal(object)

    def __init__(self, themes: Themes, plot: RowPlot) -> None:
        super().__init__()
        self._themes = themes
        self._plot = plot
        self._focused: int | None = None
        self._hovered: int | None = None
        self._is_clickable = True
        self._bar = SlimScrollBar(themes, self)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.valueChanged.connect(self._scrolled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(plot, 1)
        layout.addWidget(self._bar)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        plot.getViewBox().sigResized.connect(self._fit_bar)
        themes.changed.connect(self._take_theme)

    @property
    def rows(self) -> Sequence[ChartRow]:
        """The rows from top to bottom."""
        return self._plot.rows

    def set_clickable(self, clickable: bool) -> None:
        """Let rows be activated or not; they can be looked at in any case."""
        self._is_clickable = clickable

    @property
    def plot(self) -> RowPlot:
        """The painted part."""
        return self._plot

    def set_rows(self, rows: Sequence[ChartRow], mark: AverageLine | None = None) -> None:
        """Show these rows; the focus stays on the row of the same key."""
        key = None if self._focused is None else self.rows[self._focused].key
        self._plot.set_rows(rows, mark)
        places = {row.key: place for place, row in enumerate(rows)}
        self._focused = None if self._focused is None else places.get(key)
        self._hovered = None
        self._fit_bar()
        self.update()

    def set_scale(self, scale_text: ScaleText) -> None:
        """Say the ticks of the scale in another way than as per cent."""
        self._plot.set_scale(scale_text)

    def new_plot(self, theme: Theme) -> RowPlot:
        """Return an empty plot of the same kind, for export."""
        raise NotImplementedError

    def for_export(self, width: int, theme: Theme) -> ChartDrawing:
        """All rows in a width, to be painted anywhere."""
        plot = self.new_plot(theme)
        plot.set_scale(self._plot.scale_text)
        plot.set_rows(self.rows, self._plot.mark)
        plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        plot.resize(width, plot.full_height())
        plot.show()  # lays the scene out as on a screen, without one
        return ChartDrawing(plot.height(), plot.paint_scene)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._themes.current

    def row_rect(self, place: int) -> QRect:
        """Return the band of a row, from name to text, in the chart's coordinates."""
        rows = self._plot.rows_rect()
        pitch = self._plot.pitch
        top = rows.top() + self._plot.middle_of(place) - pitch / 2
        band = QRectF(2, top + 1, self._plot.width() - 4, pitch - 2)
        seen = QRectF(0, rows.top(), self._plot.width(), rows.height())
        return band.intersected(seen).toRect()

    def sizeHint(self) -> QSize:
        """Return the size that shows all rows, within reason."""
        return QSize(520, min(self._plot.full_height(), 620))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which a few rows can be read."""
        return QSize(280, 140)

    # Painting behind the plot

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a band behind the row under the mouse and a ring around the focused one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._themes.current
        painter.setPen(Qt.PenStyle.NoPen)
        if self._hovered is not None:
            painter.setBrush(theme.colour(Role.HOVER))
            painter.drawRoundedRect(QRectF(self.row_rect(self._hovered)), BAND_RADIUS, BAND_RADIUS)
        if self._focused is not None and self.hasFocus():
            painter.setBrush(theme.colour(Role.SELECTION))
            painter.setPen(QPen(theme.colour(Role.ACCENT), 1.5))
            painter.drawRoundedRect(QRectF(self.row_rect(self._focused)), BAND_RADIUS, BAND_RADIUS)

    # Mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the figures of the row under the mouse."""
        at = event.position().toPoint()
        place = self._row_at(at)
        if place != self._hovered:
            self._hovered = place
            leads_on = place is not None and self._is_clickable
            self.setCursor(Qt.CursorShape.PointingHandCursor if leads_on else Qt.CursorShape.ArrowCursor)
            self.update()
            self._show_figures(place, self.mapToGlobal(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Activate a clicked row."""
        place = self._row_at(event.position().toPoint())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self._focused = place
            self.update()
            self._activate(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the rows; let the page scroll where there is nothing to scroll here."""
        if self._bar.maximum() == 0:
            event.ignore()
            return
        delta = event.pixelDelta().y() or round(event.angleDelta().y() * self._plot.pitch / 120)
        self._bar.setValue(self._bar.value() - delta)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the row under the mouse."""
        self._hovered = None
        self.update()

    def _row_at(self, at: QPoint) -> int | None:
        if not 0 <= at.x() < self._plot.width():
            return None
        return self._plot.row_at(at.y() - self._plot.rows_rect().top())

    def _show_figures(self, place: int | None, at: QPoint) -> None:
        text = "" if place is None else self.rows[place].tooltip
        if place is None or not text:
            QToolTip.hideText()
        else:
            QToolTip.showText(at, plain_tooltip(text), self, self.row_rect(place))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus from row to row, or activate its row."""
        last, now = len(self.rows) - 1, -1 if self._focused is None else self._focused
        page = max(int(self._plot.rows_rect().height() // self._plot.pitch) - 1, 1)
        targets: dict[int, int] = {
            Qt.Key.Key_Up: now - 1,
            Qt.Key.Key_Down: now + 1,
            Qt.Key.Key_PageUp: now - page,
            Qt.Key.Key_PageDown: now + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if last >= 0 and event.key() in targets:
            self._focus_row(max(0, min(targets[event.key()], last)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and now >= 0:
            self._activate(now)
        else:
            super().keyPressEvent(event)

    def _activate(self, place: int) -> None:
        if self._is_clickable:
            self.activated.emit(self.rows[place].key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row when the focus comes by keyboard."""
        super().focusInEvent(event)
        if self._focused is None and self.rows and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._focus_row(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def _focus_row(self, place: int) -> None:
        self._focused = place
        room, pitch = self._plot.rows_rect().height(), self._plot.pitch
        top = place * pitch
        if top < self._bar.value():
            self._bar.setValue(round(top))
        elif top + pitch > self._bar.value() + room:
            self._bar.setValue(round(top + pitch - room))
        row = self.rows[place]
        spoken = ", ".join(part for part in (row.label, row.text) if part)
        self.setAccessibleDescription(spoken)
        # The rows are no widgets: a screen reader hears of the focused one by an announcement.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
        self.update()

    # Inside

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the scroll bar to the new height."""
        super().resizeEvent(event)
        self._fit_bar()

    def _fit_bar(self) -> None:
        hidden = self._plot.hidden_height
        self._bar.setRange(0, hidden)
        self._bar.setPageStep(max(round(self._plot.rows_rect().height()), 1))
        self._bar.setSingleStep(round(self._plot.pitch))
        self._bar.setVisible(hidden > 0)

    def _scrolled(self, value: int) -> None:
        self._plot.set_offset(value)
        self._hovered = None
        self.update()

    def _take_theme(self, theme: Theme) -> None:
        self._plot.set_theme(theme)
        self._fit_bar()
        self.update()
