"""The words of rows by which the records that they belong to are found: a second number, another address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.contact_points import VALUE_FIELDS
from crm_desktop.core.values.search.folding import Folder
from crm_desktop.storage.schema import Schema
from crm_desktop.storage.search_words import documents_of_columns, searched_fields


def further_words(
    connection: Connection, schema: Schema, folder: Folder, kind: Kind, ids: Sequence[int]
) -> dict[int, str]:
    """The folded words that other rows add to records of a kind, by the records' ids."""
    found: dict[int, list[str]] = {}
    for source, field in schema.catalogue.words_from(kind):
        table, record = schema[source], schema.catalogue[source]
        names = [each.name for each in record.searchable]
        statement = select(table.c[field], table.c.sort, *(table.c[name] for name in names))
        for id_, sort, *texts in connection.execute(statement.where(table.c[field].in_(ids))):
            is_phone = VALUE_FIELDS[sort].type is FieldType.PHONE
            fold = folder.phone if is_phone else folder.words
            found.setdefault(int(id_), []).extend(fold(text) for text in texts if text)
    return {id_: " ".join(words) for id_, words in found.items()}


def whole_documents(
    connection: Connection, schema: Schema, folder: Folder, kind: Kind, ids: Sequence[int]
) -> list[tuple[int, str]]:
    """All words by which records are found, their own and those of other rows, beside the records' ids.

    Records that are gone are left out.
    """
    table, record = schema[kind], schema.catalogue[kind]
    names = sorted(searched_fields(record))
    statement = select(table.c.id, *(table.c[name] for name in names)).where(table.c.id.in_(ids))
    rows = [tuple(row) for row in connection.execute(statement.order_by(table.c.id))]
    if not rows:
        return []
    present = [int(row[0]) for row in rows]
    own = documents_of_columns(folder, record, ["id", *names], rows)
    further = further_words(connection, schema, folder, kind, present)
    return [
        (id_, f"{words} {further[id_]}" if id_ in further else words)
        for id_, words in zip(present, own, strict=True)
    ]


def owners(record: RecordType, rows: Iterable[Mapping[str, Stored]]) -> Iterator[tuple[Kind, int]]:
    """The records that are found by the words of these rows too."""
    if not record.adds_words_to:
        return  # most kinds: their rows need not be looked at, and there may be 100,000 of them
    for row in rows:
        for name in record.adds_words_to:
            target, id_ = record.field(name).refers_to, row.get(name)
            if target is not None and id_ is not None:
                yield target, int(id_)


def tuples_as_rows(
    record: RecordType, columns: Sequence[str], rows: Sequence[Sequence[Stored]]
) -> Iterator[Mapping[str, Stored]]:
    """Of rows given as tuples, to whom they belong; nothing where they add no words to anybody."""
    places = [(name, columns.index(name)) for name in record.adds_words_to if name in columns]
    for row in rows if places else ():
        yield {name: row[place] for name, place in places}
