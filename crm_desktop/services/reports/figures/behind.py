"""The records behind figures, as lists: by their ids, and those that reached a milestone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import tzinfo
from functools import partial

from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.fields import NUMBER
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.statistics.channels import Cohort
from crm_desktop.storage.statistics.reached import GROWN, leads_reached

__all__ = ["GROWN", "reached", "these"]


def these(kind: Kind, ids: Iterable[int]) -> ListQuery:
    """The records of some ids."""
    return ListQuery(kind, filters=(Filter(NUMBER.name, Operator.ANY_OF, tuple(ids)),))


def reached(cohort: Cohort, milestone: str, zone: tzinfo | None) -> Callable[[View], ListQuery]:
    """A read of the leads that a figure counts for a milestone of `storage.statistics.reached`."""
    return partial(_reached, cohort=cohort, milestone=milestone, zone=zone)


def _reached(view: View, cohort: Cohort, milestone: str, zone: tzinfo | None) -> ListQuery:
    with view.snapshot() as connection:
        return these(Kind.LEAD, leads_reached(connection, cohort, milestone, zone))
