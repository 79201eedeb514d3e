"""Leads converted and taken back from the command line, one and many, each with what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.command_line.conftest import Crm

KINDS = ("account", "contact", "opportunity")


@pytest.fixture
def road(crm: Crm, tmp_path: Path) -> Crm:
    """Two leads of one company, and a person without one."""
    path = tmp_path / "leads.csv"
    path.write_text(
        "name,company,email,next step\n"
        "Anna Weiss,Nordlicht GmbH,anna@nordlicht.example,Send the offer\n"
        "Ben Berg,Nordlicht,ben@nordlicht.example,\n"
        "Cem Kaya,,cem@gmail.com,\n",
        encoding="utf-8",
    )
    assert crm("import", "leads", path).code == 0
    return crm


def counts(crm: Crm) -> dict[str, int]:
    return {kind: len(crm("list", kind, "--json").json) for kind in (*KINDS, "opportunity-contact")}


def test_a_lead_becomes_what_is_asked_for(road: Crm) -> None:
    made = road(
        *("convert", 1, "--opportunity", "new", "--set-opportunity", "amount=480,000 NTD"),
        *(
            "--set-opportunity",
            "name=Presses",
            "--set-account",
            "industry=Light",
            "--role",
            "決策者",
            "--json",
        ),
    )
    assert (made.code, made.err) == (0, "")
    assert made.json == [
        {
            **{"lead": 1, "account": 1, "contact": 1, "opportunity": 1},
            **{"created": list(KINDS), "matched": [], "error": None},
        }
    ]
    (deal,) = road("list", "opportunities", "--json").json
    assert (deal["name"], deal["amount"], deal["currency"]) == ("Presses", 480_000, "TWD")
    assert deal["next_step"] == "Send the offer"
    assert road("list", "accounts", "--json").json[0]["industry"] == "Light"
    assert road("list", "opportunity-contacts", "--json").json[0]["role"] == "decision_maker"


def test_a_rehearsal_says_what_would_be_made_and_makes_nothing(road: Crm) -> None:
    (told,) = road("convert", 1, "--dry-run", "--json").json
    assert told["created"] == list(KINDS)
    assert [told[kind] for kind in KINDS] == [None, None, None]
    assert counts(road) == {"account": 0, "contact": 0, "opportunity": 0, "opportunity-contact": 0}
    assert road("convert", 1).code == 0
    (told,) = road("convert", 2, "--dry-run", "--json").json
    assert (told["account"], told["contact"], told["opportunity"]) == (1, None, 1)
    assert "Account #1 Nordlicht GmbH (was there already)" in road("convert", 2, "--dry-run").out


def test_a_second_lead_of_a_company_joins_the_open_deal(road: Crm) -> None:
    made = road("convert", 1, 2, "--json").json
    assert [each["opportunity"] for each in made] == [1, 1]
    assert made[1]["created"] == ["contact"]
    assert made[1]["matched"] == ["account", "opportunity"]
    primaries = [each["is_primary"] for each in road("list", "opportunity-contacts", "--json").json]
    assert sorted(primaries) == [False, True]


def test_a_second_deal_is_opened_where_one_is_asked_for(road: Crm) -> None:
    assert road("convert", 1).code == 0
    (made,) = road("convert", 2, "--account", "#1", "--opportunity", "new", "--json").json
    assert (made["account"], made["opportunity"], made["matched"]) == (1, 2, ["account"])


def test_parts_that_shall_not_be_are_left_out(road: Crm) -> None:
    (made,) = road("convert", 3, "--account", "none", "--opportunity", "none", "--json").json
    assert made["created"] == ["contact"]
    assert (made["account"], made["opportunity"]) == (None, None)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((1, "--account", "x"), "“x” is neither new, none or match"),
        ((1, "--opportunity", "none", "--set-opportunity", "name=X"), "--opportunity none"),
        ((1, "--set-opportunity", "colour=red"), "There is no field “colour” here"),
        ((1, "--account", "77"), "deleted meanwhile"),
        ((1, "--role", "king"), "not one of the choices"),
        ((1, *(f"--{kind}=none" for kind in KINDS)), "at least one"),
        ((0,), "“0” is not the number of a record"),
        ((), "This is missing: LEAD"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    road: Crm, arguments: tuple[object, ...], said: str
) -> None:
    refused = road("convert", *arguments)
    assert refused.code == 2
    assert said in refused.err
    assert refused.out == ""
    assert counts(road)["account"] == counts(road)["contact"] == 0


def test_one_that_is_refused_is_told_as_one_of_several_is(road: Crm) -> None:
    assert road("convert", 1).code == 0
    again = road("convert", 1, "--json")
    assert again.code == 2
    assert again.json[0]["lead"] == 1
    assert again.json[0]["created"] == []
    assert "converted meanwhile" in again.json[0]["error"]
    assert "converted meanwhile" in again.err
    both = road("convert", 1, 2, "--json")
    assert both.code == 1
    assert [bool(each["error"]) for each in both.json] == [True, False]


def fifty(crm: Crm, tmp_path: Path) -> list[int]:
    path = tmp_path / "fifty.csv"
    rows = (f"Person {each},Company {each},p{each}@company{each}.example" for each in range(1, 51))
    path.write_text("\n".join(["name,company,email", *rows]) + "\n", encoding="utf-8")
    assert crm("import", "leads", path).code == 0
    return list(range(1, 51))


def test_of_fifty_leads_the_seventeenth_fails_and_one_undo_takes_back_the_others(
    crm: Crm, tmp_path: Path
) -> None:
    leads = fifty(crm, tmp_path)
    assert crm("delete", "lead", 17).code == 0
    made = crm("convert", *leads, "--json")
    assert made.code == 1
    failed = [each["lead"] for each in made.json if each["error"]]
    assert failed == [17]
    assert made.json[16]["error"]
    assert counts(crm)["account"] == 49
    assert crm("undo").code == 0
    assert set(counts(crm).values()) == {0}
    assert {each["status"] for each in crm("list", "leads", "--json").json} == {"new"}
    assert crm("redo").code == 0
    assert counts(crm)["account"] == 49


def test_an_account_that_is_gone_meanwhile_fails_its_lead_alone(crm: Crm, tmp_path: Path) -> None:
    fifty(crm, tmp_path)
    assert crm("add", "account", "--set", "name=Gone").code == 0
    assert crm("delete", "account", 1).code == 0
    text = crm("convert", 1, 2, "--account", 1)
    assert text.code == 2
    assert len([line for line in text.err.splitlines() if "deleted meanwhile" in line]) == 2
    assert counts(crm)["contact"] == 0


def timeline(crm: Crm, kind: str, id_: int) -> list[Any]:
    told = crm("show", kind, id_, "--json").json["timeline"]
    return [each["subject"] for each in told if each["type"] == "activity"]


def test_the_leads_story_stands_once_in_the_timelines_of_what_it_became(road: Crm) -> None:
    assert (
        road("add", "contact", "--set", "name=Anna Weiss", "--set", "email=anna@nordlicht.example").code == 0
    )
    for subject in ("First call", "Visit"):
        told = ("--set", f"subject={subject}", "--set", "kind=call", "--set", "lead=#1")
        assert road("add", "activity", *told).code == 0
    (made,) = road("convert", 1, "--contact", 1, "--json").json
    assert made["matched"] == ["contact"]
    for kind in (*KINDS, "lead"):
        assert sorted(timeline(road, kind, 1)) == ["First call", "Visit"], kind
    assert len(road("list", "activities", "--json").json) == 2


def test_a_converted_lead_stays_in_the_list_and_is_found(road: Crm) -> None:
    assert road("convert", 1).code == 0
    (found,) = road("list", "leads", "--text", "anna", "--json").json
    assert (found["status"], found["account"], found["contact"]) == (
        "converted",
        "Nordlicht GmbH",
        "Anna Weiss",
    )


def test_a_conversion_is_taken_back_and_done_again(road: Crm) -> None:
    assert road("convert", 1).code == 0
    rehearsed = road("unconvert", 1, "--dry-run", "--json")
    assert (rehearsed.code, counts(road)["account"]) == (0, 1)
    assert road("unconvert", 1, "--json").json == [{"lead": 1, "error": None, "blockers": []}]
    assert set(counts(road).values()) == {0}
    (lead,) = road("list", "leads", "--text", "anna", "--json").json
    assert (lead["status"], lead["next_step"]) == ("new", "Send the offer")
    assert road("convert", 1).code == 0
    assert counts(road)["account"] == 1


def test_what_forbids_taking_back_is_named_with_kind_and_number(road: Crm) -> None:
    assert road("convert", 1, 2).code == 0
    refused = road("unconvert", 1, "--json")
    assert refused.code == 2
    (told,) = refused.json
    assert {"kind": "lead", "id": 2, "title": "Ben Berg"} in told["blockers"]
    assert "cannot be taken back" in told["error"]
    assert "Lead #2  Ben Berg" in road("unconvert", 1).err
    assert road("unconvert", 2, 1).code == 0
    assert set(counts(road).values()) == {0}


def test_a_changed_record_forbids_it_and_is_named(road: Crm) -> None:
    assert road("convert", 1).code == 0
    assert road("edit", "account", 1, "--set", "industry=Steel").code == 0
    (told,) = road("unconvert", 1, "--json").json
    assert told["blockers"] == [{"kind": "account", "id": 1, "title": "Nordlicht GmbH"}]
    assert "Industry" in told["error"]


def test_of_several_some_are_taken_back(road: Crm) -> None:
    assert road("convert", 1).code == 0
    both = road("unconvert", 1, 3)
    assert both.code == 1
    assert "was not converted in this file" in both.out
