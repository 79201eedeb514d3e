"""No account stands above itself, whatever way its parent is told."""

from __future__ import annotations

import pytest

from crm_desktop.core.commands import EditEach, EditRecords, Revert
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import ListQuery, Matching
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.importing.notes import LINK_LEFT_OUT, Note
from tests.services.importing.imports import bring_in
from tests.services.workspaces import Desk


@pytest.fixture
def row_of_three(desk: Desk) -> tuple[int, int, int]:
    """A daughter, its parent, and the one above."""
    top = desk.create(Kind.ACCOUNT, name="Top", external_id="t")
    middle = desk.create(Kind.ACCOUNT, name="Middle", parent=top, external_id="m")
    return desk.create(Kind.ACCOUNT, name="Low", parent=middle, external_id="l"), middle, top


def parents(desk: Desk) -> dict[object, object]:
    return {row["name"]: row["parent"] for row in desk.tables()[Kind.ACCOUNT].values()}


def test_an_account_is_not_its_own_parent(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Bau AG")
    with pytest.raises(RuleBroken, match="account_in_a_ring") as caught:
        desk.edit(Kind.ACCOUNT, account, parent=account)
    assert (caught.value.field, caught.value.params["title"]) == ("parent", "Bau AG")


def test_nor_the_parent_of_its_own_parents(desk: Desk, row_of_three: tuple[int, int, int]) -> None:
    low, _, top = row_of_three
    with pytest.raises(RuleBroken, match="account_in_a_ring"):
        desk.edit(Kind.ACCOUNT, top, parent=low)
    with pytest.raises(RuleBroken, match="account_in_a_ring"):
        desk.workspace.run(EditRecords(Matching(ListQuery(Kind.ACCOUNT)), {"parent": low}))


def test_two_pasted_parents_close_no_ring_between_them(desk: Desk) -> None:
    first, second = (desk.create(Kind.ACCOUNT, name=name) for name in ("A", "B"))
    with pytest.raises(RuleBroken, match="account_in_a_ring"):
        desk.workspace.run(EditEach(Kind.ACCOUNT, ((first, {"parent": second}), (second, {"parent": first}))))
    assert parents(desk) == {"A": None, "B": None}


def test_a_link_of_a_file_that_would_close_a_ring_is_left_out_and_said(
    desk: Desk, row_of_three: tuple[int, int, int]
) -> None:
    _, _, top = row_of_three
    report = bring_in(desk, Kind.ACCOUNT, "external_id,name,parent", "t,Top,Low", "l,Low,Top")
    assert (report.updated, report.unchanged, report.failed) == (1, 1, 0)
    assert report.notes[Note(LINK_LEFT_OUT, "parent")] == 1
    assert parents(desk) == {"Top": None, "Middle": top, "Low": top}
    again = bring_in(desk, Kind.ACCOUNT, "external_id,parent", "t,Middle", "m,", "t,Low")
    assert (again.updated, again.unchanged, again.failed) == (0, 3, 0)
    assert again.notes[Note(LINK_LEFT_OUT, "parent")] == 1
    assert parents(desk) == {"Top": None, "Middle": top, "Low": top}


def test_rows_of_one_file_close_no_ring_bit_by_bit(desk: Desk) -> None:
    first, second = (desk.create(Kind.ACCOUNT, name=name, external_id=name) for name in ("A", "B"))
    report = bring_in(desk, Kind.ACCOUNT, "external_id,name,parent", "A,A,", "B,B,A", "A,A,B")
    assert (report.updated, report.unchanged, report.failed) == (1, 2, 0)
    assert report.notes[Note(LINK_LEFT_OUT, "parent")] == 1
    assert parents(desk) in ({"A": None, "B": first}, {"A": second, "B": None})


def test_a_link_alone_updates_a_known_record_once(desk: Desk) -> None:
    for name in ("A", "B"):
        desk.create(Kind.ACCOUNT, name=name, external_id=name)
    first = bring_in(desk, Kind.ACCOUNT, "external_id,name,parent", "A,A,B", "B,B,")
    assert (first.updated, first.unchanged) == (1, 1)
    again = bring_in(desk, Kind.ACCOUNT, "external_id,name,parent", "A,A,B", "B,B,")
    assert (again.updated, again.unchanged) == (0, 2)


def test_an_undo_puts_no_ring_back(desk: Desk) -> None:
    first, second = (desk.create(Kind.ACCOUNT, name=name) for name in ("A", "B"))
    desk.edit(Kind.ACCOUNT, first, parent=second)
    desk.edit(Kind.ACCOUNT, first, parent=None)
    taken = desk.workspace.undo_stack().to_undo
    assert taken is not None
    desk.edit(Kind.ACCOUNT, second, parent=first)
    with pytest.raises(RuleBroken, match="account_in_a_ring"):
        desk.workspace.run(Revert(taken.journal_id))
    assert parents(desk) == {"A": None, "B": first}
