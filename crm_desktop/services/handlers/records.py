"""Handlers that create, edit and delete records of any kind."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from crm_desktop.core.commands import (
    CreateRecord,
    DeleteRecords,
    EditEach,
    EditRecords,
    SaveSetting,
    WriteTogether,
)
from crm_desktop.core.errors import Conflict, NotFound, RuleBroken
from crm_desktop.core.queries import Matching, Records, Stored, Target, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context, Done
from crm_desktop.services.reads.questions import matching_ids
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.checking import Known, ToldValues
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches


def create(context: Context, command: CreateRecord) -> Done:
    """Make one record."""
    kind = command.kind
    told = ToldValues(context, kind, command.values)
    rows = NewRows.of_one(told.for_record({}))
    ids = writing.create(context, kind, rows)
    rows.check()
    title = context.catalogue[kind].title({name: values[0] for name, values in rows.columns.items()})
    return Done("created", {"kind": kind, "title": title}, ids=tuple(ids))


def edit(context: Context, command: EditRecords) -> Done:
    """Give fields new values in one or many records."""
    ids = ids_of(context, command.target)
    kind = command.target.kind
    told = ToldValues(context, kind, command.values)
    fillings = ToldValues(context, kind, command.where_empty or {})
    names = {**(command.where_empty or {}), **command.values}

    def changes(row: Row) -> dict[str, Stored]:
        filled = {name: value for name, value in fillings.for_record(row).items() if row[name] is None}
        return {**filled, **told.for_record(row)}

    if isinstance(command.target, Records) and len(ids) == 1:
        row = context.work.row(kind, ids[0])
        check_expected(kind, row, command.expected)
        write_all(context, kind, [row], [changes(row)])
        title = context.catalogue[kind].title(row)
        return Done("edited", _about(kind, 1, names, title), ids=tuple(ids))
    done = count = 0
    for block in batches(ids):
        context.progress.step(done, len(ids))
        rows = context.work.rows(kind, block)
        write_all(context, kind, rows, [changes(row) for row in rows])
        done += len(block)
        count += len(rows)
    if count == 0:
        raise NotFound("record_gone", kind=kind, id=ids[0])
    return Done("edited", _about(kind, count, names, ""), ids=tuple(ids[:1]))


def edit_each(context: Context, command: EditEach) -> Done:
    """Give each of several records its own new values; records that are gone are passed over.

    What is told of one record in several places is told together, the last word on a field counting.
    """
    kind = command.kind
    values: dict[int, dict[str, object]] = {}
    for id_, told in command.edits:
        values.setdefault(id_, {}).update(told)
    known: Known = set()
    count = done = 0
    for block in batches(sorted(values)):
        context.progress.step(done, len(values))
        rows = context.work.rows(kind, block)
        _write_told(
            context, kind, rows, [ToldValues(context, kind, values[id_of(row)], known) for row in rows]
        )
        done += len(block)
        count += len(rows)
    if count == 0:
        raise NotFound("record_gone", kind=kind, id=min(values, default=0))
    names = {name: value for told in values.values() for name, value in told.items()}
    return Done("edited", _about(kind, count, names, ""), ids=tuple(values))


def write_together(context: Context, command: WriteTogether) -> Done:
    """Make, change and delete records of one kind; raises RuleBroken at the first that is refused."""
    kind = command.kind
    known: Known = set()
    count = 0
    if command.gone:
        context.rules[kind].before_delete(context, command.gone)
        count += context.work.delete(kind, command.gone)
    if command.edits:
        count += len(edit_each(context, EditEach(kind, command.edits)).ids)
    told = [ToldValues(context, kind, values, known).for_record({}) for values in command.new]
    ids: Sequence[int] = ()
    if told:
        names = dict.fromkeys(name for values in told for name in values)
        rows = NewRows({name: [values.get(name) for values in told] for name in names}, len(told))
        ids = writing.create(context, kind, rows)
        rows.check()
        count += len(ids)
    return Done("written_together", {"kind": kind, "count": count}, ids=tuple(ids))


def _write_told(context: Context, kind: Kind, rows: Sequence[Row], told: Sequence[ToldValues]) -> None:
    write_all(context, kind, rows, [values.for_record(row) for row, values in zip(rows, told, strict=True)])


def write_all(context: Context, kind: Kind, rows: Sequence[Row], changes: Sequence[dict[str, Stored]]) -> int:
    """Change all of the records, or none: raises RuleBroken at the first that is refused.

    Returns how many differ now.
    """
    edits = Edits(rows, changes)
    writing.settle(context, kind, edits)
    _check(context, kind, edits)
    return writing.write_edits(context, kind, edits)


def _check(context: Context, kind: Kind, edits: Edits) -> None:
    """Raise the first refusal; of several records it says which ones are refused, and all that they lack."""
    if len(edits) == 1 or not edits.refused:
        edits.check()
        return
    places = sorted(edits.refused)
    first = edits.refused[places[0]][0]
    record = context.catalogue[kind]
    params = {**first.params, "refused": [record.title(edits.rows[place]) for place in places]}
    if "fields" in params:
        alike = [edits.refused[place][0] for place in places]
        params["fields"] = list(dict.fromkeys(name for each in alike for name in each.lacking))
    raise RuleBroken(first.key, field=first.field, **params)


def _about(kind: Kind, count: int, values: Mapping[str, object], title: str) -> dict[str, object]:
    emptied = sorted(name for name, value in values.items() if value is None)
    return {"kind": kind, "count": count, "title": title, "fields": sorted(values), "emptied": emptied}


def ids_of(context: Context, target: Target) -> Sequence[int]:
    """The ids that a target means now; raises NotFound where it means none."""
    if isinstance(target, Matching):
        ids: array[int] | tuple[int, ...] = matching_ids(
            context.work.connection, context.folder, target.query, {}
        )
    else:
        ids = target.ids
    if not ids:
        raise NotFound("nothing_selected")
    return ids


def check_expected(kind: Kind, row: Row, expected: Mapping[str, object] | None) -> None:
    """Raise Conflict where a value is not what the person saw; None expects nothing."""
    for name, seen in (expected or {}).items():
        if row.get(name) != seen:
            raise Conflict("changed_meanwhile", kind=kind, id=row["id"], field=name, value=row.get(name))


def delete(context: Context, command: DeleteRecords) -> Done:
    """Delete records and what means nothing without them."""
    kind = command.target.kind
    ids = ids_of(context, command.target)
    context.rules[kind].before_delete(context, ids)
    only = context.work.rows(kind, ids) if len(ids) == 1 else []
    title = context.catalogue[kind].title(only[0]) if only else ""
    count = 0
    for block in batches(ids):
        context.progress.step(count, len(ids))
        count += context.work.delete(kind, block)
    if count == 0:
        raise NotFound("record_gone", kind=kind, id=ids[0])
    return Done("deleted", {"kind": kind, "count": count, "title": title})


def save_setting(context: Context, command: SaveSetting) -> Done:
    """Keep a setting of the file; raises Conflict where it is none of those that are expected."""
    work = context.work
    found = work.find(Kind.SETTING, name=command.name)
    if command.expected and (None if found is None else found["value"]) not in command.expected:
        raise Conflict("setting_changed", kind=Kind.SETTING, name=command.name)
    if found is None:
        work.insert(Kind.SETTING, {"name": command.name, "value": command.value})
    else:
        work.update(Kind.SETTING, id_of(found), {"value": command.value})
    return Done("setting_saved", {"name": command.name})
