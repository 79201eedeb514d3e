"""Finds all records that are one person: what a lead became, and what was merged into either."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.engine import Connection

from crm_desktop.core.errors import NotFound, RuleBroken
from crm_desktop.core.privacy.blanking import is_telling
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.people import PEOPLE, SAME_PERSON, identifying_fields, is_person
from crm_desktop.services.past.deleted import deletion_of
from crm_desktop.services.reads.record.history import merged_ids
from crm_desktop.storage.driver import row_by_id
from crm_desktop.storage.schema import schema_of

Row = Mapping[str, Stored]
#: The records that are a person, with their values now or when they were deleted.
Records = Mapping[tuple[Kind, int], Row]


def records_of(connection: Connection, kind: Kind, id_: int) -> Records:
    """The record named and all others that are the same person; deleted ones too.

    Raises NotFound where there is no such record and never was, RuleBroken where it is no person.
    """
    if kind not in PEOPLE:
        raise RuleBroken("no_person", kind=kind, title=f"#{id_}")
    found: dict[tuple[Kind, int], Row] = {}
    waiting = [(kind, id_)]
    while waiting:
        key = waiting.pop()
        row = None if key in found else _row(connection, *key)
        if row is None:
            continue
        if not is_person(key[0], row):
            if not found:
                title = schema_of(connection).catalogue[kind].heading(row)
                raise RuleBroken("no_person", kind=kind, title=title)
            continue
        found[key] = row
        waiting += _others(connection, *key, row)
    if not found:
        raise NotFound("record_gone", kind=kind, id=id_)
    return found


def _row(connection: Connection, kind: Kind, id_: int) -> Row | None:
    table = schema_of(connection)[kind]
    present = row_by_id(connection, table, id_)
    if present is not None:
        return dict(zip(table.c.keys(), present, strict=True))
    deleted = deletion_of(connection, kind, id_)
    return None if deleted is None else deleted[1]


def _others(connection: Connection, kind: Kind, id_: int, row: Row) -> Iterator[tuple[Kind, int]]:
    for merged in merged_ids(connection, kind, id_):
        yield kind, merged
    for source, name, target in SAME_PERSON:
        if source is kind and row.get(name) is not None:
            yield target, int(row[name] or 0)
        if target is kind:
            table = schema_of(connection)[source]
            for other in connection.scalars(select(table.c.id).where(table.c[name] == id_)):
                yield source, int(other)


def held_by_others(
    connection: Connection, values: set[str], gone: Mapping[Kind, set[int]]
) -> dict[str, tuple[Kind, int, str]]:
    """Values that another record has as its own, and which: kind, number and what it is called."""
    told = {value.casefold(): value for value in values if is_telling(value)}
    found: dict[str, tuple[Kind, int, str]] = {}
    schema = schema_of(connection)
    for kind, record in schema.catalogue.items():
        columns = [schema[kind].c[name] for name in identifying_fields(record)]
        if not columns or not told:
            continue
        asked: list[ColumnElement[bool]] = [
            or_(column.in_(list(told.values())), func.lower(column).in_(list(told))) for column in columns
        ]
        for row in connection.execute(select(schema[kind]).where(or_(*asked))).mappings():
            if id_of(dict(row)) in gone.get(kind, set()):
                continue
            for column in columns:
                value = told.get(str(row[column.name] or "").casefold())
                if value is not None:
                    found.setdefault(value, (kind, int(row["id"]), record.heading(dict(row))))
    return found
