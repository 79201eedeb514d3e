"""What must stay where it is: stages that opportunities stand in, pipelines that stages belong to."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.services.context import Context
from crm_desktop.services.handlers.opportunities import stage_title
from crm_desktop.storage.schema import TABLES

_OPPORTUNITY = TABLES[Kind.OPPORTUNITY].c


def check_deletion(context: Context, kind: Kind, ids: Sequence[int]) -> None:
    """Refuse to delete what would leave deals without a place; raises RuleBroken.

    Other kinds may go: links to them become empty. An opportunity without a stage would be on no board.
    """
    if kind is Kind.STAGE:
        _check_stages(context, ids)
    elif kind is Kind.PIPELINE:
        _check_pipelines(context, ids)


def _check_stages(context: Context, ids: Sequence[int]) -> None:
    statement = (
        select(_OPPORTUNITY.stage, func.count())
        .where(_OPPORTUNITY.stage.in_(ids))
        .group_by(_OPPORTUNITY.stage)
    )
    for stage, count in context.work.connection.execute(statement):
        raise RuleBroken("stage_in_use", stage_name=stage_title(context, stage), count=count)
    stages = context.reference_data.of(Kind.STAGE)
    kept = [item for item in stages if item.id not in ids and item.facts["kind"] == StageKind.OPEN]
    if stages and not kept:
        raise RuleBroken("last_open_stage")


def _check_pipelines(context: Context, ids: Sequence[int]) -> None:
    for stage in context.reference_data.of(Kind.STAGE):
        if stage.facts["pipeline"] in ids:
            raise RuleBroken("pipeline_in_use", stage_name=stage_title(context, stage.id))
