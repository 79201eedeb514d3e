"""Putting back what a journal record did: whole and in reverse, or refused; and telling how far it is."""

from __future__ import annotations

import pytest

from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.errors import Conflict
from crm_desktop.core.progress import Progress
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.data_file import DataFile
from crm_desktop.storage.revert import revert
from crm_desktop.storage.unit_of_work import UnitOfWork
from tests.services.workspaces import query, tables_of
from tests.storage.conftest import Work


def committed(unit: UnitOfWork) -> int:
    """Commit the unit; gives the number of its journal record."""
    changes = unit.commit("done")
    assert isinstance(changes, ChangeSet)
    return changes.journal_id


def put_back(work: Work, journal_id: int, progress: Progress | None = None) -> int:
    """Revert a journal record; gives the number of the record that did it."""
    with work() as unit:
        revert(unit, journal_id, progress or Progress())
        return committed(unit)


def a_lead(work: Work, **values: str) -> int:
    """A new lead."""
    with work() as unit:
        id_ = unit.insert(Kind.LEAD, {"name": "Anna", **values})
        committed(unit)
    return id_


def names(file: DataFile) -> list[str]:
    return [str(name) for (name,) in query(file.path, "SELECT name FROM lead ORDER BY id")]


def test_steps_of_one_record_are_put_back_in_reverse(data_file: DataFile, work: Work) -> None:
    id_ = a_lead(work)
    before = tables_of(data_file.path)[Kind.LEAD]
    with work() as unit:
        unit.update(Kind.LEAD, id_, {"name": "Bea", "company": "Bau AG"})
        unit.update(Kind.LEAD, id_, {"name": "Cora"})
        unit.delete(Kind.LEAD, [id_])
        done = committed(unit)
    assert names(data_file) == []
    put_back(work, done)
    assert tables_of(data_file.path)[Kind.LEAD] == before


def test_a_revert_of_a_revert_brings_everything_again(data_file: DataFile, work: Work) -> None:
    id_ = a_lead(work)
    with work() as unit:
        unit.update(Kind.LEAD, id_, {"name": "Bea"})
        unit.insert_many(Kind.LEAD, ["name"], [("Cora",), ("Dora",)])
        done = committed(unit)
    after = tables_of(data_file.path)[Kind.LEAD]
    undone = put_back(work, done)
    assert names(data_file) == ["Anna"]
    put_back(work, undone)
    assert tables_of(data_file.path)[Kind.LEAD] == after


def test_a_field_changed_since_is_a_conflict_that_names_it(data_file: DataFile, work: Work) -> None:
    id_ = a_lead(work)
    with work() as unit:
        unit.update(Kind.LEAD, id_, {"company": "Bau AG"})
        done = committed(unit)
    with work() as unit:
        unit.update(Kind.LEAD, id_, {"company": "Holz AG"})
        committed(unit)
    before = tables_of(data_file.path)[Kind.LEAD]
    with work() as unit, pytest.raises(Conflict) as caught:
        revert(unit, done, Progress())
    assert caught.value.key == "undo_changed_since"
    assert caught.value.params == {"kind": Kind.LEAD, "id": id_, "title": "Anna", "field": "company"}
    assert tables_of(data_file.path)[Kind.LEAD] == before


def test_another_field_changed_since_is_kept(data_file: DataFile, work: Work) -> None:
    id_ = a_lead(work)
    with work() as unit:
        unit.update(Kind.LEAD, id_, {"company": "Bau AG"})
        done = committed(unit)
    with work() as unit:
        unit.update(Kind.LEAD, id_, {"name": "Bea"})
        changed = committed(unit)
    undone = put_back(work, done)
    found = query(data_file.path, "SELECT name, company, version FROM lead")
    assert found == [("Bea", None, undone)]
    assert undone > changed, "the row is newer than the change that was kept"


def test_a_row_of_many_that_was_changed_since_stands_against_their_undo(
    data_file: DataFile, work: Work
) -> None:
    with work() as unit:
        first = unit.insert_many(Kind.LEAD, ["name"], [(f"Lead {number}",) for number in range(40)])
        done = committed(unit)
    later = a_lead(work)
    with work() as unit:
        unit.update(Kind.LEAD, first + 39, {"name": "Changed"})
        committed(unit)
    with work() as unit, pytest.raises(Conflict):
        revert(unit, done, Progress())
    with work() as unit:
        unit.update(Kind.LEAD, later, {"name": "Beside them"})
        committed(unit)
    assert len(names(data_file)) == 41


def test_the_row_after_many_stays(data_file: DataFile, work: Work) -> None:
    with work() as unit:
        unit.insert_many(Kind.LEAD, ["name"], [(f"Lead {number}",) for number in range(40)])
        done = committed(unit)
    a_lead(work)
    put_back(work, done)
    assert names(data_file) == ["Anna"]


def test_a_record_that_did_nothing_cannot_be_put_back(work: Work) -> None:
    with work() as unit, pytest.raises(Conflict) as caught:
        revert(unit, 4_711, Progress())
    assert caught.value.key == "nothing_to_undo"


def test_it_tells_how_far_it_is(data_file: DataFile, work: Work) -> None:
    """Rows first, then their search words: every step is further than the one before, the last is the end."""
    ids = [a_lead(work) for _ in range(3)]
    with work() as unit:
        for id_ in ids:
            unit.update(Kind.LEAD, id_, {"name": "Bea"})
        done = committed(unit)
    told: list[tuple[int, int]] = []
    put_back(work, done, Progress(lambda step, total: told.append((step, total))))
    steps, totals = zip(*told, strict=True)
    assert set(totals) == {3 * 4 + 3}, "a row costs four times what finding its words does"
    assert list(steps) == sorted(steps)
    assert {4, 8, 12} <= set(steps)
    assert steps[-1] == totals[-1]


def test_search_finds_what_was_put_back(data_file: DataFile, work: Work) -> None:
    id_ = a_lead(work, company="Nordlicht")
    with work() as unit:
        unit.update(Kind.LEAD, id_, {"company": "Südwind"})
        done = committed(unit)
    put_back(work, done)
    found = query(data_file.path, "SELECT count(*) FROM search WHERE search MATCH 'nordlicht*'")
    assert found == [(1,)]
    assert query(data_file.path, "SELECT count(*) FROM search WHERE search MATCH 'sudwind*'") == [(0,)]
