"""For which day something is planned with a lead: its next step, or the first open activity."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.marks import planned_day
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.services.context import Context
from crm_desktop.services.rules.rows import NewRows
from crm_desktop.storage.driver import cursor_of

#: Fields of a lead and of an activity on which the day depends.
LEAD_FIELDS = frozenset({"next_step", "next_step_on"})
ACTIVITY_FIELDS = frozenset({"lead", "kind", "done_at", "due_at"})


def fill_planned(rows: NewRows) -> None:
    """Give new leads their day; nothing else is planned with them yet."""
    if "next_step" in rows.columns or "next_step_on" in rows.columns:
        told = zip(rows.column("next_step"), rows.column("next_step_on"), strict=True)
        rows.columns["planned_on"] = [planned_day(step, day, (), SYSTEM_ZONE) for step, day in told]


def bring_planned(context: Context, leads: Sequence[int]) -> None:
    """Write the days of some leads that are others now."""
    work = context.work
    lead, activity = work.schema[Kind.LEAD].c, work.schema[Kind.ACTIVITY].c
    planned: dict[int, list[tuple[Stored, Stored]]] = {}
    open_ones = select(activity.lead, activity.kind, activity.due_at).where(
        activity.lead.in_(leads), activity.done_at.is_(None)
    )
    for about, kind, due_at in cursor_of(work.connection, open_ones):
        planned.setdefault(int(about), []).append((kind, due_at))
    columns = (lead.id, lead.next_step, lead.next_step_on, lead.planned_on)
    changed: dict[int, Stored] = {}
    for id_, step, day, before in cursor_of(work.connection, select(*columns).where(lead.id.in_(leads))):
        now = planned_day(step, day, planned.get(int(id_), ()), SYSTEM_ZONE)
        if now != before:
            changed[int(id_)] = now
    work.derive(Kind.LEAD, "planned_on", changed)
