"""The connection settings that keep data safe, and the guard against writes past the journal."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import select, text

from crm_desktop.core.errors import ReadOnlyFile
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.data_file import DataFile
from crm_desktop.storage.schema import built_in_schema
from crm_desktop.storage.sqlite.backend import driver_connection, insert_sql
from crm_desktop.storage.sqlite.engine import check_sqlite_version, make_engine
from crm_desktop.storage.sqlite.faults import storage_faults
from crm_desktop.storage.sqlite.write_guard import UnjournalledWrite
from tests.new_files import put_new_file
from tests.services.workspaces import query
from tests.storage.conftest import Work


def test_sqlite_is_new_enough() -> None:
    check_sqlite_version()


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("mmap_size", 0),
        ("secure_delete", 1),
    ],
)
def test_a_writing_connection_is_safe(data_file: DataFile, setting: str, value: object) -> None:
    with data_file.writing.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {setting}").scalar() == value


def test_a_reading_connection_cannot_write(data_file: DataFile) -> None:
    with data_file.reading.connect() as connection, pytest.raises(ReadOnlyFile), storage_faults():
        connection.exec_driver_sql("DELETE FROM channel")
    assert query(data_file.path, "SELECT count(*) FROM channel") == [(12,)]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO lead (name) VALUES ('x')",
        "  update channel SET name = 'x'",
        "DELETE FROM channel",
        "REPLACE INTO search(rowid, words) VALUES (1, 'x')",
        "WITH few AS (SELECT 1 AS id) DELETE FROM channel WHERE id IN few",
        "DROP TABLE lead",
        "ALTER TABLE lead ADD COLUMN shoe_size INTEGER",
        "CREATE TABLE shoes (size INTEGER)",
        "/* c */ UPDATE channel SET name = 'x'",
        "-- c\nUPDATE channel SET name = 'x'",
        ";INSERT INTO lead (name) VALUES ('x')",
        "WITH RECURSIVE few(id) AS (SELECT 1) UPDATE channel SET name = 'x' WHERE id IN few",
        "EXPLAIN DELETE FROM channel",
        "DELETE FROM search_data",
        "CREATE TRIGGER sly AFTER INSERT ON lead BEGIN DELETE FROM channel; END",
        "PRAGMA user_version = 99",
        "PRAGMA writable_schema = ON",
        "ATTACH ':memory:' AS elsewhere",
    ],
)
def test_a_write_past_the_unit_of_work_is_refused(data_file: DataFile, work: Work, statement: str) -> None:
    before = query(
        data_file.path, "SELECT (SELECT count(*) FROM channel), (SELECT count(*) FROM sqlite_schema)"
    )
    with data_file.writing.connect() as connection, pytest.raises(UnjournalledWrite):
        connection.execute(text(statement))
    with work() as unit, pytest.raises(UnjournalledWrite):
        unit.connection.exec_driver_sql(statement)
    after = query(
        data_file.path, "SELECT (SELECT count(*) FROM channel), (SELECT count(*) FROM sqlite_schema)"
    )
    assert before == after


@pytest.mark.parametrize(
    "statement", ["/* c */ UPDATE channel SET name = 'x'", "-- c\nDELETE FROM channel", "DROP TABLE lead"]
)
def test_the_raw_connection_is_guarded_too(data_file: DataFile, work: Work, statement: str) -> None:
    with data_file.writing.connect() as connection, pytest.raises(driver.DatabaseError, match="authorized"):
        driver_connection(connection).execute(statement)
    with work() as unit, pytest.raises(driver.DatabaseError, match="authorized"):
        driver_connection(unit.connection).execute(statement)
    with work() as unit, pytest.raises(driver.DatabaseError, match="authorized"):
        driver_connection(unit.connection).executescript(statement)


def test_a_statement_that_the_unit_of_work_has_prepared_is_asked_about_again(work: Work) -> None:
    """The driver keeps prepared statements, and runs them anew for the same text."""
    seen: list[str] = []
    with work() as unit:
        driver_connection(unit.connection).set_trace_callback(seen.append)
        unit.insert_many(Kind.LEAD, ["name"], [("Anna",)])
        unit.commit("created")
        connection = unit.connection
        driver_connection(connection).set_trace_callback(None)
    texts = [each for each in seen if each.startswith('INSERT INTO "lead"')]
    assert texts
    kept = insert_sql(Kind.LEAD, ["id", "name", "version", "updated_at"])
    with pytest.raises(driver.DatabaseError, match="authorized"):
        driver_connection(connection).execute(kept, (99, "sly", 1, 1))


def test_reading_within_a_transaction_is_free(work: Work) -> None:
    with work() as unit:
        statement = "WITH all_of_them AS (SELECT id FROM channel) SELECT count(*) FROM all_of_them"
        assert unit.connection.exec_driver_sql(statement).scalar() == 12


def test_the_guard_closes_again_after_a_write_that_failed(work: Work) -> None:
    with work() as unit:
        with pytest.raises(Exception, match="Unconsumed column names"):
            unit.insert(Kind.LEAD, {"shoe_size": 43})
        with pytest.raises(UnjournalledWrite):
            unit.connection.execute(built_in_schema()[Kind.CHANNEL].delete())


def test_a_second_writer_waits_for_the_first(tmp_path: Path, data_file: DataFile, work: Work) -> None:
    other = make_engine(data_file.path, writing=True)
    with work() as unit, other.connect() as connection:
        driver_connection(connection).execute("PRAGMA busy_timeout=20")
        with pytest.raises(Exception, match="locked"):
            connection.begin()
        unit.insert(Kind.LEAD, {"name": "first"})
        unit.commit("created")
        with connection.begin():
            assert connection.exec_driver_sql("SELECT name FROM lead").scalar() == "first"


def test_a_statement_becomes_text_once_for_all_engines(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", logger="sqlalchemy.engine.Engine")
    asked = select(built_in_schema()[Kind.CHANNEL].c.name).where(text("2 = 2"))
    said = []
    for name in ("first", "second"):
        engine = make_engine(put_new_file(tmp_path / f"{name}.crm"), writing=False)
        with engine.connect() as connection:
            caplog.clear()
            assert len(connection.execute(asked).all()) == 12
        said.append("cached since" in caplog.text)
    assert said == [False, True]
