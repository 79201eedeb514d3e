"""Keeps scores and planned days right with every write: leads changed or spoken to get them anew."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from crm_desktop.core.changes import Operation
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.scores import SCORED_FIELDS
from crm_desktop.services.context import Context
from crm_desktop.services.deriving.planned import ACTIVITY_FIELDS, LEAD_FIELDS, bring_planned, fill_planned
from crm_desktop.services.rules.rows import NewRows
from crm_desktop.services.scoring.keeping import bring_scores, fill_scores
from crm_desktop.storage.journal import JournalEntry
from crm_desktop.storage.row_writer import batches

_OF_LEAD = SCORED_FIELDS | LEAD_FIELDS


def fill_new(context: Context, rows: NewRows) -> None:
    """Give new leads what is derived; nothing was done with them yet."""
    fill_scores(context, rows)
    fill_planned(rows)


class LeadWatch:
    """Hears what a command writes and remembers for which leads what is derived may be other than before."""

    def __init__(self) -> None:
        self._leads: set[int] = set()
        #: ids of activities, and first and last ones of those made together: their leads stand in the table
        self._activities: set[int] = set()
        self._ranges: list[tuple[int, int]] = []
        self._hearing = {Kind.LEAD: self._hear_leads, Kind.ACTIVITY: self._hear_activities}

    def __call__(self, entry: JournalEntry) -> None:
        """Take in one entry of the journal."""
        hear = self._hearing.get(entry.kind)
        if hear is not None:
            hear(entry)

    def _hear_leads(self, entry: JournalEntry) -> None:
        if entry.operation is Operation.UPDATE:
            changed = entry.updates().items()
            self._leads.update(id_ for id_, names in changed if not _OF_LEAD.isdisjoint(names))
        elif entry.operation is Operation.INSERT and isinstance(entry.payload, dict):
            # Brought back by an undo, without what is derived; new ones have theirs.
            self._leads.update(int(row["id"] or 0) for row in entry.rows())

    def _hear_activities(self, entry: JournalEntry) -> None:
        if entry.is_range:
            self._ranges.append((entry.first_id, entry.last_id))
        elif entry.operation is Operation.UPDATE:
            for id_, changed in entry.updates().items():
                if not ACTIVITY_FIELDS.isdisjoint(changed):
                    self._activities.add(id_)
                    self._take(changed.get("lead", [])[:1])
        else:
            self._take(row.get("lead") for row in entry.rows())

    def _take(self, leads: Iterable[Stored]) -> None:
        self._leads.update(int(lead) for lead in leads if lead is not None)

    def bring_up_to_date(self, context: Context) -> None:
        """Write what is other now, in the same transaction."""
        self._find_leads(context)
        for block in batches(sorted(self._leads)):
            bring_scores(context, block)
            bring_planned(context, block)

    def _find_leads(self, context: Context) -> None:
        """The leads of the activities that were made or changed."""
        connection, activity = context.work.connection, context.work.schema[Kind.ACTIVITY].c
        for block in batches(sorted(self._activities)):
            self._take(connection.scalars(select(activity.lead).where(activity.id.in_(block))))
        for first, last in self._ranges:
            within = activity.id.between(first, last)
            self._take(connection.scalars(select(activity.lead).where(within).distinct()))
