"""What is asked of the indexes to find candidates for a match: few records, each of which is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlalchemy.engine import Connection

from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.addresses.phones import PhoneNumber
from crm_desktop.core.values.names.cores import NameCore
from crm_desktop.core.values.search.folding import Phrase, Question
from crm_desktop.services.folding import folder
from crm_desktop.services.matching.facts import Facts
from crm_desktop.services.phone_numbers import phone_number
from crm_desktop.storage.lists.candidates import ids_by_beginning, ids_by_value, ids_by_words

#: Records looked at for each question; who shares more than so many is found by what else is shared.
_EACH = 40
#: A name of more words is asked for by its first ones.
_MOST_WORDS = 8
#: The index holds the beginnings of words of this length.
_BEGINNING = 2
#: A lone word is misspelled, not another one, from this length on.
_SHORTEST_LONE_WORD = 5
_LETTERS = re.compile(r"\w+")
_WAYS_TO_A_WEBSITE = ("", "www.", "http://", "https://", "http://www.", "https://www.")


def candidates(connection: Connection, record: RecordType, wanted: Facts, home: str) -> list[int]:
    """Records of a kind that may be the wanted one, each once."""
    found: dict[int, None] = {}
    for name, values in _equal(record, wanted):
        found |= dict.fromkeys(ids_by_value(connection, record.kind, name, values, _EACH))
    for name, beginnings in _beginning(record, wanted):
        found |= dict.fromkeys(ids_by_beginning(connection, record.kind, name, beginnings, _EACH))
    if record.search_number is not None:
        for question in _exact_questions(wanted, home):
            found |= dict.fromkeys(ids_by_words(connection, record.kind, question, _EACH))
        found |= dict.fromkeys(_by_names(connection, record.kind, wanted))
    return list(found)


def _by_names(connection: Connection, kind: Kind, wanted: Facts) -> Iterator[int]:
    """By the names as they are, else as they may be misspelled."""
    person, company = _tokens(wanted.person), _tokens(wanted.company)
    for tokens in dict.fromkeys((company, person)):
        if not tokens:
            continue
        found = _by_name(connection, kind, tokens)
        yield from found
        if len(found) >= _EACH and tokens == person != company and company:
            # So many bear that name that one of the same company may not be among the first.
            yield from ids_by_words(connection, kind, ((*_all_of(person), *_all_of(company)),), _EACH)


def _by_name(connection: Connection, kind: Kind, tokens: tuple[str, ...]) -> list[int]:
    """Those who bear a name, else those whose name may be a misspelling of it.

    Whoever bears it has all its misspellings too (halves, beginnings). So those are asked for first: mostly
    there are none, and one question does.
    """
    ways = tuple(_ways_of_misspelling(tokens))
    nearly = ids_by_words(connection, kind, ways, _EACH)
    if ways and not nearly:
        return []
    return ids_by_words(connection, kind, (_all_of(tokens),), _EACH) or nearly


def _equal(record: RecordType, wanted: Facts) -> Iterator[tuple[str, list[str]]]:
    """Fields with an index, and the values to look for there."""
    if wanted.emails:
        for field in record.fields:
            if field.type is FieldType.EMAIL and field.indexed:
                yield field.name, list(wanted.emails)


def _beginning(record: RecordType, wanted: Facts) -> Iterator[tuple[str, list[str]]]:
    """Fields with websites, and how those of the wanted domains may begin."""
    if wanted.domains:
        for field in record.fields:
            if field.type is FieldType.URL:
                yield field.name, [way + each for each in wanted.domains for way in _WAYS_TO_A_WEBSITE]


def _exact_questions(wanted: Facts, home: str) -> Iterator[Question]:
    """What is asked of the index of words about numbers and addresses."""
    numbers = [number for text in wanted.phones if (number := phone_number(text, home))]
    yield tuple(way for number in numbers for way in _ways_of_phone(number))
    exact = [*wanted.emails, *wanted.domains, *_spellings_of_tax_number(wanted.tax_number)]
    yield tuple((phrase,) for text in exact if (phrase := _phrase(text)))


def _ways_of_phone(number: PhoneNumber) -> list[tuple[Phrase, ...]]:
    forms = [number.national, f"0{number.national}"]
    if number.country:
        forms += [f"{number.country}{number.national}", f"{number.country}0{number.national}"]
    return [(Phrase((form,), may_go_on=False),) for form in forms]


def _spellings_of_tax_number(key: str) -> list[str]:
    if not key:
        return []
    country, rest = (key[:2], key[2:]) if key[:2].isalpha() else ("", key)
    return [key, f"{country} {rest}", rest] if country else [key]


def _phrase(text: str) -> Phrase | None:
    tokens = tuple(_LETTERS.findall(folder().words(text).replace("_", " ")))
    return Phrase(tokens, may_go_on=False) if tokens else None


def _tokens(core: NameCore) -> tuple[str, ...]:
    """A name's words, and each of its East Asian characters, as the index holds them."""
    return tuple(_LETTERS.findall(folder().words(core.text).replace("_", " ")))[: _MOST_WORDS * 2]


def _is_eastern(token: str) -> bool:
    return not token.isascii() and len(token) == 1


def _all_of(tokens: tuple[str, ...]) -> tuple[Phrase, ...]:
    """Runs of East Asian characters side by side, and all other words in any order."""
    phrases: list[Phrase] = []
    run: list[str] = []
    for token in tokens:
        if _is_eastern(token):
            run.append(token)
            continue
        phrases += [Phrase(tuple(run), may_go_on=False)] if run else []
        run = []
        phrases.append(Phrase((token,), may_go_on=False))
    phrases += [Phrase(tuple(run), may_go_on=False)] if run else []
    return tuple(phrases)


def _ways_of_misspelling(tokens: tuple[str, ...]) -> Iterator[tuple[Phrase, ...]]:
    """The name where one of its words, or a character of one half, is written otherwise."""
    eastern = [token for token in tokens if _is_eastern(token)]
    if len(eastern) == len(tokens):
        yield from _halves(tokens)
    elif not eastern and len(tokens) == 1:
        yield from _misspelled(tokens[0])
    elif not eastern:
        words = tokens[:_MOST_WORDS]
        for place, word in enumerate(words):
            if len(word) > _BEGINNING:
                others = tuple(Phrase((each,), may_go_on=False) for each in words if each != word)
                yield (*others, Phrase((words[place][:_BEGINNING],), may_go_on=True))


def _halves(tokens: tuple[str, ...]) -> Iterator[tuple[Phrase, ...]]:
    """Where one character of a long name differs, one half of it is as it was."""
    middle = len(tokens) // 2
    if middle >= _BEGINNING:
        for half in (tokens[:middle], tokens[middle:]):
            yield (Phrase(half, may_go_on=False),)


def _misspelled(word: str) -> Iterator[tuple[Phrase, ...]]:
    """A lone word with a letter too many, two letters in the wrong order, one not doubled, another end."""
    if len(word) < _SHORTEST_LONE_WORD:
        return
    places = range(len(word))
    forms = {word[:place] + word[place + 1 :] for place in places}
    forms |= {word[:place] + word[place : place + 2][::-1] + word[place + 2 :] for place in places}
    forms |= {word[:place] + word[place] + word[place:] for place in places}
    for form in sorted(forms - {word}):
        yield (Phrase((form,), may_go_on=False),)
    yield (Phrase((word[:-2] if len(word) > _SHORTEST_LONE_WORD else word[:-1],), may_go_on=True),)
