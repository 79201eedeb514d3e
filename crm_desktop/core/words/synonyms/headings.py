"""Finds the field that a column heading means, and the built-in entry that a word means, in any language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.names import field_name
from crm_desktop.core.words.synonyms.fields import FIELD_WORDS, HEADING_PREFIXES, ROW_NUMBER_WORDS
from crm_desktop.core.words.synonyms.further import FURTHER_WORDS, PEOPLE_WORDS
from crm_desktop.core.words.synonyms.values import BUILT_IN_WORDS, CHOICE_WORDS

_NOT_WORD = re.compile(r"[\W_]+")
_IN_BRACKETS = re.compile(r"\s*[(\[（【].*?[)\]）】]\s*")
_LONGEST_HEADING = 200
#: So many of a field's words are its own names, one a language; the others are what it is called elsewhere.
_OWN_WORDS = 3
#: 電話／手機 is a column of telephone numbers, but less surely than one called 電話.
_PARTS = re.compile(r"[/\uff0f\u3001|\n]")
_MOST_PARTS = 3
_RANK_OF_PARTS = 100
#: "Phone 2", "E-mail 3 - Value": the numbers of columns that repeat.
_NUMBER_AT_END = re.compile(r"(?<=\D)[2-9](?=value$|address$|$)")


def word_key(text: str) -> str:
    """What two spellings of a word share: letters and digits, case and width folded, nothing else."""
    return _NOT_WORD.sub("", unicodedata.normalize("NFKC", text).casefold())


def choice_code(field: Field, text: str) -> str | None:
    """The code of a choice by its code or its name in any language, or None."""
    if text in field.choices:
        return text
    if field.own is not None:
        return _own_index(field).get(word_key(text))
    return _choice_index(field.name, field.choices).get(word_key(text))


def built_in_code(kind: Kind, text: str) -> str | None:
    """The code of a built-in channel, stage or loss reason by code or by name in any language, or None."""
    return _built_in_index(kind).get(word_key(text))


def field_of_heading(record: RecordType, heading: str) -> tuple[str, int] | None:
    """The field that a heading means and its rank among that field's headings (0: our own name), or None."""
    index = _heading_index(record)
    for key in _heading_keys(record.kind, heading[:_LONGEST_HEADING]):
        if key in index:
            return index[key]
    if further_field_of_heading(record, heading) is None:
        for part in _PARTS.split(heading[:_LONGEST_HEADING])[:_MOST_PARTS] if _PARTS.search(heading) else ():
            for key in _heading_keys(record.kind, part):
                if key in index:
                    name, rank = index[key]
                    return name, rank + _RANK_OF_PARTS
    return None


def own_field_called(record: RecordType, text: str) -> Field | None:
    """The field that the office has made under that name in any language; None where it has none."""
    found = _own_headings(record).get(word_key(text))
    return None if found is None else record.by_name[found[0]]


def own_heading_of(record: RecordType, heading: str) -> str:
    """The built-in field whose own name in one of the languages a heading is; "" where it is none's."""
    key = word_key(heading)
    words = FIELD_WORDS.get(record.kind, {})
    for field in record.fields:
        if field.own is None:
            own = (field.name, *words.get(field.name, "").split("|")[:_OWN_WORDS])
            if key in {*map(word_key, own), word_key(_english(record, field))}:
                return field.name
    return ""


def _english(record: RecordType, field: Field) -> str:
    try:
        return field_name(record.kind, field.name)
    except KeyError:  # kept by the program, and never named
        return field.name


def further_field_of_heading(record: RecordType, heading: str) -> str | None:
    """The field to which a column of this heading adds something beside the field's own column, or None."""
    index = _further_index(record)
    key = word_key(heading[:_LONGEST_HEADING])
    alike = (key, _NUMBER_AT_END.sub("2", key), _NUMBER_AT_END.sub("", key))
    return next((index[each] for each in alike if each in index), None)


@cache
def _further_index(record: RecordType) -> Mapping[str, str]:
    return {
        word_key(word): name
        for name, words in FURTHER_WORDS.get(record.kind, {}).items()
        if name in record.by_name
        for word in words.split("|")
    }


def names_people(heading: str) -> bool:
    """Whether a column of this heading names who takes part in an activity."""
    return word_key(heading) in _people_keys()


@cache
def _people_keys() -> frozenset[str]:
    return frozenset(map(word_key, PEOPLE_WORDS.split("|")))


def may_count_rows(heading: str) -> bool:
    """Whether a column of this heading may merely count the rows of its list."""
    return heading.strip() == "#" or word_key(heading) in _row_number_keys()


@cache
def _row_number_keys() -> frozenset[str]:
    return frozenset(filter(None, map(word_key, ROW_NUMBER_WORDS.split("|"))))


def is_known_heading(heading: str) -> bool:
    """Whether a heading names a field of any kind that has words for its columns."""
    return any(
        key in _heading_words(kind)
        for kind in FIELD_WORDS
        for key in _heading_keys(kind, heading[:_LONGEST_HEADING])
    )


@cache
def _heading_words(kind: Kind) -> frozenset[str]:
    words = FIELD_WORDS[kind]
    return frozenset(
        word_key(word) for name, synonyms in words.items() for word in (name, *synonyms.split("|"))
    )


def _heading_keys(kind: Kind, heading: str) -> list[str]:
    """The heading as it stands, without units in brackets, without another program's prefix or suffix."""
    bare = _IN_BRACKETS.sub(" ", heading).removesuffix("__c")
    keys = [word_key(heading), word_key(bare)]
    for prefix in HEADING_PREFIXES.get(kind, ()):
        for key in keys[:2]:
            if key.startswith(prefix) and len(key) > len(prefix):
                keys.append(key[len(prefix) :])
    return [key for key in keys if key]


@cache
def _heading_index(record: RecordType) -> Mapping[str, tuple[str, int]]:
    index: dict[str, tuple[str, int]] = {}
    importable = [field.name for field in record.fields if field.importable]
    for name in importable:
        index[word_key(name)] = (name, 0)
    index.update(_own_headings(record))
    words_of = FIELD_WORDS.get(record.kind, {})
    for name in importable:
        for rank, word in enumerate(words_of.get(name, "").split("|")):
            key = word_key(word)
            # A heading that two fields claim goes to the one that lists it earlier.
            if key and (key not in index or rank < index[key][1]):
                index[key] = (name, rank)
    return index


def _own_headings(record: RecordType) -> dict[str, tuple[str, int]]:
    """The names of the fields that the office has made, in all languages: they come before mere synonyms."""
    return {
        word_key(name): (field.name, 0)
        for field in record.own_fields
        if field.own is not None
        for _language, name in field.own.names
    }


@cache
def _choice_index(name: str, choices: tuple[str, ...]) -> Mapping[str, str]:
    index = {word_key(code): code for code in choices}
    for code, words in CHOICE_WORDS.get(name, {}).items():
        if code in choices:
            for word in words.split("|"):
                index.setdefault(word_key(word), code)
    return index


@cache
def _own_index(field: Field) -> Mapping[str, str]:
    """Choices of an office's own field by their names; one that is offered comes before one that is not."""
    assert field.own is not None
    index: dict[str, str] = {}
    for code in field.choices:  # those offered come first
        index.setdefault(word_key(field.own.choice_name(code)), code)
    return index


@cache
def _built_in_index(kind: Kind) -> Mapping[str, str]:
    index: dict[str, str] = {}
    entries = BUILT_IN_WORDS.get(kind, {})
    for code in entries:
        index[word_key(code)] = code
    for code, words in entries.items():
        for word in words.split("|"):
            index.setdefault(word_key(word), code)
    return index
