"""The menus of a table's heading: sort by a column, hide it, choose which columns are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QMenu

from crm_desktop.qtkit.table_header import TableHeader

if TYPE_CHECKING:
    from crm_desktop.qtkit.big_table_view import BigTableView


class ColumnMenu(QMenu):
    """Ticks for the columns shown; stays open while several are ticked with the mouse."""

    def __init__(self, view: BigTableView) -> None:
        super().__init__(view)
        self._view = view
        self.setAccessibleName(self.tr("Columns"))
        shown = set(view.visible_column_keys())
        for column in view.paged_model.columns:
            action = self.addAction(column.title())
            action.setCheckable(True)
            action.setChecked(column.key in shown)
            action.setData(column.key)
        self.triggered.connect(self._toggle)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing the menu."""
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.trigger()
            return
        super().mouseReleaseEvent(event)

    def _toggle(self, action: QAction) -> None:
        key = action.data()
        self._view.set_column_shown(key, action.isChecked())
        # The last column shown cannot be hidden.
        action.setChecked(key in self._view.visible_column_keys())


class HeaderMenu(QMenu):
    """What can be done with one column, and the list of all."""

    def __init__(self, view: BigTableView, header: TableHeader, number: int) -> None:
        super().__init__(view)
        self._view = view
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
            self._add(self.tr("Fit width"), self._fit_width)
            self._add(self.tr("Hide column"), self._hide)
            self.addSeparator()
        columns = ColumnMenu(view)
        columns.setTitle(self.tr("Columns"))
        columns.setParent(self, columns.windowFlags())
        self.addMenu(columns)

    def _add(self, text: str, slot: object) -> None:
        self.addAction(text).triggered.connect(slot)

    def _sort_ascending(self) -> None:
        self._header.sort_by(self._key, descending=False)

    def _sort_descending(self) -> None:
        self._header.sort_by(self._key, descending=True)

    def _add_to_sort(self) -> None:
        self._header.sort_by(self._key, add=True)

    def _fit_width(self) -> None:
        self._view.resizeColumnToContents(self._number)
        self._view.setColumnWidth(self._number, self._view.columnWidth(self._number))

    def _hide(self) -> None:
        self._view.set_column_shown(self._key, False)


def column_menu(view: BigTableView) -> QMenu:
    """Return the menu of all columns; it deletes itself when closed."""
    return _own_end(ColumnMenu(view))


def header_menu(view: BigTableView, header: TableHeader, number: int) -> QMenu:
    """Return the menu of one column, or of none for -1; it deletes itself when closed."""
    return _own_end(HeaderMenu(view, header, number))


def _own_end(menu: QMenu) -> QMenu:
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
