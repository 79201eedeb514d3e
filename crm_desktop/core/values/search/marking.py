"""Where the words of a question stand in a text, so that what was found can be marked.

It follows the ways of `core.values.folding`: folded characters, beginnings of words, pinyin of Han
characters, digits of phone numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from crm_desktop.core.values.search.folding import Folder, Phrase, Question, is_east_asian
from crm_desktop.frozen import frozen

#: Where a stretch of a text begins and ends.
Span = tuple[int, int]

_PHONE = re.compile(r"[+(]*\d[\d\s()+./-]*(?:(?:ext|x|#|分機|分机).*)?")
#: Shorter runs of digits stand in too many numbers.
_FEWEST_DIGITS = 3
#: Texts up to this length are kept with their words: what the window can do is asked anew at each key.
_SHORT = 100
_KEPT = 2_048


@frozen
class _Token:
    """A word of a text, folded; `places` are those of its letters in the text, with the end behind them."""

    folded: str
    places: tuple[int, ...]


def spans(folder: Folder, text: str, question: Question) -> list[Span]:
    """The stretches of a text that a question asks for, in order, none within another; [] for none."""
    tokens = _tokens(folder, text)
    phrases = [each for way in question for phrase in way for each in (phrase, *phrase.nearly)]
    found = [span for phrase in dict.fromkeys(phrases) for span in _of_phrase(folder, text, tokens, phrase)]
    return _merged(found)


def is_met(folder: Folder, text: str, phrase: Phrase) -> bool:
    """Whether a phrase stands anywhere in a text."""
    return next(_of_phrase(folder, text, _tokens(folder, text), phrase), None) is not None


def excerpt(text: str, marks: Sequence[Span], most: int) -> tuple[str, list[Span]]:
    """At most so many characters of a text around its first mark, on one line, and the marks within them."""
    start = max(0, marks[0][0] - most // 3) if marks and len(text) > most else 0
    cut = re.sub(r"\s", " ", text[start : start + most])
    before = "…" if start else ""
    after = "…" if start + most < len(text) else ""
    shift = len(before) - start
    moved = [
        (first + shift, min(last, start + most) + shift) for first, last in marks if first < start + most
    ]
    return before + cut + after, [span for span in moved if span[0] >= 0]


def _tokens(folder: Folder, text: str) -> Sequence[_Token]:
    """The words of a text as the index has them."""
    return _kept_tokens(folder, text) if len(text) <= _SHORT else tuple(_read_tokens(folder, text))


@lru_cache(maxsize=_KEPT)
def _kept_tokens(folder: Folder, text: str) -> Sequence[_Token]:
    return tuple(_read_tokens(folder, text))


def _read_tokens(folder: Folder, text: str) -> Iterator[_Token]:
    letters: list[str] = []
    places: list[int] = []

    def word() -> Iterator[_Token]:
        if letters:
            yield _Token("".join(letters), (*places, places[-1] + 1))
            letters.clear()
            places.clear()

    for place, character in enumerate(text):
        folded = folder.fold(character)
        for letter in folded:
            if not letter.isascii() and is_east_asian(letter):
                yield from word()
                yield _Token(letter, (place, place + 1))
            elif letter.isalnum():
                letters.append(letter)
                places.append(place)
            else:
                yield from word()
    yield from word()


def _of_phrase(folder: Folder, text: str, tokens: Sequence[_Token], phrase: Phrase) -> Iterator[Span]:
    yield from _of_tokens(tokens, phrase)
    if len(phrase.tokens) > 1:
        return
    (word,) = phrase.tokens
    if word.isdecimal() and len(word) >= _FEWEST_DIGITS:
        yield from _of_digits(text, word)
    elif word.isascii() and word.isalpha():
        yield from _of_pinyin(folder, tokens, word)


def _of_tokens(tokens: Sequence[_Token], phrase: Phrase) -> Iterator[Span]:
    asked, gap = phrase.tokens, phrase.gap
    for place in range(len(tokens)):
        found = _met(tokens, place, asked, phrase.may_go_on, gap)
        if found is not None:
            yield found


def _met(
    tokens: Sequence[_Token], place: int, asked: Sequence[str], may_go_on: bool, gap: int
) -> Span | None:
    """Where tokens are met from a place on; with a gap one other may stand behind so many of them."""
    begins, at = tokens[place].places[0], place
    for number, word in enumerate(asked):
        is_last = number == len(asked) - 1
        if gap and number == gap and at < len(tokens) and tokens[at].folded != word:
            at += 1
        if at >= len(tokens):
            return None
        token = tokens[at]
        if is_last and may_go_on and token.folded.startswith(word):
            return begins, token.places[len(word) - 1] + 1
        if token.folded != word:
            return None
        at += 1
    return begins, tokens[at - 1].places[-1]


def _of_digits(text: str, digits: str) -> Iterator[Span]:
    """A run of digits within a phone number, whatever stands between them."""
    if not _PHONE.fullmatch(text):
        return
    places = [place for place, character in enumerate(text) if character.isdecimal()]
    start = "".join(text[place] for place in places).find(digits)
    if start >= 0:
        yield places[start], places[start + len(digits) - 1] + 1


def _of_pinyin(folder: Folder, tokens: Sequence[_Token], word: str) -> Iterator[Span]:
    """Han characters whose readings, or their first letters, begin like a word."""
    for place, token in enumerate(tokens):
        if token.folded.isascii() or word[0] not in folder.initials(token.folded):
            continue
        for count in (_sounding(folder, tokens, place, word), _initialled(folder, tokens, place, word)):
            if count:
                yield token.places[0], tokens[place + count - 1].places[-1]
                return


def _sounding(folder: Folder, tokens: Sequence[_Token], place: int, rest: str) -> int:
    """How many characters from a place on sound like a text; 0 where they do not."""
    if place >= len(tokens) or not is_east_asian(tokens[place].folded):
        return 0
    for reading in folder.readings(tokens[place].folded):
        if reading.startswith(rest):
            return 1
        if rest.startswith(reading):
            more = _sounding(folder, tokens, place + 1, rest[len(reading) :])
            if more:
                return more + 1
    return 0


def _initialled(folder: Folder, tokens: Sequence[_Token], place: int, word: str) -> int:
    run = tokens[place : place + len(word)]
    if len(run) < len(word) or not all(is_east_asian(each.folded) for each in run):
        return 0
    starts = (folder.initials(each.folded) for each in run)
    return len(word) if all(letter in each for letter, each in zip(word, starts, strict=True)) else 0


def _merged(found: list[Span]) -> list[Span]:
    whole: list[Span] = []
    for first, last in sorted(found):
        if whole and first <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(last, whole[-1][1]))
        else:
            whole.append((first, last))
    return whole
