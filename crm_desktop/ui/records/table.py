"""The table of a record page: a list in a big table view, edited, copied and pasted into in place."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from crm_desktop.bridge.kinds.columns import RecordColumn, columns_of
from crm_desktop.bridge.lists.record_list import RecordList
from crm_desktop.bridge.lists.saved import Listed, TableShown, listed_rows
from crm_desktop.bridge.lists.saved_groups import rows_in_groups
from crm_desktop.bridge.lists.texts import read_texts
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import ChangeSet, Operation
from crm_desktop.core.queries import ListQuery, Matching, Records, SortKey, Target
from crm_desktop.core.values.spreadsheet_text import guard_formula
from crm_desktop.core.views.grouping import Grouping, grouping_fields
from crm_desktop.qtkit.table.clipboard import tab_separated
from crm_desktop.qtkit.table.heading.growing import GrowingColumns
from crm_desktop.qtkit.table.heading.header import SortKeys
from crm_desktop.qtkit.table.paging.row_ids import UNKNOWN_ID
from crm_desktop.qtkit.table.selection import SelectionState
from crm_desktop.qtkit.table.view import BigTableView
from crm_desktop.ui.navigation.page import Unsaved
from crm_desktop.ui.record_page.edits import RecordEdits

#: Rows copied at most: a spreadsheet takes more, a clipboard hardly.
MOST_COPIED = 50_000
#: Rows among which the first record is looked for: those above it are closed groups.
_LOOKED_AT = 1_000


class RecordsTable(BigTableView):
    """Shows the records of a query; what it cannot do is said by `message`."""

    message = Signal(str)
    #: the first rows of another list are there and will be painted next
    begun = Signal()
    order_chosen = Signal(object)  # tuple of SortKey, from the heading

    def __init__(self, values: FieldValues, parent: QWidget | None = None) -> None:
        self._values = values
        self._columns_made = columns_of(values, FieldEditors(values))
        context = values.context
        self.list = RecordList(context, values.kind, self._columns_made)
        super().__init__(self.list.model, context.themes, parent, clean_copied=guard_formula)
        self.list.setParent(self)  # it had to be there before the view
        self.open_by(values.record.title_field)
        self.heading.offers_filters = True
        self.heading.groupable = frozenset(field.name for field in grouping_fields(values.record))
        self.fold_requested.connect(self._fold)
        self.layout_changed.connect(self._sum_up)
        self._edits = RecordEdits(values, self)
        self._wanted: int | None = None
        self._left: tuple[int, int] | None = (
            None  # row and column that were chosen when the list was read anew
        )
        self.list.model.modelAboutToBeReset.connect(self._note_place)
        self.list.begun.connect(self._begin)
        self.sort_changed.connect(self._sort_changed)
        GrowingColumns(self)
        self.list.completed.connect(self._find_wanted)
        self.list.groups.filled.connect(self.say_selection)
        self.list.model.edit_requested.connect(self._edit)
        self.copy_requested.connect(self._copy_unloaded)
        context.gateway.reference_data_changed.connect(self._names_changed)
        self.retranslate()

    def _begin(self) -> None:
        self.begun.emit()
        # Rows first: what follows from another list, such as counts and the inspector, is painted after them.
        self.viewport().repaint()

    # What is listed ----------------------------------------------------------------------------------------

    def show_again(self, query: ListQuery, grouping: Grouping | None, *, again: bool) -> None:
        """Show a query, in place where the table lists just that already and `again` says so."""
        shown = (self.list.query, self.list.groups.grouping)
        if again and self.list.is_loaded and shown == (query, grouping):
            self.list.reload()
        else:
            self.show_query(query, grouping)

    def show_query(self, query: ListQuery, grouping: Grouping | None = None) -> None:
        """Show another query from its beginning."""
        before = self.list.query
        if self.all_selected and (before.text, before.filters) != (query.text, query.filters):
            self.clearSelection()  # "all" meant all of the former list
        self.set_sort_keys([(key.field, key.descending) for key in query.sort])
        self.list.find_again(self.ids_to_find())
        self._sum_up()
        self.list.show(query, grouping)

    def show_first(self) -> None:
        """Make the first record current."""
        self.show_id(next((id_ for id_ in self.list.model.ids[:_LOOKED_AT] if id_ >= 0), UNKNOWN_ID))

    def _fold(self, row: int, is_open: bool) -> None:
        self.list.groups.fold(self.list.model.group_at(row), is_open=is_open)

    def _sum_up(self) -> None:
        """Groups have subtotals below the columns that are in sight."""
        self.list.groups.sum_up(self.visible_column_keys())

    def fold_all(self, is_open: bool) -> None:
        """Open or close all groups."""
        self.list.groups.fold_all(is_open=is_open)

    def column_at(self, number: int) -> RecordColumn:
        """A column by its number, wherever it stands."""
        return self._columns_made[number]

    def all_columns(self) -> list[RecordColumn]:
        """All columns of the kind, shown or not."""
        return list(self._columns_made)

    def sort_of_header(self) -> tuple[SortKey, ...]:
        """The order that the heading shows."""
        return tuple(SortKey(name, descending) for name, descending in self.sort_keys)

    def _sort_changed(self, _keys: SortKeys) -> None:
        self.order_chosen.emit(self.sort_of_header())

    def target(self) -> Target | None:
        """What is selected, for a command; None for nothing."""
        state = self.selection_state()
        if state.all:
            return Matching(self.list.query)
        if not state.ids:
            return None
        return Records(self._values.kind, tuple(state.ids))

    def place_of(self, record_id: int) -> int:
        """In which place of the list a record stands, headings of groups not counted; -1 where unknown."""
        row = self.list.model.row_of(record_id, max(0, self.currentIndex().row()))
        return self.list.model.record_rows(0, row) - 1

    def find_later(self, record_id: int) -> None:
        """Make a record current as soon as the list holds it, if it ever does."""
        self._wanted = record_id

    def find_brought_back(self, change_set: ChangeSet) -> None:
        """Make the record current that an undo has brought back, if it is one of this table."""
        if change_set.reverts is None:
            return
        for change in change_set.of(self._values.kind):
            if change.operation is Operation.INSERT and change.ids is not None and len(change.ids) == 1:
                self.find_later(next(iter(change.ids)))

    def _find_wanted(self) -> None:
        if self._wanted is not None and self.show_id(self._wanted):
            self._wanted = None

    def _note_place(self) -> None:
        if self.has_selection():
            current = self.currentIndex()
            self._left = (current.row(), current.column())

    def stay_in_place(self) -> None:
        """Choose what has come to the place of the chosen record, if that has left the list."""
        left, self._left = self._left, None
        rows = self.list.model.rowCount()
        if left is None or left[0] < 0 or not rows or self.has_selection():
            return
        index = self.list.model.index(min(left[0], rows - 1), max(0, left[1]))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def retranslate(self) -> None:
        """Make headings and cells anew."""
        self.list.groups.retranslate()
        self.setAccessibleName(self._values.context.words.kinds(self._values.kind))
        self.list.model.retranslate()

    def _names_changed(self, _reference_data: object) -> None:
        self.list.groups.retranslate()
        self.list.model.retranslate()

    # Holding still while a cell is edited: new ids would close its editor ----------------------------------

    # Qt has two forms of this, with one argument and with three.
    def edit(self, *arguments: Any) -> bool:  # type: ignore[override]
        """Open an editor; the list then waits with what has changed."""
        opened = super().edit(*arguments)
        self._hold()
        return bool(opened)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close an editor; a list that has waited is read again."""
        super().closeEditor(editor, hint)
        self._hold()

    def _hold(self) -> None:
        self.list.hold(self.state() == QAbstractItemView.State.EditingState)

    # Editing -----------------------------------------------------------------------------------------------

    def _edit(self, record_id: int, name: str, value: object) -> None:
        row = self.list.model.row_object(record_id)
        if row is None:
            self.list.model.drop_edit(record_id, name)
            return
        self._edits.edit(
            record_id,
            name,
            value,
            self._values.context.catalogue.row_values(self._values.kind, row),
            done=partial(self.list.model.confirm_edit, record_id, name),
            refused=partial(self.list.model.reject_edit, record_id, name),
            cancelled=partial(self.list.model.drop_edit, record_id, name),
            at=self._place_of(record_id, name),
        )

    def _place_of(self, record_id: int, name: str) -> QPoint:
        model = self.list.model
        row = model.row_of(record_id, max(0, self.currentIndex().row()))
        rect = self.visualRect(model.index(max(0, row), model.column_number(name)))
        return self.viewport().mapToGlobal(rect.bottomLeft())

    def unsaved(self) -> Unsaved | None:
        """What was typed into a cell and could not be stored, if anything."""
        refused = self.list.model.edits.first_refused()
        if refused is None:
            return None
        _, key, edit = refused
        return Unsaved(self._values.title(key), edit.text, edit.message)

    # Clipboard ---------------------------------------------------------------------------------------------

    def shown_columns(self) -> list[RecordColumn]:
        """The columns in sight, from left to right."""
        return [self._columns_made[number] for number in self.visible_columns()]

    def show_columns(self, keys: Sequence[str]) -> None:
        """Show the columns of these keys in this order, and no others; unknown ones are passed over."""
        known = {column.key for column in self._columns_made}
        if not known.intersection(keys):
            return
        shown = [{"key": key, "shown": True} for key in keys]
        hidden = [{"key": key, "shown": False} for key in sorted(known.difference(keys))]
        self.restore_layout(json.dumps({"columns": [*shown, *hidden], "sort": self.sort_keys}))

    def shown(self) -> TableShown:
        """All that is listed, or is selected of it if several are, in the columns in sight."""
        state = self.selection_state()
        chosen = None if state.all or state.count < 2 else state.ids
        grouping = self.list.groups.grouping if chosen is None else None
        columns = self.shown_columns()
        order = self.list.order()
        return TableShown(self._values.record, self.list.query, order, columns, chosen, grouping)

    def listed(self) -> Listed:
        """The same as it is saved."""
        shown = self.shown()
        return listed_rows(shown) if shown.grouping is None else rows_in_groups(self._values, shown)

    def _copy_unloaded(self, state: SelectionState) -> None:
        """Read the selected rows that are not at hand, then copy."""
        query = self.list.query if state.all else None
        order, own = self.list.order(), self._values.context
        work = read_texts(
            self._values.kind,
            query,
            order,
            state.ids,
            self.shown_columns(),
            MOST_COPIED,
            grouping=self.list.groups.grouping,
            zone=own.formats.zone,
        )
        own.gateway.read(work, self._copy_texts, owner=self, replaces=(self, "copy"))

    def _copy_texts(self, rows: Sequence[Sequence[str]]) -> None:
        headings = [column.title() for column in self.shown_columns()]
        clean = ([guard_formula(text) for text in row] for row in rows)
        QGuiApplication.clipboard().setText(tab_separated([headings, *clean]))
        self.message.emit(self.tr("%Ln row(s) copied", "", len(rows)))
