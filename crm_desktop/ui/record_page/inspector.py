"""The panel beside a record table: the current record, or what can be done with several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.record_page.late import make_parts

if TYPE_CHECKING:
    from crm_desktop.ui.record_page.parts import RecordParts

_NARROWEST = 280  # pixels at 100 % text size


class Panel(QWidget):
    """Base of what a page may put in the record's place."""

    #: a record is typed into it: it gives way only to a row that the person goes to
    is_typed_into = False

    def focus_first(self) -> None:
        """Put the keys where typing begins."""

    def leave(self) -> None:
        """Give way to a row, with what was typed kept."""

    def keep(self) -> None:
        """Keep what was typed: the page is left, perhaps with the program."""

    def retranslate(self) -> None:
        """Set every text anew."""
        raise NotImplementedError


def rule(parent: QWidget) -> QFrame:
    """A thin line between the parts of a page."""
    line = QFrame(parent)
    line.setProperty("panel", "rule")
    return line


def scrolled(content: QWidget, ground: str = "surface") -> QScrollArea:
    """An area in which a column of parts scrolls up and down, on the ground of that name."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("panel", ground)
    area.setWidget(content)
    return area


class Inspector(QStackedWidget):
    """Shows one record, a hint while there is none, or a panel that the page puts in."""

    open_requested = Signal(str, int)
    page_requested = Signal(int)
    requested = Signal(object)
    message = Signal(str)

    def __init__(self, context: PageContext, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "surface")
        context.themes.changed.connect(self._take_theme)
        self._take_theme(context.themes.current)
        self._hint = plain_label("", self, role=Role.MUTED)
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(self._hint)
        self._context = context
        self._kind = kind
        self._parts: RecordParts | None = None
        self._area: QScrollArea | None = None
        self._wanted: int | None = None
        self._panel: Panel | None = None
        self.retranslate()

    @property
    def parts(self) -> RecordParts:
        """What shows the record; made with the first one, whose row is painted before."""
        if self._parts is None:
            self._parts = self._make_parts()
            self._parts.show(self._wanted)
        return self._parts

    @property
    def has_parts(self) -> bool:
        """Whether a record was shown here before."""
        return self._parts is not None

    def _make_parts(self) -> RecordParts:
        content = QWidget()
        parts = make_parts(self._context, self._kind, content)
        parts.loaded.connect(self._loaded)
        parts.gone.connect(self.show_nothing)
        parts.open_requested.connect(self.open_requested)
        parts.page_requested.connect(self.page_requested)
        parts.requested.connect(self.requested)
        parts.message.connect(self.message)
        self._lay_out(content, parts)
        self._area = scrolled(content)
        self.addWidget(self._area)
        parts.retranslate()
        return parts

    def _lay_out(self, content: QWidget, parts: RecordParts) -> None:
        layout = QVBoxLayout(content)
        layout.setContentsMargins(16, 16, 16, 24)
        layout.setSpacing(14)
        layout.addWidget(parts.head)
        layout.addWidget(parts.doubles)
        layout.addWidget(rule(content))
        has_links_first = self._context.kinds[self._kind].has_links_first
        if has_links_first:
            layout.addWidget(parts.related)
        layout.addWidget(parts.form)
        layout.addWidget(parts.ways)
        layout.addWidget(parts.standing)
        for part in parts.own:
            layout.addWidget(part)
        if not has_links_first:
            layout.addWidget(parts.related)
        layout.addWidget(rule(content))
        layout.addWidget(parts.attachments)
        layout.addWidget(parts.timeline)
        layout.addStretch(1)

    def show_record(self, id_: int) -> None:
        """Show a record as soon as it is read; a panel that was put in stays in front."""
        if self._parts is None:
            self._wanted = id_
            QTimer.singleShot(0, self, self._show_wanted)
        else:
            self._parts.show(id_)

    def _show_wanted(self) -> None:
        if self._wanted is not None:
            self.parts.show(self._wanted)
            self._wanted = None

    def show_nothing(self) -> None:
        """Show the hint."""
        self._wanted = None
        if self._parts is not None:
            self._parts.show(None)
        if self._panel is None:
            self.setCurrentWidget(self._hint)

    def put_in(self, panel: Panel) -> None:
        """Show a panel in place of the record until `take_out`."""
        self.take_out()
        self._panel = panel
        self.addWidget(panel)
        self.setCurrentWidget(panel)

    def take_out(self) -> None:
        """Show the record again."""
        panel, self._panel = self._panel, None
        if panel is not None:
            self.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
        is_shown = self._parts is not None and self._parts.reading.id is not None
        self.setCurrentWidget(self._area if is_shown and self._area is not None else self._hint)

    def keep(self) -> None:
        """Let the panel that was put in keep what was typed."""
        if self._panel is not None:
            self._panel.keep()

    @property
    def panel(self) -> Panel | None:
        """The panel that was put in."""
        return self._panel

    def retranslate(self) -> None:
        """Set every text anew."""
        self._hint.setText(self.tr("Choose a row to see its details here."))
        if self._parts is not None:
            self._parts.retranslate()
        if self._panel is not None:
            self._panel.retranslate()

    def _take_theme(self, theme: Theme) -> None:
        self.setMinimumWidth(theme.pixels(_NARROWEST))

    def _loaded(self, _details: object) -> None:
        if self._panel is None and self._area is not None:
            self.setCurrentWidget(self._area)
