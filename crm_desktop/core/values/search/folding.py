"""Folds text to what people mean when they search, the same way for storing and for asking.

Case, accents, full-width forms and Traditional/Simplified count as equal; Chinese, Japanese and Korean text
is split into characters and asked as phrases; names are found by pinyin (whole or initials) and phones by
digits.
The character tables come from outside (`Tables`), so that the rules stay free of libraries.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from crm_desktop.frozen import frozen

#: First and last characters; a pattern of so many takes longer to make than all others of a start.
_EAST_ASIAN = (
    ("\u3005", "\u3007"),
    ("\u3040", "\u30ff"),
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),
    ("\uac00", "\ud7af"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)
_HAN_RUN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
_MARKS = re.compile("[\u0300-\u036f]")
#: Text of ASCII and common Han characters needs no normalising.
_SIMPLE = re.compile("[\x00-\x7f\u4e00-\u9fff]*")
_WORD = re.compile(r"\w+")
_NO_WORD = re.compile(r"\W+")
_DIGITS = re.compile(r"\d+")
_EXTENSION = re.compile(r"(?:ext\.?|x|#|分機|分机|轉|转)\s*\d+\s*$", re.IGNORECASE)
#: Without one of these there is no extension; looking for one of them first is much quicker.
_EXTENSION_SIGN = re.compile("[tTxX#機机轉转]")
#: What a query made of digits and phone punctuation looks like.
_PHONE_QUERY = re.compile(r"[+(]*\d[\d\s()+./-]*")

#: Runs of Han characters up to this length are names of people, found from every syllable.
_PERSON_LENGTH = 4
#: A number without its country code has at least so many digits.
_NATIONAL_LENGTH = 7
#: Longer runs are folded to pinyin up to here; nobody types more.
_PINYIN_LENGTH = 12


@dataclass(frozen=True)
class Tables:
    """Character tables: `simplify` for str.translate, `readings` of one Han character in toneless pinyin."""

    simplify: Mapping[int, str]
    readings: Callable[[str], tuple[str, ...]]


@frozen
class Phrase:
    """Tokens that stand side by side in a text; the last one may go on there."""

    tokens: tuple[str, ...]
    may_go_on: bool
    #: single words any of which serves as well
    instead: tuple[str, ...] = ()
    #: other phrases any of which serves as well
    nearly: tuple[Phrase, ...] = ()
    #: behind which of its tokens one other may stand; 0 for none
    gap: int = 0


#: What is asked of an index of words: one way of several, each with all of its phrases.
Question = tuple[tuple[Phrase, ...], ...]


def is_east_asian(character: str) -> bool:
    """Whether it is a Chinese, Japanese or Korean character, which the index holds by itself."""
    return len(character) == 1 and any(first <= character <= last for first, last in _EAST_ASIAN)


def word_of_entry(id_: int) -> str:
    """The word by which records are found that list an entry of a list; nobody can type it."""
    return f"\ue000{id_}"


def with_entries(question: Question, entries: Iterable[tuple[int, str]]) -> Question:
    """A question that is met too by records that list entries with such words in their folded names."""
    named = [(id_, _WORD.findall(words.replace("_", " "))) for id_, words in entries]

    def met(phrase: Phrase) -> Phrase:
        instead = [word_of_entry(id_) for id_, words in named if _stands_in(phrase, words)]
        return replace(phrase, instead=tuple(instead)) if instead else phrase

    return tuple(tuple(met(phrase) for phrase in way) for way in question)


def _stands_in(phrase: Phrase, words: Sequence[str]) -> bool:
    """Whether the tokens of a phrase stand side by side in a text, as the index finds them."""
    count = len(phrase.tokens)
    for place in range(len(words) - count + 1):
        found = tuple(words[place : place + count])
        is_last = found[-1].startswith(phrase.tokens[-1]) if phrase.may_go_on else found == phrase.tokens
        if found[:-1] == phrase.tokens[:-1] and is_last:
            return True
    return False


class _SplitTable(dict[int, str]):
    """For str.translate: simplified, and each CJK character between spaces; filled as characters turn up."""

    def __init__(self, simplify: Mapping[int, str]) -> None:
        super().__init__()
        self._simplify = simplify

    def __missing__(self, code: int) -> str:
        character = self._simplify.get(code, chr(code))
        entry = self[code] = f" {character} " if is_east_asian(character) else character
        return entry


def _is_ambiguous(readings: tuple[str, ...]) -> bool:
    return len(readings) > 1


class _ReadingTable(dict[str, tuple[str, ...]]):
    """The readings of characters, filled as characters turn up."""

    def __init__(self, readings: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__()
        self._find = readings

    def __missing__(self, character: str) -> tuple[str, ...]:
        entry = self[character] = self._find(character)
        return entry


class Folder:
    """Folds texts for the search index, and what a person types into a question to it."""

    def __init__(self, tables: Tables) -> None:
        #: Traditional -> Simplified, for str.translate
        self.simplify = tables.simplify
        self._split = _SplitTable(tables.simplify)
        self._readings = _ReadingTable(tables.readings)
        # Companies, cities and titles repeat; an import of 100,000 rows folds each of them once.
        self.words = lru_cache(maxsize=20_000)(self._words)
        self.pinyin = lru_cache(maxsize=20_000)(self._pinyin)
        #: with which letters the readings of a Han character begin
        self.initials = lru_cache(maxsize=20_000)(self._initials)

    def fold(self, text: str) -> str:
        """Text without case, accents, width and Traditional/Simplified differences."""
        if text.isascii():
            return text.lower()
        if _SIMPLE.fullmatch(text):
            return text.lower().translate(self.simplify)
        text = unicodedata.normalize("NFKD", text)
        text = unicodedata.normalize("NFC", _MARKS.sub("", text)).casefold()
        return text.translate(self.simplify)

    def _words(self, text: str) -> str:
        """Folded text with every CJK character standing alone."""
        if text.isascii():
            return text.lower()
        if _SIMPLE.fullmatch(text):
            return text.lower().translate(self._split)
        # Signs that are no letters go here: the index and Python draw the line elsewhere for rare ones.
        return _NO_WORD.sub(" ", self.fold(text)).translate(self._split)

    def readings(self, character: str) -> tuple[str, ...]:
        """How a Han character is read, in pinyin without tones, the commonest first; itself if it is none."""
        return self._readings[character]

    def _initials(self, character: str) -> frozenset[str]:
        return frozenset(reading[0] for reading in self._readings[character])

    def _pinyin(self, text: str) -> str:
        """The pinyin forms by which the Han runs of a name are found, separated by spaces; may be empty."""
        if text.isascii():
            return ""
        forms: dict[str, None] = {}
        for run in _HAN_RUN.findall(text):
            readings = [self._readings[character] for character in run[:_PINYIN_LENGTH]]
            syllables = [each[0] for each in readings]
            is_person = len(run) <= _PERSON_LENGTH
            self._add_forms(forms, syllables, every_start=is_person)
            if not is_person or not any(map(_is_ambiguous, readings)):
                continue
            # One character at a time takes its other readings: 曾 as zeng and ceng.
            for place, others in enumerate(readings):
                for other in others[1:]:
                    varied = [*syllables[:place], other, *syllables[place + 1 :]]
                    self._add_forms(forms, varied, every_start=False)
        return " ".join(forms)

    @staticmethod
    def _add_forms(forms: dict[str, None], syllables: list[str], *, every_start: bool) -> None:
        forms["".join(syllables)] = None
        forms["".join([syllable[0] for syllable in syllables])] = None
        if every_start:
            for start in range(1, len(syllables)):
                forms["".join(syllables[start:])] = None

    def phone(self, text: str) -> str:
        """The digits by which a phone number is found: from each group on, with and without a leading 0."""
        if _EXTENSION_SIGN.search(text):
            text = _EXTENSION.sub("", text)
        groups = _DIGITS.findall(text)
        if not groups:
            return ""
        joined = ["".join(groups[start:]) for start in range(len(groups))]
        forms = {form: None for form in joined if len(form) >= 3}
        for form in joined[:2]:
            if form[0] == "0":
                forms[form.lstrip("0")] = None
        if len(groups) == 1:
            forms[groups[0][-4:]] = None
        return " ".join(forms)

    def question(self, query: str) -> Question:
        """What a person typed as a question to the index; nobody asks anything where it is empty.

        Every word must occur, and its end may be missing; a phone number is asked for by its digits too.
        """
        if _PHONE_QUERY.fullmatch(query.strip()):
            return self._ask_digits(query)
        words = self.phrases(query)
        return (words,) if words else ()

    def phrases(self, query: str) -> tuple[Phrase, ...]:
        """The words of a query, each as it stands in the index."""
        return tuple(phrase for word in query.split() if (phrase := self._phrase(word)))

    def _phrase(self, word: str) -> Phrase | None:
        tokens = tuple(_WORD.findall(self._words(word).replace("_", " ")))
        return Phrase(tokens, may_go_on=not is_east_asian(tokens[-1])) if tokens else None

    def _ask_digits(self, query: str) -> Question:
        digits = "".join(_DIGITS.findall(self.fold(query)))
        forms = [form for form in (digits, digits.lstrip("0")) if form]
        if query.lstrip("( ").startswith(("+", "\uff0b")):
            # A number stored without its country code (one to three digits) is found by its full form too.
            forms += [digits[n:] for n in (1, 2, 3) if len(digits) - n >= _NATIONAL_LENGTH]
        ways: list[tuple[Phrase, ...]] = [(Phrase((form,), may_go_on=True),) for form in forms]
        if words := self.phrases(query):
            ways.append(words)
        return tuple(dict.fromkeys(ways))
