"""The list under a choice that is typed into: what holds the text, and last the offer to make it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractProxyModel, QModelIndex, Qt
from PySide6.QtGui import QIcon, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate, QWidget

#: What the completer compares and writes into the field, beside what its list shows.
_WRITTEN = Qt.ItemDataRole.UserRole
#: A cell may be narrower than an offer: the list is as wide as that and so much beside it, in pixels.
_BESIDE_TEXT, _WIDEST = 48, 480


class OfferingCompleter(QCompleter):
    """Shows the entries that contain what is typed. The offer is one more, whose text is the typed one."""

    def __init__(self, parent: QWidget) -> None:
        self._entries = QStandardItemModel()
        super().__init__(self._entries, parent)
        self._entries.setParent(self)
        self.setCompletionRole(_WRITTEN)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        popup = self.list = QListView()
        popup.setProperty("popup", "completion")
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPopup(popup)  # takes it over, and gives it a delegate of its own, so that comes after
        popup.setItemDelegate(QStyledItemDelegate(popup))

    def set_entries(self, entries: Iterable[tuple[str, QIcon]]) -> None:
        """Offer these."""
        self._entries.clear()
        for text, icon in entries:
            item = QStandardItem(icon, text)
            item.setData(text, _WRITTEN)
            self._entries.appendRow(item)
        # Nothing typed contains nothing: an offer without text is never shown.
        self._offer = QStandardItem()
        self._offer.setData("", _WRITTEN)
        self._entries.appendRow(self._offer)

    def set_offer(self, text: str, said: str) -> None:
        """Offer to make a text, in these words; "" takes the offer back."""
        self._offer.setText(said)
        self._offer.setData(text if said else "", _WRITTEN)
        self.list.ensurePolished()
        width = self.list.fontMetrics().horizontalAdvance(said) + _BESIDE_TEXT
        self.list.setMinimumWidth(min(width, _WIDEST) if said else 0)

    def place_of(self, index: QModelIndex) -> int | None:
        """The place among the entries of a line of the list; None for the offer."""
        shown = self.completionModel()
        assert isinstance(shown, QAbstractProxyModel)
        place = shown.mapToSource(index).row()
        return None if place == self._offer.row() else place

    def is_offer_chosen(self) -> bool:
        """Whether the list was walked to its offer: a list that merely opens has none that is chosen."""
        chosen = self.list.selectedIndexes() if self.list.isVisible() else []
        return any(self.place_of(index) is None for index in chosen)
