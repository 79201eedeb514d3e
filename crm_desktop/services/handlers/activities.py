"""Handlers of activities: put to another day or hour; marked as done with the next one planned."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from crm_desktop.core.commands import CompleteActivity, PlaceActivity, PostponeActivities
from crm_desktop.core.errors import Conflict, NotFound
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import moved_to, placed_at
from crm_desktop.core.values.stored import from_milliseconds, to_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.services.context import Context, Done
from crm_desktop.services.handlers.records import check_expected
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.checking import ToldValues
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.journal import Row

#: What the next activity has from the one before it, unless it says otherwise.
_HANDED_ON = ("lead", "account", "contact", "opportunity", "quote", "order", "owner", "priority")


def postpone(context: Context, command: PostponeActivities) -> Done:
    """Put activities to another day; those that are gone or done meanwhile stay as they are."""
    rows = [row for row in context.work.rows(Kind.ACTIVITY, command.ids) if row["done_at"] is None]
    if not rows:
        raise NotFound("record_gone", kind=Kind.ACTIVITY, id=min(command.ids, default=0))
    edits = Edits(rows, [_stored(moved_to(row, command.day, SYSTEM_ZONE)) for row in rows])
    writing.edit(context, Kind.ACTIVITY, edits)
    edits.check()
    title = _title(context, rows[0]) if len(rows) == 1 else ""
    params = {"kind": Kind.ACTIVITY, "count": len(rows), "title": title, "day": command.day.isoformat()}
    return Done("postponed", params, ids=tuple(edits.ids()))


def place(context: Context, command: PlaceActivity) -> Done:
    """Put an activity to a moment or to whole days, as it was dragged in a calendar."""
    row = context.work.row(Kind.ACTIVITY, command.activity)
    check_expected(Kind.ACTIVITY, row, command.expected)
    values = placed_at(row, command.begins, command.ends, SYSTEM_ZONE)
    edits = Edits([row], [_stored(values)])
    writing.edit(context, Kind.ACTIVITY, edits)
    edits.check()
    day = command.begins.date() if isinstance(command.begins, datetime) else command.begins
    params = {"kind": Kind.ACTIVITY, "count": 1, "title": _title(context, row), "day": day.isoformat()}
    if not isinstance(command.begins, datetime):
        return Done("postponed", params, ids=(command.activity,))
    return Done("placed", {**params, "clock": _hours(edits.after(0))}, ids=(command.activity,))


def _hours(activity: Row) -> str:
    """From when to when it lasts, as the clock shows it: "14:00–15:30"."""
    moments = (activity["starts_at"], activity["ends_at"])
    told = [int(at) for at in moments if at is not None] or [int(activity["due_at"] or 0)]
    clocks = [f"{from_milliseconds(at).astimezone(SYSTEM_ZONE):%H:%M}" for at in told]
    return "–".join(clocks)


def complete(context: Context, command: CompleteActivity) -> Done:
    """Mark an activity as done and make the next one; the ids are those of both."""
    row = context.work.row(Kind.ACTIVITY, command.activity)
    if row["done_at"] is not None:
        raise Conflict("activity_done", title=_title(context, row))
    edits = Edits([row], [{"done_at": to_milliseconds(command.done_at)}])
    writing.edit(context, Kind.ACTIVITY, edits)
    edits.check()
    told = ToldValues(context, Kind.ACTIVITY, command.following)
    handed_on = {name: row[name] for name in _HANDED_ON if name not in command.following}
    following = NewRows.of_one({**handed_on, **told.for_record({})})
    ids = writing.create(context, Kind.ACTIVITY, following)
    following.check()
    new = context.work.row(Kind.ACTIVITY, ids[0])
    params = {"kind": Kind.ACTIVITY, "title": _title(context, row), "following": _title(context, new)}
    return Done("completed", params, ids=(command.activity, *ids))


def _stored(values: Mapping[str, datetime | bool]) -> dict[str, Stored]:
    return {
        name: int(value) if isinstance(value, bool) else to_milliseconds(value)
        for name, value in values.items()
    }


def _title(context: Context, row: Row) -> str:
    """Its subject, or the beginning of its text."""
    return context.catalogue[Kind.ACTIVITY].title(row) or str(row["text"] or "")[:80]
