"""Text that runs from right to left, set into a sentence that runs from left to right."""

from __future__ import annotations

import unicodedata

#: "First strong isolate" and its end: the text between finds its own direction and leaves the rest alone.
_BEGIN, _END = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def isolated(text: str) -> str:
    """The text between isolates (UAX #9) if any of it runs from right to left, else as it is.

    Without them a Hebrew or Arabic name draws the numbers and quotation marks beside it to the wrong side.
    """
    if text.isascii() or not any(unicodedata.bidirectional(each) in _RIGHT_TO_LEFT for each in text):
        return text
    return f"{_BEGIN}{text}{_END}"
