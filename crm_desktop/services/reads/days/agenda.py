"""What one person has to do: activities and next steps that are due, and opportunities that should close
soon.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.marks import USUAL_UNTOUCHED_DAYS
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.values.time.local_zone import day_end, day_start
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.lists import agenda as agenda_queries
from crm_desktop.storage.lists.activities import ABOUT

#: Which of the records that an activity is about says most of it, by their places in the query.
_BEST_FIRST = (5, 4, 3, 0, 2, 1)


@frozen
class Due:
    """One thing to do on a day: an activity, or a record's next step (`activity` is None then).

    `kind` and `id` name the record that it is about; `id` is 0 for an activity without one.
    """

    day: date
    text: str
    kind: Kind
    id: int
    title: str
    detail: str = ""
    activity: int | None = None
    activity_kind: str = ""
    #: the moment of an activity, milliseconds in UTC
    at: int | None = None


@frozen
class Closing:
    """An open opportunity that is expected to close; amount in minor units."""

    id: int
    name: str
    account: str
    amount: int | None
    currency: str
    day: date
    stage: int | None


@frozen
class Unplanned:
    """An open record of which nothing is planned."""

    kind: Kind
    id: int
    title: str
    detail: str


@frozen
class Untouched:
    """An open record that nobody has touched for so many days."""

    kind: Kind
    id: int
    title: str
    detail: str
    days: int


@dataclass(frozen=True)
class Neglected:
    """What nobody has in hand: open records without a next step, untouched ones, deals that stand still.

    The day of a stale opportunity is that on which it came to its stage.
    """

    today: date
    unplanned: tuple[Unplanned, ...]
    stale: tuple[Closing, ...]
    untouched: tuple[Untouched, ...] = ()

    @property
    def is_any(self) -> bool:
        """Whether there is any of it."""
        return bool(self.unplanned or self.stale or self.untouched)


@dataclass(frozen=True)
class Agenda:
    """What is due, earliest first. `is_cut` when there is more than was asked for."""

    today: date
    due: tuple[Due, ...]
    closing: tuple[Closing, ...]
    is_cut: bool = False
    #: whether there is no record at all yet
    is_file_empty: bool = False

    @property
    def overdue(self) -> tuple[Due, ...]:
        """What should have been done before today."""
        return tuple(each for each in self.due if each.day < self.today)

    @property
    def for_today(self) -> tuple[Due, ...]:
        """What should be done today."""
        return tuple(each for each in self.due if each.day == self.today)

    @property
    def later(self) -> tuple[Due, ...]:
        """What comes after today."""
        return tuple(each for each in self.due if each.day > self.today)


def read_agenda(
    user: int | None, today: date, *, days: int = 7, limit: int = 200, zone: tzinfo | None = None
) -> Callable[[View], Agenda]:
    """Work for a view: a person's agenda until `days` after today; opportunities until twice as many.

    Days are those of `zone` (None: the computer's). At most `limit` entries of each sort are read.
    """

    def work(view: View) -> Agenda:
        until = today + timedelta(days=days)
        with view.snapshot() as connection:
            end = day_end(until, zone)
            activities = agenda_queries.planned_activities(connection, user, end, limit)
            due = [_activity(row, zone) for row in activities]
            is_cut = len(activities) == limit
            for kind in view.catalogue.listed_kinds:
                if "next_step_on" not in view.catalogue[kind].by_name:
                    continue
                steps = agenda_queries.next_steps(connection, kind, user, until.isoformat(), limit)
                due += [_next_step(kind, row) for row in steps]
                is_cut = is_cut or len(steps) == limit
            last = max(until, today + timedelta(days=2 * days)).isoformat()
            opportunities = agenda_queries.closing_opportunities(connection, user, last, limit)
            is_empty = not due and not opportunities and not agenda_queries.has_records(connection)
        due.sort(key=_order)
        return Agenda(today, tuple(due), tuple(_closing(row) for row in opportunities), is_cut, is_empty)

    return work


def read_neglected(
    user: int | None,
    today: date,
    *,
    untouched_days: int = USUAL_UNTOUCHED_DAYS,
    limit: int = 200,
    zone: tzinfo | None = None,
) -> Callable[[View], Neglected]:
    """Work for a view: what a person (None: anybody) has let lie, at most `limit` entries of each sort."""
    before = day_end(today - timedelta(days=untouched_days), zone)

    def work(view: View) -> Neglected:
        unplanned: list[Unplanned] = []
        with view.snapshot() as connection:
            for kind in view.catalogue.listed_kinds:
                if _may_be_unplanned(view.catalogue[kind]):
                    rows = agenda_queries.unplanned_records(connection, kind, user, limit)
                    unplanned += [_unplanned(kind, row) for row in rows]
            stale = agenda_queries.stale_opportunities(connection, user, day_start(today, zone), limit)
            lain = agenda_queries.untouched_leads(connection, user, before, limit)
        named = {(each.kind, each.id) for each in unplanned}
        untouched = (_untouched(row, today, zone) for row in lain)
        further = tuple(each for each in untouched if (each.kind, each.id) not in named)
        return Neglected(today, tuple(unplanned), tuple(_stale(row, zone) for row in stale), further)

    return work


def _may_be_unplanned(record: RecordType) -> bool:
    """Whether records of a kind come to an end, until which something should be planned."""
    return "next_step_on" in record.by_name and (bool(record.ended_statuses) or "stage" in record.by_name)


def _unplanned(kind: Kind, row: tuple[Stored, ...]) -> Unplanned:
    id_, title, detail = row
    return Unplanned(kind, int(id_ or 0), str(title or ""), "" if detail == title else str(detail or ""))


def _untouched(row: tuple[Stored, ...], today: date, zone: tzinfo | None) -> Untouched:
    id_, title, detail, at = row
    days = (today - from_milliseconds(int(at or 0)).astimezone(zone).date()).days
    told = "" if detail == title else str(detail or "")
    return Untouched(Kind.LEAD, int(id_ or 0), str(title or ""), told, days)


def _stale(row: tuple[Stored, ...], zone: tzinfo | None) -> Closing:
    *facts, since, stage = row
    day = from_milliseconds(int(since or 0)).astimezone(zone).date()
    return _closing((*facts, day.isoformat(), stage))


def _order(due: Due) -> tuple[date, int]:
    """Things with an hour come before those of the whole day."""
    return due.day, due.at if due.at is not None else 1 << 62


def best_link(links: Sequence[Stored]) -> tuple[Kind, int, str, str]:
    """The record that an activity is most about: kind, id (0 for none), name, and the name beside it.

    `links` are the ids and names of what it is about, in the order of `ABOUT`.
    """
    linked = [(place, links[2 * place], links[2 * place + 1]) for place in _BEST_FIRST if links[2 * place]]
    place, target, title = linked[0] if linked else (0, 0, "")
    detail = next((str(name) for _, _, name in linked[1:] if name), "")
    return ABOUT[place], int(target or 0), str(title or ""), detail


def _activity(row: tuple[Stored, ...], zone: tzinfo | None) -> Due:
    id_, kind, subject, text, due_at, *links = row
    at = int(due_at or 0)
    about, target, title, detail = best_link(links)
    return Due(
        day=from_milliseconds(at).astimezone(zone).date(),
        text=str(subject or text or ""),
        kind=about,
        id=target,
        title=title,
        detail=detail,
        activity=int(id_ or 0),
        activity_kind=str(kind),
        at=at,
    )


def _next_step(kind: Kind, row: tuple[Stored, ...]) -> Due:
    id_, title, step, day, detail = row
    return Due(
        day=date.fromisoformat(str(day)),
        text=str(step or ""),
        kind=kind,
        id=int(id_ or 0),
        title=str(title or ""),
        detail="" if detail == title else str(detail or ""),
    )


def _closing(row: tuple[Stored, ...]) -> Closing:
    id_, name, account, amount, currency, day, stage = row
    return Closing(
        id=int(id_ or 0),
        name=str(name or ""),
        account=str(account or ""),
        amount=None if amount is None else int(amount),
        currency=str(currency or ""),
        day=date.fromisoformat(str(day)),
        stage=None if stage is None else int(stage),
    )
