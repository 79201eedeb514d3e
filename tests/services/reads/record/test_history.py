"""A record's history from the journal, and edits of several records, each its own."""

from __future__ import annotations

from functools import partial

import pytest

from crm_desktop.core.changes import Operation
from crm_desktop.core.commands import EditEach, EditRecords
from crm_desktop.core.errors import NotFound, RuleBroken
from crm_desktop.core.queries import ListQuery, Matching, Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.record.history import HistoryEntry, gathered, history
from tests.services.workspaces import Desk, statements


def test_history_tells_who_changed_what_newest_first(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="王小明")
    desk.edit(Kind.LEAD, lead, status="contacted")
    desk.edit(Kind.LEAD, lead, company="藍海資訊")
    reader = desk.workspace.reader()
    entries = reader.read(partial(history, kind=Kind.LEAD, id_=lead))
    reader.close()
    assert [entry.operation for entry in entries] == [Operation.UPDATE, Operation.UPDATE, Operation.INSERT]
    assert entries[0].changed == {"company": (None, "藍海資訊")}
    assert entries[1].changed["status"] == ("new", "contacted")
    assert entries[2].label == "created"
    assert {entry.user for entry in entries} == {1}
    assert [entry.at for entry in entries] == sorted((entry.at for entry in entries), reverse=True)


def test_history_finds_a_record_in_edits_of_many(desk: Desk) -> None:
    leads = [desk.create(Kind.LEAD, name=f"Lead {number}") for number in range(5)]
    desk.workspace.run(EditRecords(Matching(ListQuery(Kind.LEAD)), {"industry": "Tools"}))
    reader = desk.workspace.reader()
    newest = reader.read(partial(history, kind=Kind.LEAD, id_=leads[3], limit=1))
    reader.close()
    assert [entry.changed for entry in newest] == [{"industry": (None, "Tools")}]


def test_a_long_history_takes_no_more_questions_than_a_short_one(desk: Desk) -> None:
    short, long = desk.create(Kind.LEAD, name="A"), desk.create(Kind.LEAD, name="B")
    for number in range(20):
        desk.edit(Kind.LEAD, long, company=f"Bau {number}")
    reader = desk.workspace.reader()
    asked = []
    for lead in (short, long):
        with statements(desk.workspace.file.reading) as seen:
            entries = reader.read(partial(history, kind=Kind.LEAD, id_=lead))
        asked.append((len(entries), len(seen)))
    reader.close()
    assert [count for count, _ in asked] == [1, 21]
    assert asked[0][1] == asked[1][1]


def test_each_record_gets_its_own_values_in_one_step(desk: Desk) -> None:
    first, second = desk.create(Kind.LEAD, name="A"), desk.create(Kind.LEAD, name="B")
    desk.workspace.run(EditEach(Kind.LEAD, ((first, {"company": "X"}), (second, {"company": "Y"}))))
    assert [desk.row(Kind.LEAD, each)["company"] for each in (first, second)] == ["X", "Y"]
    desk.workspace.undo()
    assert [desk.row(Kind.LEAD, each)["company"] for each in (first, second)] == [None, None]


def test_one_wrong_value_stops_the_whole_step(desk: Desk) -> None:
    first, second = desk.create(Kind.LEAD, name="A"), desk.create(Kind.LEAD, name="B")
    with pytest.raises(RuleBroken):
        desk.workspace.run(EditEach(Kind.LEAD, ((first, {"company": "X"}), (second, {"email": "wrong"}))))
    assert desk.row(Kind.LEAD, first)["company"] is None


def test_records_that_are_gone_are_passed_over(desk: Desk) -> None:
    first = desk.create(Kind.LEAD, name="A")
    desk.workspace.run(EditEach(Kind.LEAD, ((first, {"company": "X"}), (first + 7, {"company": "Y"}))))
    assert desk.row(Kind.LEAD, first)["company"] == "X"
    with pytest.raises(NotFound):
        desk.workspace.run(EditEach(Kind.LEAD, ((first + 7, {"company": "Y"}),)))


HOUR = 3_600_000


def change(at: int, *, about: str = "line", user: int = 1, **changed: tuple[Stored, Stored]) -> HistoryEntry:
    """Something that was done and changed a deal."""
    return HistoryEntry(at, at, user, Operation.UPDATE, "edited", {"kind": about}, changed)


def told(*newest_first: HistoryEntry) -> list[dict[str, tuple[Stored, Stored]]]:
    """What is told of a deal's history."""
    return [dict(each.changed) for each in gathered(newest_first, BUILT_IN[Kind.OPPORTUNITY])]


def test_the_amount_that_follows_from_lines_is_told_once_for_all_their_cells() -> None:
    run = [change(3, amount=(20, 30)), change(2, amount=(10, 20)), change(1, amount=(None, 10))]
    assert told(*run) == [{"amount": (None, 30)}]
    first = change(1, amount=(None, 10), currency=(None, "TWD"))
    assert told(change(2, amount=(10, 20)), first) == [{"amount": (None, 20), "currency": (None, "TWD")}]


def test_what_is_again_as_it_was_is_no_change() -> None:
    undone = HistoryEntry(
        2, 2, 1, Operation.UPDATE, "undone", {"params": {"kind": "line"}}, {"amount": (20, 10)}
    )
    assert told(undone, change(1, amount=(10, 20))) == [{}]


@pytest.mark.parametrize(
    "other",
    [
        change(2, about="opportunity", amount=(10, 20)),  # typed by hand
        change(2, user=2, amount=(10, 20)),
        change(2 + HOUR, amount=(10, 20)),
        change(2, amount=(10, 20), name=("A", "B")),
    ],
)
def test_other_changes_stay_on_their_own(other: HistoryEntry) -> None:
    assert len(told(other, change(1, amount=(None, 10)))) == 2
