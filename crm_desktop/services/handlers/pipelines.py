"""Handlers of whole pipelines and their stages: begun like another, taken off the board with their deals."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from crm_desktop.core.commands import BeginPipeline, RemovePipeline, RemoveStage
from crm_desktop.core.errors import NotFound, RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context, Done
from crm_desktop.services.reads.office.lists import uses_in
from crm_desktop.services.rules.checking import ToldValues
from crm_desktop.services.rules.deals.opportunities import carry_over
from crm_desktop.services.rules.deals.stages import (
    check_left,
    deals_in,
    first_open_stage,
    stage_facts,
    stage_title,
)
from crm_desktop.services.rules.rows import NewRows
from crm_desktop.services.rules.writing import create
from crm_desktop.storage.reference_data import Item
from crm_desktop.storage.row_writer import batches

#: What the stages of a new pipeline take over from those that they are made like.
_COPIED = ("name", "code", "kind", "probability", "colour", "stale_days", "required_fields", "position")


def begin(context: Context, command: BeginPipeline) -> Done:
    """Make a pipeline like another one: with its stages that are in use."""
    like = context.reference_data.get(Kind.PIPELINE, command.like)
    if like is None:
        raise RuleBroken("reference_missing", field="pipeline", value=command.like)
    told = ToldValues(context, Kind.PIPELINE, {"name": command.name}).for_record({})
    rows = NewRows.of_one(told)
    ids = create(context, Kind.PIPELINE, rows)
    rows.check()
    known = [stage.facts for stage in _stages(context, like.id) if stage.active]
    columns: dict[str, list[Stored]] = {name: [facts[name] for facts in known] for name in _COPIED}
    stages = NewRows({**columns, "pipeline": [ids[0]] * len(known)}, len(known))
    create(context, Kind.STAGE, stages)
    stages.check()
    return Done("pipeline_begun", {"kind": Kind.PIPELINE, "title": command.name}, ids=tuple(ids))


def remove_stage(context: Context, command: RemoveStage) -> Done:
    """Take a stage off its board; raises RuleBroken where deals stand in it and nobody says where they go."""
    if context.reference_data.get(Kind.STAGE, command.stage) is None:
        raise NotFound("record_gone", kind=Kind.STAGE, id=command.stage)
    title = stage_title(context, command.stage)
    deals = deals_in(context, [command.stage]).get(command.stage, 0)
    params: dict[str, object] = {"stage_name": title}
    label = "stage_removed"
    if command.into is not None:
        _check_target(context, command.stage, command.into)
    if deals:
        if command.into is None:
            raise RuleBroken("stage_in_use", stage_name=title, count=deals)
        _move_deals(context, command.stage, command.into)
        label = "stage_emptied"
        params |= {"into_name": stage_title(context, command.into), "deals": deals}
    check_left(context, [command.stage])
    _put_away(context, Kind.STAGE, [command.stage])
    return Done(label, params)


def remove(context: Context, command: RemovePipeline) -> Done:
    """Take a pipeline out of use; raises RuleBroken where deals stand in it and nobody says where they go."""
    pipeline = context.reference_data.get(Kind.PIPELINE, command.pipeline)
    if pipeline is None:
        raise NotFound("record_gone", kind=Kind.PIPELINE, id=command.pipeline)
    others = [each for each in context.reference_data.of(Kind.PIPELINE) if each.active]
    if not any(each.id != pipeline.id for each in others):
        raise RuleBroken("last_pipeline")
    stages = [stage.id for stage in _stages(context, pipeline.id)]
    counts = deals_in(context, stages)
    deals = sum(counts.values())
    params: dict[str, object] = {"pipeline_name": _name(pipeline)}
    label = "pipeline_removed"
    if deals:
        into = _pipeline_for(context, pipeline, command.into, deals)
        for stage in stages:
            if stage in counts:
                _move_deals(context, stage, _like_in(context, stage, into))
        label = "pipeline_emptied"
        params |= {"into_name": _name(into), "deals": deals}
    _put_away(context, Kind.STAGE, stages)
    _put_away(context, Kind.PIPELINE, [pipeline.id])
    first_open_stage(context.reference_data)
    return Done(label, params)


def _stages(context: Context, pipeline: int) -> list[Item]:
    return [each for each in context.reference_data.of(Kind.STAGE) if each.facts["pipeline"] == pipeline]


def _name(pipeline: Item) -> str:
    return pipeline.name or f"pipeline.{pipeline.code}"


def _check_target(context: Context, stage: int, into: int) -> None:
    if into == stage:
        raise RuleBroken("stage_into_itself", field="stage")
    target = stage_facts(context, into)
    if not target.in_use:
        raise RuleBroken("stage_archived", field="stage", stage_name=stage_title(context, into))
    if target.kind is not stage_facts(context, stage).kind:
        raise RuleBroken("stage_of_other_kind", field="stage", stage_name=stage_title(context, stage))


def _pipeline_for(context: Context, pipeline: Item, into: int | None, deals: int) -> Item:
    """The pipeline that deals go to; raises RuleBroken where none is told, or one that cannot take them."""
    if into is None:
        raise RuleBroken("pipeline_holds_deals", pipeline_name=_name(pipeline), count=deals)
    if into == pipeline.id:
        raise RuleBroken("pipeline_into_itself", field="pipeline")
    found = context.reference_data.get(Kind.PIPELINE, into)
    if found is None:
        raise RuleBroken("reference_missing", field="pipeline", value=into)
    return found


def _like_in(context: Context, stage: int, pipeline: Item) -> int:
    """The stage of another pipeline that is called the same, else the first that means the same."""
    known = context.reference_data.get(Kind.STAGE, stage)
    assert known is not None
    same = [
        each
        for each in _stages(context, pipeline.id)
        if each.active and each.facts["kind"] == known.facts["kind"]
    ]
    namesakes = [each for each in same if (each.name, each.code) == (known.name, known.code)]
    for found in (*namesakes, *same):
        return found.id
    raise RuleBroken("stage_of_other_kind", field="stage", stage_name=stage_title(context, stage))


def _move_deals(context: Context, stage: int, into: int) -> None:
    """Put all opportunities of a stage below those of another, in their order."""
    connection, table = context.work.connection, context.work.schema[Kind.OPPORTUNITY]
    standing = select(table.c.id).where(table.c.stage == stage).order_by(table.c.position, table.c.id)
    ids = list(connection.scalars(standing))
    done = 0
    for block in batches(ids):
        context.progress.step(done, len(ids))
        by_id = {id_of(row): row for row in context.work.rows(Kind.OPPORTUNITY, block)}
        carry_over(context, [by_id[id_] for id_ in block], into)
        done += len(block)


def _put_away(context: Context, kind: Kind, ids: Sequence[int]) -> None:
    """Delete entries that nothing names; archive the others, for the history that names them."""
    unused = [id_ for id_ in ids if not uses_in(context.work.connection, kind, id_)]
    context.work.delete(kind, unused)
    kept = context.work.rows(kind, [id_ for id_ in ids if id_ not in unused])
    context.work.update_many(kind, [(row, {"active": 0}) for row in kept])
    context.read_reference_data_again()
