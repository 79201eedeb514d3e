"""SQL for lists: conditions from filters, order from sort keys; `storage.lists.plans` puts them together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    Text,
    and_,
    bindparam,
    case,
    func,
    not_,
    null,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.engine import Connection, Dialect

from crm_desktop.core.queries import (
    AllOf,
    AnyOf,
    Condition,
    Filter,
    Having,
    ListQuery,
    Not,
    Operator,
    SortKey,
    Stored,
    Through,
)
from crm_desktop.core.records.catalogue import name_column
from crm_desktop.core.records.fields import NUMBER, PATH_MARK, Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import stored_code
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.driver import Prepared
from crm_desktop.storage.expressions import Caseless, Holds, IdList, Unindexed, among
from crm_desktop.storage.lists.columns import list_columns, value_of
from crm_desktop.storage.lists.held import is_held_by_table, several
from crm_desktop.storage.schema import Schema, schema_of

#: Ids of each reference list in the order in which the person's language shows them.
SortOrders = Mapping[Kind, Sequence[int]]


def conditions(schema: Schema, query: ListQuery) -> list[ColumnElement[bool]]:
    """The WHERE of the filters (not of the text)."""
    return [*(condition(schema, query.kind, each) for each in query.filters), *joined(schema, query)]


def joined(schema: Schema, query: ListQuery) -> list[ColumnElement[bool]]:
    """The condition that a query has beside its filters, if any."""
    return [] if query.where is None else [where(schema, query.kind, query.where)]


def where(schema: Schema, kind: Kind, part: Condition) -> ColumnElement[bool]:
    """A condition on records of a kind as SQL; links are followed by the set of what they lead to."""
    match part:
        case Filter():
            return condition(schema, kind, part)
        case AllOf(parts):
            return and_(True, *(where(schema, kind, each) for each in parts))
        case AnyOf(parts):
            return or_(False, *(where(schema, kind, each) for each in parts))
        case Not(inner):
            return not_(func.coalesce(where(schema, kind, inner), False))
        case Through(name, inner):
            target = field_of(schema, kind, name).refers_to
            if target is None:
                raise KeyError(name)
            ids = schema[target].c.id
            # A set of its own: inside it the names of tables mean those of the set, not of the list.
            found = select(ids).where(where(schema, target, inner)).correlate(None)
            return schema[kind].c[name].in_(found)
        case Having(child, name, inner):
            points = schema[child].c[name]
            owners = select(points).where(points.is_not(None), where(schema, child, inner)).correlate(None)
            return schema[kind].c.id.in_(owners)


def field_of(schema: Schema, kind: Kind, name: str) -> Field:
    """The field that a filter or sort key names; the id counts as one."""
    if name == NUMBER.name:
        return NUMBER
    return schema.catalogue[kind].known(name)


def condition(schema: Schema, kind: Kind, filter_: Filter, *, by_index: bool = True) -> ColumnElement[bool]:
    """One filter as SQL; without `by_index` it is only tested on rows found in another way."""
    field = field_of(schema, kind, filter_.field)
    column = value_of(schema, kind, filter_.field)
    target = list_columns(schema, kind).get(name_column(field.name), column)
    if not by_index:
        column = Unindexed(column)
    if field.is_several and filter_.operator not in (Operator.EMPTY, Operator.FILLED):
        return several(schema, kind, field, filter_, by_index=by_index)
    match filter_.operator:
        case Operator.ANY_OF if field is NUMBER and len(filter_.values) > 1:
            return among(column, bindparam(None, list(filter_.values), type_=IdList()))
        case Operator.ANY_OF | Operator.ALL_OF:
            return any_of(column, filter_.values)
        case Operator.NONE_OF:
            return not_(func.coalesce(any_of(column, filter_.values), False))
        case Operator.EMPTY:
            return column.is_(None)
        case Operator.FILLED:
            return column.is_not(None)
        case Operator.BETWEEN:
            low, high = filter_.values
            bounds = [
                column >= low if low is not None else None,
                column <= high if high is not None else None,
            ]
            return and_(True, *(bound for bound in bounds if bound is not None))
        case Operator.WITHIN:
            return or_(False, *(_within(column, value) for value in filter_.values))
        case Operator.CONTAINS:
            return or_(False, *(Holds(target, str(value)) for value in filter_.values))


def _within(column: ColumnElement[Any], way: Stored) -> ColumnElement[bool]:
    """Whether a column holds a way down a tree or one that goes on from there; None stands for no value."""
    if way is None:
        return column.is_(None)
    text = type_coerce(column, Text)
    is_same = func.lower(text) == func.lower(str(way))
    return or_(is_same, text.istartswith(f"{way}{PATH_MARK}", autoescape=True))


def any_of(column: ColumnElement[Any], values: Sequence[object]) -> ColumnElement[bool]:
    """Whether a column holds one of some values; None among them stands for no value."""
    filled = [value for value in values if value is not None]
    within = column == filled[0] if len(filled) == 1 else column.in_(filled)
    if None not in values:
        return within
    return or_(column.is_(None), within) if filled else column.is_(None)


def ranking(schema: Schema, key: SortKey, kind: Kind, sort_orders: SortOrders) -> Sequence[Stored] | None:
    """The stored values of a column in the order in which they sort, where they do not sort by themselves."""
    field = field_of(schema, kind, key.field)
    if field.type in (FieldType.CHOICE, FieldType.CHOICES):
        return field.choices
    listed = field.lists or field.refers_to
    if listed is not None and schema.catalogue.is_reference_list(listed):
        return sort_orders.get(listed) or None
    return None


def sort_keys(query: ListQuery) -> tuple[SortKey, ...]:
    """The sort keys down to the id, which makes the order total; newest first where none is named."""
    keys = query.sort or (SortKey("id", descending=True),)
    return keys if keys[-1].field == "id" else (*keys, SortKey("id", keys[-1].descending))


def order(
    schema: Schema, query: ListQuery, sort_orders: SortOrders, *, by_index: bool = True
) -> list[ColumnElement[Any]]:
    """The ORDER BY, empty values last; without `by_index` found rows are sorted and no index is walked."""
    return [_order_term(schema, query.kind, key, sort_orders, by_index=by_index) for key in sort_keys(query)]


def _order_term(
    schema: Schema, kind: Kind, key: SortKey, sort_orders: SortOrders, *, by_index: bool
) -> ColumnElement[Any]:
    field = field_of(schema, kind, key.field)
    term = value_of(schema, kind, key.field)
    values = ranking(schema, key, kind, sort_orders)
    if field.is_several:
        term = _rank_of_first(term, values or ())
    elif values is not None:
        term = _ranked(term, values)
    elif field.refers_to is not None and not schema.catalogue.is_reference_list(field.refers_to):
        # A sub-select has no order of its own; names sort without case like everywhere else.
        term = Caseless(list_columns(schema, kind)[name_column(field.name)])
    elif not by_index:
        term = Unindexed(term)
    if key.field == "id":
        return term.desc() if key.descending else term.asc()
    return (term.desc() if key.descending else term.asc()).nulls_last()


def _rank_of_first(column: ColumnElement[Any], values: Sequence[Stored]) -> ColumnElement[Any]:
    """Of several values the first in the order of their list is the one that sorts."""
    if not values:
        return column
    ranks = [
        (column.contains(stored_code(str(value)), autoescape=True), place)
        for place, value in enumerate(values)
    ]
    return case(*ranks, else_=null())


def _ranked(column: ColumnElement[Any], values: Sequence[object]) -> ColumnElement[Any]:
    if not values:
        return column
    return case({value: place for place, value in enumerate(values)}, value=column, else_=null())


def select_ids(
    schema: Schema,
    query: ListQuery,
    sort_orders: SortOrders,
    *where: ColumnElement[bool],
    by_index: bool = True,
) -> Select[Any]:
    """Ids of the rows that meet the conditions, in the query's order."""
    terms = order(schema, query, sort_orders, by_index=by_index)
    return select(schema[query.kind].c.id).where(*where).order_by(*terms)


def read_rows(connection: Connection, kind: Kind, ids: Sequence[int]) -> dict[int, tuple[Stored, ...]]:
    """Whole list rows by id; those that are gone are missing."""
    rows = _rows(connection.dialect, schema_of(connection), kind)
    cursor = rows.run(connection, ids=backend_of(connection).id_list(ids))
    return {row[0]: row for row in cursor.fetchall()}


@lru_cache(maxsize=256)
def _rows(dialect: Dialect, schema: Schema, kind: Kind) -> Prepared:
    return Prepared(dialect, select_rows(schema, kind))


def select_rows(schema: Schema, kind: Kind) -> Select[Any]:
    """Whole list rows, in no order; the parameter `ids` is a list of ids."""
    columns = [column.label(name) for name, column in list_columns(schema, kind).items()]
    return select(*columns).where(among(schema[kind].c.id, bindparam("ids")))


def has_index(schema: Schema, kind: Kind, filter_: Filter) -> bool:
    """Whether an index answers a filter."""
    field = field_of(schema, kind, filter_.field)
    if filter_.operator in (Operator.CONTAINS, Operator.WITHIN):
        return False
    if field.is_several:
        # Each of its values has its records; those without one have none.
        is_positive = filter_.operator in (Operator.ANY_OF, Operator.ALL_OF)
        return is_positive and is_held_by_table(schema, kind, filter_)
    if field.refers_to is not None and not field.indexed:
        # The index of a rarely filled link holds the filled ones alone.
        return filter_.operator not in (Operator.EMPTY, Operator.NONE_OF) and None not in filter_.values
    return field.indexed


def is_ranked(schema: Schema, query: ListQuery, sort_orders: SortOrders) -> bool:
    """Whether one of the keys, the later ones too, sorts by an order that the caller passes."""
    return any(ranking(schema, key, query.kind, sort_orders) is not None for key in sort_keys(query))


def is_walkable(schema: Schema, query: ListQuery, sort_orders: SortOrders) -> bool:
    """Whether an index holds the list's order."""
    first = sort_keys(query)[0]
    field = field_of(schema, query.kind, first.field)
    if field.is_several:
        return False
    return (
        field.indexed and field.refers_to is None and ranking(schema, first, query.kind, sort_orders) is None
    )
