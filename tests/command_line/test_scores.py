"""Scores on the command line: a changed rule reaches every lead, also where no window is open."""

from __future__ import annotations

from tests.command_line.conftest import Crm


def scores(crm: Crm) -> dict[int, object]:
    return {each["id"]: each["score"] for each in crm("list", "leads", "--json").json}


def test_a_changed_rule_reaches_all_leads_before_the_command_ends(office: Crm) -> None:
    office("add", "lead", "--set", "name=Chen", "--set", "job_title=Astronaut")
    before = scores(office)
    told = ("--set", "condition=filled", "--set", "field=job_title", "--set", "points=17")
    made = office("add", "score-rule", *told, "--json")
    assert made.code == 0, made.err
    rule = made.json["id"]
    (gained,) = (id_ for id_, score in scores(office).items() if score != before[id_])
    assert int(str(scores(office)[gained])) == int(str(before[gained])) + 17
    assert office("edit", "score-rule", rule, "--set", "points=3").code == 0
    assert int(str(scores(office)[gained])) == int(str(before[gained])) + 3
    assert office("undo").code == 0
    assert int(str(scores(office)[gained])) == int(str(before[gained])) + 17
    assert office("delete", "score-rule", rule).code == 0
    assert scores(office) == before


def test_a_rehearsed_rule_reaches_none(office: Crm) -> None:
    office("add", "lead", "--set", "name=Chen", "--set", "job_title=Astronaut")
    before = scores(office)
    told = ("--set", "condition=filled", "--set", "field=job_title", "--set", "points=17")
    assert office("add", "score-rule", *told, "--dry-run").code == 0
    assert scores(office) == before
