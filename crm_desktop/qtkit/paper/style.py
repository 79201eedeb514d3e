"""The three layouts of a paper, its measures and its colours; in dots of 96 to the inch."""

from __future__ import annotations

from dataclasses import field

from PySide6.QtGui import QColor

from crm_desktop.frozen import frozen

#: A4.
PAGE_WIDTH, PAGE_HEIGHT = 793.7, 1122.5
LEFT, RIGHT = 60.0, PAGE_WIDTH - 60.0
TOP, BOTTOM = 56.0, 1036.0
FOOTER = 1054.0

INK = QColor("#1b2430")
QUIET = QColor("#6b7686")
LINE = QColor("#e1e5ea")
SIGNATURE_LINE = QColor("#9aa4b2")
WHITE = QColor("#ffffff")


@frozen
class Layout:
    """What tells one layout from another."""

    #: The head of the first page is a band of the office's colour, from edge to edge.
    has_band: bool
    #: The head of the table is filled with the colour; else it stands between two rules.
    has_filled_head: bool
    #: Every other row has a ground of its own instead of a rule below each.
    has_stripes: bool


LAYOUTS = {
    "clear": Layout(has_band=False, has_filled_head=True, has_stripes=False),
    "band": Layout(has_band=True, has_filled_head=False, has_stripes=True),
    "plain": Layout(has_band=False, has_filled_head=False, has_stripes=False),
}


@frozen
class Style:
    """A layout with the office's colour."""

    layout: Layout
    colour: QColor
    on_colour: QColor = field(init=False)
    tint: QColor = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "on_colour", WHITE if _contrast_with_white(self.colour) >= 3 else INK)
        object.__setattr__(self, "tint", _tinted(self.colour, 0.08))

    @property
    def accent(self) -> QColor:
        """The colour where it is text or a rule on white: darkened until it can be read."""
        colour = QColor(self.colour)
        while _contrast_with_white(colour) < 4.5:
            colour = colour.darker(115)
        return colour


def style_of(layout: str, colour: str) -> Style:
    """The style of a name and a colour; an unknown layout or colour becomes the first one's, a deep blue."""
    asked = QColor.fromString(colour)
    return Style(LAYOUTS.get(layout, LAYOUTS["clear"]), asked if asked.isValid() else QColor("#0f5ea8"))


def _tinted(colour: QColor, share: float) -> QColor:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    return QColor.fromRgbF(*(1 - share + part * share for part in parts))


def _contrast_with_white(colour: QColor) -> float:
    """WCAG's ratio."""
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
