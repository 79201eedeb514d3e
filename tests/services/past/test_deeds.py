"""Everything that was done is listed, narrowed, and known to be taken back or not."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.core.commands import Redo, Undo
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.past.deeds import Deed, DeedQuery, deeds
from tests.services.workspaces import Desk

WORDS = Wording(str)
EVERYTHING = DeedQuery()


def found(desk: Desk, query: DeedQuery = EVERYTHING, limit: int = 100) -> list[Deed]:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return deeds(view, query, WORDS.done, limit)
    finally:
        reader.close()


def test_deeds_are_listed_and_narrowed(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "office.crm")
    lead = desk.create(Kind.LEAD, name="Anna")
    desk.create(Kind.ACCOUNT, name="Nord 廣源")
    desk.edit(Kind.LEAD, lead, name="Anna Weiss")
    newest, account, first = found(desk)[:3]
    assert (first.counts, account.counts) == ({Kind.LEAD: 1}, {Kind.ACCOUNT: 1})
    assert [each.id for each in found(desk, DeedQuery(kind=Kind.LEAD))] == [newest.id, first.id]
    assert [each.id for each in found(desk, DeedQuery(text="nord 广"))] == [account.id]
    assert found(desk, DeedQuery(until=first.at - 1)) == found(desk, DeedQuery(user=99)) == []
    assert found(desk, DeedQuery(since=newest.at + 1)) == []
    assert len(found(desk, limit=1)) == 1
    desk.close()


def test_what_is_taken_back_is_known(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "office.crm")
    desk.create(Kind.LEAD, name="Anna")
    desk.workspace.run(Undo())
    undo, made = found(desk)[:2]
    assert (undo.is_undone, made.is_undone) == (False, True)
    desk.workspace.run(Redo())
    redo, undo, made = found(desk)[:3]
    assert (redo.is_undone, undo.is_undone, made.is_undone) == (False, True, False)
    desk.close()
