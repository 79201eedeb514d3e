"""The order of names: by strokes, by pinyin, or by letters alone, as keys that sort as text does."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum

#: Letters of a name that count for its place.
_COUNTED = 40
#: Where Chinese characters stand: behind everything else, in a range that nothing uses.
_FIRST_PLACE = 0xF0000
#: Surnames that are read otherwise than as words, each with a word that sounds as it does.
_READ_AS_SURNAMES = {
    "曾": "增", "单": "善", "單": "善", "仇": "求", "解": "谢", "任": "人", "朴": "瓢", "查": "渣",
    "区": "欧", "區": "欧", "翟": "宅", "乐": "月", "樂": "月", "种": "虫", "缪": "妙", "繆": "妙",
    "华": "话", "華": "话", "燕": "烟", "盖": "葛", "蓋": "葛",
}  # fmt: skip


class NameOrder(StrEnum):
    """How names sort."""

    STROKES = "strokes"
    PINYIN = "pinyin"
    ALPHABET = "alphabet"


#: The order that goes with each language of the window.
_OF_LANGUAGE = {"zh_TW": NameOrder.STROKES, "zh_CN": NameOrder.PINYIN}


def order_of_language(language: str) -> NameOrder:
    """The order in which people who read a language look for names."""
    return _OF_LANGUAGE.get(language, NameOrder.ALPHABET)


class NameKeys:
    """Makes the keys of one order; `characters` are those of Chinese in their order."""

    def __init__(self, order: NameOrder, characters: Iterable[str] = ()) -> None:
        places = {ord(each): chr(_FIRST_PLACE + place) for place, each in enumerate(characters)}
        self._places: Mapping[int, str] = places
        self._surnames: dict[str, str] = {}
        if order is NameOrder.PINYIN:
            # Beside the word that sounds the same; their own place tells them apart from that.
            for surname, sounding in _READ_AS_SURNAMES.items():
                self._surnames[surname] = places[ord(sounding)] + places[ord(surname)]

    def key(self, text: str | None, *, is_person: bool) -> str | None:
        """The key of a name; None for no name. Case, accents and width do not count."""
        text = (text or "").strip()
        if not text:
            return None
        if text.isascii():
            return text[:_COUNTED].casefold()
        surname = self._surnames.get(text[0]) if is_person else None
        if surname is not None:
            return surname + self._folded(text[1:])
        return self._folded(text)

    def _folded(self, text: str) -> str:
        # Chinese first: some characters would be taken apart into others.
        placed = text[:_COUNTED].translate(self._places)
        plain = unicodedata.normalize("NFKD", placed).casefold()
        return "".join(each for each in plain if not unicodedata.combining(each))
