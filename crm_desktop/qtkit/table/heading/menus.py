"""The menus of a table's heading: sort or filter by a column, hide it, choose which columns are shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QMenu

from crm_desktop.qtkit.editors.check_list import CheckList
from crm_desktop.qtkit.editors.searchable_lists import ListEntry
from crm_desktop.qtkit.table.heading.header import TableHeader
from crm_desktop.qtkit.table.selecting_view import SelectingTableView
from crm_desktop.qtkit.widgets.popover import Popover

#: Shows or hides the column of a key.
Show = Callable[[str, bool], None]

#: In pixels at 100 % text size.
_ROW, _WIDTH = 28, 240


class ColumnList(Popover):
    """Ticks for the columns, which take effect at once; with a search line where there are many."""

    def __init__(self, view: SelectingTableView, show: Show) -> None:
        super().__init__(view)
        self._view = view
        self._show = show
        self.close_on_enter()
        self.setAccessibleName(self.tr("Columns"))
        self.body.setContentsMargins(8, 8, 8, 8)
        self._list = CheckList(self, row_height=view.theme.pixels(_ROW))
        self._list.set_words(self.tr("Search"), self.tr("Columns"))
        columns = view.paged_model.columns
        # Those shown come first, in the order in which they stand.
        shown = view.visible_column_keys()
        others = (column.key for column in columns if column.key not in shown)
        titles = {column.key: column.title() for column in columns}
        self._list.set_entries([ListEntry(key, titles[key]) for key in (*shown, *others)], shown)
        self._list.changed.connect(self._take)
        self.body.addWidget(self._list)
        self.setFixedWidth(view.theme.pixels(_WIDTH))

    @property
    def list_widget(self) -> QListWidget:
        """The list with its ticks."""
        return self._list.list_widget

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the search line, or in the list where there is none."""
        super().showEvent(event)
        self._list.focus_first()

    def _take(self) -> None:
        wanted = {entry.value for entry in self._list.checked()}
        shown = set(self._view.visible_column_keys())
        for key in wanted ^ shown:
            self._show(key, key in wanted)
            # The last column shown cannot be hidden.
            self._list.set_ticked(key, key in self._view.visible_column_keys())


class HeaderMenu(QMenu):
    """What can be done with one column, or none for -1, and the list of all."""

    #: the list of columns is wanted
    choice_requested = Signal()

    def __init__(self, view: SelectingTableView, header: TableHeader, number: int, show: Show) -> None:
        super().__init__(view)
        self._view = view
        self._show = show
        self._header = header
        self._number = number
        column = view.paged_model.columns[number] if number >= 0 else None
        if column is not None:
            self._key = column.key
            if column.sortable:
                self._add(self.tr("Sort ascending"), self._sort_ascending)
                self._add(self.tr("Sort descending"), self._sort_descending)
                self._add(self.tr("Add to the sort order"), self._add_to_sort)
                self.addSeparator()
            if header.offers_filters:
                self._add(self.tr("Filter…"), self._filter)
            if column.key in header.groupable:
                self._add(self.tr("Group by this column"), self._group)
            if header.offers_filters:
                self.addSeparator()
            self._add(self.tr("Fit width"), self._fit_width)
            self._add(self.tr("Hide column"), self._hide)
            self.addSeparator()
        self._add(self.tr("Choose columns…"), self.choice_requested)

    def _add(self, text: str, slot: object) -> None:
        self.addAction(text).triggered.connect(slot)

    def _sort_ascending(self) -> None:
        self._header.sort_by(self._key, descending=False)

    def _sort_descending(self) -> None:
        self._header.sort_by(self._key, descending=True)

    def _add_to_sort(self) -> None:
        self._header.sort_by(self._key, add=True)

    def _filter(self) -> None:
        self._header.filter_requested.emit(self._key)

    def _group(self) -> None:
        self._header.group_requested.emit(self._key)

    def _fit_width(self) -> None:
        self._view.resizeColumnToContents(self._number)
        self._view.setColumnWidth(self._number, self._view.columnWidth(self._number))

    def _hide(self) -> None:
        self._show(self._key, False)
