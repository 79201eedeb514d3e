"""The cards that are loaded at present, shared by all columns so that a moved card is not loaded again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.qtkit.board.data import Card, CardFetcher

CARDS_KEPT = 4096


class CardStore(QObject):
    """Keeps the cards painted last, and asks once a turn of the event loop for what all columns lack.

    `arrived` carries the cards that came in or became stale, or None for all of them.
    """

    arrived = Signal(object)

    def __init__(self, fetcher: CardFetcher, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetcher = fetcher
        self._cards: OrderedDict[int, Card] = OrderedDict()
        self._stale: set[int] = set()
        self._requested: set[int] = set()
        self._wanted: list[int] = []
        self._generation = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)

    @property
    def generation(self) -> int:
        """The number that answers must carry to be taken."""
        return self._generation

    def card(self, card_id: int) -> Card | None:
        """Return a loaded card and count it as used; a stale one is returned until its successor comes."""
        card = self._cards.get(card_id)
        if card is not None:
            self._cards.move_to_end(card_id)
        return card

    def want(self, ids: Iterable[int]) -> bool:
        """Ask for those of the cards that are missing or stale; return whether any was."""
        cards, stale, requested = self._cards, self._stale, self._requested
        missing = [number for number in ids if number not in cards or number in stale]
        new = [number for number in missing if number not in requested]
        if new:
            requested.update(new)
            self._wanted.extend(new)
            self._timer.start()
        return bool(missing)

    def put(self, generation: int, cards: Mapping[int, Card]) -> None:
        """Take an answer of the fetcher; one to a question asked before `invalidate` is dropped."""
        if generation != self._generation:
            return
        for card_id, card in cards.items():
            self._requested.discard(card_id)
            self._stale.discard(card_id)
            self._cards[card_id] = card
            self._cards.move_to_end(card_id)
        while len(self._cards) > CARDS_KEPT:
            dropped, _card = self._cards.popitem(last=False)
            self._stale.discard(dropped)
        self.arrived.emit(frozenset(cards))

    def invalidate(self, ids: Iterable[int] | None = None) -> None:
        """Load these cards (None: all) again when they are next painted; the old ones show meanwhile."""
        self._generation += 1
        again = None
        if ids is None:
            self._stale.update(self._cards)
        else:
            stale = frozenset(ids)
            self._stale.update(stale.intersection(self._cards))
            # Cards on their way are dropped when they come: they must be painted, and so asked for, again.
            again = stale | self._requested
        self._requested.clear()
        self._wanted.clear()
        self.arrived.emit(again)

    def _ask(self) -> None:
        wanted, self._wanted = self._wanted, []
        if wanted:
            self._fetcher.fetch(wanted, self._generation)
