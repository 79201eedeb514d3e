"""One record as a whole page: its parts side by side, with a way back and to its neighbours."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.labels import plain_label, plain_tooltip
from crm_desktop.ui.records.inspector import rule, scrolled
from crm_desktop.ui.records.parts import RecordParts
from crm_desktop.ui.window.navigation import ShowPage
from crm_desktop.ui.window.page_names import page_titles

#: How wide the two columns grow, in pixels at 100 % text size.
_WIDEST = (620, 560)


class RecordPage(QWidget):
    """Asks for a neighbour by `step_requested` and to be left by `closed`: its owner knows the list."""

    closed = Signal()
    step_requested = Signal(int)  # rows down, or up if negative
    open_requested = Signal(str, int)
    requested = Signal(object)
    message = Signal(str)

    def __init__(self, context: PageContext, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._origin = ""
        content = QWidget()
        self.parts = RecordParts(context, kind, content, is_page=True)
        self.parts.gone.connect(self._leave)
        self.parts.open_requested.connect(self.open_requested)
        self.parts.requested.connect(self.requested)
        self.parts.message.connect(self.message)
        self._bar = self._make_bar()
        # Shortcuts, because a focused button would take the arrows for a walk to the button beside it.
        for keys, step in (("Alt+Up", self._go_up), ("Alt+Down", self._go_down)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(step)
        self._lay_out(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(scrolled(content), 1)
        self.retranslate()

    def _make_bar(self) -> QFrame:
        icons = self._context.icons
        bar = QFrame(self)
        bar.setProperty("panel", "bar")
        self._back = Button("", "quiet", bar, icons=icons, icon_name="arrow-left")
        self._back.clicked.connect(self._leave)
        self._place = plain_label("", bar, role=Role.MUTED)
        self._up = IconButton(icons, "chevron-up", "", bar)
        self._up.clicked.connect(self._go_up)
        self._down = IconButton(icons, "chevron-down", "", bar)
        self._down.clicked.connect(self._go_down)
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 6, 12, 6)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._place)
        row.addWidget(self._up)
        row.addWidget(self._down)
        return bar

    def _lay_out(self, content: QWidget) -> None:
        parts, themes = self.parts, self._context.themes
        left = self._left = QWidget(content)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(parts.head)
        column.addWidget(rule(left))
        column.addWidget(parts.form)
        column.addWidget(parts.ways)
        column.addStretch(1)
        right = self._right = QWidget(content)
        themes.changed.connect(self._take_theme)
        self._take_theme(themes.current)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(16)
        beside.addWidget(parts.standing)
        beside.addWidget(parts.timeline)
        beside.addWidget(parts.related)
        beside.addStretch(1)
        row = QHBoxLayout(content)
        row.setContentsMargins(32, 24, 32, 32)
        row.setSpacing(48)
        row.addWidget(left, 5)
        row.addWidget(right, 4)
        row.addStretch(0)

    def _take_theme(self, theme: Theme) -> None:
        for part, widest in zip((self._left, self._right), _WIDEST, strict=True):
            part.setMaximumWidth(theme.pixels(widest))

    def show_record(self, id_: int) -> None:
        """Show a record as soon as it is read."""
        self.parts.show(id_)

    def show_origin(self, key: str) -> None:
        """Lead back to the page of a key; "" is the list around this page."""
        self._origin = key
        self._name_back()

    def _name_back(self) -> None:
        own = self._context.words.kinds(self.parts.kind)
        name = page_titles(self._context.kinds).get(self._origin, own)
        self._back.setText(name)
        said = self.tr("Back to {page}").format(page=name) if self._origin else self.tr("Back to the list")
        self._back.setAccessibleName(said)
        self._back.setToolTip(plain_tooltip(f"{said} (Esc)"))

    def show_place(self, row: int, total: int) -> None:
        """Say where the record stands in its list; a row of -1 says nothing and offers no neighbours."""
        number = self._context.formats.number
        said = self.tr("{row} of {total}").format(row=number(row + 1), total=number(total))
        self._place.setText(said if row >= 0 else "")
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < total - 1)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._name_back()
        self._up.set_name(self.tr("Previous record (Alt+Up)"))
        self._down.set_name(self.tr("Next record (Alt+Down)"))
        self.parts.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        origin, self._origin = self._origin, ""
        self.closed.emit()
        if origin:
            self.requested.emit(ShowPage(origin))

    def _go_up(self) -> None:
        self.step_requested.emit(-1)

    def _go_down(self) -> None:
        self.step_requested.emit(1)
