"""The Calendar page: a day, a week or a month of one person or everyone, worked by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.calendar import Appointment, Calendar, calendar_interest, read_calendar
from crm_desktop.bridge.person import calendar_words
from crm_desktop.core.queries import Condition
from crm_desktop.qtkit.calendar.blocks import Block, Cursor, Slot
from crm_desktop.qtkit.calendar.month_view import MonthView
from crm_desktop.qtkit.calendar.time_view import TimeView
from crm_desktop.qtkit.calendar.view import CalendarView
from crm_desktop.ui.calendar.blocks_of import birthday_of, blocks_of, counts_of, heads_of, slot_words
from crm_desktop.ui.calendar.doing import CalendarDoing
from crm_desktop.ui.calendar.head import MODE_KEYS, MODES, PAGE_KEYS, CalendarHead
from crm_desktop.ui.calendar.printing import days_on_paper
from crm_desktop.ui.calendar.saving import CalendarSaving
from crm_desktop.ui.navigation.page import Page, PageActions
from crm_desktop.ui.navigation.requests import BeginActivity, PageRequest

if TYPE_CHECKING:
    from crm_desktop.bridge.papers.printable import Printable

#: How long changes are gathered before the days are read again, in milliseconds.
_GATHER = 40
#: How often the line of the present minute is drawn anew, in milliseconds.
_MINUTE = 20_000
_MODE = "calendar/mode"
#: Of a day in a month no more than these are read; the others are counted.
_PER_DAY = 12


class CalendarPage(Page):
    """Reads the days in sight, and again whenever something of them changes."""

    can_print = True

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.calendar: Calendar | None = None
        self._is_active = False
        kept = context.file_preferences.get(_MODE, "week")
        self._mode = str(kept) if kept in MODES else "week"
        self.day = context.today()
        self.head = CalendarHead(context, self)
        self.head.today_asked.connect(self.go_to_today)
        self.head.stepped.connect(self.step)
        self.head.mode_asked.connect(self.show_mode)
        self.head.whose.changed.connect(self.reload)
        self.head.narrowing.changed.connect(self.reload)
        self.times, self.month = TimeView(context.themes, self), MonthView(context.themes, self)
        self._stack = QStackedWidget(self)
        self._doing = CalendarDoing(context, self)
        self._doing.requested.connect(self.requested)
        self._doing.refused.connect(self.message)
        self._doing.reread.connect(self.reload)
        for view in (self.times, self.month):
            self._stack.addWidget(view)
            self._connect(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self._stack)
        self._saving = CalendarSaving(context, self._in_sight, self)
        self._saving.said.connect(self.message)
        self._new_activity = QAction(self)
        self._new_activity.triggered.connect(self._ask_new)
        interest = calendar_interest(context.catalogue)
        self._freshness = Freshness(context, interest, self._is_seen, _GATHER, self)
        self._freshness.due.connect(self.reload)
        context.gateway.reference_data_changed.connect(self._show)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self._draw_now)
        self.show_mode(self._mode)
        self.retranslate()

    def _connect(self, view: CalendarView) -> None:
        view.slot_words = partial(slot_words, self.context)
        view.opened.connect(self._open)
        view.new_asked.connect(self._doing.begin)
        view.moved.connect(partial(self._place, with_end=False))
        view.stretched.connect(partial(self._place, with_end=True))
        view.deletion_asked.connect(self._delete)
        view.ticked.connect(self._tick)
        view.menu_asked.connect(self._open_menu)
        view.day_asked.connect(self.show_day)
        view.left.connect(self._go_beyond)

    @property
    def view(self) -> CalendarView:
        """The days in front."""
        return self.month if self._mode == "month" else self.times

    # What the window asks --------------------------------------------------------------------------------

    @property
    def actions_offered(self) -> PageActions:
        return PageActions(main=self._new_activity, menu=(self._saving.action,))

    def activate(self, request: PageRequest | None = None) -> None:
        self._is_active = True
        self.head.narrowing.tell_lost(self.message.emit)
        self._minute.start()
        self._draw_now()
        if not self._freshness.catch_up():
            self._tell_status()
        self.view.setFocus()

    def prepare_printing(self, take: Callable[[Printable], None]) -> None:
        days = (*self._days(), self.day.month if self._mode == "month" else 0)
        take(days_on_paper(self.context, self.head, days, list(self.view.blocks.values()), self.calendar))

    def deactivate(self) -> None:
        self._is_active = False
        self._minute.stop()

    def _is_seen(self) -> bool:
        return self._is_active

    def retranslate(self) -> None:
        self._new_activity.setText(self.tr("New activity"))
        self.head.retranslate()
        self._saving.retranslate()
        for view in (self.times, self.month):
            view.setAccessibleName(self.tr("Calendar"))
        self._show()

    # Which days --------------------------------------------------------------------------------------------

    def _days(self) -> tuple[date, int]:
        """The first of the days in sight, and how many there are."""
        formats = self.context.formats
        if self._mode == "day":
            return self.day, 1
        if self._mode == "week":
            return calendar_words.week_start(self.day, formats), 7
        first, weeks = calendar_words.month_start(self.day, formats)
        return first, 7 * weeks

    def _in_sight(self) -> tuple[date, int, int | None, Condition | None]:
        """The first day, how many there are, of whom, and what narrows them."""
        return *self._days(), self.head.whose.user, self.head.narrowing.condition()

    def show_mode(self, mode: str) -> None:
        """Show a day, a week or a month, where the keys are."""
        has_keys = self.view.hasFocus()
        if self.view.is_shown(self.view.cursor_at.slot.day) and self.calendar is not None:
            self.day = self.view.cursor_at.slot.day
        self._mode = mode
        self.context.file_preferences.put(_MODE, mode)
        self.head.show_mode(mode)
        self._stack.setCurrentWidget(self.view)
        self._stack.setFocusProxy(self.view)
        if has_keys:
            self.view.setFocus()
        self.show_day(self.day) if mode != "day" else self._show_days()

    def show_day(self, day: date) -> None:
        """Bring a day into sight; from a month that is the day alone."""
        self.day = day
        if self._mode == "month" and self.sender() is self.month:
            self.show_mode("day")
        self._show_days()

    def _show_days(self) -> None:
        self.view.cursor_at = Cursor(Slot(self.day, self.view.cursor_at.slot.minute))
        self._show_empty()
        if self._is_active:
            self.reload()
        else:
            self._freshness.note_change()

    def _go_beyond(self, day: date) -> None:
        self.day = day
        self._show_days()

    def go_to_today(self) -> None:
        """Show today."""
        self.day = self.context.today()
        self._show_days()

    def step(self, direction: int) -> None:
        """Show the days before or behind."""
        count = self._days()[1]
        if self._mode == "month":
            middle = self.day.replace(day=15) + timedelta(days=30 * direction)
            self.day = middle.replace(day=1)
        else:
            self.day += timedelta(days=count * direction)
        self._show_days()

    # Reading and showing -----------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the days in sight."""
        first, count, user, where = self._in_sight()
        self._freshness.interest = calendar_interest(self.context.catalogue, where)
        self._freshness.begun()
        work = read_calendar(
            user,
            first,
            count,
            self.context.today(),
            where=where,
            per_day=_PER_DAY if self._mode == "month" else None,
            zone=self.context.formats.zone,
        )
        self.context.gateway.read(work, self._take, owner=self, replaces="calendar", quick=True)

    def _take(self, calendar: Calendar) -> None:
        self._freshness.ended()
        if (calendar.first, calendar.days) == self._days():
            self.calendar = calendar
            self._show()

    def _show(self) -> None:
        calendar = self.calendar
        if calendar is None or (calendar.first, calendar.days) != self._days():
            self._show_empty()
            return
        blocks = blocks_of(calendar, self.context, with_owner=self.head.whose.user is None)
        self._show_blocks(blocks, counts_of(calendar))
        self._tell_status()

    def _show_empty(self) -> None:
        """Show the days at once: who clicks before they are read means these."""
        self._show_blocks((), {})

    def _show_blocks(self, blocks: Sequence[Block], counts: Mapping[date, int]) -> None:
        first, count = self._days()
        formats = self.context.formats
        self.head.title.setText(calendar_words.title(self._mode, self.day, first, count, formats))
        is_month = self._mode == "month"
        heads = heads_of(first, min(count, 7), self.context, is_month)
        if is_month:
            self.month.show_month(self.day.month, heads, counts)
        else:
            self.times.show_heads(heads)
        self.view.show_blocks(first, count, self.context.today(), blocks)
        self._draw_now()

    def _draw_now(self) -> None:
        now = datetime.now(UTC).astimezone(self.context.formats.zone)
        self.times.show_now(now.hour * 60 + now.minute)

    def _tell_status(self) -> None:
        calendar = self.calendar
        if not self._is_active or calendar is None:
            return
        said = [self.tr("%Ln activity(s)", "", calendar.total)]
        if calendar.is_cut:
            said = [self.tr("More than {count} activities").format(count=f"{calendar.total:,}")]
        if calendar.late:
            said.append(self.tr("%Ln overdue", "", calendar.late))
        self.status_changed.emit([" · ".join(said)])

    # Doing -------------------------------------------------------------------------------------------------

    def _appointment(self, key: int) -> Appointment | None:
        shown = () if self.calendar is None else self.calendar.appointments
        return next((each for each in shown if each.activity == key), None)

    def _open(self, key: int) -> None:
        appointment = self._appointment(key)
        if appointment is not None:
            self._doing.open(appointment)
        elif self.calendar is not None and (birthdays := birthday_of(key, self.calendar)) is not None:
            place = self.view.rect_of(self.view.cursor_at).bottomLeft()
            self._doing.open_birthdays(birthdays, self.view.viewport().mapToGlobal(place))

    def _place(self, block: Block, *, with_end: bool) -> None:
        """Show it where it was put at once; what is read after the write has the last word."""
        appointment = self._appointment(block.key)
        if appointment is None:
            return
        blocks = [block if each.key == block.key else each for each in self.view.blocks.values()]
        self.view.show_blocks(self.view.first, self.view.count, self.view.today, blocks)
        self._doing.place(appointment, block, with_end=with_end)

    def _delete(self, key: int) -> None:
        if (appointment := self._appointment(key)) is not None:
            self._doing.delete(appointment)

    def _tick(self, key: int) -> None:
        if (appointment := self._appointment(key)) is not None:
            self._doing.tick(appointment)

    def _open_menu(self, key: int, place: QPoint) -> None:
        if (appointment := self._appointment(key)) is not None:
            self._doing.open_menu(appointment, place)

    def _ask_new(self) -> None:
        self.ask(BeginActivity())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn to today by T, to a day, a week or a month by their letters, to other days page by page."""
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_T:
            self.go_to_today()
        elif key in MODE_KEYS:
            self.show_mode(MODE_KEYS[key])
        elif key in PAGE_KEYS:
            self.step(PAGE_KEYS[key])
        else:
            super().keyPressEvent(event)
