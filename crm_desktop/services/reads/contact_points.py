"""Reads the further ways to reach some records, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.contact_points import OWNERS, VALUE_FIELDS
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.row_writer import batches
from crm_desktop.storage.schema import schema_of


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """One further way: its row's id, sort, label (a code, a text of somebody's own, or "") and value."""

    id: int
    sort: str
    label: str
    value: str


def contact_points(view: View, kind: Kind, ids: Sequence[int]) -> dict[int, list[ContactPoint]]:
    """The further ways to reach records of a kind, by the records' ids; kinds without any have none."""
    if kind not in OWNERS:
        return {}
    found: dict[int, list[ContactPoint]] = {}
    sorts = list(VALUE_FIELDS)
    with view.snapshot() as connection:
        table = schema_of(connection)[Kind.CONTACT_POINT]
        owner = table.c[OWNERS[kind]]
        columns = owner, table.c.id, table.c.sort, table.c.label, table.c.value
        for block in batches(ids):
            statement = select(*columns).where(owner.in_(block)).order_by(table.c.position, table.c.id)
            for record, id_, sort, label, value in connection.execute(statement):
                point = ContactPoint(int(id_), str(sort), str(label or ""), str(value))
                found.setdefault(int(record), []).append(point)
    for points in found.values():
        points.sort(key=lambda point: sorts.index(point.sort))
    return found
