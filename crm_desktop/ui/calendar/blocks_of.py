"""Puts appointments and birthdays into the blocks of a calendar, in the person's words."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.calendar import Appointment, Birthdays, Calendar
from crm_desktop.bridge.person import calendar_words
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.calendar.blocks import Block, Slot
from crm_desktop.qtkit.calendar.time_view import DayHead

#: The number of each kind's colour among the series of the theme.
COLOURS = {"call": 0, "meeting": 1, "task": 4, "email": 5, "note": 7}
BIRTHDAY_COLOUR = 2
#: So many people of an appointment are named in its block, more are counted.
_NAMED = 2


def blocks_of(calendar: Calendar, context: PageContext, *, with_owner: bool) -> list[Block]:
    """Everything of a calendar. Birthdays have keys below zero: see `birthday_of`."""
    appointments = [_appointment(each, context, with_owner=with_owner) for each in calendar.appointments]
    return [*appointments, *(_birthday(each, context) for each in calendar.birthdays)]


def birthday_of(key: int, calendar: Calendar) -> Birthdays | None:
    """The birthdays behind a block; None for an activity."""
    return next((each for each in calendar.birthdays if _key(each) == key), None)


def counts_of(calendar: Calendar) -> dict[date, int]:
    """How much there is on each day; birthdays are one thing, however many have theirs."""
    born = {each.day for each in calendar.birthdays}
    return {day: calendar.counts.get(day, 0) + (day in born) for day in {*calendar.counts, *born}}


def slot_words(context: PageContext, slot: Slot) -> str:
    """What is said of a free place."""
    clock = "" if slot.minute is None else f"{slot.minute // 60:02d}:{slot.minute % 60:02d}"
    day = context.formats.long_day(slot.day)
    said = QCoreApplication.translate("CalendarPage", "{place}, free")
    return said.format(place=f"{day} {clock}".strip())


def _key(birthdays: Birthdays) -> int:
    return -birthdays.day.toordinal()


def _birthday(birthdays: Birthdays, context: PageContext) -> Block:
    names = context.words.listed(name for _, name in birthdays.people)
    others = birthdays.count - len(birthdays.people)
    if others:
        names = QCoreApplication.translate("Calendar", "{names} and %n more", "", others).format(names=names)
    title = QCoreApplication.translate("Calendar", "Birthday: {name}").format(name=names)
    return Block(
        _key(birthdays),
        birthdays.day,
        birthdays.day,
        None,
        0,
        title,
        said=f"{context.formats.long_day(birthdays.day)}, {title}",
        colour=BIRTHDAY_COLOUR,
        can_move=False,
    )


def _appointment(each: Appointment, context: PageContext, *, with_owner: bool) -> Block:
    begins, ends = each.span.begins, each.span.ends
    kind = context.words.choice(Kind.ACTIVITY, "kind", each.activity_kind)
    what = each.text or kind
    who = _joined(each.title, each.detail)
    # A call is with somebody; all else is something, about somebody.
    title, detail = (who, what) if each.activity_kind == "call" and who else (what, who)
    owner = context.words.item(context.gateway.reference_data, Kind.USER, each.owner) if with_owner else ""
    names = [person.name for person in each.people]
    detail = _joined(detail, _people(names, context), each.place, owner)
    if each.is_late:
        title = QCoreApplication.translate("Calendar", "Overdue: {title}").format(title=title)
    lasts = "" if each.span.is_whole else f"{begins:%H:%M}–{ends:%H:%M}"
    day = context.formats.long_day(begins.date())
    done = QCoreApplication.translate("Calendar", "done") if each.is_done else ""
    everybody = context.words.listed(names) if len(names) > _NAMED else ""
    said = (day, lasts, kind, title, detail, everybody, done)
    return Block(
        each.activity,
        begins.date(),
        ends.date(),
        None if each.span.is_whole else begins.hour * 60 + begins.minute,
        ends.hour * 60 + ends.minute,
        title,
        detail,
        ", ".join(part for part in said if part),
        COLOURS.get(each.activity_kind, 0),
        each.is_late,
        each.is_done,
        each.can_move,
    )


def _people(names: list[str], context: PageContext) -> str:
    """Who takes part, by name where they are few."""
    if len(names) <= _NAMED:
        return context.words.listed(names)
    return QCoreApplication.translate("Calendar", "%n people", "", len(names))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def heads_of(first: date, count: int, context: PageContext, is_month: bool) -> list[DayHead]:
    """The heads of columns, muted where the office does not work; a month's are days of the week."""
    name, formats = calendar_words.day_name, context.formats
    working_days = context.gateway.reference_data.working_days
    works = working_days.is_usual if is_month else working_days.is_open
    days = [first + timedelta(days=step) for step in range(count)]
    return [DayHead(name(day, formats), str(day.day), not works(day)) for day in days]
