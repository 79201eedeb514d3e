"""How likely a record is the one that a person looks for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from functools import lru_cache

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType, RecordType
from crm_desktop.core.values.search.folding import Folder
from crm_desktop.services.similarity import similarity

#: From so many digits on a number was typed whole.
_WHOLE_NUMBER = 7
#: Whatever tells a record from all others.
_TELLING = (FieldType.EMAIL, FieldType.PHONE)


class Rank(IntEnum):
    """How well the words fit, the best first."""

    EXACT = 0
    BEGINNING = 1
    NAMED = 2
    ELSEWHERE = 3


class Ranking:
    """Compares records with one text."""

    def __init__(self, folder: Folder, text: str, me: int | None) -> None:
        self._folder = folder
        self._asked = _plain(folder, text)
        self._words = [word for phrase in folder.phrases(text) for word in phrase.tokens]
        self._digits = "".join(filter(str.isdecimal, self._asked))
        self._is_sound = self._asked.isascii() and self._asked.replace(" ", "").isalpha()
        self._me = me
        #: whether nothing has the words as they were typed: names that are nearest to them come first then
        self.is_forgiven = False

    def rank(self, record: RecordType, values: Mapping[str, Stored]) -> Rank:
        """How well the names, numbers and addresses of a record fit."""
        names = [_plain(self._folder, str(values[name])) for name in record.title_fields if values[name]]
        code = values.get(record.code_field) if record.code_field else None
        telling = [names[0]] if names else []
        telling += [_plain(self._folder, str(code))] if code else []
        if self._asked in telling or self._is_told(record, values):
            return Rank.EXACT
        if any(text.startswith(self._asked) for text in telling):
            return Rank.BEGINNING
        title = names[0] if names else ""
        if title and (all(word in title for word in self._words) or self._sounds(title)):
            return Rank.NAMED
        return Rank.ELSEWHERE

    def key(self, rank: Rank, title: str, values: Mapping[str, Stored]) -> tuple[float, bool, int, int]:
        """What records are sorted by."""
        is_others = self._me is None or values.get("owner") != self._me
        first = -self._nearness(title) if self.is_forgiven else float(rank)
        return first, is_others, -int(values.get("updated_at") or 0), -int(values["id"] or 0)

    def _nearness(self, title: str) -> float:
        """How near a name is to what was typed, by its letters or by its sound, 0 to 100."""
        named = _plain(self._folder, title)
        sounds = self._folder.pinyin(self._asked).split()[:1] + self._folder.pinyin(named).split()[:1]
        by_sound = similarity(*sounds) if len(sounds) == 2 else 0.0
        return max(similarity(self._asked, named), by_sound)

    def _is_told(self, record: RecordType, values: Mapping[str, Stored]) -> bool:
        """Whether one of its addresses or numbers was typed whole."""
        for field in _telling(record):
            told = values.get(field.name)
            if told is None:
                continue
            text = str(told)
            if _plain(self._folder, text) == self._asked:
                return True
            if field.type is FieldType.PHONE and len(self._digits) >= _WHOLE_NUMBER:
                digits = "".join(filter(str.isdecimal, text))
                if digits.endswith(self._digits.lstrip("0")):
                    return True
        return False

    def _sounds(self, title: str) -> bool:
        """Whether a Chinese name is read like the words, whole or by its first letters."""
        return self._is_sound and self._asked.replace(" ", "") in self._folder.pinyin(title).split()


@lru_cache(maxsize=64)
def _telling(record: RecordType) -> tuple[Field, ...]:
    return tuple(each for each in record.fields if each.type in _TELLING or each.name == "external_id")


def _plain(folder: Folder, text: str) -> str:
    return " ".join(folder.fold(text).split())
