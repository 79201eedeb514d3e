"""A session knows its user: what is mine, and whose deeds undo takes back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from crm_desktop.core.commands import Command, CreateRecord, EditRecords, Redo, Revert, Undo
from crm_desktop.core.errors import NotFound
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services import folding
from crm_desktop.services.dispatcher import Dispatcher
from crm_desktop.services.session import Session
from crm_desktop.services.undo_stack import Bookmark, UndoStack
from tests.services.workspaces import Desk


class Colleague:
    """A second user who writes into the same file from elsewhere."""

    def __init__(self, desk: Desk) -> None:
        self.id = desk.create(Kind.USER, name="Ben")
        self.session = Session(self.id)
        self._dispatcher = Dispatcher(
            desk.workspace.file, folding.folder, now=desk.clock, session=self.session
        )

    def run(self, command: Command) -> int:
        """Carry a command out; returns its journal record."""
        change_set = self._dispatcher.run(command).change_set
        assert change_set is not None
        return change_set.journal_id

    def close(self) -> None:
        self._dispatcher.close()


@pytest.fixture
def ben(desk: Desk) -> Iterator[Colleague]:
    with closing(Colleague(desk)) as colleague:
        yield colleague


def names(desk: Desk) -> list[object]:
    return [row["name"] for row in desk.tables()[Kind.LEAD].values()]


def lead(name: str) -> CreateRecord:
    return CreateRecord(Kind.LEAD, {"name": name})


def test_undo_takes_back_ones_own_deed_whatever_others_did_since(desk: Desk, ben: Colleague) -> None:
    desk.create(Kind.LEAD, name="mine")
    ben.run(lead("his"))
    desk.workspace.undo()
    assert names(desk) == ["his"]
    ben.run(Undo())
    assert names(desk) == []
    desk.workspace.redo()
    assert names(desk) == ["mine"]
    ben.run(Redo())
    assert names(desk) == ["mine", "his"]


def test_a_deed_of_somebody_else_leaves_what_one_may_redo(desk: Desk, ben: Colleague) -> None:
    desk.create(Kind.LEAD, name="mine")
    desk.workspace.undo()
    ben.run(lead("his"))
    desk.workspace.redo()
    assert sorted(map(str, names(desk))) == ["his", "mine"]


def test_who_has_done_nothing_has_nothing_to_undo(desk: Desk, ben: Colleague) -> None:
    desk.create(Kind.LEAD, name="mine")
    with pytest.raises(NotFound, match="nothing_to_undo"):
        ben.run(Undo())


def test_what_somebody_else_took_back_is_no_longer_mine_to_undo(desk: Desk, ben: Colleague) -> None:
    desk.create(Kind.LEAD, name="first")
    desk.create(Kind.LEAD, name="second")
    newest = desk.workspace.undo_stack().to_undo
    assert newest is not None
    ben.run(Revert(newest.journal_id))
    desk.workspace.undo()
    assert names(desk) == []


def test_a_stack_that_is_told_equals_the_one_that_is_read(desk: Desk, ben: Colleague) -> None:
    told = desk.workspace.undo_stack()
    with closing(desk.workspace.reader()) as reader:
        before = reader.last_journal_id()
        desk.create(Kind.LEAD, name="mine")
        ben.run(lead("his"))
        desk.workspace.undo()
        ben.run(lead("his too"))
        for change_set in reader.change_sets_after(before):
            told.push(Bookmark.of(change_set))
    read = desk.workspace.undo_stack()
    assert (told.to_undo, told.to_redo, told.newest) == (read.to_undo, read.to_redo, read.newest)
    assert read.to_redo is not None


def test_who_is_gone_works_on_as_the_first_user(desk: Desk, ben: Colleague) -> None:
    desk.delete(Kind.USER, ben.id)
    ben.run(lead("his"))
    (row,) = desk.tables()[Kind.LEAD].values()
    assert row["owner"] == 1


def test_the_stack_finds_own_deeds_below_many_of_others(desk: Desk, ben: Colleague) -> None:
    mine = desk.create(Kind.LEAD, name="mine")
    for number in range(12):
        ben.run(EditRecords(Records(Kind.LEAD, (mine,)), {"company": f"Bau {number}"}))
    with closing(desk.workspace.reader()) as reader, reader.snapshot() as connection:
        stack = UndoStack.read(connection, 1, depth=3)
    assert stack.to_undo is not None
    assert stack.to_undo.label == "created"
