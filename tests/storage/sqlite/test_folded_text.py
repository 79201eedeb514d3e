"""Filters on a part of a text find what the quick filter finds, and take signs of patterns as they are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk

NAMES = (
    "Anna Müller",
    "MULLER",
    "Ｍüller",
    "臺灣大學",
    "台湾",
    "Hauptstraße",
    "100 % [Bau]-AG*?",
    "x^y",
    "Zoë",
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(tmp_path / "office.crm")) as desk:
        yield desk


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("müller", {"Anna Müller", "MULLER", "Ｍüller"}),
        ("muller", {"Anna Müller", "MULLER", "Ｍüller"}),
        ("ULLE", {"Anna Müller", "MULLER", "Ｍüller"}),
        ("台湾", {"臺灣大學", "台湾"}),
        ("臺灣", {"臺灣大學", "台湾"}),
        ("strasse", {"Hauptstraße"}),
        ("zoe", {"Zoë"}),
        ("[bau]", {"100 % [Bau]-AG*?"}),
        ("% [", {"100 % [Bau]-AG*?"}),
        ("]-a", {"100 % [Bau]-AG*?"}),
        ("*?", {"100 % [Bau]-AG*?"}),
        ("^", {"x^y"}),
        ("_", set()),
        ("nobody", set()),
    ],
)
def test_contains_is_told_as_people_mean_it(desk: Desk, word: str, found: set[str]) -> None:
    for name in NAMES:
        desk.create(Kind.LEAD, name=name)
    query = ListQuery(Kind.LEAD, filters=(Filter("name", Operator.CONTAINS, (word,)),))
    with closing(desk.workspace.reader()) as reader:
        ids = reader.ids(query, {})
        assert reader.count(query) == len(ids)
    names = desk.tables()[Kind.LEAD]
    assert {names[id_]["name"] for id_ in ids} == found


def test_names_behind_references_are_compared_likewise(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Müller 台灣")
    contact = desk.create(Kind.CONTACT, name="Anna", account=account)
    desk.create(Kind.CONTACT, name="Berta")
    with closing(desk.workspace.reader()) as reader:
        for word in ("muller", "台湾"):
            query = ListQuery(Kind.CONTACT, filters=(Filter("account", Operator.CONTAINS, (word,)),))
            assert list(reader.ids(query, {})) == [contact]
