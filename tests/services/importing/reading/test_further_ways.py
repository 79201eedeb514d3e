"""Several addresses, numbers and other ways of one row: beside the record, each with its label, and once."""

from __future__ import annotations

from crm_desktop.core.commands import Undo
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.importing.notes import KEPT_AS_FURTHER, Note
from tests.services.importing.imports import bring_in
from tests.services.workspaces import Desk


def ways(desk: Desk) -> list[tuple[object, object, object]]:
    rows = desk.tables()[Kind.CONTACT_POINT].values()
    return sorted((row["sort"], row["label"], row["value"]) for row in rows)


def test_several_addresses_and_numbers_of_a_cell_stand_beside_the_first(desk: Desk) -> None:
    report = bring_in(
        desk,
        Kind.LEAD,
        "external_id,name,email,phone",
        "7,Ann,a@b.example; c@b.example; a@b.example,02 2345 6789 / 02 8765 4321",
    )
    assert report.notes == {
        Note(KEPT_AS_FURTHER, "email"): 1,
        Note(KEPT_AS_FURTHER, "phone"): 1,
    }
    assert ways(desk) == [("email", None, "c@b.example"), ("phone", None, "02 8765 4321")]
    (lead,) = desk.tables()[Kind.LEAD].values()
    assert (lead["email"], lead["phone"], lead["description"]) == ("a@b.example", "02 2345 6789", None)


def test_a_second_import_adds_only_what_is_new(desk: Desk) -> None:
    heads = "external_id,name,email"
    bring_in(desk, Kind.ACCOUNT, heads, "7,Ann,a@b.example; c@b.example")
    again = bring_in(desk, Kind.ACCOUNT, heads, "7,Ann,a@b.example; c@b.example")
    assert (again.updated, again.unchanged) == (0, 1)
    more = bring_in(desk, Kind.ACCOUNT, heads, "7,Ann,a@b.example; d@b.example")
    assert (more.updated, more.unchanged, len(more.written)) == (1, 0, 1)
    assert [value for _sort, _label, value in ways(desk)] == ["c@b.example", "d@b.example"]
    desk.workspace.run(Undo())
    assert [value for _sort, _label, value in ways(desk)] == ["c@b.example"]


def test_a_refused_row_leaves_no_ways_behind(desk: Desk) -> None:
    bring_in(
        desk,
        Kind.LEAD,
        "name,email,estimated_amount",
        "Ann,a@b.example; c@b.example,many",
        "Bo,b@b.example,3",
    )
    assert (len(desk.tables()[Kind.LEAD]), ways(desk)) == (1, [])
