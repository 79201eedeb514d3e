"""The rules of participants: each is one contact or one user, and stands in an activity once."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context
from crm_desktop.services.rules.once import Once
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.services.rules.writing import create

#: Whom a participant may be, by the field that names them.
PEOPLE = ("contact", "user")
_ONCE = Once(Kind.PARTICIPANT, ("activity", *PEOPLE), "person_known_already", "contact")


class ParticipantRules(PlainRules):
    """Who takes part is somebody, and not somebody twice."""

    def __init__(self) -> None:
        super().__init__(Kind.PARTICIPANT)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse participants who are nobody, two at once, or there already."""
        activities, *people = (rows.column(name) for name in _ONCE.told_apart_by)
        known = _known(context, activities)
        for place, (activity, *told) in enumerate(zip(activities, *people, strict=True)):
            refusal = _refusal(activity, told)
            if refusal is None and (activity, *told) in known:
                refusal = _ONCE.refusal()
            if refusal is not None:
                rows.refuse(place, refusal)
            known.add((activity, *told))

    def follow(self, context: Context, edits: Edits) -> None:
        """As of new ones."""
        for place in edits.touching(_ONCE.told_apart_by):
            after = edits.after(place)
            refusal = _refusal(after["activity"], [after[name] for name in PEOPLE])
            if refusal is not None:
                edits.refuse(place, refusal)
        _ONCE.follow(context, edits)

    def after_revert(self, context: Context, journal_id: int) -> None:
        """An undo may bring back somebody who has joined again meanwhile."""
        _ONCE.check_reverted(context, journal_id)


def hand_on(context: Context, activity: int, following: int) -> None:
    """Who takes part in an activity takes part in the next of its series."""
    rows = context.work.rows_pointing(Kind.PARTICIPANT, "activity", [activity])
    if rows:
        columns = {name: [row[name] for row in rows] for name in PEOPLE}
        made = NewRows({"activity": [following] * len(rows), **columns}, len(rows))
        create(context, Kind.PARTICIPANT, made)
        made.check()


def _refusal(activity: Stored, told: Sequence[Stored]) -> RuleBroken | None:
    if activity is None:
        return RuleBroken("value_required", field="activity")
    named = sum(each is not None for each in told)
    if named == 0:
        return RuleBroken("value_required", field=PEOPLE[0])
    return RuleBroken("one_person_each", field=PEOPLE[1]) if named > 1 else None


def _known(context: Context, activities: Sequence[Stored]) -> set[tuple[Stored, ...]]:
    ids = sorted({int(each) for each in activities if each is not None})
    rows = context.work.rows_pointing(Kind.PARTICIPANT, "activity", ids)
    return {(row["activity"], *(row[name] for name in PEOPLE)) for row in rows}
