"""Conditions told as one text: joined, negated, through links, with moving days, in the words of a person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.command_line.showing.conditions import condition_told
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import AllOf, AnyOf, Condition, Filter, Having, Not, Operator, Through
from crm_desktop.core.records.kinds import Kind
from tests.command_line.conftest import Crm
from tests.services.workspaces import Desk

NEW = Filter("status", Operator.ANY_OF, ("new",))
EMPTY = Filter("email", Operator.EMPTY)
MINE = Filter("owner", Operator.ANY_OF, (1,))
TOOLS = Filter("industry", Operator.CONTAINS, ("Tools",))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    office = Desk(tmp_path_factory.mktemp("where") / "office.crm")
    office.create(Kind.CUSTOM_FIELD, name="Machine type", kind=Kind.LEAD, type="text")
    yield office
    office.close()


def told(desk: Desk, text: str, kind: Kind = Kind.LEAD) -> Condition | None:
    with closing(desk.workspace.reader()) as reader:
        return condition_told(reader, 1, kind, text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", None),
        ("status=new", NEW),
        ("status = 新建 AND email is empty", AllOf((NEW, EMPTY))),
        ("status = new or email is empty and mine", AnyOf((NEW, AllOf((EMPTY, MINE))))),
        ("(status = new or email is empty) and mine", AllOf((AnyOf((NEW, EMPTY)), MINE))),
        ("not not mine", Not(Not(MINE))),
        ("status != new", Not(NEW)),
        ("email is not empty", Filter("email", Operator.FILLED)),
        ("score >= 60", Filter("score", Operator.BETWEEN, (60, None))),
        ("score <= 60", Filter("score", Operator.BETWEEN, (None, 60))),
        ("score = 10..60", Filter("score", Operator.BETWEEN, (10, 60))),
        (
            '"Machine type" contains "press or \\"saw\\""',
            Filter("custom_1", Operator.CONTAINS, ('press or "saw"',)),
        ),
        ("has accounts(industry contains Tools)", Having(Kind.ACCOUNT, "lead", TOOLS)),
        ("no activities", Not(Having(Kind.ACTIVITY, "lead", AllOf(())))),
        (
            "has activities.lead(kind = call)",
            Having(Kind.ACTIVITY, "lead", Filter("kind", Operator.ANY_OF, ("call",))),
        ),
    ],
)
def test_a_text_means(desk: Desk, text: str, meant: Condition | None) -> None:
    assert told(desk, text) == meant


def test_links_are_followed_in_both_directions(desk: Desk) -> None:
    assert told(desk, "account.industry contains Tools", Kind.CONTACT) == Through("account", TOOLS)
    assert told(desk, "account.parent(industry contains Tools)", Kind.CONTACT) == Through(
        "account", Through("parent", TOOLS)
    )
    either = told(desk, "has contact-relations", Kind.CONTACT)
    assert isinstance(either, AnyOf)
    assert {part.field for part in either.parts if isinstance(part, Having)} == {"contact", "other"}


def test_days_move(desk: Desk) -> None:
    for text in (
        "created_at in last_14_days",
        "created_at in last 14 days and mine",
        'created_at in "last 14 days"',
    ):
        found = told(desk, text)
        part = found.parts[0] if isinstance(found, AllOf) else found
        assert isinstance(part, Filter)
        low, high = part.values
        assert isinstance(low, int)
        assert isinstance(high, int)
        assert round((high - low) / 86_400_000) == 14


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("status =", "where_ends_early"),
        ("(status = new", "where_ends_early"),
        ("status = new)", "where_not_understood"),
        ("status = new mine", "where_not_understood"),
        ("status ~ new", "where_not_understood"),
        ('status = "new', "where_not_understood"),
        ("email >= a", "where_not_understood"),
        ("status is odd", "where_not_understood"),
        ("foo = 1", "field_unknown"),
        ("status = odd", "choice_unknown"),
        ("has quotes", "where_not_linked"),
        ("has nothing", "where_not_linked"),
        ("has activities.owner", "field_unknown"),
        ("status in last_week", "where_no_range"),
        ("created_at in a_while", "where_no_range"),
        ("not " * 900 + "mine", "where_too_deep"),
        ("(" * 900 + "mine" + ")" * 900, "where_too_deep"),
        ("mine and " * 600 + "mine", "where_too_long"),
    ],
)
def test_what_is_no_condition_is_refused_at_its_place(desk: Desk, text: str, key: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        told(desk, text)
    assert caught.value.key == key


def test_lists_and_files_are_narrowed_by_it(office: Crm, tmp_path: Path) -> None:
    named = "account.name contains Nordlicht"
    (found,) = office("list", "contacts", "--where", named, "--json").json
    assert found["account"] == "Nordlicht GmbH"
    assert office("list", "accounts", "--where", "no contacts", "--json").json == []
    (account,) = office("list", "accounts", "--where", "has opportunities(amount >= 100000)", "--json").json
    assert account["name"] == "Nordlicht GmbH"
    path = tmp_path / "contacts.csv"
    assert office("export", "contacts", path, "--where", f"not {named}", "--json").json["records"] == 1
    refused = office("list", "contacts", "--where", "name = ")
    assert (refused.code, refused.err) == (2, "crm: The condition ends before it is complete.\n")
