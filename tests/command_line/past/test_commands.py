"""Deleted records and everything that was done, on the command line."""

from __future__ import annotations

from tests.command_line.conftest import Crm


def test_deleted_records_are_listed_and_brought_back(office: Crm) -> None:
    assert office("add", "lead", "--set", "name=Ben Berg").code == 0
    (lead,) = office("list", "leads", "--text", "berg", "--json").json
    assert office("bin", "list", "leads", "--text", "Berg").out.strip() == "Nothing was deleted."
    assert office("delete", "lead", lead["id"]).code == 0
    (gone,) = office("bin", "list", "--text", "berg", "--json").json
    assert (gone["kind"], gone["id"], gone["title"]) == ("lead", lead["id"], "Ben Berg")
    assert "Ben Berg" in office("bin", "list", "leads").out
    assert "Would be done" in office("bin", "restore", "lead", lead["id"], "--dry-run").out
    assert office("bin", "restore", "lead", lead["id"], "--json").json == {
        "kind": "lead",
        "back": [lead["id"]],
    }
    assert office("list", "leads", "--text", "berg", "--json").json[0]["name"] == "Ben Berg"
    assert office("bin", "restore", "lead", lead["id"]).code == 2
    assert office("bin", "restore", "lead").code == 2


def test_everything_done_is_listed_and_taken_back(office: Crm) -> None:
    assert office("add", "lead", "--set", "name=Ben Berg").code == 0
    assert office("add", "account", "--set", "name=Berg GmbH").code == 0
    (lead,) = office("history", "leads", "--text", "ben berg", "--json").json
    assert lead["changed"]["lead"] == 1
    assert "Berg GmbH" in office("history", "--limit", 1).out
    assert "Undone" in office("history", "--take-back", lead["deed"]).out
    assert office("list", "leads", "--text", "berg", "--json").json == []
    assert any("taken back" in line for line in office("history", "--text", "Ben").out.splitlines())
    assert office("history", "--take-back", 999_999).code == 2
    assert office("history", "--to", "2001-01-01").out.strip() == "Nothing was done."
