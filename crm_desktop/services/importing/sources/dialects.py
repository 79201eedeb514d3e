"""Finds how a table is laid out: the mark between the cells of a text, and the row of headings."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence

from crm_desktop.core.values.time.dates import looks_like_date
from crm_desktop.core.words.synonyms.headings import is_known_heading

#: Offered in the dialog; the first wins a tie.
DELIMITERS: tuple[str, ...] = (",", ";", "\t", "|")
#: Filled rows from which it is told how wide the table is.
_JUDGED_ROWS = 100
#: Known headings that tell a row of headings from a row of data or a title.
_CLEARLY_NAMED = 2
#: Filled rows among which the headings are looked for.
TOP_ROWS = 20


def find_delimiter(lines: Sequence[str]) -> str:
    """The mark that cuts the lines into the same number of cells most steadily; a comma where none does."""
    return max(DELIMITERS, key=lambda mark: (_steadiness(lines, mark), -DELIMITERS.index(mark)))


def _steadiness(lines: Sequence[str], mark: str) -> float:
    """The share of rows as wide as most are, a little more for more columns; 0 for a single column."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=mark) if any(row))
    except csv.Error:
        return 0.0
    if not widths:
        return 0.0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    if width < 2:
        return 0.0
    return count / widths.total() + min(width, 50) / 1000


def find_header(rows: Sequence[Sequence[str]]) -> int | None:
    """The place of the row of headings among the first rows of a table; None where no row names columns.

    Titles, the day of an export and names of groups of columns often stand above it. They fill fewer cells
    than the table is wide, or else hold no known heading while a row below them holds several.
    """
    filled = [place for place, row in enumerate(rows) if _filled(row)]
    if not filled:
        return None
    widths = sorted(_filled(rows[place]) for place in filled[:_JUDGED_ROWS])
    usual = widths[len(widths) // 2]
    wide = [place for place in filled[:TOP_ROWS] if 2 * _filled(rows[place]) >= usual]
    first = wide[0] if wide else filled[0]
    if not _known_headings(rows[first]):
        named = (place for place in wide if _known_headings(rows[place]) >= _CLEARLY_NAMED)
        first = next(named, first)
    if first + 1 < len(rows) and _is_second_heading(rows[first], rows[first + 1]):
        first += 1
    return first if _is_header([rows[place] for place in filled if place >= first]) else None


def headings_of(rows: Sequence[Sequence[str]], place: int) -> list[str]:
    """The headings in a row; where it has none below a merged cell, those of the row above."""
    row = list(rows[place])
    if place and _is_second_heading(rows[place - 1], row):
        above = [*rows[place - 1], *[""] * len(row)]
        row = [cell if cell.strip() else above[at] for at, cell in enumerate(row)]
    return [cell.strip() for cell in row]


def _is_second_heading(above: Sequence[str], row: Sequence[str]) -> bool:
    """Whether a row names columns that the row above has put into groups: 聯絡方式 over 電話 and 信箱."""
    filled = [cell.strip() for cell in row if cell.strip()]
    is_below_a_gap = any(cell.strip() and not up.strip() for up, cell in zip(above, row, strict=False))
    if not is_below_a_gap or _filled(above) < _CLEARLY_NAMED or any(map(_is_value, [*above, *filled])):
        return False
    known = _known_headings(row)
    return known >= _CLEARLY_NAMED and (known == len(filled) or known > _known_headings(above))


def _filled(row: Sequence[str]) -> int:
    return sum(1 for cell in row if cell.strip())


def _known_headings(row: Sequence[str]) -> int:
    """How many cells name a field; 0 where any holds a value."""
    cells = [cell.strip() for cell in row]
    if any(_is_value(cell) for cell in cells):
        return 0
    return sum(1 for cell in cells if cell and is_known_heading(cell))


def _is_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names columns: known headings, or plain words above values of other shapes."""
    first = [cell.strip() for cell in rows[0]]
    if any(_is_value(cell) for cell in first):
        return False
    if _known_headings(first) or len(rows) == 1:
        return True
    below = [row for row in rows[1:20] if len(row) == len(first)]
    has_values = any(_is_value(cell.strip()) for row in below for cell in row)
    return has_values or (all(first) and len(set(first)) == len(first))


def _is_value(cell: str) -> bool:
    """Whether a cell holds a number, date or address: what a heading never does."""
    if not cell:
        return False
    return (
        "@" in cell or cell.lstrip("+-").replace(".", "").replace(",", "").isdigit() or looks_like_date(cell)
    )
