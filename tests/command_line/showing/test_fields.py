"""Fields of an office's own on the command line: made, listed, filled, filtered, imported, taken back."""

from __future__ import annotations

from pathlib import Path

from tests.command_line.conftest import Crm


def make(office: Crm, *pairs: str) -> None:
    told = [part for pair in pairs for part in ("--set", pair)]
    assert office("add", "custom-field", *told).code == 0


def test_a_field_is_made_filled_by_its_name_listed_and_filtered(office: Crm) -> None:
    make(
        office, "kind=lead", "name=Machine type", "type=choice", "choices=Lathe, Press", "help=What they run"
    )
    make(office, "kind=lead", "name=數量", "type=number")
    listed = {each["name"]: each for each in office("fields", "leads", "--json").json}
    machine = listed["Machine type"]
    assert machine["field"] == "custom_1"
    assert (machine["custom"], machine["choices"], machine["help"]) == (
        True,
        ["Lathe", "Press"],
        "What they run",
    )
    assert listed["Company"]["custom"] is False
    told = ("--set", "name=Anna", "--set", "machine type=press", "--set", "數量=2.5")
    made = office("add", "lead", *told, "--json").json
    assert (made["custom_1"], made["custom_2"]) == ("Press", 2.5)
    assert office("add", "lead", "--set", "name=Berta").code == 0
    for text in ("Machine type=Press", "custom_1=c2", "數量=2..3"):
        found = office("list", "leads", "--filter", text, "--sort", "-custom_2", "--json").json
        assert [each["name"] for each in found] == ["Anna"]
    assert "Machine type" in office("list", "leads").out
    assert "Machine type" in office("show", "lead", made["id"]).out
    assert "Machine type" in office("fields", "leads").out
    wrong = office("edit", "lead", made["id"], "--set", "Machine type=Saw")
    assert wrong.code == 2
    assert "Lathe" in wrong.err
    assert "Machine type" in wrong.err


def test_several_choices_are_told_and_shown_by_their_names(office: Crm) -> None:
    make(office, "kind=account", "name=Interests", "type=several_choices", "choices=Lathe, Press, Saw")
    told = ("--set", "name=Pacific", "--set", "interests=saw, Lathe")
    assert office("add", "account", *told, "--json").json["custom_1"] == ["Lathe", "Saw"]
    for text, count in (("Interests=Saw", 1), ("Interests=Press", 0)):
        assert len(office("list", "accounts", "--filter", text, "--json").json) == count


def test_fields_are_imported_and_values_by_their_headings(office: Crm, tmp_path: Path) -> None:
    file = tmp_path / "fields.csv"
    file.write_text(
        "名稱,屬於,類型,選項,說明\n機台型號,線索,文字,,\n等級,線索,單選,A級;B級,客戶等級\n首次拜訪,線索,日期,,\n",
        "utf-8",
    )
    told = office("import", "custom-fields", file, "--json").json
    assert (told["created"], told["failed"]) == (3, 0)
    again = office("import", "custom-fields", file, "--json").json
    assert (again["created"], again["unchanged"]) == (0, 3)
    values = tmp_path / "leads.csv"
    values.write_text("姓名,機台型號,等級,首次拜訪\n王小明,TC-820,B級,2026-03-01\n陳怡君,,特級,\n", "utf-8")
    told = office("import", "leads", values, "--json").json
    assert (told["created"], told["failed"]) == (2, 0)
    assert set(told["columns"]) == {"name", "custom_1", "custom_2", "custom_3"}
    first, second = office("list", "leads", "--sort", "id", "--json").json[-2:]
    assert (first["custom_1"], first["custom_2"], first["custom_3"]) == ("TC-820", "B級", "2026-03-01")
    # A choice that is none is said, and stands in the notes.
    assert second["custom_2"] is None
    assert "特級" in second["description"]
    assert [note["value"] for note in told["notes"] if note["key"] == "choice_kept_in_notes"] == ["特級"]
    assert office("undo").code == 0
    assert "王小明" not in office("list", "leads", "--text", "TC-820").out


def test_a_name_of_a_built_in_field_is_refused_and_said(office: Crm) -> None:
    wrong = office("add", "custom-field", "--set", "kind=lead", "--set", "name=Company")
    assert wrong.code == 2
    assert "Company" in wrong.err


def test_a_deleted_field_is_offered_no_more_until_that_is_undone(office: Crm) -> None:
    make(office, "kind=lead", "name=Size")
    assert office("delete", "custom-field", 1).code == 0
    assert "custom_1" not in office("fields", "leads").out
    wrong = office("add", "lead", "--set", "name=Anna", "--set", "Size=wide")
    assert wrong.code == 2
    assert office("undo").code == 0
    assert office("add", "lead", "--set", "name=Anna", "--set", "Size=wide").code == 0


def test_activities_quotes_and_competitors_have_fields_of_their_own(office: Crm, tmp_path: Path) -> None:
    make(office, "kind=competitor", "name=Service region", "type=text")
    make(office, "kind=activity", "name=Machine", "type=text")
    make(office, "kind=quote", "name=Their reference", "type=text")
    assert "Their reference" in office("fields", "quotes").out
    for kind, heading, name in (("competitors", "Name", "Boden"), ("activities", "Subject", "Oil")):
        own = {"competitors": "Service region", "activities": "Machine"}[kind]
        file = tmp_path / f"{kind}.csv"
        file.write_text(f"{heading},{own}\n{name},North\n", "utf-8")
        assert office("import", kind, file, "--json").json["created"] == 1
        found = office("list", kind, "--filter", f"{own}=North", "--json").json
        assert len(found) == 1
