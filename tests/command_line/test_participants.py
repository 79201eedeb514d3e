"""Who takes part in an activity, told and shown on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line.conftest import Crm


@pytest.fixture
def office(crm: Crm, leads_file: Path) -> Crm:
    assert crm("import", "leads", leads_file).code == 1
    return crm


def people(office: Crm, activity: int) -> list[str]:
    told = office("show", "activity", activity, "--json").json
    return [str(link["title"]) for link in told["links"] if link["kind"] == "participant"][::-1]


def test_people_are_told_changed_and_shown(office: Crm) -> None:
    office("add", "user", "--set", "name=Grace")
    for name in ("Anna Müller", "Ben"):
        office("add", "contact", "--set", f"name={name}")
    made = office(
        *("add", "activity", "--set", "kind=meeting", "--set", "subject=Demo"),
        *("--set", "participants=Anna Müller; grace"),
    )
    assert made.code == 0, made.err
    assert people(office, 1) == ["Anna Müller", "Grace"]
    assert office("edit", "activity", "1", "--set", "participants=Ben；Anna Müller").code == 0
    assert people(office, 1) == ["Anna Müller", "Ben"]
    assert office("edit", "activity", "1", "--set", "place=Taipei", "--set", "participants=").code == 0
    assert people(office, 1) == []
    office("undo")
    assert people(office, 1) == ["Anna Müller", "Ben"]


def test_who_is_unknown_is_refused_and_nothing_made(office: Crm) -> None:
    refused = office("add", "activity", "--set", "subject=Demo", "--set", "participants=Nobody")
    assert refused.code == 2
    assert "Nobody" in refused.err
    assert office("list", "activities", "--json").json == []


def test_several_activities_have_their_own_people(office: Crm) -> None:
    office("add", "user", "--set", "name=Grace")
    for subject in ("a", "b"):
        office("add", "activity", "--set", f"subject={subject}")
    refused = office("edit", "activity", "1", "2", "--set", "participants=Grace")
    assert (refused.code, "one activity at a time" in refused.err) == (2, True)
