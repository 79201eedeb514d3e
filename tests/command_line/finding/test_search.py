"""The search from the command line."""

from __future__ import annotations

from tests.command_line.conftest import Crm


def test_all_kinds_are_searched(office: Crm) -> None:
    found = office("search", "nordlicht", "--json").json
    assert (found["forgiven"], found["more"]) == (False, [])
    assert (found["found"][0]["kind"], found["found"][0]["match"]) == ("account", "beginning")
    assert {each["kind"] for each in found["found"]} >= {"account", "lead"}
    lead = next(each for each in found["found"] if each["kind"] == "lead")
    assert (lead["title"], lead["field"], lead["text"]) == ("Anna Müller", "company", "Nordlicht GmbH")


def test_a_person_reads_them_by_kind(office: Crm) -> None:
    assert office("search", "wxm").out == "Leads\n  #1  王小明\n"
    assert office("search", "wxm", lang="zh_TW").out == "線索\n  #1  王小明\n"
    assert office("search", "nothing", "like", "this").out == "Nothing was found.\n"
    assert "Similar:" in office("search", "nordlihct").out
    assert office("search", "anna", "--limit", 1).out.count("…") >= 1
