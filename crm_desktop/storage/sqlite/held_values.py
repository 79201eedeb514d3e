"""The several values of a field, one a row: a table that SQLite's own triggers keep in step with the column.

So nothing that writes records can forget it: bulk, undo, import, take back. Its rows stand in the order of
values, and of records within one, like the index of a plain column.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table

from crm_desktop.storage.schema import HELD


def statements(table: Table) -> Iterator[str]:
    """What makes, fills and keeps a table of held values; the table of its kind is there already."""
    kind, field = table.info[HELD]
    name = f'"{table.name}"'
    type_ = "TEXT" if field.lists is None else "INTEGER"
    link = "" if field.lists is None else f' REFERENCES "{field.lists}" (id) DEFERRABLE INITIALLY DEFERRED'
    yield (
        f"CREATE TABLE {name} (value {type_} NOT NULL{link}, record INTEGER NOT NULL, "
        "PRIMARY KEY (value, record)) WITHOUT ROWID"
    )
    source = f'"{kind}" AS held, '
    is_listed = field.lists is not None
    yield f"INSERT INTO {name} (value, record) {_parts(field.name, is_listed, 'held', source)}"
    yield from triggers(kind, field.name, table.name, is_listed=is_listed)


def triggers(kind: str, column: str, held: str, *, is_listed: bool) -> Iterator[str]:
    """What keeps the table in step with the column; of ids, or of codes."""
    name = f'"{held}"'
    gone = _parts(column, is_listed, "OLD")
    old = f"DELETE FROM {name} WHERE record = OLD.id AND value IN (SELECT value FROM ({gone}))"
    new = f"INSERT INTO {name} (value, record) {_parts(column, is_listed, 'NEW')}"
    for ending, event, condition, body in (
        ("new", "INSERT", f"NEW.{column} IS NOT NULL", f"{new};"),
        ("changed", f"UPDATE OF {column}", f"NEW.{column} IS NOT OLD.{column}", f"{old}; {new};"),
        ("gone", "DELETE", f"OLD.{column} IS NOT NULL", f"{old};"),
    ):
        yield (
            f'CREATE TRIGGER "{held}_{ending}" AFTER {event} ON "{kind}" WHEN {condition} BEGIN {body} END'
        )


def _parts(name: str, is_listed: bool, row: str, source: str = "") -> str:
    """What unpacks the value of a row: ids are numbers of JSON as they stand, codes need quotes."""
    column = f"{row}.{name}"
    told = f"trim({column}, ',')"
    coded = f"'\"' || replace({told}, ',', '\",\"') || '\"'"
    listed = f"json_each('[' || {told if is_listed else coded} || ']')"
    return (
        f"SELECT DISTINCT part.value AS value, {row}.id AS record FROM {source}{listed} AS part "
        f"WHERE {column} IS NOT NULL"
    )
