"""Handlers that write several records listed with another one at once, and put them into another order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import select

from crm_desktop.core.errors import NotFound, RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.rules.positions import rising_positions
from crm_desktop.core.sheets import MoveRows, WriteRows
from crm_desktop.services.context import Context, Done
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.checking import Known, ToldValues
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.journal import Row

Sheet = WriteRows | MoveRows


def write(context: Context, command: WriteRows) -> Done:
    """Change records and add others; all of them or none."""
    title, known = _owner(context, command)
    named = {id_ for id_, _ in command.edits}
    rows = {id_: row for id_, row in _rows(context, command).items() if id_ in named} if named else {}
    _edit(context, command, rows, known)
    made = _add(context, command, known)
    if command.after is not None and made:
        _put_behind(context, command, command.after, made)
    count = len(rows) + len(made)
    if not count:
        raise NotFound("record_gone", kind=command.kind, id=command.edits[0][0] if command.edits else 0)
    about = {"kind": command.kind, "count": count, "title": title}
    return Done("rows_written", about, ids=(*made, *rows))


def _owner(context: Context, command: Sheet) -> tuple[str, Known]:
    """The title of whom the records belong to; raises NotFound where it is gone."""
    kind = context.catalogue[command.kind].field(command.through).refers_to
    assert kind is not None
    row = context.work.row(kind, command.owner)
    return context.catalogue[kind].title(row), {(kind, command.owner)}


def _edit(context: Context, command: WriteRows, rows: dict[int, Row], known: Known) -> None:
    changes: dict[int, dict[str, Stored]] = {}
    places: list[int] = []
    for place, (id_, values) in enumerate(command.edits):
        if id_ in rows:
            told = _told(context, command, values, known, place, rows[id_])
            if id_ not in changes:
                places.append(place)
            changes.setdefault(id_, {}).update(told)
    if changes:
        edits = Edits([rows[id_] for id_ in changes], list(changes.values()))
        writing.settle(context, command.kind, edits)
        _check(edits.refused, places)
        writing.write_edits(context, command.kind, edits)


def _add(context: Context, command: WriteRows, known: Known) -> Sequence[int]:
    if not command.new:
        return ()
    first = len(command.edits)
    own = {command.through: command.owner}
    stored = [
        _told(context, command, {**values, **own}, known, place, {})
        for place, values in enumerate(command.new, first)
    ]
    names = dict.fromkeys(name for values in stored for name in values)
    columns: dict[str, list[Stored]] = {name: [values.get(name) for values in stored] for name in names}
    rows = NewRows(columns, len(stored))
    ids = writing.create(context, command.kind, rows)
    _check(rows.refused, range(first, first + rows.count))
    return ids


def _told(
    context: Context,
    command: WriteRows,
    values: Mapping[str, object],
    known: Known,
    place: int,
    row: Mapping[str, Stored],
) -> dict[str, Stored]:
    """The stored values for a record as it is, or for a new one ({})."""
    try:
        return ToldValues(context, command.kind, values, known).for_record(row)
    except RuleBroken as refusal:
        raise _at(refusal, place) from refusal


def _check(refused: Mapping[int, Sequence[RuleBroken]], places: Sequence[int]) -> None:
    """Raise the first refusal with its place in the command."""
    for place in sorted(refused):
        raise _at(refused[place][0], places[place])


def _at(refusal: RuleBroken, place: int) -> RuleBroken:
    return RuleBroken(refusal.key, field=refusal.field, **{**refusal.params, "place": place})


def move(context: Context, command: MoveRows) -> Done:
    """Put records elsewhere among those of their owner."""
    title, _known = _owner(context, command)
    order = list(_rows(context, command))
    chosen = [id_ for id_ in dict.fromkeys(command.ids) if id_ in order]
    if not chosen:
        raise NotFound("record_gone", kind=command.kind, id=min(command.ids, default=0))
    others = [id_ for id_ in order if id_ not in chosen]
    at = others.index(command.before) if command.before in others else len(others)
    _number(context, command, [*others[:at], *chosen, *others[at:]])
    about = {"kind": command.kind, "count": len(chosen), "title": title}
    return Done("rows_moved", about, ids=tuple(chosen))


def _put_behind(context: Context, command: WriteRows, after: int, made: Sequence[int]) -> None:
    new = set(made)
    others = [id_ for id_ in _rows(context, command) if id_ not in new]
    at = others.index(after) + 1 if after in others else len(others)
    _number(context, command, [*others[:at], *made, *others[at:]])


def _rows(context: Context, command: Sheet) -> dict[int, Row]:
    """The records of the owner by id, in their order where they have one."""
    table = context.work.schema[command.kind]
    order = [table.c[name] for name in ("position", "id") if name in table.c]
    statement = select(table).where(table.c[command.through] == command.owner).order_by(*order)
    rows = map(dict, context.work.connection.execute(statement).mappings())
    return {id_of(row): row for row in rows}


def _number(context: Context, command: Sheet, order: Sequence[int]) -> None:
    """Give records the positions of their order; only those are written that have to change."""
    rows = _rows(context, command)
    known = [int(rows[id_]["position"] or 0) for id_ in order]
    changes: list[tuple[Row, dict[str, Stored]]] = [
        (rows[id_], {"position": position})
        for id_, before, position in zip(order, known, rising_positions(known), strict=True)
        if before != position
    ]
    context.work.update_many(command.kind, changes)
