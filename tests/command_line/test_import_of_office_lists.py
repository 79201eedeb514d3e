"""Lists as offices keep them by hand: what they mean must come in, and nothing be written over in silence."""

from __future__ import annotations

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
