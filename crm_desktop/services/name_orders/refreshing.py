"""Brings the keys by which names sort to another order, in slices between other writes.

How far it is stands in the file, so a slice begins where the last one ended, whoever ran it. Names that are
written meanwhile get their key with the write.
"""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from crm_desktop.core.changes import Change, ChangeSet, Operation
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import order_column
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.names.ordering import NameOrder
from crm_desktop.storage.derived import DerivedWork
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.name_orders import NAME, OrderState, keys_of, read_order
from crm_desktop.storage.schema import Schema

#: Ids that one slice goes through.
SLICE = 2_000


def ordered_columns(catalogue: Catalogue) -> list[tuple[Kind, str]]:
    """The names that have a key, in the order in which they are gone through."""
    return [(kind, name) for kind in catalogue for name in catalogue[kind].ordered_names]


def order_is_due(connection: Connection, wanted: NameOrder) -> bool:
    """Whether names do not sort as wanted yet."""
    return read_order(connection) != OrderState(wanted)


def renamed(catalogue: Catalogue) -> ChangeSet:
    """What pages are told when names sort otherwise; it stands in no journal."""
    changes = (
        Change(kind, Operation.UPDATE, 0, None, frozenset({name}))
        for kind, name in ordered_columns(catalogue)
    )
    return ChangeSet(0, NAME, {}, tuple(changes))


def run_slice(connection: Connection, wanted: NameOrder) -> bool:
    """Bring the next names to an order, in a transaction of its own; whether there are more."""
    with DerivedWork(connection) as work:
        state = read_order(connection)
        if state is None or state.order is not wanted:
            state = OrderState(wanted, 0)
        if state.column is None:
            return False
        schema = work.schema
        kind, name = ordered_columns(schema.catalogue)[state.column]
        table = schema[kind]
        last = int(connection.scalar(select(func.max(table.c.id))) or 0)
        ids = select(table.c.id).where(table.c.id > state.upto).order_by(table.c.id).limit(SLICE)
        found = [int(row[0]) for row in cursor_of(connection, ids)]
        upto = found[-1] if found else last
        work.derive(kind, order_column(name), _keys(connection, schema, kind, name, state, upto))
        state = _next(state, upto, last, len(ordered_columns(schema.catalogue)))
        work.keep_state(NAME, state.as_json())
        work.commit()
    return state.column is not None


def _keys(
    connection: Connection, schema: Schema, kind: Kind, name: str, state: OrderState, upto: int
) -> dict[int, Stored]:
    """The keys of a slice that are others than those there."""
    table, record = schema[kind], schema.catalogue[kind]
    keys, is_person = keys_of(state.order), name == record.person_field
    columns = (table.c.id, table.c[name], table.c[order_column(name)])
    within = select(*columns).where(table.c.id.between(state.upto + 1, upto))
    changed: dict[int, Stored] = {}
    for id_, text, before in cursor_of(connection, within):
        key = keys.key(text, is_person=is_person)
        if key != before:
            changed[int(id_)] = key
    return changed


def _next(state: OrderState, upto: int, last: int, columns: int) -> OrderState:
    """Where to go on after a slice."""
    assert state.column is not None
    if upto < last:
        return OrderState(state.order, state.column, upto)
    is_last = state.column + 1 == columns
    return OrderState(state.order, None if is_last else state.column + 1)
