"""Finds how a text file is laid out: the mark between its cells, and whether it has a row of headings."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence

from crm_desktop.core.kinds import LISTED_KINDS
from crm_desktop.core.parsing_dates import looks_like_date
from crm_desktop.core.synonyms import field_of_heading

#: Offered in the dialog; the first wins a tie.
DELIMITERS: tuple[str, ...] = (",", ";", "\t", "|")


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


def has_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names columns: known headings, or plain words above values of other shapes."""
    first = [cell.strip() for cell in rows[0]]
    if any(_is_value(cell) for cell in first):
        return False
    known = any(field_of_heading(kind, cell) for kind in LISTED_KINDS for cell in first if cell)
    if known or len(rows) == 1:
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
