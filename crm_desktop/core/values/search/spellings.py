"""All ways to write a text that count as the same: what a search within a column of plain text compares with.

The inverse of folding (`core.values.folding`), character by character, so that an engine compares by itself
and no text has to be folded while it searches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

#: Where there are characters that stand for others; elsewhere each is only itself.
_LETTERS = (range(0x20, 0xA000), range(0xF900, 0x10000), range(0x1F100, 0x1F200))
#: More ways of writing a text in which one sign stands for several (ß for ss) are not told apart.
_MOST_WAYS = 16

#: One way of writing: for each place the characters that may stand there.
Way = tuple[str, ...]


class Spellings:
    """Built once from a folding of texts: which characters count as the same."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        self._fold = fold
        self._same: dict[str, str] = {}
        for codes in _LETTERS:
            for character in map(chr, codes):
                if folded := fold(character):
                    self._same[folded] = self._same.get(folded, "") + character
        self._longest = max(map(len, self._same))

    def of(self, text: str) -> list[Way]:
        """The ways in which a text may be written that holds this one, the plainest first."""
        return list(islice(self._ways(self._fold(text)), _MOST_WAYS))

    def _ways(self, folded: str) -> Iterator[Way]:
        if not folded:
            yield ()
            return
        for length in range(1, self._longest + 1):
            same = self._same.get(folded[:length], folded[0] if length == 1 else "")
            if same and length <= len(folded):
                for rest in self._ways(folded[length:]):
                    yield (same, *rest)
