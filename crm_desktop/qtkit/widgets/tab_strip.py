"""The tabs across the top of the window: text, perhaps a red count, and a line under the current one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme, Themes

_HEIGHT, _SIDE, _GAP = 47, 16, 6


class TabStrip(QTabBar):
    """Tabs by key. Built on Qt's tab bar for its keyboard use and accessibility; painted here."""

    tab_chosen = Signal(str)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.current
        self._badges: dict[str, int] = {}
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.currentChanged.connect(self._current_changed)
        self._set_theme(themes.current)
        themes.changed.connect(self._set_theme)

    def add_tab(self, key: str, title: str) -> None:
        """Add a tab at the end."""
        place = self.addTab(title)
        self.setTabData(place, key)

    def set_title(self, key: str, title: str) -> None:
        """Give a tab another title, as after a change of language."""
        self.setTabText(self._place(key), title)

    def set_badge(self, key: str, count: int) -> None:
        """Show a count beside a title; none for 0."""
        self._badges[key] = count
        place = self._place(key)
        text = self.tabText(place)
        self.setTabText(place, "")  # Qt measures a tab again only when its text changes
        self.setTabText(place, text)
        self.setAccessibleTabName(place, f"{text} ({count})" if count else text)

    def current_key(self) -> str:
        """Return the key of the current tab, or ""."""
        return self.tabData(self.currentIndex()) or ""

    def set_current_key(self, key: str) -> None:
        """Make a tab the current one; raises KeyError if there is none of that key."""
        self.setCurrentIndex(self._place(key))

    def tabSizeHint(self, index: int) -> QSize:
        """Return the room for text and count."""
        width = self._bold.horizontalAdvance(self.tabText(index)) + 2 * self._theme.pixels(_SIDE)
        badge = self._badge_width(index)
        return QSize(width + (badge + _GAP if badge else 0), self._theme.pixels(_HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never shorten a title; Qt adds scroll buttons instead."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all tabs."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self.tabAt(self.mapFromGlobal(self.cursor().pos())) if self.underMouse() else -1
        for index in range(self.count()):
            if self.isTabVisible(index):
                self._paint_tab(painter, index, hovered == index)

    def _paint_tab(self, painter: QPainter, index: int, hovered: bool) -> None:
        theme, rect = self._theme, self.tabRect(index)
        current = index == self.currentIndex()
        side = theme.pixels(_SIDE)
        badge = self._badge_width(index)
        room = rect.adjusted(side, 0, -side - (badge + _GAP if badge else 0), 0)
        painter.setFont(theme.font(bold=current))
        painter.setPen(theme.colour(Role.TEXT if current or hovered else Role.MUTED))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), self.tabText(index))
        if badge:
            self._paint_badge(painter, QRect(room.right() + _GAP, rect.top(), badge, rect.height()), index)
        if current:
            line = QRectF(rect.left() + side - 4, rect.bottom() - 1, rect.width() - 2 * side + 8, 2)
            painter.fillRect(line, theme.colour(Role.ACCENT))
        if current and self.hasFocus():
            painter.setPen(theme.colour(Role.ACCENT))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect.adjusted(5, 8, -5, -9)), 5, 5)

    def _paint_badge(self, painter: QPainter, room: QRect, index: int) -> None:
        height = self._theme.pixels(17)
        place = QRectF(room.left(), room.center().y() - height / 2 + 1, room.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Role.BAD_SOFT))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setFont(self._theme.font(TextSize.SMALL))
        painter.setPen(self._theme.colour(Role.BAD))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self._badge_text(index))

    def _badge_text(self, index: int) -> str:
        count = self._badges.get(self.tabData(index), 0)
        return "" if count == 0 else str(count) if count < 1000 else "999+"

    def _badge_width(self, index: int) -> int:
        text = self._badge_text(index)
        return self._small.horizontalAdvance(text) + self._theme.pixels(11) if text else 0

    def _place(self, key: str) -> int:
        for index in range(self.count()):
            if self.tabData(index) == key:
                return index
        raise KeyError(key)

    def _current_changed(self, index: int) -> None:
        if index >= 0 and self.tabData(index):
            self.tab_chosen.emit(self.tabData(index))

    def _set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._bold = QFontMetrics(theme.font(bold=True))
        self._small = QFontMetrics(theme.font(TextSize.SMALL))
        self.setFont(theme.font())
        self.updateGeometry()
        self.update()
