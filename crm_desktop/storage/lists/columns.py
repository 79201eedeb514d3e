"""What a list row holds: the fields of its kind in order, then the names of the records it points at."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, FromClause, case, func, literal_column, select

from crm_desktop.core.records.catalogue import RECORD_TYPES
from crm_desktop.core.records.fields import FieldType
from crm_desktop.core.records.kinds import REFERENCE_KINDS, Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.storage.schema import TABLES

#: Long texts are cut in lists; a record page reads them whole.
_EXCERPT: ColumnElement[int] = literal_column("200")


def name_column(field: str) -> str:
    """The row's place for the name of the record that a reference field points at."""
    return f"{field}:name"


@cache
def list_columns(kind: Kind) -> Mapping[str, ColumnElement[Any]]:
    """Column name -> SQL, in the order in which rows hold them."""
    table = TABLES[kind]
    columns: dict[str, ColumnElement[Any]] = {"id": table.c.id, "version": table.c.version}
    for field in RECORD_TYPES[kind].fields:
        if field.type is FieldType.LONG_TEXT:
            columns[field.name] = func.substr(table.c[field.name], literal_column("1"), _EXCERPT)
        else:
            columns[field.name] = table.c[field.name]
    for field in RECORD_TYPES[kind].fields:
        if field.refers_to is not None and field.refers_to not in REFERENCE_KINDS:
            columns[name_column(field.name)] = _name_of(kind, field.name, field.refers_to)
    return columns


def value_of(kind: Kind, name: str) -> ColumnElement[Any]:
    """What a list sorts and filters by: the column, or what counts where the field follows another one."""
    table = TABLES[kind]
    if name in RECORD_TYPES[kind].by_name and RECORD_TYPES[kind].field(name).follows:
        return effective_probability(table)
    return table.c[name]


def effective_probability(opportunity: FromClause) -> ColumnElement[Any]:
    """The rule of `core.rules.stages.effective_probability` in SQL, for the opportunities table or an alias
    of it.
    """
    stage = TABLES[Kind.STAGE]
    counted = (
        select(percent_in(opportunity, stage)).where(stage.c.id == opportunity.c.stage).scalar_subquery()
    )
    return func.coalesce(counted, opportunity.c.probability)


def percent_in(opportunity: FromClause, stage: FromClause) -> ColumnElement[Any]:
    """The same for an opportunity and the stage that it is joined to."""
    own_first = func.coalesce(opportunity.c.probability, stage.c.probability)
    return case((stage.c.kind == StageKind.OPEN, own_first), else_=stage.c.probability)


def title_of(kind: Kind, table: FromClause) -> ColumnElement[Any]:
    """What names a record of a kind's table or of an alias of it, as `RecordType.title` does; else null."""
    first, *others = [table.c[name] for name in RECORD_TYPES[kind].title_fields]
    return func.coalesce(first, *others) if others else first


def _name_of(kind: Kind, field: str, target: Kind) -> ColumnElement[Any]:
    other = TABLES[target].alias(f"of_{field}")
    return select(title_of(target, other)).where(other.c.id == TABLES[kind].c[field]).scalar_subquery()


@cache
def places(kind: Kind) -> Mapping[str, int]:
    """Column name -> place in a list row."""
    return {name: place for place, name in enumerate(list_columns(kind))}
