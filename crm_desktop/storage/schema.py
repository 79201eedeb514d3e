"""The tables, derived from the core's record descriptions; the migrations hold the file's frozen forms."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import BLOB, Column, ForeignKey, Index, Integer, MetaData, Table, Text

from crm_desktop.core.records.catalogue import RECORD_TYPES
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind

#: "CRMd", written into every file of ours so that other programs' files are told apart.
APPLICATION_ID = 0x43524D64
#: Number of the newest migration; files with a larger one come from a newer program.
SCHEMA_VERSION = 2

METADATA = MetaData()

_INTEGER_TYPES = frozenset(
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


def _column(field: Field) -> Column[object]:
    constraints = []
    if field.refers_to is not None:
        # Deferred, because rows that point at each other are written and restored in one transaction.
        constraints.append(ForeignKey(f"{field.refers_to}.id", deferrable=True, initially="DEFERRED"))
    if field.type in _INTEGER_TYPES:
        return Column(field.name, Integer, *constraints)
    collation = "NOCASE" if field.name in _NOCASE else None
    return Column(field.name, Text(collation=collation), *constraints)


def _indexes(kind: Kind, table: Table, field: Field) -> None:
    column = table.c[field.name]
    if field.indexed:
        Index(f"ix_{kind}_{field.name}", column)
    elif field.refers_to is not None:
        # Deleting the record referred to must not scan this table; empty links cost nothing in here.
        Index(f"ix_{kind}_{field.name}", column, sqlite_where=column.is_not(None))


def _is_long(field: Field) -> bool:
    return field.type is FieldType.LONG_TEXT


def _table(kind: Kind) -> Table:
    # Long texts come last: SQLite reads a row from its front and stops at the last column asked for.
    fields = sorted(RECORD_TYPES[kind].fields, key=_is_long)
    table = Table(
        kind,
        METADATA,
        Column("id", Integer, primary_key=True),
        *(_column(field) for field in fields),
        Column("version", Integer, nullable=False, server_default="0"),
        sqlite_autoincrement=True,
    )
    for field in fields:
        _indexes(kind, table, field)
    return table


TABLES: Mapping[Kind, Table] = {kind: _table(kind) for kind in RECORD_TYPES}

# The channel report reads these two alone; the board reads its columns in order from the third.
LEAD_FUNNEL = Index(
    "ix_lead_funnel",
    TABLES[Kind.LEAD].c.channel,
    TABLES[Kind.LEAD].c.created_at,
    TABLES[Kind.LEAD].c.qualified_at,
    TABLES[Kind.LEAD].c.status,
    TABLES[Kind.LEAD].c.merged_into,
    TABLES[Kind.LEAD].c.owner,
)
OPPORTUNITY_FUNNEL = Index(
    "ix_opportunity_funnel",
    TABLES[Kind.OPPORTUNITY].c.lead,
    TABLES[Kind.OPPORTUNITY].c.won_at,
    TABLES[Kind.OPPORTUNITY].c.created_at,
    TABLES[Kind.OPPORTUNITY].c.amount,
    TABLES[Kind.OPPORTUNITY].c.currency,
    TABLES[Kind.OPPORTUNITY].c.stage,
    sqlite_where=TABLES[Kind.OPPORTUNITY].c.lead.is_not(None),
)
BOARD_ORDER = Index(
    "ix_opportunity_board",
    TABLES[Kind.OPPORTUNITY].c.stage,
    TABLES[Kind.OPPORTUNITY].c.position,
    TABLES[Kind.OPPORTUNITY].c.currency,
    TABLES[Kind.OPPORTUNITY].c.amount,
    TABLES[Kind.OPPORTUNITY].c.probability,
)
# What is still to be done is found without passing by all that was done.
PLANNED_ACTIVITIES = Index(
    "ix_activity_planned",
    TABLES[Kind.ACTIVITY].c.due_at,
    sqlite_where=TABLES[Kind.ACTIVITY].c.done_at.is_(None),
)

#: One row: the number that tells this file and its copies from all others; no record, so never undone.
DATA_FILE = Table("data_file", METADATA, Column("id", Text, primary_key=True))

JOURNAL = Table(
    "journal",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("label", Text, nullable=False),
    Column("params", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Column("user", Integer),
    Column("reverts", Integer, ForeignKey("journal.id")),
    sqlite_autoincrement=True,
)

JOURNAL_ENTRY = Table(
    "journal_entry",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("journal", Integer, ForeignKey("journal.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("operation", Text, nullable=False),
    Column("first_id", Integer, nullable=False),
    Column("last_id", Integer, nullable=False),
    Column("count", Integer, nullable=False),
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
)
Index(
    "ix_journal_entry_range",
    JOURNAL_ENTRY.c.kind,
    JOURNAL_ENTRY.c.last_id,
    JOURNAL_ENTRY.c.first_id,
    sqlite_where=JOURNAL_ENTRY.c["count"] > 1,
)

#: (kind, column) pairs that point at each kind, found once from the record descriptions.
REFERENCES_TO: Mapping[Kind, tuple[tuple[Kind, str], ...]] = {
    target: tuple(
        (kind, field.name)
        for kind, record in RECORD_TYPES.items()
        for field in record.fields
        if field.refers_to is target
    )
    for target in RECORD_TYPES
}
