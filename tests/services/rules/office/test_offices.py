"""The office: one in each file, with patterns of numbers that tell papers apart."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.quotes.numbering import (
    FIRST_CREDIT_NOTE_PATTERN,
    FIRST_ORDER_PATTERN,
    FIRST_PATTERN,
)
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.services.workspaces import Desk, rows_of


def test_a_file_has_its_office_from_the_beginning_and_only_one(desk: Desk) -> None:
    (office,) = rows_of(desk.path, Kind.OFFICE).values()
    assert (office["quote_pattern"], office["layout"], office["valid_days"]) == (FIRST_PATTERN, "clear", 30)
    with pytest.raises(RuleBroken, match="office_stays"):
        desk.create(Kind.OFFICE, name="A second one")
    with pytest.raises(RuleBroken, match="office_stays"):
        desk.delete(Kind.OFFICE, 1)


def test_its_data_are_changed_and_undone(desk: Desk) -> None:
    told = {
        "name": "元泰機械股份有限公司",
        "address": "台中市西屯區工業路 12 號\n2 樓",
        "tax_number": "12345675",
        "bank": "○○銀行 000-00-000000-0",
    }
    desk.edit(Kind.OFFICE, 1, **told)
    office = desk.row(Kind.OFFICE, 1)
    assert {name: office[name] for name in told} == told
    desk.workspace.undo()
    assert desk.row(Kind.OFFICE, 1)["name"] is None


@pytest.mark.parametrize(
    ("field", "usual"),
    [
        ("quote_pattern", FIRST_PATTERN),
        ("order_pattern", FIRST_ORDER_PATTERN),
        ("credit_note_pattern", FIRST_CREDIT_NOTE_PATTERN),
    ],
)
@pytest.mark.parametrize("pattern", ["Q-1", "{year}{seq}", "{seq}"])
def test_a_pattern_that_gives_a_number_twice_is_refused(
    desk: Desk, pattern: str, field: str, usual: str
) -> None:
    with pytest.raises(RuleBroken, match="number_pattern_wrong") as refusal:
        desk.edit(Kind.OFFICE, 1, **{field: pattern})
    assert (refusal.value.field, refusal.value.params["example"]) == (field, usual)
    assert desk.row(Kind.OFFICE, 1)[field] == usual


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("paper_colour", "blue", "colour_not_understood"),
        ("paper_colour", "#12345g", "colour_not_understood"),
        ("valid_days", 0, "valid_days_wrong"),
        ("valid_days", 3_651, "valid_days_wrong"),
        ("layout", None, "value_required"),
    ],
)
def test_what_no_paper_could_be_made_with_is_refused(desk: Desk, field: str, value: object, key: str) -> None:
    before = desk.row(Kind.OFFICE, 1)
    with pytest.raises(RuleBroken, match=key):
        desk.edit(Kind.OFFICE, 1, **{field: value})
    assert desk.row(Kind.OFFICE, 1) == before


def test_a_pattern_may_be_another_or_none(desk: Desk) -> None:
    desk.edit(Kind.OFFICE, 1, quote_pattern="報{yy}-{seq:03}")
    desk.edit(Kind.OFFICE, 1, quote_pattern=None)
    assert desk.row(Kind.OFFICE, 1)["quote_pattern"] is None


def test_the_logo_is_set_by_its_own_command_alone(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="field_not_editable"):
        desk.edit(Kind.OFFICE, 1, logo=1)
    with pytest.raises(RuleBroken, match="kept_by_program"):
        desk.create(Kind.LOGO, digest="x", data="x")


def test_its_working_days_are_kept_in_one_way_and_undone(desk: Desk) -> None:
    before = desk.row(Kind.OFFICE, 1)
    assert before["working_weekdays"] == ",mon,tue,wed,thu,fri,"
    desk.edit(Kind.OFFICE, 1, working_weekdays=("sat", "mon"), closed_days="2027/1/1 元旦", worked_days="")
    office = desk.row(Kind.OFFICE, 1)
    assert (office["working_weekdays"], office["closed_days"]) == (",mon,sat,", "2027-01-01 元旦")
    desk.workspace.undo()
    assert desk.row(Kind.OFFICE, 1) == before


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("working_weekdays", (), "value_required"),
        ("working_weekdays", "monday", "choice_unknown"),
        ("closed_days", "Christmas", "days_not_understood"),
        ("worked_days", "2027-02-30", "days_not_understood"),
    ],
)
def test_days_that_are_none_are_refused(desk: Desk, field: str, value: object, key: str) -> None:
    before = desk.row(Kind.OFFICE, 1)
    with pytest.raises(RuleBroken, match=key):
        desk.edit(Kind.OFFICE, 1, **{field: value})
    assert desk.row(Kind.OFFICE, 1) == before


@pytest.mark.parametrize(("currency", "usual"), [("TWD", "5%"), ("EUR", "")])
def test_a_new_file_knows_the_taxes_that_are_the_same_nearly_everywhere(
    tmp_path: Path, currency: str, usual: str
) -> None:
    with (
        closing(Workspace.open(tmp_path / "office.crm", currency=currency)) as workspace,
        closing(workspace.reader()) as reader,
    ):
        assert reader.reference_data().usual_taxes == usual


def test_usual_taxes_are_kept_in_one_spelling_and_refused_where_they_are_none(desk: Desk) -> None:
    desk.edit(Kind.OFFICE, 1, usual_taxes="GST 5, QST 9.975 %")
    assert desk.row(Kind.OFFICE, 1)["usual_taxes"] == "GST 5% + QST 9.975%"
    with pytest.raises(RuleBroken, match="tax_not_understood") as refusal:
        desk.edit(Kind.OFFICE, 1, usual_taxes="a lot")
    assert refusal.value.field == "usual_taxes"
