"""One line of the Today page: a box to tick, what is to be done, about whom, and when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.agenda import Closing, Due, Unplanned, Untouched
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import has_hour
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.buttons import IconButton
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.qtkit.widgets.layout.tab_order import give_focus, tab_stops

_ACTIVITY_ICONS = {
    "call": "phone",
    "meeting": "users",
    "email": "mail",
    "task": "list-checks",
    "note": "sticky-note",
}
_STEP_ICON = "flag"
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class AgendaRow(QFrame):
    """A line that opens its record by click or Enter; the arrows go from line to line."""

    opened = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("agendaRow", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(8, 5, 12, 5)
        self.line.setSpacing(10)

    def add_icon(self, name: str) -> None:
        """Add a small picture."""
        picture = plain_label("", self)
        theme = self.context.themes.current
        side = theme.pixels(16)
        picture.setPixmap(self.context.icons.pixmap(name, side, Role.MUTED, self.devicePixelRatioF()))
        self.line.addWidget(picture)

    def add_texts(self, title: str, detail: str, when: str, *, is_late: bool) -> None:
        """Add what, about whom and when."""
        what = ElidedLabel(title, self, bold=True)
        what.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        about = ElidedLabel(detail, self, role=Role.MUTED)
        self.line.addWidget(what, 2)
        self.line.addWidget(about, 3)
        self.line.addWidget(plain_label(when, self, role=Role.BAD if is_late else Role.MUTED))
        self.setAccessibleName(", ".join(part for part in (title, detail, when) if part))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() in _STEPS:
            self._go_on(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def _go_on(self, step: int) -> None:
        """Give the keys to the line above or below, in whichever part of the page."""
        lines = [stop for stop in tab_stops(self.window()) if isinstance(stop, AgendaRow)]
        place = lines.index(self) + step
        if 0 <= place < len(lines):
            give_focus(lines[place], Qt.FocusReason.OtherFocusReason)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()


class DueRow(AgendaRow):
    """An activity or a next step, with an empty circle that marks it as done, and what else can be done."""

    ticked = Signal()
    #: another day is wanted: the place of the screen where to ask
    postpone_asked = Signal(QPoint)
    #: what else can be done is wanted there
    menu_asked = Signal(QPoint)
    deletion_asked = Signal()
    next_asked = Signal()

    def __init__(self, due: Due, today: date, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.due = due
        self.tick = IconButton(context.icons, "circle", self.tr("Done (Space)"), self)
        self.tick.clicked.connect(self.ticked)
        self.line.addWidget(self.tick)
        self.add_icon(_ACTIVITY_ICONS.get(due.activity_kind, _STEP_ICON))
        words = context.words
        kind = words.choice(Kind.ACTIVITY, "kind", due.activity_kind) if due.activity_kind else ""
        about = " · ".join(part for part in (due.title, due.detail) if part)
        # A follow-up may have a day and no words.
        what = due.text or kind or words.field(Kind.LEAD, "next_step")
        self.add_texts(what, about, self._when(today), is_late=due.day < today)
        self.postpone = IconButton(context.icons, "clock", self.tr("Postpone (P)"), self)
        self.postpone.clicked.connect(self._ask_for_day)
        self.more = IconButton(context.icons, "ellipsis", self.tr("More (menu key)"), self)
        self.more.clicked.connect(self._ask_for_menu)
        for button in (self.tick, self.postpone, self.more):
            # The line has the keys, and each button one of its own.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.line.addWidget(self.postpone)
        self.line.addWidget(self.more)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark the line as done by Space; a letter or Delete for what else can be done."""
        key = event.key()
        if event.isAutoRepeat() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self.tick.click()
        elif key == Qt.Key.Key_P:
            self._ask_for_day()
        elif key == Qt.Key.Key_N and self.due.activity is not None:
            self.next_asked.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.due.activity is not None:
            self.deletion_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for what can be done with the line."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.menu_asked.emit(event.globalPos() if by_mouse else _below(self.more))

    def _ask_for_day(self) -> None:
        self.postpone_asked.emit(_below(self.postpone))

    def _ask_for_menu(self) -> None:
        self.menu_asked.emit(_below(self.more))

    def _when(self, today: date) -> str:
        due, formats = self.due, self.context.formats
        if due.day < today:
            return formats.overdue((today - due.day).days)
        clock = ""
        if due.at is not None and has_hour(due.at, formats.zone):
            clock = formats.clock(due.at)
        if due.day == today:
            return clock or self.tr("today")
        return " ".join(part for part in (formats.short_day(due.day, today), clock) if part)


class UnplannedRow(AgendaRow):
    """An open record that nobody has in hand; Space or the plus plans something."""

    planning_asked = Signal()

    def __init__(
        self, unplanned: Unplanned | Untouched, context: PageContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self.unplanned = unplanned
        self.plan = IconButton(context.icons, "plus", self.tr("Plan something (Space)"), self)
        self.plan.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plan.clicked.connect(self.planning_asked)
        self.line.addWidget(self.plan)
        self.add_icon(context.kinds[unplanned.kind].icon)
        said = context.words.kind(unplanned.kind)
        if isinstance(unplanned, Untouched):
            said = self.tr("%n day(s) untouched", "", unplanned.days)
        self.add_texts(unplanned.title, unplanned.detail, said, is_late=isinstance(unplanned, Untouched))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plan something by Space."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.planning_asked.emit()
        else:
            super().keyPressEvent(event)


class ClosingRow(AgendaRow):
    """An open opportunity that should close soon, or that `is_stale`: for too long in its stage."""

    def __init__(
        self,
        closing: Closing,
        today: date,
        context: PageContext,
        parent: QWidget | None = None,
        *,
        is_stale: bool = False,
    ) -> None:
        super().__init__(context, parent)
        self.closing = closing
        formats, words = context.formats, context.words
        self.add_icon("handshake")
        stage = words.item(context.gateway.reference_data, Kind.STAGE, closing.stage)
        about = " · ".join(part for part in (closing.account, stage) if part)
        is_late = is_stale or closing.day < today
        days = (today - closing.day).days
        if is_stale:
            when = self.tr("%n day(s) in this stage", "", days)
        else:
            when = formats.overdue(days) if is_late else formats.short_day(closing.day, today)
        self.add_texts(closing.name, about, when, is_late=is_late)
        if closing.amount is not None:
            amount = plain_label(formats.money(closing.amount, closing.currency), self, bold=True)
            self.line.insertWidget(self.line.count() - 1, amount)


def _below(button: QWidget) -> QPoint:
    """Where a menu of a button opens."""
    return button.mapToGlobal(QPoint(0, button.height()))
