"""The descriptions of records hold together."""

from __future__ import annotations

import pytest

from crm_desktop.core.records.catalogue import BUILT_IN, UnknownKind
from crm_desktop.core.records.fields import Field, FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import decode, encode

EVERY_FIELD = [(kind, field) for kind, record in BUILT_IN.items() for field in record.fields]


def test_every_kind_is_described_once() -> None:
    assert len(BUILT_IN) == len({record.kind for record in BUILT_IN.values()})
    for kind, record in BUILT_IN.items():
        assert record.kind is kind
        assert len(record.by_name) == len(record.fields)
        assert not {"id", "version"} & set(record.by_name)
        assert record.title_field in record.by_name
        assert set(record.needs_one_of) <= set(record.by_name)


@pytest.mark.parametrize(("kind", "field"), EVERY_FIELD, ids=lambda each: getattr(each, "name", each))
def test_a_field_has_what_its_type_needs(kind: Kind, field: Field) -> None:
    assert (field.type in (FieldType.CHOICE, FieldType.CHOICES)) == bool(field.choices)
    assert (field.type is FieldType.REFERENCE) == (field.refers_to is not None)
    if field.type is FieldType.MONEY:
        currency = BUILT_IN[kind].field(field.currency_field)
        assert currency.type is FieldType.CURRENCY
    if field.default is not None:
        assert encode(field, decode(field, field.default)) == field.default
    if field.searchable:
        assert field.is_text or field.lists is not None
    assert (field.type is FieldType.TAGS) == (field.lists is not None)


def test_small_lists_can_be_named_and_ordered() -> None:
    for kind in BUILT_IN.reference_kinds:
        assert {"name", "position", "active"} <= set(BUILT_IN[kind].by_name)


def test_listed_kinds_have_what_every_record_has() -> None:
    for kind in BUILT_IN.listed_kinds:
        names = {"owner", "tags", "custom", "created_at", "updated_at", "external_id", "name", "description"}
        assert names <= set(BUILT_IN[kind].by_name)


def test_a_record_without_a_name_is_called_by_the_next_best_thing() -> None:
    lead = BUILT_IN[Kind.LEAD]
    assert lead.title({"name": "Anna", "company": "Bau AG"}) == "Anna"
    assert lead.title({"name": None, "company": "", "email": "anna@bau.example"}) == "anna@bau.example"
    assert lead.title({"external_id": "A-1"}) == "A-1"
    assert BUILT_IN[Kind.SPEND].title({"amount": 5}) == ""


def test_an_unknown_kind_raises_wherever_it_is_looked_up() -> None:
    nothing = Kind("dragon")
    for look_up in (
        BUILT_IN.__getitem__,
        BUILT_IN.references_to,
        BUILT_IN.is_reference_list,
        BUILT_IN.row_places,
    ):
        with pytest.raises(UnknownKind, match="dragon"):
            look_up(nothing)


def test_a_catalogue_refuses_what_could_not_be_told_apart_or_found() -> None:
    twin = RecordType(Kind("dragon"), (), search_number=BUILT_IN[Kind.LEAD].search_number)
    with pytest.raises(ValueError, match="search index"):
        BUILT_IN.with_types(twin)
    lost = RecordType(Kind("dragon"), (Field("nest", FieldType.REFERENCE, refers_to=Kind("nest")),))
    with pytest.raises(UnknownKind, match="nest"):
        BUILT_IN.with_types(lost)
