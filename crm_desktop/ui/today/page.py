"""The Today page: what is overdue, due today and in the coming days, and opportunities that should close."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.agenda import Agenda, Closing, Due, agenda_interest, read_agenda
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import Filter, ListQuery, Operator, Records, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.focus import holds_focus
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.today.agenda_row import AgendaRow, ClosingRow, DueRow
from crm_desktop.ui.today.parts import EmptyDay, Part
from crm_desktop.ui.window.navigation import (
    BeginImport,
    BeginRecord,
    OpenDemo,
    PageRequest,
    ShowQuery,
    ShowRecord,
)
from crm_desktop.ui.window.page import Page, PageActions

#: Lines shown of each part; the rest is one click away.
_SHOWN = 12
_WIDEST = 1080
#: How long changes are gathered before the agenda is read again, in milliseconds.
_GATHER = 60


class TodayPage(Page):
    """Reads the agenda of the file's first user, and again whenever something of it changes."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setProperty("panel", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._agenda: Agenda | None = None
        self._is_active = False
        self._is_drawn = False
        #: part, place and entries of the lines that are still to be made
        self._to_make: deque[tuple[str, int, Sequence[Due | Closing]]] = deque()
        self._making = QTimer(self)
        self._making.setSingleShot(True)
        self._making.setInterval(0)
        self._making.timeout.connect(self._fill_on)
        ground = QWidget()
        ground.setProperty("panel", "clear")
        self._head = plain_label("", ground, size=TextSize.LARGE, bold=True)
        self._sentence = plain_label("", ground, role=Role.MUTED)
        self._parts = {key: Part(ground) for key in ("overdue", "today", "later", "closing")}
        self._empty = EmptyDay(context, ground)
        self._lay_out(ground)
        self._empty.hide()
        self._empty.chosen.connect(self._empty_chosen)
        self._parts["closing"].more.clicked.connect(self._show_closing)
        self._whole: set[str] = set()
        for key in ("overdue", "today", "later"):
            self._parts[key].more.clicked.connect(partial(self._show_whole, key))
        self._new_lead = QAction(self)
        self._new_lead.triggered.connect(self._ask_new_lead)
        # Read while it is hidden too, for the count in the tab. What a change is about is painted first:
        # reading at once would take its time from that.
        self._freshness = Freshness(context, agenda_interest(context.catalogue), _always, _GATHER, self)
        self._freshness.due.connect(self.reload)
        context.themes.changed.connect(self._show)
        self.retranslate()

    def _lay_out(self, ground: QWidget) -> None:
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self._sentence)
        for part in self._parts.values():
            part.hide()
            column.addWidget(part)
        column.addWidget(self._empty)
        column.addStretch(1)
        ground.setMaximumWidth(_WIDEST)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(ground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    # What the window asks ----------------------------------------------------------------------------------

    @property
    def actions_offered(self) -> PageActions:
        return PageActions(main=self._new_lead)

    def activate(self, request: PageRequest | None = None) -> None:
        self._is_active = True
        if self._freshness.catch_up():
            return
        if not self._is_drawn:
            self._show()
        else:
            self._tell_status()

    def deactivate(self) -> None:
        self._is_active = False

    def count_ahead(self) -> None:
        self.reload()

    def reload(self) -> None:
        """Read the agenda anew; also while the page is hidden, for the count in the tab."""
        self._freshness.begun()
        gateway = self.context.gateway
        formats = self.context.formats
        work = read_agenda(gateway.user, formats.today(), zone=formats.zone)
        gateway.read(work, self._take, owner=self, replaces="agenda")

    def retranslate(self) -> None:
        self._new_lead.setText(self.tr("New lead"))
        titles = {
            "overdue": self.tr("Overdue"),
            "today": self.tr("Today"),
            "later": self.tr("Next 7 days"),
            "closing": self.tr("Deals closing soon"),
        }
        for key, title in titles.items():
            self._parts[key].heading.setText(title)
            self._parts[key].more.setText(self.tr("Show all"))
        self._parts["closing"].more.setText(self.tr("Show in the list"))
        self._empty.retranslate()
        self._show()

    # Showing -----------------------------------------------------------------------------------------------

    def _take(self, agenda: Agenda) -> None:
        self._freshness.ended()
        self._agenda = agenda
        self.count_changed.emit(len(agenda.overdue) + len(agenda.for_today))
        self._show()

    def _show(self, _theme: object = None) -> None:
        formats = self.context.formats
        today = formats.today()
        self._head.setText(formats.long_day(today))
        agenda = self._agenda
        # Before it is shown the page is only read for the count in its tab; its lines can wait.
        self._is_drawn = self._is_active and agenda is not None
        if agenda is None or not self._is_active:
            return
        if holds_focus(self):
            self.setFocus()  # else it would jump to whatever comes after a line that goes
        self._making.stop()
        self._to_make.clear()
        for key, dues in (
            ("overdue", agenda.overdue),
            ("today", agenda.for_today),
            ("later", agenda.later),
        ):
            shown = dues if key in self._whole else dues[:_SHOWN]
            self._fill(key, shown, len(dues))
            self._parts[key].more.setVisible(len(shown) < len(dues))
        self._fill("closing", agenda.closing[:_SHOWN], len(agenda.closing))
        self._parts["closing"].more.setVisible(bool(agenda.closing))
        self._empty.setVisible(not agenda.due and not agenda.closing)
        self._empty.set_first_steps(agenda.is_file_empty)
        self._sentence.setText(self._summary(agenda))
        self._tell_status()
        self._fill_on()

    def _fill(self, key: str, entries: Sequence[Due | Closing], count: int) -> None:
        """Say how many there are, and have the lines made, a dozen in each turn of the window."""
        formats = self.context.formats
        shown = formats.number(count)
        if count > len(entries):
            shown = self.tr("{shown} of {count}").format(shown=formats.number(len(entries)), count=shown)
        self._parts[key].count.setText(shown)
        if entries:
            starts = range(0, len(entries), _SHOWN)
            self._to_make += [(key, start, entries[start : start + _SHOWN]) for start in starts]
        else:
            self._parts[key].fill(())

    def _fill_on(self) -> None:
        if not self._to_make:
            return
        key, start, entries = self._to_make.popleft()
        rows = [self._row(entry) for entry in entries]
        if start:
            self._parts[key].add(rows)
        else:
            self._parts[key].fill(rows)
        if self._to_make:
            self._making.start()

    def _summary(self, agenda: Agenda) -> str:
        count = len(agenda.overdue) + len(agenda.for_today)
        if count:
            return self.tr("%n thing(s) to do today", "", count)
        if agenda.due:
            return self.tr("Nothing is due today.")
        return self.tr("Nothing is planned for the next days.")

    def _tell_status(self) -> None:
        if self._is_active and self._agenda is not None:
            self.status_changed.emit([self._summary(self._agenda)])

    def _row(self, entry: Due | Closing) -> AgendaRow:
        return self._due_row(entry) if isinstance(entry, Due) else self._closing_row(entry)

    def _due_row(self, due: Due) -> DueRow:
        assert self._agenda is not None
        row = DueRow(due, self._agenda.today, self.context, self)
        row.opened.connect(self._open_due)
        row.ticked.connect(self._tick)
        return row

    def _closing_row(self, closing: Closing) -> ClosingRow:
        assert self._agenda is not None
        row = ClosingRow(closing, self._agenda.today, self.context, self)
        row.opened.connect(self._open_closing)
        return row

    # Doing -------------------------------------------------------------------------------------------------

    def _open_due(self) -> None:
        row = self.sender()
        if isinstance(row, DueRow) and row.due.id:
            self.ask(ShowRecord(row.due.kind, row.due.id))

    def _open_closing(self) -> None:
        row = self.sender()
        if isinstance(row, ClosingRow):
            self.ask(ShowRecord(Kind.OPPORTUNITY, row.closing.id))

    def _tick(self) -> None:
        """An activity gets the moment at which it was done; a next step is emptied."""
        row = self.sender()
        if not isinstance(row, DueRow):
            return
        row.tick.setEnabled(False)
        due = row.due
        values: dict[str, object]
        if due.activity is not None:
            target, values = Records(Kind.ACTIVITY, (due.activity,)), {"done_at": _now()}
        else:
            target = Records(due.kind, (due.id,))
            values = {"next_step": None, "next_step_on": None}
        self.context.gateway.run(EditRecords(target, values), origin=self)

    def _show_whole(self, key: str) -> None:
        self._whole.add(key)
        self._show()

    def _show_closing(self) -> None:
        today = self.context.formats.today()
        stages = self.context.gateway.reference_data.of(Kind.STAGE)
        still_open = tuple(item.id for item in stages if item.facts["kind"] == StageKind.OPEN)
        until = (today + timedelta(days=14)).isoformat()
        filters = (
            Filter("stage", Operator.ANY_OF, still_open),
            Filter("expected_close", Operator.BETWEEN, (None, until)),
        )
        query = ListQuery(Kind.OPPORTUNITY, filters=filters, sort=(SortKey("expected_close"),))
        self.ask(ShowQuery(query))

    def _ask_new_lead(self) -> None:
        self.ask(BeginRecord(Kind.LEAD))

    def _empty_chosen(self, key: str) -> None:
        if key == "new":
            self._ask_new_lead()
        else:
            self.ask(OpenDemo() if key == "demo" else BeginImport(Kind.LEAD))


def _always() -> bool:
    return True


def _now() -> datetime:
    return datetime.now(UTC)
