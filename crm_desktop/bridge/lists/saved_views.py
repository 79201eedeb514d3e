"""The saved views of one kind: read again when somebody changes them, the pinned ones counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.interest import Interest, everything_of
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.view import ListView
from crm_desktop.bridge.lists.interests import list_interest
from crm_desktop.core.commands import CreateRecord, DeleteRecords, EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.saved import ViewDefinition, query_of
from crm_desktop.services.reads.office.saved_views import SavedView, counts_of, saved_views
from crm_desktop.services.reads.reader import View

#: Re-exported for the pages, which do not see the services.
__all__ = [
    "SavedView",
    "SavedViews",
    "delete",
    "key_of",
    "key_of_id",
    "list_of",
    "pin",
    "rename",
    "save_again",
    "save_new",
]

#: How long changes are gathered before anything is read again, in milliseconds.
_GATHER, _GATHER_COUNTS = 60, 400
_PREFIX = "saved:"


class SavedViews(QObject):
    """Empty until `begin`, so that no page waits for them."""

    #: there are others, or they are called otherwise
    changed = Signal()
    #: the pinned ones have been counted
    counted = Signal()

    def __init__(
        self, context: PageContext, kind: Kind, is_seen: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._kind = kind
        self.views: tuple[SavedView, ...] = ()
        self.counts: Mapping[int, int] = {}
        self._has_begun = False
        self._freshness = Freshness(context, everything_of(Kind.SAVED_VIEW), self._is_read, _GATHER, self)
        self._freshness.due.connect(self._read)
        self._counting = Freshness(context, Interest(), is_seen, _GATHER_COUNTS, self)
        self._counting.due.connect(self._count)

    def _is_read(self) -> bool:
        return self._has_begun

    def begin(self) -> None:
        """Read them, if that has not been done, and count again what changed out of sight."""
        if not self._has_begun:
            self._has_begun = True
            self._freshness.ask()
        elif self.pinned:
            self._counting.catch_up()

    @property
    def pinned(self) -> tuple[SavedView, ...]:
        """Those that stand above the list."""
        return tuple(each for each in self.views if each.pinned)

    def lists(self) -> list[ListView]:
        """All of them, as lists to choose."""
        return [list_of(each) for each in self.views]

    def of_key(self, key: str) -> SavedView | None:
        """The view behind a list's key; None for a ready-made list."""
        return next((each for each in self.views if key_of(each) == key), None)

    def _read(self) -> None:
        self._freshness.begun()

        def work(view: View) -> tuple[SavedView, ...]:
            return saved_views(view, self._kind)

        self._context.gateway.read(work, self._take, owner=self, replaces=(self, "views"))

    def _take(self, views: tuple[SavedView, ...]) -> None:
        self._freshness.ended()
        if views != self.views:
            self.views = views
            self.changed.emit()
            self._recount()

    def _recount(self) -> None:
        catalogue, days, user = self._context.catalogue, self._context.days, self._context.gateway.user
        interest = Interest()
        for each in self.pinned:
            query = query_of(each.definition, self._kind, catalogue, days, user)
            interest = interest | list_interest(catalogue, query)
        self._counting.interest = interest
        if self.pinned:
            self._counting.ask()

    def _count(self) -> None:
        self._counting.begun()
        pinned, days, user = self.pinned, self._context.days, self._context.gateway.user

        def work(view: View) -> Mapping[int, int]:
            return counts_of(view, self._kind, pinned, days, user)

        self._context.gateway.read(work, self._take_counts, owner=self, replaces=(self, "counts"))

    def _take_counts(self, counts: Mapping[int, int]) -> None:
        self._counting.ended()
        self.counts = counts
        self.counted.emit()


def key_of(view: SavedView) -> str:
    """The key of a saved view among the lists of its page."""
    return key_of_id(view.id)


def key_of_id(id_: int) -> str:
    """The key of the saved view of an id."""
    return f"{_PREFIX}{id_}"


def list_of(view: SavedView) -> ListView:
    """A saved view as a list to choose; one that says no order has the usual one."""
    told = view.definition
    made = ListView(key_of(view), view.name, told.filters, text=told.text)
    return replace(
        made, sort=told.sort or made.sort, columns=told.columns, where=told.where, group=told.group
    )


def save_new(kind: Kind, name: str, definition: ViewDefinition, owner: int | None) -> CreateRecord:
    """The command that saves a view."""
    values = {"name": name, "page": str(kind), "definition": definition.as_text(), "owner": owner}
    return CreateRecord(Kind.SAVED_VIEW, values)


def save_again(view: SavedView, definition: ViewDefinition) -> EditRecords:
    """The command that lets a view list what is listed now."""
    return _edit(view, {"definition": definition.as_text()})


def rename(view: SavedView, name: str) -> EditRecords:
    """The command that gives a view another name."""
    return _edit(view, {"name": name})


def pin(view: SavedView, is_pinned: bool) -> EditRecords:
    """The command that puts a view above its list, or takes it from there."""
    return _edit(view, {"pinned": is_pinned})


def delete(view: SavedView) -> DeleteRecords:
    """The command that deletes a view; the records that it lists stay."""
    return DeleteRecords(Records(Kind.SAVED_VIEW, (view.id,)))


def _edit(view: SavedView, values: Mapping[str, object]) -> EditRecords:
    return EditRecords(Records(Kind.SAVED_VIEW, (view.id,)), values)
