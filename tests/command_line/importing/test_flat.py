"""One flat sheet that tells of companies, people and deals at once."""

from __future__ import annotations

from tests.command_line.conftest import Files

SHEET = (
    "公司,網站,聯絡人,Email,電話,商機名稱,階段,金額,備忘",
    "宏遠精密,https://hongyuan.example,王小明,ming@hongyuan.example,0912345678,射出機,報價,480000,甲",
    "宏遠精密,https://hongyuan.example,陳怡君,chen@hongyuan.example,0912345679,模具,需求確認,120000,乙",
    "藍海資訊,https://blue.example,林志豪,lin@blue.example,0912345670,,,,丙",
    "藍海資訊,https://blue.example,林志豪,lin@blue.example,0912345670,網站,報價,90000,丁",
)
KINDS = ("--with", "contacts,opportunities")


def test_each_kind_gets_its_columns_and_its_links(files: Files) -> None:
    ran = files.bring("accounts", *SHEET, options=KINDS)
    assert (ran.code, ran.json["created"], ran.json["unchanged"]) == (0, 2, 2), ran.json
    beside = ran.json["beside"]
    assert (beside["contact"]["created"], beside["opportunity"]["created"]) == (3, 3)
    assert ran.json["ignored"] == ["備忘"]
    accounts, contacts = files.list("accounts"), files.list("contacts")
    deals = files.list("opportunities")
    assert accounts["宏遠精密"]["website"] == "https://hongyuan.example"
    assert (accounts["宏遠精密"]["email"], accounts["宏遠精密"]["phone"]) == (None, None)
    assert (contacts["王小明"]["account"], contacts["王小明"]["phone"]) == ("宏遠精密", "0912345678")
    assert (deals["網站"]["account"], deals["網站"]["contact"]) == ("藍海資訊", "林志豪")
    assert (deals["模具"]["amount"], deals["模具"]["contact"]) == (120000, "陳怡君")


def test_the_same_sheet_again_changes_nothing_and_one_undo_takes_all_back(files: Files) -> None:
    files.bring("accounts", *SHEET, options=KINDS)
    again = files.bring("accounts", *SHEET, options=KINDS).json
    told = [again, *again["beside"].values()]
    assert [(each["created"], each["updated"], each["failed"]) for each in told] == [(0, 0, 0)] * 3
    files.crm("undo")
    assert [files.list(kind) for kind in ("accounts", "contacts", "opportunities")] == [{}, {}, {}]


def test_what_a_kind_refuses_is_said_and_kept(files: Files) -> None:
    lines = ("公司,聯絡人,商機名稱,階段", "甲,王,大案,成交", "乙,李,,")
    path = files.folder / "flat.csv"
    path.write_text("\n".join(lines), "utf-8")
    said = files.crm("import", "accounts", path, *KINDS).out
    assert "Contacts: 2 new" in said
    assert "Opportunities: 1 new" in said


def test_a_kind_that_cannot_be_imported_is_refused(files: Files) -> None:
    assert files.bring("accounts", *SHEET, options=("--with", "stages")).code == 2
