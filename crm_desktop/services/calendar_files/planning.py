"""What becomes of the entries of a calendar file: new, changed or the same; for import and preview."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta, tzinfo

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import moved_to
from crm_desktop.core.rules.recurrence import bound_to, next_time, rule_text
from crm_desktop.core.values.stored import from_milliseconds, to_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.frozen import frozen
from crm_desktop.services.calendar_files.reading import Entry
from crm_desktop.services.calendar_files.writing import own_activity
from crm_desktop.storage.file_id import read_file_id
from crm_desktop.storage.journal import Row
from crm_desktop.storage.schema import schema_of
from crm_desktop.storage.statements import rows_among

#: What tells that two entries without an id are one.
_SAME = ("starts_at", "ends_at", "due_at", "subject")
#: What a file says of an activity; everything else is the office's.
_TOLD = tuple("subject text place starts_at ends_at due_at all_day recurrence priority time_zone".split())


@frozen
class Planned:
    """What becomes of one entry: `row` is what is there already, `changes` what the file says otherwise."""

    entry: Entry
    values: Mapping[str, Stored]
    row: Row | None
    changes: Mapping[str, Stored]

    @property
    def is_new(self) -> bool:
        """Whether nothing is there yet."""
        return self.row is None


class Planner:
    """Plans block after block of one file; each entry is looked at once, by its id or by what it says."""

    def __init__(self, connection: Connection, now: int) -> None:
        self._connection = connection
        self._table = schema_of(connection)[Kind.ACTIVITY]
        self._file_id = read_file_id(connection)
        self._now = now
        self._today = from_milliseconds(now).astimezone(SYSTEM_ZONE).date()
        self._handled: set[str] = set()
        self._told: set[tuple[Stored, ...]] = set()

    def plan(self, entries: Sequence[Entry]) -> Iterator[Planned | None]:
        """What becomes of each entry; None for one that stands in the file twice."""
        known = self._known(entries)
        for entry in entries:
            if entry.key and entry.key in self._handled:
                yield None
                continue
            self._handled.add(entry.key)
            row = known.get(entry.key) if entry.key else self._find_alike(entry)
            values = _placed(entry, row, self._today)
            if row is None:
                yield self._new(entry, values)
            else:
                changes = {} if row["done_at"] is not None else _differing(row, entry, values)
                yield Planned(entry, values, row, changes)

    def _new(self, entry: Entry, values: Mapping[str, Stored]) -> Planned | None:
        same = tuple(values[name] for name in _SAME)
        if not entry.key and same in self._told:
            return None
        self._told.add(same)
        first = {**_first(values, self._now), "calendar_id": entry.key or None}
        return Planned(entry, first, None, {})

    def _known(self, entries: Sequence[Entry]) -> dict[str, Row]:
        """The activities that were imported under the same ids, or were written to a file by this office."""
        keys = [entry.key for entry in entries if entry.key]
        own = {key: id_ for key in keys if (id_ := own_activity(key, self._file_id)) is not None}
        written = {id_of(row): row for row in self._rows(sorted(own.values()))}
        found = {key: written[id_] for key, id_ in own.items() if id_ in written}
        statement = select(self._table.c.id).where(self._table.c.calendar_id.in_(keys))
        imported = self._rows(list(self._connection.scalars(statement)) if keys else [])
        # Of several with one id the first is meant.
        return found | {str(row["calendar_id"]): row for row in reversed(imported)}

    def _rows(self, ids: Sequence[int]) -> list[Row]:
        return rows_among(self._connection, self._table, "id", ids)

    def _find_alike(self, entry: Entry) -> Row | None:
        """The activity with the same beginning, end and subject, for entries that name no id."""
        same = [self._table.c[name].is_not_distinct_from(entry.values[name]) for name in _SAME]
        id_ = self._connection.scalar(select(self._table.c.id).where(*same).limit(1))
        return None if id_ is None else self._rows([int(id_)])[0]


def _differing(row: Row, entry: Entry, values: Mapping[str, Stored]) -> dict[str, Stored]:
    """What a file says otherwise; when something is due that begins at an hour, only the office says.

    The same goes for the sort, where the file does not name it.
    """
    told = (*_TOLD, "kind") if entry.tells_sort else _TOLD
    differing = {name: values[name] for name in told if row[name] != values[name]}
    if values["starts_at"] is not None:
        differing.pop("due_at", None)
    return differing


def _placed(entry: Entry, known: Row | None, today: date) -> Mapping[str, Stored]:
    """The values of an entry; a series stands on its next day, by the clock of its first one."""
    values = {**entry.values, "recurrence": None}
    if entry.rule is None:
        return values
    zone = entry.zone or SYSTEM_ZONE
    first = _day(values, zone)
    rule = bound_to(entry.rule, first)
    since = today if known is None or known["done_at"] is not None else min(today, _day(known, zone))
    found: tuple[date, object] | None = (first, rule)
    if first < since or first in entry.without:
        after = max(first, since - timedelta(days=1)) if first < since else first
        found = next_time(rule, first, after)
        while found is not None and found[0] in entry.without:
            found = next_time(rule, first, found[0])
    if found is None:
        return values
    moved = moved_to({**values, "reminder_at": None}, found[0], zone)
    placed = {name: to_milliseconds(at) for name, at in moved.items() if name in values}
    return {**values, **placed, "recurrence": rule_text(found[1])}  # type: ignore[arg-type]


def _day(values: Mapping[str, Stored], zone: tzinfo) -> date:
    moment = values["starts_at"] if values["starts_at"] is not None else values["due_at"]
    return from_milliseconds(int(moment or 0)).astimezone(zone).date()


def _first(values: Mapping[str, Stored], now: int) -> Mapping[str, Stored]:
    """What is past when it first comes in has been: it is not overdue."""
    end = values["ends_at"] if values["ends_at"] is not None else values["starts_at"]
    if values["done_at"] is not None or values["recurrence"] is not None or end is None or int(end) > now:
        return values
    return {**values, "done_at": end}
