"""Messages over the foot of a window: what was done with a way back, long work with its progress."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QCursor, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.focus import holds_focus
from crm_desktop.qtkit.widgets.labels import plain_label

_SHOWN_FOR = 7000  # ms
_WIDEST = 560
_MARGIN = 16
_STEPS = 1000


class Panel(QFrame):
    """The raised ground of a message; `closed` tells that it wants to go."""

    closed = Signal()

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self.setProperty("panel", "toast")
        self.setMaximumWidth(_WIDEST)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(18)
        shadow.setOffset(0, 4)
        shadow.setColor(themes.current.colour(Role.SHADOW))
        self.setGraphicsEffect(shadow)

    def announce(self, text: str) -> None:
        """Let screen readers say the text."""
        self.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


class Toast(Panel):
    """One message, perhaps with an action or two; it leaves by itself, not under the pointer or the focus."""

    acted = Signal()
    #: the second action was chosen
    acted_else = Signal()

    def __init__(
        self, text: str, action: str, themes: Themes, icons: Icons, *, bad: bool, shown_for: int
    ) -> None:
        super().__init__(themes)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(shown_for)
        self._timer.timeout.connect(self._time_is_up)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.setSpacing(10)
        label = plain_label(text, self, role=Role.BAD if bad else Role.TEXT)
        label.setWordWrap(len(text) > 60)
        layout.addWidget(label, 1)
        self.action_button = Button(action, "link", self)
        self.action_button.setVisible(bool(action))
        self.action_button.clicked.connect(self._act)
        layout.addWidget(self.action_button)
        self._layout = layout
        cross = IconButton(icons, "x", self.tr("Close"), self)
        cross.clicked.connect(self.closed)
        layout.addWidget(cross)
        self.announce(text)
        if shown_for > 0:
            self._timer.start()

    def offer_else(self, action: str) -> None:
        """Offer a second action beside the first."""
        button = Button(action, "link", self)
        button.clicked.connect(self._act_else)
        self._layout.insertWidget(self._layout.indexOf(self.action_button) + 1, button)

    def leaveEvent(self, event: QEvent) -> None:
        """Count from the beginning."""
        if self._timer.interval() > 0:
            self._timer.start()
        super().leaveEvent(event)

    def _time_is_up(self) -> None:
        # Asked anew: of a pointer that was met on the way to its place Qt tells no leaving.
        is_pointed_at = self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        if is_pointed_at or holds_focus(self):
            self._timer.start()
            return
        self.closed.emit()

    def _act(self) -> None:
        self.acted.emit()
        self.closed.emit()

    def _act_else(self) -> None:
        self.acted_else.emit()
        self.closed.emit()


class ProgressToast(Panel):
    """Long work: its title, how far it is, what is left, and Cancel."""

    cancel_requested = Signal()

    def __init__(self, title: str, themes: Themes) -> None:
        super().__init__(themes)
        self.setMinimumWidth(340)
        self._title = plain_label(title, self, bold=True)
        self._detail = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self._cancel = Button(self.tr("Cancel"), "plain", self)
        self._cancel.clicked.connect(self._ask_cancel)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 10, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._bar)
        layout.addWidget(self._detail)
        self.announce(title)

    def set_progress(self, fraction: float | None, detail: str = "") -> None:
        """Show how far the work is, from 0 to 1 (None: not known), and a text such as the time left."""
        self._bar.setRange(0, 0 if fraction is None else _STEPS)
        if fraction is not None:
            self._bar.setValue(round(min(max(fraction, 0.0), 1.0) * _STEPS))
        self._detail.setText(detail)

    def set_can_cancel(self, can: bool) -> None:
        """Offer Cancel or not, as when the last step cannot be stopped."""
        self._cancel.setEnabled(can)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stay on Escape: only Cancel stops the work."""
        QFrame.keyPressEvent(self, event)

    def _ask_cancel(self) -> None:
        self._cancel.setEnabled(False)  # once is enough
        self.cancel_requested.emit()


class Toasts(QObject):
    """Keeps the messages of one window: stacked above its foot, the newest lowest."""

    def __init__(self, ground: QWidget, themes: Themes, icons: Icons, *, foot: int = 28) -> None:
        super().__init__(ground)
        self._ground = ground
        self._themes = themes
        self._icons = icons
        self._foot = foot
        self._panels: list[Panel] = []
        ground.installEventFilter(self)

    def show(self, text: str, action: str = "", *, bad: bool = False, shown_for: int = _SHOWN_FOR) -> Toast:
        """Show a message in place of the former one; `shown_for` in ms, 0 for until it is closed."""
        for panel in [panel for panel in self._panels if isinstance(panel, Toast)]:
            self._remove(panel)
        toast = Toast(text, action, self._themes, self._icons, bad=bad, shown_for=shown_for)
        self._add(toast)
        return toast

    def add(self, panel: Panel) -> None:
        """Show a panel above the others, until it is closed."""
        self._add(panel)

    def show_progress(self, title: str) -> ProgressToast:
        """Show long work; it stays until `finish` is called with it."""
        panel = ProgressToast(title, self._themes)
        self._add(panel)
        return panel

    def finish(self, panel: ProgressToast) -> None:
        """Take away the panel of work that has ended."""
        self._remove(panel)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def _add(self, panel: Panel) -> None:
        panel.setParent(self._ground)
        panel.closed.connect(self._closed)
        self._panels.append(panel)
        panel.ensurePolished()
        self._arrange()  # at its place before it shows: elsewhere the pointer may be
        panel.show()
        self._arrange()

    def _closed(self) -> None:
        panel = self.sender()
        if isinstance(panel, Panel):
            self._remove(panel)

    def _remove(self, panel: Panel) -> None:
        if panel in self._panels:
            self._panels.remove(panel)
            panel.hide()
            panel.deleteLater()
            self._arrange()

    def _arrange(self) -> None:
        bottom = self._ground.height() - self._foot - _MARGIN
        for panel in reversed(self._panels):
            panel.adjustSize()
            width = min(panel.width(), self._ground.width() - 2 * _MARGIN)
            panel.resize(width, panel.heightForWidth(width) if panel.hasHeightForWidth() else panel.height())
            panel.move((self._ground.width() - width) // 2, bottom - panel.height())
            panel.raise_()
            bottom -= panel.height() + 8
