"""The model of one board column: an array of ids, whose cards are loaded by page when they are painted."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm_desktop.qtkit.board.data import Card
from crm_desktop.qtkit.board.store import CardStore

PAGE = 16
ID_ROLE = Qt.ItemDataRole.UserRole

AnyIndex = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class BoardColumnModel(QAbstractListModel):
    """The cards of one column in their order."""

    def __init__(self, key: int, store: CardStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._store = store
        self._ids: array[int] = array("q")
        #: the same ids: most questions are for a card of another column, and a search costs the most then
        self._held: set[int] = set()
        store.arrived.connect(self._tell_arrival)

    @property
    def key(self) -> int:
        """The key of the column."""
        return self._key

    @property
    def ids(self) -> array[int]:
        """The ids in order. Not to be changed from outside."""
        return self._ids

    def set_ids(self, ids: Iterable[int]) -> None:
        """Show these cards in this order."""
        new = ids if isinstance(ids, array) and ids.typecode == "q" else array("q", ids)
        if new == self._ids:
            return
        self.beginResetModel()
        self._ids = new[:]
        self._held = set(new)
        self.endResetModel()

    def insert_id(self, row: int, card_id: int) -> None:
        """Put a card in at a row."""
        self.beginInsertRows(_NOWHERE, row, row)
        self._ids.insert(row, card_id)
        self._held.add(card_id)
        self.endInsertRows()

    def remove_row(self, row: int) -> None:
        """Take the card of a row out."""
        self.beginRemoveRows(_NOWHERE, row, row)
        self._held.discard(self._ids.pop(row))
        self.endRemoveRows()

    def move_id(self, row: int, slot: int) -> None:
        """Move a card so that it stands at row `slot` afterwards."""
        if row == slot:
            return
        # Qt counts the destination before the card is taken out.
        self.beginMoveRows(_NOWHERE, row, row, _NOWHERE, slot + 1 if slot > row else slot)
        self._ids.insert(slot, self._ids.pop(row))
        self.endMoveRows()

    def row_of(self, card_id: int) -> int:
        """Return the row of a card, or -1."""
        return self._ids.index(card_id) if card_id in self._held else -1

    def id_at(self, row: int) -> int | None:
        """Return the card at a row, or None beyond the ends."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def card_at(self, row: int) -> Card | None:
        """Return the loaded card of a row, or None while it is not loaded."""
        card_id = self.id_at(row)
        return None if card_id is None else self._store.card(card_id)

    def want_rows(self, first: int, last: int) -> None:
        """Load the pages that hold these rows, and the pages beside them once those are there."""
        start, stop = first // PAGE * PAGE, (last // PAGE + 1) * PAGE
        if not self._store.want(self._ids[start:stop]):
            self._store.want(self._ids[max(start - PAGE, 0) : stop + PAGE])

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return the number of cards, loaded or not."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return title, id or spoken text of a card; nothing while it is not loaded."""
        card_id = self.id_at(index.row()) if index.isValid() else None
        if card_id is None:
            return None
        if role == ID_ROLE:
            return card_id
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        card = self._store.card(card_id)
        if card is None:
            return None
        return card.title if role == Qt.ItemDataRole.DisplayRole else card.spoken()

    def _tell_arrival(self, cards: frozenset[int] | None) -> None:
        rows = range(len(self._ids)) if cards is None else [self.row_of(card) for card in cards & self._held]
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))
