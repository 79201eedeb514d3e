"""Where cards stand while one is in the hand."""

from __future__ import annotations

from crm_desktop.qtkit.board.layout import Arrangement, ColumnLayout


def test_cards_close_up_behind_a_lifted_one_and_make_room_at_the_gap() -> None:
    arrangement = Arrangement(lifted=1, gap=3)
    assert [arrangement.place(row) for row in (0, 2, 3, 4)] == [0, 1, 2, 4]
    assert arrangement.length(5) == 5


def test_the_hole_stays_open_while_the_gap_is_elsewhere() -> None:
    arrangement = Arrangement(lifted=1, gap=None)
    assert [arrangement.place(row) for row in (0, 2, 3)] == [0, 2, 3]


def test_a_foreign_card_makes_the_column_longer() -> None:
    arrangement = Arrangement(gap=0)
    assert [arrangement.place(row) for row in range(3)] == [1, 2, 3]
    assert arrangement.length(3) == 4


def test_rows_and_slots_by_distance() -> None:
    layout = ColumnLayout(pitch=100, height=90, rows=4)
    assert layout.row_at(0) == 0
    assert layout.row_at(95) is None
    assert layout.row_at(399) is None
    assert layout.slot_at(-500, lifted_here=False) == 0
    assert layout.slot_at(149, lifted_here=False) == 1
    assert layout.slot_at(150, lifted_here=False) == 2
    assert layout.slot_at(9999, lifted_here=False) == 4
    assert layout.slot_at(9999, lifted_here=True) == 3


def test_a_glide_is_between_its_ends() -> None:
    layout = ColumnLayout(pitch=100, height=90, rows=3).rearranged(Arrangement(gap=1))
    assert [layout.top(row) for row in range(3)] == [0, 100, 200]
    halfway = ColumnLayout(100, 90, 3, layout.now, layout.before, 0.5)
    assert [halfway.top(row) for row in range(3)] == [0, 150, 250]


def test_only_rows_near_the_window_are_looked_at() -> None:
    layout = ColumnLayout(pitch=100, height=90, rows=20_000)
    assert len(layout.rows_between(1_000_000, 1_000_800)) <= 12
