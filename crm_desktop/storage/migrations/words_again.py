"""Writes search words anew in an older file: of what was held in another form, or was not searched yet.

Not in the migration itself, which says what a file looked like at its time: the words are folded as they are
today.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.character_tables import folder
from crm_desktop.storage.forms import settle
from crm_desktop.storage.further_words import whole_documents
from crm_desktop.storage.row_writer import batches

#: The first form whose tags are records of a list, and the first whose activities are searched.
_FIRST_TAGS_VERSION, _FIRST_SEARCHED_ACTIVITIES = 21, 22


def find_words_again(connection: Connection, former_version: int) -> None:
    """Let a file that had an older form be searched as one of today's is."""
    if former_version < _FIRST_TAGS_VERSION:
        _find_words_of_tags(connection)
    if former_version < _FIRST_SEARCHED_ACTIVITIES:
        _find_words_of(connection, Kind.ACTIVITY)


def find_all_words(connection: Connection) -> None:
    """Write the words of all records, in a file whose index of words is empty."""
    catalogue = settle(connection).catalogue
    for kind, record in catalogue.items():
        if record.search_number is not None:
            _find_words_of(connection, kind)


def _find_words_of(connection: Connection, kind: Kind) -> None:
    schema, words = settle(connection), backend_of(connection).words
    ids = connection.scalars(select(schema[kind].c.id)).all()
    for block in batches(sorted(ids)):
        documents = whole_documents(connection, schema, folder(), kind, block)
        words.store(connection, schema.catalogue[kind], documents)


def _find_words_of_tags(connection: Connection) -> None:
    """Let tagged records be found by whatever their tags are called from now on."""
    schema, words = settle(connection), backend_of(connection).words
    for kind in schema.catalogue.listed_kinds:
        record = schema.catalogue[kind]
        tagged = [each.name for each in record.fields if each.lists is not None and each.searchable]
        for name in tagged if record.search_number is not None else ():
            table = schema[kind]
            ids = connection.scalars(select(table.c.id).where(table.c[name].is_not(None))).all()
            for block in batches(sorted(ids)):
                words.store(connection, record, whole_documents(connection, schema, folder(), kind, block))
