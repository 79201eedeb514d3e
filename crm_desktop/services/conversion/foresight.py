"""What several leads would become when they are converted together, told before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from crm_desktop.core.conversions import Becoming, ConversionResult, LeadConversion
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.conversion import BECOMES
from crm_desktop.core.rules.stages import missing_in
from crm_desktop.frozen import frozen
from crm_desktop.services.conversion.plan import ConversionPlan, PartPlan, Planner, Row
from crm_desktop.services.conversion.sameness import SameBatch
from crm_desktop.services.conversion.ways import in_fields, target
from crm_desktop.services.reads.office.stage_needs import required_by
from crm_desktop.services.reads.reader import ReferenceData, View
from crm_desktop.services.reads.record.contact_points import ContactPoint, contact_points
from crm_desktop.services.rules.deals.stage_entry import needs
from crm_desktop.services.rules.deals.stages import first_open_stage


class Fate(StrEnum):
    """How a lead comes by a record: made for it, made for a lead before it, or there already."""

    NEW = "new"
    SHARED = "shared"
    KNOWN = "known"


@frozen
class Foreseen:
    """What one of several leads would become, by kind: how, and what the record is called."""

    lead: int
    parts: tuple[tuple[Kind, Fate, str], ...] = ()
    error: UserError | None = None


class Foresight:
    """Plans leads in the order in which one command converts them, each knowing what those before become.

    The first one of a new company makes its account, the others join it. Records that are not made yet have
    ids that count down from -1.
    """

    def __init__(self) -> None:
        self._batch: SameBatch | None = None
        self._rows: dict[tuple[Kind, int], Row] = {}
        self._ways: dict[tuple[Kind, int], list[ContactPoint]] = {}
        self._last = 0

    def foresee(self, view: View, conversions: Sequence[LeadConversion]) -> list[Foreseen]:
        """Plan the next ones as the file stands now: what cannot be has its reason."""
        reference_data = view.reference_data()
        if self._batch is None:
            self._batch = SameBatch(view, reference_data.base_currency, self._ways_of)
        self._batch.look_in(view)
        with view.snapshot() as connection:
            planner = Planner(connection, reference_data, self._batch.find, self._rows)
            return [self._foreseen(view, reference_data, planner, self._batch, each) for each in conversions]

    def _foreseen(
        self,
        view: View,
        reference_data: ReferenceData,
        planner: Planner,
        batch: SameBatch,
        conversion: LeadConversion,
    ) -> Foreseen:
        try:
            plan = planner.plan(conversion)
            _check_stage(reference_data, plan)
        except UserError as error:
            return Foreseen(conversion.lead, error=error)
        told = []
        for part in plan.parts.values():
            if part.how is not Becoming.NONE:
                values = part.values if part.existing is None else part.existing
                told.append((part.kind, _fate(part), view.catalogue[part.kind].title(values)))
        ids = self._take_in(planner, plan)
        self._take_in_ways(view, plan, ids)
        account, contact, opportunity = (ids[kind] for kind in BECOMES)
        result = ConversionResult(conversion.lead, account, contact, opportunity)
        batch.remember(plan, result, has_ways=True)
        return Foreseen(conversion.lead, tuple(told))

    def _take_in(self, planner: Planner, plan: ConversionPlan) -> dict[Kind, int | None]:
        """The records as they will be, each pointing at those before it; returns their ids."""
        ids: dict[Kind, int | None] = {}
        for kind in BECOMES:
            part = plan[kind]
            ids[kind] = self._id_of(part)
            if ids[kind] is None:
                continue
            row = {**(part.existing or planner.blank(kind)), **part.values}
            for other in BECOMES[: BECOMES.index(kind)]:
                if row[str(other)] is None:
                    row[str(other)] = ids[other]
            self._rows[kind, ids[kind] or 0] = {**row, "id": ids[kind]}
        return ids

    def _id_of(self, part: PartPlan) -> int | None:
        if part.how is Becoming.NEW:
            self._last -= 1
            return self._last
        return part.id

    def _take_in_ways(self, view: View, plan: ConversionPlan, ids: Mapping[Kind, int | None]) -> None:
        """What the lead gives beside the fields of its account and contact, as `carry_ways` writes it."""
        targets = {kind: ids[kind] for kind in (Kind.ACCOUNT, Kind.CONTACT)}
        lead = id_of(plan.lead)
        for way in contact_points(view, Kind.LEAD, [lead]).get(lead, ()):
            kind = target(way.sort, targets)
            if kind is not None:
                self._ways.setdefault((kind, targets[kind] or 0), []).append(way)
        for kind, id_ in targets.items():
            if plan[kind].existing is not None and id_ is not None:
                ways = [
                    ContactPoint(0, sort, "", value) for sort, _, value in in_fields(kind, plan[kind].given)
                ]
                self._ways.setdefault((kind, id_), []).extend(ways)

    def _ways_of(self, view: View, kind: Kind, id_: int) -> Sequence[ContactPoint]:
        return [*contact_points(view, kind, [id_]).get(id_, ()), *self._ways.get((kind, id_), ())]


def _check_stage(reference_data: ReferenceData, plan: ConversionPlan) -> None:
    """Raise RuleBroken where the stage in which the new deal begins asks for what it would lack."""
    part = plan[Kind.OPPORTUNITY]
    if part.how is not Becoming.NEW:
        return
    stage = int(part.values.get("stage") or first_open_stage(reference_data))
    told = {**part.values, **dict.fromkeys(plan.promised(part.kind), True)}
    missing = missing_in(told, required_by(reference_data, stage))
    if missing:
        raise needs(reference_data, stage, missing)


def _fate(part: PartPlan) -> Fate:
    if part.id is None:
        return Fate.NEW
    return Fate.SHARED if part.id < 0 else Fate.KNOWN
