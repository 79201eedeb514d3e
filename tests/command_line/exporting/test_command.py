"""Records written as files: what is asked for, in three forms, and read again by the import."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.command_line.conftest import Crm


@pytest.fixture
def filled(office: Crm) -> Crm:
    told = ("--set", "company==1+1", "--set", "estimated_amount=1200.50", "--set", "phone=+886 2 5550 1234")
    assert office("add", "lead", "--set", "name=鋸木匠", *told).code == 0
    assert office("add", "lead", "--set", "name=Ben", "--set", "status=contacted").code == 0
    return office


def rows(path: Path, encoding: str = "utf-8-sig") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


def test_all_or_some_records_are_written(filled: Crm, tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    everything = filled("export", "leads", path, "--json").json
    assert everything["records"] == len(rows(path)) >= 2
    assert filled("export", "leads", path).code == 2
    assert filled("export", "leads", path, "--text", "鋸木匠", "--force").code == 0
    (row,) = rows(path)
    assert (row["Company"], row["Phone"]) == ("'=1+1", "+886 2 5550 1234")
    assert float(row["Estimated amount"]) == 1200.5
    assert (
        filled("export", "leads", path, "--filter", "status=contacted", "--force", "--encoding", "big5").code
        == 0
    )
    assert {row["Status"] for row in rows(path, "big5")} == {"Contacted"}


def test_who_is_not_to_be_contacted_is_warned_of(filled: Crm, tmp_path: Path) -> None:
    told = ("--set", "name=Anna", "--set", "do_not_contact=yes", "--set", "email=anna@quiet.example")
    assert filled("add", "lead", *told).code == 0
    for name in ("quiet.csv", "quiet.vcf"):
        ran = filled("export", "leads", tmp_path / name)
        assert ran.code == 0
        assert ran.err.startswith("1 were left out who do not want to be contacted")
        assert "anna@quiet" not in (tmp_path / name).read_text("utf-8")
    ran = filled("export", "leads", tmp_path / "all.vcf", "--include-do-not-contact")
    assert ran.err == "1 of these do not want to be contacted: “Do not contact” says who.\n"
    assert "anna@quiet" in (tmp_path / "all.vcf").read_text("utf-8")
    assert filled("export", "leads", tmp_path / "q.xlsx", "--json").json["do_not_contact"] == 1
    willing = filled("export", "leads", tmp_path / "w.csv", "--where", "do_not_contact = no", "--json")
    assert (willing.json["do_not_contact"], willing.err) == (0, "")


def test_a_workbook_has_types(filled: Crm, tmp_path: Path) -> None:
    path = tmp_path / "leads.xlsx"
    assert filled("export", "leads", path, "--text", "鋸木匠").code == 0
    head, row = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    told = dict(zip(head, row, strict=True))
    assert (told["Company"], told["Estimated amount"]) == ("=1+1", 1200.5)


def test_people_are_written_as_vcards(filled: Crm, tmp_path: Path) -> None:
    path = tmp_path / "leads.vcf"
    assert filled("export", "leads", path, "--text", "鋸木匠").code == 0
    card = path.read_text("utf-8")
    assert "FN:鋸木匠" in card
    assert "ORG:=1+1" in card
    assert filled("export", "opportunities", tmp_path / "a.vcf").code == 2
    assert filled("export", "leads", tmp_path / "a.pdf").code == 2
    assert filled("export", "leads", tmp_path / "no" / "a.csv").code == 2
    assert filled("export", "leads", tmp_path / "b.csv", "--encoding", "ascii").code == 2
    assert not (tmp_path / "b.csv").exists()


def test_companies_are_cards_too(filled: Crm, tmp_path: Path) -> None:
    told = ("--set", "name=大同機械", "--set", "billing_address=台北市信義路 1 號")
    assert filled("add", "account", *told).code == 0
    for version, said in (("3.0", "X-ABSHOWAS:COMPANY"), ("4.0", "KIND:org")):
        path = tmp_path / f"{version}.vcf"
        ran = filled("export", "accounts", path, "--text", "大同機械", "--vcard-version", version)
        assert ran.code == 0
        card = path.read_text("utf-8").replace("\r\n ", "")
        assert f"VERSION:{version}" in card
        assert said in card
        assert "ADR:;;台北市信義路 1 號;;;;" in card


def test_activities_are_written_as_a_calendar(filled: Crm, tmp_path: Path) -> None:
    for told in (("subject=Visit", "due_at=2026-03-02 10:00"), ("subject=Never", "kind=note")):
        sets = [each for value in told for each in ("--set", value)]
        assert filled("add", "activity", *sets).code == 0
    path = tmp_path / "activities.ics"
    ran = filled("export", "activities", path, "--text", "Visit", "--json")
    assert ran.json["records"] == 1
    text = path.read_text("utf-8")
    assert "SUMMARY:Visit" in text
    assert "Never" not in text
    assert filled("export", "leads", tmp_path / "leads.ics").code == 2


def test_what_was_written_is_the_same_when_read_again(filled: Crm, tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    assert filled("export", "leads", path).code == 0
    before = {each["name"]: each for each in filled("list", "leads", "--json").json}
    assert filled("delete", "lead", *(each["id"] for each in before.values())).code == 0
    assert filled("import", "leads", path).code == 0
    after = {each["name"]: each for each in filled("list", "leads", "--json").json}
    assert set(after) == set(before)
    for name in ("company", "phone", "email", "status", "estimated_amount", "currency", "owner", "channel"):
        assert {key: each[name] for key, each in after.items()} == {
            key: each[name] for key, each in before.items()
        }
