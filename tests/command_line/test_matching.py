"""Records that may be the same, asked for from the command line and noted where one is made."""

from __future__ import annotations

import pytest

from tests.command_line.conftest import Crm


def test_a_record_is_compared_with_the_others(office: Crm) -> None:
    assert office("add", "lead", "--set", "name=Ming", "--set", "phone=+886 2 2345 6789").code == 0
    (match,) = office("matches", "lead", 4, "--json").json
    assert match == {
        **{"kind": "lead", "id": 1, "title": "王小明", "reason": "same_phone", "score": 94},
        **{"detail": "02-2345-6789", "text": "Looks like lead “王小明” (same phone)"},
    }
    assert office("matches", "leads", 4).out == "#1  Looks like lead “王小明” (same phone)\n"


def test_values_are_compared_before_there_is_a_record(office: Crm) -> None:
    found = office("matches", "account", "--set", "name=(股)公司永丰机械", "--json").json
    assert [(each["kind"], each["id"]) for each in found] == [("account", 2)]
    assert office("matches", "contact", "--set", "name=Nobody Else").out == "Nothing here looks alike.\n"
    assert office("matches", "contact", "--set", "name=Nobody Else", "--json").json == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("lead",), "Say which record by its number"),
        (("lead", 1, "--set", "name=A"), "Say which record by its number"),
        (("lead", 77), "deleted meanwhile"),
        (("stage", 1), "These are: leads, accounts, contacts"),
        (("lead", "--set", "email=not an address"), "is not an email address"),
    ],
)
def test_what_cannot_be_compared_is_refused(office: Crm, arguments: tuple[object, ...], said: str) -> None:
    refused = office("matches", *arguments)
    assert (refused.code, refused.out) == (2, "")
    assert said in refused.err


def test_a_new_record_is_made_and_said_to_look_like_another(office: Crm) -> None:
    same = ("add", "lead", "--set", "name=Ming", "--set", "email=MING@hongyuan.example")
    assert office(*same, "--dry-run", "--json").json["notes"][0]["reason"] == "same_email"
    made = office(*same, "--json").json
    assert made["id"] == 4
    assert [(each["id"], each["reason"]) for each in made["notes"]] == [(1, "same_email")]
    text = office(*same)
    assert text.code == 0
    assert "#1  Looks like lead “王小明” (same e-mail)" in text.out
    assert office("add", "lead", "--set", "name=Somebody Else", "--json").json["notes"] == []


def test_family_and_given_name_are_compared_as_one(office: Crm) -> None:
    named = ("--set", "family_name=Weiß", "--set", "given_name=Anna", "--set", "account=Nordlicht GmbH")
    notes = office("add", "contact", *named, "--json").json["notes"]
    assert ("contact", 1, "same_name") in {(each["kind"], each["id"], each["reason"]) for each in notes}
