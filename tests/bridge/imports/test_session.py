"""What a person settles about an import becomes the right plan; no widgets are involved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from crm_desktop.bridge.imports.reading import FileLook, SourceOptions, guess_kind, look_at
from crm_desktop.bridge.imports.run import errors_path_for
from crm_desktop.bridge.imports.session import Constant, ImportDraft, UnknownReference
from crm_desktop.bridge.kinds.imported import ImportedKinds
from crm_desktop.bridge.kinds.opportunity import OPPORTUNITY
from crm_desktop.bridge.kinds.registry import BUILT_IN_VIEWS
from crm_desktop.bridge.kinds.view import KindViews
from crm_desktop.bridge.records.field_values import Linked
from crm_desktop.core.errors import ImportProblem
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import Money, ReadingOptions
from crm_desktop.core.values.time.dates import DateOrder
from crm_desktop.services.importing.rows import RowParser

KINDS = ImportedKinds(KindViews(BUILT_IN_VIEWS), BUILT_IN)
LISTED = [BUILT_IN[kind] for kind in KINDS]
HERE = ReadingOptions(home_currency="TWD")


def look(folder: Path, *lines: str, name: str = "rows.csv", options: SourceOptions | None = None) -> FileLook:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return look_at(path, options or SourceOptions(), LISTED)


LEADS = ("姓名,公司,電子郵件,來源", "王小明,宏遠,a@b.example,展會", "陳怡君,藍海,c@d.example,轉介")
DIARY = ("日期,類型,客戶,聯絡人,主旨,內容,業務", "2026-03-02,電話,宏遠,王小明,報價,要報價,佳穎")
TASKS = ("Subject,Type,Due date,Done,Contact person", "Call,Call,2026-03-02,Done,Ming")
OPPORTUNITIES = ("mql_id,seller_id,won_date", "l1,s1,2018-02-26 19:58:54", "l2,s2,2018-03-01 08:00:00")


@pytest.mark.parametrize(
    ("name", "lines", "kind"),
    [
        ("rows.csv", LEADS, Kind.LEAD),
        ("rows.csv", OPPORTUNITIES, Kind.OPPORTUNITY),
        ("客戶名單.csv", ("名稱,電話", "宏遠,02-2345-6789"), Kind.ACCOUNT),
        ("contacts.csv", ("name,email", "Anna,a@b.example"), Kind.CONTACT),
        ("users.csv", ("name,email", "Anna,a@b.example"), Kind.USER),
        ("rows.csv", ("name,email", "Anna,a@b.example"), Kind.LEAD),
        ("rows.csv", DIARY, Kind.ACTIVITY),
        ("rows.csv", TASKS, Kind.ACTIVITY),
        ("campaigns.csv", ("Name,Start,End,Budget", "Fair,2026-03-01,2026-03-05,100"), Kind.CAMPAIGN),
    ],
)
def test_the_kind_is_guessed_from_headings_and_file_name(
    tmp_path: Path, name: str, lines: tuple[str, ...], kind: Kind
) -> None:
    assert guess_kind(look(tmp_path, *lines, name=name), KINDS) is kind


def test_a_good_file_needs_no_word(tmp_path: Path) -> None:
    file = look(tmp_path, *LEADS)
    draft = ImportDraft.suggest(file, BUILT_IN[Kind.LEAD])
    assert not draft.missing()
    plan = draft.plan(file, HERE)
    assert plan.columns == {"name": 0, "company": 1, "email": 2, "channel": 3}
    parsed = RowParser(plan).parse(file.chunk(10))
    assert parsed.columns["name"] == ["王小明", "陳怡君"]
    assert not parsed.failed


def test_a_field_is_filled_by_one_column(tmp_path: Path) -> None:
    draft = ImportDraft.suggest(look(tmp_path, *LEADS), BUILT_IN[Kind.LEAD])
    moved = draft.with_column(1, "name")
    assert moved.columns == {"name": 1, "email": 2, "channel": 3}
    assert moved.field_of_column(0) is None
    assert "name" not in moved.suggested
    assert draft.with_column(2, None).field_of_column(2) is None


def test_a_column_of_people_fills_no_field(tmp_path: Path) -> None:
    file = look(tmp_path, "Type,Subject,Attendees,Round", "Meeting,Visit,Anna,Ben")
    draft = ImportDraft.suggest(file, BUILT_IN[Kind.ACTIVITY])
    assert (draft.people, draft.field_of_column(2)) == ((2,), "participants")
    assert "participants" in draft.suggested
    assert not draft.adds_only(2)
    assert draft.columns_left(file) == ["Round"]
    both = draft.with_column(3, "participants")
    assert both.plan(file, HERE).people == (2, 3)
    assert "participants" not in both.suggested
    assert RowParser(both.plan(file, HERE)).parse(file.chunk(10)).people == {0: ("Anna", "Ben")}
    subject = both.with_column(2, "subject")
    assert (subject.people, subject.field_of_column(2), subject.field_of_column(1)) == ((3,), "subject", None)


def test_what_has_to_be_filled_is_said(tmp_path: Path) -> None:
    file = look(tmp_path, "x,y", "1,2")
    for kind in (Kind.LEAD, Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY):
        empty = ImportDraft(BUILT_IN[kind], {})
        assert "name" in empty.missing()
        assert not empty.with_column(0, "name").missing()
    assert not ImportDraft(BUILT_IN[Kind.OPPORTUNITY], {"lead": 0}).missing(OPPORTUNITY.named_after)
    assert not ImportDraft(BUILT_IN[Kind.CONTACT], {"family_name": 0}).missing()
    assert ImportDraft(BUILT_IN[Kind.ACCOUNT], {"external_id": 0}).missing() == ("name",)
    assert file.title(1) == "y"


def test_closing_dates_without_a_stage_are_noticed(tmp_path: Path) -> None:
    draft = ImportDraft.suggest(look(tmp_path, *OPPORTUNITIES), BUILT_IN[Kind.OPPORTUNITY])
    assert draft.columns == {"lead": 0, "external_id": 1, "closed_at": 2}
    assert draft.closes_without_stage
    assert not draft.with_constant("stage", Constant(5, "Won")).closes_without_stage
    assert not draft.with_column(2, None).closes_without_stage


def test_values_for_all_rows_are_stored_as_meant(tmp_path: Path) -> None:
    file = look(tmp_path, "name", "Deal")
    draft = ImportDraft(BUILT_IN[Kind.OPPORTUNITY], {"name": 0}, decimal_mark=",")
    draft = draft.with_constant("stage", Constant(5, "成交"))
    draft = draft.with_constant("account", Constant(Linked(7, "Acme, Inc."), "Acme, Inc."))
    draft = draft.with_constant("amount", Constant(Money(Decimal("1234.5"), "EUR")))
    draft = draft.with_constant("expected_close", Constant(date(2026, 11, 2)))
    draft = draft.with_constant("probability", Constant(40))
    columns = RowParser(draft.plan(file, HERE)).parse(file.chunk(1)).columns
    assert {name: values[0] for name, values in columns.items()} == {
        "name": "Deal",
        "stage": 5,
        "account": 7,
        "amount": 123_450,
        "currency": "EUR",
        "expected_close": "2026-11-02",
        "probability": 40,
    }


def test_a_column_takes_precedence_over_a_value_for_all_rows(tmp_path: Path) -> None:
    draft = ImportDraft(BUILT_IN[Kind.LEAD], {"name": 0}).with_constant("company", Constant("Acme"))
    plan = draft.with_column(1, "company").plan(look(tmp_path, "name,company", "Anna,"), HERE)
    assert plan.constants == {}


def test_what_was_found_in_the_file_is_settled(tmp_path: Path) -> None:
    path = tmp_path / "big5.csv"
    path.write_bytes("姓名;公司\n王小明;宏遠精密股份有限公司\n陳怡君;藍海資訊\n".encode("cp950"))
    file = look_at(path, SourceOptions(), LISTED)
    assert (file.encoding, file.delimiter, file.header_row) == ("cp950", ";", 1)
    options = ImportDraft.suggest(file, BUILT_IN[Kind.LEAD]).plan(file, HERE).options
    assert (options.encoding, options.delimiter, options.header_row) == ("cp950", ";", 1)


def test_dates_and_decimals_follow_the_file_then_the_person(tmp_path: Path) -> None:
    file = look(tmp_path, "name,created_at", "Anna,23/11/2026", "Ben,5/11/2026")
    draft = ImportDraft.suggest(file, BUILT_IN[Kind.LEAD])
    assert draft.reading(file, HERE).date_order is DateOrder.DAY_FIRST
    said = replace(draft, date_order=DateOrder.MONTH_FIRST, decimal_mark=",")
    assert said.reading(file, HERE).date_order is DateOrder.MONTH_FIRST
    assert said.reading(file, HERE).decimal_mark == ","


def test_answers_about_unknown_names_reach_the_plan(tmp_path: Path) -> None:
    file = look(tmp_path, "name,channel", "Anna,Podcast")
    draft = ImportDraft.suggest(file, BUILT_IN[Kind.LEAD])
    assert draft.answer("channel", "Podcast") is UnknownReference.CREATE
    assert ImportDraft(BUILT_IN[Kind.OPPORTUNITY], {"lead": 0}).answer("lead", "x") is UnknownReference.REFUSE
    draft = draft.with_field_answer("channel", UnknownReference.LEAVE_EMPTY)
    draft = draft.with_answer("channel", "Podcast", 3).with_answer("channel", "Spam", UnknownReference.REFUSE)
    plan = draft.plan(file, HERE)
    assert plan.unknown_references == {"channel": UnknownReference.LEAVE_EMPTY}
    assert plan.value_map == {("channel", "Podcast"): 3}
    assert plan.unknown_values == {("channel", "Spam"): UnknownReference.REFUSE}
    # An answer for the whole field takes the place of all single ones.
    again = draft.with_field_answer("channel", UnknownReference.CREATE)
    assert again.answer("channel", "Podcast") is UnknownReference.CREATE


def test_a_file_without_headings_has_letters(tmp_path: Path) -> None:
    file = look(tmp_path, "Anna,a@b.example", "Ben,c@d.example")
    assert file.header_row == 0
    assert [file.title(0), file.title(1)] == ["A", "B"]
    assert [*file.chunk(5).numbers] == [1, 2]
    assert file.examples(1) == ("a@b.example", "c@d.example")


def test_what_is_no_table_is_said(tmp_path: Path) -> None:
    path = tmp_path / "letter.csv"
    path.write_bytes(b"%PDF-1.7\n...")
    with pytest.raises(ImportProblem):
        look_at(path, SourceOptions(), LISTED)


def test_an_earlier_file_of_errors_is_never_written_over(tmp_path: Path) -> None:
    source = tmp_path / "rows.csv"
    assert errors_path_for(source).name == "rows-errors.csv"
    (tmp_path / "rows-errors.csv").touch()
    (tmp_path / "rows-errors-2.csv").touch()
    assert errors_path_for(source).name == "rows-errors-3.csv"
