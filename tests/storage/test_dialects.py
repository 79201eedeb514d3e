"""The tables and the statements of lists compile for SQLite and for PostgreSQL alike."""

from __future__ import annotations

import pytest
from sqlalchemy import BigInteger, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.schema import CreateIndex, CreateTable

from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey, Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.lists.columns import list_columns
from crm_desktop.storage.lists.queries import conditions, select_ids
from crm_desktop.storage.schema import FIXED_METADATA, built_in_schema

#: Values for each operator; what a field really holds makes no difference to the statement.
VALUES: dict[Operator, list[tuple[Stored, ...]]] = {
    Operator.ANY_OF: [(1,), (1, 2), (None,), (1, None)],
    Operator.NONE_OF: [(1,), (1, None)],
    Operator.EMPTY: [()],
    Operator.FILLED: [()],
    Operator.BETWEEN: [(1, 2), (None, 2), (1, None)],
    Operator.CONTAINS: [("a",), ("a", "b")],
}
DIALECTS = [pytest.param(sqlite.dialect(), id="sqlite"), pytest.param(postgresql.dialect(), id="postgresql")]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_table_and_index_compiles(dialect: Dialect) -> None:
    tables = [*built_in_schema().metadata.tables.values(), *FIXED_METADATA.tables.values()]
    assert len(tables) == len(BUILT_IN) + len(FIXED_METADATA.tables)
    for table in tables:
        assert str(CreateTable(table).compile(dialect=dialect))
        for index in table.indexes:
            text = str(CreateIndex(index).compile(dialect=dialect))
            assert (" WHERE " in text) == bool(index.dialect_options["sqlite"]["where"] is not None)


def test_whole_numbers_have_64_bits_everywhere_and_keep_their_form_in_files() -> None:
    wide = (FieldType.INSTANT, FieldType.MONEY, FieldType.REFERENCE)
    for kind, record in BUILT_IN.items():
        table = built_in_schema()[kind]
        names = ["id", "version", *(field.name for field in record.fields if field.type in wide)]
        for name in names:
            column_type = table.c[name].type
            assert isinstance(column_type.dialect_impl(postgresql.dialect()), BigInteger)
            assert column_type.compile(dialect=sqlite.dialect()) == "INTEGER"


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("kind", BUILT_IN)
def test_every_column_filter_and_order_of_a_list_compiles(dialect: Dialect, kind: Kind) -> None:
    schema = built_in_schema()
    assert str(select(*list_columns(schema, kind).values()).compile(dialect=dialect))
    orders = {each: [3, 1, 2] for each in BUILT_IN.reference_kinds}
    assert set(VALUES) == set(Operator)
    for name in ("id", *BUILT_IN[kind].by_name):
        field = BUILT_IN[kind].by_name.get(name)
        has_words = field is not None and (field.is_text or _is_named(field))
        filters = [
            Filter(name, operator, values)
            for operator in VALUES
            for values in VALUES[operator]
            if has_words or operator is not Operator.CONTAINS
        ]
        where = conditions(schema, ListQuery(kind, filters=tuple(filters)))
        for descending in (False, True):
            for by_index in (False, True):
                query = ListQuery(kind, sort=(SortKey(name, descending),))
                statement = select_ids(schema, query, orders, *where, by_index=by_index)
                options = {"render_postcompile": True}
                assert str(statement.compile(dialect=dialect, compile_kwargs=options))


def _is_named(field: Field) -> bool:
    """Whether a list shows the name of the record that the field points at, which is looked for then."""
    return field.refers_to is not None and not BUILT_IN.is_reference_list(field.refers_to)
