"""Reading for pages: records with names, links, suggestions, the journal, and reads that are stopped."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from crm_desktop.core.changes import Operation
from crm_desktop.core.commands import DeleteRecords, EditRecords
from crm_desktop.core.errors import Cancelled, NotFound
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import ListQuery, Matching
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import Reader
from tests.services.workspaces import Desk, rows_of


@pytest.fixture
def reader(desk: Desk) -> Iterator[Reader]:
    """A reader on the office's file."""
    with closing(desk.workspace.reader()) as reader:
        yield reader


def test_a_record_comes_whole_with_the_names_behind_its_links(desk: Desk, reader: Reader) -> None:
    lead = desk.create(Kind.LEAD, company="Bau AG")
    account = desk.create(Kind.ACCOUNT, name="宏遠", lead=lead)
    contact = desk.create(Kind.CONTACT, name="Anna", account=account, description="x" * 999)
    record = reader.record(Kind.CONTACT, contact)
    assert (record["account"], record["account:name"], record["description"]) == (account, "宏遠", "x" * 999)
    assert reader.record(Kind.ACCOUNT, account)["lead:name"] == "Bau AG"
    assert reader.record(Kind.ACCOUNT, account)["parent:name"] is None
    with pytest.raises(NotFound, match="record_gone"):
        reader.record(Kind.CONTACT, contact + 1)


def test_records_that_are_gone_are_missing_from_rows(desk: Desk, reader: Reader) -> None:
    ids = [desk.create(Kind.LEAD, name=name) for name in "abc"]
    desk.delete(Kind.LEAD, ids[1])
    assert sorted(reader.rows(Kind.LEAD, ids)) == [ids[0], ids[2]]


def test_links_are_read_newest_first(desk: Desk, reader: Reader) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    calls = [desk.create(Kind.ACTIVITY, subject=f"call {number}", lead=lead) for number in range(4)]
    desk.create(Kind.ACTIVITY, subject="other")
    assert [row[0] for row in reader.linked(Kind.ACTIVITY, "lead", lead)] == calls[::-1]
    assert [row[0] for row in reader.linked(Kind.ACTIVITY, "lead", lead, limit=2)] == calls[:1:-1]


def test_suggestions_for_choosing_one_of_many(desk: Desk, reader: Reader) -> None:
    desk.create(Kind.ACCOUNT, name="Bau AG")
    chosen = desk.create(Kind.ACCOUNT, name="宏遠科技")
    assert reader.suggestions(Kind.ACCOUNT, "hongy") == [(chosen, "宏遠科技")]
    assert len(reader.suggestions(Kind.ACCOUNT, "")) == 2
    assert len(reader.suggestions(Kind.ACCOUNT, "", limit=1)) == 1


def test_small_lists_in_their_order(desk: Desk, reader: Reader) -> None:
    reference_data = reader.reference_data()
    assert reference_data.base_currency == "TWD"
    codes = [item.code for item in reference_data.of(Kind.STAGE)]
    assert codes[0] == "enquiry"
    assert codes[-2:] == ["won", "lost"]
    won = reference_data.by_code(Kind.STAGE, "won")
    assert won is not None
    assert reference_data.get(Kind.STAGE, won.id) == won
    assert (won.active, won.facts["probability"]) == (True, 100)
    assert reference_data.get(Kind.STAGE, None) is None
    assert reference_data.by_code(Kind.STAGE, "dreaming") is None


def test_a_deleted_stage_is_missed_by_the_next_command(desk: Desk, reader: Reader) -> None:
    """Whoever deleted it: the writer keeps the reference data between commands."""
    other = Desk(desk.path)
    desk.create(Kind.ACCOUNT, name="a")  # reads the reference data
    stage, second = (item.id for item in reader.reference_data().of(Kind.STAGE)[:2])
    other.delete(Kind.STAGE, stage)
    opportunity = desk.create(Kind.OPPORTUNITY, name="b")
    assert desk.row(Kind.OPPORTUNITY, opportunity)["stage"] == second
    other.workspace.undo()
    other.workspace.undo()
    other.close()
    assert desk.row(Kind.OPPORTUNITY, desk.create(Kind.OPPORTUNITY, name="c"))["stage"] == stage


def test_the_journal_tells_what_was_written_since(desk: Desk, reader: Reader) -> None:
    assert reader.last_journal_id() == 0
    lead = desk.create(Kind.LEAD, name="Anna")
    seen = reader.last_journal_id()
    desk.edit(Kind.LEAD, lead, name="Anne")
    desk.delete(Kind.LEAD, lead)
    sets = reader.change_sets_after(seen)
    assert [each.label for each in sets] == ["edited", "deleted"]
    assert [each.changes[0].operation for each in sets] == [Operation.UPDATE, Operation.DELETE]
    assert [each.user for each in sets] == [1, 1]
    assert sets[0].at < sets[1].at == desk.clock.at


def fill(desk: Desk, count: int) -> None:
    with desk.writing() as work:
        work.insert_many(Kind.LEAD, ["name", "status"], [(f"Lead {n}", "new") for n in range(count)])
        work.commit("imported")


def test_a_read_that_is_stopped_says_so_and_the_reader_goes_on(desk: Desk, reader: Reader) -> None:
    fill(desk, 10)
    endless = "WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more) SELECT max(n) FROM more"
    stopper = threading.Timer(0.1, reader.interrupt)
    stopper.start()
    with pytest.raises(Cancelled), reader.snapshot() as connection:
        connection.exec_driver_sql(endless)
    stopper.join()
    assert reader.count(ListQuery(Kind.LEAD)) == 10


@pytest.mark.parametrize("command", [EditRecords, DeleteRecords])
def test_a_bulk_command_that_is_stopped_leaves_nothing(
    desk: Desk, command: type[EditRecords | DeleteRecords]
) -> None:
    fill(desk, 3500)
    before = rows_of(desk.path, Kind.LEAD)
    steps: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        steps.append((done, total))
        if done == 2000:
            progress.cancel()

    progress = Progress(report)
    target = Matching(ListQuery(Kind.LEAD))
    whole = DeleteRecords(target) if command is DeleteRecords else EditRecords(target, {"tags": "vip"})
    with pytest.raises(Cancelled):
        desk.workspace.run(whole, progress)
    assert steps == [(0, 3500), (1000, 3500), (2000, 3500)]
    assert rows_of(desk.path, Kind.LEAD) == before
    desk.workspace.run(whole)
    assert rows_of(desk.path, Kind.LEAD) != before


def test_a_list_row_knows_its_version(desk: Desk, reader: Reader) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    desk.edit(Kind.LEAD, lead, name="Anne")
    row = reader.rows(Kind.LEAD, [lead])[lead]
    assert row[BUILT_IN.row_places(Kind.LEAD)["version"]] == 2


def test_a_view_shows_one_moment_while_others_write(desk: Desk, reader: Reader) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    with reader.view() as view:
        assert view.record(Kind.LEAD, lead)["name"] == "Anna"
        desk.edit(Kind.LEAD, lead, name="Anne")
        desk.create(Kind.LEAD, name="Berta")
        with reader.view() as inner:  # a view inside another is of the same moment
            assert inner.record(Kind.LEAD, lead)["name"] == "Anna"
        assert view.count(ListQuery(Kind.LEAD)) == 1
        assert view.last_journal_id() == 1
    assert reader.count(ListQuery(Kind.LEAD)) == 2
    assert reader.record(Kind.LEAD, lead)["name"] == "Anne"
