"""Leads claimed, given back and assigned from the command line."""

from __future__ import annotations

import pytest

from tests.command_line.conftest import Crm


@pytest.fixture
def team(crm: Crm, leads_file: object) -> Crm:
    """Three leads of the pool, and two more people."""
    assert crm("import", "leads", leads_file, "--set", "owner=").code == 1
    for name in ("Ben Berg", "林美惠"):
        assert crm("add", "user", "--set", f"name={name}").code == 0
    assert crm("edit", "leads", 1, 2, 3, "--set", "owner=").code in (0,)
    return crm


def owners(crm: Crm) -> list[object]:
    return [each["owner"] for each in crm("list", "leads", "--sort", "id", "--json").json]


def test_a_lead_is_claimed_once(team: Crm) -> None:
    assert team("claim", 1, "--to", "ben berg", "--json").json == [{"lead": 1, "owner": "Ben Berg"}]
    refused = team("claim", 2, "#1", "--to", "林美惠")
    assert refused.code == 2
    assert "belongs to" in refused.err
    assert "Ben Berg" in refused.err
    assert owners(team) == ["Ben Berg", None, None]
    assert team("claim", 1, "--to", "Ben Berg").code == 0


def test_a_lead_is_claimed_for_who_works_in_the_file_and_given_back(team: Crm) -> None:
    me = team("list", "users", "--sort", "id", "--json").json[0]["name"]
    assert team("claim", 2, "--json").json == [{"lead": 2, "owner": me}]
    assert team("give-back", 2).code == 0
    assert owners(team) == [None, None, None]
    assert team("undo").code == 0
    assert owners(team) == [None, me, None]


def test_leads_are_assigned_to_one_person_or_evenly_to_several(team: Crm) -> None:
    assert team("assign", 1, 2, "--to", "林美惠").code == 0
    assert owners(team) == ["林美惠", "林美惠", None]
    told = team("assign", 1, 2, "--to", "Ben Berg", "--to", "林美惠", "--json").json
    assert sorted(each["owner"] for each in told) == ["Ben Berg", "林美惠"]


@pytest.mark.parametrize(
    "told",
    [
        ("assign", 1),
        ("assign", 1, "--to", "Ben Berg", "--by-rule"),
        ("assign", 1, "--by-rule"),
        ("assign", 1, "--to", "nobody"),
        ("assign", 99, "--to", "Ben Berg"),
        ("claim", 1, "--to", "Ben Berg", "--to", "林美惠"),
        ("claim",),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(team: Crm, told: tuple[object, ...]) -> None:
    refused = team(*told)
    assert (refused.code, refused.out) == (2, "")
    assert len(refused.err.splitlines()) == 1
    assert owners(team) == [None, None, None]


def test_leads_are_assigned_by_the_rules_of_their_channels(team: Crm) -> None:
    assert team("edit", "lead", 1, "--set", "channel=展覽").code == 0, team("list", "channels").out
    assert team("add", "assignment-rule", "--set", "channel=Trade fair", "--set", "user=Ben Berg").code == 0
    assert team("assign", 1, 2, "--by-rule").code == 0
    assert owners(team)[:2] == ["Ben Berg", None]


def test_a_rehearsal_claims_nothing(team: Crm) -> None:
    assert team("claim", 1, "--dry-run").out.startswith("Would be done")
    assert owners(team) == [None, None, None]


def test_leads_that_nobody_touched_go_back_by_the_offices_rule(team: Crm) -> None:
    assert team("claim", 1, 2, "--to", "Ben Berg").code == 0
    refused = team("return-leads")
    assert refused.code == 2
    assert "no rule" in refused.err
    assert team("return-leads", "--days", 30, "--json").json == []
    assert owners(team) == ["Ben Berg", "Ben Berg", None]
