"""What can be done with the records of a page: actions for menus and keys, and what stands behind them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QCursor, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from crm_desktop.bridge.kinds.view import Deed
from crm_desktop.bridge.records.chosen_actions import TAGS_ACTION
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import Command, DeleteRecords, EditRecords
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records, Stored, Target
from crm_desktop.qtkit.table.selection import SelectionState
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.ui.filters.cell_menu import CellFilterMenu
from crm_desktop.ui.navigation.requests import BeginDeed
from crm_desktop.ui.record_page.inspector import Inspector
from crm_desktop.ui.records.bulk_edit import BulkEdit, SelectionPanel, bulk_draft
from crm_desktop.ui.records.chosen_actions import ChosenActions
from crm_desktop.ui.records.folded import MOST_TOGETHER, add_folded
from crm_desktop.ui.records.missing_values import set_in_many
from crm_desktop.ui.records.pasting import Pasting
from crm_desktop.ui.records.reaching import ReachActions
from crm_desktop.ui.records.saving import TableSaving
from crm_desktop.ui.records.table import RecordsTable
from crm_desktop.ui.records.words import selected_text

_Key = QKeySequence.StandardKey


class RecordActions(QObject):
    """The actions of one page; `menu_actions` are offered to the window's Record menu."""

    open_requested = Signal(int)
    filter_chosen = Signal(object)  # ChosenFilter of a cell
    #: ask the window for something: a `Request`
    requested = Signal(object)
    message = Signal(str)

    def __init__(self, values: FieldValues, table: RecordsTable, page: QWidget) -> None:
        super().__init__(page)
        self._values = values
        self._table = table
        self._page = page
        #: the record that is shown as a page of its own
        self.whole: int | None = None
        self._last_shown = SelectionState()
        self.new = self._make("Ctrl+N")
        self.import_file = self._make("")
        self.import_file.setVisible(values.view.is_imported)
        self.find = self._make("Ctrl+F", _Key.Find)
        self.inspector = self._make("F9")
        self.inspector.setCheckable(True)
        # The table hears these keys itself; the menu only shows them.
        self.open = self._make("Return", is_shown_only=True)
        self.set_field = self._make("Ctrl+E")
        self.copy = self._make("", _Key.Copy, is_shown_only=True)
        self.paste = self._make("", _Key.Paste, is_shown_only=True)
        self.select_all = self._make("", _Key.SelectAll, is_shown_only=True)
        self.delete = self._make("", _Key.Delete, is_shown_only=True)
        self.deeds = {deed.key: self._make_deed(deed) for deed in values.view.deeds}
        self.open.triggered.connect(self._open)
        self.set_field.triggered.connect(self.begin_bulk_edit)
        self.copy.triggered.connect(table.copy_selection)
        self.paste.triggered.connect(self._paste)
        self.select_all.triggered.connect(table.select_all_matching)
        self.delete.triggered.connect(self.delete_selected)
        table.delete_requested.connect(self.delete_selected)
        table.menu_requested.connect(self._open_menu)
        self.chosen = ChosenActions(values, self._target, self._bring_into_sight, page)
        self.chosen.message.connect(self.message)
        self.reaching = ReachActions(values, self._row_in_hand, page)
        self.reaching.requested.connect(self.requested)
        self.pasting = Pasting(values, table)
        self.pasting.message.connect(table.message)
        self.pasting.requested.connect(self.requested)
        self.saving = TableSaving(values.context, self._list_name, table.listed, page)
        self.saving.message.connect(self.message)
        groups = (
            (self.open, *self.deeds.values()),
            (*self.chosen.actions.values(), *self.reaching.actions.values()),
            (self.set_field, self.copy, self.paste, self.select_all, self.delete),
            (self.saving.action, self.find, self.inspector),
        )
        self.menu_actions = tuple(action for group in groups for action in (*group, self._line()))
        self.selection_changed(SelectionState())

    def _make(
        self, shortcut: str, standard: QKeySequence.StandardKey | None = None, *, is_shown_only: bool = False
    ) -> QAction:
        action = QAction(self._page)
        if standard is not None:
            action.setShortcuts(standard)
        elif shortcut:
            action.setShortcut(shortcut)
        if is_shown_only:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        else:
            # Wherever the focus is; actions of pages that are not in front are out of reach of the keys.
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._page.addAction(action)
        return action

    def _line(self) -> QAction:
        line = QAction(self._page)
        line.setSeparator(True)
        return line

    def _make_deed(self, deed: Deed) -> QAction:
        action = self._make(deed.shortcut)
        action.triggered.connect(partial(self._begin_deed, deed.key))
        return action

    def _begin_deed(self, key: str) -> None:
        target = self._target()
        if target is not None:
            self.requested.emit(BeginDeed(key, target))

    def retranslate(self) -> None:
        """Set every text anew."""
        for deed in self._values.view.deeds:
            self.deeds[deed.key].setText(deed.text())
        self.new.setText(self._values.view.words().new)
        self.saving.retranslate()
        self.reaching.retranslate()
        self.import_file.setText(self.tr("Import…"))
        self.find.setText(self.tr("Quick filter"))
        self.inspector.setText(self.tr("Details beside the table"))
        self.open.setText(self.tr("Open"))
        self.set_field.setText(self.tr("Set a field…"))
        self.copy.setText(self.tr("Copy"))
        self.paste.setText(self.tr("Paste"))
        self.select_all.setText(self.tr("Select all"))
        self.delete.setText(self.tr("Delete"))
        self.chosen.retranslate()

    def selection_changed(self, state: SelectionState) -> None:
        """Offer what fits the selection."""
        in_list = self.whole is None
        for action in (self.set_field, self.delete, *self.deeds.values()):
            action.setEnabled(state.count > 0 or not in_list)
        self.chosen.set_enabled(state.count > 0 or not in_list)
        self.copy.setEnabled(state.count > 0 and in_list)
        self.open.setEnabled(self._table.current_id() >= 0 and in_list)
        for action in (self.paste, self.select_all):
            action.setEnabled(in_list)

    def show_whole(self, id_: int | None) -> None:
        """A record is shown as a page, or none any more: commands must not hit the list behind it."""
        self.whole = id_
        self.selection_changed(self._table.selection_state())

    def show_selection(self, inspector: Inspector, state: SelectionState) -> None:
        """Show one record, or what can be done with several.

        A form being filled in is put aside only for a row that the person goes to.
        """
        is_same, self._last_shown = state == self._last_shown, state
        if inspector.panel is not None and inspector.panel.is_typed_into:
            if is_same or not self._table.hasFocus():
                return
            inspector.panel.leave()
        if state.count > 1:
            panel = inspector.panel
            if not isinstance(panel, SelectionPanel):
                several = [
                    *(self.deeds[deed.key] for deed in self._values.view.deeds if deed.is_for_several),
                    *self.chosen.actions.values(),
                ]
                panel = SelectionPanel(
                    self.begin_bulk_edit, self._table.copy_selection, self.delete_selected, several
                )
                inspector.put_in(panel)
            panel.show_count(selected_text(self._values.context.formats.number(state.count)))
            return
        if inspector.panel is not None:
            inspector.take_out()
        if state.count == 1 and len(state.ids) == 1:
            inspector.show_record(state.ids[0])
        elif state.count == 0 and self._table.list.is_loaded:
            inspector.show_nothing()

    # Doing -------------------------------------------------------------------------------------------------

    def begin_bulk_edit(self) -> None:
        """Ask which field of the selected records gets which value."""
        target = self._target()
        if target is None:
            return
        self._table.bring_selection_into_sight()
        count = self._table.selection_state().count if self.whole is None else 1
        form = BulkEdit(self._values, target, count, self._page)
        form.accepted.connect(self._set_in_many)
        form.draft_kept.connect(self._say_kept)
        asked_by = QApplication.focusWidget()
        if isinstance(asked_by, Button) and self._page.isAncestorOf(asked_by):
            form.show_under(asked_by)
        else:
            middle = self._table.viewport().mapToGlobal(self._table.viewport().rect().center())
            form.show_at(middle - QPoint(form.width() // 2, form.height()))
        if form.value_row is not None:
            form.value_row.editor.setFocus(Qt.FocusReason.PopupFocusReason)

    def delete_selected(self) -> None:
        """Delete what is selected; undo brings it back."""
        target = self._target()
        if target is None:
            return
        if self.whole is None and not self._table.is_selection_in_sight():
            self._show_selected()
        else:
            self._run(DeleteRecords(target))

    def _list_name(self) -> str:
        return self._values.view.words().page

    def _bring_into_sight(self) -> None:
        if self.whole is None:
            self._table.bring_selection_into_sight()

    def _target(self) -> Target | None:
        """What a command is for: the record that is shown whole, else what is selected."""
        if self.whole is not None:
            return Records(self._values.kind, (self.whole,))
        return self._table.target()

    def _show_selected(self) -> None:
        """Show and say what is selected, instead of deleting what nobody sees."""
        self._table.bring_selection_into_sight()
        state = self._table.selection_state()
        row = self._table.list.model.row_object(state.ids[0]) if state.count == 1 else None
        kind = self._values.kind
        number = self._values.context.formats.number(state.count)
        what = self._values.view.words().counted(state.count, number)
        if row is not None:
            listed = self._values.context.catalogue.row_values(kind, row)
            what = self._values.context.words.quoted(self._values.record.heading(listed))
        said = self.tr("Selected: {what}. Press Delete again to delete it.", "", state.count)
        self.message.emit(said.format(what=what))

    def _set_in_many(self, command: EditRecords) -> None:
        set_in_many(self._page, self._values, command, origin=self, done=self._was_set, refused=self._failed)

    def _was_set(self) -> None:
        bulk_draft(self._values).forget()

    def _say_kept(self) -> None:
        said = self.tr("What was typed is kept. “{action}” shows it again.")
        self.message.emit(said.format(action=self.set_field.text()))

    def _run(self, command: Command) -> None:
        self._values.context.gateway.run(command, origin=self, failed=self._failed, owner=self)

    def _failed(self, error: UserError) -> None:
        self.message.emit(self._values.say(error))

    def _open(self) -> None:
        if self._table.current_id() >= 0:
            self.open_requested.emit(self._table.current_id())

    def _paste(self) -> None:
        self.pasting.paste(QGuiApplication.clipboard().text())

    def _row_in_hand(self) -> Mapping[str, Stored] | None:
        """The values of the row with the cursor, as they are listed."""
        id_ = self._table.current_id()
        row = self._table.list.model.row_object(id_) if id_ >= 0 else None
        return None if row is None else self._values.context.catalogue.row_values(self._values.kind, row)

    def _add_cell_filters(self, menu: QMenu) -> None:
        """Offer the records with the value of the current cell, which the pointer has chosen too."""
        number = self._table.currentIndex().column()
        listed = self._row_in_hand()
        if number < 0 or listed is None:
            return
        offers = CellFilterMenu(self._values, self._table.column_at(number).key, listed, menu)
        offers.chosen.connect(self.filter_chosen)

    def _add_column_menu(self, menu: QMenu) -> None:
        """Offer what the heading of the current cell's column does: it has no keys of its own."""
        number = self._table.currentIndex().column()
        if number < 0:
            return
        title = self._table.paged_model.columns[number].title().replace("&", "&&")
        below = self._table.header_menu(number)
        below.setTitle(self.tr("Column: {name}").format(name=title))
        below.setParent(menu, below.windowFlags())
        menu.addMenu(below)
        menu.addSeparator()

    def _open_menu(self, record_id: int, place: QPoint) -> None:
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        if record_id >= 0:
            deeds = list(self.deeds.values())
            several = len(deeds) > MOST_TOGETHER
            first, further = (deeds[:1], deeds[1:]) if several else (deeds, [])
            menu.addActions([self.open, *first, self.set_field, self.copy, self.paste])
            menu.addSeparator()
            tags = [action for key, action in self.chosen.actions.items() if key == TAGS_ACTION]
            steps = [action for key, action in self.chosen.actions.items() if key != TAGS_ACTION]
            add_folded(menu, self.tr("Steps and people"), steps)
            menu.addActions(tags)
            add_folded(menu, self.tr("Merge, letters, personal data"), further)
            menu.addSeparator()
            self.reaching.add_to(menu)
            self._add_cell_filters(menu)
            menu.addAction(self.delete)
            menu.addSeparator()
            self._add_column_menu(menu)
        menu.addAction(self.select_all)
        menu.addAction(self.new)
        menu.popup(place if not place.isNull() else QCursor.pos())
