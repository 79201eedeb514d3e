"""Duplicates, merging and taking apart from the command line."""

from __future__ import annotations

import pytest

from tests.command_line.conftest import Crm


@pytest.fixture
def twice(office: Crm) -> Crm:
    assert office("add", "contact", "--set", "name=Ben Berg", "--set", "email=ben@x.example").code == 0
    same = ("--set", "name=Ben Berg", "--set", "email=BEN@x.example", "--set", "job_title=Head")
    assert office("add", "contact", *same).code == 0
    return office


def test_duplicates_are_found_merged_and_taken_apart(twice: Crm) -> None:
    (group,) = twice("duplicates", "contacts", "--json").json
    assert (group["ids"], group["reason"], group["score"], group["safe"]) == ([3, 4], "same_email", 100, True)
    assert twice("duplicates").out.count("Ben Berg") == 2
    assert twice("merge", "contact", 3, 4, "--json").json == {"kind": "contact", "kept": 3, "merged": [4]}
    (kept,) = twice("list", "contacts", "--text", "ben", "--json").json
    assert (kept["id"], kept["job_title"]) == (3, "Head")
    assert twice("unmerge", "contact", 3, "--json").json == {"kind": "contact", "kept": 3, "back": [4]}
    assert len(twice("list", "contacts", "--text", "ben", "--json").json) == 2
    assert twice("unmerge", "contact", 3).code == 2


def test_a_value_is_taken_from_whom_one_says(twice: Crm) -> None:
    assert twice("merge", "contact", 3, 4, "--take", "email=4").code == 0
    assert twice("list", "contacts", "--text", "ben", "--json").json[0]["email"] == "BEN@x.example"
    refused = twice("merge", "contact", 3, 1, "--take", "email=nobody")
    assert refused.code == 2
    assert "#0 is none of" in refused.err


def test_what_is_told_apart_comes_no_more(twice: Crm) -> None:
    assert twice("tell-apart", "contact", 3, 4, "--json").json == {"kind": "contact", "apart": [3, 4]}
    assert twice("duplicates", "contacts", "--json").json == []
    assert twice("undo").code == 0
    assert len(twice("duplicates", "contacts", "--json").json) == 1


def test_other_kinds_are_not_merged(twice: Crm) -> None:
    for command in (("duplicates", "stages"), ("merge", "stage", 1, 2), ("unmerge", "order", 1)):
        refused = twice(*command)
        assert (refused.code, refused.out) == (2, "")
        assert "Only leads, accounts and contacts" in refused.err
