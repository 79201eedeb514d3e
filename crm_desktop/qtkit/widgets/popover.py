"""A small panel that opens beside a widget and leaves with Escape or a click elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.layout.tab_order import walk

_GAP = 4
#: Kept free at the edges of the screen, in pixels.
_MARGIN = 8


class Popover(QFrame):
    """A popup with a layout to fill; deletes itself when it closes, after `closed` was emitted."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._on_enter: Callable[[], object] | None = None
        self.setProperty("panel", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 16, 16, 16)
        self.body.setSpacing(8)

    def show_under(self, anchor: QWidget) -> None:
        """Open below a widget, or above it where there is no room below; it is scrolled into sight before."""
        _bring_into_sight(anchor)
        self._open(QRect(anchor.mapToGlobal(QPoint(0, 0)), anchor.size()))

    def show_at(self, place: QPoint) -> None:
        """Open with its corner at a global place."""
        self._open(QRect(place, place))

    def close_on_enter(self) -> None:
        """Let Enter close the panel as Escape does: what is chosen in it takes effect at once."""
        self._on_enter = self.close

    def add_answers(self, accept: str, cancel: str, accepted: Callable[[], object]) -> Button:
        """Put two answers at the foot, or one where `cancel` is ""; Enter gives the first one.

        Returns the button of that one.
        """
        self._on_enter = accepted
        accept_button = Button(accept, "primary", self)
        accept_button.clicked.connect(accepted)
        foot = QHBoxLayout()
        foot.addStretch(1)
        if cancel:
            cancel_button = Button(cancel, "plain", self)
            cancel_button.clicked.connect(self.close)
            foot.addWidget(cancel_button)
        foot.addWidget(accept_button)
        self.body.addLayout(foot)
        return accept_button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape; Enter does what was asked of it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif self._on_enter is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab follow the reading order, also through fields that came later; `forward` is Qt's `next`."""
        return walk(self, forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it is over."""
        super().closeEvent(event)
        self.closed.emit()

    def fit(self) -> None:
        """Take the size of what it holds, and stay on the screen."""
        self.adjustSize()
        room = self.screen().availableGeometry().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self.move(
            max(room.left(), min(self.x(), room.right() - self.width())),
            max(room.top(), min(self.y(), room.bottom() - self.height())),
        )

    def _open(self, anchor: QRect) -> None:
        # Children get their sizes from the style sheet only once polished.
        self.ensurePolished()
        self.adjustSize()
        room = self.screen().availableGeometry()
        place = QPoint(anchor.left(), anchor.bottom() + _GAP)
        if place.y() + self.height() > room.bottom() and anchor.top() - _GAP - self.height() > room.top():
            place.setY(anchor.top() - _GAP - self.height())
        self.move(place)
        self.show()
        self.fit()


def _bring_into_sight(widget: QWidget) -> None:
    """A key or a button elsewhere may have asked for a panel whose place is scrolled out of the window."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = None if around.isWindow() else around.parentWidget()
