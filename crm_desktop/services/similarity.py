"""The late import of the comparison of similar texts: it is loaded for the first names that are compared."""

from __future__ import annotations

from functools import cache
from types import ModuleType


@cache
def _fuzz() -> ModuleType:
    from rapidfuzz import fuzz

    return fuzz


def similarity(one: str, other: str) -> float:
    """How alike two texts are, 0 to 100: by the letters that would have to be typed anew."""
    found: float = _fuzz().ratio(one, other)
    return found


def similarity_in_any_order(one: str, other: str) -> float:
    """How alike two texts are whatever the order of their words, 0 to 100."""
    found: float = _fuzz().token_sort_ratio(one, other)
    return found
