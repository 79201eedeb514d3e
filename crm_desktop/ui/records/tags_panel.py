"""Puts tags on chosen records and takes them off: a tick for each, a half one where some have it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.reference_lists import entries
from crm_desktop.bridge.kinds.office.tags import offer_of
from crm_desktop.bridge.lists.tags import TagSpread, read_spread
from crm_desktop.core.queries import Target
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.check_list import CheckList
from crm_desktop.qtkit.editors.searchable_lists import ListEntry
from crm_desktop.qtkit.look.roles import TextSize
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover

_WIDTH = 320
_ROW = 28


class TagsPanel(Popover):
    """`chosen` tells the tags to put on, by id or new ones by name, and those to take off."""

    chosen = Signal(tuple, tuple)

    def __init__(self, context: PageContext, target: Target, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._before: dict[object, Qt.CheckState] = {}
        title = self.tr("Tags")
        self.setAccessibleName(title)
        self.body.addWidget(plain_label(title, self, bold=True, size=TextSize.TITLE))
        theme = context.themes.current
        self.list = CheckList(self, row_height=theme.pixels(_ROW))
        self.list.set_words(self.tr("Find a tag or type a new one"), title)
        self.list.offer_new(offer_of)
        self.list.changed.connect(self._ticked)
        self.body.addWidget(self.list)
        self.accept_button = self.add_answers(self.tr("Set"), self.tr("Cancel"), self.accept)
        self.setMinimumWidth(theme.pixels(_WIDTH))
        self._show(TagSpread(0, {}))
        context.gateway.read(read_spread(target), self._show, owner=self, quick=True)

    def focus_first(self) -> None:
        """Put the cursor into the search line."""
        self.list.focus_first()

    def accept(self) -> None:
        """Tell what was changed, if anything."""
        on, off = self.changes()
        if on or off:
            self.close()
            self.chosen.emit(on, off)

    def changes(self) -> tuple[tuple[object, ...], tuple[object, ...]]:
        """The tags to put on and those to take off, as the ticks stand."""
        now = self.list.states()
        unticked = Qt.CheckState.Unchecked
        changed = {value: state for value, state in now.items() if state != self._before.get(value, unticked)}
        on = tuple(value for value, state in changed.items() if state == Qt.CheckState.Checked)
        return on, tuple(value for value, state in changed.items() if state == unticked)

    def _show(self, spread: TagSpread) -> None:
        theme = self._context.themes.current
        listed = [
            ListEntry(entry.id, entry.name, theme.series_colour(entry.colour_index))
            for entry in entries(self._context, Kind.TAG)
            if entry.active or entry.id in spread.having
        ]
        ticked = [entry.value for entry in listed if spread.all_have(entry.value)]
        self.list.set_entries(listed, ticked)
        self.list.set_partly([tag for tag in spread.having if tag not in ticked])
        self._before = dict(self.list.states())
        self._ticked()
        self.fit()

    def _ticked(self) -> None:
        self.accept_button.setEnabled(any(self.changes()))
