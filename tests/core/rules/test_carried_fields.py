"""What fields of an office's own a lead hands on, and what a known record takes of it."""

from __future__ import annotations

import pytest

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import BUILT_IN, Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.own_fields import OwnColumn, with_own_fields
from crm_desktop.core.records.own_records import CUSTOM_FIELD, OwnType
from crm_desktop.core.rules.carried_fields import carried, fitting


def office(*fields: tuple[Kind, str, OwnType, str]) -> Catalogue:
    """A catalogue with own fields (kind, name, type, choices), numbered from one."""
    columns = [
        OwnColumn(place, kind, type_) for place, (kind, _name, type_, _choices) in enumerate(fields, 1)
    ]
    definitions: list[dict[str, Stored]] = [
        {
            **dict.fromkeys(CUSTOM_FIELD.by_name),
            "id": place,
            "name": name,
            "choices": choices or None,
            "active": 1,
        }
        for place, (_kind, name, _type, choices) in enumerate(fields, 1)
    ]
    return with_own_fields(BUILT_IN, columns, definitions)


def given(catalogue: Catalogue, kind: Kind, **values: Stored) -> dict[str, Stored]:
    return carried(catalogue[Kind.LEAD], catalogue[kind], values)


@pytest.mark.parametrize("kind", [Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY])
def test_a_value_goes_to_the_field_of_the_same_name_and_type(kind: Kind) -> None:
    catalogue = office(
        (Kind.LEAD, "Machine  park", OwnType.TEXT, ""),
        (kind, "machine park", OwnType.TEXT, ""),
        (kind, "Another", OwnType.TEXT, ""),
    )
    assert given(catalogue, kind, custom_1="3 lathes") == {"custom_2": "3 lathes"}
    assert given(catalogue, kind, custom_1=None) == {}


@pytest.mark.parametrize(
    ("source", "target", "value", "expected"),
    [
        (OwnType.TEXT, OwnType.LONG_TEXT, "a", "a"),
        (OwnType.LONG_TEXT, OwnType.TEXT, "a", None),
        (OwnType.TEXT, OwnType.NUMBER, "7", None),
        (OwnType.NUMBER, OwnType.NUMBER, 0, 0),
        (OwnType.YES_NO, OwnType.YES_NO, 1, 1),
        (OwnType.YES_NO, OwnType.YES_NO, 0, None),
        (OwnType.DATE, OwnType.DATE, "2026-05-01", "2026-05-01"),
    ],
)
def test_what_does_not_fit_stays_with_the_lead(
    source: OwnType, target: OwnType, value: Stored, expected: Stored
) -> None:
    catalogue = office((Kind.LEAD, "X", source, ""), (Kind.ACCOUNT, "X", target, ""))
    found = given(catalogue, Kind.ACCOUNT, custom_1=value)
    assert found == ({} if expected is None else {"custom_2": expected})


def test_choices_go_by_their_names_and_not_by_their_codes() -> None:
    catalogue = office(
        (Kind.LEAD, "Size", OwnType.CHOICE, "c1: Small\nc2: Large"),
        (Kind.ACCOUNT, "Size", OwnType.CHOICE, "c1: Large\n-c2: Small"),
        (Kind.LEAD, "Use", OwnType.SEVERAL, "c1: Milling\nc2: Turning\nc3: Sawing"),
        (Kind.ACCOUNT, "Use", OwnType.SEVERAL, "c7: Turning\nc8: MILLING"),
    )
    assert given(catalogue, Kind.ACCOUNT, custom_1="c2") == {"custom_2": "c1"}
    assert given(catalogue, Kind.ACCOUNT, custom_1="c1") == {}  # no longer offered there
    assert given(catalogue, Kind.ACCOUNT, custom_3=",c1,c2,c3,") == {"custom_4": ",c7,c8,"}


def test_an_amount_comes_with_its_currency() -> None:
    catalogue = office(
        (Kind.LEAD, "Budget", OwnType.MONEY, ""),
        (Kind.ACCOUNT, "Budget", OwnType.MONEY, ""),
        (Kind.OPPORTUNITY, "Budget", OwnType.MONEY, ""),
    )
    values: dict[str, Stored] = {"custom_1": 500, "currency": "EUR"}
    assert given(catalogue, Kind.ACCOUNT, **values) == {"custom_2": 500, "custom_2_currency": "EUR"}
    deal = given(catalogue, Kind.OPPORTUNITY, **values)
    assert deal == {"custom_3": 500, "currency": "EUR"}
    record = catalogue[Kind.OPPORTUNITY]
    assert fitting(record, {"currency": "EUR"}, deal, {"custom_3": 500}) == {"custom_3": 500}
    assert fitting(record, {"currency": "USD"}, deal, {"custom_3": 500, "name": "a"}) == {"name": "a"}
    assert fitting(record, {"currency": None}, deal, {"custom_3": 500}) == deal


def test_a_field_that_is_archived_takes_nothing() -> None:
    columns = [OwnColumn(1, Kind.LEAD, OwnType.TEXT), OwnColumn(2, Kind.ACCOUNT, OwnType.TEXT)]
    definitions: list[dict[str, Stored]] = [
        {**dict.fromkeys(CUSTOM_FIELD.by_name), "id": id_, "name": "X", "active": active}
        for id_, active in ((1, 1), (2, 0))
    ]
    catalogue = with_own_fields(BUILT_IN, columns, definitions)
    assert given(catalogue, Kind.ACCOUNT, custom_1="a") == {}
