"""Tables and statements compile for SQLite and for PostgreSQL alike: those of lists in every combination, and
all that a day of work asks and writes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import BigInteger, ClauseElement, Engine, Select, TableClause, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, Dialect
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.sql import visitors

from crm_desktop.core.commands import MoveOpportunity
from crm_desktop.core.queries import Filter, ListQuery, Matching, Operator, SortKey, Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import RateDays
from crm_desktop.services.reads.days.agenda import read_agenda
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.reads.record.history import history
from crm_desktop.services.reports.leads.channels import ReportOptions, channel_report, creation_days
from crm_desktop.storage import driver
from crm_desktop.storage.lists.queries import conditions, select_ids, select_rows
from crm_desktop.storage.schema import FIXED_METADATA, built_in_schema
from crm_desktop.storage.wide_indexes import tell_conditions
from tests.architecture.test_dialect_words import WORDS
from tests.services.workspaces import Desk

#: Values for each operator; what a field really holds makes no difference to the statement.
VALUES: dict[Operator, list[tuple[Stored, ...]]] = {
    Operator.ANY_OF: [(1,), (1, 2), (None,), (1, None)],
    Operator.ALL_OF: [(1,), (1, 2)],
    Operator.NONE_OF: [(1,), (1, None)],
    Operator.EMPTY: [()],
    Operator.FILLED: [()],
    Operator.BETWEEN: [(1, 2), (None, 2), (1, None)],
    Operator.CONTAINS: [("a",), ("a", "b")],
    Operator.WITHIN: [("a",), ("a", None)],
}
DIALECTS = [pytest.param(sqlite.dialect(), id="sqlite"), pytest.param(postgresql.dialect(), id="postgresql")]


POSTGRESQL = postgresql.dialect()


def in_words_of(dialect: Dialect, statement: ClauseElement) -> str:
    """The statement as an engine is given it; another engine than SQLite is given none of SQLite's words."""
    text = str(statement.compile(dialect=dialect, compile_kwargs={"render_postcompile": True}))
    assert dialect.name == "sqlite" or not WORDS.search(text), text
    return text


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_table_and_index_compiles(dialect: Dialect) -> None:
    tables = [*built_in_schema().metadata.tables.values(), *FIXED_METADATA.tables.values()]
    held = sum(len(BUILT_IN.lists_of(kind)) for kind in BUILT_IN)
    assert held
    assert len(tables) == len(BUILT_IN) + held + len(FIXED_METADATA.tables)
    for metadata in (built_in_schema().metadata, FIXED_METADATA):
        tell_conditions(metadata, dialect.name)
    for table in tables:
        assert str(CreateTable(table).compile(dialect=dialect))
        for index in table.indexes:
            text = str(CreateIndex(index).compile(dialect=dialect))
            assert (" WHERE " in text) == bool(index.info), "the condition of an index is said to each engine"


def test_the_words_of_one_engine_do_not_reach_another() -> None:
    table = built_in_schema()[Kind.LEAD]
    made = [str(CreateTable(table).compile(dialect=each)) for each in (sqlite.dialect(), POSTGRESQL)]
    assert [bool(WORDS.search(text)) for text in made] == [True, False]


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
    # "... IN (...) = 1" would read the whole table.
    assert not in_words_of(dialect, select_rows(schema, kind)).endswith("= 1")
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
                assert in_words_of(dialect, statement)


def _is_named(field: Field) -> bool:
    """Whether a list shows the name of the record that the field points at, which is looked for then."""
    return field.refers_to is not None and not BUILT_IN.is_reference_list(field.refers_to)


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[ClauseElement]]:
    """Every statement that is run from now on, before an engine's words are found for it."""
    statements: list[ClauseElement] = []
    compile_it = driver._compiled

    def note(_connection: Connection, statement: ClauseElement, *_others: object) -> None:
        statements.append(statement)

    def note_compiled(statement: Select, dialect: Dialect) -> object:
        statements.append(statement)
        return compile_it(statement, dialect)

    monkeypatch.setattr(driver, "_compiled", note_compiled)
    driver._row_by_id.cache_clear()
    event.listen(Engine, "before_execute", note)
    yield statements
    event.remove(Engine, "before_execute", note)


def asks_the_index_of_words(statement: ClauseElement) -> bool:
    """Whether the backend's own index is asked, whose words are the backend's own."""
    return any(
        isinstance(each, TableClause) and each.name == "search" for each in visitors.iterate(statement)
    )


def work_a_day(desk: Desk) -> None:
    """Write and take back something of everything."""
    account = desk.create(Kind.ACCOUNT, name="Acme")
    leads = [desk.create(Kind.LEAD, name=name, company="Acme") for name in ("Anna", "Berta")]
    desk.edit(Kind.LEAD, *leads, next_step="call", next_step_on=date(2026, 1, 2))
    opportunity = desk.create(Kind.OPPORTUNITY, name="Press", account=account, lead=leads[0], stage=1)
    desk.workspace.run(MoveOpportunity(opportunity, expected_stage=1, stage=5))
    days = {"first_day": date(2026, 1, 1), "last_day": date(2026, 1, 2)}
    desk.create(Kind.SPEND, channel=1, amount=Decimal(5), currency="TWD", **days)
    with desk.writing() as work:
        work.insert_many(Kind.LEAD, ("name",), [("Carla",), ("Dora",)])
        work.commit("imported")
    desk.delete(Kind.LEAD, leads[1])
    for _ in range(4):
        desk.workspace.undo()
    for _ in range(4):
        desk.workspace.redo()


def read_everything(reader: Reader) -> None:
    """Every read that pages and the command line make."""
    steps = ReportOptions(as_of=date(2026, 2, 1), within=30, owners=(1, None), without_unqualified=True)
    for options in (steps, ReportOptions(as_of=date(2026, 2, 1), start=date(2026, 1, 1))):
        channel_report(reader, options, UTC)
    creation_days(reader, UTC)
    reader.reference_data()
    reader.change_sets_after(0)
    reader.read(read_agenda(1, date(2026, 1, 1), zone=UTC))
    reader.read(lambda view: history(view, Kind.LEAD, 1))
    reader.linked(Kind.OPPORTUNITY, "account", 1)
    days = RateDays(date(2026, 1, 1), UTC)
    reader.converted_sum(Matching(ListQuery(Kind.OPPORTUNITY)), "amount", days)
    reader.column_totals(ListQuery(Kind.OPPORTUNITY, filters=(Filter("name", Operator.FILLED),)), days)
    for kind in (Kind.LEAD, Kind.OPPORTUNITY):
        reader.long_texts(kind, [1])
        reader.record(kind, 1)
        query = ListQuery(kind, sort=(SortKey("owner"), SortKey("name")))
        reader.first_rows(query, {Kind.USER: [1]}, 10)
        reader.ids(query, {Kind.USER: [1]})
        reader.count(query)


def test_all_that_a_day_of_work_asks_and_writes_compiles_for_both(
    seen: list[ClauseElement], tmp_path: Path
) -> None:
    with closing(Desk(tmp_path / "office.crm")) as desk:
        seen.clear()  # a new file is made by the migrations, which are SQLite's
        work_a_day(desk)
        with closing(desk.workspace.reader()) as reader:
            read_everything(reader)
    neutral = [each for each in seen if not asks_the_index_of_words(each)]
    texts = {in_words_of(POSTGRESQL, each) for each in neutral}
    assert len(texts) > 60
    for told in ("journal_entry", "stage_change", "spend", "activity", "setting"):
        assert any(told in text for text in texts), told
