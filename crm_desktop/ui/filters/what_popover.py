"""The panel that offers what a condition can be about: fields, links, a group."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.lists.conditions import ConditionTerms
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.conditions import Group, Mine
from crm_desktop.qtkit.editors.searchable_lists import ListEntry, PickList
from crm_desktop.qtkit.widgets.popover import Popover

_WIDTH = 300


class WhatPopover(Popover):
    """`picked` carries the name of a field (str), or the part that a link or a group begins with."""

    picked = Signal(object)

    def __init__(self, terms: ConditionTerms, kind: Kind, parent: QWidget) -> None:
        super().__init__(parent)
        self.body.setContentsMargins(8, 8, 8, 8)
        theme, words = terms.context.themes.current, terms.context.words
        self.list = PickList(self, row_height=theme.pixels(28))
        self.list.set_words(self.tr("Search"), self.tr("Conditions"))
        entries = [ListEntry(name, words.field(kind, name)) for name in terms.fields(kind)]
        self._parts: dict[str, object] = {}
        if terms.has_owner(kind):
            entries.insert(0, self._entry("+mine", self.tr("Mine"), Mine()))
        entries.append(self._entry("+group", self.tr("A group of conditions"), Group(is_any=True)))
        for number, way in enumerate(terms.ways(kind)):
            text = self.tr("{records} with…").format(records=way.name)
            entries.append(self._entry(f"+way{number}", text, way.begins))
        self.list.set_entries(entries)
        self.list.picked.connect(self._pick)
        self.body.addWidget(self.list)
        self.setFixedWidth(theme.pixels(_WIDTH))
        self.setAccessibleName(self.tr("Add a condition"))

    def _entry(self, key: str, text: str, part: object) -> ListEntry:
        self._parts[key] = part
        return ListEntry(key, text)

    def focus_first(self) -> None:
        """Put the cursor into the search line."""
        self.list.focus_first()

    def _pick(self, key: object) -> None:
        self.close()
        self.picked.emit(self._parts.get(str(key), key))
