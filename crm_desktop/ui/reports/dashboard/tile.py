"""One tile of a dashboard: dragged by its head, or moved and resized by keys and by its menu."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from crm_desktop.bridge.reports.channel_figures import Tendency
from crm_desktop.bridge.reports.dashboards import TileContent
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_tooltip, set_label_role
from crm_desktop.ui.reports.card_menu import CardMenu
from crm_desktop.ui.reports.parts import ReportCard

_INK = {Tendency.NONE: Role.MUTED, Tendency.GOOD: Role.GOOD, Tendency.BAD: Role.BAD}
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_KEYS = {
    (_CTRL, Qt.Key.Key_Left): "earlier",
    (_CTRL, Qt.Key.Key_Up): "earlier",
    (_CTRL, Qt.Key.Key_Right): "later",
    (_CTRL, Qt.Key.Key_Down): "later",
    (_SHIFT, Qt.Key.Key_Right): "wider",
    (_SHIFT, Qt.Key.Key_Left): "narrower",
    (_SHIFT, Qt.Key.Key_Down): "higher",
    (_SHIFT, Qt.Key.Key_Up): "lower",
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Delete): "remove",
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Return): "open",
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Enter): "open",
}


class DashboardTile(ReportCard):
    """`wanted` carries what is to be done with it: one of the words above."""

    wanted = Signal(str)
    #: it is dragged over a point of the screen, or let go there
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    #: the mouse holds it no more
    released = Signal()

    def __init__(self, content: TileContent, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self._themes = themes
        self._pressed: QPoint | None = None
        self._is_dragged = False
        self.chart: Any = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_title(content.title, content.report)
        self.menu = CardMenu(self)
        self.menu.wanted.connect(self.wanted)
        self.add_beside_title(self.menu)
        self.retranslate()
        if content.tile.is_chart:
            self.set_waiting(self.tr("The chart is on its way…") if content.chart else self._gone())
        else:
            self._show_figure()

    def retranslate(self) -> None:
        """Set the texts of the menu."""
        self.menu.offer(
            self.tr("Tile"),
            {
                "open": self.tr("Open the report"),
                "earlier": self.tr("Earlier"),
                "later": self.tr("Later"),
                "wider": self.tr("Wider"),
                "narrower": self.tr("Narrower"),
                "higher": self.tr("Taller"),
                "lower": self.tr("Shorter"),
                "remove": self.tr("Take away"),
            },
        )

    def _gone(self) -> str:
        return self.tr("This figure or chart is no longer there.")

    def _show_figure(self) -> None:
        figure = self.content.figure
        if figure is None:
            self.set_waiting(self._gone())
            return
        self.set_waiting("")
        value = ElidedLabel(figure.value, self, size=TextSize.LARGE, bold=True)
        told, brief = figure.below
        below = ElidedLabel(told or " ", self)
        value.set_brief(figure.brief)
        below.set_brief(brief)
        set_label_role(below, _INK[figure.tendency])
        for label in (value, below):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self.body.addWidget(label)
        self.body.addStretch(1)
        self.setToolTip(plain_tooltip(figure.tooltip))
        self.setAccessibleDescription(", ".join(part for part in (figure.value, figure.change) if part))

    def take_charts(self, module: ModuleType) -> None:
        """The chart library is there: draw."""
        source = self.content.chart
        if not self.content.tile.is_chart or source is None or self.chart is not None:
            return
        self.chart = source.make(module, self._themes)
        self.body.addWidget(self.chart, 1)
        is_filled = bool(self.chart.rows)
        self.chart.setVisible(is_filled)
        self.set_waiting("" if is_filled else self.tr("Nothing to draw: no line has this figure."))

    def set_target(self, is_target: bool) -> None:
        """Show whether what is dragged would come here."""
        panel = "drop" if is_target else "card"
        if self.property("panel") != panel:
            self.setProperty("panel", panel)
            self.style().unpolish(self)
            self.style().polish(self)

    @property
    def is_held(self) -> bool:
        """Whether the mouse holds it, to drag it perhaps."""
        return self._pressed is not None

    # Mouse and keys --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & (_CTRL | _SHIFT)
        deed = _KEYS.get((modifiers, Qt.Key(event.key())))
        if deed is None:
            super().keyPressEvent(event)
        else:
            self.wanted.emit(deed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        at = event.globalPosition().toPoint()
        if not self._is_dragged:
            far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if not far:
                return
            self._is_dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.dragged.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragged, self._pressed, self._is_dragged = self._is_dragged, None, False
        self.unsetCursor()
        if was_dragged:
            self.dropped.emit(event.globalPosition().toPoint())
        self.released.emit()
