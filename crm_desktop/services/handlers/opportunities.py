"""The handler of moves on the board: to another stage, or to another place in the same one."""

from __future__ import annotations

from sqlalchemy import func, select

from crm_desktop.core.commands import MoveOpportunity
from crm_desktop.core.errors import Conflict
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.stages import POSITION_GAP, position_between
from crm_desktop.core.values.stored import to_milliseconds
from crm_desktop.services.context import Context, Done
from crm_desktop.services.rules.rows import Edits
from crm_desktop.services.rules.stages import stage_facts, stage_title
from crm_desktop.services.rules.writing import edit


def move(context: Context, command: MoveOpportunity) -> Done:
    """Move an opportunity on the board; raises Conflict where it is elsewhere by now."""
    row = context.work.row(Kind.OPPORTUNITY, command.opportunity)
    if row["stage"] != command.expected_stage:
        raise Conflict("moved_meanwhile", title=row["name"])
    stage = stage_facts(context, command.stage)
    position, has_renumbered = _position(
        context, stage.id, command.opportunity, command.after, command.before
    )
    if has_renumbered:  # perhaps the opportunity's own column
        row = context.work.row(Kind.OPPORTUNITY, command.opportunity)
    changes: dict[str, Stored] = {"position": position}
    is_moved = stage.id != row["stage"]
    if is_moved:
        closed_at = None if command.closed_at is None else to_milliseconds(command.closed_at)
        changes |= {
            "stage": stage.id,
            "closed_at": closed_at,
            "loss_reason": command.loss_reason,
            "lost_to": command.lost_to,
        }
    edits = Edits([row], [changes])
    edit(context, Kind.OPPORTUNITY, edits)
    edits.check()
    params = {"title": row["name"], "stage": stage.id, "stage_name": stage_title(context, stage.id)}
    return Done("moved" if is_moved else "reordered", params, ids=(command.opportunity,))


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
    connection, table = context.work.connection, context.work.schema[Kind.OPPORTUNITY]

    def position_of(id_: int) -> int | None:
        here = select(table.c.position).where(table.c.id == id_, table.c.stage == stage)
        return connection.scalar(here)

    others = (table.c.stage == stage) & (table.c.id != moved)
    above = position_of(after) if after is not None else None
    below = position_of(before) if before is not None else None
    if above is not None:
        below = connection.scalar(select(func.min(table.c.position)).where(others, table.c.position > above))
    elif below is not None:
        above = connection.scalar(select(func.max(table.c.position)).where(others, table.c.position < below))
    elif after is None:
        below = connection.scalar(select(func.min(table.c.position)).where(others))
    else:  # both neighbours have left the column meanwhile: to its end
        above = connection.scalar(select(func.max(table.c.position)).where(others))
    return above, below


def _renumber(context: Context, stage: int) -> None:
    work, table = context.work, context.work.schema[Kind.OPPORTUNITY]
    statement = select(table).where(table.c.stage == stage).order_by(table.c.position, table.c.id)
    rows = [dict(row) for row in work.connection.execute(statement).mappings()]
    work.update_many(
        Kind.OPPORTUNITY, [(row, {"position": place * POSITION_GAP}) for place, row in enumerate(rows)]
    )
