"""The list behind a record table: which records, in which order, and their rows as they are painted."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.reference_lists import sort_orders
from crm_desktop.bridge.lists.groups import ListGroups
from crm_desktop.bridge.lists.interests import list_interest, rows_interest
from crm_desktop.bridge.lists.own_indexes import index_own_fields
from crm_desktop.bridge.lists.row_reads import RowReads
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.errors import Cancelled, LostFile, UserError
from crm_desktop.core.queries import Condition, Filter, ListQuery, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.grouping import Grouping
from crm_desktop.qtkit.table.columns import Column
from crm_desktop.qtkit.table.paging.grouped_model import GroupedTableModel
from crm_desktop.qtkit.table.paging.row_ids import positions_of
from crm_desktop.qtkit.threads.workers import Job
from crm_desktop.services.reads.reader import ListRow, SortOrders, View

#: Rows read with a new query: more than the tallest screen shows.
FIRST_ROWS = 64
#: How long changes are gathered before the list is read again, in milliseconds.
_GATHER = 60
#: The ids are read when nobody types any more, in milliseconds, or once a row is looked at that needs them.
_AFTER_TYPING = 400
#: A list that could not be read because the file was away is read again after so long, in milliseconds.
_LOOK_AGAIN = 1_000

#: Lengths of lists remembered.
_TOTALS_KEPT = 100

#: First rows, length of the list; None while it is not counted.
_Beginning: TypeAlias = "tuple[list[ListRow], int | None]"
#: All ids, and the rows of the ones that the view wants to find again.
_Whole: TypeAlias = "tuple[array[int], dict[int, int]]"


class _Totals:
    """Lengths of lists that still hold, as nothing was written since they were asked for."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, tuple[Filter, ...], Condition | None], int] = {}
        self._writes = 0

    def get(self, query: ListQuery) -> int | None:
        """The length of a list, if it is known."""
        return self._known.get((query.text, query.filters, query.where))

    def asked(self) -> int:
        """Something begins to count what is stored now; the number to give back with what it counted."""
        return self._writes

    def counted(self, query: ListQuery, total: int, asked: int) -> None:
        """Take what was counted, unless something was written since it was asked for."""
        if asked == self._writes:
            if len(self._known) >= _TOTALS_KEPT:
                self._known.clear()
            self._known[query.text, query.filters, query.where] = total

    def written(self) -> None:
        """Something was written."""
        self._known.clear()
        self._writes += 1


class RecordList(QObject):
    """Shows a query in a `PagedTableModel` and keeps it right while records change.

    A new query is read in steps: its first rows, which are painted at once, with the length of the whole
    where that is cheap, else the length next; all ids once they are needed or nobody types. A list that only
    has to be read again keeps its rows until the new ids are there.
    """

    #: how many records the list has, and how many there are of the kind
    counted = Signal(int, int)
    #: the first rows of another query are shown, its ids are not all there
    begun = Signal()
    #: the ids are all there
    completed = Signal()

    def __init__(
        self, context: PageContext, kind: Kind, columns: Sequence[Column], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._gateway = context.gateway
        self.kind = kind
        self._rows = RowReads(self._gateway, kind, self)
        self.model = GroupedTableModel(columns, self._rows, self)
        self._rows.model = self.model
        self.groups = ListGroups(FieldValues(context, kind), self.model, self.order, self)
        self.groups.taken.connect(self._take_groups)
        self.groups.filled.connect(self.completed)
        self.groups.refused.connect(self._groups_refused)
        self.query = ListQuery(kind)
        self.total = 0
        self.everything = 0
        self.is_loaded = False
        self._totals = _Totals()
        self._to_find: list[int] = []
        self._asked = 0
        self._long_reads: list[Job] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_GATHER)
        self._timer.timeout.connect(self.reload)
        self._ids_timer = QTimer(self)
        self._ids_timer.setSingleShot(True)
        self._ids_timer.setInterval(_AFTER_TYPING)
        self._ids_timer.timeout.connect(self._read_ids)
        self.model.ids_wanted.connect(self._want_ids)
        self._is_held = False
        self._is_reload_waiting = False

    # Reading -----------------------------------------------------------------------------------------------

    def show(self, query: ListQuery, grouping: Grouping | None = None) -> None:
        """Show another query; what is shown already stays until the first rows are there."""
        self._stop_reading()
        if grouping is not None:
            self.query = query
            self._asked = self._totals.asked()
            index_own_fields(self._gateway, query, self.everything)
            self.groups.show(query, grouping)
            return
        self.groups.leave()
        known, asked = self._totals.get(query), self._totals.asked()
        self.query = query
        index_own_fields(self._gateway, query, self.everything)
        order = self.order()

        def work(view: View) -> _Beginning:
            first = view.first_rows(query, order, FIRST_ROWS)
            total = first.total if first.total is not None else known
            if total is None and len(first.rows) < FIRST_ROWS:
                total = len(first.rows)
            if total is None and not query.text:
                total = view.count(query)
            return first.rows, total

        done = partial(self._take_beginning, asked)
        self._gateway.read(work, done, self._not_read, owner=self, replaces=(self, "list"))

    def _stop_reading(self) -> None:
        self._timer.stop()
        self._ids_timer.stop()
        for job in self._long_reads:
            job.cancel()  # of the former query: they would only keep the readers busy
        self._long_reads.clear()

    def _take_groups(self, total: int) -> None:
        is_first, self.is_loaded = not self.is_loaded or self.model.is_only_begun, True
        if is_first:
            self.begun.emit()
        self._set_total(total, self._asked)
        self.completed.emit()

    def _groups_refused(self, error: UserError) -> None:
        """Where there are too many groups the list is shown without them."""
        self._not_read(error)
        if not isinstance(error, LostFile | Cancelled):
            self.show(self.query)

    def _not_read(self, error: UserError) -> None:
        """A file that is away for a moment is read as soon as it is back; other refusals are said."""
        if isinstance(error, LostFile):
            QTimer.singleShot(_LOOK_AGAIN, self, self._show_again)
        elif not isinstance(error, Cancelled):
            self._gateway.refused.emit(error)

    def _show_again(self) -> None:
        self.show(self.query, self.groups.grouping)

    def reload(self) -> None:
        """Read the same query again; rows, selection and place stay until the new ids are there."""
        if self._is_held:
            self._is_reload_waiting = True
        elif self.groups.grouping is not None:
            self._asked = self._totals.asked()
            self.groups.reload()
        else:
            self._read_ids()

    def hold(self, is_held: bool) -> None:
        """Put off reading again, as while a cell is edited: new ids would close its editor."""
        self._is_held = is_held
        if not is_held and self._is_reload_waiting:
            self._is_reload_waiting = False
            self._timer.start()

    def find_again(self, ids: Sequence[int]) -> None:
        """Name the ids whose rows will be wanted when the ids change."""
        self._to_find = list(ids)

    def order(self) -> SortOrders:
        """What the order of the query needs to know of the reference data."""
        grouping = self.groups.grouping
        by_group = () if grouping is None else (SortKey(grouping.field),)
        return sort_orders(self._context, self.kind, (*self.query.sort, *by_group))

    def _take_beginning(self, asked: int, beginning: _Beginning) -> None:
        rows, total = beginning
        self.is_loaded = True
        shown = len(rows) if total is None else total
        self.model.set_first_rows([(int(row[0] or 0), row) for row in rows], shown)
        self.begun.emit()
        if total is None:
            self._count_hits(asked)
        else:
            self._set_total(total, asked)
        if total == len(rows):
            self.completed.emit()
        else:
            self._ids_timer.start()

    def _count_hits(self, asked: int) -> None:
        """Counting very many hits takes longer than a person types: the first rows do not wait for it."""
        query = self.query

        def work(view: View) -> int:
            return view.count(query)

        def done(total: int) -> None:
            self.model.set_length(total)
            self._set_total(total, asked)

        self._long_reads.append(self._gateway.read(work, done, owner=self, replaces=(self, "hits")))

    def _want_ids(self) -> None:
        if self._ids_timer.isActive():
            self._read_ids()

    def _read_ids(self) -> None:
        self._ids_timer.stop()
        asked = self._totals.asked()
        query, order, wanted = self.query, self.order(), list(self._to_find)

        def work(view: View) -> _Whole:
            ids = view.ids(query, order)
            return ids, positions_of(ids, wanted)

        def done(whole: _Whole) -> None:
            ids, positions = whole
            self.is_loaded = True
            self.model.set_ids(ids, positions)
            self._set_total(len(ids), asked)
            self.completed.emit()

        self._long_reads.append(self._gateway.read(work, done, owner=self, replaces=(self, "ids")))

    def _set_total(self, total: int, asked: int) -> None:
        self.total = total
        self._totals.counted(self.query, total, asked)
        if self.query.is_everything:
            self.everything = total
            self.counted.emit(total, total)
            return
        known = self._totals.get(ListQuery(self.kind))
        self.everything = max(total, self.everything if known is None else known)
        self.counted.emit(total, self.everything)
        if known is None:
            self._count_everything()

    def _count_everything(self) -> None:
        everything, asked = ListQuery(self.kind), self._totals.asked()

        def work(view: View) -> int:
            return view.count(everything)

        def done(count: int) -> None:
            self._totals.counted(everything, count, asked)
            if count != self.everything:
                self.everything = count
                self.counted.emit(self.total, count)

        self._long_reads.append(self._gateway.read(work, done, owner=self, replaces=(self, "everything")))

    # Changes -----------------------------------------------------------------------------------------------

    def take_changes(self, change_set: ChangeSet) -> bool:
        """Note what a write made stale: rows are read again when they are painted. Whether any may be."""
        catalogue = self._gateway.catalogue
        touched = rows_interest(catalogue, self.kind).touched(self.kind, change_set)
        if touched is None or touched or list_interest(catalogue, self.query).is_touched(change_set):
            self._totals.written()
        if touched is None:
            self.model.invalidate()
        elif touched:
            self.model.invalidate(touched)
        return touched is None or bool(touched)
