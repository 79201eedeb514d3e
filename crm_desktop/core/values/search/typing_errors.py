"""Questions that forgive one typing error: a letter too many, missing, wrong, or changed for its neighbour.

For the case that nothing was found otherwise. Chinese is typed by sound: a wrong character mostly sounds like
the right one, so such a name is asked for by its pinyin too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from string import ascii_lowercase, digits

from crm_desktop.core.values.search.folding import Folder, Phrase, Question, is_east_asian

#: In shorter words an error makes another word.
_SHORTEST = 4
#: Longer words are asked for as they are: the ways to mistype them become too many.
_LONGEST = 24
#: Chinese words from so many characters on are found without one of them.
_SHORTEST_EAST_ASIAN = 3


#: Leaves those of some phrases that stand anywhere.
Occurring = Callable[[Iterable[Phrase]], Sequence[Phrase]]


def forgiving(folder: Folder, query: str, occurring: Occurring) -> Question:
    """The question for words of which one is mistyped; empty where none of them can be."""
    phrases = folder.phrases(query)
    ways = []
    for place, phrase in enumerate(phrases):
        nearly = tuple(occurring(_nearly(folder, phrase)))
        if nearly:
            # Any but the first stand beside it; the index wants one that leads.
            mistyped = replace(nearly[0], nearly=nearly[1:])
            ways.append((*phrases[:place], mistyped, *phrases[place + 1 :]))
    return tuple(ways)


def _nearly(folder: Folder, phrase: Phrase) -> Iterator[Phrase]:
    """What a person may have meant who typed this."""
    tokens = phrase.tokens
    if all(map(is_east_asian, tokens)):
        yield from _nearly_characters(folder, tokens)
    elif len(tokens) == 1 and _SHORTEST <= len(tokens[0]) <= _LONGEST:
        for word in dict.fromkeys(_nearly_words(tokens[0])):
            yield Phrase((word,), may_go_on=True)


def _nearly_words(word: str) -> Iterator[str]:
    """All words that one error makes of this one."""
    letters = (ascii_lowercase if any(map(str.isalpha, word)) else "") + (
        digits if any(map(str.isdecimal, word)) else ""
    )
    for place in range(len(word)):
        before, after = word[:place], word[place + 1 :]
        yield before + after
        if after and after[0] != word[place]:
            yield f"{before}{after[0]}{word[place]}{after[1:]}"
        for letter in letters:
            if letter != word[place]:
                yield before + letter + after
            yield before + letter + word[place:]


def _nearly_characters(folder: Folder, tokens: tuple[str, ...]) -> Iterator[Phrase]:
    """Characters that sound alike, one wrong, missing or too many, or two that changed places."""
    sounds = folder.pinyin("".join(tokens)).split()
    if len(tokens) > 1 and sounds:
        yield Phrase((sounds[0],), may_go_on=False)
    if len(tokens) < _SHORTEST_EAST_ASIAN:
        return
    for place in range(len(tokens)):
        rest = (*tokens[:place], *tokens[place + 1 :])
        # One character may stand where another one was typed, or where none was.
        yield Phrase(rest, may_go_on=False, gap=place if place < len(rest) else 0)
        if place:
            yield Phrase(tokens, may_go_on=False, gap=place)
            swapped = (*tokens[: place - 1], tokens[place], tokens[place - 1], *tokens[place + 1 :])
            yield Phrase(swapped, may_go_on=False)
