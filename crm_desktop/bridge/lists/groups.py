"""A list in groups: which there are is read by one query, the ids of a group when its records are seen."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.bridge.lists.group_headings import GroupHeadings
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import ListQuery, Stored
from crm_desktop.core.rules.currency_rates import RateDays
from crm_desktop.core.views.grouping import Grouping, summed_fields
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.table.paging.grouped_model import GroupedTableModel
from crm_desktop.qtkit.table.paging.headings import Heading
from crm_desktop.services.reads.groups import Group, Sums, group_query, read_groups, read_sums
from crm_desktop.services.reads.reader import ListRow, SortOrders, View

#: Rows read with the groups: more than the tallest screen shows.
_FIRST_ROWS = 64
#: Of larger groups the first rows come before all ids.
_LARGE = 5_000
#: Groups whose ids are read again with the list; those looked at last.
_READ_AGAIN = 40

_Ids: TypeAlias = "dict[Stored, array[int]]"
_Rows: TypeAlias = "dict[int, ListRow]"


@frozen
class _Whole:
    """What a list in groups is read as."""

    groups: Sequence[Group]
    ids: Mapping[Stored, array[int]]
    rows: Mapping[int, ListRow]


class ListGroups(QObject):
    """The groups that one list shows, and which of them are open."""

    #: the groups are shown: how many records there are
    taken = Signal(int)
    #: more ids are there
    filled = Signal()
    refused = Signal(object)  # UserError
    #: others are open or closed
    folded = Signal()

    def __init__(
        self,
        values: FieldValues,
        model: GroupedTableModel,
        order: Callable[[], SortOrders],
        parent: QObject,
    ) -> None:
        """`order` says what the order of list and groups needs to know of the reference data."""
        super().__init__(parent)
        self._values = values
        self._gateway = values.context.gateway
        self._model = model
        self._query = ListQuery(values.kind)
        self._order = order
        self.grouping: Grouping | None = None
        self._groups: Sequence[Group] = ()
        self._sums: Mapping[Stored, Sums] = {}
        #: the fields that have a column in sight
        self._summed: frozenset[str] = frozenset()
        self._closed: set[Stored] = set()
        #: the grouping and its closed groups as they were left, until the list is shown
        self._left: tuple[Grouping | None, Sequence[Stored]] | None = None
        #: whole groups by their keys, those looked at last at the end
        self._known: _Ids = {}
        self._wanted: list[int] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_wanted)
        model.group_wanted.connect(self._want)

    # Reading -----------------------------------------------------------------------------------------------

    def show(self, query: ListQuery, grouping: Grouping) -> None:
        """Show another list in groups; groups of another field are all open."""
        if self._left is not None:
            (left, closed), self._left = self._left, None
            self._closed = set(closed) if left == grouping else set()
        elif grouping != self.grouping:
            self._closed.clear()
        self._query, self.grouping = query, grouping
        self._read(is_new=True)

    def reload(self) -> None:
        """Read the same groups again; rows, selection and place stay."""
        self._read(is_new=False)

    def leave(self) -> None:
        """Another list without groups follows."""
        self.grouping, self._groups = None, ()
        self._known.clear()
        self._wanted.clear()

    def _read(self, *, is_new: bool) -> None:
        grouping = self.grouping
        if grouping is None:
            return
        query, order, zone = self._query, self._order(), self._values.context.formats.zone
        closed, again = frozenset(self._closed), [] if is_new else [*self._known][-_READ_AGAIN:]

        def work(view: View) -> _Whole:
            groups = read_groups(view, query, grouping, order, zone)
            there = {group.key for group in groups}
            ids = {
                key: view.ids(group_query(view, query, grouping, key, zone), order)
                for key in again
                if key in there
            }
            rows: _Rows = {}
            left = _FIRST_ROWS if is_new else 0
            for group in groups:
                if left > 0 and group.key not in closed:
                    first = view.first_rows(group_query(view, query, grouping, group.key, zone), order, left)
                    rows.update((int(row[0] or 0), row) for row in first.rows)
                    ids[group.key] = array("q", [int(row[0] or 0) for row in first.rows])
                    left -= group.records
                left -= 1
            return _Whole(groups, ids, rows)

        done = partial(self._take, is_new)
        self._gateway.read(work, done, self._failed, owner=self, replaces=(self, "groups"))

    def _failed(self, error: UserError) -> None:
        self.refused.emit(error)

    def _take(self, is_new: bool, whole: _Whole) -> None:
        self._groups = whole.groups
        if is_new:
            self._sums = {}
        counts = {group.key: group.records for group in whole.groups}
        self._known = {key: ids for key, ids in whole.ids.items() if len(ids) == counts[key]}
        self._wanted.clear()
        numbers = {group.key: number for number, group in enumerate(whole.groups)}
        known = {numbers[key]: ids for key, ids in whole.ids.items()}
        self._model.set_groups(self._headings(), [*counts.values()], known, whole.rows, is_new=is_new)
        self.taken.emit(sum(counts.values()))
        self._read_sums()

    # Subtotals ---------------------------------------------------------------------------------------------

    def sum_up(self, columns: Sequence[str]) -> None:
        """Show the subtotals of these columns."""
        known = {field.name for field in summed_fields(self._values.record)}
        wanted = frozenset(known.intersection(columns))
        is_more, self._summed = not wanted <= self._summed, wanted
        if is_more:
            self._read_sums()

    def _read_sums(self) -> None:
        """They come after the list: at a million records they take a second or two."""
        grouping, groups, query, names = self.grouping, self._groups, self._query, self._summed
        zone = self._values.context.formats.zone
        days = RateDays(self._values.context.today(), zone)
        if grouping is None or not groups or not names:
            return

        def work(view: View) -> Mapping[Stored, Sums]:
            return read_sums(view, query, grouping, names, days, zone)

        def done(sums: Mapping[Stored, Sums]) -> None:
            if groups is self._groups:
                self._sums = sums
                self._model.set_headings(self._headings())

        self._gateway.read(work, done, self._failed, owner=self, replaces=(self, "sums"))

    # Ids of single groups ----------------------------------------------------------------------------------

    def _want(self, number: int) -> None:
        if number not in self._wanted and number < len(self._groups):
            self._wanted.append(number)
            self._timer.start()

    def _read_wanted(self) -> None:
        """Read what is looked at: the first rows of a large group at once, then all ids of each."""
        keys = [self._groups[number].key for number in self._wanted[-_READ_AGAIN:]]
        large = [group.key for group in self._groups if group.key in keys and group.records > _LARGE]
        for limit, wanted in ((_FIRST_ROWS, large), (None, keys)):
            if wanted:
                self._read_ids(wanted, limit)

    def _read_ids(self, keys: Sequence[Stored], limit: int | None) -> None:
        grouping, groups = self.grouping, self._groups
        query, order, zone = self._query, self._order(), self._values.context.formats.zone
        if grouping is None:
            return

        def work(view: View) -> tuple[_Ids, _Rows]:
            ids: _Ids = {}
            rows: _Rows = {}
            for key in keys:
                asked = group_query(view, query, grouping, key, zone)
                if limit is None:
                    ids[key] = view.ids(asked, order)
                    continue
                found = view.first_rows(asked, order, limit).rows
                rows.update((int(row[0] or 0), row) for row in found)
                ids[key] = array("q", [int(row[0] or 0) for row in found])
            return ids, rows

        done = partial(self._put, groups, limit is None)
        replaces = (self, "whole" if limit is None else "first")
        self._gateway.read(work, done, self._failed, owner=self, replaces=replaces)

    def _put(self, groups: Sequence[Group], is_whole: bool, found: tuple[_Ids, _Rows]) -> None:
        if groups is not self._groups:
            return  # of a former reading
        ids, rows = found
        for number, group in enumerate(groups):
            if group.key in ids:
                of_group = ids[group.key]
                self._model.put_group(number, of_group, {id_: rows[id_] for id_ in of_group if id_ in rows})
                if is_whole:
                    self._known[group.key] = of_group
                    self._wanted = [wanted for wanted in self._wanted if wanted != number]
        if is_whole:
            self.filled.emit()

    # Opening and closing -----------------------------------------------------------------------------------

    @property
    def closed(self) -> list[Stored]:
        """The keys of the groups that are closed."""
        return sorted(self._closed, key=str)

    def leave_closed(self, grouping: Grouping | None, keys: Sequence[Stored]) -> None:
        """Close these groups as soon as the list is shown by this grouping."""
        self._left = (grouping, keys)

    def fold(self, number: int, *, is_open: bool) -> None:
        """Open or close a group."""
        group = self._groups[number]
        (self._closed.discard if is_open else self._closed.add)(group.key)
        heading = self._heading(group)
        self._model.fold_group(number, heading, self._known.get(group.key))
        self.folded.emit()

    def fold_all(self, *, is_open: bool) -> None:
        """Open or close all groups."""
        self._closed = set() if is_open else {group.key for group in self._groups}
        known = {
            number: self._known[group.key]
            for number, group in enumerate(self._groups)
            if group.key in self._known
        }
        counts = [group.records for group in self._groups]
        self._model.set_groups(self._headings(), counts, known, {}, is_new=False)
        self.folded.emit()

    def retranslate(self) -> None:
        """Name the groups in the language in force."""
        self._model.set_headings(self._headings())

    def _headings(self) -> list[Heading]:
        return [self._heading(group) for group in self._groups]

    def _heading(self, group: Group) -> Heading:
        assert self.grouping is not None
        headings = GroupHeadings(self._values, self.grouping)
        return headings.heading(group, self._sums.get(group.key, {}), is_open=group.key not in self._closed)
