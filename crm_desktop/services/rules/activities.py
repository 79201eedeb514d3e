"""The rules of activities: they end after they begin, repeat as they say, and touch what they are about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, tzinfo

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import due_when_it_begins, moved_to
from crm_desktop.core.rules.leads import status_changes
from crm_desktop.core.rules.recurrence import bound_to, next_time, parse_rule, rule_text
from crm_desktop.core.values.stored import from_milliseconds, to_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.core.values.time.zone_names import zone_or_own
from crm_desktop.services.context import Context
from crm_desktop.services.rules.participants import hand_on
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.services.rules.writing import create
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches

#: What the next of a series has from the one before it.
_REPEATED = (
    "kind",
    "subject",
    "text",
    "all_day",
    "time_zone",
    "place",
    "priority",
    "lead",
    "account",
    "contact",
    "opportunity",
    "quote",
    "order",
    "owner",
)
#: What tells on which day of its series something stands.
_WHEN = ("due_at", "starts_at", "time_zone")
#: Kinds of activities by which a lead is contacted for the first time, once they are done.
CONTACTING = frozenset({"call", "meeting", "email"})


class ActivityRules(PlainRules):
    """An activity of a lead touches it, and the first call, meeting or mail that is done is its contact."""

    def __init__(self) -> None:
        super().__init__(Kind.ACTIVITY, period=("starts_at", "ends_at"))

    def complete(self, context: Context, rows: NewRows) -> None:
        """What begins at an hour is due then, unless it says otherwise; a series knows its day."""
        if "starts_at" in rows.columns:
            told = zip(rows.column("due_at"), rows.column("starts_at"), rows.column("all_day"), strict=True)
            rows.columns["due_at"] = [
                due if due is not None else _due(start, all_day) for due, start, all_day in told
            ]
        for place, told_rule in enumerate(rows.column("recurrence")):
            if told_rule is not None:
                values = {name: rows.column(name)[place] for name in _WHEN}
                try:
                    rows.columns["recurrence"][place] = _bound(told_rule, values)
                except RuleBroken as refusal:
                    rows.refuse(place, refusal)

    def follow(self, context: Context, edits: Edits) -> None:
        """What was due when it began is due when it begins now; a series goes on with its next one."""
        for place in edits.touching(("recurrence", "due_at", "starts_at")):
            after = edits.after(place)
            is_new = "recurrence" in edits.changes[place] or _day_of(edits.rows[place]) is None
            if after["recurrence"] is not None and is_new:
                try:
                    edits.changes[place]["recurrence"] = _bound(after["recurrence"], after)
                except RuleBroken as refusal:
                    edits.refuse(place, refusal)
        for place in edits.touching(("done_at",)):
            if _is_ticked(edits, place) and edits.rows[place]["recurrence"] is not None:
                # Handed on: ticked off once more, it makes no other.
                edits.changes[place]["recurrence"] = None
        for place in edits.touching(("starts_at", "all_day")):
            row, changes, after = edits.rows[place], edits.changes[place], edits.after(place)
            usual = (None, row["starts_at"], _due(row["starts_at"], row["all_day"]))
            if "due_at" not in changes and after["starts_at"] is not None and row["due_at"] in usual:
                changes["due_at"] = _due(after["starts_at"], after["all_day"])
        for place in edits.touching(("starts_at", "due_at")):
            _bring_reminder(edits.rows[place], edits.changes[place], edits.after(place))

    def after_create(self, context: Context, ids: Sequence[int], rows: NewRows) -> None:
        """Tell the leads of new activities."""
        told = zip(rows.column("lead"), rows.column("kind"), rows.column("done_at"), strict=True)
        _tell_leads(context, [(lead, _contact(kind, done)) for lead, kind, done in told])

    def after_edit(self, context: Context, edits: Edits) -> None:
        """Tell the leads of activities that were changed, ticked off for one."""
        after = [edits.after(place) for place in range(len(edits))]
        _tell_leads(context, [(row["lead"], _contact(row["kind"], row["done_at"])) for row in after])
        for place, row in enumerate(edits.rows):
            if _is_ticked(edits, place) and row["recurrence"] is not None:
                _go_on(context, row, after[place]["done_at"])


def _due(starts_at: Stored, all_day: Stored) -> Stored:
    return None if starts_at is None else due_when_it_begins(int(starts_at), all_day, SYSTEM_ZONE)


def _bring_reminder(row: Row, changes: dict[str, Stored], after: Row) -> None:
    """What reminds of an activity comes as long before it as it did, unless somebody says when."""
    before, now = _moment_of(row), _moment_of(after)
    if row["reminder_at"] is None or "reminder_at" in changes:
        return
    if before is not None and now is not None:
        changes["reminder_at"] = int(row["reminder_at"]) + now - before


def _moment_of(values: Mapping[str, Stored]) -> int | None:
    moment = values["starts_at"] if values["starts_at"] is not None else values["due_at"]
    return None if moment is None else int(moment)


def _is_ticked(edits: Edits, place: int) -> bool:
    """Whether an activity is marked as done that was open."""
    return edits.rows[place]["done_at"] is None and edits.changes[place].get("done_at") is not None


def _day_of(values: Mapping[str, Stored]) -> date | None:
    moment = _moment_of(values)
    return None if moment is None else _local_day(moment, zone_or_own(values.get("time_zone")))


def _local_day(moment: int, zone: tzinfo) -> date:
    return from_milliseconds(moment).astimezone(zone).date()


def _bound(text: Stored, values: Mapping[str, Stored]) -> str:
    """A rule that a person told, with the late day of the month that it begins on; raises RuleBroken."""
    try:
        rule = parse_rule(str(text))
    except ValueError as error:
        raise RuleBroken("recurrence_not_understood", field="recurrence", value=text) from error
    day = _day_of(values)
    return rule_text(rule if day is None else bound_to(rule, day))


def _go_on(context: Context, done: Row, done_at: Stored) -> None:
    """Make the next of a series by its own clock; late ones are passed over, not made up for."""
    zone = zone_or_own(done["time_zone"])
    day = _day_of(done)
    done_on = _local_day(int(done_at or context.work.at), zone)
    found = next_time(parse_rule(str(done["recurrence"])), day or done_on, max(day or done_on, done_on))
    if found is None:
        return
    next_day, rule = found
    moved = {name: to_milliseconds(at) for name, at in moved_to(done, next_day, zone).items()}
    own = (field.name for field in context.catalogue[Kind.ACTIVITY].own_fields)
    values = {name: done[name] for name in (*_REPEATED, *own)}
    rows = NewRows.of_one({**values, **moved, "recurrence": rule_text(rule)})
    ids = create(context, Kind.ACTIVITY, rows)
    rows.check()
    hand_on(context, id_of(done), ids[0])


def _contact(kind: Stored, done_at: Stored) -> int | None:
    """When somebody was spoken to; None where nobody was, yet."""
    return int(done_at) if kind in CONTACTING and done_at is not None else None


def _tell_leads(context: Context, told: Sequence[tuple[Stored, int | None]]) -> None:
    """Leads with the moment of their contact, if it was one: "changed" tells who was left alone."""
    contacts: dict[int, int | None] = {}
    for lead, moment in told:
        if lead is not None:
            known = contacts.get(int(lead))
            contacts[int(lead)] = moment if known is None or moment is None else min(known, moment)
    work = context.work
    for block in batches(sorted(contacts)):
        changed: list[tuple[Row, dict[str, Stored]]] = []
        for row in work.rows(Kind.LEAD, block):
            changes: dict[str, Stored] = {"updated_at": work.at}
            moment = contacts[id_of(row)]
            if moment is not None and row["status"] == "new":
                changes["status"] = "contacted"
                changes |= status_changes(row, changes, moment)
            changed.append((row, changes))
        work.update_many(Kind.LEAD, changed)
