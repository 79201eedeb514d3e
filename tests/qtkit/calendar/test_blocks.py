"""Where blocks come to lie when they are moved and lengthened by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from crm_desktop.qtkit.calendar.blocks import Block, Slot, lengthened, moved, shifted, stretched

MONDAY = date(2026, 11, 23)
TUESDAY = MONDAY + timedelta(days=1)


def timed(start: int = 9 * 60, end: int = 10 * 60, *, last: date = MONDAY) -> Block:
    return Block(1, MONDAY, last, start, end, "Visit")


WHOLE = Block(2, MONDAY, TUESDAY, None, 0, "Fair")


def place(block: Block) -> tuple[int, int | None, int, int]:
    return (block.first - MONDAY).days, block.start, (block.last - MONDAY).days, block.end


def test_a_block_follows_the_hand_in_steps_and_keeps_its_length() -> None:
    held = moved(timed(), Slot(MONDAY, 9 * 60 + 20), Slot(TUESDAY, 11 * 60 + 33))
    assert place(held) == (1, 11 * 60 + 15, 1, 12 * 60 + 15)
    assert moved(timed(), Slot(MONDAY, 9 * 60 + 20), Slot(MONDAY, 9 * 60 + 24)) == timed()


def test_a_block_may_be_put_over_midnight() -> None:
    held = moved(timed(), Slot(MONDAY, 9 * 60), Slot(MONDAY, 23 * 60 + 30))
    assert place(held) == (0, 23 * 60 + 30, 1, 30)
    assert list(held.days()) == [MONDAY, TUESDAY]
    assert (held.minutes_on(MONDAY), held.minutes_on(TUESDAY)) == ((1410, 1440), (0, 30))


def test_the_midnight_at_its_end_is_no_day_of_a_block() -> None:
    assert list(Block(1, MONDAY, TUESDAY, 23 * 60, 0, "").days()) == [MONDAY]
    assert list(WHOLE.days()) == [MONDAY, TUESDAY]


def test_above_the_hours_a_block_takes_the_whole_day_and_below_them_an_hour() -> None:
    whole = moved(timed(), Slot(MONDAY, 9 * 60), Slot(TUESDAY))
    assert place(whole) == (1, None, 1, 0)
    assert place(moved(whole, Slot(TUESDAY), Slot(MONDAY, 14 * 60 + 15))) == (0, 14 * 60, 0, 15 * 60)
    assert place(moved(WHOLE, Slot(TUESDAY), Slot(TUESDAY + timedelta(days=2)))) == (2, None, 3, 0)


def test_in_a_month_only_the_day_changes() -> None:
    held = moved(timed(), Slot(MONDAY, keeps_hour=True), Slot(TUESDAY, keeps_hour=True))
    assert place(held) == (1, 9 * 60, 1, 10 * 60)


@pytest.mark.parametrize(("minute", "end"), [(11 * 60 + 8, 11 * 60 + 15), (8 * 60, 9 * 60 + 15), (1440, 0)])
def test_the_end_is_drawn_in_steps_and_never_before_the_beginning(minute: int, end: int) -> None:
    assert stretched(timed(), Slot(MONDAY, minute)).end == end


def test_whole_days_are_lengthened_by_days() -> None:
    assert stretched(WHOLE, Slot(MONDAY + timedelta(days=4))).last == MONDAY + timedelta(days=4)
    assert stretched(WHOLE, Slot(MONDAY - timedelta(days=4))).last == MONDAY
    assert lengthened(WHOLE, -1).last == MONDAY
    assert lengthened(WHOLE, -5).last == MONDAY


def test_keys_move_by_a_quarter_and_a_day() -> None:
    assert place(shifted(timed(), days=-1, minutes=15)) == (-1, 9 * 60 + 15, -1, 10 * 60 + 15)
    assert place(lengthened(timed(), 1)) == (0, 9 * 60, 0, 10 * 60 + 15)
    assert place(lengthened(timed(), -9)) == (0, 9 * 60, 0, 9 * 60 + 15)
    assert place(shifted(WHOLE, minutes=15)) == place(WHOLE)
