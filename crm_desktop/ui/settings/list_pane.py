"""One list of the office in the settings: its entries, their order, and the fields of the one chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.lists import Entry, OfficeList, count_uses, entry_title, read_list
from crm_desktop.bridge.kinds.office.reference_lists import entries as reference_entries
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import ChangeSet, Outcome
from crm_desktop.core.commands import Command, DeleteRecords, EditEach, EditRecords, SaveSetting
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.swatches import disc
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.still_combo_box import StillComboBox
from crm_desktop.ui.settings.asking_first import AskingFirst
from crm_desktop.ui.settings.entry_form import EntryForm
from crm_desktop.ui.settings.merging import MergeButton
from crm_desktop.ui.settings.where_to import remove_asking

_ID = Qt.ItemDataRole.UserRole
_DOT = 12


class ListPane(QWidget):
    """All is done by commands, at once; the window's Undo takes it back."""

    #: the entries were read and are shown
    shown = Signal()

    def __init__(self, context: PageContext, office_list: OfficeList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._list = office_list
        self._kind = office_list.kind
        self._values = FieldValues(context, self._kind)
        self._entries: dict[int, Entry] = {}
        self.wanted: int | None = None  # the entry that is chosen once the list is read
        self._begins = False
        #: what is said once the list is shown anew
        self._said_next = ""
        self.owners = StillComboBox(self)
        self.owners.setVisible(bool(office_list.within))
        self.owners.activated.connect(self.reload)
        self.items = self._make_items()
        self.form = EntryForm(self._values, office_list, self)
        self.form.changed.connect(self._edit)
        self.switch = QCheckBox(office_list.switch[1] if office_list.switch else "", self)
        self.switch.setVisible(office_list.switch is not None)
        self.switch.clicked.connect(self._switched)
        self.notice = plain_label("", self, role=Role.MUTED)
        self.notice.setWordWrap(True)
        self.instead = Button(self.tr("Archive instead"), "plain", self)
        self.instead.clicked.connect(self._archive_instead)
        self._make_buttons()
        self._lay_out()
        self._say("")
        context.gateway.changed.connect(self._changed)
        self.reload()

    def finish(self) -> None:
        """Store what is being typed."""
        self.form.finish()

    # Parts -------------------------------------------------------------------------------------------------

    def _make_items(self) -> QListWidget:
        items = QListWidget(self)
        items.setAccessibleName(self._list.name)
        items.setIconSize(QSize(_DOT, _DOT))
        items.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        items.currentItemChanged.connect(self._chosen)
        items.model().rowsMoved.connect(self._dragged)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), items)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self.move_entry, step))
        delete = QShortcut(QKeySequence.StandardKey.Delete, items)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete_entry)
        return items

    def _make_buttons(self) -> None:
        self.add = self._button(self.tr("Add"), self.add_entry)
        self.up = self._button(self.tr("Up"), partial(self.move_entry, -1))
        self.down = self._button(self.tr("Down"), partial(self.move_entry, 1))
        self.archive = self._button(self.tr("Archive"), self.archive_entry)
        self.delete = self._button(self.tr("Delete"), self.delete_entry)
        self.merge = MergeButton(self._values, self._list, self._made_elsewhere, self._failed, self)

    def _button(self, text: str, do: Callable[..., object]) -> Button:
        button = Button(text, "plain", self)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        order = QHBoxLayout()
        for button in (self.add, self.up, self.down, self.archive, self.delete, self.merge):
            order.addWidget(button)
        order.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.owners)
        left.addWidget(self.items, 1)
        parts = QHBoxLayout()
        parts.setSpacing(20)
        parts.addLayout(left, 4)
        parts.addWidget(self.form, 5)
        said = QHBoxLayout()
        said.addWidget(self.notice, 1)
        said.addWidget(self.instead)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.switch)
        column.addLayout(parts, 1)
        column.addLayout(order)
        column.addLayout(said)

    # What is shown -----------------------------------------------------------------------------------------

    def reload(self, *_chosen: object) -> None:
        """Read the entries anew."""
        work = read_list(self._list)
        self._context.gateway.read(work, self._show, owner=self, replaces=(self, "entries"), quick=True)

    def _show(self, found: tuple[list[Entry], bool]) -> None:
        self.switch.setChecked(found[1])
        self._show_owners()
        within, owner = self._list.within, self.owners.currentData()
        shown = [entry for entry in found[0] if not within or entry[within] == owner]
        self._entries = {id_of(entry): entry for entry in shown}
        chosen = self.wanted if self.wanted in self._entries else self.current()
        self.wanted = None
        self.items.blockSignals(True)
        self.items.clear()
        for entry in shown:
            self.items.addItem(self._item(entry))
        self.items.blockSignals(False)
        self.items.setCurrentRow(list(self._entries).index(chosen) if chosen in self._entries else 0)
        self._chosen()
        self._say(self._said_next)
        self._said_next = ""
        if self._begins:
            self._begins = False
            self.form.begin()
        self.shown.emit()

    def _show_owners(self) -> None:
        if not self._list.within:
            return
        kind = self._values.record.field(self._list.within).refers_to
        assert kind is not None
        before = self.owners.currentData()
        self.owners.clear()
        for entry in reference_entries(self._context, Kind(kind)):
            self.owners.addItem(entry.name, entry.id)
        self.owners.setCurrentIndex(max(0, self.owners.findData(before)))

    def _item(self, entry: Entry) -> QListWidgetItem:
        title = entry_title(self._values, self._list, entry)
        text = title if entry["active"] else self.tr("{name} (archived)").format(name=title)
        item = QListWidgetItem(text)
        item.setData(_ID, id_of(entry))
        theme = self._context.themes.current
        if not entry["active"]:
            item.setForeground(theme.colour(Role.MUTED))
        if "colour" in self._values.record.by_name:
            number = entry["colour"] if entry["colour"] is not None else int(entry["position"] or 1) - 1
            item.setIcon(QIcon(disc(theme.series_colour(int(number)), _DOT)))
        return item

    def current(self) -> int | None:
        """The entry that is chosen."""
        item = self.items.currentItem()
        return None if item is None else int(item.data(_ID))

    def _chosen(self, *_items: object) -> None:
        entry = self._entries.get(self.current() or 0)
        self.form.show_entry(entry)
        row = self.items.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.items.count() - 1)
        for button in (self.archive, self.delete):
            button.setEnabled(entry is not None)
        self.merge.offer(self._entries, self.current())
        is_archived = entry is not None and not entry["active"]
        self.archive.setText(self.tr("Take up again") if is_archived else self.tr("Archive"))
        self._say("")

    def _changed(self, change_set: ChangeSet, _origin: object) -> None:
        kinds = (self._kind, Kind.SETTING, *self._context.catalogue.reference_kinds)
        if change_set.touches(kinds):
            self.reload()

    def _say(self, text: str, *, offers_archive: bool = False) -> None:
        self.notice.setText(text)
        self.instead.setVisible(offers_archive)

    # What is done ------------------------------------------------------------------------------------------

    def add_entry(self) -> None:
        """Make an entry at the end of the list, and begin with its first field.

        Where something must be said before, that is asked.
        """
        if self._list.asked_first:
            self._ask_first()
            return
        values: dict[str, object] = {}
        if "name" in self._values.record.by_name:
            values["name"] = self.tr("New entry")
        if self._list.within:
            values[self._list.within] = self.owners.currentData()
        if self._list.begins_with_me:
            values[self._list.begins_with_me] = self._context.gateway.user

        def made(outcome: Outcome) -> None:
            self.wanted, self._begins = outcome.ids[0], True
            self.reload()

        self._run(self._list.making(values, self.current()), made)

    def _ask_first(self) -> None:
        form = AskingFirst(self._values, self._list, self)
        form.made.connect(self._made_elsewhere)
        form.show_under(self.add)
        form.focus_first()

    def _made_elsewhere(self, id_: int) -> None:
        self.wanted = id_
        self.reload()

    def move_entry(self, step: int) -> None:
        """Move the chosen entry up or down."""
        row, ids = self.items.currentRow(), list(self._entries)
        if 0 <= row < len(ids) and 0 <= row + step < len(ids):
            ids[row], ids[row + step] = ids[row + step], ids[row]
            self._write_order(ids)

    def _dragged(self, *_rows: object) -> None:
        self._write_order([int(self.items.item(row).data(_ID)) for row in range(self.items.count())])

    def _write_order(self, ids: list[int]) -> None:
        """Number the entries anew; those of other owners keep their numbers."""
        edits = tuple((id_, {"position": place}) for place, id_ in enumerate(ids, start=1))
        self._run(EditEach(self._kind, edits))

    def archive_entry(self) -> None:
        """Offer the chosen entry no more for new records, or again."""
        id_ = self.current()
        if id_ is not None:
            values = {"active": not self._entries[id_]["active"]}
            self._run(EditRecords(Records(self._kind, (id_,)), values))

    def delete_entry(self) -> None:
        """Delete the chosen entry, unless records point at it: then archiving is offered."""
        id_ = self.current()
        if id_ is None:
            return
        if self._list.remove is not None:
            remove_asking(self._values, self._list, id_, self.delete, self._failed)
            return
        work = count_uses(self._kind, id_)
        self._context.gateway.read(work, partial(self._delete, id_), owner=self, quick=True)

    def _delete(self, id_: int, count: int) -> None:
        if count:
            number = self._context.formats.number(count)
            said = self.tr("In use: {count}. Archived, it stays where it is and is not offered any more.")
            self._say(said.format(count=number), offers_archive=True)
        else:
            self._run(DeleteRecords(Records(self._kind, (id_,))), self._deleted)

    def _deleted(self, _outcome: Outcome) -> None:
        self._said_next = self._list.when_deleted

    def _archive_instead(self) -> None:
        id_ = self.current()
        if id_ is not None:
            self._run(EditRecords(Records(self._kind, (id_,)), {"active": False}))

    def _edit(self, name: str, values: dict[str, object]) -> None:
        id_ = self.current()
        if id_ is None:
            return

        def failed(error: UserError) -> None:
            self.form.refuse(name, self._values.say(error))

        command = EditRecords(Records(self._kind, (id_,)), values)
        self._context.gateway.run(command, origin=self, failed=failed, owner=self)

    def _switched(self, is_on_now: bool) -> None:
        if self._list.switch is not None:
            self._run(SaveSetting(self._list.switch[0], "true" if is_on_now else "false"))

    def _run(self, command: Command, done: Callable[[Outcome], None] | None = None) -> None:
        self._context.gateway.run(command, origin=self, done=done, failed=self._failed, owner=self)

    def _failed(self, error: UserError) -> None:
        self._say(self._values.say(error))
        self.items.setFocus()
