"""Tells which rows of a big table are selected, and finds them again after its ids changed."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import field

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.table.paging.model import PagedTableModel
from crm_desktop.qtkit.table.paging.row_ids import UNKNOWN_ID, empty_ids
from crm_desktop.qtkit.table.row_view import RowTableView

_FOUND_AGAIN = 2000  # so many selected rows are looked for after the ids changed


@frozen
class SelectionState:
    """What is selected. `all` means "what the query matches": `ids` is empty then and `count` its total."""

    all: bool = False
    ids: array[int] = field(default_factory=empty_ids)
    count: int = 0


def selected_row_count(selection: QItemSelection) -> int:
    """Return how many rows are selected; the view selects whole rows."""
    return sum(bottom - top + 1 for top, bottom in _spans(selection))


def selected_ids(model: PagedTableModel, selection: QItemSelection) -> array[int]:
    """Return the ids of the selected rows in the order of the table; ids not known yet are left out."""
    ids = empty_ids()
    for top, bottom in _spans(selection):
        ids.extend(model.ids[top : bottom + 1])
    return array("q", [id_ for id_ in ids if id_ >= 0]) if model.is_grouped else ids


def ask_for_selected(model: PagedTableModel, selection: QItemSelection) -> None:
    """Have the ids of selected rows read that are not known yet."""
    for top, bottom in _spans(selection):
        model.ask_for_ids(top, bottom)


def selected_rows(selection: QItemSelection) -> list[int]:
    """Return the first and last row of each selected range, from top to bottom."""
    return [row for span in _spans(selection) for row in span]


def _spans(selection: QItemSelection) -> list[tuple[int, int]]:
    """Return the first and last rows of the ranges; ranges that differ only in columns count once."""
    areas = (selection.at(number) for number in range(selection.count()))
    return sorted({(area.top(), area.bottom()) for area in areas})


def select_rows(model: PagedTableModel, selection_model: QItemSelectionModel, rows: Iterable[int]) -> None:
    """Select whole rows, neighbours as one range."""
    selection = QItemSelection()
    last_column = model.columnCount() - 1
    start = previous = -2
    for row in [*sorted(rows), -2]:
        if row != previous + 1:
            if start >= 0:
                selection.select(model.index(start, 0), model.index(previous, last_column))
            start = row
        previous = row
    selection_model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)


class PlaceKeeper(QObject):
    """Keeps current row, selection and scroll position by id while the model is reset.

    A current row that was in sight stays in sight, wherever the new order has put it.
    """

    def __init__(self, view: RowTableView, model: PagedTableModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._kept: tuple[list[int], int, int, int] | None = None
        self._was_seen = False
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)

    def ids(self) -> list[int]:
        """Return the ids that will be looked for; a selection of thousands is not."""
        ids = self._selected()
        current = self._model.id_at(self._view.currentIndex().row())
        return ids if current == UNKNOWN_ID or current in ids else [*ids, current]

    def _selected(self) -> list[int]:
        selection = self._view.selectionModel().selection()
        few = selected_row_count(selection) <= _FOUND_AGAIN
        return list(selected_ids(self._model, selection)) if few else []

    def _keep(self) -> None:
        index = self._view.currentIndex()
        scroll = self._view.verticalScrollBar().value()
        self._was_seen = index.row() in self._view.rows_in_sight()
        self._kept = (self._selected(), self._model.id_at(index.row()), index.column(), scroll)

    def _restore(self) -> None:
        if self._kept is None:
            return
        ids, current, column, scroll = self._kept
        self._kept = None
        wanted = ids if current in ids or current == UNKNOWN_ID else [*ids, current]
        rows = self._model.rows_of(wanted) if wanted else {}
        self._view.setAutoScroll(False)  # making a row current would scroll to it
        # The current row need not be a selected one: the focus alone makes a row current.
        selected = [rows[record_id] for record_id in ids if record_id in rows]
        select_rows(self._model, self._view.selectionModel(), selected)
        if current in rows:
            index = self._model.index(rows[current], max(0, column))
            command = QItemSelectionModel.SelectionFlag.NoUpdate
            self._view.selectionModel().setCurrentIndex(index, command)
        self._view.setAutoScroll(True)
        # The range of the scroll bar follows only with the next layout.
        self._view.doItemsLayout()
        # A list known only in its beginning is a new one: it is shown from there.
        is_new = self._model.is_only_begun
        self._view.verticalScrollBar().setValue(0 if is_new else scroll)
        seen = self._view.rows_in_sight()
        if self._was_seen and not is_new and current in rows and rows[current] not in seen:
            self._view.scrollTo(self._view.currentIndex())
