"""What a stage asks for of an opportunity before it enters, where a person can be asked."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.stages import StageFacts, missing_in
from crm_desktop.services.context import Context
from crm_desktop.services.rules.deals.stages import stage_title, title_in
from crm_desktop.services.rules.rows import NewRows
from crm_desktop.storage.reference_data import ReferenceData


def check_entry(context: Context, stage: StageFacts, after: Mapping[str, Stored]) -> None:
    """Raise RuleBroken where a stage is off its board, or asks for fields that an opportunity lacks.

    `after` is the opportunity as it will be.
    """
    if not stage.in_use:
        raise RuleBroken("stage_archived", field="stage", stage_name=stage_title(context, stage.id))
    missing = missing_in(after, stage.required)
    if missing:
        raise needs(context.reference_data, stage.id, missing)


def needs(reference_data: ReferenceData, stage: int, missing: list[str]) -> RuleBroken:
    """What a person is told where a deal lacks fields that its stage asks for."""
    return RuleBroken(
        "stage_needs_fields",
        field=missing[0],
        kind=Kind.OPPORTUNITY,
        fields=missing,
        stage_name=title_in(reference_data, stage),
    )


def check_entries(context: Context, rows: NewRows, stages: Mapping[Stored, StageFacts]) -> None:
    """Refuse the new opportunities that the stages in which they begin do not take."""
    asked = {name for stage in stages.values() for name in stage.required}
    told = {name: rows.column(name) for name in asked}
    for place, stage in enumerate(rows.columns["stage"]):
        if stage in stages and place not in rows.refused:
            try:
                after = {name: told[name][place] or (name in rows.promised or None) for name in asked}
                check_entry(context, stages[stage], after)
            except RuleBroken as refusal:
                rows.refuse(place, refusal)
