"""The several values of a field, one a row: a table that SQLite's own triggers keep in step with the column.

So nothing that writes records can forget it: bulk, undo, import, take back. Its rows stand in the order of
values, and of records within one, like the index of a plain column.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table

from crm_desktop.core.records.fields import Field
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
    yield f"INSERT INTO {name} (value, record) {_parts(field, 'held', source)}"
    old = (
        f"DELETE FROM {name} WHERE record = OLD.id AND value IN (SELECT value FROM ({_parts(field, 'OLD')}))"
    )
    new = f"INSERT INTO {name} (value, record) {_parts(field, 'NEW')}"
    column = field.name
    for ending, event, condition, body in (
        ("new", "INSERT", f"NEW.{column} IS NOT NULL", f"{new};"),
        ("changed", f"UPDATE OF {column}", f"NEW.{column} IS NOT OLD.{column}", f"{old}; {new};"),
        ("gone", "DELETE", f"OLD.{column} IS NOT NULL", f"{old};"),
    ):
        yield (
            f'CREATE TRIGGER "{table.name}_{ending}" AFTER {event} ON "{kind}" WHEN {condition} '
            f"BEGIN {body} END"
        )


def _parts(field: Field, row: str, source: str = "") -> str:
    """What unpacks the value of a row: ids are numbers of JSON as they stand, codes need quotes."""
    column = f"{row}.{field.name}"
    told = f"trim({column}, ',')"
    coded = f"'\"' || replace({told}, ',', '\",\"') || '\"'"
    listed = f"json_each('[' || {told if field.lists else coded} || ']')"
    return (
        f"SELECT DISTINCT part.value AS value, {row}.id AS record FROM {source}{listed} AS part "
        f"WHERE {column} IS NOT NULL"
    )
