"""The rules of stages: where a new one stands, and that every board keeps a place for open opportunities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import func, select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.stages import REQUIRABLE, StageFacts, required_names
from crm_desktop.services.context import Context
from crm_desktop.services.reads.office.stage_needs import required_by
from crm_desktop.services.rules.office.reference_lists import ReferenceRules
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.reference_data import Item, ReferenceData

#: A stage that nobody gave a probability: what stands in it is left out of weighted sums, and named there.
WITHOUT_PROBABILITY = "stages_without_probability"

#: A stage's facts by field, as they are or as they will be.
_Facts = Mapping[str, Stored]


def stage_facts(context: Context, stage_id: Stored) -> StageFacts:
    """The stage of that id; raises RuleBroken where there is none."""
    item = context.reference_data.get(Kind.STAGE, None if stage_id is None else int(stage_id))
    if item is None:
        raise RuleBroken("reference_missing", field="stage", value=stage_id)
    required = required_by(context.reference_data, item.id)
    return StageFacts(item.id, StageKind(str(item.facts["kind"])), required, item.active)


def _check_fields(told: Stored) -> None:
    """Raise RuleBroken where a stage asks for what opportunities do not have, or could not be asked."""
    for name in required_names(told):
        if name not in REQUIRABLE:
            raise RuleBroken("field_not_of_kind", value=name, candidates=list(REQUIRABLE))


def stage_title(context: Context, stage_id: int) -> str:
    """What names the stage in a journal label: its own name, or its code for the translators above."""
    return title_in(context.reference_data, stage_id)


def title_in(reference_data: ReferenceData, stage_id: int) -> str:
    """The same from the reference data alone."""
    item = reference_data.get(Kind.STAGE, stage_id)
    return "" if item is None else _title(item)


def _title(stage: Item) -> str:
    return stage.name or f"stage.{stage.code}"


def namesake_in(reference_data: ReferenceData, stage_id: Stored, beside_id: Stored) -> Stored:
    """The stage of the same name in the pipeline of another stage; the stage itself where there is none."""
    stage = reference_data.get(Kind.STAGE, None if stage_id is None else int(stage_id))
    beside = reference_data.get(Kind.STAGE, None if beside_id is None else int(beside_id))
    if stage is None or beside is None or stage.facts["pipeline"] == beside.facts["pipeline"]:
        return stage_id
    for item in reference_data.of(Kind.STAGE):
        if item.facts["pipeline"] == beside.facts["pipeline"] and (item.name, item.code) == (
            stage.name,
            stage.code,
        ):
            return item.id
    return stage_id


def first_open_stage(reference_data: ReferenceData, pipeline: int | None = None) -> int:
    """Where a new opportunity begins: the first open stage of a pipeline, or of the first one in use.

    Raises RuleBroken where there is none.
    """
    pipelines = reference_data.of(Kind.PIPELINE)
    in_use = [item.id for item in pipelines if item.active] or [item.id for item in pipelines]
    for wanted in in_use if pipeline is None else [pipeline]:
        for stage in reference_data.of(Kind.STAGE):
            if stage.facts["pipeline"] == wanted and _is_begun_in(stage.facts):
                return stage.id
    raise RuleBroken("no_open_stage", field="stage")


def _is_begun_in(facts: _Facts) -> bool:
    return facts["kind"] == StageKind.OPEN and bool(facts["active"])


class StageRules(ReferenceRules):
    """A new open stage stands before those in which opportunities end; the last open one stays."""

    parted_by = "pipeline"

    def __init__(self) -> None:
        super().__init__(Kind.STAGE, told_apart=True)

    def place(self, context: Context, rows: NewRows) -> None:
        """Put new stages into their pipeline, the open ones before the first that ends."""
        for at, told_fields in enumerate(rows.column("required_fields")):
            try:
                _check_fields(told_fields)
            except RuleBroken as refusal:
                rows.refuse(at, refusal)
        pipelines = context.reference_data.of(Kind.PIPELINE)
        rows.fill("pipeline", rows.source.pipeline or (pipelines[0].id if pipelines else None))
        known = [dict(item.facts) for item in context.reference_data.of(Kind.STAGE)]
        stages = [dict(facts) for facts in known]
        told = zip(*(rows.column(name) for name in ("pipeline", "kind", "position")), strict=True)
        placed = [dict(zip(("pipeline", "kind", "position"), each, strict=True)) for each in told]
        for new in placed:
            if new["position"] is None:
                _make_room(stages, new)
            stages.append(new)
        rows.columns["position"] = [new["position"] for new in placed]
        moved = zip(known, stages, strict=False)  # the new ones come after the known
        context.work.update_many(self.kind, [(row, {"position": now["position"]}) for row, now in moved])
        if not rows.source.can_answer:
            rows.notes.update(self.oddities(context.reference_data, rows, context.work.at))

    def oddities(self, reference_data: ReferenceData, rows: NewRows, now: int) -> Counter[str]:
        """Stages of which a file tells no more than the name."""
        unsaid = rows.column("probability").count(None)
        return Counter({WITHOUT_PROBABILITY: unsaid} if unsaid else {})

    def follow(self, context: Context, edits: Edits) -> None:
        """Refuse what would end opportunities by the way, or leave a board without an open stage."""
        super().follow(context, edits)
        for place in edits.touching(("required_fields",)):
            try:
                _check_fields(edits.changes[place]["required_fields"])
            except RuleBroken as refusal:
                edits.refuse(place, refusal)
        for place in edits.touching(("kind",)):
            row = edits.rows[place]
            if edits.changes[place]["kind"] != row["kind"]:
                for count in deals_in(context, [id_of(row)]).values():
                    title = stage_title(context, id_of(row))
                    edits.refuse(place, RuleBroken("stage_kind_in_use", stage_name=title, count=count))
        now = {item.id: item.facts for item in context.reference_data.of(self.kind)}
        for place in edits.touching(("kind", "pipeline", "active")):
            after = now | {id_of(edits.rows[place]): edits.after(place)}
            if _loses_its_last(now.values(), after.values()):
                edits.refuse(place, RuleBroken("last_open_stage"))
            now = after

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """Refuse to delete stages that opportunities stand in, or the last open one of a board."""
        for stage, count in deals_in(context, ids).items():
            raise RuleBroken("stage_in_use", stage_name=stage_title(context, stage), count=count)
        super().before_delete(context, ids)
        check_left(context, ids)

    def after_revert(self, context: Context, journal_id: int) -> None:
        """Others may have deleted the open stages beside the one that an undo takes away."""
        before = [item.facts for item in context.reference_data.of(self.kind)]
        context.read_reference_data_again()
        if _loses_its_last(before, [item.facts for item in context.reference_data.of(self.kind)]):
            raise RuleBroken("last_open_stage")


def check_left(context: Context, ids: Collection[int]) -> None:
    """Raise RuleBroken where a board would lose its last open stage with these."""
    stages = context.reference_data.of(Kind.STAGE)
    left = [item.facts for item in stages if item.id not in ids]
    if _loses_its_last([item.facts for item in stages], left):
        raise RuleBroken("last_open_stage")


def _make_room(stages: Sequence[dict[str, Stored]], new: dict[str, Stored]) -> None:
    """Give a new stage its position among those of its pipeline; later ones move up."""
    beside = [stage for stage in stages if stage["pipeline"] == new["pipeline"]]
    ends = [_position(stage) for stage in beside if stage["kind"] != StageKind.OPEN]
    if new["kind"] != StageKind.OPEN or not ends:
        new["position"] = max(map(_position, beside), default=0) + 1
        return
    new["position"] = first = min(ends)
    for stage in beside:
        if _position(stage) >= first:
            stage["position"] = _position(stage) + 1


def _position(stage: _Facts) -> int:
    return int(stage["position"] or 0)


def deals_in(context: Context, ids: Sequence[int]) -> dict[int, int]:
    """How many opportunities stand in each of these stages, where any do."""
    stage = context.work.schema[Kind.OPPORTUNITY].c.stage
    statement = select(stage, func.count()).where(stage.in_(ids)).group_by(stage)
    return {int(id_): int(count) for id_, count in context.work.connection.execute(statement)}


def _loses_its_last(before: Collection[_Facts], after: Collection[_Facts]) -> bool:
    """Whether a board that had an open stage has others alone now, or none has any.

    A pipeline that loses all its stages at once is no board any more, and may go.
    """
    had, has = _boards_begun(before), _boards_begun(after)
    left = {facts["pipeline"] for facts in after}
    return bool(had) and (not has or not (had & left) <= has)


def _boards_begun(stages: Iterable[_Facts]) -> set[Stored]:
    return {facts["pipeline"] for facts in stages if _is_begun_in(facts)}
