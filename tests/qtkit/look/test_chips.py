"""Chips are placed side by side, go on in the next line, and say how many more there are."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.look.chips import Chip, Chips
from crm_desktop.qtkit.look.theme import Themes

FEW = (Chip("VIP", 0), Chip("Fair", 1))
MANY = tuple(Chip(f"Tag {number}", number) for number in range(12))


def painted(chips: Chips, shown: tuple[Chip, ...], room: int, lines: int) -> QImage:
    image = QImage(room + 20, 200, QImage.Format.Format_ARGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    chips.paint(painter, 10, 10, room, shown, lines)
    painter.end()
    return image


def inked(image: QImage) -> tuple[int, int]:
    """The last column and row that are not white."""
    found = [
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != 0xFFFFFFFF
    ]
    return max((x for x, _ in found), default=0), max((y for _, y in found), default=0)


def test_chips_stay_in_their_room_in_as_many_lines_as_they_take(qtbot: QtBot) -> None:
    chips = Chips(Themes().current)
    room = chips.width(FEW)
    assert chips.lines(FEW, room) == 1
    assert chips.lines(FEW, room - 1) == 2
    assert chips.height_of(FEW, room - 1) == 2 * chips.height + chips.gap
    assert chips.lines((), room) == chips.height_of((), room) == 0
    across, down = inked(painted(chips, MANY, 160, 0))
    assert across <= 10 + 160
    assert down <= 10 + chips.height_of(MANY, 160)
    assert chips.lines(MANY, 160) > 2


def test_in_one_line_the_last_says_how_many_are_left_out(qtbot: QtBot) -> None:
    chips = Chips(Themes().current)
    placed = chips.placed(MANY, 160, 1)
    shown = [each.text for each in placed]
    assert shown[:-1] == [chip.text for chip in MANY[: len(shown) - 1]]
    assert shown[-1] == f"+{len(MANY) - len(shown) + 1}"
    assert placed[-1].left + placed[-1].width <= 160
    assert chips.are_shortened(MANY, 160)
    assert not chips.are_shortened(FEW, chips.width(FEW))


def test_a_long_name_is_cut_and_a_narrow_room_breaks_nothing(qtbot: QtBot) -> None:
    chips = Chips(Themes().current)
    long = (Chip("x" * 10_000, None),)
    assert chips.width(long) < 400
    (placed,) = chips.placed(long, 300, 1)
    assert placed.text.endswith("…")
    for room in (0, 1, 10, 30):
        for shown in (FEW, MANY, long):
            inked(painted(chips, shown, room, 1))
            chips.lines(shown, room)
