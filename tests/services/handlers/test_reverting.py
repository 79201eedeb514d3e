"""Undo and redo of every command, after a restart too, and what forbids them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from crm_desktop.core.commands import CreateRecord, EditRecords, MoveOpportunity, Revert
from crm_desktop.core.errors import Cancelled, Conflict, NotFound
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import ListQuery, Matching, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.journal import BLOCK
from tests.services.workspaces import Desk, rows_of, without_bookkeeping

MANY = 3_000


def journal_id(desk: Desk) -> int:
    """The newest journal record."""
    bookmark = desk.workspace.undo_stack().to_undo
    assert bookmark is not None
    return bookmark.journal_id


def refused(desk: Desk, journal: int) -> Conflict:
    """The refusal of a revert, which changes nothing."""
    before = desk.tables()
    with pytest.raises(Conflict) as caught:
        desk.workspace.run(Revert(journal))
    assert desk.tables() == before
    return caught.value


def test_there_is_nothing_to_undo_in_a_new_file(desk: Desk) -> None:
    for step, key in ((desk.workspace.undo, "nothing_to_undo"), (desk.workspace.redo, "nothing_to_redo")):
        with pytest.raises(NotFound, match=key):
            step()
    with pytest.raises(NotFound, match="nothing_to_undo"):
        desk.workspace.run(Revert(99))


def test_undo_and_redo_go_back_and_forth_through_restarts(desk: Desk) -> None:
    states = [desk.tables()]
    id_ = desk.create(Kind.LEAD, name="Anna")
    states.append(desk.tables())
    desk.edit(Kind.LEAD, id_, name="Anne", estimated_amount=Decimal(5))
    states.append(desk.tables())
    desk.delete(Kind.LEAD, id_)
    states.append(desk.tables())
    for state in reversed(states[:-1]):
        desk.workspace.undo()
        desk.restart()
        assert desk.tables() == state  # versions and times too
    for state in states[1:]:
        desk.workspace.redo()
        desk.restart()
        assert desk.tables() == state


def test_a_new_command_ends_what_could_be_redone(desk: Desk) -> None:
    desk.create(Kind.LEAD, name="Anna")
    desk.workspace.undo()
    desk.create(Kind.LEAD, name="Berta")
    with pytest.raises(NotFound, match="nothing_to_redo"):
        desk.workspace.redo()


def test_labels_say_what_is_undone_and_redone(desk: Desk) -> None:
    desk.create(Kind.LEAD, name="Anna")
    labels = []
    for step in (desk.workspace.undo, desk.workspace.redo, desk.workspace.undo):
        changes = step().change_set
        assert changes is not None
        assert changes.params == {"label": "created", "params": {"kind": "lead", "title": "Anna"}}
        labels.append(changes.label)
    assert labels == ["undone", "redone", "undone"]
    redo = desk.workspace.undo_stack().to_redo
    assert redo is not None
    assert redo.subject == ("created", {"kind": "lead", "title": "Anna"})


def test_an_old_edit_is_not_undone_over_a_newer_one(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="Anna", company="Bau AG")
    desk.edit(Kind.LEAD, id_, name="Anne", company="Bau GmbH")
    old = journal_id(desk)
    desk.edit(Kind.LEAD, id_, company="Bau SE")
    refusal = refused(desk, old)
    assert refusal.key == "undo_changed_since"
    assert refusal.params == {"kind": "lead", "id": id_, "title": "Anne", "field": "company"}


def test_an_old_edit_is_undone_beside_newer_ones(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="Anna", company="Bau AG")
    desk.edit(Kind.LEAD, id_, name="Anne")
    old = journal_id(desk)
    desk.edit(Kind.LEAD, id_, company="Bau SE", phone="02-1234-5678")
    desk.workspace.run(Revert(old))
    row = desk.row(Kind.LEAD, id_)
    assert (row["name"], row["company"], row["phone"]) == ("Anna", "Bau SE", "02-1234-5678")
    desk.workspace.undo()  # the revert itself
    assert desk.row(Kind.LEAD, id_)["name"] == "Anne"
    desk.workspace.undo()  # the newer edit
    assert desk.row(Kind.LEAD, id_)["company"] == "Bau AG"


def test_a_change_there_and_back_does_not_stand_in_the_way(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="Anna")
    desk.edit(Kind.LEAD, id_, name="Anne")
    old = journal_id(desk)
    desk.edit(Kind.LEAD, id_, name="Hanna")
    desk.edit(Kind.LEAD, id_, name="Anne")
    desk.workspace.run(Revert(old))
    assert desk.row(Kind.LEAD, id_)["name"] == "Anna"


def test_the_same_thing_is_not_undone_twice(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="Anna")
    creation = journal_id(desk)
    desk.edit(Kind.LEAD, id_, name="Anne")
    edit = journal_id(desk)
    desk.workspace.run(Revert(edit))
    assert refused(desk, edit).key == "undo_changed_since"
    desk.delete(Kind.LEAD, id_)
    deletion = journal_id(desk)
    assert refused(desk, creation).key == "undo_record_gone"
    assert refused(desk, edit).key == "undo_record_gone"
    desk.workspace.run(Revert(deletion))
    assert refused(desk, deletion).key == "undo_record_back"


def test_a_creation_that_was_changed_since_is_not_undone(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="Anna")
    creation = journal_id(desk)
    desk.edit(Kind.LEAD, id_, company="Bau AG")
    refusal = refused(desk, creation)
    assert (refusal.key, refusal.params["field"]) == ("undo_changed_since", "company")
    desk.edit(Kind.LEAD, id_, company=None)
    desk.workspace.run(Revert(creation))
    assert rows_of(desk.path, Kind.LEAD) == {}


def test_a_creation_on_which_something_was_built_is_not_undone(desk: Desk) -> None:
    account = desk.create(Kind.ACCOUNT, name="Bau AG")
    creation = journal_id(desk)
    contact = desk.create(Kind.CONTACT, name="Anna", account=account)
    refusal = refused(desk, creation)
    assert refusal.key == "undo_built_on"
    assert refusal.params == {"kind": "contact", "id": contact, "title": "Anna"}
    desk.delete(Kind.CONTACT, contact)
    desk.workspace.run(Revert(creation))
    assert rows_of(desk.path, Kind.ACCOUNT) == {}


def test_undoing_a_deletion_brings_back_links_and_what_went_along(desk: Desk) -> None:
    channel = desk.create(Kind.CHANNEL, name="Podcast")
    lead = desk.create(Kind.LEAD, name="Anna", channel=channel)
    account = desk.create(Kind.ACCOUNT, name="Bau AG", lead=lead, channel=channel)
    contact = desk.create(Kind.CONTACT, name="Anna", account=account, lead=lead)
    opportunity = desk.create(Kind.OPPORTUNITY, name="Roof", account=account, contact=contact, lead=lead)
    desk.create(Kind.OPPORTUNITY_CONTACT, opportunity=opportunity, contact=contact, role="user")
    desk.create(Kind.ACTIVITY, subject="call", lead=lead)
    desk.create(Kind.ACTIVITY, subject="visit", account=account, opportunity=opportunity)
    before = desk.tables()
    victims = {
        Kind.LEAD: lead,
        Kind.ACCOUNT: account,
        Kind.CONTACT: contact,
        Kind.OPPORTUNITY: opportunity,
    }
    for kind, id_ in victims.items():
        desk.delete(kind, id_)
        assert desk.tables() != before
        desk.workspace.undo()
        assert desk.tables() == before
    for kind, id_ in victims.items():
        desk.delete(kind, id_)
    after = desk.tables()
    assert not after[Kind.ACTIVITY]
    for _ in victims:
        desk.workspace.undo()
    assert desk.tables() == before
    for _ in victims:
        desk.workspace.redo()
    assert desk.tables() == after


@pytest.fixture
def crowd(desk: Desk) -> Desk:
    """An office with 3,000 leads of one channel and one account."""
    channel = desk.create(Kind.CHANNEL, name="Fair")
    desk.workspace.run(CreateRecord(Kind.ACCOUNT, {"name": "Bau AG"}))
    with desk.writing() as work:
        rows = [(f"Lead {number}", channel, "new") for number in range(MANY)]
        work.insert_many(Kind.LEAD, ["name", "channel", "status"], rows)
        work.commit("imported", {"count": MANY})
    return desk


def test_bulk_edits_and_deletions_of_thousands_are_undone(crowd: Desk) -> None:
    states = [crowd.tables()]
    everything = Matching(ListQuery(Kind.LEAD))
    crowd.workspace.run(EditRecords(everything, {"company": "Bau AG", "status": "contacted"}))
    states.append(crowd.tables())
    assert {row["company"] for row in states[-1][Kind.LEAD].values()} == {"Bau AG"}
    with crowd.writing() as work:  # no command deletes what records name
        work.delete(Kind.CHANNEL, [max(states[0][Kind.CHANNEL])])
        work.commit("deleted", {"kind": Kind.CHANNEL, "count": 1})
    states.append(crowd.tables())
    assert {row["channel"] for row in states[-1][Kind.LEAD].values()} == {None}
    crowd.delete(Kind.LEAD, *states[0][Kind.LEAD])
    states.append(crowd.tables())
    assert states[-1][Kind.LEAD] == {}
    for state in reversed(states[:-1]):
        crowd.workspace.undo()
        assert crowd.tables() == state
    reader = crowd.workspace.reader()
    assert reader.count(ListQuery(Kind.LEAD, "lead")) == MANY
    reader.close()
    for state in states[1:]:
        crowd.workspace.redo()
        assert crowd.tables() == state


def test_undo_of_thousands_tells_how_far_it_is(crowd: Desk) -> None:
    for step in (crowd.workspace.undo, crowd.workspace.redo):
        told: list[tuple[int, int]] = []

        def tell(done: int, total: int, told: list[tuple[int, int]] = told) -> None:
            told.append((done, total))

        step(Progress(tell))
        assert len(told) > MANY // BLOCK
        assert told == sorted(told)
        assert told[-1][0] == told[-1][1] > 0
        assert len({total for _, total in told}) == 1


@pytest.mark.parametrize("stop_after", [0.0, 0.5, 0.9])
def test_undo_of_thousands_can_be_stopped_and_leaves_all_as_it_was(crowd: Desk, stop_after: float) -> None:
    before = crowd.tables()
    stopping: list[Progress] = []

    def stop(done: int, total: int) -> None:
        if done >= stop_after * total:
            stopping[0].cancel()

    stopping.append(Progress(stop))
    with pytest.raises(Cancelled):
        crowd.workspace.undo(stopping[0])
    assert crowd.tables() == before
    crowd.workspace.undo()
    assert rows_of(crowd.path, Kind.LEAD) == {}


def test_one_conflict_among_thousands_stops_the_whole_undo(crowd: Desk) -> None:
    ids = sorted(rows_of(crowd.path, Kind.LEAD))
    crowd.workspace.run(EditRecords(Matching(ListQuery(Kind.LEAD)), {"company": "Bau AG"}))
    bulk = journal_id(crowd)
    crowd.edit(Kind.LEAD, ids[7], company="Bau SE")
    refusal = refused(crowd, bulk)
    assert (refusal.key, refusal.params["id"]) == ("undo_changed_since", ids[7])


def test_an_import_is_undone_unless_something_was_done_with_it(crowd: Desk) -> None:
    imported = journal_id(crowd)
    ids = sorted(rows_of(crowd.path, Kind.LEAD))
    crowd.edit(Kind.LEAD, ids[5], name="Anna")
    refusal = refused(crowd, imported)
    assert (refusal.key, refusal.params["field"]) == ("undo_changed_since", "name")
    crowd.edit(Kind.LEAD, ids[5], name="Lead 5")  # back as it was
    activity = crowd.create(Kind.ACTIVITY, subject="call", lead=ids[9])
    assert refused(crowd, imported).key == "undo_built_on"
    crowd.delete(Kind.ACTIVITY, activity)
    crowd.delete(Kind.LEAD, ids[3])
    assert refused(crowd, imported).key == "undo_record_gone"
    crowd.workspace.undo()
    before = crowd.tables()[Kind.LEAD]
    crowd.workspace.run(Revert(imported))
    assert rows_of(crowd.path, Kind.LEAD) == {}
    crowd.workspace.undo()
    after = crowd.tables()[Kind.LEAD]
    assert without_bookkeeping({Kind.LEAD: after}) == without_bookkeeping({Kind.LEAD: before})


def test_moves_on_a_crowded_column_are_undone(desk: Desk) -> None:
    """Forty moves into one gap leave no room: the column is numbered anew within the command."""
    desk.create(Kind.STAGE, name="x")
    cards = [desk.create(Kind.OPPORTUNITY, name=f"Deal {number}") for number in range(4)]
    stage = int(desk.row(Kind.OPPORTUNITY, cards[0])["stage"] or 0)

    def order() -> list[int]:
        rows = rows_of(desk.path, Kind.OPPORTUNITY)
        return sorted(rows, key=lambda id_: (rows[id_]["position"], id_))

    expected = order()
    states = [desk.tables()]
    for number in range(40):
        moved, after = expected[2 if number % 2 else 3], expected[0]
        desk.workspace.run(MoveOpportunity(moved, stage, stage, after=after))
        expected.remove(moved)
        expected.insert(1, moved)
        assert order() == expected
        states.append(desk.tables())
    for state in reversed(states[:-1]):
        desk.workspace.undo()
        assert without_bookkeeping(desk.tables()) == without_bookkeeping(state)
    for state in states[1:]:
        desk.workspace.redo()
        assert without_bookkeeping(desk.tables()) == without_bookkeeping(state)


def test_undo_reaches_back_past_what_is_read_at_once(desk: Desk) -> None:
    """More undos than the stack reads: the ones behind them are still what undo goes on with."""
    ids = [desk.create(Kind.LEAD, name=f"Lead {number}") for number in range(12)]
    for _ in range(8):
        desk.workspace.undo()
    with desk.workspace.file.reading.connect() as connection:
        stack = type(desk.workspace.undo_stack()).read(connection, 1, depth=3)
    assert stack.to_undo is not None
    assert stack.to_redo is not None
    assert stack.to_undo.params["title"] == "Lead 3"
    assert stack.to_redo.subject[1]["title"] == "Lead 4"
    assert sorted(rows_of(desk.path, Kind.LEAD)) == ids[:4]


def test_edits_of_one_of_two_in_one_command_are_named(desk: Desk) -> None:
    first, second = desk.create(Kind.LEAD, name="a"), desk.create(Kind.LEAD, name="b")
    outcome = desk.workspace.run(EditRecords(Records(Kind.LEAD, (first, second)), {"name": "a"}))
    assert outcome.change_set is not None
    (change,) = outcome.change_set.changes
    assert change.ids == frozenset({second})
