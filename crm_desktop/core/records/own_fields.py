"""Builds the catalogue of a file from what its office has added: definitions, and the columns made for them.

Each definition has a column of its own, named by its number and never used for another: so the values of a
field that was renamed, archived or deleted stay where they are, and who brings the field back finds them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import Field, FieldType, OwnFacts, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.own_choices import read_choices
from crm_desktop.core.records.own_records import NAMES_BY_LANGUAGE, OwnType
from crm_desktop.frozen import frozen

Definition = Mapping[str, Stored]

_PREFIX = "custom_"
_TYPES: Mapping[OwnType, FieldType] = {
    OwnType.TEXT: FieldType.TEXT,
    OwnType.LONG_TEXT: FieldType.LONG_TEXT,
    OwnType.NUMBER: FieldType.DECIMAL,
    OwnType.MONEY: FieldType.MONEY,
    OwnType.DATE: FieldType.DATE,
    OwnType.CHOICE: FieldType.CHOICE,
    OwnType.SEVERAL: FieldType.CHOICES,
    OwnType.YES_NO: FieldType.BOOLEAN,
    OwnType.LINK: FieldType.URL,
    OwnType.REFERENCE: FieldType.REFERENCE,
}
_LENGTHS = {OwnType.TEXT: 500, OwnType.LONG_TEXT: 20_000, OwnType.LINK: 500}
_SEARCHED = frozenset({OwnType.TEXT, OwnType.LONG_TEXT, OwnType.LINK})
#: Types with choices.
CHOOSING = frozenset({OwnType.CHOICE, OwnType.SEVERAL})
#: Before this field of a record its own fields stand.
_BEFORE = "owner"


@frozen
class OwnColumn:
    """A column that was made for a definition: what cannot be changed any more, and whether it is indexed."""

    id: int
    kind: Kind
    type: OwnType
    target: Kind | None = None
    indexed: bool = False

    @property
    def name(self) -> str:
        """The field's name, which is the column's too."""
        return own_name(self.id)

    def can_be_indexed(self) -> bool:
        """Whether a list is found or ordered faster by an index of it; references have theirs already."""
        return self.type not in (OwnType.LONG_TEXT, OwnType.REFERENCE)


def own_name(id_: int) -> str:
    """The name of the field that a definition makes."""
    return f"{_PREFIX}{id_}"


def is_own(name: str) -> bool:
    """Whether a field's name is one of those that offices make."""
    return name.startswith(_PREFIX)


def fields_of(column: OwnColumn, definition: Definition | None, record: RecordType) -> tuple[Field, ...]:
    """The field of a column, and the one for its currency where the record has none of its own."""
    facts = _facts(column, definition)
    currency = ""
    beside: tuple[Field, ...] = ()
    if column.type is OwnType.MONEY:
        currency = "currency" if "currency" in record.by_name else f"{column.name}_currency"
        if currency != "currency":
            beside = (Field(currency, FieldType.CURRENCY, max_length=3, importable=False, own=facts),)
    choices = () if definition is None else read_choices(_text(definition, "choices"))
    codes = [each.code for each in choices if not each.retired]
    codes += [each.code for each in choices if each.retired]
    field = Field(
        column.name,
        _TYPES[column.type],
        max_length=_LENGTHS.get(column.type, 500),
        choices=tuple(codes) if column.type in CHOOSING else (),
        refers_to=column.target,
        required=definition is not None and bool(definition["required"]),
        default=0 if column.type is OwnType.YES_NO else None,
        searchable=column.type in _SEARCHED,
        indexed=column.indexed,
        currency_field=currency,
        own=facts,
    )
    return (field, *beside)


def _facts(column: OwnColumn, definition: Definition | None) -> OwnFacts:
    if definition is None:
        return OwnFacts(column.id)
    named = {"": _text(definition, "name")} | {
        language: _text(definition, name) for language, name in NAMES_BY_LANGUAGE.items()
    }
    choices = read_choices(_text(definition, "choices"))
    from_stage = definition["required_from"]
    return OwnFacts(
        column.id,
        tuple((language, name) for language, name in named.items() if name),
        _text(definition, "help"),
        tuple((each.code, each.name) for each in choices),
        frozenset(each.code for each in choices if each.retired),
        None if from_stage is None else int(from_stage),
    )


def _text(definition: Definition, name: str) -> str:
    return str(definition[name] or "")


def with_own_fields(
    base: Catalogue, columns: Sequence[OwnColumn], definitions: Iterable[Definition]
) -> Catalogue:
    """The catalogue of a file; `definitions` in the order of their list.

    A column whose definition is archived or gone gives a hidden field.
    """
    by_id = {id_of(each): each for each in definitions}
    order = {id_: place for place, id_ in enumerate(by_id)}
    shown: dict[Kind, list[Field]] = {}
    hidden: dict[Kind, list[Field]] = {}
    for column in sorted(columns, key=lambda each: (order.get(each.id, len(order)), each.id)):
        definition = by_id.get(column.id)
        is_shown = definition is not None and bool(definition["active"])
        found = fields_of(column, definition, base[column.kind])
        (shown if is_shown else hidden).setdefault(column.kind, []).extend(found)
    return base.with_types(
        *(
            _with(base[kind], shown.get(kind, []), hidden.get(kind, []))
            for kind in dict.fromkeys((*shown, *hidden))
        )
    )


def _with(record: RecordType, shown: Sequence[Field], hidden: Sequence[Field]) -> RecordType:
    names = [field.name for field in record.fields]
    place = names.index(_BEFORE) if _BEFORE in names else len(names)
    fields = (*record.fields[:place], *shown, *record.fields[place:])
    return replace(record, fields=fields, hidden=tuple(hidden))
