"""Rows become stored values by a plan; bad rows are told apart, written down and can be imported again."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from crm_desktop.core.errors import ImportProblem, RuleBroken, UserError
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.core.values.time.dates import DateOrder
from crm_desktop.services.email_addresses import normal_address
from crm_desktop.services.importing.error_file import ErrorFile
from crm_desktop.services.importing.plan import ImportPlan, column_index
from crm_desktop.services.importing.reading.parsed import FailedRow, ParsedChunk
from crm_desktop.services.importing.reading.readings import judge_sample
from crm_desktop.services.importing.reading.suggest import SURE, SampleTexts, suggest_columns
from crm_desktop.services.importing.rows import RowParser
from crm_desktop.services.importing.sources.opening import open_source
from crm_desktop.services.importing.sources.text import TextSource
from tests.storage.sqlite.elsewhere import in_a_child, limit_file_size

READING = ReadingOptions("TWD", zone=ZoneInfo("Asia/Taipei"), check_email=normal_address)


def write(tmp_path: Path, text: str, name: str = "a.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def parse(path: Path, plan: ImportPlan) -> ParsedChunk:
    (chunk,) = RowParser(plan).parse_all(TextSource(path))
    return chunk


def test_values_are_stored_values(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "name,email,status,amount,currency,channel,created\n"
        "王小明,wang@example.com,合格,480000,,展會,2026-11-23 08:00:00\n"
        "Anna,anna@bücher.example,New,¥100,JPY,,2026-11-23\n",
    )
    columns = {"name": 0, "email": 1, "status": 2, "estimated_amount": 3, "currency": 4}
    plan = ImportPlan(BUILT_IN[Kind.LEAD], {**columns, "channel": 5, "created_at": 6}, reading=READING)
    assert parse(path, plan).columns == {
        "name": ["王小明", "Anna"],
        "email": ["wang@example.com", "anna@bücher.example"],
        "status": ["qualified", "new"],
        "estimated_amount": [48_000_000, 100],
        "currency": ["TWD", "JPY"],
        "channel": ["展會", None],
        "created_at": [1795392000000, 1795363200000],
    }


def test_constants_fill_fields_and_empty_cells(tmp_path: Path) -> None:
    path = write(tmp_path, "id,name,amount,owner\n1,A,5,\n2,B,,Ben\n")
    plan = ImportPlan(
        BUILT_IN[Kind.OPPORTUNITY],
        {"external_id": 0, "name": 1, "amount": 2, "owner": 3},
        constants={"stage": "Won", "amount": "NT$ 7", "owner": "Anna"},
        reading=READING,
    )
    columns = parse(path, plan).columns
    assert columns["stage"] == ["Won", "Won"]
    assert columns["amount"] == [500, 700]
    assert columns["currency"] == ["TWD", "TWD"]
    assert columns["owner"] == ["Anna", "Ben"]


def test_a_constant_alone_gives_an_amount(tmp_path: Path) -> None:
    path = write(tmp_path, "id,cur\n1,JPY\n2,\n")
    columns = {"external_id": 0, "currency": 1}
    plan = ImportPlan(BUILT_IN[Kind.OPPORTUNITY], columns, constants={"amount": "9"}, reading=READING)
    assert parse(path, plan).columns["amount"] == [9, 900]


def test_a_constant_that_breaks_a_rule_is_refused_at_once() -> None:
    plan = ImportPlan(BUILT_IN[Kind.LEAD], {"name": 0}, constants={"status": "sleeping"}, reading=READING)
    with pytest.raises(RuleBroken):
        RowParser(plan)


def test_words_of_the_file_are_mapped_to_codes_and_records(tmp_path: Path) -> None:
    path = write(tmp_path, "name,status,owner\nA,hot,Ann\nB,new,Bob\n")
    plan = ImportPlan(
        BUILT_IN[Kind.LEAD],
        {"name": 0, "status": 1, "owner": 2},
        value_map={("status", "hot"): "qualified", ("owner", "Ann"): 7},
        reading=READING,
    )
    columns = parse(path, plan).columns
    assert columns["status"] == ["qualified", "new"]
    assert columns["owner"] == [7, "Bob"]


def test_the_name_is_made_of_its_parts(tmp_path: Path) -> None:
    path = write(tmp_path, "last,first,full\n王,小明,\nMüller,Anna,\nX,Y,Full Name\n")
    parts = {"family_name": 0, "given_name": 1}
    with_name = parse(path, ImportPlan(BUILT_IN[Kind.LEAD], {**parts, "name": 2}, reading=READING))
    assert with_name.columns["name"] == ["王小明", "Anna Müller", "Full Name"]
    without = parse(path, ImportPlan(BUILT_IN[Kind.LEAD], parts, reading=READING))
    assert without.columns["name"] == ["王小明", "Anna Müller", "Y X"]


BAD = (
    "name,email,created,note\n"
    "Anna,anna@example.com,2026-11-23,=1+1\n"
    "Ben,ben@,2026-02-30,@home\n"
    ",,2026-11-23,+886 2 1234\n"
    "Cem,c@example.com,2026-11-24,x,too,much\n"
    "Dan,d@example.com,,\n"
)
BAD_PLAN = ImportPlan(
    BUILT_IN[Kind.LEAD], {"name": 0, "email": 1, "created_at": 2, "description": 3}, reading=READING
)


def test_bad_rows_are_told_apart_with_every_reason(tmp_path: Path) -> None:
    chunk = parse(write(tmp_path, BAD), BAD_PLAN)
    assert chunk.numbers == [2, 6]
    assert chunk.columns["name"] == ["Anna", "Dan"]
    assert [len(values) for values in chunk.columns.values()] == [2] * 4
    assert [(row.number, [(each.field, each.error.key) for each in row.errors]) for row in chunk.failed] == [
        (3, [("email", "email_not_understood"), ("created_at", "date_not_understood")]),
        (4, [("", "needs_one_of")]),
        (5, [("", "row_too_long")]),
    ]


def say(error: UserError) -> str:
    return error.key


def test_rows_with_errors_can_be_mended_and_imported_again(tmp_path: Path) -> None:
    source = TextSource(write(tmp_path, BAD))
    errors = tmp_path / "errors.csv"
    with ErrorFile(errors, source.headers, "Reason", say) as file:
        for chunk in RowParser(BAD_PLAN).parse_all(source):
            file.write(chunk.failed)
    assert file.count == 3
    assert errors.read_bytes().startswith(b"\xef\xbb\xbf")
    assert errors.read_text("utf-8-sig").splitlines() == [
        "name,email,created,note,Reason",
        "Ben,ben@,2026-02-30,'@home,email_not_understood date_not_understood",
        ",,2026-11-23,+886 2 1234,needs_one_of",
        "Cem,c@example.com,2026-11-24,x,row_too_long,too,much",
    ]
    mended = errors.read_text("utf-8-sig").replace("ben@", "ben@example.com").replace("02-30", "02-28")
    chunk = parse(write(tmp_path, mended, "b.csv"), BAD_PLAN)
    assert chunk.columns["name"] == ["Ben"]
    assert chunk.columns["description"] == ["@home"]


def test_no_error_file_without_errors_and_none_after_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "errors.csv"
    with ErrorFile(path, ["name"], "Reason", say) as file:
        file.write([])
    assert not path.exists()
    file = ErrorFile(path, ["name"], "Reason", say)
    file.write([FailedRow(2, ["x"], ())])
    assert [each.suffix for each in tmp_path.iterdir()] == [".part"]
    file.__exit__(ValueError, ValueError("stop"), None)
    assert not list(tmp_path.iterdir())


def test_a_full_disk_is_said_and_leaves_no_part_of_the_error_file(tmp_path: Path) -> None:
    def step() -> object:
        with ErrorFile(tmp_path / "errors.csv", ["name"], "Reason", say) as file:
            file.write([FailedRow(2, ["x" * 2000], ())])  # so little that it is written at the end
        return "written"

    assert in_a_child(step, prepare=limit_file_size(1000)) == ["ImportProblem", "error_file_not_written"]
    assert not list(tmp_path.iterdir())


def test_later_refusals_join_the_failed_rows(tmp_path: Path) -> None:
    chunk = parse(
        write(tmp_path, "name\nA\nB\nC\n"), ImportPlan(BUILT_IN[Kind.LEAD], {"name": 0}, reading=READING)
    )
    narrowed = chunk.without({1: []})
    assert narrowed.columns == {"name": ["A", "C"]}
    assert [row.number for row in narrowed.failed] == [3]


def test_columns_are_suggested_by_heading_and_by_shape(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "Ref no,姓名,Kontakt,Lead Source,Created on,Betrag\n"
        'R1,王小明,wang@example.com,展會,25/04/2026,"1.234,5"\n'
        "R2,陳怡君,chen@example.com,展會,03/04/2026,7\n",
    )
    source = open_source(path)
    suggested = suggest_columns(BUILT_IN[Kind.LEAD], source.headers, SampleTexts(source.sample(100).rows))
    assert suggested.columns == {"external_id": 0, "name": 1, "email": 2, "channel": 3, "created_at": 4}
    assert suggested.confidence["channel"] > suggested.confidence["external_id"]
    columns = {**suggested.columns, "estimated_amount": 5}
    reading = judge_sample(BUILT_IN[Kind.LEAD], columns, source.sample(100).rows, READING).reading
    assert (reading.date_order, reading.decimal_mark) == (DateOrder.DAY_FIRST, ",")


def test_columns_by_name_or_number() -> None:
    headers = ["mql_id", "First Name", "origin", ""]
    assert [column_index(headers, column) for column in ("mql_id", "first name", "3", "d")] == [0, 1, 2, 3]
    with pytest.raises(ImportProblem) as refused:
        column_index(headers, "5")
    assert refused.value.key == "column_not_found"


@pytest.mark.parametrize(
    ("columns", "key"),
    [({}, "no_column_chosen"), ({"colour": 0}, "field_not_found"), ({"name": 3}, "column_not_found")],
)
def test_plans_that_do_not_fit_the_file(columns: dict[str, int], key: str) -> None:
    with pytest.raises(ImportProblem) as refused:
        ImportPlan(BUILT_IN[Kind.LEAD], columns, reading=READING).check(["a", "b"])
    assert refused.value.key == key


def test_columns_without_headings_are_suggested_by_what_they_hold(tmp_path: Path) -> None:
    rows = (
        "王小明,台達電子,wang@example.com,02-2797-2088 分機 3,展會\n"
        "陳美玲,大同股份有限公司,,(04)2359-1234,老客戶轉介\n"
        "林志豪,,lin@example.com,0912-345-678,某個展覽\n"
    )
    source = TextSource(write(tmp_path, rows))
    assert source.header_row == 0
    suggested = suggest_columns(BUILT_IN[Kind.LEAD], source.headers, SampleTexts(source.sample(100).rows))
    assert suggested.columns == {"name": 0, "company": 1, "email": 2, "phone": 3, "channel": 4}
    # None but the addresses is sure: the dialog asks to look, the command line leaves it to --map.
    assert {name for name, sure in suggested.confidence.items() if sure >= SURE} == {"email"}


def test_why_a_row_is_not_taken_holds_none_of_its_chunk(tmp_path: Path) -> None:
    """Where it was raised would keep the cells of every chunk, until memory is looked through for rings."""
    path = write(tmp_path, "name,email\nAnna,no address\n")
    plan = ImportPlan(BUILT_IN[Kind.LEAD], {"name": 0, "email": 1}, reading=READING)
    (failed,) = parse(path, plan).failed
    (refusal,) = failed.errors
    error = refusal.error
    assert (error.__traceback__, error.__cause__, error.__context__) == (None, None, None)
