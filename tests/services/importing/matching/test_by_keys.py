"""Rows known by several keys in order, and what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from crm_desktop.core.errors import ImportProblem
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.importing.command import ImportFile, ImportReport
from crm_desktop.services.importing.matching.choices import MatchBy, OnMatch
from crm_desktop.services.importing.outcomes import RowOutcomes, RowState
from crm_desktop.services.importing.plan import ImportPlan
from tests.services.importing.imports import WORDS, bring_in, plan_for, values_of, written
from tests.services.workspaces import Desk

BY_ALL = (MatchBy.EXTERNAL_ID, MatchBy.EMAIL, MatchBy.PHONE, MatchBy.TAX_NUMBER, MatchBy.NAME)


def bring(
    desk: Desk,
    *lines: str,
    match: Sequence[MatchBy] = BY_ALL,
    on_match: OnMatch = OnMatch.OVERWRITE,
    answers: dict[int, OnMatch] | None = None,
    kind: Kind = Kind.LEAD,
    trial: bool = False,
) -> tuple[ImportReport, list[tuple[object, ...]]]:
    """The report of an import, and each row's number, state and by what it is known."""
    path = written(desk.path.parent, *lines)
    plan: ImportPlan = plan_for(path, kind, lines[0].split(","))
    plan = replace(plan, match=tuple(match), on_match=on_match, answers=answers or {})
    outcomes = RowOutcomes()
    command = ImportFile(path, plan, WORDS.error, tell=outcomes.tell, is_trial=trial)
    work = desk.workspace
    report = (work.rehearse(command) if trial else work.run(command)).result
    assert isinstance(report, ImportReport)
    return report, [(row.number, row.state.value, row.matched_by, row.fields) for row in outcomes]


KNOWN = (
    "external_id,name,company,email,phone,mobile,tax_number",
    "L1,Anna Weiss,Nordlicht,Anna@nordlicht.example,+886 2 2345 6789,,04595257",
    "L2,王小明,宏遠,,,0912-345-678,",
)


@pytest.mark.parametrize(
    ("row", "by"),
    [
        ("L1,,,,,,", MatchBy.EXTERNAL_ID),
        (",Someone,,anna@NORDLICHT.example,,,", MatchBy.EMAIL),
        (",Someone,,,(02) 2345-6789,,", MatchBy.PHONE),
        (",Someone,,,,+886912345678,", MatchBy.PHONE),
        (",Someone,,,,,TW04595257", None),
        (",Someone,,,,,0459-5257", MatchBy.TAX_NUMBER),
        (",王　小明,宏远,,,,", MatchBy.NAME),
        (",王小明,別家,,,,", None),
        (",Someone,,other@x.example,02-9999-9999,,", None),
    ],
)
def test_each_key_finds_its_record(desk: Desk, row: str, by: MatchBy | None) -> None:
    bring_in(desk, Kind.LEAD, *KNOWN)
    report, rows = bring(desk, KNOWN[0], row)
    assert report.failed == 0
    assert report.created == (by is None)
    assert rows[0][2] == by


def test_the_first_key_that_one_record_alone_bears_counts(desk: Desk) -> None:
    both = ("A,a,shared@x.example,111111", "B,b,shared@x.example,222222")
    bring_in(desk, Kind.LEAD, "external_id,name,email,phone", *both)
    _report, rows = bring(desk, "name,email,phone", "c,shared@x.example,222222")
    assert rows == [(2, "update", MatchBy.PHONE, ("name",))]
    report, rows = bring(desk, "name,email", "d,shared@x.example", match=[MatchBy.EMAIL])
    assert (report.failed, rows[0][1]) == (1, "conflict")
    report, _rows = bring(
        desk, "name,email", "d,shared@x.example", match=[MatchBy.EMAIL], on_match=OnMatch.KEEP
    )
    assert report.created == 1


@pytest.mark.parametrize(
    ("way", "left", "counted"),
    [
        (OnMatch.SKIP, [("Anna", None, "a@x.example")], (0, 0, 1, 0)),
        (OnMatch.FILL, [("Anna", "Nord", "a@x.example")], (0, 1, 0, 0)),
        (OnMatch.OVERWRITE, [("Anne", "Nord", "a@x.example")], (0, 1, 0, 0)),
        (OnMatch.KEEP, [("Anna", None, "a@x.example"), ("Anne", "Nord", "a@x.example")], (1, 0, 0, 0)),
        (OnMatch.ASK, [("Anna", None, "a@x.example")], (0, 0, 0, 1)),
    ],
)
def test_what_becomes_of_a_row_whose_record_is_there(
    desk: Desk, way: OnMatch, left: list[tuple[object, ...]], counted: tuple[int, ...]
) -> None:
    bring_in(desk, Kind.LEAD, "name,email", "Anna,a@x.example")
    report, _rows = bring(desk, "name,company,email", "Anne,Nord,a@x.example", on_match=way)
    assert (report.created, report.updated, report.skipped, report.failed) == counted
    assert values_of(desk, Kind.LEAD, "name", "company", "email") == left


def test_one_row_may_have_an_answer_of_its_own(desk: Desk) -> None:
    bring_in(desk, Kind.LEAD, "name,email", "A,a@x.example", "B,b@x.example")
    report, rows = bring(
        desk,
        "name,email",
        "A2,a@x.example",
        "B2,b@x.example",
        on_match=OnMatch.ASK,
        answers={3: OnMatch.OVERWRITE},
    )
    assert (report.updated, report.failed) == (1, 1)
    assert [row[1] for row in rows] == ["conflict", "update"]
    assert values_of(desk, Kind.LEAD, "name") == [("A",), ("B2",)]


@pytest.mark.parametrize(("way", "count"), [(OnMatch.SKIP, 1), (OnMatch.FILL, 1), (OnMatch.KEEP, 4)])
def test_rows_of_one_person_within_the_file(desk: Desk, way: OnMatch, count: int) -> None:
    lines = (
        "name,email,phone",
        "A,a@x.example,",
        "A,,0912345678",
        "A,a@x.example,0912345678",
        "A,,0912345678",
    )
    _report, rows = bring(desk, *lines, match=[MatchBy.EMAIL, MatchBy.PHONE, MatchBy.NAME], on_match=way)
    assert len(values_of(desk, Kind.LEAD, "name")) == count
    assert len(rows) == 4


def test_rows_of_one_person_far_apart_in_the_file(desk: Desk) -> None:
    between = [f"n{number},n{number}@x.example" for number in range(4_500)]
    report, _rows = bring(
        desk, "name,email", "A,a@x.example", *between, "A2,A@x.example", match=[MatchBy.EMAIL]
    )
    assert (report.created, report.updated) == (4_501, 1)


def test_contacts_of_one_name_are_told_apart_by_their_accounts(desk: Desk) -> None:
    bring_in(desk, Kind.CONTACT, "name,account", "Anna,North", "Anna,South")
    report, rows = bring(
        desk,
        "name,account,phone",
        "Anna,South,111111",
        "Anna,East,222222",
        match=[MatchBy.NAME],
        kind=Kind.CONTACT,
    )
    assert (report.created, report.updated) == (1, 1)
    assert rows[0][3] == ("phone",)


def test_further_addresses_are_known_too(desk: Desk) -> None:
    bring_in(desk, Kind.CONTACT, "name,email", "Anna,a@x.example;b@x.example;c@x.example")
    _report, rows = bring(
        desk,
        "name,email",
        "Anna,c@x.example",
        match=[MatchBy.EMAIL],
        on_match=OnMatch.FILL,
        kind=Kind.CONTACT,
    )
    assert rows[0][2] is MatchBy.EMAIL


def test_a_trial_changes_nothing_and_tells_every_row(desk: Desk) -> None:
    bring_in(desk, Kind.LEAD, "name,email", "A,a@x.example", "B,b@x.example")
    before = desk.tables()
    lines = ("name,email", "A,a@x.example", "B2,b@x.example", "C,c@x.example", "D,wrong")
    report, rows = bring(desk, *lines, match=[MatchBy.EMAIL], trial=True)
    assert [row[1] for row in rows] == ["unchanged", "update", "create", "conflict"]
    assert report.errors_path is None
    assert desk.tables() == before
    assert not list(desk.path.parent.glob("*errors*"))


def test_a_kind_without_such_a_key_is_refused(desk: Desk) -> None:
    with pytest.raises(ImportProblem, match="cannot_match_by"):
        bring(desk, "name", "A", match=[MatchBy.TAX_NUMBER], kind=Kind.OPPORTUNITY)


def test_only_so_many_rows_of_a_state_are_kept_and_all_are_counted() -> None:
    from crm_desktop.services.importing.outcomes import RowOutcome

    outcomes = RowOutcomes(2)
    for number in range(5):
        outcomes.tell(RowOutcome(number, RowState.CREATE))
    assert (len(outcomes.of()), outcomes.counts[RowState.CREATE]) == (2, 5)
