"""What a stage asks for of a deal: what is told at the stage, and what fields of the office's own tell."""

from __future__ import annotations

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.own_fields import own_name
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.stages import required_names
from crm_desktop.storage.reference_data import Item, ReferenceData


def required_by(reference_data: ReferenceData, stage: Stored) -> tuple[str, ...]:
    """The fields that a deal has to have before it enters a stage: those of the stage first."""
    item = _stage(reference_data, stage)
    if item is None:
        return ()
    return (*required_names(item.facts["required_fields"]), *own_required_by(reference_data, item))


def own_required_by(reference_data: ReferenceData, stage: Item) -> list[str]:
    """The fields of the office's own that a deal has to have while it stands in a stage, in their order."""
    found = []
    for each in reference_data.of(Kind.CUSTOM_FIELD):
        # Only fields of deals name a stage.
        asking = _stage(reference_data, each.facts["required_from"]) if each.active else None
        if asking is not None and _is_from(stage, asking):
            found.append(own_name(each.id))
    return found


def _is_from(stage: Item, asking: Item) -> bool:
    """Whether a stage comes with or after another one of its pipeline; a lost deal needs nothing more."""
    return (
        stage.facts["pipeline"] == asking.facts["pipeline"]
        and stage.position >= asking.position
        and stage.facts["kind"] != StageKind.LOST
    )


def _stage(reference_data: ReferenceData, id_: Stored) -> Item | None:
    return reference_data.get(Kind.STAGE, None if id_ is None else int(id_))
