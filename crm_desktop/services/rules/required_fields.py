"""Fields of an office's own that a deal must have from a stage on; whoever can be asked is."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.services.context import Context
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.reference_data import Item, ReferenceData

Row = Mapping[str, Stored]


def check_new(context: Context, record: RecordType, rows: NewRows) -> None:
    """Refuse new deals of a person that lack what their stage asks for."""
    fields = _asked_for(record)
    if not fields or not rows.source.can_answer:
        return
    for place in range(rows.count):
        deal = {name: rows.column(name)[place] for name in ("stage", *(each.name for each in fields))}
        missing = first_missing(context.reference_data, fields, deal)
        if missing is not None:
            rows.refuse(place, missing)


def check_edits(context: Context, record: RecordType, edits: Edits) -> None:
    """Refuse changes by a person that bring a deal to a stage without what it asks for, or take that away."""
    fields = _asked_for(record)
    if not fields or not edits.source.can_answer:
        return
    for place in edits.touching({"stage", *(each.name for each in fields)}):
        before, after = edits.rows[place], edits.after(place)
        told = [
            each
            for each in fields
            if after["stage"] != before["stage"] or (before[each.name] is not None and each.name in after)
        ]
        missing = first_missing(context.reference_data, told, after)
        if missing is not None:
            edits.refuse(place, missing)


def first_missing(reference_data: ReferenceData, fields: Collection[Field], deal: Row) -> RuleBroken | None:
    """What speaks against a deal as it stands; None where nothing does."""
    stage = _stage(reference_data, deal["stage"])
    for field in fields:
        if deal[field.name] is None and field.own is not None:
            asking = _stage(reference_data, field.own.required_from)
            if asking is not None and stage is not None and _is_from(stage, asking):
                title = asking.name or f"stage.{asking.code}"
                return RuleBroken("required_from_stage", field=field.name, stage_name=title)
    return None


def _asked_for(record: RecordType) -> list[Field]:
    return [each for each in record.own_fields if each.own is not None and each.own.required_from is not None]


def _is_from(stage: Item, asking: Item) -> bool:
    """Whether a stage comes with or after another one of its pipeline; a lost deal needs nothing more."""
    return (
        stage.facts["pipeline"] == asking.facts["pipeline"]
        and stage.position >= asking.position
        and stage.facts["kind"] != StageKind.LOST
    )


def _stage(reference_data: ReferenceData, id_: Stored) -> Item | None:
    return reference_data.get(Kind.STAGE, None if id_ is None else int(id_))
