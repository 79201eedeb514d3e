"""Keeps control characters of files, names and texts from the terminal, which would obey them."""

from __future__ import annotations

import sys
from typing import Any, TextIO, cast

#: Controls of both sets but for the tab and the new line, and what turns the direction of writing. What keeps
#: a name's direction to itself is no such thing: our own sentences have it around names (`words.direction`).
_OBEYED = (*range(0x20), *range(0x7F, 0xA0), 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2066, 0x2067)
_SHOWN = {code: f"\\u{code:04x}" for code in _OBEYED if chr(code) not in "\t\n"}


class PlainText:
    """A stream of text in which control characters are shown by their numbers; else as the one behind it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write the text so that nothing in it is obeyed."""
        return self._stream.write(text.translate(_SHOWN))

    def writelines(self, lines: list[str]) -> None:
        """Write each of the lines so."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def guard() -> None:
    """Guard the terminal from now on; what a program or a file reads stays as it is."""
    sys.stderr = cast(TextIO, PlainText(sys.stderr))
    if sys.stdout.isatty():
        sys.stdout = cast(TextIO, PlainText(sys.stdout))
