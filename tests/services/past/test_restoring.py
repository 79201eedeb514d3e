"""Deleted records are listed with who and when, and come back with what went with them and their links."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.core.commands import DeleteRecords, Undo
from crm_desktop.core.errors import Conflict, NotFound
from crm_desktop.core.merging import Merge, MergeRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.recycling import RestoreRecords
from crm_desktop.services.past.deleted import Deleted, binned_kinds, deleted_records
from tests.services.workspaces import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "office.crm")
    yield made
    made.close()


def binned(desk: Desk, text: str = "", since: int = 0) -> list[Deleted]:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return deleted_records(view, binned_kinds(view.catalogue), since, text)
    finally:
        reader.close()


def titles(desk: Desk, text: str = "", since: int = 0) -> list[str]:
    return [each.title for each in binned(desk, text, since)]


def restore(desk: Desk, kind: Kind, *ids: int) -> None:
    desk.workspace.run(RestoreRecords(kind, ids))


def test_the_bin_is_searched_as_everything_else(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="廣源機械")
    desk.workspace.run(DeleteRecords(Records(Kind.ACCOUNT, (account,))))
    assert titles(desk, "广源") == titles(desk, "廣源") == ["廣源機械"]
    assert titles(desk, "精密") == []


def test_a_restoration_that_is_undone_is_a_deletion_of_its_own(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Nord")
    desk.workspace.run(DeleteRecords(Records(Kind.ACCOUNT, (account,))))
    (first,) = binned(desk)
    restore(desk, Kind.ACCOUNT, account)
    assert titles(desk) == []
    desk.workspace.undo()
    (again,) = binned(desk)
    assert again.title == "Nord"
    assert again.journal_id > first.journal_id


def test_one_of_many_comes_back_with_its_links_alone(desk: Desk) -> None:
    first, second = (desk.create(Kind.ACCOUNT, name=name) for name in ("Nord", "Süd"))
    contact = desk.create(Kind.CONTACT, name="Ben", account=first)
    other = desk.create(Kind.CONTACT, name="Eva", account=second)
    call = desk.create(Kind.ACTIVITY, subject="Call", account=first)
    before = desk.tables()
    desk.workspace.run(DeleteRecords(Records(Kind.ACCOUNT, (first, second))))
    assert desk.row(Kind.CONTACT, contact)["account"] is None
    assert call not in desk.tables()[Kind.ACTIVITY]
    assert set(titles(desk)) == {"Nord", "Süd", "Call"}
    restore(desk, Kind.ACCOUNT, first)
    tables = desk.tables()
    assert tables[Kind.ACCOUNT] == {first: before[Kind.ACCOUNT][first]}
    assert tables[Kind.ACTIVITY] == before[Kind.ACTIVITY]
    assert tables[Kind.CONTACT][contact]["account"] == first
    assert tables[Kind.CONTACT][other]["account"] is None
    assert titles(desk) == ["Süd"]
    restore(desk, Kind.ACCOUNT, second)
    assert desk.tables()[Kind.CONTACT][other]["account"] == second
    assert titles(desk) == []


def test_what_was_done_since_stays(desk: Desk) -> None:
    first, second = (desk.create(Kind.ACCOUNT, name=name) for name in ("Nord", "Süd"))
    contact = desk.create(Kind.CONTACT, name="Ben", account=first)
    desk.delete(Kind.ACCOUNT, first)
    desk.edit(Kind.CONTACT, contact, account=second)
    restore(desk, Kind.ACCOUNT, first)
    assert desk.row(Kind.CONTACT, contact)["account"] == second


def test_links_to_what_is_gone_stay_empty(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Nord")
    contact = desk.create(Kind.CONTACT, name="Ben", account=account)
    desk.delete(Kind.CONTACT, contact)
    desk.delete(Kind.ACCOUNT, account)
    restore(desk, Kind.CONTACT, contact)
    assert desk.row(Kind.CONTACT, contact)["account"] is None


def test_a_restore_is_undone_and_listed_again(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    desk.delete(Kind.LEAD, lead)
    restore(desk, Kind.LEAD, lead)
    assert titles(desk) == []
    desk.workspace.run(Undo())
    assert titles(desk) == ["Anna"]
    restore(desk, Kind.LEAD, lead)
    assert desk.row(Kind.LEAD, lead)["name"] == "Anna"


def test_what_was_never_there_or_is_there_is_refused(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    with pytest.raises(Conflict):
        restore(desk, Kind.LEAD, lead)
    with pytest.raises(NotFound):
        restore(desk, Kind.LEAD, 99)
    desk.workspace.run(Undo())
    assert titles(desk) == []


def test_merged_records_are_no_deleted_ones(desk: Desk) -> None:
    first, second = (desk.create(Kind.LEAD, name="Anna") for _ in range(2))
    desk.workspace.run(MergeRecords((Merge(Kind.LEAD, first, (second,)),)))
    assert titles(desk) == []


def test_they_are_narrowed_by_name_and_moment(desk: Desk) -> None:
    for name in ("Anna", "Ben"):
        desk.delete(Kind.LEAD, desk.create(Kind.LEAD, name=name))
    assert titles(desk, "ann") == ["Anna"]
    assert titles(desk, since=2**60) == []
