"""Tags on the command line: told, added, taken off, listed by, and kept as a list."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line.conftest import Crm


def leads(crm: Crm, *arguments: str) -> dict[str, list[str] | None]:
    listed = crm("list", "leads", "--json", *arguments).json
    return {lead["name"]: lead["tags"] for lead in listed}


@pytest.fixture
def tagged(crm: Crm, tmp_path: Path) -> Crm:
    """Three leads of a file, two of them tagged."""
    file = tmp_path / "fair.csv"
    file.write_text('Name,Tags\nAnna,VIP、C++\nBerta,"vip, Fair 2026"\nChen,\n', "utf-8")
    assert crm("import", "leads", file).code == 0
    return crm


def test_tags_are_told_by_name(tagged: Crm) -> None:
    assert leads(tagged) == {"Anna": ["VIP", "C++"], "Berta": ["VIP", "Fair 2026"], "Chen": None}


def test_tags_are_added_and_taken_off_while_others_stay(tagged: Crm) -> None:
    tagged("edit", "lead", "1", "2", "3", "--set", "tags+=Fair 2026, New", "--set", "tags-=vip")
    assert leads(tagged) == {
        "Anna": ["C++", "Fair 2026", "New"],
        "Berta": ["Fair 2026", "New"],
        "Chen": ["Fair 2026", "New"],
    }
    tagged("undo")
    assert leads(tagged)["Chen"] is None
    refused = tagged("edit", "lead", "1", "--set", "tags+=X", "--set", "name=Y")
    assert refused.code == 2
    assert "step of their own" in refused.err


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("vip", ["Anna", "Berta"]),
        ("C++", ["Anna"]),
        ("Fair 2026,C++", ["Anna", "Berta"]),
        ("VIP+Fair 2026", ["Berta"]),
        ("", ["Chen"]),
    ],
)
def test_lists_are_narrowed_by_tags(tagged: Crm, told: str, names: list[str]) -> None:
    assert sorted(leads(tagged, "--filter", f"tags={told}")) == names


def test_a_tag_that_nobody_knows_is_said(tagged: Crm) -> None:
    refused = tagged("list", "leads", "--filter", "tags=Nowhere")
    assert refused.code == 2
    assert "Nowhere" in refused.err


def test_the_list_of_tags_is_kept_and_imported(tagged: Crm, tmp_path: Path) -> None:
    tagged("edit", "tag", "1", "--set", "name=Key customer", "--set", "colour=3")
    assert leads(tagged)["Anna"] == ["Key customer", "C++"]
    file = tmp_path / "tags.csv"
    file.write_text("Tag,Colour\nReseller,2\nkey CUSTOMER,5\n", "utf-8")
    tagged("import", "tags", str(file))
    listed = tagged("list", "tags", "--json").json
    assert sorted((each["name"], each["colour"]) for each in listed) == [
        ("C++", None),
        ("Fair 2026", None),
        ("Key customer", 5),
        ("Reseller", 2),
    ]


def test_a_column_of_something_else_makes_no_list_of_tags(tagged: Crm, tmp_path: Path) -> None:
    file = tmp_path / "leads.csv"
    rows = "\n".join(f"Lead {number},Number {number}" for number in range(1_100))
    file.write_text(f"Name,Tags\n{rows}\n", "utf-8")
    refused = tagged("import", "leads", str(file))
    assert refused.code == 2
    assert "1,000 different tags" in refused.err
    assert len(leads(tagged)) == 3
    assert len(tagged("list", "tags", "--json").json) == 3
