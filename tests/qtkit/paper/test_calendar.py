"""Days on one page: what lies outside of the usual hours is there too, what has no room is counted."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor

from crm_desktop.qtkit.calendar.blocks import Block
from crm_desktop.qtkit.calendar.time_view import DayHead
from crm_desktop.qtkit.paper.calendar import CalendarContent, compose_calendar
from crm_desktop.qtkit.paper.drawing import pdf_of
from crm_desktop.qtkit.paper.size import A4

pytestmark = pytest.mark.usefixtures("qapp")

MONDAY = date(2026, 3, 2)
LYING = A4.turned(landscape=True)


def text(blocks: Sequence[Block], count: int = 7, month: int = 0, first: date = MONDAY) -> str:
    heads = [DayHead(name, "") for name in ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")[: min(count, 7)]]
    colours = {block.key: (QColor("#eeeeff"), QColor("#0000ff")) for block in blocks}
    counts = {MONDAY: len(blocks)}
    shown = (first, count, MONDAY, heads, blocks, colours)
    content = CalendarContent("en", "Week", "mine", *shown, "Calendar", "{page}", month, counts)
    (page,) = PdfReader(io.BytesIO(pdf_of(compose_calendar(content, LYING), "c", "t", LYING))).pages
    return str(page.extract_text())


def block(key: int, start: int | None, end: int, title: str) -> Block:
    return Block(key, MONDAY, MONDAY, start, end, title)


def test_the_hours_reach_to_what_is_early_and_late() -> None:
    usual = text([block(1, 600, 660, "Visit")])
    assert "08:00" in usual
    assert "06:00" not in usual
    wide = text([block(1, 370, 420, "Flight"), block(2, 1300, 1380, "Dinner")])
    assert "06:00" in wide
    assert "22:00" in wide
    assert "Flight" in wide
    assert "Dinner" in wide


def test_a_day_is_a_page_too() -> None:
    assert "Visit" in text([block(1, 600, 660, "Visit")], count=1)


def test_whole_days_stand_above_and_the_rest_is_counted() -> None:
    shown = text([block(key, None, 0, f"Fair{key}") for key in range(8)])
    assert "Fair0" in shown
    assert "+3" in shown


def test_a_month_shows_what_has_room_and_counts_the_rest() -> None:
    blocks = [block(key, 600 + key, 660 + key, f"Call{key}") for key in range(20)]
    shown = text(blocks, count=35, month=3, first=date(2026, 2, 23))
    assert "Call0" in shown
    assert "Call19" not in shown
    assert "+1" in shown
