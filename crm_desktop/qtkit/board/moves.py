"""Moves between the columns' models: done at once on the screen, kept as pending until they are answered."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping

from crm_desktop.qtkit.board.data import PendingMove
from crm_desktop.qtkit.board.model import BoardColumnModel


class BoardMoves:
    """Applies moves to the columns and can take the unanswered ones back."""

    def __init__(self, columns: Mapping[int, BoardColumnModel]) -> None:
        self._columns = columns
        self._pending: dict[int, PendingMove] = {}

    @property
    def pending_ids(self) -> frozenset[int]:
        """The cards whose move is not answered yet."""
        return frozenset(self._pending)

    def forget(self) -> None:
        """Forget all pending moves: the columns are about to be filled anew."""
        self._pending.clear()

    def column_of(self, card_id: int) -> tuple[BoardColumnModel, int] | None:
        """Return the column that holds a card, and its row."""
        for model in self._columns.values():
            row = model.row_of(card_id)
            if row >= 0:
                return model, row
        return None

    def move(self, card_id: int, to_column: int, slot: int) -> bool:
        """Move a card so that it is the `slot`-th of a column; return whether anything changed."""
        place = self.column_of(card_id)
        target = self._columns.get(to_column)
        if place is None or target is None:
            return False
        source, row = place
        if source is target:
            slot = max(0, min(slot, source.rowCount() - 1))
            source.move_id(row, slot)
            return slot != row
        source.remove_row(row)
        target.insert_id(max(0, min(slot, target.rowCount())), card_id)
        return True

    def begin(self, card_id: int, to_column: int, slot: int) -> PendingMove | None:
        """Move a card and keep the move as pending; None if nothing is to be moved or one is pending."""
        place = self.column_of(card_id)
        if place is None or card_id in self._pending:
            return None
        source, row = place
        from_before_id = source.id_at(row - 1)
        if not self.move(card_id, to_column, slot):
            return None
        target = self._columns[to_column]
        new_row = target.row_of(card_id)
        move = PendingMove(
            card_id=card_id,
            from_column=source.key,
            from_row=row,
            from_before_id=from_before_id,
            to_column=to_column,
            before_id=target.id_at(new_row - 1),
            after_id=target.id_at(new_row + 1),
        )
        self._pending[card_id] = move
        return move

    def accept(self, card_id: int) -> bool:
        """Keep a pending move; return whether there was one."""
        return self._pending.pop(card_id, None) is not None

    def refuse(self, card_id: int) -> PendingMove | None:
        """Take a pending move back: the card stands again behind the one it stood behind."""
        move = self._pending.pop(card_id, None)
        source = self._columns.get(move.from_column) if move else None
        if move is None or source is None:
            return None
        slot = move.from_row
        if move.from_before_id is not None and source.row_of(move.from_before_id) >= 0:
            slot = source.row_of(move.from_before_id) + 1
            own_row = source.row_of(card_id)
            if 0 <= own_row < slot:
                slot -= 1
        self.move(card_id, move.from_column, slot)
        return move

    def reconcile(self, column: int, ids: Iterable[int]) -> array[int]:
        """Return a column's new ids with the unanswered moves put on top.

        A list that already has a card in the column it was moved to shows that the move is done.
        """
        result = array("q", ids)
        for move in list(self._pending.values()):
            if column not in (move.from_column, move.to_column):
                continue
            if column != move.to_column:
                _take_out(result, move.card_id)
            elif move.from_column == move.to_column:
                _take_out(result, move.card_id)
                result.insert(_slot_beside(result, move), move.card_id)
            elif move.card_id in result:
                del self._pending[move.card_id]
            else:
                result.insert(_slot_beside(result, move), move.card_id)
        return result


def _take_out(ids: array[int], card_id: int) -> None:
    if card_id in ids:
        ids.remove(card_id)


def _slot_beside(ids: array[int], move: PendingMove) -> int:
    if move.before_id is not None and move.before_id in ids:
        return ids.index(move.before_id) + 1
    if move.after_id is not None and move.after_id in ids:
        return ids.index(move.after_id)
    return 0 if move.before_id is None else len(ids)
