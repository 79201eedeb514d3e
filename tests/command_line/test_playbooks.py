"""Playbooks started and moved from the command line."""

from __future__ import annotations

import pytest

from tests.command_line.conftest import Crm


@pytest.fixture
def office(crm: Crm, leads_file: object) -> Crm:
    """Three leads."""
    assert crm("import", "leads", leads_file).code == 1
    return crm


def due(crm: Crm) -> list[str]:
    """The days on which the activities are due, by their numbers."""
    return [str(each["due_at"])[:10] for each in crm("list", "activities", "--sort", "id", "--json").json]


def test_a_playbook_is_started_for_records_and_its_rest_moved(office: Crm) -> None:
    made = office("start-playbook", "After a quote", "leads", 1, 2, "--from", "2099-03-02", "--json").json
    assert made == {"activities": [1, 2, 3, 4, 5, 6, 7, 8]}
    subjects = [each["subject"] for each in office("list", "activities", "--sort", "id", "--json").json]
    assert subjects[:2] == ["Ask whether the quote has arrived", "Settle open questions about the quote"]
    before = due(office)
    assert office("move-rest", 2, "--days", 3).out.startswith("The rest of “After a quote” goes on from")
    after = due(office)
    assert [number for number in range(8) if before[number] != after[number]] == [1, 2, 3]
    assert office("undo").code == 0
    assert due(office) == before
    assert office("undo").code == 0
    assert office("list", "activities", "--json").json == []


def test_steps_are_called_in_the_language_asked_for(office: Crm) -> None:
    assert office("start-playbook", "報價後跟進", "lead", 3, lang="zh_TW").code == 0
    assert office("list", "activities", "--sort", "id", "--json").json[0]["subject"] == "確認收到報價"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("start-playbook", "Nonsense", "lead", 1), "Nonsense"),
        (("start-playbook", "After a fair", "lead", 99), "#99"),
        (("start-playbook", "After a fair", "users", 1), "Nothing was planned"),
        (("move-rest", 1, "--days", 3), "#1"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_line(
    office: Crm, arguments: tuple[object, ...], said: str
) -> None:
    refused = office(*arguments)
    assert refused.code == 2
    assert said in refused.err
    assert office("list", "activities", "--json").json == []
