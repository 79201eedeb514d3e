"""Reads the further ways to reach some records, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import Table, Text, bindparam, select
from sqlalchemy.engine import Dialect

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.contact_points import OWNERS, VALUE_FIELDS
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.driver import Prepared
from crm_desktop.storage.expressions import among
from crm_desktop.storage.row_writer import batches
from crm_desktop.storage.schema import schema_of


@frozen
class ContactPoint:
    """One further way: its row's id, sort, label (a code, a text of somebody's own, or "") and value."""

    id: int
    sort: str
    label: str
    value: str


def contact_points(view: View, kind: Kind, ids: Sequence[int]) -> dict[int, list[ContactPoint]]:
    """The further ways to reach records of a kind, by the records' ids; kinds without any have none."""
    if kind not in OWNERS or not ids:
        return {}
    found: dict[int, list[ContactPoint]] = {}
    sorts = list(VALUE_FIELDS)
    with view.snapshot() as connection:
        statement = _points_of(connection.dialect, schema_of(connection)[Kind.CONTACT_POINT], OWNERS[kind])
        for block in batches(ids):
            told = backend_of(connection).id_list(block)
            for record, id_, sort, label, value in statement.run(connection, ids=told):
                point = ContactPoint(int(id_), str(sort), str(label or ""), str(value))
                found.setdefault(int(record), []).append(point)
    for points in found.values():
        points.sort(key=lambda point: sorts.index(point.sort))
    return found


@lru_cache(maxsize=256)
def _points_of(dialect: Dialect, table: Table, owner: str) -> Prepared:
    columns = table.c[owner], table.c.id, table.c.sort, table.c.label, table.c.value
    is_one = among(table.c[owner], bindparam("ids", type_=Text()))
    return Prepared(dialect, select(*columns).where(is_one).order_by(table.c.position, table.c.id))
