"""Lets an index serve a list by a field of the office's own as soon as somebody filters or sorts by it."""

from __future__ import annotations

from functools import partial

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.services.workspace import Workspace

#: Shorter lists are read as fast without one.
LONG = 5_000
#: Lists are read no faster by an index of these, or have one already.
_WITHOUT = frozenset({FieldType.LONG_TEXT, FieldType.REFERENCE})


def index_own_fields(gateway: Gateway, query: ListQuery, count: int) -> None:
    """Ask for the indexes that a query would be read faster with; `count` is how many records there are.

    The list is read meanwhile without them.
    """
    if count < LONG:
        return
    record = gateway.catalogue[query.kind]
    names = [each.field for each in query.filters] + [key.field for key in query.sort[:1]]
    for name in dict.fromkeys(names):
        field = record.by_name.get(name)
        if field is not None and _lacks(field):
            gateway.keep_up(partial(Workspace.make_index, kind=query.kind, field=name), gateway.take_form)


def _lacks(field: Field) -> bool:
    return field.own is not None and not field.indexed and field.type not in _WITHOUT
