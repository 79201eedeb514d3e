"""Keeps the table of a record page fresh: rows and order after a write, what is overdue on a new day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.interest import Interest
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.interests import groups_interest, list_interest
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.views.grouping import Grouping
from crm_desktop.ui.record_page.edits import RecordEdits
from crm_desktop.ui.records.table import RecordsTable

#: How long changes are gathered before the list is read again, in milliseconds.
_GATHER = 60


class ListFreshness(QObject):
    """Follows what the table lists; the page reads when it is told to."""

    #: the list has to be read again
    due = Signal()
    #: rows of the list may look different; told when the table is seen
    touched = Signal()

    def __init__(
        self, context: PageContext, table: RecordsTable, is_seen: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._table = table
        self._is_seen = is_seen
        self._is_touched = False
        self._shown_on: date | None = None
        self._members = Interest()
        self._freshness = Freshness(context, Interest(), is_seen, _GATHER, self, self._may_stay)
        self._freshness.due.connect(self._ask)
        table.list.begun.connect(self._freshness.ended)
        table.list.completed.connect(self._freshness.ended)
        context.gateway.changed.connect(self._written)
        context.gateway.derived.connect(self._derived)

    def begun(self, query: ListQuery, grouping: Grouping | None) -> None:
        """A query is being read; what its groups are made of decides who is where."""
        catalogue = self._context.catalogue
        groups = groups_interest(catalogue, query, grouping)
        self._freshness.interest = list_interest(catalogue, query) | groups
        self._members = list_interest(catalogue, replace(query, sort=())) | groups
        self._freshness.begun()

    def catch_up(self) -> None:
        """The table is seen again: have it read if it is behind."""
        self._tell_touched()
        self._freshness.catch_up()

    def _may_stay(self, change_set: ChangeSet, origin: object) -> bool:
        """A person has edited what the list is only sorted by: the row stays until the list is left."""
        return isinstance(origin, RecordEdits) and not self._members.is_touched(change_set)

    def _ask(self) -> None:
        today = self._context.today()
        if self._shown_on != today:
            self._shown_on = today
            self._table.list.model.retranslate()  # what is overdue depends on the day
        self.due.emit()

    def _written(self, change_set: ChangeSet, _origin: object) -> None:
        self._table.find_brought_back(change_set)
        self._table.list.find_again(self._table.ids_to_find())
        if self._table.list.take_changes(change_set):
            self._is_touched = True
            self._tell_touched()

    def _derived(self, change_set: ChangeSet) -> None:
        self._written(change_set, None)

    def _tell_touched(self) -> None:
        if self._is_touched and self._is_seen():
            self._is_touched = False
            self.touched.emit()
