"""Records made, changed and deleted from the command line, with values as a person types them."""

from __future__ import annotations

import io

import pytest

from tests.command_line.conftest import Crm


def only(crm: Crm, kind: str, id_: int) -> dict[str, object]:
    found = [each for each in crm("list", kind, "--json").json if each["id"] == id_]
    assert len(found) == 1
    return dict(found[0])


def test_values_are_read_as_a_person_types_them(office: Crm) -> None:
    deal = only(office, "opportunities", 1)
    assert (deal["account"], deal["amount"], deal["currency"]) == ("Nordlicht GmbH", 480000.5, "EUR")
    assert (deal["stage"], deal["expected_close"]) == ("Quotation", "2026-12-03")
    assert only(office, "contact", 2)["account"] == "永豐機械"


@pytest.mark.parametrize("kind", ["opportunity-contact", "opportunity_contacts", "Opportunity-Contacts"])
def test_every_kind_is_named_in_the_singular_or_plural(office: Crm, kind: str) -> None:
    told = ("--set", "opportunity=Presses", "--set", "contact=#1", "--set", "role=決策者")
    made = office("add", kind, *told)
    assert (made.code, made.err) == (0, "")
    assert only(office, kind, 1)["role"] == "decision_maker"


def test_a_kind_that_there_is_not_is_refused_with_all_kinds(office: Crm) -> None:
    refused = office("list", "opps")
    assert refused.code == 2
    assert "“opps” is not one of these: " in refused.err
    assert ", leads, accounts, contacts, opportunities, " in refused.err
    assert "opportunity-contacts" in refused.err


def test_of_several_records_of_a_name_none_is_guessed(office: Crm) -> None:
    refused = office("edit", "opportunity", 1, "--set", "contact=anna weiß")
    assert refused.code == 2
    assert "#1 Anna Weiß" in refused.err
    assert "#2 Anna Weiß" in refused.err
    assert only(office, "opportunities", 1)["contact"] is None
    inside = office("edit", "opportunity", 1, "--set", "account=永豐機械", "--set", "contact=anna weiß")
    assert inside.code == 0, inside.err
    assert office("show", "opportunity", 1, "--json").json["references"]["contact"]["id"] == 2


def test_a_name_that_there_is_not_is_refused_with_what_there_is(office: Crm) -> None:
    channel = office("edit", "account", 1, "--set", "channel=carrier pigeon")
    assert channel.code == 2
    assert "Trade fair" in channel.err
    account = office("edit", "opportunity", 1, "--set", "account=Nordlicht")
    assert account.code == 2
    assert "#1 Nordlicht GmbH" in account.err


def test_a_wrong_field_is_refused_with_the_fields_of_the_kind(office: Crm) -> None:
    refused = office("add", "account", "--set", "nmae=X")
    assert refused.code == 2
    assert "“nmae”" in refused.err
    assert "billing_address" in refused.err
    assert "updated_at" not in refused.err


def test_a_choice_that_there_is_not_is_refused_with_the_choices(office: Crm) -> None:
    refused = office("edit", "account", 1, "--set", "kind=dragon")
    assert (refused.code, "company, person" in refused.err) == (2, True)
    assert office("edit", "account", 1, "--set", "kind=個人").code == 0
    assert only(office, "account", 1)["kind"] == "person"


@pytest.mark.parametrize("text", ["1.200", "1.200 EUR", "€ 12.000"])
def test_an_amount_that_can_be_read_in_two_ways_is_refused(office: Crm, text: str) -> None:
    assert office("edit", "opportunity", 1, "--set", f"amount={text}").code == 2
    assert only(office, "opportunity", 1)["amount"] == 480000.5


def test_an_empty_value_empties_the_field(office: Crm) -> None:
    assert office("edit", "opportunity", 1, "--set", "expected_close=").code == 0
    assert only(office, "opportunity", 1)["expected_close"] is None
    refused = office("edit", "opportunity", 1, "--set", "name=")
    assert (refused.code, "must not be empty" in refused.err) == (2, True)


def test_an_edit_that_expects_another_value_changes_nothing(office: Crm) -> None:
    told = ("edit", "opportunity", 1, "--set", "amount=5", "--expect")
    refused = office(*told, "amount=480,000")
    assert (refused.code, "not as expected" in refused.err) == (2, True)
    assert only(office, "opportunity", 1)["amount"] == 480000.5
    assert office(*told, "amount=480,000.50").code == 0
    assert only(office, "opportunity", 1)["amount"] == 5


def test_several_records_are_changed_in_one_step(office: Crm) -> None:
    changed = office("edit", "contacts", "#1", 2, "--set", "job_title=Head of sales", "--json")
    assert [each["job_title"] for each in changed.json] == ["Head of sales"] * 2
    assert office("undo").code == 0
    assert [each["job_title"] for each in office("list", "contacts", "--json").json] == [None, None]


def test_records_are_deleted_all_or_none(office: Crm) -> None:
    refused = office("delete", "contacts", 1, 2, 7)
    assert refused.code == 2
    assert "#7" in refused.err
    assert len(office("list", "contacts", "--json").json) == 2
    assert office("delete", "contacts", 1, 2, 2, "--json").json == {"kind": "contact", "deleted": [1, 2]}
    assert office("list", "contacts", "--json").json == []


def test_a_rehearsal_says_what_would_be_done_and_does_nothing(office: Crm) -> None:
    before = office("list", "contacts", "--json").json
    for rehearsed in (
        office("delete", "contacts", 1, 2, "--dry-run"),
        office("add", "contact", "--set", "name=Ben", "--dry-run"),
        office("edit", "contact", 1, "--set", "name=Ben", "--dry-run"),
    ):
        assert rehearsed.code == 0
        assert rehearsed.out.startswith("Would be done, but was not:")
    told = office("delete", "contacts", 1, 2, "--dry-run", "--json").json
    assert told["changes"] == [{"kind": "contact", "operation": "delete", "count": 2}]
    assert office("list", "contacts", "--json").json == before
    assert office("add", "contact", "--set", "job_title=Ghost", "--dry-run").code == 2


def test_what_the_program_keeps_by_itself_is_not_made_by_hand(office: Crm) -> None:
    for told in (("add", "setting", "--set", "name=x"), ("delete", "stage-change", 1)):
        assert "keeps this by itself" in office(*told).err


def test_hostile_texts_are_kept_or_refused_and_break_nothing(office: Crm) -> None:
    name = "'; DROP TABLE account; -- \x1b[31m \u202e {field} %s"
    made = office("add", "account", "--set", f"name={name}", "--json")
    assert made.code == 0, made.err
    assert made.json["name"] == "'; DROP TABLE account; -- [31m {field} %s"
    for told in ("account=" + "9" * 30, "account=#0", "amount=1e400", "expected_close=99999-01-01", "=x"):
        assert office("edit", "opportunity", 1, "--set", told).code == 2
    for number in ("0", "-1", "1.5", "٣", "9" * 40):
        assert office("delete", "account", number).code == 2
    assert office("edit", "account", 1).code == 2


def test_a_long_text_comes_from_standard_input(office: Crm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("first line\nsecond line\n"))
    assert office("edit", "account", 1, "--set", "description=-").code == 0
    assert only(office, "account", 1)["description"] == "first line\nsecond line"


def test_an_entry_in_use_is_kept_and_the_way_out_is_told(office: Crm) -> None:
    channel = office("add", "channel", "--set", "name=Podcast", "--json").json["id"]
    office("add", "lead", "--set", "name=Chen", "--set", "channel=Podcast")
    refused = office("delete", "channel", channel)
    assert refused.code == 2
    assert "“Podcast” is in use: 1. Nothing was deleted. Archive it" in refused.err
    assert "「Podcast」使用中：1 筆" in office("delete", "channel", channel, lang="zh_TW").err
    assert office("edit", "channel", channel, "--set", "active=no").code == 0
