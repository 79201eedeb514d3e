"""Conditions on fields with several values, tags above all, by the table of who holds what if there is one.

That table stands in the order of values and, within one, of records: so it gives the ids of a value in order,
counts them and leaves them out of all without a row of the records being read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, Table, and_, func, not_, or_, select, union

from crm_desktop.core.queries import Filter, Operator, Stored
from crm_desktop.core.records.fields import Field
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import stored_code
from crm_desktop.storage.expressions import Holds
from crm_desktop.storage.schema import Schema


def is_held_by_table(schema: Schema, kind: Kind, filter_: Filter) -> bool:
    """Whether the table of held values alone answers whether a record has one of the filter's values."""
    held = schema.held(kind, filter_.field)
    return held is not None and bool(filter_.values) and None not in filter_.values


def several(
    schema: Schema, kind: Kind, field: Field, filter_: Filter, *, by_index: bool
) -> ColumnElement[bool]:
    """Whether one of some values is among those of a record, or all are, or none is."""
    if filter_.operator is Operator.CONTAINS:
        return _held_named(schema, kind, field, filter_.values)
    if filter_.operator is Operator.ALL_OF:
        return and_(True, *(_held_any(schema, kind, field, [value], by_index) for value in filter_.values))
    is_held = _held_any(schema, kind, field, filter_.values, by_index)
    if filter_.operator is Operator.ANY_OF:
        return is_held
    return not_(func.coalesce(is_held, False))


def ids_holding(held: Table, values: Sequence[Stored]) -> Select[Any]:
    """The ids of the records that hold one of some values; with several values one may come twice."""
    is_one_of = held.c.value == values[0] if len(values) == 1 else held.c.value.in_(values)
    return select(held.c.record).where(is_one_of)


def ids_in_order(
    held: Table, values: Sequence[Stored], *, descending: bool = False
) -> Select[Any] | CompoundSelect[Any]:
    """The same in the order of ids, each once: the ids of each value stand in order and are merged."""
    singles = [select(held.c.record).where(held.c.value == value) for value in values]
    merged = singles[0] if len(singles) == 1 else union(*singles)
    return merged.order_by(held.c.record.desc() if descending else held.c.record)


def ids_of_others(
    table: Table, held: Table, values: Sequence[Stored], *, descending: bool = False
) -> CompoundSelect[Any]:
    """The ids of the records of a table that hold none of some values, in order, merged in the same way."""
    holding = [select(held.c.record).where(held.c.value == value) for value in values]
    others = select(table.c.id).except_(*holding)
    return others.order_by(table.c.id.desc() if descending else table.c.id)


def _held_any(
    schema: Schema, kind: Kind, field: Field, values: Sequence[Stored], by_index: bool
) -> ColumnElement[bool]:
    """Whether a record holds one of some values: of the set of those that do, or asked about each record."""
    table, held = schema[kind], schema.held(kind, field.name)
    column = table.c[field.name]
    filled = [value for value in values if value is not None]
    found: list[ColumnElement[bool]] = [] if len(filled) == len(values) else [column.is_(None)]
    if held is None:
        found += [column.contains(stored_code(str(value)), autoescape=True) for value in filled]
    elif filled and by_index:
        found.append(table.c.id.in_(ids_holding(held, filled)))
    elif filled:
        found.append(ids_holding(held, filled).where(held.c.record == table.c.id).exists())
    return or_(False, *found) if len(found) != 1 else found[0]


def _held_named(schema: Schema, kind: Kind, field: Field, words: Sequence[Stored]) -> ColumnElement[bool]:
    """Whether a record holds an entry of a list whose name has one of some words in it."""
    held = schema.held(kind, field.name)
    if held is None or field.lists is None:
        return or_(False, *(Holds(schema[kind].c[field.name], str(word)) for word in words))
    entry = schema[field.lists]
    named = select(entry.c.id).where(or_(False, *(Holds(entry.c.name, str(word)) for word in words)))
    return schema[kind].c.id.in_(select(held.c.record).where(held.c.value.in_(named)))
