"""Sheets of paper: how large they are, and which part of them is written on; in dots of 96 to the inch."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPageSize

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.paper.style import BOTTOM, FOOTER, LEFT, PAGE_HEIGHT, TOP

_DOTS_A_MILLIMETRE = 96 / 25.4


@frozen
class PaperSize:
    """A sheet, as it is looked at; the size says how it lies in the printer."""

    name: str
    is_landscape: bool = False
    #: of a sheet without a name of its own, such as an envelope: millimetres, upright
    own: tuple[float, float] = (0.0, 0.0)

    @property
    def page_size(self) -> QPageSize:
        """The sheet upright, as printers and PDFs know it."""
        if self.name in _KNOWN:
            return QPageSize(_KNOWN[self.name])
        match = QPageSize.SizeMatchPolicy.FuzzyMatch
        return QPageSize(QSizeF(*self.own), QPageSize.Unit.Millimeter, self.name, match)

    @property
    def orientation(self) -> QPageLayout.Orientation:
        """How it lies."""
        sides = QPageLayout.Orientation
        return sides.Landscape if self.is_landscape else sides.Portrait

    @property
    def width(self) -> float:
        """From left to right."""
        return self._sides[1 if self.is_landscape else 0]

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self._sides[0 if self.is_landscape else 1]

    @property
    def _sides(self) -> tuple[float, float]:
        size = self.page_size.size(QPageSize.Unit.Millimeter)
        return round(size.width() * _DOTS_A_MILLIMETRE, 1), round(size.height() * _DOTS_A_MILLIMETRE, 1)

    @property
    def left(self) -> float:
        """Where what is written begins."""
        return LEFT

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.width - LEFT

    @property
    def top(self) -> float:
        """The upper edge of what is written."""
        return TOP

    @property
    def bottom(self) -> float:
        """Its lower edge, over the foot."""
        return self.height - (PAGE_HEIGHT - BOTTOM)

    @property
    def foot(self) -> float:
        """Where the line of the foot is."""
        return self.height - (PAGE_HEIGHT - FOOTER)

    def turned(self, *, landscape: bool) -> PaperSize:
        """The same sheet lying otherwise."""
        return replace(self, is_landscape=landscape)


_KNOWN = {
    "A4": QPageSize.PageSizeId.A4,
    "A3": QPageSize.PageSizeId.A3,
    "A5": QPageSize.PageSizeId.A5,
    "Letter": QPageSize.PageSizeId.Letter,
}
#: What is offered for printing, by name.
SHEETS = tuple(_KNOWN)
A4 = PaperSize("A4")
