"""SQL for lists: conditions from filters, order from sort keys; text is joined in by `text_search`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, not_, null, or_, select

from crm_desktop.core.fields import Field, FieldType
from crm_desktop.core.kinds import SMALL_KINDS, Kind
from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey
from crm_desktop.core.records import RECORD_TYPES
from crm_desktop.storage.list_columns import list_columns, name_column
from crm_desktop.storage.schema import TABLES

#: Ids of each small list in the order in which the person's language shows them.
Ranks = Mapping[Kind, Sequence[int]]


def conditions(query: ListQuery) -> list[ColumnElement[bool]]:
    """The WHERE of the filters (not of the text)."""
    return [_condition(query.kind, each) for each in query.filters]


def _field(kind: Kind, name: str) -> Field:
    if name == "id":
        return Field("id", FieldType.INTEGER)
    return RECORD_TYPES[kind].field(name)


def _condition(kind: Kind, filter_: Filter) -> ColumnElement[bool]:
    field = _field(kind, filter_.field)
    column = TABLES[kind].c[filter_.field]
    match filter_.operator:
        case Operator.ANY_OF:
            return _any_of(column, filter_.values)
        case Operator.NONE_OF:
            return not_(func.coalesce(_any_of(column, filter_.values), False))
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
        case Operator.CONTAINS:
            words = [str(value) for value in filter_.values]
            target = list_columns(kind).get(name_column(field.name), column)
            return or_(False, *(target.icontains(word, autoescape=True) for word in words))


def _any_of(column: ColumnElement[Any], values: Sequence[object]) -> ColumnElement[bool]:
    filled = [value for value in values if value is not None]
    within = column == filled[0] if len(filled) == 1 else column.in_(filled)
    if None not in values:
        return within
    return or_(column.is_(None), within) if filled else column.is_(None)


def order(query: ListQuery, ranks: Ranks) -> list[ColumnElement[Any]]:
    """The ORDER BY of the sort keys, empty values last, ending with the id so that the order is total."""
    keys = query.sort or (SortKey("id", descending=True),)
    terms: list[ColumnElement[Any]] = []
    for key in keys:
        terms.extend(_order_terms(query.kind, key, ranks))
    if keys[-1].field != "id":
        id_ = TABLES[query.kind].c.id
        terms.append(id_.desc() if keys[-1].descending else id_.asc())
    return terms


def _order_terms(kind: Kind, key: SortKey, ranks: Ranks) -> list[ColumnElement[Any]]:
    field = _field(kind, key.field)
    column = TABLES[kind].c[key.field]
    term: ColumnElement[Any] = column
    if field.type is FieldType.CHOICE:
        term = _ranked(column, field.choices)
    elif field.refers_to in SMALL_KINDS:
        assert field.refers_to is not None
        term = _ranked(column, ranks.get(field.refers_to, ()))
    elif field.refers_to is not None:
        term = list_columns(kind)[name_column(field.name)]
    if key.field == "id":
        return [term.desc() if key.descending else term.asc()]
    # Descending, SQLite puts empty values last by itself, and walks the index backwards.
    return [term.desc() if key.descending else term.asc().nulls_last()]


def _ranked(column: ColumnElement[Any], values: Sequence[object]) -> ColumnElement[Any]:
    if not values:
        return column
    return case({value: place for place, value in enumerate(values)}, value=column, else_=null())


def select_ids(query: ListQuery, ranks: Ranks, *extra: ColumnElement[bool]) -> Select[Any]:
    """Ids of the filtered and ordered list."""
    table = TABLES[query.kind]
    return select(table.c.id).where(*conditions(query), *extra).order_by(*order(query, ranks))


def select_rows(query: ListQuery, ranks: Ranks, *extra: ColumnElement[bool]) -> Select[Any]:
    """Whole list rows of the filtered and ordered list."""
    columns = list_columns(query.kind)
    named = [column.label(name) for name, column in columns.items()]
    return select(*named).where(*conditions(query), *extra).order_by(*order(query, ranks))


def select_rows_by_id(kind: Kind, ids: Sequence[int]) -> Select[Any]:
    """Whole list rows of some records, in no order."""
    named = [column.label(name) for name, column in list_columns(kind).items()]
    return select(*named).where(TABLES[kind].c.id.in_(ids))


def select_count(query: ListQuery, *extra: ColumnElement[bool]) -> Select[Any]:
    """How many records the filters (not the text) leave."""
    return select(func.count()).select_from(TABLES[query.kind]).where(*conditions(query), *extra)
