"""The tables of a file, derived from its catalogue; the migrations hold the built-in ones in frozen form."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BLOB,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    MetaData,
    Table,
    Text,
    and_,
    func,
    literal_column,
    or_,
)
from sqlalchemy.engine import Connection
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from crm_desktop.core.records.catalogue import BUILT_IN, Catalogue
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import DAY
from crm_desktop.storage.expressions import CaselessText, WholeNumber

#: Number of the newest migration; files with a larger one come from a newer program.
SCHEMA_VERSION = 22

#: The option under which a connection knows the schema of its file.
SCHEMA_OPTION = "crm_schema"

#: Under which an index keeps what the rows that it holds have in common.
_CONDITION = "crm_condition"
#: Under which a table of held values keeps whose they are: the kind and the field.
HELD = "crm_held"

_WHOLE_NUMBER_TYPES = frozenset(
    {
        FieldType.INTEGER,
        FieldType.DECIMAL,
        FieldType.PERCENT,
        FieldType.MONEY,
        FieldType.INSTANT,
        FieldType.BOOLEAN,
        FieldType.REFERENCE,
    }
)
#: Text columns whose order ignores the case of Latin letters.
_CASELESS = frozenset({"name", "company", "email", "job_title", "industry", "department"})


class Schema:
    """The tables that hold the kinds of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.metadata = MetaData()
        self.tables: Mapping[Kind, Table] = {kind: self._table(kind) for kind in catalogue}
        #: by kind and field, who holds which of the several values of that field: see `held`
        self._held = {
            (kind, field.name): self._held_table(kind, field)
            for kind, record in catalogue.items()
            for field in (*record.fields, *record.hidden)
            if field.is_several and field.indexed
        }
        self._add_wide_indexes()

    def __getitem__(self, kind: Kind) -> Table:
        """The table of a kind; raises UnknownKind for one that the catalogue does not hold."""
        self.catalogue[kind]
        return self.tables[kind]

    def held(self, kind: Kind, name: str) -> Table | None:
        """What serves as the index of a field with several values: (value, record) of each; None without one.

        The engine keeps it in step with the column (`Backend.add_held`), whoever writes that.
        """
        return self._held.get((kind, name))

    def _held_table(self, kind: Kind, field: Field) -> Table:
        links = [] if field.lists is None else [_link(field.lists)]
        type_ = Text() if field.lists is None else WholeNumber()
        return Table(
            f"{kind}_{field.name}",
            self.metadata,
            Column("value", type_, *links, primary_key=True),
            Column("record", WholeNumber, primary_key=True),
            info={HELD: (kind, field)},
        )

    def _table(self, kind: Kind) -> Table:
        # Long texts come last: an engine may read a row from its front and stop at the last column asked for.
        record = self.catalogue[kind]
        fields = sorted((*record.fields, *record.hidden), key=_is_long)
        table = Table(
            str(kind),
            self.metadata,
            Column("id", WholeNumber, primary_key=True),
            *(_column(field) for field in fields),
            Column("version", WholeNumber, nullable=False, server_default="0"),
            sqlite_autoincrement=True,
        )
        for field in fields:
            _add_index(kind, table, field)
        return table

    def _add_wide_indexes(self) -> None:
        """The channel report reads the first two alone; the board its columns, in order, from the third."""
        lead, opportunity = self.tables[Kind.LEAD].c, self.tables[Kind.OPPORTUNITY].c
        Index(
            "ix_lead_funnel",
            lead.channel,
            lead.created_at,
            lead.qualified_at,
            lead.status,
            lead.merged_into,
            lead.owner,
        )
        Index(
            "ix_opportunity_funnel",
            opportunity.lead,
            opportunity.won_at,
            opportunity.created_at,
            opportunity.amount,
            opportunity.currency,
            opportunity.stage,
            **_only(opportunity.lead.is_not(None)),
        )
        Index(
            "ix_opportunity_board",
            opportunity.stage,
            opportunity.position,
            opportunity.currency,
            opportunity.amount,
            opportunity.probability,
        )
        # Sums over several currencies are added up in its order, without sorting.
        Index(
            "ix_opportunity_sums",
            opportunity.currency,
            opportunity.stage,
            opportunity.closed_at,
            opportunity.amount,
            opportunity.probability,
        )
        self._add_order_indexes()
        # What is still to be done is found without passing by all that was done.
        activity = self.tables[Kind.ACTIVITY].c
        Index("ix_activity_planned", activity.due_at, **_only(activity.done_at.is_(None)))
        # A week of a calendar is found by when things begin; what lasts longer than a day, by its end.
        Index("ix_activity_begins", func.coalesce(activity.starts_at, activity.due_at, activity.done_at))
        lasting = activity.ends_at - activity.starts_at > literal_column(str(DAY))
        Index("ix_activity_lasting", activity.ends_at, **_only(lasting))
        reminding = and_(activity.reminder_at.is_not(None), activity.done_at.is_(None))
        Index("ix_activity_reminder", activity.reminder_at, **_only(reminding))
        birthday = self.tables[Kind.CONTACT].c.birthday
        in_year = func.substr(birthday, literal_column("6"))
        Index("ix_contact_birthday", in_year, **_only(birthday.is_not(None)))

    def _add_order_indexes(self) -> None:
        """The totals and ageing of all orders, and what accounts have ordered, are read from these alone."""
        order, instalment = self.tables[Kind.ORDER].c, self.tables[Kind.INSTALMENT].c
        Index(
            "ix_order_sums",
            order.currency,
            order.status,
            order.gross,
            order.paid,
            order.outstanding,
            order.overpaid,
            order.uncounted,
            order.due_on,
            order.unplanned,
        )
        Index(
            "ix_order_unsettled",
            order.currency,
            order.due_on,
            order.unplanned,
            order.outstanding,
            order.overpaid,
            order.uncounted,
            order.status,
            order.gross,
            order.paid,
            **_only(is_unsettled(order)),
        )
        Index(
            "ix_order_revenue",
            order.account,
            order.ordered_on,
            order.opportunity,
            order.net,
            order.currency,
            order.status,
        )
        Index(
            "ix_instalment_open",
            instalment.order,
            instalment.due_on,
            instalment.open,
            **_only(instalment.open > 0),
        )


@lru_cache(maxsize=16)
def schema_for(catalogue: Catalogue) -> Schema:
    """The schema of a catalogue, made once."""
    return Schema(catalogue)


def built_in_schema() -> Schema:
    """The schema of the kinds that every file holds."""
    return schema_for(BUILT_IN)


def schema_of(connection: Connection) -> Schema:
    """The schema of the file that a connection is open on."""
    schema = connection.get_execution_options()[SCHEMA_OPTION]
    assert isinstance(schema, Schema)
    return schema


def is_unsettled(order: ReadOnlyColumnCollection[str, Column[Any]]) -> ColumnElement[bool]:
    """Whether something of an order is still open, was paid above it, or lacks a rate."""
    nothing: ColumnElement[int] = literal_column("0")
    return or_(order.outstanding != nothing, order.overpaid != nothing, order.uncounted != nothing)


def _column(field: Field) -> Column[object]:
    constraints = []
    if field.refers_to is not None:
        constraints.append(_link(field.refers_to))
    if field.type in _WHOLE_NUMBER_TYPES:
        return Column(field.name, WholeNumber, *constraints)
    return Column(field.name, CaselessText() if field.name in _CASELESS else Text(), *constraints)


def _link(kind: Kind) -> ForeignKey:
    # Deferred, because rows that point at each other are written and restored in one transaction.
    return ForeignKey(f"{kind}.id", deferrable=True, initially="DEFERRED")


def _add_index(kind: Kind, table: Table, field: Field) -> None:
    column = table.c[field.name]
    if field.is_several:
        return  # no order of the whole value finds one of several: see `Schema.held`
    if field.indexed:
        Index(f"ix_{kind}_{field.name}", column)
    elif field.refers_to is not None:
        # Deleting the record referred to must not scan this table; empty links cost nothing in here.
        Index(f"ix_{kind}_{field.name}", column, **_only(column.is_not(None)))
    elif field.type is FieldType.URL and field.own is None:
        # Who has the same website is asked for by its beginning, at each key.
        Index(f"ix_{kind}_{field.name}", func.lower(column), **_only(column.is_not(None)))


def _only(condition: ColumnElement[bool]) -> dict[str, Any]:
    """What makes an index hold some rows alone; `tell_conditions` says it to the engine in use."""
    return {"info": {_CONDITION: condition}}


def tell_conditions(metadata: MetaData, engine: str) -> None:
    """Tell an engine which indexes hold some rows alone.

    SQLAlchemy has an option of its own for each engine, and loads an engine with all that belongs to it when
    its option is set: so only the one in use is told.
    """
    for table in metadata.tables.values():
        for index in table.indexes:
            if (condition := index.info.get(_CONDITION)) is not None:
                index.dialect_options[engine]["where"] = condition


def _is_long(field: Field) -> bool:
    return field.type is FieldType.LONG_TEXT


# The journal and the file's own number have one form in every file.

FIXED_METADATA = MetaData()

#: One row: the number that tells this file and its copies from all others; no record, so never undone.
DATA_FILE = Table("data_file", FIXED_METADATA, Column("id", Text, primary_key=True))

#: How far what the program derives from records has been brought, by its name: state, and no record either.
DERIVED_STATE = Table(
    "derived_state", FIXED_METADATA, Column("name", Text, primary_key=True), Column("value", Text)
)

JOURNAL = Table(
    "journal",
    FIXED_METADATA,
    Column("id", WholeNumber, primary_key=True),
    Column("label", Text, nullable=False),
    Column("params", Text, nullable=False),
    Column("at", WholeNumber, nullable=False),
    Column("user", WholeNumber),
    Column("reverts", WholeNumber, ForeignKey("journal.id")),
    sqlite_autoincrement=True,
)

JOURNAL_ENTRY = Table(
    "journal_entry",
    FIXED_METADATA,
    Column("id", WholeNumber, primary_key=True),
    Column("journal", WholeNumber, ForeignKey("journal.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("operation", Text, nullable=False),
    Column("first_id", WholeNumber, nullable=False),
    Column("last_id", WholeNumber, nullable=False),
    Column("count", WholeNumber, nullable=False),
    # Short payloads stay readable; long ones are compressed.
    Column("payload", Text),
    Column("packed", BLOB),
)
Index("ix_journal_entry_journal", JOURNAL_ENTRY.c.journal)
Index(
    "ix_journal_entry_record",
    JOURNAL_ENTRY.c.kind,
    JOURNAL_ENTRY.c.first_id,
    **_only(JOURNAL_ENTRY.c["count"] == 1),
)
Index(
    "ix_journal_entry_range",
    JOURNAL_ENTRY.c.kind,
    JOURNAL_ENTRY.c.last_id,
    JOURNAL_ENTRY.c.first_id,
    **_only(JOURNAL_ENTRY.c["count"] > 1),
)
