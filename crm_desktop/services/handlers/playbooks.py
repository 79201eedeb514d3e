"""Handlers of playbooks: plan their steps for records; move what is left of one by some days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import and_, select

from crm_desktop.core.commands import MoveRest, StartPlaybook
from crm_desktop.core.errors import NotFound, RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import moved_to
from crm_desktop.core.rules.playbooks import planned, step_owner
from crm_desktop.core.rules.working_days import WorkingDays
from crm_desktop.core.values.stored import LATEST, from_milliseconds, to_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.frozen import frozen
from crm_desktop.services.context import Context, Done
from crm_desktop.services.handlers.records import ids_of
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.journal import Row
from crm_desktop.storage.reference_data import Item
from crm_desktop.storage.row_writer import batches

#: The moments of an activity, and so the columns that every planned one has.
_MOMENTS = ("due_at", "starts_at")


@frozen
class Started:
    """What came of starting a playbook: how many activities, and for which records none."""

    activities: int
    left_out: tuple[int, ...]


def start(context: Context, command: StartPlaybook) -> Done:
    """Plan the steps for each of the records, all or none."""
    kind = command.target.kind
    if str(kind) not in context.catalogue[Kind.ACTIVITY].goes_with:
        raise RuleBroken("playbook_elsewhere")
    playbook = context.reference_data.get(Kind.PLAYBOOK, command.playbook)
    if playbook is None:
        raise NotFound("record_gone", kind=Kind.PLAYBOOK, id=command.playbook)
    plan = _Plan(context, playbook, command)
    ids = ids_of(context, command.target)
    count = seen = 0
    left_out: list[int] = []
    title = ""
    for block in batches(ids):
        context.progress.step(seen, len(ids))
        running = _running(context, str(kind), playbook.id, block)
        rows = context.work.rows(kind, block)
        left_out += [id_of(row) for row in rows if id_of(row) in running]
        begun = [row for row in rows if id_of(row) not in running]
        plan.write(begun)
        count += len(begun)
        seen += len(block)
        title = title or next((context.catalogue[kind].heading(row) for row in begun), "")
    if not count:
        if left_out:
            raise RuleBroken("playbook_running", playbook_name=_name(playbook))
        raise NotFound("record_gone", kind=kind, id=ids[0])
    params = {"kind": kind, "count": count, "title": title if count == 1 else "", **plan.told()}
    label = "playbook_started_instead" if plan.gone else "playbook_started"
    return Done(label, params, ids=tuple(plan.ids), result=Started(len(plan.ids), tuple(left_out)))


class _Plan:
    """The steps of a playbook, as activities of one record after the other."""

    def __init__(self, context: Context, playbook: Item, command: StartPlaybook) -> None:
        self._context = context
        self._playbook = playbook
        self._link = str(command.target.kind)
        self._names = command.names
        users = {item.id: item for item in context.reference_data.of(Kind.USER)}
        self._active = {id_ for id_, item in users.items() if item.active}
        self._steps = [
            item.facts
            for item in context.reference_data.of(Kind.PLAYBOOK_STEP)
            if item.active and item.facts["playbook"] == playbook.id
        ]
        if not self._steps:
            raise RuleBroken("playbook_empty", playbook_name=_name(playbook))
        told = [int(step["user"]) for step in self._steps if step["user"] is not None]
        #: who of those that steps name does not work here any more
        self.gone = sorted({users[id_].name for id_ in told if id_ not in self._active and id_ in users})
        try:
            days = context.reference_data.working_days
            self._moments = [planned(step, command.first_day, SYSTEM_ZONE, days) for step in self._steps]
        except ValueError as error:
            raise RuleBroken("playbook_too_late") from error
        self.ids: list[int] = []

    def told(self) -> Mapping[str, object]:
        """What is said of it, and kept in the journal."""
        names = {"playbook_name": _name(self._playbook), "activities": len(self.ids)}
        return {**names, "who": self.gone} if self.gone else names

    def write(self, records: Sequence[Row]) -> None:
        """Make the activities of some records."""
        activities = [values for record in records for values in self._of(record)]
        if activities:
            columns = {name: [values[name] for values in activities] for name in activities[0]}
            rows = NewRows(columns, len(activities))
            self.ids += writing.create(self._context, Kind.ACTIVITY, rows)
            rows.check()

    def _of(self, record: Row) -> list[dict[str, Stored]]:
        me, owner = self._context.work.user, record.get("owner")
        made: list[dict[str, Stored]] = []
        for step, moments in zip(self._steps, self._moments, strict=True):
            at = {name: to_milliseconds(moment) for name, moment in moments.items()}
            user = None if step["user"] is None else int(step["user"])
            made.append(
                {
                    "kind": step["kind"],
                    "subject": step["name"] or self._names.get(str(step["code"])) or step["code"],
                    "text": step["text"],
                    **{name: at.get(name) for name in _MOMENTS},
                    "owner": step_owner(user, None if owner is None else int(owner), me, self._active),
                    "playbook": self._playbook.id,
                    self._link: id_of(record),
                }
            )
        return made


def _running(context: Context, link: str, playbook: int, ids: Sequence[int]) -> set[int]:
    """For which of the records the playbook has open steps."""
    table = context.work.schema[Kind.ACTIVITY]
    is_open = and_(table.c.playbook == playbook, table.c.done_at.is_(None), table.c[link].in_(ids))
    return set(context.work.connection.scalars(select(table.c[link]).where(is_open)))


def move_rest(context: Context, command: MoveRest) -> Done:
    """Move what is left of a playbook, from one of its activities on."""
    row = context.work.row(Kind.ACTIVITY, command.activity)
    playbook = context.reference_data.get(
        Kind.PLAYBOOK, None if row["playbook"] is None else int(row["playbook"])
    )
    rest = [] if playbook is None else _rest(context, row)
    if playbook is None or not rest or not command.days:
        raise RuleBroken("no_rest")
    moved = [_moved(each, command.days, context.reference_data.working_days) for each in rest]
    edits = Edits(rest, [{name: to_milliseconds(at) for name, at in values.items()} for values in moved])
    writing.edit(context, Kind.ACTIVITY, edits)
    edits.check()
    params = {
        "kind": Kind.ACTIVITY,
        "playbook_name": _name(playbook),
        "day": min(_day(edits.after(place)) for place in range(len(rest))).isoformat(),
    }
    return Done("rest_moved", params, ids=tuple(map(id_of, rest)))


def _rest(context: Context, row: Row) -> list[Row]:
    """The open activities of the same start, from this one on; it is among them where it is open."""
    table = context.work.schema[Kind.ACTIVITY]
    links = [name for name in context.catalogue[Kind.ACTIVITY].goes_with if row[name] is not None]
    same = [table.c[name] == row[name] for name in ("playbook", *links)]
    later = table.c.due_at >= row["due_at"]
    statement = select(table.c.id).where(*same, later, table.c.done_at.is_(None)).order_by(table.c.due_at)
    return context.work.rows(Kind.ACTIVITY, list(context.work.connection.scalars(statement)))


def _moved(row: Row, days: int, working_days: WorkingDays) -> dict[str, datetime]:
    try:
        day = working_days.on_or_after(_day(row) + timedelta(days=days))
    except OverflowError as error:
        raise RuleBroken("playbook_too_late") from error
    if day > LATEST:
        raise RuleBroken("playbook_too_late")
    return moved_to(row, day, SYSTEM_ZONE)


def _day(row: Mapping[str, Stored]) -> date:
    moment = row["starts_at"] if row["starts_at"] is not None else row["due_at"]
    return from_milliseconds(int(moment or 0)).astimezone(SYSTEM_ZONE).date()


def _name(playbook: Item) -> str:
    """Its own name, or the key of its built-in one."""
    return playbook.name or f"{playbook.kind}.{playbook.code}"
