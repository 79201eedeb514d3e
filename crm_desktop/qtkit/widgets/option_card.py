"""A choice as a card: a title, why it is offered, and a line about it; one of several is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.widgets.buttons import clicked_by_enter

_PADDING = 10
_ABOVE = 8
_RADIUS = 6.0
_BADGE_SIDE = 6


class OptionCard(QAbstractButton):
    """One of several exclusive choices; the arrows go from one to the next, as between radio buttons."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._badge = ""
        self._detail = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._take_theme)

    def set_texts(self, title: str, badge: str = "", detail: str = "") -> None:
        """Say what the choice is, why it is offered, and more about it."""
        self.setText(title)
        self._badge = badge
        self._detail = detail
        self.setAccessibleName(" · ".join(part for part in (title, badge, detail) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for one line, or for two where there is a detail."""
        line = QFontMetrics(self._themes.current.font()).height()
        small = QFontMetrics(self._themes.current.font(TextSize.SMALL)).height()
        pixels = self._themes.current.pixels
        return QSize(pixels(200), line + 2 * pixels(_ABOVE) + (small + pixels(2) if self._detail else 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Enter as well as Space and the arrows."""
        if not clicked_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, title, badge and detail."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        theme = self._themes.current
        pixels = theme.pixels
        inside = self.rect().adjusted(pixels(_PADDING), pixels(_ABOVE), -pixels(_PADDING), -pixels(_ABOVE))
        font = theme.font(bold=self.isChecked())
        painter.setFont(font)
        metrics = QFontMetrics(font)
        line = QRect(inside.left(), inside.top(), inside.width(), metrics.height())
        badge_width = self._badge_width()
        room = max(0, line.width() - (badge_width + pixels(8) if badge_width else 0))
        title = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme.colour(Role.TEXT if self.isEnabled() else Role.FAINT))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        if badge_width:
            left = line.left() + metrics.horizontalAdvance(title) + pixels(8)
            self._paint_badge(painter, QRect(left, line.top(), badge_width, line.height()))
        if self._detail:
            self._paint_detail(painter, inside)

    def _paint_frame(self, painter: QPainter) -> None:
        theme = self._themes.current
        line, ground = theme.colour(Role.LINE), theme.colour(Role.SURFACE)
        if self.isChecked():
            line, ground = theme.colour(Role.ACCENT), theme.colour(Role.ACCENT_SOFT)
        elif self.underMouse():
            ground = theme.colour(Role.HOVER)
        painter.setPen(QPen(line, 2.0 if self.hasFocus() else 1.0))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _badge_width(self) -> int:
        if not self._badge:
            return 0
        theme = self._themes.current
        metrics = QFontMetrics(theme.font(TextSize.SMALL))
        return metrics.horizontalAdvance(self._badge) + 2 * theme.pixels(_BADGE_SIDE)

    def _paint_badge(self, painter: QPainter, room: QRect) -> None:
        theme = self._themes.current
        ink, ground = QColor(theme.colour(Role.NEUTRAL)), theme.colour(Role.NEUTRAL_SOFT)
        if self.isChecked():
            ink, ground = theme.colour(Role.LINK), theme.colour(Role.SURFACE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(room), 4, 4)
        painter.setPen(ink)
        painter.setFont(theme.font(TextSize.SMALL))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._badge)

    def _paint_detail(self, painter: QPainter, inside: QRect) -> None:
        theme = self._themes.current
        font = theme.font(TextSize.SMALL)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.colour(Role.MUTED))
        room = QRect(inside.left(), inside.bottom() - metrics.height() + 1, inside.width(), metrics.height())
        text = metrics.elidedText(self._detail, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _take_theme(self) -> None:
        self.updateGeometry()
        self.update()
