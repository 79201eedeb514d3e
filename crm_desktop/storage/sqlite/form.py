"""Brings a file to the form that is asked for: the newest one, and the kinds and fields of its catalogue."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Executable, text
from sqlalchemy.engine import Connection
from sqlalchemy.schema import CreateIndex, CreateTable

from crm_desktop.storage.migrations.late import migrate
from crm_desktop.storage.schema import HELD, SCHEMA_VERSION, Schema
from crm_desktop.storage.sqlite import held_values
from crm_desktop.storage.sqlite.columns import addition
from crm_desktop.storage.sqlite.engine import make_engine
from crm_desktop.storage.sqlite.examination import APPLICATION_ID
from crm_desktop.storage.sqlite.faults import storage_faults
from crm_desktop.storage.wide_indexes import tell_conditions


def bring_to_newest(connection: Connection) -> None:
    """Run the missing migrations in the connection's transaction, and write into the file what it is."""
    migrate(connection)
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def complete(path: Path, schema: Schema) -> None:
    """Make the tables, columns and indexes of a catalogue that the file lacks; it is written to only then."""
    reading = make_engine(path, writing=False, schema=schema)
    with storage_faults(), reading.connect() as connection, connection.begin():
        if not _lacks(connection, schema):
            return
    writing = make_engine(path, writing=True, guarded=False, schema=schema)
    with storage_faults(), writing.connect() as connection, connection.begin():
        for statement in _lacks(connection, schema):
            connection.execute(statement)


def _lacks(connection: Connection, schema: Schema) -> list[Executable]:
    """The statements that make what is missing."""
    found = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type IN ('table', 'index')")
    names = set(found.scalars())
    statements: list[Executable] = []
    tell_conditions(schema.metadata, "sqlite")
    for table in schema.metadata.tables.values():
        if HELD in table.info:
            if table.name not in names:
                statements += [text(each) for each in held_values.statements(table)]
        elif table.name not in names:
            statements.append(CreateTable(table))
        else:
            columns = _columns_of(connection, table.name)
            statements += [addition(connection, each) for each in table.c if each.name not in columns]
        statements += [CreateIndex(index) for index in table.indexes if index.name not in names]
    return statements


def _columns_of(connection: Connection, table: str) -> set[str]:
    rows = connection.exec_driver_sql("SELECT name FROM pragma_table_info(?)", (table,))
    return set(rows.scalars())
