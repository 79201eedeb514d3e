"""Lists as offices keep them by hand: what they mean must come in, and nothing be written over in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line.conftest import Files, Ran


def said(ran: Ran) -> dict[str, int]:
    return {note["key"]: note["count"] for note in ran.json["notes"]}


def test_a_column_that_counts_the_rows_writes_over_no_record(files: Files) -> None:
    first = files.bring("leads", "序號,公司,窗口", "1,甲,王", "2,乙,李")
    assert (first.json["created"], first.json["ignored"]) == (2, ["序號"])
    second = files.bring("leads", "No.,公司,窗口", "1,丙,王", "2,丁,李")
    assert (second.json["created"], second.json["updated"]) == (2, 0)
    numbers = files.bring("leads", "編號,公司", "F12,戊", "F13,己")
    assert numbers.json["columns"]["external_id"] == ["編號"]


def test_cells_that_repeat_the_one_above_are_filled(files: Files) -> None:
    ran = files.bring("leads", "姓名,公司,來源", "甲,永大,展覽", "乙,同上,〃", '丙,"""",官網')
    assert said(ran) == {"repeats_filled": 3}
    leads = files.list("leads")
    assert {leads[name]["company"] for name in "甲乙丙"} == {"永大"}
    assert [leads[name]["channel"] for name in "甲乙"] == ["Trade fair", "Trade fair"]


def test_repeats_reach_over_the_pieces_in_which_a_file_is_read(files: Files) -> None:
    lines = [f"n{at},{'永大' if at == 0 else '同上'}" for at in range(2_500)]
    assert said(files.bring("leads", "姓名,公司", *lines)) == {"repeats_filled": 2_499}
    assert {each["company"] for each in files.list("leads").values()} == {"永大"}


def test_a_repeat_looks_over_a_row_of_totals(files: Files) -> None:
    ran = files.bring("leads", "公司,姓名,金額", "永大,甲,100", "小計,,100", "同上,乙,200")
    assert said(ran) == {"total_rows": 1, "repeats_filled": 1}
    assert files.list("leads")["乙"]["company"] == "永大"


def test_a_repeat_with_nothing_above_stays_as_it_is(files: Files) -> None:
    ran = files.bring("leads", "姓名,公司", "甲,同上")
    assert (said(ran), files.list("leads")["甲"]["company"]) == ({}, "同上")


def test_names_aligned_with_spaces_are_one_person(files: Files) -> None:
    ran = files.bring("leads", "姓名,業務", "甲,王　明", "乙,王明", "丙,王 明")
    assert ran.json["made"] == {"user": 1}


def test_a_heading_of_two_words_is_understood_by_its_first(files: Files) -> None:
    ran = files.bring("leads", "姓名,電話／手機,State/Province", "甲,02-1234-5678 / 0912-345-678,Kent")
    assert ran.json["columns"]["phone"] == ["電話／手機"]
    assert "status" not in ran.json["columns"]
    lead = files.list("leads")["甲"]
    assert (lead["phone"], lead["mobile"]) == ("02-1234-5678", "0912-345-678")


def test_birthdays_of_the_republic_alone_are_a_column_of_dates(files: Files) -> None:
    ran = files.bring("contacts", "姓名,生日", "甲,75/03/02", "乙,68.12.31", "丙,民國59年1月1日")
    assert (ran.json["failed"], ran.json["reading"]["dates"]) == (0, "roc")
    days = {name: each["birthday"] for name, each in files.list("contacts").items()}
    assert days == {"甲": "1986-03-02", "乙": "1979-12-31", "丙": "1970-01-01"}


def test_headings_in_two_rows_are_read_as_one(files: Files) -> None:
    ran = files.bring(
        "leads", "公司,聯絡方式,,金額", ",電話,Email,", "大同,02-2345-6789,a@b.example,1萬2", name="two.csv"
    )
    assert (ran.json["created"], ran.json["reading"]["header"]) == (1, 2)
    lead = files.list("leads")["大同"]
    assert (lead["phone"], lead["email"], lead["estimated_amount"]) == ("02-2345-6789", "a@b.example", 12000)


def test_the_same_files_again_change_nothing_whatever_links_their_records(files: Files) -> None:
    lists = {
        "accounts": (
            "ID,Account name,Parent account,Phone,Type",
            "A1,North,,02-1234-5678 / 0912345678,Customer",
            "A2,South,Later,,Vendor",
            "A3,Later,A1,,",
        ),
        "contacts": (
            "ID,First Name,Last Name,Company,Email,Birthday,Notes,Home address",
            "C1,Ida,Holm,North,i@x.example; h@x.example,--07-15,met,Gate 1",
            "C2,小明,王,South,,75/3/2,,",
        ),
        "opportunities": (
            "ID,Deal name,Account,Contact,Stage,Status,Amount,Currency,Close date,Lost reason",
            "O1,d1,North,Ida Holm,Proposal Made,Open,1000,USD,2027-01-01,",
            "O2,d2,West,New Person,Demo,Lost,5萬,,2025-03-01,Too late",
            "O3,d3,West,,試用中,,,,,",
            "O4,d4,West,,Won,,,,,",
        ),
        "leads": (
            "ID,姓名,公司,Email,業務,狀態,預估金額(萬),備註,LINE",
            "L1,甲,永大,a@x.example、b@x.example,王　明,已聯繫,15,hi,line1",
            "L2,乙,永大,bad,王明,無效,1.5萬,,",
        ),
    }
    for kind, lines in lists.items():
        first = files.bring(kind, *lines).json
        again = files.bring(kind, *lines).json
        assert (again["created"], again["updated"]) == (0, 0), kind
        assert (again["unchanged"], again["failed"]) == (first["created"], first["failed"]), kind
        assert again["made"] == {}, kind
        if again["failed"]:
            errors = Path(again["errors"]).read_text("utf-8-sig").replace("bad", "good@x.example")
            mended = [files.bring(kind, *errors.splitlines(), name="mended.csv").json for _time in range(2)]
            assert [(each["created"], each["unchanged"]) for each in mended] == [(1, 0), (0, 1)]


def test_a_unit_above_the_table_holds_for_its_amounts_and_in_the_errors_file(files: Files) -> None:
    ran = files.bring(
        "leads",
        "客戶名單,,單位：新台幣萬元",
        "公司,預算,Email",
        "甲,15,a@x.example",
        "乙,USD 700,",
        "丙,1.5,bad",
        options=("--currency", "USD", "--bad-values", "refuse"),
    )
    amounts = {
        name: (each["estimated_amount"], each["currency"]) for name, each in files.list("leads").items()
    }
    assert amounts == {"甲": (150_000, "TWD"), "乙": (700, "USD")}
    assert ran.json["reading"]["units"] == {"estimated_amount": "新台幣萬元"}
    errors = Path(ran.json["errors"]).read_text("utf-8-sig").replace("bad", "b@x.example")
    files.bring("leads", *errors.splitlines(), name="mended.csv")
    assert files.list("leads")["丙"]["estimated_amount"] == 15_000


def test_a_department_above_the_table_is_no_unit(files: Files) -> None:
    files.bring("leads", "單位：業務部,,", "公司,預算,Email", "甲,15,")
    assert files.list("leads")["甲"]["estimated_amount"] == 15


@pytest.mark.parametrize(
    "row",
    [
        "總計(含稅),,315",
        "小計：甲區,,100",
        "總 計,2 筆,300",
        "Grand Total,2 rows,1000",
        '合計：,,"1,000"',
        "Count,2,",
    ],
)
def test_rows_of_totals_as_offices_write_them_are_left_out(files: Files, row: str) -> None:
    ran = files.bring("leads", "公司,電話,金額", "甲廠,02-1111-2222,100", row)
    assert (ran.json["created"], ran.json["failed"], said(ran)) == (1, 0, {"total_rows": 1})


@pytest.mark.parametrize("row", ["合計會計事務所,,100", "總計：甲,02-1111-2222,", "總計,,"])
def test_what_only_sounds_like_a_total_is_a_row(files: Files, row: str) -> None:
    assert files.bring("leads", "公司,電話,金額", row).json["created"] == 1


def test_headings_of_lists_of_leads_that_are_followed_up(files: Files) -> None:
    ran = files.bring(
        "leads", "客户名称,意向金额（万元）,跟进状态,通讯地址", "某厂,25.5,跟进中,苏州 1 号", "另厂,3,新,"
    )
    assert set(ran.json["columns"]) == {"company", "estimated_amount", "status", "address"}
    lead = files.list("leads")["某厂"]
    assert (lead["estimated_amount"], lead["status"]) == (255_000, "contacted")
