"""Chips: short names on a soft ground of their colour, side by side, with how many more where room ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen

from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme

_KEPT = 4096
#: How much of its colour a ground takes: the name on it is read by the ink of all texts.
_STRENGTH_LIGHT, _STRENGTH_DARK = 0.24, 0.42
#: The widest chip, in letters of middle width; longer names are shortened.
_LONGEST = 18


class Chip(NamedTuple):
    """One chip; its colour is an index into the theme's series, or None for the neutral one."""

    text: str
    colour: int | None = None


class Placed(NamedTuple):
    """A chip where it stands: its text as far as it fits."""

    left: int
    line: int
    width: int
    text: str
    colour: int | None


class Chips:
    """Measures and paints chips in one theme; make a new one for each."""

    def __init__(self, theme: Theme) -> None:
        self.font = theme.font(TextSize.SMALL)
        self._metrics = QFontMetrics(self.font)
        self.height = theme.pixels(20)
        self.gap = theme.pixels(4)
        self._padding = theme.pixels(7)
        self._widest = self._metrics.averageCharWidth() * _LONGEST + 2 * self._padding
        self._ink = QPen(theme.colour(Role.TEXT))
        self._neutral = QBrush(theme.colour(Role.NEUTRAL_SOFT))
        strength = _STRENGTH_DARK if theme.is_dark else _STRENGTH_LIGHT
        self._grounds = [QBrush(_softened(colour, strength)) for colour in theme.series]
        self._kept: dict[tuple[tuple[Chip, ...], int, int], tuple[Placed, ...]] = {}

    def width(self, chips: Sequence[Chip]) -> int:
        """Return the width of all of them in one line."""
        return sum(self._width(chip.text) for chip in chips) + self.gap * max(len(chips) - 1, 0)

    def lines(self, chips: Sequence[Chip], room: int) -> int:
        """Return how many lines they take where they may go on in the next one."""
        placed = self.placed(tuple(chips), room, 0)
        return placed[-1].line + 1 if placed else 0

    def height_of(self, chips: Sequence[Chip], room: int) -> int:
        """Return the height of these lines."""
        lines = self.lines(chips, room)
        return lines * self.height + max(lines - 1, 0) * self.gap

    def are_shortened(self, chips: Sequence[Chip], room: int) -> bool:
        """Say whether some are left out or cut in one line."""
        return [each.text for each in self.placed(tuple(chips), room, 1)] != [each.text for each in chips]

    def paint(
        self, painter: QPainter, left: int, top: int, room: int, chips: tuple[Chip, ...], most_lines: int = 1
    ) -> None:
        """Paint them from a corner on; 0 lines are as many as are needed. Edges are smoothed already."""
        painter.setFont(self.font)
        baseline = round((self.height + self._metrics.ascent() - self._metrics.descent()) / 2)
        pitch = self.height + self.gap
        for each in self.placed(chips, room, most_lines):
            y = top + each.line * pitch
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(
                self._neutral if each.colour is None else self._grounds[each.colour % len(self._grounds)]
            )
            painter.drawRoundedRect(
                QRectF(left + each.left, y, each.width, self.height), self.height / 2, self.height / 2
            )
            painter.setPen(self._ink)
            painter.drawText(left + each.left + self._padding, y + baseline, each.text)

    def _width(self, text: str) -> int:
        return min(self._metrics.horizontalAdvance(text) + 2 * self._padding, self._widest)

    def placed(self, chips: tuple[Chip, ...], room: int, most_lines: int) -> tuple[Placed, ...]:
        """Return them as they stand in a room of so many lines at most; 0 are as many as they take."""
        key = (chips, room, most_lines)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            found = self._kept[key] = tuple(self._place(chips, room, most_lines))
        return found

    def _place(self, chips: tuple[Chip, ...], room: int, most_lines: int) -> list[Placed]:
        placed: list[Placed] = []
        x = line = 0
        for number, chip in enumerate(chips):
            width = min(self._width(chip.text), room)
            rest = len(chips) - number - 1
            beside = self._more_width(rest) if rest and most_lines else 0
            if x and x + width + beside > room:
                if most_lines and line + 1 >= most_lines:
                    return self._with_more(placed, x, line, len(chips) - number)
                x, line = 0, line + 1
            elif not x:
                width = max(min(width, room - beside), min(room, 2 * self._padding))
            placed.append(Placed(x, line, width, self._shortened(chip.text, width), chip.colour))
            x += width + self.gap
        return placed

    def _with_more(self, placed: list[Placed], x: int, line: int, count: int) -> list[Placed]:
        text = f"+{count}"
        return [*placed, Placed(x, line, self._width(text), text, None)]

    def _more_width(self, count: int) -> int:
        return self._width(f"+{count}") + self.gap

    def _shortened(self, text: str, width: int) -> str:
        room = width - 2 * self._padding
        line = " ".join(text.split())
        if self._metrics.horizontalAdvance(line) <= room:
            return line
        return self._metrics.elidedText(line, Qt.TextElideMode.ElideRight, max(room, 0))


def _softened(colour: QColor, strength: float) -> QColor:
    soft = QColor(colour)
    soft.setAlphaF(strength)
    return soft
