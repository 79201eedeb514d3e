"""Reads the views that an office has saved of a list, and how many records each has now."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select

from crm_desktop.core.errors import NotFound
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.resolving import Days
from crm_desktop.core.views.saved import ViewDefinition, query_of, read_definition
from crm_desktop.frozen import frozen
from crm_desktop.services.name_keys import key_of_name
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.driver import rows_of
from crm_desktop.storage.schema import schema_of


@frozen
class SavedView:
    """A list that somebody gave a name; everybody who opens the file sees it."""

    id: int
    name: str
    definition: ViewDefinition
    pinned: bool = False


def saved_views(view: View, kind: Kind) -> tuple[SavedView, ...]:
    """The views of a kind, pinned ones first, then by name; one that cannot be read is left out."""
    with view.snapshot() as connection:
        table = schema_of(connection)[Kind.SAVED_VIEW].c
        columns = (table.id, table.name, table.definition, table.pinned)
        rows = rows_of(connection, select(*columns).where(table.page == str(kind)))
    found = []
    for id_, name, text, pinned in rows:
        try:
            definition = read_definition(str(text or ""), kind, view.catalogue)
        except ValueError:
            continue
        found.append(SavedView(id_, str(name or ""), definition, bool(pinned)))
    return tuple(sorted(found, key=lambda each: (not each.pinned, key_of_name(each.name))))


def view_named(view: View, kind: Kind, name: str, days: Days, user: int | None) -> ListQuery:
    """What the view of that name lists today, to somebody; raises NotFound."""
    for each in saved_views(view, kind):
        if key_of_name(each.name) == key_of_name(name):
            return query_of(each.definition, kind, view.catalogue, days, user)
    raise NotFound("view_gone", kind=kind, name=name)


def counts_of(
    view: View, kind: Kind, views: tuple[SavedView, ...], days: Days, user: int | None
) -> Mapping[int, int]:
    """How many records each of some views has today, to somebody, by its id."""
    queries = {each.id: query_of(each.definition, kind, view.catalogue, days, user) for each in views}
    return {id_: view.count(query) for id_, query in queries.items()}
