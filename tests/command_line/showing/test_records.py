"""One record shown with its fields, links and story."""

from __future__ import annotations

from crm_desktop.core.words.typed_kinds import as_typed
from tests.command_line.conftest import Crm


def test_a_record_is_shown_with_names_links_and_story(office: Crm) -> None:
    text = "The whole offer\n" + "long " * 500 + "end"
    office("edit", "opportunity", 1, "--set", f"description={text}")
    office("edit", "opportunity", 1, "--set", "amount=500000")
    office("add", "opportunity-contact", "--set", "opportunity=1", "--set", "contact=2", "--set", "role=user")
    call = ("add", "activity", "--set", "kind=call", "--set", "subject=Ask Anna", "--set", "opportunity=1")
    office(*call, "--set", "due_at=2026-12-01 10:00")
    shown = office("show", "opportunity", "#1", "--json").json
    assert (shown["id"], shown["title"], shown["description"]) == (1, "Presses", text)
    assert shown["references"]["account"] == {"kind": "account", "id": 1, "title": "Nordlicht GmbH"}
    people = [link for link in shown["links"] if link["kind"] == "opportunity_contact"]
    assert [(link["title"], link["role"]) for link in people] == [("Anna Weiß", "user")]
    assert [each["type"] for each in shown["timeline"]] == [
        "activity",
        *("update", "update", "update"),
        "insert",
    ]
    planned, person, amount = shown["timeline"][:3]
    assert (planned["subject"], planned["open"]) == ("Ask Anna", True)
    assert person["changed"] == {"contact": [None, "Anna Weiß"]}  # the first person is the deal's primary one
    assert amount["changed"]["amount"] == [480000.5, 500000]
    printed = office("show", "opportunity", 1).out
    for said in ("Opportunity #1  Presses", "Account: Nordlicht GmbH", "end", "Uses it", "Ask Anna"):
        assert said in printed
    assert "480000.5 → 500000" in printed


def test_an_account_shows_who_belongs_to_it(office: Crm) -> None:
    links = office("show", "accounts", 1, "--json").json["links"]
    assert {(link["kind"], link["title"]) for link in links} == {
        ("contact", "Anna Weiß"),
        ("opportunity", "Presses"),
    }


def test_a_record_that_is_not_there_is_refused(office: Crm) -> None:
    assert office("show", "account", 77).code == 2


def test_every_kind_can_be_listed_and_shown(office: Crm) -> None:
    for kind in as_typed():
        listed = office("list", kind, "--json")
        assert listed.code == 0, (kind, listed.err)
        assert office("list", kind).code == 0
        for each in listed.json[:1]:
            shown = office("show", kind, each["id"])
            assert shown.code == 0, (kind, shown.err)
