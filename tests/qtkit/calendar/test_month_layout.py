"""Weeks of a month: nothing lies on anything else, and what has no room is counted."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from crm_desktop.qtkit.calendar.blocks import Block
from crm_desktop.qtkit.calendar.month_layout import MonthLayout, MonthSizes

FIRST = date(2026, 10, 25)
SIZES = MonthSizes(head=28, number=28, row=20, gap=3)
AREA = QRect(0, 0, 980, 700)


def block(key: int, first: int, length: int, start: int | None) -> Block:
    day = FIRST + timedelta(days=first)
    last = day + timedelta(days=length if start is None else 0)
    return Block(key, day, last, start, 0 if start is None else start + 30, f"b{key}")


_BLOCK = st.tuples(st.integers(-3, 36), st.integers(0, 9), st.none() | st.integers(0, 1300))


@given(st.lists(_BLOCK, max_size=40), st.sampled_from([700, 400, 290]))
def test_every_block_is_seen_or_counted_on_each_of_its_days(
    told: list[tuple[int, int, int | None]], height: int
) -> None:
    blocks = [block(key, *each) for key, each in enumerate(told)]
    area = QRect(0, 0, 980, height)
    layout = MonthLayout(FIRST, 5, blocks, {}, SIZES, area)
    for place, line in enumerate(layout.lines):
        assert area.contains(line.rect)
        assert not any(line.rect.intersects(other.rect) for other in layout.lines[:place])
    for step in range(35):
        day = FIRST + timedelta(days=step)
        cell = layout.day_rect(day)
        seen = sum(line.rect.intersects(cell) for line in layout.lines)
        assert seen + layout.hidden.get(day, 0) == sum(day in each.days() for each in blocks)
        if day in layout.hidden:
            more = layout.more_rect(day)
            assert not any(line.rect.intersects(more) for line in layout.lines)


def test_what_was_not_read_is_counted_too() -> None:
    layout = MonthLayout(FIRST, 5, [block(1, 3, 0, 540)], {FIRST + timedelta(days=3): 90}, SIZES, AREA)
    assert layout.hidden == {FIRST + timedelta(days=3): 89}


def test_a_low_cell_shows_its_first_and_counts_the_others_beside_the_number() -> None:
    blocks = [block(1, 3, 0, 540), block(2, 3, 0, 600), block(3, 3, 0, 660)]
    layout = MonthLayout(FIRST, 5, blocks, {}, SIZES, QRect(0, 0, 980, 290))
    day = FIRST + timedelta(days=3)
    assert [line.block.key for line in layout.lines] == [1]
    assert layout.hidden == {day: 2}
    assert layout.more_rect(day).bottom() < layout.lines[0].rect.top()


def test_a_point_is_in_the_day_whose_cell_it_is_in() -> None:
    layout = MonthLayout(FIRST, 5, [], {}, SIZES, AREA)
    for step in range(35):
        day = FIRST + timedelta(days=step)
        assert layout.slot_at(layout.day_rect(day).center()).day == day
