"""What records are told about their tags, by id or by name, turned into the ids that they hold.

Every way in passes here: a name that is typed, pasted or imported means the tag of that name in whatever
spelling, and a new one where there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.tags import Entry, as_stored, entries_of
from crm_desktop.services.context import Context
from crm_desktop.services.name_keys import key_of_name
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import Edits, NewRows


def settle_new(context: Context, record: RecordType, rows: NewRows) -> None:
    """Put ids in the place of what new records are told about tags; make the tags that are new."""
    for field in _listing(record):
        if field.name in rows.columns:
            told = rows.columns[field.name]
            meanings = _meanings(context, field, told)
            for place, value in enumerate(told):
                told[place] = _meaning(meanings, value, rows, place)


def settle_changed(context: Context, record: RecordType, edits: Edits) -> None:
    """The same of known ones."""
    for field in _listing(record):
        touched = edits.touching((field.name,))
        if touched:
            meanings = _meanings(context, field, [edits.changes[place][field.name] for place in touched])
            for place in touched:
                changes = edits.changes[place]
                changes[field.name] = _meaning(meanings, changes[field.name], edits, place)


def tags_meant(context: Context, entries: Iterable[Entry], field: str, *, may_be_new: bool) -> list[int]:
    """The ids of tags that a person names; raises RuleBroken for one that is not there or may not be made."""
    wanted = list(dict.fromkeys(entries))
    known = _ids_by_key(context)
    missing = [each for each in wanted if isinstance(each, str) and key_of_name(each) not in known]
    if missing and not may_be_new:
        raise RuleBroken("tag_unknown", field=field, value=missing[0])
    if missing:
        _make(context, missing, field)
        known = _ids_by_key(context)
    ids = [each if isinstance(each, int) else known[key_of_name(each)] for each in wanted]
    for id_ in ids:
        if context.reference_data.get(Kind.TAG, id_) is None:
            raise RuleBroken("tag_gone", field=field)
    return ids


def _listing(record: RecordType) -> list[Field]:
    return [each for each in record.fields if each.lists is not None]


def _meanings(context: Context, field: Field, told: Sequence[Stored]) -> Mapping[Stored, Stored | RuleBroken]:
    """What is to be stored for each of the values told; tags that the file lacks are made at once.

    Raises RuleBroken where they would be too many: a column of something else, most likely, and half of its
    tags would be left behind.
    """
    entries = {value: entries_of(value) for value in dict.fromkeys(told) if value is not None}
    names = dict.fromkeys(each for parts in entries.values() for each in parts if isinstance(each, str))
    known = _ids_by_key(context) if names else {}
    missing = [name for name in names if key_of_name(name) not in known]
    if missing:
        _make(context, missing, field.name)
        known = _ids_by_key(context)
    found: dict[Stored, Stored | RuleBroken] = {None: None}
    for value, parts in entries.items():
        ids = [each if isinstance(each, int) else known[key_of_name(each)] for each in parts]
        is_known = all(context.reference_data.get(Kind.TAG, id_) is not None for id_ in ids)
        found[value] = as_stored(ids) if is_known else RuleBroken("tag_gone", field=field.name)
    return found


def _meaning(
    meanings: Mapping[Stored, Stored | RuleBroken], told: Stored, block: NewRows | Edits, place: int
) -> Stored:
    meaning = meanings[told]
    if isinstance(meaning, RuleBroken):
        block.refuse(place, meaning)
        return None
    return meaning


def _ids_by_key(context: Context) -> dict[str, int]:
    """Tags in use come before archived ones of the same spelling, which an older file may hold."""
    items = sorted(context.reference_data.of(Kind.TAG), key=lambda item: item.active)
    return {key_of_name(item.name): item.id for item in items}


def _make(context: Context, names: Sequence[str], field: str) -> None:
    by_key: dict[str, str] = {}
    for name in names:
        by_key.setdefault(key_of_name(name), name)
    rows = NewRows({"name": [*by_key.values()]}, len(by_key))
    writing.complete(context, Kind.TAG, rows)
    for place in sorted(rows.refused):
        refusal = rows.refused[place][0]
        raise RuleBroken(refusal.key, field=field, **_without_field(refusal.params))
    writing.write_new(context, Kind.TAG, rows)


def _without_field(params: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in params.items() if name != "field"}
