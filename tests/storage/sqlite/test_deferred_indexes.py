"""Bulk inserts lay indexes aside inside their transaction and leave every one of them as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.folding import folder
from crm_desktop.storage.data_file import DataFile
from crm_desktop.storage.sqlite.opening import open_file
from crm_desktop.storage.sqlite.soundness import check_file
from crm_desktop.storage.unit_of_work import UnitOfWork

_BLOCK = 2_500


@pytest.fixture
def file(tmp_path: Path) -> Iterator[DataFile]:
    opened = open_file(tmp_path / "bulk.db")
    yield opened
    opened.close()


def _now() -> int:
    return 1_000


def _indexes(connection: Connection) -> set[tuple[str, str]]:
    rows = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'lead'"
    )
    return {(row[0], row[1]) for row in rows}


def _merging(connection: Connection) -> object:
    return connection.exec_driver_sql("SELECT v FROM search_config WHERE k = 'automerge'").scalar()


def _parts(connection: Connection) -> object:
    """How many parts the full-text index consists of."""
    return connection.exec_driver_sql("SELECT count(DISTINCT segid) FROM search_idx").scalar()


def _pour(work: UnitOfWork, count: int) -> None:
    for start in range(0, count, _BLOCK):
        rows = [(f"N{number}", f"C{number % 7}") for number in range(start, start + _BLOCK)]
        work.insert_many(Kind.LEAD, ("name", "company"), rows)


def test_indexes_rest_during_a_large_insert_and_come_back(file: DataFile) -> None:
    with file.writing.connect() as connection:
        with connection.begin():
            before = _indexes(connection)
        with UnitOfWork(connection, folder, now=_now, user=1) as work:
            _pour(work, 10_000)
            assert {name for name, _ in _indexes(connection)} == {"ix_lead_external_id"}
            work.commit("imported")
        with connection.begin():
            assert _indexes(connection) == before
            assert (_merging(connection), _parts(connection)) == (4, 1)
            found = connection.exec_driver_sql(
                "SELECT count(*) FROM lead INDEXED BY ix_lead_company WHERE company = 'C3'"
            )
            assert found.scalar() == len([number for number in range(10_000) if number % 7 == 3])
    assert check_file(file.path) == []


def test_a_large_insert_given_up_leaves_the_indexes(file: DataFile) -> None:
    with file.writing.connect() as connection:
        with connection.begin():
            before = _indexes(connection)
        with UnitOfWork(connection, folder, now=_now, user=1) as work:
            _pour(work, 10_000)
        with connection.begin():
            assert _indexes(connection) == before
    assert check_file(file.path) == []


def test_indexes_stay_when_the_new_rows_are_few_beside_the_old(file: DataFile) -> None:
    with file.writing.connect() as connection:
        with UnitOfWork(connection, folder, now=_now, user=1) as work:
            _pour(work, 30_000)
            work.commit("imported")
        with UnitOfWork(connection, folder, now=_now, user=1) as work:
            before = _indexes(connection)
            _pour(work, 7_500)
            assert _indexes(connection) == before
            work.commit("imported")
