"""The reads of the recycle bin and of the history of everything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

from PySide6.QtCore import QObject

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import to_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.services.past.deeds import Deed, DeedQuery, deeds
from crm_desktop.services.past.deleted import Deleted, binned_kinds, deleted_records
from crm_desktop.services.reads.reader import View

#: Re-exported for the floor above, which does not see the services.
__all__ = ["MOST", "Deed", "DeedQuery", "Deleted", "binned", "first_moment", "read_deeds", "read_deleted"]

#: More are not listed: the list is narrowed instead.
MOST = 500


def binned(catalogue: Catalogue) -> tuple[Kind, ...]:
    """The kinds whose deleted records are listed."""
    return binned_kinds(catalogue)


def first_moment(context: PageContext, days: int) -> int:
    """The moment with which so many days until today begin, in milliseconds (UTC); 0 days are all."""
    if not days:
        return 0
    day = context.today() - timedelta(days=days - 1)
    return to_milliseconds(datetime.combine(day, time(), context.formats.zone or SYSTEM_ZONE))


def read_deleted(
    context: PageContext,
    kind: Kind | None,
    since: int,
    text: str,
    done: Callable[[list[Deleted]], None],
    owner: QObject,
) -> None:
    """Read what was deleted since a moment; of one kind, or of all."""

    def work(view: View) -> list[Deleted]:
        kinds = binned_kinds(view.catalogue) if kind is None else (kind,)
        return deleted_records(view, kinds, since, text, MOST)

    context.gateway.read(work, done, owner=owner, replaces=owner)


def read_deeds(
    context: PageContext, query: DeedQuery, done: Callable[[list[Deed]], None], owner: QObject
) -> None:
    """Read what was done, in the words of the language in force."""
    say = context.words.done

    def work(view: View) -> list[Deed]:
        return deeds(view, query, say, MOST)

    context.gateway.read(work, done, owner=owner, replaces=owner)
