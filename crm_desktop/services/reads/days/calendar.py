"""The days of a calendar: what takes place on them, and whose birthday they are."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from types import MappingProxyType

from sqlalchemy.engine import Connection

from crm_desktop.core.participants import Person
from crm_desktop.core.queries import Condition, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import WHOLE_DAY
from crm_desktop.core.values.stored import DAY
from crm_desktop.core.values.time.local_zone import day_end, day_start
from crm_desktop.core.values.time.wall_clock import WallClock, read_off
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.days.agenda import best_link
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.record.participants import people_of
from crm_desktop.storage.lists import calendar as calendar_queries
from crm_desktop.storage.lists.participants import participant_rows

#: What says no end takes this long.
_SHORT = 30 * 60_000
#: The second of a day at which what has no hour is due.
_WHOLE_DAY_SECOND = (WHOLE_DAY.hour * 60 + WHOLE_DAY.minute) * 60 + WHOLE_DAY.second
_FIRST_DAY = date(1970, 1, 1)
#: More is neither read nor counted.
_MOST = 20_000
#: Names of birthdays on a day; the others are counted.
_NAMES = 3

#: When something is shown in readings of the clock on the wall: begin, end, whether by whole days.
_Spell = tuple[int, int, bool]


@frozen
class Span:
    """From when to when something is shown, by the clock on the wall; whole days where `is_whole` is set.

    Whole days begin with the first and end with the last of them. The moments know no zone: what is looked at
    and put side by side is what the clock shows, also in the night when it is set.
    """

    begins: datetime
    ends: datetime
    is_whole: bool


@frozen
class Appointment:
    """One activity in a calendar; `kind` and `id` name the record that it is about, 0 without one."""

    activity: int
    activity_kind: str
    text: str
    span: Span
    kind: Kind
    id: int
    title: str
    detail: str
    place: str
    owner: int | None
    #: when it was done, in stored form
    done_at: Stored
    is_late: bool
    #: whether it has a moment that can be changed
    can_move: bool
    is_repeated: bool
    #: who takes part
    people: tuple[Person, ...]
    #: the moments in stored form, by which a change of somebody else is noticed
    seen: Mapping[str, Stored]

    @property
    def is_done(self) -> bool:
        """Whether it is ticked off."""
        return self.done_at is not None


@frozen
class Birthdays:
    """The contacts whose birthday a day is: how many, and the first of them by id and name."""

    day: date
    count: int
    people: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Calendar:
    """Some days of a calendar. `counts` holds all of a day, also what was not read."""

    first: date
    days: int
    appointments: tuple[Appointment, ...]
    birthdays: tuple[Birthdays, ...]
    counts: Mapping[date, int]
    #: how many there are, and how many of them are overdue
    total: int
    late: int
    #: whether there is more than is counted
    is_cut: bool = False

    @property
    def last(self) -> date:
        """The last day."""
        return self.first + timedelta(days=self.days - 1)


def read_calendar(
    user: int | None,
    first: date,
    days: int,
    today: date,
    *,
    per_day: int | None = None,
    zone: tzinfo | None = None,
    where: Condition | None = None,
) -> Callable[[View], Calendar]:
    """Work for a view: one person's days, or everyone's; at most `per_day` entries of each day are read.

    `where` narrows the activities; birthdays are none, and are left out then.
    """

    def work(view: View) -> Calendar:
        last = first + timedelta(days=days - 1)
        with view.snapshot() as connection:
            found = calendar_queries.appointments(
                connection, user, day_start(first, zone), day_end(last, zone) + 1, _MOST, where
            )
            clock = WallClock(zone)
            spells = {int(row[0] or 0): _spell(row[1:], clock) for row in found}
            counts, chosen = _chosen(spells, first, days, per_day)
            facts = calendar_queries.appointment_facts(connection, sorted(chosen))
            people = people_of(participant_rows(connection, sorted(chosen)))
            born = () if where is not None else tuple(_birthdays(connection, user, first, days))
        late_until = day_start(today, zone)
        shown = [
            _appointment(row, _span(spells[id_]), late_until, people.get(id_, ()))
            for row in facts
            for id_ in (int(row[0] or 0),)
        ]
        shown.sort(key=_order)
        late = sum(_is_late(row[2], row[3], late_until) for row in found)
        return Calendar(
            first,
            days,
            tuple(shown),
            born,
            MappingProxyType(counts),
            len(found),
            late,
            len(found) == _MOST,
        )

    return work


def _spell(moments: Sequence[Stored], clock: WallClock) -> _Spell:
    """When it is shown: from its beginning to its end, when it is due, or when it was done."""
    starts_at, due_at, done_at, all_day, ends_at = moments
    if starts_at is not None:
        begins = ends = clock.shows(int(starts_at))
        if ends_at is not None and int(ends_at) > int(starts_at):
            ends = clock.shows(int(ends_at))
        if all_day or ends - begins >= DAY:
            return begins, ends, True
        # Where the clock is put back in between, it seems to end before it begins: shown short.
        return begins, ends if ends > begins else begins + _SHORT, False
    begins = clock.shows(int((done_at if due_at is None else due_at) or 0))
    if due_at is not None and begins % DAY // 1000 == _WHOLE_DAY_SECOND:
        return begins, begins, True
    return begins, begins + _SHORT, False


def _chosen(
    spells: Mapping[int, _Spell], first: date, days: int, per_day: int | None
) -> tuple[dict[date, int], set[int]]:
    """How many each day has, and those that are shown: whole days first, then by the hour."""
    counts = [0] * days
    chosen: set[int] = set()
    day_before = (first - _FIRST_DAY).days
    for id_, (begins, ends, is_whole) in sorted(spells.items(), key=_whole_first):
        last = ends if is_whole or ends <= begins else ends - 1  # the midnight at its end is none of its days
        first_place, last_place = begins // DAY - day_before, last // DAY - day_before
        for place in range(max(first_place, 0), min(last_place + 1, days)):
            counts[place] += 1
            if per_day is None or counts[place] <= per_day:
                chosen.add(id_)
    return {first + timedelta(days=place): count for place, count in enumerate(counts) if count}, chosen


def _whole_first(spell: tuple[int, _Spell]) -> tuple[bool, int]:
    begins, _ends, is_whole = spell[1]
    return not is_whole, begins


def _span(spell: _Spell) -> Span:
    begins, ends, is_whole = spell
    return Span(read_off(begins), read_off(ends), is_whole)


def _appointment(
    row: tuple[Stored, ...], span: Span, late_until: int, people: tuple[Person, ...]
) -> Appointment:
    id_, kind, subject, text, place, owner, starts_at, ends_at, due_at, done_at, all_day, rule, *links = row
    about, target, title, detail = best_link(links)
    return Appointment(
        activity=int(id_ or 0),
        activity_kind=str(kind),
        text=str(subject or text or ""),
        span=span,
        kind=about,
        id=target,
        title=title,
        detail=detail,
        place=str(place or ""),
        owner=None if owner is None else int(owner),
        done_at=done_at,
        is_late=_is_late(due_at, done_at, late_until),
        can_move=starts_at is not None or due_at is not None,
        is_repeated=rule is not None,
        people=people,
        seen={"starts_at": starts_at, "ends_at": ends_at, "due_at": due_at, "all_day": all_day},
    )


def _is_late(due_at: Stored, done_at: Stored, late_until: int) -> bool:
    """Whether it should have been done before the moment with which today begins."""
    return done_at is None and due_at is not None and int(due_at) < late_until


def _order(appointment: Appointment) -> tuple[bool, datetime, int]:
    span = appointment.span
    return not span.is_whole, span.begins, appointment.activity


def _birthdays(connection: Connection, user: int | None, first: date, days: int) -> Iterator[Birthdays]:
    kept = [first + timedelta(days=step) for step in range(days)]
    keys = {day: _born_on(day) for day in kept}
    counts = {
        str(key): int(count or 0)
        for key, count in calendar_queries.birthday_counts(
            connection, user, sorted({key for each in keys.values() for key in each})
        )
    }
    for day in kept:
        count = sum(counts.get(key, 0) for key in keys[day])
        if count:
            found = calendar_queries.birthdays(connection, user, keys[day], _NAMES)
            yield Birthdays(day, count, tuple((int(id_ or 0), str(name or "")) for id_, name in found))


def _born_on(day: date) -> tuple[str, ...]:
    """Days of birth that are kept on a day: who was born on 29 February has the 28th in the years between."""
    own = day.isoformat()[5:]
    return (own, "02-29") if own == "02-28" and not isleap(day.year) else (own,)
