"""Activities brought in from files of offices and other programs: what, when, with whom, and whether done."""

from __future__ import annotations

from typing import Any

import pytest

from tests.command_line.conftest import Crm, Files, Ran

ROAD = (
    ("add", "account", "--set", "name=宏遠精密"),
    ("add", "contact", "--set", "name=王小明", "--set", "account=宏遠精密", "--set", "email=ming@hy.example"),
    ("add", "opportunity", "--set", "name=沖床", "--set", "account=宏遠精密"),
    ("add", "lead", "--set", "name=Anna Weiss", "--set", "external_id=L-7"),
    ("add", "user", "--set", "name=佳穎"),
)


@pytest.fixture
def road(files: Files) -> Files:
    """An office with one record of each kind that an activity can be about."""
    assert files.bring("leads", "name", "Somebody").code == 0
    for arguments in ROAD:
        assert files.crm(*arguments).code == 0
    return files


def activities(crm: Crm) -> dict[str, dict[str, Any]]:
    return {each["subject"] or each["text"]: each for each in crm("list", "activities", "--json").json}


def counts(ran: Ran) -> tuple[int, int, int, int]:
    told = ran.json
    return told["created"], told["updated"], told["unchanged"], told["failed"]


DIARY = (
    "日期,類型,客戶,聯絡人,商機,主旨,內容,業務,狀態",
    "2026-03-02,電話,宏遠精密,王小明,沖床,第一次電話,想要報價,佳穎,已完成",
    "2099/12/24 14:30,會議,宏遠精密,王小明,,拜訪,看工廠,佳穎,待辦",
    "115/4/1,任務,,,,寄型錄,,佳穎,未完成",
)


def test_a_diary_is_read_with_kinds_days_and_whom_it_was_about(road: Files) -> None:
    ran = road.bring("activities", *DIARY)
    assert (ran.code, counts(ran)) == (0, (3, 0, 0, 0))
    assert ran.json["made"] == {}
    found = activities(road.crm)
    call, visit, task = found["第一次電話"], found["拜訪"], found["寄型錄"]
    assert (call["kind"], visit["kind"], task["kind"]) == ("call", "meeting", "task")
    assert (call["account"], call["contact"], call["opportunity"]) == ("宏遠精密", "王小明", "沖床")
    assert (call["text"], call["owner"]) == ("想要報價", "佳穎")
    assert call["done_at"].startswith("2026-03-02")
    assert (visit["done_at"], task["done_at"]) == (None, None)
    assert task["due_at"].startswith("2026-04-01T")


@pytest.mark.parametrize(
    "lines",
    [
        DIARY,
        ("Date,Type,Lead,Subject", "2026-03-02,Call,L-7,A", "2026-03-02,Call,L-7,A", "2026-03-03,Call,L-7,A"),
        ("日期,类型,主题,提醒", "3月2日,电话,没有年份,", "2026-03-02,电话,有,2026-03-01 09:00"),
        ("Subject,Start,End,All day", "Fair,2026-05-04,2026-05-06,", "Visit,2026-05-04 10:00,,"),
        ("Subject,Due,Done", "A,2020-01-01,yes", "B,,yes", "C,,no"),
        ("Subject,Due,Done at", "A,2020-01-01,2020-01-02", "B,2020-01-01,"),
        ("Type,Notes", "Note,Only a text", "Call,Nobody says when"),
    ],
)
def test_the_same_file_again_changes_nothing(road: Files, lines: tuple[str, ...]) -> None:
    first = counts(road.bring("activities", *lines, options=("--force",)))
    before = activities(road.crm)
    again = counts(road.bring("activities", *lines, options=("--force",)))
    assert again == (0, 0, first[0] + first[2], first[3])
    assert activities(road.crm) == before


def test_what_was_postponed_or_ticked_off_meanwhile_stays_so(road: Files) -> None:
    lines = ("ID,Subject,Due,Done", "7,Send the offer,2026-03-02,no")
    assert counts(road.bring("activities", *lines)) == (1, 0, 0, 0)
    assert road.crm("edit", "activity", 1, "--set", "done_at=2026-03-05 10:00").code == 0
    assert counts(road.bring("activities", *lines)) == (0, 0, 1, 0)
    assert activities(road.crm)["Send the offer"]["done_at"].startswith("2026-03-05")


def test_one_with_an_id_is_updated_by_a_newer_file(road: Files) -> None:
    assert counts(road.bring("activities", "ID,Subject,Due,Status", "7,Offer,2026-03-02,To do"))[0] == 1
    newer = road.bring("activities", "ID,Subject,Due,Status", "7,Offer,2026-03-09,Completed")
    assert counts(newer) == (0, 1, 0, 0)
    (offer,) = activities(road.crm).values()
    assert offer["due_at"].startswith("2026-03-09")
    assert offer["done_at"].startswith("2026-03-09")


def test_what_lies_behind_is_done_where_the_file_has_no_word_for_it(road: Files) -> None:
    lines = ("Type,Subject,Date", "Call,Then,2020-01-01", "Call,Later,2099-01-01", "Task,To do,2020-01-01")
    assert road.bring("activities", *lines).code == 0
    done = {subject: each["done_at"] for subject, each in activities(road.crm).items()}
    assert done["Then"].startswith("2020-01-01")
    assert (done["Later"], done["To do"]) == (None, None)


def test_days_without_an_hour_are_whole_days(road: Files) -> None:
    lines = (
        "Subject,Start,End,Due",
        "Fair,2099-05-04,2099-05-06,",
        "Visit,2099-05-04 10:00,,",
        "Task,,,2099-05-04",
    )
    assert road.bring("activities", *lines).code == 0
    found = activities(road.crm)
    assert (found["Fair"]["all_day"], found["Visit"]["all_day"]) == (True, False)
    assert found["Fair"]["ends_at"].startswith("2099-05-06T23:59:59")
    assert found["Task"]["due_at"].startswith("2099-05-04T23:59:59")


def test_a_done_call_makes_its_lead_contacted(road: Files) -> None:
    lines = ("Type,Subject,Date,Lead", "Call,First,2026-03-02,anna weiss")
    assert road.bring("activities", *lines).code == 0
    lead = next(each for each in road.crm("list", "leads", "--json").json if each["name"] == "Anna Weiss")
    assert lead["status"] == "contacted"
    assert lead["contacted_at"].startswith("2026-03-02")


def test_a_lead_that_nobody_knows_refuses_its_row(road: Files) -> None:
    ran = road.bring("activities", "Subject,Lead", "A,Nobody", "B,L-7")
    assert (ran.code, counts(ran)) == (1, (1, 0, 0, 1))
    assert activities(road.crm)["B"]["lead"] == "Anna Weiss"


def test_an_export_of_pipedrive_is_understood(road: Files) -> None:
    """Days and hours apart, done as a word, people by their names."""
    lines = (
        '"ID","Subject","Type","Due date","Due time","Duration","Done","Contact person","Organization","Deal"'
        ',"Assigned to user","Note","Priority","Location","Add time","Marked as done time"',
        '"41","Erstes Gespräch","Call","2026-03-02","09:30","00:30","Done","王小明","宏遠精密","沖床","佳穎"'
        ',"Wants a quote","High","","2026-03-01 08:00:00","2026-03-02 10:02:11"',
        '"42","Werksbesuch","Meeting","2099-12-24","14:30","01:00","To do","王小明","宏遠精密","","佳穎"'
        ',"","Medium","Taichung","2026-03-01 08:00:00",""',
        '"43","Katalog","Task","2026-04-01","","","Done","","","","","","","","2026-03-01 08:00:00",""',
    )
    ran = road.bring("activities", *lines)
    assert (ran.code, counts(ran)) == (0, (3, 0, 0, 0)), ran.out
    found = activities(road.crm)
    call, visit, task = (found[name] for name in ("Erstes Gespräch", "Werksbesuch", "Katalog"))
    assert call["due_at"].startswith("2026-03-02T")
    assert call["due_at"] != found["Katalog"]["due_at"]
    assert ":30:00" in call["due_at"]
    assert call["done_at"].startswith("2026-03-02T")
    assert ":02:11" in call["done_at"]
    assert (call["opportunity"], call["priority"], call["external_id"]) == ("沖床", "high", "41")
    assert (visit["place"], visit["done_at"]) == ("Taichung", None)
    assert task["done_at"] is not None
    assert counts(road.bring("activities", *lines)) == (0, 0, 3, 0)


def test_an_export_of_hubspot_is_understood(road: Files) -> None:
    """People with their addresses in brackets, types in capitals, statuses as codes."""
    lines = (
        "Record ID,Task Title,Activity type,Due date,Task Status,Priority,Notes,Activity assigned to,"
        "Associated Contact,Associated Company,Associated Deal,Completed at",
        "9001,Call Ming,CALL,2026-03-02 09:30,COMPLETED,HIGH,Wants a quote,佳穎,"
        "小明 王 (ming@hy.example),宏遠精密,沖床,2026-03-02 10:00",
        "9002,Send the catalogue,TASK,2099-04-01 08:00,NOT_STARTED,NONE,,佳穎,,宏遠精密,,",
    )
    ran = road.bring("activities", *lines)
    assert (ran.code, counts(ran)) == (0, (2, 0, 0, 0)), ran.out
    found = activities(road.crm)
    call, task = found["Call Ming"], found["Send the catalogue"]
    assert (call["kind"], call["contact"], call["opportunity"]) == ("call", "王小明", "沖床")
    assert call["done_at"].startswith("2026-03-02T")
    assert (task["kind"], task["done_at"], task["priority"]) == ("task", None, "normal")
    assert counts(road.bring("activities", *lines)) == (0, 0, 2, 0)


def test_one_undo_takes_the_file_back(road: Files) -> None:
    assert road.bring("activities", *DIARY).code == 0
    assert road.crm("undo").code == 0
    assert activities(road.crm) == {}


def test_a_few_odd_words_beside_those_for_done_are_left_out_and_said(road: Files) -> None:
    rows = (f"Call {number},Call,2026-03-0{number},Done" for number in range(1, 6))
    ran = road.bring("activities", "Subject,Type,Due,Status", *rows, "Odd,Call,2026-03-02,maybe")
    assert counts(ran) == (6, 0, 0, 0)
    said = {(note["key"], note["value"]): note["count"] for note in ran.json["notes"]}
    assert said["choice_left_out", "maybe"] == 1
    found = activities(road.crm)
    assert found["Call 1"]["done_at"] is not None
    assert found["Odd"]["done_at"] is None


def test_what_repeats_without_a_day_is_not_taken_for_done(road: Files) -> None:
    lines = ("Subject,Type,Repeats", "Weekly round,Meeting,FREQ=WEEKLY", "Visit,Meeting,")
    assert road.bring("activities", *lines).code == 0
    found = activities(road.crm)
    assert found["Weekly round"]["done_at"] is None
    assert found["Visit"]["done_at"] is not None


def test_rows_that_cannot_be_taken_go_to_the_file_of_errors(road: Files) -> None:
    lines = (
        "Subject,Type,Due date,Due time,Repeats",
        '"A\nB <b>x</b>",Call,2026-03-02,25:99,',
        "C,Call,9999-01-01,,",
        "D,Call,2026-03-02,09:30,FREQ=SECONDLY",
        "=cmd(),Task,2026-03-02,,",
    )
    refusing = road.bring("activities", *lines, options=("--bad-values", "refuse"))
    assert counts(refusing) == (1, 0, 0, 3)
    assert list(activities(road.crm)) == ["=cmd()"]
