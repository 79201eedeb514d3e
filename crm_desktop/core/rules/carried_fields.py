"""What fields of an office's own a lead hands on at its conversion: to fields that are called the same.

A field of the record that the lead becomes is the same one where it has the same name and holds the same kind
of value; choices are told apart by their names, because each field has codes of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType, RecordType
from crm_desktop.core.values.stored import chosen_codes

_TEXTS = (FieldType.TEXT, FieldType.LONG_TEXT)


def carried(lead: RecordType, target: RecordType, values: Mapping[str, Stored]) -> dict[str, Stored]:
    """The values, in stored form, that a lead's own fields give to those of another kind.

    An amount comes with its currency; what a record that is there already takes of it, `fitting` tells.
    """
    given: dict[str, Stored] = {}
    own = {_key(field): field for field in reversed(target.own_fields)}
    for field in lead.own_fields:
        into, value = own.get(_key(field)), values.get(field.name)
        is_nothing = value in (None, "") or (field.type is FieldType.BOOLEAN and not value)
        if into is None or is_nothing or not _is_alike(field, into):
            continue
        value = _translated(field, into, value)
        if value is None:
            continue
        if into.currency_field:
            currency = values.get(field.currency_field)
            if currency is None or given.setdefault(into.currency_field, currency) != currency:
                continue
        given[into.name] = value
    return given


def fitting(
    target: RecordType,
    existing: Mapping[str, Stored],
    given: Mapping[str, Stored],
    taken: Mapping[str, Stored],
) -> dict[str, Stored]:
    """What a record takes that is there already: own amounts only in its own currency, or with theirs."""
    left = dict(taken)
    for field in target.own_fields:
        name = field.currency_field
        if not name or field.name not in left:
            continue
        if existing.get(name) is None:
            left[name] = given.get(name)
        elif existing[name] != given.get(name):
            del left[field.name]
    return left


def _key(field: Field) -> str:
    return "" if field.own is None else " ".join(field.own.name("").split()).casefold()


def _is_alike(field: Field, into: Field) -> bool:
    if field.type is FieldType.TEXT and into.type in _TEXTS:
        return True
    return field.type is into.type and field.refers_to == into.refers_to


def _translated(field: Field, into: Field, value: Stored) -> Stored:
    """The value with the codes of the other field's choices; None where none of them is called so."""
    if field.type not in (FieldType.CHOICE, FieldType.CHOICES) or field.own is None or into.own is None:
        return value
    codes = {name.casefold(): code for code, name in reversed(into.own.choice_names) if code in into.offered}
    told = chosen_codes(str(value)) if field.type is FieldType.CHOICES else (str(value),)
    names = [field.own.choice_name(code).casefold() for code in told]
    found = {codes[name] for name in names if name in codes}
    if not found:
        return None
    ordered = [code for code in into.choices if code in found]
    return ordered[0] if field.type is FieldType.CHOICE else f",{','.join(ordered)},"
