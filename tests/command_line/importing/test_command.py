"""The import command and what its exit codes promise."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.command_line.conftest import Crm


def _import(crm: Crm, leads_file: Path, *more: object) -> object:
    return crm("import", "leads", leads_file, "--map", "external_id=編號", *more)


def test_rows_go_in_and_rows_with_errors_go_to_a_file(crm: Crm, leads_file: Path, tmp_path: Path) -> None:
    errors = tmp_path / "errors.csv"
    ran = crm("import", "leads", leads_file, "--map", "external_id=編號", "--errors", errors, "--json")
    figures = ran.json
    assert ran.code == 1
    assert (figures["created"], figures["updated"], figures["failed"]) == (3, 0, 1)
    counted = {"created", "updated", "unchanged", "skipped", "failed", "seconds", "errors"}
    assert set(figures) == counted | {"columns", "ignored", "reading", "made", "notes"}
    with errors.open(encoding="utf-8-sig", newline="") as stream:
        headings, row = csv.reader(stream)
    assert headings[-2] == "Reason"
    assert row[0] == "A3"
    assert "not an address" in row[-2]


def test_the_same_file_again_changes_nothing(crm: Crm, leads_file: Path) -> None:
    crm("import", "leads", leads_file, "--map", "external_id=編號")
    again = crm("import", "leads", leads_file, "--map", "external_id=編號", "--json").json
    assert (again["created"], again["updated"], again["unchanged"]) == (0, 0, 3)
    assert len(crm("list", "leads", "--json").json) == 3


def test_a_file_without_errors_ends_with_zero(crm: Crm, tmp_path: Path) -> None:
    path = tmp_path / "good.csv"
    path.write_text("Name,Email\nAnna,anna@example.com\n", encoding="utf-8")
    ran = crm("import", "leads", path)
    assert ran.code == 0
    assert ran.out.startswith("1 new")


def test_built_in_names_are_understood_in_every_language(crm: Crm, tmp_path: Path) -> None:
    path = tmp_path / "deals.csv"
    path.write_text(
        "name,stage,loss_reason,closed_at\nA,贏單,,2026-01-02\nB,报价,,\nC,Lost,Price,2026-01-03\n", "utf-8"
    )
    assert crm("import", "opportunities", path).code == 0
    found = {each["name"]: each for each in crm("list", "opportunities", "--json").json}
    assert [found[name]["stage"] for name in "ABC"] == ["Won", "Quotation", "Lost"]
    assert found["C"]["loss_reason"] == "Price"
    chinese = crm("list", "opportunities", "--json", lang="zh_TW").json
    assert {each["name"]: each["stage"] for each in chinese} == {"A": "成交", "B": "報價", "C": "未成交"}


def test_words_of_before_are_still_understood(crm: Crm, tmp_path: Path) -> None:
    """Lists written with the program's former words; in the file the entries carry codes, not words."""
    pairs = (("商務談判", "議價"), ("贏單", "成交"), ("輸單", "未成交"))
    rows = [f"{name},{name},2026-01-02\n" for pair in pairs for name in pair]
    closed = [row if "單" in row or "成交" in row else row.replace("2026-01-02", "") for row in rows]
    path = tmp_path / "deals.csv"
    path.write_text("name,stage,closed_at\n" + "".join(closed), "utf-8")
    assert crm("import", "opportunities", path, "--set", "loss_reason=Price").code in (0, 1)
    shown = {row["name"]: row["stage"] for row in crm("list", "opportunities", "--json", lang="zh_TW").json}
    assert shown == {name: new for old, new in pairs for name in (old, new)}
    leads = tmp_path / "leads.csv"
    leads.write_text("姓名,狀態,下次跟進\nA,新增,2026-01-02\nB,新進,2026-01-02\n", "utf-8")
    assert crm("import", "leads", leads).code == 0
    found = crm("list", "leads", "--json", lang="zh_TW").json
    assert [(row["status"], row["next_step_on"]) for row in found] == [("new", "2026-01-02")] * 2


def test_opportunities_name_their_lead_account_and_contact(
    crm: Crm, leads_file: Path, tmp_path: Path
) -> None:
    crm("import", "leads", leads_file, "--map", "external_id=編號")
    path = tmp_path / "deals.csv"
    path.write_text(
        "external_id,lead,account,contact,amount,closed_at\n"
        "D1,A1,宏遠精密,王小明,100,2026-05-01\nD2,anna@nordlicht.example,,,,2026-05-02\n"
        "D3,nobody,,,,2026-05-03\n",
        encoding="utf-8",
    )
    ran = crm("import", "opportunities", path, "--set", "stage=Won", "--json", "--errors", tmp_path / "e.csv")
    assert (ran.code, ran.json["created"], ran.json["failed"]) == (1, 2, 1)
    opportunities = {each["external_id"]: each for each in crm("list", "opportunities", "--json").json}
    assert (opportunities["D1"]["lead"], opportunities["D1"]["account"], opportunities["D1"]["contact"]) == (
        "王小明",
        "宏遠精密",
        "王小明",
    )
    assert opportunities["D1"]["name"] == "王小明"
    assert opportunities["D1"]["channel"] == "Trade fair"
    assert opportunities["D2"]["lead"] == "Anna Müller"
    assert {each["stage"] for each in opportunities.values()} == {"Won"}


def test_the_whole_import_is_undone_and_redone(crm: Crm, leads_file: Path) -> None:
    crm("import", "leads", leads_file, "--map", "external_id=編號")
    before = crm("list", "leads", "--json").json
    assert crm("undo").code == 0
    assert crm("list", "leads", "--json").json == []
    assert crm("redo").code == 0
    assert crm("list", "leads", "--json").json == before
    assert crm("check").out.splitlines()[-1] == "ok"


def test_what_cannot_be_imported_is_refused_in_one_line(crm: Crm, leads_file: Path, tmp_path: Path) -> None:
    binary = tmp_path / "picture.csv"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00" * 50)
    for arguments in (
        (tmp_path / "missing.csv",),
        (binary,),
        (leads_file, "--map", "nonsense=編號"),
        (leads_file, "--map", "name=Nobody"),
        (leads_file, "--set", "status=Sleeping"),
        (leads_file, "--encoding", "klingon"),
        (leads_file, "--encoding", "utf-16"),  # which has to begin with a mark
    ):
        ran = crm("import", "leads", *arguments)
        assert (ran.code, ran.out) == (2, "")
        assert len(ran.err.splitlines()) == 1


def test_fields_are_listed_without_a_file(crm: Crm) -> None:
    names = [line.split()[0] for line in crm("import", "opportunities", "--fields").out.splitlines()]
    wanted = "external_id name lead account contact stage amount currency probability expected_close".split()
    assert set(wanted) | {"closed_at", "loss_reason", "created_at", "owner"} <= set(names)
    assert "won_at" not in names


def test_a_new_file_takes_its_currency_from_the_person(crm: Crm, leads_file: Path, tmp_path: Path) -> None:
    for lang, arguments, currency in (
        ("en", (), "USD"),
        ("zh_TW", (), "TWD"),
        ("zh_CN", (), "CNY"),
        ("zh_TW", ("--currency", "eur"), "EUR"),
    ):
        db = tmp_path / f"{lang}-{currency}.crm"
        options = ("--errors", tmp_path / "e.csv", "--force")
        ran = crm("import", "leads", leads_file, *arguments, *options, db=db, lang=lang)
        assert (ran.code, currency in ran.out) == (1, True)
        anna = crm("list", "leads", "--filter", "external_id=A4", "--json", db=db).json
        assert (anna[0]["estimated_amount"], anna[0]["currency"]) == (1200, currency)
    known = tmp_path / "zh_TW-EUR.crm"
    other = crm("import", "leads", leads_file, "--currency", "JPY", db=known)
    assert (other.code, other.out, len(other.err.splitlines())) == (2, "", 1)
    assert crm("import", "leads", leads_file, "--currency", "XYZ").code == 2


def test_no_data_file_is_made_for_a_file_that_cannot_be_imported(crm: Crm, tmp_path: Path) -> None:
    db = tmp_path / "new.crm"
    assert crm("import", "leads", tmp_path / "missing.csv", db=db).code == 2
    assert not db.exists()


def test_the_first_user_is_never_called_root(
    crm: Crm, leads_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "root")
    crm("import", "leads", leads_file, "--set", "channel=Website", lang="zh_TW")
    plain = leads_file.with_name("plain.csv")
    plain.write_text("name,do_not_contact\nAnna,yes\n", encoding="utf-8")
    assert crm("import", "leads", plain, lang="zh_TW").code == 0
    anna = crm("list", "leads", "--text", "Anna", "--filter", "do_not_contact=yes", "--json").json
    assert anna[0]["owner"] == "我"
    table = crm("list", "leads", "--filter", "do_not_contact=yes", lang="zh_TW").out
    assert "是" in table.splitlines()[1].split()
    assert "True" not in table


def test_a_stage_for_all_rows_has_to_exist(crm: Crm, tmp_path: Path) -> None:
    opportunities = tmp_path / "deals.csv"
    opportunities.write_text("name\nRoof\n", encoding="utf-8")
    ran = crm("import", "opportunities", opportunities, "--set", "stage=Wonn")
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert "Wonn" in ran.err
    assert crm("import", "opportunities", opportunities, "--set", "stage=贏單").code == 0


def test_kinds_that_no_file_can_fill_are_refused_with_those_that_one_can(crm: Crm, leads_file: Path) -> None:
    for arguments in (("import", "stage-changes", leads_file), ("import", "settings", "--fields")):
        refused = crm(*arguments)
        assert refused.code == 2
        assert "cannot be imported. These can: leads, accounts" in refused.err
        assert len(refused.err.splitlines()) == 1
