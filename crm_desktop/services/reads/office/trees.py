"""Reads the tree that the ways in a field make, such as the categories of products."""

from __future__ import annotations

from sqlalchemy import select

from crm_desktop.core.records.fields import PATH_MARK
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.schema import schema_of


def tree_of(view: View, kind: Kind, field: str) -> list[str]:
    """Every way that a record has, and those that lead there, in the order in which a tree is drawn."""
    with view.snapshot() as connection:
        column = schema_of(connection)[kind].c[field]
        statement = select(column).where(column.is_not(None)).distinct()
        told = [str(way) for way in connection.scalars(statement)]
    known: dict[tuple[str, ...], str] = {}
    for way in sorted(told):
        parts = way.split(PATH_MARK)
        for depth in range(1, len(parts) + 1):
            above = parts[:depth]
            known.setdefault(tuple(part.casefold() for part in above), PATH_MARK.join(above))
    return [known[key] for key in sorted(known)]
