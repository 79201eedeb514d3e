"""Positions that rise, with few of them changed."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from crm_desktop.core.rules.positions import rising_positions
from crm_desktop.core.rules.stages import POSITION_GAP as GAP


def test_what_rises_already_stays() -> None:
    assert rising_positions([]) == []
    assert rising_positions([-5, 0, 7]) == [-5, 0, 7]


def test_a_moved_record_gets_a_place_between_its_neighbours() -> None:
    assert rising_positions([GAP, 3 * GAP, 2 * GAP]) in (
        [GAP, GAP * 3 // 2, 2 * GAP],
        [GAP, 3 * GAP, 4 * GAP],
    )
    assert rising_positions([5 * GAP, GAP, 2 * GAP]) == [0, GAP, 2 * GAP]
    assert rising_positions([GAP, GAP, GAP]) == [-GAP, 0, GAP]


def test_without_room_all_are_numbered_anew() -> None:
    assert rising_positions([1, 9, 2]) in ([1, 9, 9 + GAP], [GAP, 2 * GAP, 3 * GAP])
    assert rising_positions([1, 9, 5, 2, 3, 4]) == [GAP * (place + 1) for place in range(6)]


def test_any_order_comes_out_rising_and_one_move_changes_one() -> None:
    random = Random(7)
    for _ in range(300):
        known = [random.randrange(40) * random.choice((1, GAP)) for _ in range(random.randrange(1, 30))]
        wanted = rising_positions(known)
        assert all(low < high for low, high in pairwise(wanted))
        ordered = [GAP * (place + 1) for place in range(30)]
        ordered.insert(random.randrange(30), ordered.pop(random.randrange(30)))
        changed = sum(a != b for a, b in zip(ordered, rising_positions(ordered), strict=True))
        assert changed <= 1
