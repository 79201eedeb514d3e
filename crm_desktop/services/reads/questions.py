"""Words that narrow a list, as the index of words reads them."""

from __future__ import annotations

from array import array
from collections.abc import Callable

from sqlalchemy.engine import Connection

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.search.folding import Folder, Question, with_entries
from crm_desktop.storage.lists import plans as list_plans
from crm_desktop.storage.lists import text as text_search
from crm_desktop.storage.lists.queries import SortOrders


def text_expression(connection: Connection, folder: Callable[[], Folder], query: ListQuery) -> str | None:
    """What the words of a query ask of the index; None when they narrow nothing."""
    if not query.text.strip():
        return None
    return expression_of_question(connection, folder(), query.kind, folder().question(query.text))


def expression_of_question(
    connection: Connection, folder: Folder, kind: Kind, question: Question
) -> str | None:
    """A question as the index of a kind's words reads it; tags are found by their names."""
    entries = text_search.names_of_entries(connection, kind)
    named = [(id_, folder.words(name)) for id_, name in entries]
    return text_search.expression_of(connection, with_entries(question, named))


def matching_ids(
    connection: Connection, folder: Callable[[], Folder], query: ListQuery, sort_orders: SortOrders
) -> array[int]:
    """All ids of a list in order; for commands within their own transaction too."""
    return list_plans.all_ids(connection, query, sort_orders, text_expression(connection, folder, query))
