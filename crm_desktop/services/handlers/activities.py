"""Handlers of activities: put to another day; marked as done with the next one planned."""

from __future__ import annotations

from datetime import datetime

from crm_desktop.core.commands import CompleteActivity, PostponeActivities
from crm_desktop.core.errors import Conflict, NotFound
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import moved_to
from crm_desktop.core.values.local_zone import SYSTEM_ZONE
from crm_desktop.core.values.stored import to_milliseconds
from crm_desktop.services.context import Context, Done
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.checking import ToldValues
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.journal import Row

#: What the next activity has from the one before it, unless it says otherwise.
_HANDED_ON = ("lead", "account", "contact", "opportunity", "owner", "priority")


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


def _stored(moments: dict[str, datetime]) -> dict[str, Stored]:
    return {name: to_milliseconds(moment) for name, moment in moments.items()}


def _title(context: Context, row: Row) -> str:
    """Its subject, or the beginning of its text."""
    return context.catalogue[Kind.ACTIVITY].title(row) or str(row["text"] or "")[:80]
