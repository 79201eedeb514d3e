"""The tabs across the top of the window: text, perhaps a red count, a menu of those without room."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QTabBar, QWidget

from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme, Themes

_HEIGHT, _SIDE, _GAP = 47, 16, 6
_WITHOUT_LIMIT = 1_000_000


class TabStrip(QTabBar):
    """Tabs by key. Built on Qt's tab bar for its keyboard use and accessibility; painted here.

    Tabs that have no room stand in a menu at the end, which the mouse opens, or the arrow down; the current
    one always stands outside. The tab of the menu cannot be the current one, so that arrows pass it by.
    """

    tab_chosen = Signal(str)

    def __init__(self, themes: Themes, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.current
        self._icons = icons
        self._badges: dict[str, int] = {}
        self._room = _WITHOUT_LIMIT
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._chosen_in_menu)
        self.setUsesScrollButtons(False)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.currentChanged.connect(self._current_changed)
        self._set_theme(themes.current)
        themes.changed.connect(self._set_theme)

    def add_tab(self, key: str, title: str) -> None:
        """Add a tab at the end."""
        place = self.insertTab(max(0, self._more), title)
        self.setTabData(place, key)
        if self.count() == 1:
            # Only now: Qt makes the first one the current one.
            self.setTabEnabled(self.addTab(""), False)
        self._arrange()

    def set_titles(self, titles: Mapping[str, str], more: str) -> None:
        """Give tabs other titles, and the menu of those without room, as after a change of language."""
        for key, title in titles.items():
            self.setTabText(self._place(key), title)
        self.setTabText(self._more, more)
        self._arrange()  # once: that measures all of them

    def set_room(self, width: int) -> None:
        """Say how wide the tabs may be together; what goes beyond it stands in the menu."""
        self._room = width
        self._arrange()

    def width_of(self, count: int) -> int:
        """How wide the first `count` tabs are, with the menu of the others where there are any."""
        widths = [self._width(place) for place in range(min(count, self._more))]
        return sum(widths) + (self._width(self._more) if count < self._more else 0)

    def keys_in_menu(self) -> list[str]:
        """The keys of the tabs that have no room at the moment."""
        return [self.tabData(place) for place in range(self._more) if not self.isTabVisible(place)]

    def set_badge(self, key: str, count: int) -> None:
        """Show a count beside a title; none for 0."""
        self._badges[key] = count
        place = self._place(key)
        text = self.tabText(place)
        self._measure_again(place)
        self.setAccessibleTabName(place, f"{text} ({count})" if count else text)
        self._arrange()

    def current_key(self) -> str:
        """Return the key of the current tab, or ""."""
        return self.tabData(self.currentIndex()) or ""

    def set_current_key(self, key: str) -> None:
        """Make a tab the current one; raises KeyError if there is none of that key."""
        place = self._place(key)
        self.setTabVisible(place, True)
        self.setCurrentIndex(place)

    def open_menu(self) -> None:
        """Show the tabs that have no room, to choose one."""
        self._menu.clear()
        for key in self.keys_in_menu():
            self._menu.addAction(self.tabText(self._place(key))).setData(key)
        if not self._menu.isEmpty():
            self._menu.popup(self.mapToGlobal(QPoint(self.tabRect(self._more).left(), self.height())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._is_on_menu(event.position().toPoint()):
            self.open_menu()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.isTabVisible(self._more):
            self.open_menu()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()

    def tabSizeHint(self, index: int) -> QSize:
        """Return the room for text and count."""
        return QSize(self._width(index), self._theme.pixels(_HEIGHT))

    def _width(self, index: int) -> int:
        width = self._bold.horizontalAdvance(self.tabText(index)) + 2 * self._theme.pixels(_SIDE)
        beside = self._arrow_side() if index == self._more else self._badge_width(index)
        return width + (beside + _GAP if beside else 0)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never shorten a title."""
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
        beside = self._arrow_side() if index == self._more else badge
        room = rect.adjusted(side, 0, -side - (beside + _GAP if beside else 0), 0)
        painter.setFont(theme.font(bold=current))
        painter.setPen(theme.colour(Role.TEXT if current or hovered else Role.MUTED))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), self.tabText(index))
        if index == self._more:
            role = Role.TEXT if hovered else Role.MUTED
            place = QRect(room.right() + _GAP, rect.center().y() - beside // 2 + 1, beside, beside)
            self._icons.icon("chevron-down", role).paint(painter, place)
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

    def _arrow_side(self) -> int:
        return self._theme.pixels(14)

    def _place(self, key: str) -> int:
        for index in range(self.count()):
            if self.tabData(index) == key:
                return index
        raise KeyError(key)

    @property
    def _more(self) -> int:
        """The place of the menu, which is the last."""
        return self.count() - 1

    def _arrange(self) -> None:
        """Show the first tabs that have room together, and the current one among them."""
        if self.count() < 2:
            return
        current = self.currentIndex()
        shown = set(range(self._more))
        needs_menu = self.width_of(self._more) > self._room
        if needs_menu:
            room = self._room - self._width(self._more) - (self._width(current) if current >= 0 else 0)
            shown = {current}
            for place in (each for each in range(self._more) if each != current):
                room -= self._width(place)
                if room < 0:
                    break
                shown.add(place)
        wanted = [place in shown for place in range(self._more)] + [needs_menu]
        changed = [place for place, visible in enumerate(wanted) if self.isTabVisible(place) != visible]
        for place in changed:
            self.setTabVisible(place, wanted[place])
        if changed:
            # Tabs that come or go are told to no layout, and leave the bar scrolled to where they were.
            self._measure_again(self._more)

    def _measure_again(self, place: int) -> None:
        """Let Qt lay out the tabs anew: it does so only when the text of one changes."""
        text = self.tabText(place)
        self.setTabText(place, "")
        self.setTabText(place, text)

    def _chosen_in_menu(self, action: QAction) -> None:
        self.set_current_key(action.data())

    def _is_on_menu(self, point: QPoint) -> bool:
        return self.isTabVisible(self._more) and self.tabRect(self._more).contains(point)

    def _current_changed(self, index: int) -> None:
        self._arrange()
        if index >= 0 and self.tabData(index):
            self.tab_chosen.emit(self.tabData(index))

    def _set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._bold = QFontMetrics(theme.font(bold=True))
        self._small = QFontMetrics(theme.font(TextSize.SMALL))
        self.setFont(theme.font())
        self.updateGeometry()
        self.update()
