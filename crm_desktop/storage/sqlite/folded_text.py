"""The late import of the character tables for filters on a part of a text, and SQLite's way to compare them.

"contains" finds what the quick filter finds: case, accents, width and Traditional or Simplified forms are the
same. SQLite compares by its own GLOB with a class of characters at each place; folding a million texts in
Python would take seconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, case, or_

from crm_desktop.core.values.search.spellings import Spellings, Way

#: A text with anything but printable ASCII signs.
_NOT_PLAIN = "*[^ -~]*"


@cache
def _spellings() -> Spellings:
    from crm_desktop.storage.character_tables import folder

    return Spellings(folder().fold)


def holds(column: ColumnElement[Any], word: str) -> ColumnElement[bool]:
    """Whether a column's text holds a word, however it is written."""
    spelled = or_(False, *(_matches(column, _pattern(way)) for way in _spellings().of(word)))
    if not (word.isascii() and word.isprintable()):
        return spelled
    # Most Latin text is plain: there the case alone may differ, which LIKE sees to much faster.
    return case((_matches(column, _NOT_PLAIN), spelled), else_=column.contains(word, autoescape=True))


def _matches(column: ColumnElement[Any], pattern: str) -> ColumnElement[bool]:
    return column.op("GLOB", is_comparison=True)(pattern)


def _pattern(way: Way) -> str:
    """One way of writing as a pattern; each place is a class, in which signs of patterns mean themselves."""
    return "*" + "".join(map(_class, way)) + "*"


def _class(characters: str) -> str:
    if len(characters) == 1 and characters.isalnum():
        return characters
    # In a class "]" has to come first, "^" must not, and "-" comes last.
    first = "]" if "]" in characters else ""
    last = "".join(sign for sign in "^-" if sign in characters)
    rest = _ranges(sorted(sign for sign in characters if sign not in "]^-"))
    if not first and not rest:
        return "[" + "".join(reversed(last)) + "]" if len(last) > 1 else (last if last == "^" else "[-]")
    return f"[{first}{rest}{last}]"


def _ranges(characters: Sequence[str]) -> str:
    """Neighbours as ranges: the fewer parts a class has, the faster it is."""
    runs: list[list[str]] = []
    for character in characters:
        if runs and ord(character) == ord(runs[-1][-1]) + 1:
            runs[-1].append(character)
        else:
            runs.append([character])
    return "".join("".join(run) if len(run) < 3 else f"{run[0]}-{run[-1]}" for run in runs)
