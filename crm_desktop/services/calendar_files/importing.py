"""The handler that imports a calendar file: new entries are made, known ones changed where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crm_desktop.core.participants import Person
from crm_desktop.core.queries import id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.services.calendar_files.attendees import let_join
from crm_desktop.services.calendar_files.command import CalendarReport, ImportCalendar
from crm_desktop.services.calendar_files.planning import Planned, Planner
from crm_desktop.services.calendar_files.reading import Entry, read_calendar
from crm_desktop.services.context import Context, Done
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.row_writer import batches

_COUNTS = ("created", "updated", "unchanged", "unnamed", "plain")


def import_calendar(context: Context, command: ImportCalendar) -> Done:
    """Import a file; what is marked as done here is left as it is."""
    file = read_calendar(command.path, SYSTEM_ZONE)
    report = CalendarReport(left_out=file.left_out)
    planner = Planner(context.work.connection, context.work.at)
    seen = 0
    known: dict[str, Person | None] = {}
    for block in batches(file.entries):
        context.progress.step(seen, len(file.entries))
        planned = list(planner.plan(block))
        _write(context, [each for each in planned if each is not None], known)
        report = add(report, counted(block, planned))
        seen += len(block)
    params = {
        "file": command.path.name,
        "created": report.created,
        "updated": report.updated,
        "unchanged": report.unchanged,
    }
    return Done("calendar_imported", params, result=report)


def add(one: CalendarReport, other: CalendarReport) -> CalendarReport:
    """Two reports as one."""
    return replace(one, **{name: getattr(one, name) + getattr(other, name) for name in _COUNTS})


def counted(entries: Sequence[Entry], planned: Sequence[Planned | None]) -> CalendarReport:
    """What becomes of a block of entries, in numbers."""
    created = sum(each is not None and each.is_new for each in planned)
    updated = sum(each is not None and bool(each.changes) for each in planned)
    return CalendarReport(
        created,
        updated,
        len(planned) - created - updated,
        sum(not entry.key for entry in entries),
        sum(entry.is_plain for entry in entries),
    )


def _write(context: Context, planned: Sequence[Planned], known: dict[str, Person | None]) -> None:
    new = [each for each in planned if each.is_new]
    here = [(id_of(each.row), each.entry) for each in planned if each.row is not None]
    if new:
        columns = {name: [each.values[name] for each in new] for name in new[0].values}
        made = NewRows(columns, len(new))
        ids = writing.create(context, Kind.ACTIVITY, made)
        made.check()
        here += [(id_, each.entry) for id_, each in zip(ids, new, strict=True)]
    changed = [(each.row, dict(each.changes)) for each in planned if each.row is not None and each.changes]
    if changed:
        edits = Edits([row for row, _ in changed], [changes for _, changes in changed])
        writing.edit(context, Kind.ACTIVITY, edits)
        edits.check()
    let_join(context, here, known)
