"""The line above a calendar: which days are shown, others before and after, colours, whose, how many."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.calendar.block_painter import mixed
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.labels import ElidedLabel
from crm_desktop.ui.calendar.blocks_of import COLOURS
from crm_desktop.ui.calendar.narrowing import CalendarNarrowing
from crm_desktop.ui.filters.whose import WhoseChip

MODES = ("day", "week", "month")
#: The keys that show them, and those that go from one to the next.
MODE_KEYS: dict[int, str] = {Qt.Key.Key_D: "day", Qt.Key.Key_W: "week", Qt.Key.Key_M: "month"}
PAGE_KEYS: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
#: Kinds whose colours are told.
_TOLD = ("call", "meeting", "task", "email")
#: Fewer colours than these tell nothing.
_FEWEST = 3


class CalendarHead(QFrame):
    """Buttons and names; what is wanted is told by signals."""

    today_asked = Signal()
    #: -1 for the days before, 1 for those behind
    stepped = Signal(int)
    #: one of `MODES`
    mode_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", "bar")
        icons = context.icons
        self._today = Button("", "plain", self)
        self._today.clicked.connect(self.today_asked)
        self._before = IconButton(icons, "chevron-left", "", self)
        self._before.clicked.connect(self._step_back)
        self._behind = IconButton(icons, "chevron-right", "", self)
        self._behind.clicked.connect(self._step_on)
        self.title = ElidedLabel("", self, size=TextSize.TITLE, bold=True)
        self._legend = _Legend(context, self)
        self.whose = WhoseChip(context, "calendar/whose", self)
        self.narrowing = CalendarNarrowing(context, self)
        self._modes = {mode: Button("", "plain", self) for mode in MODES}
        line = QHBoxLayout()
        line.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.narrowing.chip, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._today, self._before, self._behind):
            line.addWidget(widget)
        line.addWidget(self.title, 1)
        line.addWidget(self._legend)
        line.addWidget(self.narrowing.add)
        line.addWidget(self.whose)
        for mode, button in self._modes.items():
            button.setObjectName(mode)
            button.clicked.connect(self._ask_mode)
            line.addWidget(button)

    def _step_back(self) -> None:
        self.stepped.emit(-1)

    def _step_on(self) -> None:
        self.stepped.emit(1)

    def _ask_mode(self) -> None:
        self.mode_asked.emit(self.sender().objectName())

    def show_mode(self, mode: str) -> None:
        """Mark what is shown: a day, a week, a month."""
        for key, button in self._modes.items():
            button.set_kind("primary" if key == mode else "plain")
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the colours out where the days would not fit beside them."""
        super().resizeEvent(event)
        others = (
            self._today,
            self._before,
            self._behind,
            self.narrowing.add,
            self.whose,
            *self._modes.values(),
        )
        taken = sum(each.sizeHint().width() + 8 for each in others)
        self._legend.show_within(self.width() - taken - self.title.fontMetrics().height() * 14)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._today.setText(self.tr("Today"))
        self._today.setToolTip(self.tr("Today (T)"))
        self._before.set_name(self.tr("Before"))
        self._behind.set_name(self.tr("After"))
        self._before.setToolTip(self.tr("Before (Page up)"))
        self._behind.setToolTip(self.tr("After (Page down)"))
        names = {"day": self.tr("Day"), "week": self.tr("Week"), "month": self.tr("Month")}
        tips = {"day": self.tr("Day (D)"), "week": self.tr("Week (W)"), "month": self.tr("Month (M)")}
        for mode, button in self._modes.items():
            button.setText(names[mode])
            button.setToolTip(tips[mode])
        self.whose.retranslate()
        self.narrowing.retranslate()
        self._legend.retranslate()


class _Legend(QWidget):
    """What the colours mean, painted."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._names: dict[str, str] = {}
        #: how many of them there is room for
        self._shown = len(_TOLD)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        context.themes.changed.connect(self._dress)

    def retranslate(self) -> None:
        """Name the kinds anew."""
        words = self._context.words
        self._names = {kind: words.choice(Kind.ACTIVITY, "kind", kind) for kind in _TOLD}
        self.setAccessibleName(", ".join(self._names.values()))
        self.updateGeometry()
        self.update()

    def show_within(self, room: int) -> None:
        """Show as many of them as there is room for, the first ones; nothing where that is next to none."""
        self._shown = len(_TOLD)
        while self._shown and self.sizeHint().width() > room:
            self._shown -= 1
        self.setVisible(self._shown >= _FEWEST)
        self.updateGeometry()
        self.update()

    def _told(self) -> list[tuple[str, str]]:
        return list(self._names.items())[: self._shown]

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = self._context.themes.current
        width = sum(self._width(name) + theme.pixels(8) for _kind, name in self._told())
        return QSize(width, theme.pixels(22))

    def _width(self, name: str) -> int:
        return self.fontMetrics().horizontalAdvance(name) + self._context.themes.current.pixels(32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._context.themes.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, side = 0, theme.pixels(8)
        for kind, name in self._told():
            colour = theme.series_colour(COLOURS[kind])
            room = self.rect()
            room.setLeft(left)
            room.setWidth(self._width(name))
            painter.setPen(theme.colour(Role.SURFACE))
            painter.setBrush(mixed(theme.colour(Role.SURFACE), colour, 0.14))
            painter.drawRoundedRect(room, 5, 5)
            painter.setBrush(colour)
            painter.drawEllipse(left + theme.pixels(9), room.center().y() - side // 2 + 1, side, side)
            painter.setPen(theme.colour(Role.TEXT))
            words = room.adjusted(theme.pixels(22), 0, 0, 0)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name)
            left += room.width() + theme.pixels(8)
        painter.end()
