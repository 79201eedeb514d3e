"""Which leads may go back to the pool: open ones, owned, that nobody has touched for so many days."""

from __future__ import annotations

from datetime import date, timedelta, tzinfo

from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.main_records import LEAD, LEAD_STATUSES
from crm_desktop.core.values.time.local_zone import day_end


def leads_to_return(days: int, today: date, zone: tzinfo | None = None) -> ListQuery:
    """The leads that nobody touched since so many days before today, the longest first."""
    alive = tuple(status for status in LEAD_STATUSES if status not in LEAD.ended_statuses)
    before = day_end(today - timedelta(days=days), zone)
    return ListQuery(
        Kind.LEAD,
        filters=(
            Filter("status", Operator.ANY_OF, alive),
            Filter("owner", Operator.FILLED),
            Filter("updated_at", Operator.BETWEEN, (None, before)),
        ),
        sort=(SortKey("updated_at"),),
    )
