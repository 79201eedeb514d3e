"""Describes the columns of a table: what a cell shows, how it looks, and how it is edited."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import Qt

from crm_desktop.qtkit.editors.base import EditorFactory
from crm_desktop.qtkit.look.chips import Chip


class CellStyle(IntEnum):
    """How a cell is painted. Numbers, because they are looked up for each cell and hash fastest."""

    PLAIN = auto()
    STRONG = auto()
    LINK = auto()  # leads to what it names
    MUTED = auto()
    NUMBER = auto()  # right aligned, figures of equal width
    NUMBER_GOOD = auto()
    NUMBER_BAD = auto()
    DATE = auto()
    OVERDUE = auto()
    PILL_NEUTRAL = auto()
    PILL_ACCENT = auto()
    PILL_GOOD = auto()
    PILL_WARN = auto()
    PILL_BAD = auto()
    DOT = auto()  # a dot in the colour of a series before the text
    CHIPS = auto()  # the cell's chips
    DISC = auto()  # the same as a disc with the letters of the cell's mark


class Cell(NamedTuple):
    """What one cell shows. `edit_value` is what its editor starts with; None stands for empty.

    A tuple, because a screen of new rows makes some hundred of them between two frames.
    """

    text: str
    style: CellStyle = CellStyle.PLAIN
    colour_index: int | None = None
    tooltip: str = ""
    edit_value: Any = None
    mark: str = ""
    chips: tuple[Chip, ...] = ()


EMPTY_CELL = Cell("")


class Column(Protocol):
    """One column; its key names it in layouts, sorts and edits, whatever its place or language."""

    key: str
    default_width: int
    sortable: bool
    editable: bool
    alignment: Qt.AlignmentFlag
    shown_at_first: bool
    can_shrink: bool

    def title(self) -> str:
        """Return the heading in the language in force."""

    def cell(self, row: Any) -> Cell:
        """Return what the column shows of a row."""

    def copied(self, row: Any) -> str:
        """Return what a spreadsheet is given of a row: plain numbers and whole dates."""

    def forget_texts(self) -> None:
        """Make kept cells anew: the language or the formats have changed."""

    def text_of(self, value: Any) -> str:
        """Return how a value looks in the cell, for the time until it is stored."""

    def editor_factory(self) -> EditorFactory | None:
        """Return what makes the cell's editor, or None for a plain line of text."""

    def usual_cells(self) -> Sequence[Cell]:
        """Return cells not to be cut in the language in force; none where texts have any length."""


@dataclass(slots=True)
class FunctionColumn:
    """A column made of functions: enough for most tables."""

    key: str
    title_function: Callable[[], str]
    cell_function: Callable[[Any], Cell]
    default_width: int = 140
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    sortable: bool = True
    editable: bool = False
    shown_at_first: bool = True
    can_shrink: bool = False
    text_function: Callable[[Any], str] | None = None
    editor: EditorFactory | None = None

    def title(self) -> str:
        """Return the heading in the language in force."""
        return self.title_function()

    def cell(self, row: Any) -> Cell:
        """Return what the column shows of a row."""
        return self.cell_function(row)

    def copied(self, row: Any) -> str:
        """Return the text of the cell."""
        return self.cell_function(row).text

    def forget_texts(self) -> None:
        """Do nothing: no cells are kept."""

    def text_of(self, value: Any) -> str:
        """Return how a value looks in the cell, for the time until it is stored."""
        if self.text_function is not None:
            return self.text_function(value)
        return "" if value is None else str(value)

    def editor_factory(self) -> EditorFactory | None:
        """Return what makes the cell's editor, or None for a plain line of text."""
        return self.editor

    def usual_cells(self) -> Sequence[Cell]:
        """Return none: the default width is enough."""
        return ()
