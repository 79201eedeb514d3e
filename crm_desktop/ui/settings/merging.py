"""Lets one entry of an office's list take the place of another one, where its list can."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.lists import Entry, OfficeList, entry_title
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.errors import UserError
from crm_desktop.qtkit.editors.searchable_lists import ListEntry, PickList
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover

_WIDTH = 300
_ROW = 28


class MergeButton(Button):
    """Asks for the entry that stays, and merges the chosen one into it; not shown where lists merge none."""

    def __init__(
        self,
        values: FieldValues,
        office_list: OfficeList,
        merged: Callable[[int], object],
        failed: Callable[[UserError], None],
        parent: QWidget,
    ) -> None:
        super().__init__("", "plain", parent)
        self.setText(self.tr("Merge into…"))
        self.setVisible(office_list.merges is not None)
        self._values = values
        self._list = office_list
        self._merged = merged
        self._failed = failed
        self._names: dict[int, str] = {}
        self._gone: int | None = None
        #: what asks, while it does
        self.panel: Merging | None = None
        self.clicked.connect(self.ask)

    def offer(self, entries: Mapping[int, Entry], gone: int | None) -> None:
        """Take in which entry is chosen among which."""
        self._names = {id_: entry_title(self._values, self._list, each) for id_, each in entries.items()}
        self._gone = gone
        self.setEnabled(gone is not None and len(entries) > 1)

    def ask(self) -> None:
        """Ask which entry takes the place of the chosen one."""
        if self._gone is not None:
            self.panel = Merging(self._values.context, self._names, self._gone, self)
            self.panel.picked.connect(self._merge)
            self.panel.show_under(self)
            self.panel.focus_first()

    def _merge(self, gone: int, stays: int) -> None:
        merges = self._list.merges
        assert merges is not None

        def done(_outcome: Outcome) -> None:
            self._merged(stays)

        gateway = self._values.context.gateway
        gateway.run(merges(stays, (gone,)), origin=self, done=done, failed=self._failed, owner=self)


class Merging(Popover):
    """`picked` tells the entry that goes, and the one that stays."""

    picked = Signal(int, int)

    def __init__(self, context: PageContext, names: Mapping[int, str], gone: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._gone = gone
        theme = context.themes.current
        told = self.tr("Everything that has “{name}” gets the one that you choose; “{name}” is gone then.")
        said = plain_label(told.format(name=names[gone]), self, role=Role.MUTED)
        said.setWordWrap(True)
        self.body.addWidget(said)
        self.list = PickList(self, row_height=theme.pixels(_ROW))
        self.list.set_words(self.tr("Search"), said.text())
        self.list.set_entries([ListEntry(id_, name) for id_, name in names.items() if id_ != gone])
        self.list.picked.connect(self._take)
        self.body.addWidget(self.list)
        self.setAccessibleName(said.text())
        self.setFixedWidth(theme.pixels(_WIDTH))
        self.fit()

    def focus_first(self) -> None:
        """Put the keys to the list."""
        self.list.focus_first()

    def _take(self, id_: object) -> None:
        self.close()
        if isinstance(id_, int):
            self.picked.emit(self._gone, id_)
