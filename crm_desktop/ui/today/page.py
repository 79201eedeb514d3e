"""The Today page: what is overdue, due today and in the coming days, and what nobody has in hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.agenda import (
    Agenda,
    Due,
    Neglected,
    Unplanned,
    Untouched,
    agenda_count_interest,
    agenda_interest,
    read_agenda,
    read_neglected,
)
from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.focus import holds_focus
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.filters.whose import WhoseChip
from crm_desktop.ui.navigation.page import Page, PageActions
from crm_desktop.ui.navigation.requests import (
    OPEN_DEMO,
    BeginActivity,
    BeginImport,
    BeginRecord,
    PageRequest,
    ShowQuery,
    ShowRecord,
)
from crm_desktop.ui.today.doing import Doing
from crm_desktop.ui.today.filling import Entry, Filling
from crm_desktop.ui.today.keys import KeptPlace
from crm_desktop.ui.today.lines import Lines
from crm_desktop.ui.today.parts import EmptyDay, Part, part_titles

_WIDEST = 1080
#: How long changes are gathered before the agenda is read again, in milliseconds.
_GATHER = 60
#: The parts in their order. Those of what is due come first; what lies still is read after them.
_DUE_PARTS = ("overdue", "today", "later")
_PARTS = (*_DUE_PARTS, "unplanned", "untouched", "stale", "closing")


class TodayPage(Page):
    """Reads one person's agenda or everyone's, and again whenever something of it changes."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setProperty("panel", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._agenda: Agenda | None = None
        self._neglected: Neglected | None = None
        self._is_neglected_behind = True  # nothing of it is in the number of the tab
        self._is_active = self._is_drawn = False
        ground = QWidget()
        ground.setProperty("panel", "clear")
        self._head = plain_label("", ground, size=TextSize.LARGE, bold=True)
        self._sentence = plain_label("", ground, role=Role.MUTED)
        self._whose = WhoseChip(context, "today/whose", ground)
        self._whose.changed.connect(self.reload)
        self._parts = {key: Part(ground) for key in _PARTS}
        self._doing = Doing(context, self)
        self._doing.refused.connect(self.message)
        self._doing.open_asked.connect(self._open_due)
        self._doing.next_asked.connect(self._plan_next)
        self._lines = Lines(context, self._doing, self)
        self._lines.opened.connect(self._open)
        self._lines.planning_asked.connect(self._plan)
        self._lines.next_asked.connect(self._plan_next)
        self._kept_place = KeptPlace(self)
        self._filling = Filling(context, self._parts, self._lines.make, self._kept_place, self)
        self._empty = EmptyDay(context, ground)
        self._lay_out(ground)
        self._empty.hide()
        self._empty.chosen.connect(self._empty_chosen)
        self._parts["closing"].more.clicked.connect(self._show_closing)
        for key in (*_DUE_PARTS, "unplanned", "untouched", "stale"):
            self._parts[key].more.clicked.connect(partial(self._show_whole, key))
        self._new_activity = QAction(self)
        self._new_activity.triggered.connect(self._ask_new_activity)
        self._new_lead = QAction(self)
        self._new_lead.triggered.connect(self._ask_new_lead)
        # Read while it is hidden too, where the count in the tab may have changed. What a change is about is
        # painted first: reading at once would take its time from that.
        shown, counted = agenda_interest(context.catalogue), agenda_count_interest(context.catalogue)
        self._freshness = Freshness(context, shown, lambda: self._is_active, _GATHER, self)
        self._counting = Freshness(context, counted, lambda: not self._is_active, _GATHER, self)
        self._freshness.due.connect(self.reload)
        self._counting.due.connect(self.reload)
        context.themes.changed.connect(self._show)
        self.retranslate()

    def _lay_out(self, ground: QWidget) -> None:
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._whose)
        column.addLayout(head)
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
        return PageActions(main=self._new_activity, beside=(self._new_lead,))

    def activate(self, request: PageRequest | None = None) -> None:
        self._is_active = True
        if self._freshness.catch_up():
            return
        if self._is_neglected_behind:
            self._read_neglected()
        self._tell_status() if self._is_drawn else self._show()

    def deactivate(self) -> None:
        self._is_active = False

    def count_ahead(self) -> None:
        self.reload()

    def reload(self) -> None:
        """Read the agenda anew; also while the page is hidden, for the count in the tab."""
        self._freshness.begun()
        self._counting.begun()
        formats = self.context.formats
        work = read_agenda(self._whose.user, formats.today(), zone=formats.zone)
        self.context.gateway.read(work, self._take, owner=self, replaces="agenda")
        self._is_neglected_behind = True
        if self._is_active:
            self._read_neglected()

    def _read_neglected(self) -> None:
        self._is_neglected_behind = False
        gateway, formats = self.context.gateway, self.context.formats
        whose, lain = self._whose.user, gateway.reference_data.untouched_days
        work = read_neglected(whose, formats.today(), untouched_days=lain, zone=formats.zone)
        gateway.read(work, self._take_neglected, owner=self, replaces="neglected")

    def retranslate(self) -> None:
        self._new_activity.setText(self.tr("New activity"))
        self._new_lead.setText(self.tr("New lead"))
        for key, title in part_titles().items():
            self._parts[key].heading.setText(title)
            self._parts[key].more.setText(self.tr("Show all"))
        self._parts["closing"].more.setText(self.tr("Show in the list"))
        self._empty.retranslate()
        self._whose.retranslate()
        self._show()

    # Showing -----------------------------------------------------------------------------------------------

    def _take(self, agenda: Agenda) -> None:
        self._freshness.ended()
        self._counting.ended()
        self._agenda = agenda
        self.count_changed.emit(len(agenda.overdue) + len(agenda.for_today))
        self._show()

    def _take_neglected(self, neglected: Neglected) -> None:
        is_changed = neglected != self._neglected
        self._neglected = neglected
        if is_changed:
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
        self._kept_place.keep()
        if holds_focus(self):
            self.setFocus()  # else it would jump to whatever comes after a line that goes
        self._lines.today = agenda.today
        self._filling.begin(self._entries(agenda))
        self._parts["closing"].more.setVisible(bool(agenda.closing))
        still = self._neglected
        is_empty = not agenda.due and not agenda.closing and not (still and still.is_any)
        self._empty.setVisible(is_empty)
        self._empty.set_first_steps(agenda.is_file_empty)
        self._sentence.setText(self._summary(agenda))
        self._tell_status()

    def _entries(self, agenda: Agenda) -> dict[str, Sequence[Entry]]:
        still = self._neglected
        return {
            "overdue": agenda.overdue,
            "today": agenda.for_today,
            "later": agenda.later,
            "unplanned": () if still is None else still.unplanned,
            "untouched": () if still is None else still.untouched,
            "stale": () if still is None else still.stale,
            "closing": agenda.closing,
        }

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

    # Doing -------------------------------------------------------------------------------------------------

    def _open(self, kind: str, id_: int) -> None:
        if id_:
            self.ask(ShowRecord(Kind(kind), id_))

    def _open_due(self, due: Due) -> None:
        self._open(due.kind, due.id)

    def _plan(self, unplanned: Unplanned | Untouched) -> None:
        self.ask(BeginActivity(unplanned.kind, unplanned.id, unplanned.title))

    def _plan_next(self, activity: int) -> None:
        dues = () if self._agenda is None else self._agenda.due
        due = next((each for each in dues if each.activity == activity), None)
        if due is not None:
            self.ask(BeginActivity(due.kind if due.id else None, due.id, due.title, activity))

    def _ask_new_activity(self) -> None:
        self.ask(BeginActivity())

    def _show_whole(self, key: str) -> None:
        self._filling.whole.add(key)
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
            self.ask(OPEN_DEMO if key == "demo" else BeginImport(Kind.LEAD))
