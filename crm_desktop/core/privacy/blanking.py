"""Finds the names, addresses and numbers of a person in any text, and blanks them."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable

from crm_desktop.core.values.search.folding import is_east_asian

#: What stands in the place of what was erased.
BLANK = "***"

_NUMBER = re.compile(r"\+?[\d\s().\-/]+")
_BETWEEN_DIGITS = r"[\s().\-/]{0,3}"
#: Of a number its last digits tell it: what stands before may be written in several ways, or not at all.
_TELLING_DIGITS = 8
#: So many at its end nobody divides.
_CLOSE_DIGITS = 3
_SHORTEST_NUMBER = 7
_SHORTEST_WORD = 2


def is_telling(value: str) -> bool:
    """Whether a value means one person wherever it stands, as a single short word like "May" does not."""
    text = value.strip()
    if "@" in text or len(_digits(text)) >= _SHORTEST_NUMBER:
        return True
    east_asian = sum(map(is_east_asian, text))
    return east_asian >= _SHORTEST_WORD or len(text.split()) > 1


class Blanking:
    """Blanks some values wherever a text has them: whatever their case, numbers however they are divided."""

    def __init__(self, values: Iterable[str]) -> None:
        told = sorted({each.strip() for each in values if each.strip()}, key=len, reverse=True)
        #: of each value a part that every text with it has, letters in whatever case
        self.parts = tuple(sorted(set(map(_part, told))))
        self._pattern = re.compile("|".join(map(_pattern, told)), re.IGNORECASE) if told else None

    def __call__(self, text: str) -> str:
        """The text without them; JSON stays JSON."""
        if self._pattern is None or not text:
            return text
        if text[0] in "{[":
            try:
                told = json.loads(text)
            except ValueError:
                return self._pattern.sub(BLANK, text)
            blanked = self.of(told)
            return text if blanked == told else json.dumps(blanked, ensure_ascii=False, separators=(",", ":"))
        return self._pattern.sub(BLANK, text)

    def of(self, value: object, without: Container[str] = ()) -> object:
        """The same of every text in a value as JSON has it; names of its parts stay, and those `without`."""
        if isinstance(value, str):
            return self(value)
        if isinstance(value, dict):
            return {name: part if name in without else self.of(part, without) for name, part in value.items()}
        if isinstance(value, list | tuple):
            return [self.of(part, without) for part in value]
        return value


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text)) if _NUMBER.fullmatch(text) else ""


def _part(value: str) -> str:
    digits = _digits(value)
    if len(digits) >= _SHORTEST_NUMBER:
        return digits[-_CLOSE_DIGITS:]
    # SQLite knows the two cases of plain letters alone.
    plain = "".join(each if each.isascii() or each.lower() == each.upper() else " " for each in value)
    return max(plain.split() or value.split(), key=len)


def _pattern(value: str) -> str:
    digits = _digits(value)
    if len(digits) >= _SHORTEST_NUMBER:
        last = _BETWEEN_DIGITS.join(digits[-_TELLING_DIGITS:])
        return rf"(?<!\d)(?:\+?(?:\d{_BETWEEN_DIGITS}){{1,7}})?{last}(?!\d)"
    words = r"\s+".join(map(re.escape, value.split()))
    return f"{_boundary(value[0], before=True)}{words}{_boundary(value[-1], before=False)}"


def _boundary(character: str, *, before: bool) -> str:
    """What may not stand beside it: a word goes on there, but for scripts that are written together."""
    if is_east_asian(character) or not character.isalnum():
        return ""
    return r"(?<![^\W_])" if before else r"(?![^\W_]|\.[^\W_])"
