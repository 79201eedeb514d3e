"""One record as a whole page: its parts side by side, with a way back and to its neighbours."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.card import Card, CardColumn
from crm_desktop.qtkit.widgets.labels import plain_label, plain_tooltip
from crm_desktop.ui.navigation.page_names import page_titles
from crm_desktop.ui.navigation.requests import ShowPage
from crm_desktop.ui.papers.preview import PaperPreview
from crm_desktop.ui.record_page.inspector import scrolled
from crm_desktop.ui.record_page.parts import RecordParts

#: From which width on the page has three columns and two, and how wide the left one is, at 100 % text size.
_THREE_COLUMNS, _TWO_COLUMNS, _LEFT = 1180, 760, 350
#: How what belongs to the record and its story share the room between them.
_SHARES = (3, 2)
_GAP = 14
_NO_LIMIT = 16_777_215  # Qt's own


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
        papers = context.kinds[kind].papers
        self._paper = None if papers is None else PaperPreview(context, papers, content)
        if self._paper is not None:
            self._paper.requested.connect(self.requested)
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
        layout.addWidget(scrolled(content, "canvas"), 1)
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

    def _lay_out(self, content: QWidget) -> QWidget:
        """Who it is at the left; how it stands, what belongs to it and its story beside."""
        parts, themes = self.parts, self._context.themes
        self._left = CardColumn(_GAP, content)
        self._left.add_bare(parts.head)
        self._left.add_bare(parts.doubles)
        self._left.add(parts.form)
        self._left.add(parts.ways)
        middle = CardColumn(_GAP, content)
        for part in (*parts.beside, *parts.own):
            middle.add(part)
        if self._paper is not None:
            middle.add(self._paper)
        for table in parts.tables:
            middle.add(table)
        story = CardColumn(_GAP, content)
        story.add(parts.related)
        story.add(parts.attachments)
        story.add(parts.timeline)
        self._area = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._area.setSpacing(_GAP)
        self._area.addWidget(middle)
        self._area.addWidget(story)
        right = QVBoxLayout()
        right.setSpacing(_GAP)
        right.addWidget(Card(parts.standing, content))
        for part in parts.wide:
            right.addWidget(Card(part, content))
        right.addLayout(self._area, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._columns.setContentsMargins(20, 18, 20, 20)
        self._columns.setSpacing(_GAP)
        self._columns.addWidget(self._left)
        self._columns.addLayout(right, 1)
        themes.changed.connect(self._take_theme)
        self._take_theme(themes.current)
        return content

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As many columns as there is room for: three, two, or everything below each other."""
        pixels = self._context.themes.current.pixels
        width = self.width()
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(beside if width >= pixels(_TWO_COLUMNS) else below)
        has_three = width >= pixels(_THREE_COLUMNS)
        self._area.setDirection(beside if has_three else below)
        for place, share in enumerate(_SHARES):
            self._area.setStretch(place, share if has_three else 0)
        is_beside = self._columns.direction() == beside
        self._left.setMinimumWidth(pixels(_LEFT) if is_beside else 0)
        self._left.setMaximumWidth(pixels(_LEFT) if is_beside else _NO_LIMIT)

    def _take_theme(self, _theme: Theme) -> None:
        self._fit()

    def show_record(self, id_: int) -> None:
        """Show a record as soon as it is read."""
        self.parts.show(id_)
        if self._paper is not None:
            self._paper.show_record(id_)

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
        if self._paper is not None:
            self._paper.retranslate()

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
