"""The tables of a file, derived from its catalogue; the migrations hold the built-in ones in frozen form."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from sqlalchemy import BLOB, BigInteger, Column, ForeignKey, Index, Integer, MetaData, Table, Text
from sqlalchemy.engine import Connection

from crm_desktop.core.records.catalogue import BUILT_IN, Catalogue
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind

#: "CRMd", written into every file of ours so that other programs' files are told apart.
APPLICATION_ID = 0x43524D64
#: Number of the newest migration; files with a larger one come from a newer program.
SCHEMA_VERSION = 3

#: The option under which a connection knows the schema of its file.
SCHEMA_OPTION = "crm_schema"

#: Ids, milliseconds and minor units pass 32 bits; SQLite's INTEGER has 64, and by that name numbers rows.
WHOLE_NUMBER = BigInteger().with_variant(Integer(), "sqlite")

_WHOLE_NUMBER_TYPES = frozenset(
    {
        FieldType.INTEGER,
        FieldType.PERCENT,
        FieldType.MONEY,
        FieldType.INSTANT,
        FieldType.BOOLEAN,
        FieldType.REFERENCE,
    }
)
#: Text columns whose order ignores the case of Latin letters.
_NOCASE = frozenset({"name", "company", "email", "job_title", "industry", "department"})


class Schema:
    """The tables that hold the kinds of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.metadata = MetaData()
        self.tables: Mapping[Kind, Table] = {kind: self._table(kind) for kind in catalogue}
        self._add_wide_indexes()

    def __getitem__(self, kind: Kind) -> Table:
        """The table of a kind; raises UnknownKind for one that the catalogue does not hold."""
        self.catalogue[kind]
        return self.tables[kind]

    def _table(self, kind: Kind) -> Table:
        # Long texts come last: SQLite reads a row from its front and stops at the last column asked for.
        fields = sorted(self.catalogue[kind].fields, key=_is_long)
        table = Table(
            str(kind),
            self.metadata,
            Column("id", WHOLE_NUMBER, primary_key=True),
            *(_column(field) for field in fields),
            Column("version", WHOLE_NUMBER, nullable=False, server_default="0"),
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
            sqlite_where=opportunity.lead.is_not(None),
            postgresql_where=opportunity.lead.is_not(None),
        )
        Index(
            "ix_opportunity_board",
            opportunity.stage,
            opportunity.position,
            opportunity.currency,
            opportunity.amount,
            opportunity.probability,
        )
        # What is still to be done is found without passing by all that was done.
        activity = self.tables[Kind.ACTIVITY].c
        is_planned = activity.done_at.is_(None)
        Index("ix_activity_planned", activity.due_at, sqlite_where=is_planned, postgresql_where=is_planned)


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


def _column(field: Field) -> Column[object]:
    constraints = []
    if field.refers_to is not None:
        # Deferred, because rows that point at each other are written and restored in one transaction.
        constraints.append(ForeignKey(f"{field.refers_to}.id", deferrable=True, initially="DEFERRED"))
    if field.type in _WHOLE_NUMBER_TYPES:
        return Column(field.name, WHOLE_NUMBER, *constraints)
    ignoring_case = Text().with_variant(Text(collation="NOCASE"), "sqlite")
    return Column(field.name, ignoring_case if field.name in _NOCASE else Text(), *constraints)


def _add_index(kind: Kind, table: Table, field: Field) -> None:
    column = table.c[field.name]
    if field.indexed:
        Index(f"ix_{kind}_{field.name}", column)
    elif field.refers_to is not None:
        # Deleting the record referred to must not scan this table; empty links cost nothing in here.
        is_filled = column.is_not(None)
        Index(f"ix_{kind}_{field.name}", column, sqlite_where=is_filled, postgresql_where=is_filled)


def _is_long(field: Field) -> bool:
    return field.type is FieldType.LONG_TEXT


# The journal and the file's own number have one form in every file.

FIXED_METADATA = MetaData()

#: One row: the number that tells this file and its copies from all others; no record, so never undone.
DATA_FILE = Table("data_file", FIXED_METADATA, Column("id", Text, primary_key=True))

JOURNAL = Table(
    "journal",
    FIXED_METADATA,
    Column("id", WHOLE_NUMBER, primary_key=True),
    Column("label", Text, nullable=False),
    Column("params", Text, nullable=False),
    Column("at", WHOLE_NUMBER, nullable=False),
    Column("user", WHOLE_NUMBER),
    Column("reverts", WHOLE_NUMBER, ForeignKey("journal.id")),
    sqlite_autoincrement=True,
)

JOURNAL_ENTRY = Table(
    "journal_entry",
    FIXED_METADATA,
    Column("id", WHOLE_NUMBER, primary_key=True),
    Column("journal", WHOLE_NUMBER, ForeignKey("journal.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("operation", Text, nullable=False),
    Column("first_id", WHOLE_NUMBER, nullable=False),
    Column("last_id", WHOLE_NUMBER, nullable=False),
    Column("count", WHOLE_NUMBER, nullable=False),
    # Short payloads stay readable; long ones are compressed.
    Column("payload", Text),
    Column("packed", BLOB),
)
Index("ix_journal_entry_journal", JOURNAL_ENTRY.c.journal)
Index(
    "ix_journal_entry_record",
    JOURNAL_ENTRY.c.kind,
    JOURNAL_ENTRY.c.first_id,
    sqlite_where=JOURNAL_ENTRY.c["count"] == 1,
    postgresql_where=JOURNAL_ENTRY.c["count"] == 1,
)
Index(
    "ix_journal_entry_range",
    JOURNAL_ENTRY.c.kind,
    JOURNAL_ENTRY.c.last_id,
    JOURNAL_ENTRY.c.first_id,
    sqlite_where=JOURNAL_ENTRY.c["count"] > 1,
    postgresql_where=JOURNAL_ENTRY.c["count"] > 1,
)
