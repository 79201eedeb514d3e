"""Completeness: filled fields of those chosen, and which are missing."""

from __future__ import annotations

import pytest

from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.completeness import (
    USUAL_FIELDS,
    Completeness,
    as_setting,
    completeness,
    fields_that_matter,
    may_matter,
)


def test_what_is_empty_is_missing_in_the_order_of_choosing() -> None:
    fields = ("name", "size", "email", "phone", "website")
    found = completeness(Kind.ACCOUNT, fields, {"name": "Bau", "size": 0, "email": ""}, {"phone"})
    assert found == Completeness(3, 5, ("email", "website"))
    assert found.percent == 60


@pytest.mark.parametrize(("filled", "total", "percent"), [(0, 0, 100), (9, 11, 82), (1, 8, 13), (2, 3, 67)])
def test_per_cent_are_rounded_half_up(filled: int, total: int, percent: int) -> None:
    assert Completeness(filled, total, ()).percent == percent


@pytest.mark.parametrize("kind", USUAL_FIELDS)
def test_the_fields_that_matter_are_fields_of_their_kind(kind: Kind) -> None:
    assert set(USUAL_FIELDS[kind]) <= set(BUILT_IN[kind].by_name)


def test_the_office_chooses_among_what_people_fill_in() -> None:
    record = BUILT_IN[Kind.ACCOUNT]
    assert set(USUAL_FIELDS[Kind.ACCOUNT]) <= set(may_matter(record))
    assert not {"created_at", "updated_at", "lead", "custom"} & set(may_matter(record))
    chosen = fields_that_matter(record, as_setting(("phone", "name", "gone long ago")))
    assert chosen == ("name", "phone")
    assert fields_that_matter(record, as_setting(())) == ()


@pytest.mark.parametrize("stored", [None, "", "{", "[1"])
def test_without_a_setting_that_can_be_read_the_usual_fields_matter(stored: str | None) -> None:
    assert fields_that_matter(BUILT_IN[Kind.CONTACT], stored) == USUAL_FIELDS[Kind.CONTACT]
