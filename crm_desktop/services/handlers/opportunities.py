"""Handlers of opportunities: moves on the board, and further opportunities like a known one."""

from __future__ import annotations

from sqlalchemy import func, select

from crm_desktop.core.commands import CloneOpportunity, MoveOpportunity
from crm_desktop.core.errors import Conflict
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.stages import POSITION_GAP, position_between
from crm_desktop.core.values.stored import to_milliseconds
from crm_desktop.services.context import Context, Done
from crm_desktop.services.rules.checking import ToldValues
from crm_desktop.services.rules.deals.stages import first_open_stage, stage_facts, stage_title
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.services.rules.selling.lines import clone_lines
from crm_desktop.services.rules.writing import create, edit


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
    told = ToldValues(context, Kind.OPPORTUNITY, command.values)
    changes: dict[str, Stored] = {**told.for_record(row), "position": position}
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


#: What a further opportunity has in common with the one it is made after. Its way, its dates, its next step
#: and the lead that it came of are that one's own.
_CARRIED = (
    "account",
    "contact",
    "amount",
    "currency",
    "tax_included",
    "channel",
    "campaign",
    "description",
    "owner",
    "tags",
    "custom",
)


def clone(context: Context, command: CloneOpportunity) -> Done:
    """Make another opportunity like a known one, with the same contacts in the same roles.

    Raises NotFound where the known one is gone.
    """
    row = context.work.row(Kind.OPPORTUNITY, command.opportunity)
    told = ToldValues(context, Kind.OPPORTUNITY, {"name": command.name}).for_record({})
    stage = context.reference_data.get(Kind.STAGE, _whole(row["stage"]))
    pipeline = None if stage is None else _whole(stage.facts["pipeline"])
    first = first_open_stage(context.reference_data, pipeline)
    own = (each.name for each in context.catalogue[Kind.OPPORTUNITY].fields if each.own is not None)
    carried = {name: row[name] for name in (*_CARRIED, *own) if row[name] is not None}
    rows = NewRows.of_one({**carried, **told, "stage": first})
    (id_,) = create(context, Kind.OPPORTUNITY, rows) or (0,)
    rows.check()
    _clone_contacts(context, command.opportunity, id_)
    clone_lines(context, command.opportunity, id_)
    params: dict[str, Stored] = {"title": row["name"], "name": command.name}
    return Done("cloned", params, ids=(id_,))


def _clone_contacts(context: Context, known: int, new: int) -> None:
    """Give a new opportunity the contacts of a known one, in their order."""
    work, links = context.work, context.work.schema[Kind.OPPORTUNITY_CONTACT]
    statement = select(links).where(links.c.opportunity == known).order_by(links.c.id)
    carried = [
        {**row, "opportunity": new} for row in map(dict, work.connection.execute(statement).mappings())
    ]
    names = [field.name for field in context.catalogue[Kind.OPPORTUNITY_CONTACT].fields]
    if carried:
        columns = {name: [row[name] for row in carried] for name in names}
        rows = NewRows(columns, len(carried))
        create(context, Kind.OPPORTUNITY_CONTACT, rows)
        rows.check()


def _whole(value: Stored) -> int | None:
    return None if value is None else int(value)


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
