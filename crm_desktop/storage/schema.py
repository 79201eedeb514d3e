"""The tables of a file, derived from its catalogue; the migrations hold the built-in ones in frozen form."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from sqlalchemy import (
    BLOB,
    Column,
    ForeignKey,
    Index,
    MetaData,
    Table,
    Text,
    func,
)
from sqlalchemy.engine import Connection

from crm_desktop.core.records.catalogue import BUILT_IN, Catalogue
from crm_desktop.core.records.fields import Field, FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.expressions import CaselessText, WholeNumber
from crm_desktop.storage.wide_indexes import add_wide_indexes, only

#: Number of the newest migration; files with a larger one come from a newer program.
SCHEMA_VERSION = 31

#: The option under which a connection knows the schema of its file.
SCHEMA_OPTION = "crm_schema"

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


class _Tables(Mapping[Kind, Table]):
    """The tables of a catalogue, each described when it is first asked for: a start needs a third of them."""

    def __init__(self, catalogue: Catalogue, describe: Callable[[Kind], Table]) -> None:
        self._catalogue = catalogue
        self._describe = describe
        self._described: dict[Kind, Table] = {}
        # Readers and the writer ask in threads of their own.
        self._lock = threading.Lock()

    def __getitem__(self, kind: Kind) -> Table:
        table = self._described.get(kind)
        if table is None:
            self._catalogue[kind]
            with self._lock:
                table = self._described.get(kind)
                if table is None:
                    table = self._described[kind] = self._describe(kind)
        return table

    def __iter__(self) -> Iterator[Kind]:
        return iter(self._catalogue)

    def __len__(self) -> int:
        return len(self._catalogue)


class Schema:
    """The tables that hold the kinds of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._metadata = MetaData()
        self.tables: Mapping[Kind, Table] = _Tables(catalogue, self._table)
        self._held: dict[tuple[Kind, str], Table] = {}
        self._is_complete = False
        self._lock = threading.Lock()

    def __getitem__(self, kind: Kind) -> Table:
        """The table of a kind; raises UnknownKind for one that the catalogue does not hold."""
        return self.tables[kind]

    @property
    def metadata(self) -> MetaData:
        """All tables with their indexes, as they are made in a file; reading and writing need less."""
        with self._lock:
            if not self._is_complete:
                self._complete()
                self._is_complete = True
        return self._metadata

    def made_table(self, kind: Kind) -> Table:
        """The table of a kind with its indexes and what it refers to, as it is made in a file."""
        return self.metadata.tables[kind]

    def held(self, kind: Kind, name: str) -> Table | None:
        """What serves as the index of a field with several values: (value, record) of each; None without one.

        The engine keeps it in step with the column (`Backend.add_held`), whoever writes that.
        """
        record = self.catalogue[kind]
        field = next((each for each in (*record.fields, *record.hidden) if each.name == name), None)
        if field is None or not _is_held(field):
            return None
        with self._lock:
            return self._held_table(kind, field)

    def _held_table(self, kind: Kind, field: Field) -> Table:
        known = self._held.get((kind, field.name))
        if known is not None:
            return known
        links = [] if field.lists is None else [_link(field.lists)]
        type_ = Text() if field.lists is None else WholeNumber()
        made = self._held[kind, field.name] = Table(
            f"{kind}_{field.name}",
            self._metadata,
            Column("value", type_, *links, primary_key=True),
            Column("record", WholeNumber, primary_key=True),
            info={HELD: (kind, field)},
        )
        return made

    def _table(self, kind: Kind) -> Table:
        record = self.catalogue[kind]
        return Table(
            str(kind),
            self._metadata,
            Column("id", WholeNumber, primary_key=True),
            *(_column(field) for field in _in_order(record)),
            Column("version", WholeNumber, nullable=False, server_default="0"),
            sqlite_autoincrement=True,
        )

    def _complete(self) -> None:
        for kind, record in self.catalogue.items():
            for field in _in_order(record):
                _add_index(kind, self.tables[kind], field)
                if _is_held(field):
                    self._held_table(kind, field)
        add_wide_indexes(self.tables)


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
        Index(f"ix_{kind}_{field.name}", column, **only(column.is_not(None)))
    elif field.type is FieldType.URL and field.own is None:
        # Who has the same website is asked for by its beginning, at each key.
        Index(f"ix_{kind}_{field.name}", func.lower(column), **only(column.is_not(None)))


def _in_order(record: RecordType) -> list[Field]:
    """Long texts come last: an engine may read a row from its front and stop at the last column asked for."""
    return sorted((*record.fields, *record.orders, *record.hidden), key=_is_long)


def _is_long(field: Field) -> bool:
    return field.type is FieldType.LONG_TEXT


def _is_held(field: Field) -> bool:
    return field.is_several and field.indexed


# The journal and the file's own number have one form in every file.

FIXED_METADATA = MetaData()

#: One row: the number that tells this file and its copies from all others; no record, so never undone.
DATA_FILE = Table("data_file", FIXED_METADATA, Column("id", Text, primary_key=True))

#: How far what the program derives from records has been brought, by its name: state, and no record either.
DERIVED_STATE = Table(
    "derived_state", FIXED_METADATA, Column("name", Text, primary_key=True), Column("value", Text)
)

#: The content of attached files, each once: see `storage.contents`.
CONTENT = Table(
    "content",
    FIXED_METADATA,
    Column("id", WholeNumber, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("size", WholeNumber, nullable=False),
    Column("stored_at", WholeNumber, nullable=False),
    # Since when no attachment bears it, as far as somebody has looked.
    Column("loose_since", WholeNumber),
)
Index("ix_content_digest", CONTENT.c.digest, unique=True)
Index("ix_content_loose_since", CONTENT.c.loose_since, **only(CONTENT.c.loose_since.is_not(None)))
CONTENT_PART = Table(
    "content_part",
    FIXED_METADATA,
    Column("content", WholeNumber, ForeignKey("content.id"), primary_key=True),
    Column("place", WholeNumber, primary_key=True),
    Column("data", BLOB, nullable=False),
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
    **only(JOURNAL_ENTRY.c["count"] == 1),
)
Index(
    "ix_journal_entry_range",
    JOURNAL_ENTRY.c.kind,
    JOURNAL_ENTRY.c.last_id,
    JOURNAL_ENTRY.c.first_id,
    **only(JOURNAL_ENTRY.c["count"] > 1),
)
