"""What a list row holds: the fields of its kind in order, then the names of the records it points at."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, case, func, literal_column, select

from crm_desktop.core.records.catalogue import name_column
from crm_desktop.core.records.fields import Field, FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.storage.expressions import Today
from crm_desktop.storage.schema import Schema

#: Long texts are cut in lists; a record page reads them whole.
_EXCERPT: ColumnElement[int] = literal_column("200")
#: Written out, not bound: texts of statements are kept and given the values of the moment alone.
_OPEN: ColumnElement[str] = literal_column(f"'{StageKind.OPEN}'")


@lru_cache(maxsize=256)
def list_columns(schema: Schema, kind: Kind) -> Mapping[str, ColumnElement[Any]]:
    """Column name -> SQL, in the order in which rows hold them: that of `Catalogue.row_places`."""
    table = schema[kind]
    columns: dict[str, ColumnElement[Any]] = {"id": table.c.id, "version": table.c.version}
    record = schema.catalogue[kind]
    fields = (*record.fields, *record.hidden)
    for field in fields:
        if field.type is FieldType.LONG_TEXT:
            columns[field.name] = func.substr(table.c[field.name], literal_column("1"), _EXCERPT)
        else:
            columns[field.name] = _as_of_today(table, field)
    for field in fields:
        if field.refers_to is not None and not schema.catalogue.is_reference_list(field.refers_to):
            columns[name_column(field.name)] = _name_of(schema, kind, field.name, field.refers_to)
    return {name: columns[name] for name in schema.catalogue.row_places(kind)}


def value_of(schema: Schema, kind: Kind, name: str) -> ColumnElement[Any]:
    """What a list sorts and filters by: the column, or what counts where the field follows another one."""
    table = schema[kind]
    field = schema.catalogue[kind].by_name.get(name)
    if field is not None and field.follows:
        return effective_probability(schema, table)
    return table.c[name] if field is None else _as_of_today(table, field)


def _as_of_today(table: FromClause, field: Field) -> ColumnElement[Any]:
    """The column, or what its choice has become by today."""
    column = table.c[field.name]
    if field.lapses is None:
        return column
    before: ColumnElement[str] = literal_column(f"'{field.lapses.before}'")
    then: ColumnElement[str] = literal_column(f"'{field.lapses.then}'")
    is_past = and_(column == before, table.c[field.lapses.day] < Today())
    return case((is_past, then), else_=column)


def effective_probability(schema: Schema, opportunity: FromClause) -> ColumnElement[Any]:
    """The rule of `core.rules.stages.effective_probability` in SQL, for the opportunities table or an alias
    of it.
    """
    stage = schema[Kind.STAGE]
    counted = (
        select(percent_in(opportunity, stage)).where(stage.c.id == opportunity.c.stage).scalar_subquery()
    )
    return func.coalesce(counted, opportunity.c.probability)


def percent_in(opportunity: FromClause, stage: FromClause) -> ColumnElement[Any]:
    """The same for an opportunity and the stage that it is joined to."""
    own_first = func.coalesce(opportunity.c.probability, stage.c.probability)
    return case((stage.c.kind == _OPEN, own_first), else_=stage.c.probability)


def title_of(record: RecordType, table: FromClause) -> ColumnElement[Any]:
    """What names a record of a kind's table or of an alias of it, as `RecordType.title` does; else null."""
    first, *others = [table.c[name] for name in record.title_fields]
    return func.coalesce(first, *others) if others else first


def _name_of(schema: Schema, kind: Kind, field: str, target: Kind) -> ColumnElement[Any]:
    other = schema[target].alias(f"of_{field}")
    title = title_of(schema.catalogue[target], other)
    return select(title).where(other.c.id == schema[kind].c[field]).scalar_subquery()
