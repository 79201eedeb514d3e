"""The rules of activities: they end after they begin, and what they are about counts as touched."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.leads import status_changes
from crm_desktop.services.context import Context
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches

#: Kinds of activities by which a lead is contacted for the first time, once they are done.
CONTACTING = frozenset({"call", "meeting", "email"})


class ActivityRules(PlainRules):
    """An activity of a lead touches it, and the first call, meeting or mail that is done is its contact."""

    def __init__(self) -> None:
        super().__init__(Kind.ACTIVITY, period=("starts_at", "ends_at"))

    def complete(self, context: Context, rows: NewRows) -> None:
        """What begins at an hour is due then, unless it says otherwise."""
        if "starts_at" in rows.columns:
            told = zip(rows.column("due_at"), rows.column("starts_at"), strict=True)
            rows.columns["due_at"] = [start if due is None else due for due, start in told]

    def follow(self, context: Context, edits: Edits) -> None:
        """What was due when it began is due when it begins now."""
        for place in edits.touching(("starts_at",)):
            row, changes = edits.rows[place], edits.changes[place]
            was_due_then = row["due_at"] is None or row["due_at"] == row["starts_at"]
            if "due_at" not in changes and changes["starts_at"] is not None and was_due_then:
                changes["due_at"] = changes["starts_at"]

    def after_create(self, context: Context, ids: Sequence[int], rows: NewRows) -> None:
        """Tell the leads of new activities."""
        told = zip(rows.column("lead"), rows.column("kind"), rows.column("done_at"), strict=True)
        _tell_leads(context, [(lead, _contact(kind, done)) for lead, kind, done in told])

    def after_edit(self, context: Context, edits: Edits) -> None:
        """Tell the leads of activities that were changed, ticked off for one."""
        after = [edits.after(place) for place in range(len(edits))]
        _tell_leads(context, [(row["lead"], _contact(row["kind"], row["done_at"])) for row in after])


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
