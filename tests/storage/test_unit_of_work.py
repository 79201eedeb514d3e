"""The verbs of writing: what they leave in tables, journal and search index."""

from __future__ import annotations

import pytest

from crm_desktop.core.changes import MANY, Operation
from crm_desktop.core.errors import Conflict, NotFound
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage import journal
from crm_desktop.storage.data_file import DataFile
from crm_desktop.storage.journal import BLOCK
from tests.services.workspaces import query, rows_of
from tests.storage.conftest import Work


def counts(file: DataFile) -> tuple[int, int, int, int]:
    """Rows of leads, journal, entries and search index."""
    tables = ("lead", "journal", "journal_entry", "search")
    found = query(file.path, "SELECT " + ", ".join(f"(SELECT count(*) FROM {each})" for each in tables))[0]
    return (found[0], found[1], found[2], found[3])


def test_nothing_is_left_without_a_commit(data_file: DataFile, work: Work) -> None:
    with work() as unit:
        id_ = unit.insert(Kind.LEAD, {"name": "王小明"})
        unit.update(Kind.LEAD, id_, {"name": "李大同"})
        unit.insert_many(Kind.LEAD, ["name"], [("a",), ("b",)])
    assert counts(data_file) == (0, 0, 0, 0)


def test_nothing_is_left_after_an_error(data_file: DataFile, work: Work) -> None:
    def fail_halfway() -> None:
        with work() as unit:
            unit.insert(Kind.LEAD, {"name": "王小明"})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()
    assert counts(data_file) == (0, 0, 0, 0)
    with work() as unit:  # the connection is fit for the next command
        unit.insert(Kind.LEAD, {"name": "王小明"})
        unit.commit("created")
    assert counts(data_file) == (1, 1, 1, 1)


def test_a_unit_that_wrote_nothing_leaves_no_journal_record(data_file: DataFile, work: Work) -> None:
    with work() as unit:
        assert unit.commit("nothing") is None
    assert counts(data_file)[1] == 0


def test_what_a_commit_says(work: Work) -> None:
    with work() as unit:
        id_ = unit.insert(Kind.LEAD, {"name": "Anna"})
        unit.commit("created", {"title": "Anna"})
    with work() as unit:
        before = unit.update(Kind.LEAD, id_, {"name": "Anne", "company": None})
        changes = unit.commit("edited")
    assert before["name"] == "Anna"
    assert changes is not None
    (change,) = changes.changes
    assert (change.kind, change.operation, change.ids) == (Kind.LEAD, Operation.UPDATE, frozenset({id_}))
    assert change.fields == frozenset({"name", "version", "updated_at"})
    assert changes.touches([Kind.LEAD, Kind.ACCOUNT])
    assert not changes.touches([Kind.ACCOUNT])
    assert changes.of(Kind.LEAD) == (change,)


@pytest.mark.parametrize("count", [MANY, MANY + 1])
def test_many_records_are_counted_not_named(data_file: DataFile, work: Work, count: int) -> None:
    with work() as unit:
        first = unit.insert_many(Kind.LEAD, ["name"], [(f"Lead {number}",) for number in range(count)])
        changes = unit.commit("imported")
    assert changes is not None
    (change,) = changes.changes
    assert change.count == count
    assert change.ids == (frozenset(range(first, first + count)) if count == MANY else None)
    with data_file.reading.connect() as connection:
        assert journal.change_set(connection, changes.journal_id) == changes


def test_ids_are_never_given_twice(work: Work) -> None:
    with work() as unit:
        first = unit.insert_many(Kind.LEAD, ["name"], [("a",), ("b",)])
        unit.delete(Kind.LEAD, [first + 1])
        assert unit.insert_many(Kind.LEAD, ["name"], [("c",)]) == first + 2
        assert unit.insert(Kind.LEAD, {"name": "d"}) == first + 3
        unit.commit("done")


def test_a_bulk_insert_leaves_one_entry_without_rows(data_file: DataFile, work: Work) -> None:
    with work() as unit:
        unit.insert_many(Kind.LEAD, ["name", "phone"], [("王小明", "02-1234-5678")] * 3000)
        unit.commit("imported")
    assert query(data_file.path, "SELECT count, payload, packed FROM journal_entry") == [(3000, None, None)]
    assert counts(data_file)[3] == 3000
    stamps = query(
        data_file.path, "SELECT DISTINCT version, created_at IS NULL, updated_at IS NULL FROM lead"
    )
    assert stamps == [(1, 1, 0)]


def test_large_updates_and_deletes_are_journalled_in_blocks(data_file: DataFile, work: Work) -> None:
    size = 2 * BLOCK + 7
    with work() as unit:
        first = unit.insert_many(Kind.LEAD, ["name"], [("a",)] * size)
        unit.commit("imported")
    ids = range(first, first + size)
    with work() as unit:
        changed = unit.update_many(Kind.LEAD, [(row, {"name": "b"}) for row in unit.rows(Kind.LEAD, ids)])
        unit.commit("edited")
    with work() as unit:
        gone = unit.delete(Kind.LEAD, ids)
        unit.commit("deleted")
    assert changed == gone == size
    blocks = query(
        data_file.path, 'SELECT operation, "count" FROM journal_entry WHERE journal > 1 ORDER BY id'
    )
    assert blocks == [(what, count) for what in ("update", "delete") for count in (BLOCK, BLOCK, 7)]


def test_an_entry_reads_back_as_it_was_written() -> None:
    for payload in (
        None,
        [],
        [{"id": 1, "name": "王小明"}],
        {"columns": ["id"], "rows": [[n] for n in range(500)]},
    ):
        assert journal.unpack(*journal.pack(payload)) == payload


def test_a_missing_row_is_said(work: Work) -> None:
    with work() as unit, pytest.raises(NotFound, match="record_gone"):
        unit.update(Kind.LEAD, 7, {"name": "x"})


def test_a_link_to_nothing_is_refused_at_the_commit(data_file: DataFile, work: Work) -> None:
    with work() as unit:
        unit.insert(Kind.LEAD, {"name": "x", "channel": 999})
        with pytest.raises(Conflict, match="links_missing"):
            unit.commit("created")
    assert counts(data_file) == (0, 0, 0, 0)
    with work() as unit:
        unit.insert(Kind.LEAD, {"name": "x"})
        unit.commit("created")
    assert len(rows_of(data_file.path, Kind.LEAD)) == 1


def test_a_clock_that_fails_leaves_the_writer_free(data_file: DataFile, work: Work) -> None:
    broken = work()

    def no_time() -> int:
        raise OSError("no clock")

    vars(broken)["_now"] = no_time
    with pytest.raises(OSError, match="no clock"), broken:
        pass
    with work() as unit:
        unit.insert(Kind.LEAD, {"name": "x"})
        unit.commit("created")
    assert counts(data_file)[0] == 1
