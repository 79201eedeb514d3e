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


_MEETINGS = """ID,Type,Subject,Start,Attendees
M1,Meeting,Demo,2026-12-03 10:00,"Anna Müller; grace; Nobody Known"
M2,Meeting,Visit,2026-12-04 10:00,"ben@example.com, Anna Müller"
M3,Meeting,Alone,2026-12-05 10:00,
"""


@pytest.fixture
def meetings(office: Crm, tmp_path: Path) -> Path:
    """A file of meetings; those who are named in it are known but for one."""
    office("add", "user", "--set", "name=Grace")
    office("add", "contact", "--set", "name=Anna Müller")
    office("add", "contact", "--set", "name=Ben", "--set", "email=ben@example.com")
    path = tmp_path / "meetings.csv"
    path.write_text(_MEETINGS, encoding="utf-8")
    return path


def test_people_come_in_with_a_file_and_once_only(office: Crm, meetings: Path) -> None:
    told = office("import", "activities", meetings)
    assert told.code == 0, told.err
    assert "Participants: names that fit none, several or the record itself were left out: 1." in told.out
    assert [people(office, each) for each in (1, 2, 3)] == [
        ["Anna Müller", "Grace"],
        ["Ben", "Anna Müller"],
        [],
    ]
    assert "3 unchanged, " in office("import", "activities", meetings).out
    office("edit", "activity", "3", "--set", "participants=Ben")
    assert "3 unchanged" in office("import", "activities", meetings).out  # whoever joined here stays
    assert people(office, 3) == ["Ben"]
    office("undo")
    office("undo")
    assert office("list", "activities", "--json").json == []
    assert office("list", "participants", "--json").json == []


def test_a_column_of_people_is_named_or_left_out(office: Crm, meetings: Path) -> None:
    renamed = meetings.with_name("renamed.csv")
    renamed.write_text(_MEETINGS.replace("Attendees", "Round"), encoding="utf-8")
    assert office("import", "activities", meetings, "--map", "participants=").code == 0
    assert people(office, 1) == []
    assert office("import", "activities", renamed, "--map", "participants=Round").code == 0
    assert people(office, 1) == ["Anna Müller", "Grace"]
    assert office("import", "leads", meetings, "--map", "participants=Attendees").code == 2


def test_people_go_out_into_a_file_and_come_in_again(office: Crm, meetings: Path) -> None:
    office("import", "activities", meetings)
    written = office("list", "activities", "--csv", lang="zh_TW").out
    assert written.splitlines()[0].endswith(",參與者")
    for each in (1, 2, 3):
        office("edit", "activity", each, "--set", "participants=")
    again = meetings.with_name("again.csv")
    again.write_text(written, encoding="utf-8")
    assert "2 updated, 1 unchanged" in office("import", "activities", again).out
    assert people(office, 2) == ["Ben", "Anna Müller"]
