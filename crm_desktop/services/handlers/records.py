"""Handlers that create, edit and delete records of any kind."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence

from crm_desktop.core.commands import CreateRecord, DeleteRecords, EditEach, EditRecords, SaveSetting
from crm_desktop.core.errors import Conflict, NotFound, RuleBroken
from crm_desktop.core.queries import Matching, Records, Stored, Target, id_of
from crm_desktop.core.records.catalogue import RECORD_TYPES
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.leads import status_changes
from crm_desktop.core.values.person_names import join_name
from crm_desktop.core.values.stored import encode
from crm_desktop.services.context import Context, Done
from crm_desktop.services.handlers import opportunities
from crm_desktop.services.reads.reader import matching_ids
from crm_desktop.services.rules.checking import check_enough, encode_values, with_defaults
from crm_desktop.services.rules.stages import check_deletion
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches


def create(context: Context, command: CreateRecord) -> Done:
    """Make one record."""
    kind = command.kind
    stored = with_defaults(kind, encode_values(context, kind, command.values, {}))
    _join_names(kind, stored, {})
    check_enough(kind, stored)
    if "owner" in RECORD_TYPES[kind].by_name and "owner" not in command.values:
        stored["owner"] = context.work.user
    if kind is Kind.LEAD:
        stored.update(status_changes({}, stored, context.work.at))
    if kind is Kind.OPPORTUNITY:
        id_ = opportunities.create(context, stored)
    else:
        id_ = context.work.insert(kind, stored)
    title = RECORD_TYPES[kind].title(stored)
    return Done("created", {"kind": kind, "title": title}, ids=(id_,))


def edit(context: Context, command: EditRecords) -> Done:
    """Give fields new values in one or many records."""
    ids = _ids_of(context, command.target)
    kind = command.target.kind
    if isinstance(command.target, Records) and len(ids) == 1:
        row = context.work.row(kind, ids[0])
        _check_expected(kind, row, command)
        _edit_rows(context, kind, [row], command.values)
        title = RECORD_TYPES[kind].title(row)
        return Done("edited", _about(kind, 1, command.values, title), ids=tuple(ids))
    done = count = 0
    for block in batches(ids):
        context.progress.step(done, len(ids))
        rows = context.work.rows(kind, block)
        _edit_rows(context, kind, rows, command.values)
        done += len(block)
        count += len(rows)
    if count == 0:
        raise NotFound("record_gone", kind=kind, id=ids[0])
    return Done("edited", _about(kind, count, command.values, ""), ids=tuple(ids[:1]))


def edit_each(context: Context, command: EditEach) -> Done:
    """Give each of several records its own new values; records that are gone are passed over."""
    kind = command.kind
    rows = {id_of(row): row for row in context.work.rows(kind, [id_ for id_, _ in command.edits])}
    if not rows:
        raise NotFound("record_gone", kind=kind, id=command.edits[0][0] if command.edits else 0)
    names: set[str] = set()
    for done, (id_, values) in enumerate(command.edits):
        context.progress.step(done, len(command.edits))
        if id_ in rows:
            _edit_rows(context, kind, [rows[id_]], values)
            names.update(values)
    return Done("edited", _about(kind, len(rows), dict.fromkeys(names), ""), ids=tuple(rows))


def _about(kind: Kind, count: int, values: Mapping[str, object], title: str) -> dict[str, object]:
    return {"kind": kind, "count": count, "title": title, "fields": sorted(values)}


def _ids_of(context: Context, target: Target) -> Sequence[int]:
    if isinstance(target, Matching):
        ids: array[int] | tuple[int, ...] = matching_ids(
            context.work.connection, context.folder, target.query, {}
        )
    else:
        ids = target.ids
    if not ids:
        raise NotFound("nothing_selected")
    return ids


def _check_expected(kind: Kind, row: Row, command: EditRecords) -> None:
    if command.expected is None:
        return
    for name, seen in command.expected.items():
        if row.get(name) != seen:
            raise Conflict("changed_meanwhile", kind=kind, id=row["id"], field=name, value=row.get(name))


def _edit_rows(context: Context, kind: Kind, rows: Iterable[Row], values: Mapping[str, object]) -> None:
    for name in values:
        field = RECORD_TYPES[kind].by_name.get(name)
        if field is not None and not field.editable:
            raise RuleBroken("field_not_editable", field=name)
    if kind is Kind.OPPORTUNITY and "stage" in values:
        for row in rows:
            opportunities.edit(context, row, encode_values(context, kind, values, row))
        return
    context.work.update_many(kind, ((row, _changes(context, kind, row, values)) for row in rows))


def _changes(context: Context, kind: Kind, row: Row, values: Mapping[str, object]) -> dict[str, Stored]:
    stored = encode_values(context, kind, values, row)
    _join_names(kind, stored, row)
    if kind is Kind.LEAD:
        stored.update(status_changes(row, stored, context.work.at))
    if kind is Kind.OPPORTUNITY:
        stored = opportunities.corrected(context, row, stored)
    check_enough(kind, {**row, **stored})
    return stored


def _join_names(kind: Kind, stored: dict[str, Stored], row: Mapping[str, Stored]) -> None:
    """A name that was not typed itself follows its parts."""
    if stored.get("name"):
        return
    if "family_name" in stored or "given_name" in stored:
        both = {**row, **stored}
        joined = join_name(str(both.get("family_name") or ""), str(both.get("given_name") or ""))
        whole = joined or stored.get("name") or row.get("name")
        stored["name"] = encode(RECORD_TYPES[kind].field("name"), whole)


def delete(context: Context, command: DeleteRecords) -> Done:
    """Delete records and what means nothing without them."""
    kind = command.target.kind
    ids = _ids_of(context, command.target)
    check_deletion(context, kind, ids)
    only = context.work.rows(kind, ids) if len(ids) == 1 else []
    title = RECORD_TYPES[kind].title(only[0]) if only else ""
    count = 0
    for block in batches(ids):
        context.progress.step(count, len(ids))
        count += context.work.delete(kind, block)
    if count == 0:
        raise NotFound("record_gone", kind=kind, id=ids[0])
    return Done("deleted", {"kind": kind, "count": count, "title": title})


def save_setting(context: Context, command: SaveSetting) -> Done:
    """Keep a setting of the file."""
    work = context.work
    found = work.find(Kind.SETTING, name=command.name)
    if found is None:
        work.insert(Kind.SETTING, {"name": command.name, "value": command.value})
    else:
        work.update(Kind.SETTING, id_of(found), {"value": command.value})
    return Done("setting_saved", {"name": command.name})
