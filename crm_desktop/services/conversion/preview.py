"""What would become of a lead, read without writing anything, with the records that it may be joined with."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from crm_desktop.core.conversions import LeadConversion
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.conversion.plan import ConversionPlan, Planner
from crm_desktop.services.conversion.sameness import finder
from crm_desktop.services.reads.reader import View


@frozen
class Preview:
    """A plan with the records that it speaks of, by kind and id, as their lists show them.

    `activities` is how many entries the lead's story has, which the new records will show too.
    """

    plan: ConversionPlan
    records: Mapping[tuple[Kind, int], Mapping[str, Stored]]
    activities: int


def preview(view: View, conversion: LeadConversion) -> Preview:
    """Plan a conversion as the file stands; raises as `Planner.plan` does."""
    with view.snapshot() as connection:
        plan = Planner(connection, view.reference_data(), finder(view)).plan(conversion)
    wanted: dict[Kind, set[int]] = {}
    for part in plan.parts.values():
        ids = {candidate.id for candidate in part.candidates}
        wanted[part.kind] = ids | ({part.id} if part.id is not None else set())
    records = {
        (kind, id_): view.catalogue.row_values(kind, row)
        for kind, ids in wanted.items()
        for id_, row in view.rows(kind, sorted(ids)).items()
    }
    return Preview(plan, records, len(view.linked(Kind.ACTIVITY, "lead", conversion.lead)))


def reading(conversion: LeadConversion) -> Callable[[View], Preview]:
    """The preview as a composite read."""

    def work(view: View) -> Preview:
        return preview(view, conversion)

    return work
