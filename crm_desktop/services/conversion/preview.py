"""What would become of a lead, read without writing anything, with the records that it may be joined with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from crm_desktop.core.conversions import Becoming, LeadConversion
from crm_desktop.core.errors import UserError
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


@frozen
class Foreseen:
    """What one of several leads would become, by kind: whether that is new, and what it is called."""

    lead: int
    parts: tuple[tuple[Kind, bool, str], ...] = ()
    error: UserError | None = None


def foresee(view: View, conversions: Sequence[LeadConversion]) -> list[Foreseen]:
    """Plan several conversions as the file stands, each by itself: what cannot be has its reason."""
    with view.snapshot() as connection:
        planner = Planner(connection, view.reference_data(), finder(view))
        return [_foreseen(view, planner, conversion) for conversion in conversions]


def _foreseen(view: View, planner: Planner, conversion: LeadConversion) -> Foreseen:
    try:
        plan = planner.plan(conversion)
    except UserError as error:
        return Foreseen(conversion.lead, error=error)
    told = []
    for kind, part in plan.parts.items():
        if part.how is not Becoming.NONE:
            values = part.existing if part.existing is not None else part.values
            told.append((kind, part.existing is None, view.catalogue[kind].title(values)))
    return Foreseen(conversion.lead, tuple(told))


def reading(conversion: LeadConversion) -> Callable[[View], Preview]:
    """The preview as a composite read."""

    def work(view: View) -> Preview:
        return preview(view, conversion)

    return work
