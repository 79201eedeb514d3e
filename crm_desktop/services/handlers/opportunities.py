"""Handlers of opportunities: their stages, the history of stages, and their places on the board."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select

from crm_desktop.core.commands import MoveOpportunity
from crm_desktop.core.errors import Conflict, RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.closing import correction
from crm_desktop.core.rules.stages import POSITION_GAP, StageFacts, arrival, entry, position_between
from crm_desktop.core.values.stored import to_milliseconds
from crm_desktop.services.context import Context, Done
from crm_desktop.services.rules.checking import check_enough
from crm_desktop.storage.journal import Row
from crm_desktop.storage.schema import TABLES

_TABLE = TABLES[Kind.OPPORTUNITY]


def create(context: Context, stored: dict[str, Stored]) -> int:
    """Insert an opportunity: at the top of its stage, with the channel of the lead that it came from."""
    work = context.work
    stage = stage_facts(context, stored.get("stage"))
    stored.update(entry(stored, stage, work.at, other_reason=other_reason(context)))
    stored["position"] = top_position(context, stage.id)
    if stored.get("lead") is not None:
        lead = work.row(Kind.LEAD, int(stored["lead"] or 0))
        for name in ("channel", "campaign"):
            if stored.get(name) is None:
                stored[name] = lead[name]
    id_ = work.insert(Kind.OPPORTUNITY, stored)
    _write_history(context, id_, None, stage.id, int(stored["stage_since"] or 0), None)
    return id_


def _id(value: Stored) -> int | None:
    return None if value is None else int(value)


def other_reason(context: Context) -> int | None:
    """The reason "other": it stands for the one of an opportunity that is entered or imported as lost without
    any.
    """
    other = context.reference_data.by_code(Kind.LOSS_REASON, "other")
    return other.id if other else None


def stage_facts(context: Context, stage_id: Stored) -> StageFacts:
    """The stage of that id, or the first open one when none is named; raises RuleBroken."""
    stages = context.reference_data.of(Kind.STAGE)
    for item in stages:
        if item.id == stage_id or (stage_id is None and item.facts["kind"] == StageKind.OPEN):
            return StageFacts(item.id, StageKind(str(item.facts["kind"])))
    raise RuleBroken("reference_missing", field="stage", value=stage_id)


def top_position(context: Context, stage_id: int) -> int:
    """The position above all cards of a stage."""
    lowest = context.work.connection.scalar(
        select(func.min(_TABLE.c.position)).where(_TABLE.c.stage == stage_id)
    )
    position = position_between(None, lowest)
    assert position is not None
    return position


def move(context: Context, command: MoveOpportunity) -> Done:
    """Move an opportunity on the board: to another stage or to another place in its own."""
    row = context.work.row(Kind.OPPORTUNITY, command.opportunity)
    if row["stage"] != command.expected_stage:
        raise Conflict("moved_meanwhile", title=row["name"])
    stage = stage_facts(context, command.stage)
    position, has_renumbered = _position(
        context, stage.id, command.opportunity, command.after, command.before
    )
    changes: dict[str, Stored] = {"position": position}
    if stage.id != row["stage"]:
        closed_at = None if command.closed_at is None else to_milliseconds(command.closed_at)
        changes |= arrival(
            row,
            stage,
            context.work.at,
            closed_at=closed_at,
            loss_reason=command.loss_reason,
            lost_to=command.lost_to,
        )
    if has_renumbered:  # perhaps the opportunity's own column
        row = context.work.row(Kind.OPPORTUNITY, command.opportunity)
    _apply(context, row, changes)
    label = "moved" if stage.id != row["stage"] else "reordered"
    params = {"title": row["name"], "stage": stage.id, "stage_name": stage_title(context, stage.id)}
    return Done(label, params, ids=(command.opportunity,))


def stage_title(context: Context, stage_id: int) -> str:
    """What names the stage in a journal label: its own name, or its code for the translators above."""
    item = context.reference_data.get(Kind.STAGE, stage_id)
    return "" if item is None else item.name or f"stage.{item.code}"


def edit(context: Context, row: Row, stored: dict[str, Stored]) -> None:
    """Change fields of an opportunity, the stage among them; an opportunity that enters a stage comes to its
    top.
    """
    if stored["stage"] is None:
        raise RuleBroken("value_required", field="stage")
    changes = dict(stored)
    stage = stage_facts(context, stored["stage"])
    if stage.id == row["stage"]:
        changes |= correction(row, stage.kind, stored, context.work.at)
    else:
        closed = stored.get("closed_at")
        changes |= arrival(
            row,
            stage,
            context.work.at,
            closed_at=None if closed is None else int(closed),
            loss_reason=_id(stored.get("loss_reason")),
            lost_to=_id(stored.get("lost_to")),
        )
        changes["position"] = top_position(context, stage.id)
    check_enough(Kind.OPPORTUNITY, {**row, **changes})
    _apply(context, row, changes)


def corrected(context: Context, row: Row, stored: dict[str, Stored]) -> dict[str, Stored]:
    """`stored` with what follows from it in an opportunity that stays in its stage; raises RuleBroken."""
    if row["stage"] is None:
        return stored
    return stored | correction(row, stage_facts(context, row["stage"]).kind, stored, context.work.at)


def _apply(context: Context, row: Row, changes: Mapping[str, Stored]) -> None:
    work = context.work
    work.update_many(Kind.OPPORTUNITY, [(row, changes)])
    if "stage" in changes and changes["stage"] != row["stage"]:
        since = row["stage_since"]
        seconds = None if since is None else max(0, (work.at - int(since)) // 1000)
        _write_history(context, id_of(row), row["stage"], int(changes["stage"] or 0), work.at, seconds)


def _write_history(
    context: Context, id_: int, before: Stored, after: int, at: int, seconds: int | None
) -> None:
    context.work.insert(
        Kind.STAGE_CHANGE,
        {
            "opportunity": id_,
            "from_stage": before,
            "to_stage": after,
            "at": at,
            "seconds_before": seconds,
            "by": context.work.user,
        },
    )


def _position(
    context: Context, stage: int, moved: int, after: int | None, before: int | None
) -> tuple[int, bool]:
    """The position between two neighbours, and whether the column was numbered anew to make room for it."""
    for has_renumbered in (False, True):
        above, below = _neighbours(context, stage, moved, after, before)
        position = position_between(above, below)
        if position is not None:
            return position, has_renumbered
        _renumber(context, stage)
    raise AssertionError("a freshly numbered column has room")


def _neighbours(
    context: Context, stage: int, moved: int, after: int | None, before: int | None
) -> tuple[int | None, int | None]:
    """Positions above and below the gap; one named neighbour is enough, the other is looked up."""
    connection = context.work.connection

    def position_of(id_: int) -> int | None:
        here = select(_TABLE.c.position).where(_TABLE.c.id == id_, _TABLE.c.stage == stage)
        return connection.scalar(here)

    others = (_TABLE.c.stage == stage) & (_TABLE.c.id != moved)
    above = position_of(after) if after is not None else None
    below = position_of(before) if before is not None else None
    if above is not None:
        below = connection.scalar(
            select(func.min(_TABLE.c.position)).where(others, _TABLE.c.position > above)
        )
    elif below is not None:
        above = connection.scalar(
            select(func.max(_TABLE.c.position)).where(others, _TABLE.c.position < below)
        )
    elif after is None:
        below = connection.scalar(select(func.min(_TABLE.c.position)).where(others))
    else:  # both neighbours have left the column meanwhile: to its end
        above = connection.scalar(select(func.max(_TABLE.c.position)).where(others))
    return above, below


def _renumber(context: Context, stage: int) -> None:
    work = context.work
    statement = select(_TABLE).where(_TABLE.c.stage == stage).order_by(_TABLE.c.position, _TABLE.c.id)
    rows = [dict(row) for row in work.connection.execute(statement).mappings()]
    work.update_many(
        Kind.OPPORTUNITY, [(row, {"position": place * POSITION_GAP}) for place, row in enumerate(rows)]
    )
