"""Moves that are pending, accepted or refused."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.qtkit.board.model import BoardColumnModel
from crm_desktop.qtkit.board.moves import BoardMoves
from crm_desktop.qtkit.board.store import CardStore


class Silent:
    def fetch(self, ids: Sequence[int], generation: int) -> None:
        """Load nothing."""


def columns_of(*ids: Sequence[int]) -> tuple[dict[int, BoardColumnModel], BoardMoves]:
    store = CardStore(Silent())
    columns = {key: BoardColumnModel(key, store) for key in range(len(ids))}
    for model, column_ids in zip(columns.values(), ids, strict=True):
        model.set_ids(column_ids)
    return columns, BoardMoves(columns)


def order(columns: dict[int, BoardColumnModel]) -> list[list[int]]:
    return [list(model.ids) for model in columns.values()]


def test_a_move_names_its_new_neighbours(qapp: object) -> None:
    columns, moves = columns_of([1, 2, 3], [10, 20])
    move = moves.begin(2, 1, 1)
    assert move is not None
    assert (move.from_column, move.to_column, move.before_id, move.after_id) == (0, 1, 10, 20)
    assert order(columns) == [[1, 3], [10, 2, 20]]
    assert moves.pending_ids == {2}
    assert moves.begin(2, 0, 0) is None, "one question at a time for a card"


def test_no_move_is_begun_for_the_same_place(qapp: object) -> None:
    columns, moves = columns_of([1, 2])
    assert moves.begin(2, 0, 5) is None
    assert moves.begin(99, 0, 0) is None
    assert order(columns) == [[1, 2]]


def test_a_list_without_the_move_does_not_undo_it(qapp: object) -> None:
    _columns, moves = columns_of([1, 2, 3], [10, 20])
    moves.begin(2, 1, 1)
    assert list(moves.reconcile(0, [1, 2, 3])) == [1, 3]
    assert list(moves.reconcile(1, [5, 10, 20])) == [5, 10, 2, 20]
    assert moves.pending_ids == {2}


def test_a_list_with_the_move_ends_it(qapp: object) -> None:
    _columns, moves = columns_of([1, 2, 3], [10, 20])
    moves.begin(2, 1, 1)
    assert list(moves.reconcile(1, [10, 20, 2])) == [10, 20, 2]
    assert moves.pending_ids == frozenset()


def test_a_list_from_before_keeps_a_pending_order(qapp: object) -> None:
    _columns, moves = columns_of([1, 2, 3])
    moves.begin(3, 0, 0)
    assert list(moves.reconcile(0, [1, 2, 3])) == [3, 1, 2]


def test_a_refused_card_returns_behind_its_neighbour_though_rows_have_changed(qapp: object) -> None:
    columns, moves = columns_of([1, 2, 3], [10])
    moves.begin(3, 1, 0)
    columns[0].insert_id(0, 7)
    assert moves.refuse(3) is not None
    assert order(columns) == [[7, 1, 2, 3], [10]]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    lengths=st.lists(st.integers(0, 6), min_size=2, max_size=4),
    card=st.integers(0, 23),
    column=st.integers(0, 3),
    slot=st.integers(0, 8),
)
def test_refusing_restores_every_order(
    qapp: object, lengths: list[int], card: int, column: int, slot: int
) -> None:
    ids = [[10 * key + place for place in range(length)] for key, length in enumerate(lengths)]
    columns, moves = columns_of(*ids)
    everything = sorted(chain.from_iterable(ids))
    moves.begin(card if card not in everything else everything[card % len(everything)], column, slot)
    assert sorted(chain.from_iterable(order(columns))) == everything
    for pending in moves.pending_ids:
        moves.refuse(pending)
    assert order(columns) == ids
