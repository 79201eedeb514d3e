"""A short list with a search line above, to tick several entries, new ones too where they are taken."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from crm_desktop.qtkit.editors.searchable_lists import (
    PATIENCE,
    ROW_HEIGHT,
    ROWS_SHOWN,
    SEARCH_FROM,
    VALUE,
    ListEntry,
    SearchableList,
)
from crm_desktop.qtkit.editors.type_ahead import Search, Suggestions


class CheckList(SearchableList):
    """A click or Space ticks an entry; Enter is left to the panel around the list, which accepts by it.

    In the search line Enter first ticks what was found. With `search` entries come from it; the ticked ones
    stay.
    """

    changed = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, search: Search | None = None, row_height: int = ROW_HEIGHT
    ) -> None:
        super().__init__(parent, row_height=row_height)
        self._search = search
        self._fixed: list[ListEntry] = []
        self._offer_text: Callable[[str], str] | None = None
        self._offer: QListWidgetItem | None = None
        self._asked = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self._ask)

    def set_entries(self, entries: Sequence[ListEntry], checked: Sequence[object] = ()) -> None:
        """Show these entries; with a search they stay below what it finds."""
        self._fixed = list(entries)
        self._show(self._fixed, checked)
        is_typed = self._search is not None or self._offer_text is not None
        self._fit(searchable=is_typed or len(entries) > SEARCH_FROM)
        if self._search is not None:
            self._list.setFixedHeight(ROWS_SHOWN * self._row_height + 4)

    def checked(self) -> list[ListEntry]:
        """The ticked entries from top to bottom."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return [
            ListEntry(item.data(VALUE), item.text())
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    def offer_new(self, text: Callable[[str], str]) -> None:
        """Let a name that no entry has become one when it is ticked; `text` says so of what is typed."""
        self._offer_text = text

    def set_partly(self, values: Collection[object]) -> None:
        """Show that some of what the list is about have these; a click gives them to all, two to none."""
        for item in self._items():
            if item.data(VALUE) in values:
                item.setCheckState(Qt.CheckState.PartiallyChecked)

    def states(self) -> dict[Any, Qt.CheckState]:
        """How each entry is ticked, by its value; an entry that is only offered is left out."""
        return {item.data(VALUE): item.checkState() for item in self._items() if item is not self._offer}

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def set_ticked(self, value: object, ticked: bool) -> None:
        """Tick or untick an entry without telling."""
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        for row in range(self._list.count()):
            if self._list.item(row).data(VALUE) == value:
                self._list.item(row).setCheckState(state)

    def take_suggestions(self, number: int, found: Suggestions) -> None:
        """Show what a search found between what is ticked and the rest, the first hit chosen."""
        if number != self._asked:
            return
        ticked = self.checked()
        checked = [entry.value for entry in ticked]
        new = [ListEntry(value, text) for value, text in found if value not in checked]
        rest = [entry for entry in self._fixed if entry.value not in checked]
        self._show([*ticked, *new, *rest], checked)
        if new:
            self._list.setCurrentRow(len(ticked))
        self._tell_nothing()

    def _show(self, entries: Sequence[ListEntry], checked: Sequence[object]) -> None:
        self._offer = None
        self._list.clear()
        for entry in entries:
            item = self._add(entry)
            ticked = entry.value in checked
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _filter(self, text: str) -> None:
        if self._search is not None:
            self._timer.start()
        else:
            self._make_offer(text.strip())
            super()._filter(text)

    def _make_offer(self, name: str) -> None:
        """Offer what is typed as a new entry, unless there is one of that name."""
        if self._offer_text is None:
            return
        if self._offer is not None:
            self._list.takeItem(self._list.row(self._offer))
            self._offer = None
        if name and name.casefold() not in {item.text().casefold() for item in self._items()}:
            self._offer = self._add(ListEntry(name, self._offer_text(name)))
            self._offer.setCheckState(Qt.CheckState.Unchecked)

    def _enter_pressed(self, watched: QObject) -> bool:
        """Tick what was searched for, if it is not ticked yet; else the panel may close."""
        item = self._list.currentItem()
        is_found = watched is self._line and bool(self._line.text().strip()) and item is not None
        if is_found and item.checkState() == Qt.CheckState.Unchecked:
            return self._take_current()
        return False

    def _ask(self) -> None:
        self._asked += 1
        text = self._line.text().strip()
        if self._search is not None and text:
            self._search(text, _Answer(self, self._asked))

    def _activate(self, item: QListWidgetItem) -> None:
        if item is self._offer:
            self._offer = None
            item.setText(str(item.data(VALUE)))
            item.setCheckState(Qt.CheckState.Checked)
            self._line.clear()
            self._list.scrollToItem(item)
            self.changed.emit()
            return
        was = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if was else Qt.CheckState.Checked)
        self.changed.emit()


class _Answer:
    """Brings one search's answer back to its list, if the list still waits for it."""

    def __init__(self, checks: CheckList, number: int) -> None:
        self._checks = checks
        self._number = number

    def __call__(self, found: Suggestions) -> None:
        self._checks.take_suggestions(self._number, found)
