"""Names of the colours and type sizes of the design, by what they are for."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a colour is for. Each theme file gives every role a value."""

    TEXT = "text"
    MUTED = "muted"
    FAINT = "faint"  # decoration and disabled text only: below 4.5 : 1
    CANVAS = "canvas"  # the page behind cards
    SURFACE = "surface"  # cards, tables, bars
    RAISED = "raised"  # menus, dialogs, toasts
    HEADER = "header"  # table header
    FIELD = "field"  # line edits
    LINE = "line"
    LINE_SOFT = "line_soft"  # between table rows
    LINE_STRONG = "line_strong"  # around fields and buttons
    ACCENT = "accent"
    ACCENT_HOVER = "accent_hover"
    ACCENT_TEXT = "accent_text"  # text on ACCENT
    ACCENT_SOFT = "accent_soft"
    ACCENT_LINE = "accent_line"  # around things filled with ACCENT_SOFT
    LINK = "link"  # the accent as a colour of text
    SELECTION = "selection"
    HOVER = "hover"
    PRESSED = "pressed"
    GOOD = "good"
    GOOD_SOFT = "good_soft"
    WARN = "warn"
    WARN_SOFT = "warn_soft"
    BAD = "bad"
    BAD_SOFT = "bad_soft"
    NEUTRAL = "neutral"
    NEUTRAL_SOFT = "neutral_soft"
    COLUMN = "column"  # board column
    TOOLTIP = "tooltip"
    TOOLTIP_TEXT = "tooltip_text"
    SHADOW = "shadow"


class TextSize(StrEnum):
    """The four steps of type."""

    SMALL = "small"
    BODY = "body"
    TITLE = "title"
    LARGE = "large"

    @property
    def design_pixels(self) -> int:
        """Height of the step in logical pixels at text scale 1."""
        return {"small": 12, "body": 13, "title": 15, "large": 22}[self.value]
