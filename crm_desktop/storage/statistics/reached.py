"""Which leads have reached a milestone: the same that are counted for it, one by one."""

from __future__ import annotations

from datetime import tzinfo

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.schema import schema_of
from crm_desktop.storage.statistics.channels import (
    Cohort,
    deadline_of,
    deals_of_leads,
    in_cohort,
    is_grown,
    is_undated,
)
from crm_desktop.storage.statistics.steps import leads_ordered

#: Milestones by the names of their figures; "grown" are all that are old enough to be judged.
GROWN, QUALIFIED, OPPORTUNITIES, WON, ORDERED = "grown", "qualified", "opportunities", "won", "ordered"


def leads_reached(
    connection: Connection, cohort: Cohort, milestone: str, zone: tzinfo | None = None
) -> list[int]:
    """The cohort's leads that `channel_counts`, or `step_days` of orders, count for a milestone, by ids."""
    if milestone == ORDERED:
        return sorted({each.lead for each in leads_ordered(connection, cohort, zone)})
    schema = schema_of(connection)
    lead, deals = schema[Kind.LEAD].c, deals_of_leads(schema)
    deadline = deadline_of(schema, cohort)
    is_won: ColumnElement[bool] = deals.c.won <= deadline
    has_deal = or_(is_won, deals.c.opened <= deadline)
    is_qualified = or_(has_deal, lead.qualified_at <= deadline)
    if cohort.within is None:
        is_qualified = or_(is_qualified, is_undated(schema))
    reached = {OPPORTUNITIES: has_deal, WON: is_won, QUALIFIED: is_qualified}
    statement = (
        select(lead.id)
        .select_from(schema[Kind.LEAD].outerjoin(deals, deals.c.lead == lead.id))
        .where(and_(*in_cohort(schema, cohort)), is_grown(schema, cohort))
        .order_by(lead.id)
    )
    if milestone != GROWN:
        statement = statement.where(reached[milestone])
    return [int(id_) for (id_,) in cursor_of(connection, statement)]
