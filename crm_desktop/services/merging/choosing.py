"""Which values the record has that stays: its own, those of a chosen one, or the first that fills a gap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.fields import Field, FieldType, RecordType
from crm_desktop.core.values.tags import as_stored, ids_of

Row = Mapping[str, Stored]


def chosen_values(
    record: RecordType, kept: Row, others: Sequence[Row], take: Mapping[str, int]
) -> dict[str, Stored]:
    """The fields of the kept record that get another value; raises RuleBroken for a choice that is none."""
    by_id = {id_of(row): row for row in (kept, *others)}
    values: dict[str, Stored] = {}
    for name, id_ in take.items():
        field = record.by_name.get(name)
        if field is None or not is_chosen(record, field):
            raise RuleBroken("merge_field_unknown", field=name)
        if id_ not in by_id:
            raise RuleBroken("merge_not_one_of_them", id=id_)
        values |= _with_currency(field, by_id[id_])
    for field in record.fields:
        if field.name not in values and is_chosen(record, field):
            values |= _usual(record, field, kept, others)
    return {name: value for name, value in values.items() if kept[name] != value}


def is_chosen(record: RecordType, field: Field) -> bool:
    """Whether a person chooses whose value of a field is kept; of an amount its currency goes along."""
    return (
        field.editable
        and not field.internal
        and not field.derived_from
        and field.type is not FieldType.CURRENCY
        # Its own place in a tree is never taken over: it might stand below itself then.
        and field.refers_to is not record.kind
    )


def is_put_together(record: RecordType, field: Field) -> bool:
    """Whether the record that stays gets what all of them say, unless somebody chooses one of them."""
    return field.type in (FieldType.BOOLEAN, FieldType.TAGS) or field.name == record.notes_field


def _usual(record: RecordType, field: Field, kept: Row, others: Sequence[Row]) -> dict[str, Stored]:
    own = kept[field.name]
    told = [row for row in others if row[field.name] not in (None, "")]
    if not told:
        return {}
    if field.type is FieldType.BOOLEAN:
        # "Do not contact" of any of them holds for all.
        return {field.name: max(int(own or 0), *(int(row[field.name] or 0) for row in told))}
    if field.type is FieldType.TAGS:
        ids = [id_ for row in (kept, *told) for id_ in ids_of(row[field.name])]
        return {field.name: as_stored(ids)}
    if field.name == record.notes_field:
        return {field.name: _together(field, own, [str(row[field.name]) for row in told])}
    return {} if own is not None else _with_currency(field, told[0])


def _together(field: Field, own: Stored, others: Sequence[str]) -> str:
    """Notes below each other, each once, as far as they have room."""
    whole = str(own or "")
    for text in others:
        longer = f"{whole}\n\n{text}".strip()
        if text not in whole and len(longer) <= field.max_length:
            whole = longer
    return whole


def _with_currency(field: Field, row: Row) -> dict[str, Stored]:
    values = {field.name: row[field.name]}
    if field.currency_field and row[field.name] is not None:
        values[field.currency_field] = row[field.currency_field]
    return values
