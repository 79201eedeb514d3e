"""Conditions from typed text: filters joined by and, or, not and brackets, also through links.

    (status = qualified or score = 60..) and not email is empty
    has accounts(industry contains machine and no activities(due in last_30_days))
    account.industry = Tools and has opportunity-competitors(competitor = Rival)

A comparison is FIELD = VALUE as for `--filter`, `!=`, `>=`, `<=`, `contains`, `in RANGE` for moving ranges of
days, `in (A, B)`, `not in (A, B)`, `in all (A, B)` and `within (A, B)` for several values, of which `empty`
is none and #12 a record by its number, `is empty`, `is filled`; `mine` is what one owns. `FIELD(…)` and
`FIELD.…` ask about the record that a reference points at, `has KIND(…)` and `no KIND(…)` about the records
that point here.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Condition, Operator, Stored
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import ORDERED_TYPES, Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import (
    DEEPEST,
    MOST_LETTERS,
    Chosen,
    Group,
    Linked,
    Mine,
    Negated,
    Pointing,
    condition_of,
)
from crm_desktop.core.views.day_ranges import is_day_range
from crm_desktop.core.views.resolving import Days
from crm_desktop.core.words.typed_kinds import kind_typed
from crm_desktop.services.reads.reader import ReferenceData
from crm_desktop.services.reads.typed.filters import TypedFilters

_LONGEST = 4_000
_TOKEN = re.compile(
    r"""\s*(?:(?P<sign>!=|<=|>=|=|[().])|"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<word>[^\s()=!<>"]+))"""
)
_BETWEEN_RANGE_WORDS = re.compile(r"[\s-]+")


class TypedConditions:
    """Understands conditions on the records of any kind."""

    def __init__(
        self,
        catalogue: Catalogue,
        reference_data: ReferenceData,
        reading: ReadingOptions,
        days: Days,
        user: int | None,
    ) -> None:
        """`user` is whose records are "mine"."""
        self._catalogue = catalogue
        self._reference_data = reference_data
        self._reading = reading
        self._days = days
        self._user = user

    def chosen(self, kind: Kind, text: str) -> Chosen:
        """What a text says of records of a kind; raises TextRefused, naming the place."""
        if len(text) > MOST_LETTERS:
            raise TextRefused(RuleBroken("where_too_long", most=MOST_LETTERS), MOST_LETTERS, len(text))
        return _Parser(self, text).whole(kind)

    def condition(self, kind: Kind, text: str) -> Condition:
        """The same as it is meant today."""
        return condition_of(self.chosen(kind, text), kind, self._catalogue, self._days, self._user)

    def filters(self, kind: Kind) -> TypedFilters:
        """The understanding of single filters of a kind."""
        return TypedFilters(self._catalogue, kind, self._reference_data, self._reading)

    def has_owner(self, kind: Kind) -> bool:
        """Whether somebody owns records of a kind."""
        return "owner" in self._catalogue[kind].by_name

    def pointing(self, child: Kind, kind: Kind) -> list[str]:
        """The fields by which records of one kind point at those of another."""
        return [name for found, name in self._catalogue.references_to(kind) if found == child]


class TextRefused(RuleBroken):
    """A text that is not understood, or not meant for such records, between two places in it."""

    def __init__(self, refusal: RuleBroken, start: int, end: int) -> None:
        super().__init__(refusal.key, field=refusal.field, **refusal.params)
        self.start = start
        self.end = end


class _Parser:
    """One text, read from left to right."""

    def __init__(self, typed: TypedConditions, text: str) -> None:
        self._typed = typed
        self._text = text
        self._tokens, self._places = _tokens(text)
        self._at = 0
        self._depth = 0

    def whole(self, kind: Kind) -> Chosen:
        try:
            found = self._either(kind)
            if self._at < len(self._tokens):
                raise self._refused()
        except RuleBroken as refusal:
            raise TextRefused(refusal, *self._place_of(refusal)) from refusal
        return found

    def _place_of(self, refusal: RuleBroken) -> tuple[int, int]:
        """Where a refused text is at fault: from what is not understood on, else the word read last."""
        if refusal.key == "where_ends_early":
            return len(self._text), len(self._text)
        if refusal.key == "where_not_understood" and self._at < len(self._places):
            return self._places[self._at][0], len(self._text)
        return self._places[max(0, self._at - 1)]

    def _either(self, kind: Kind) -> Chosen:
        parts = self._joined("or", lambda: self._both(kind))
        return parts[0] if len(parts) == 1 else Group(tuple(parts), is_any=True)

    def _both(self, kind: Kind) -> Chosen:
        parts = self._joined("and", lambda: self._one(kind))
        return parts[0] if len(parts) == 1 else Group(tuple(parts))

    def _joined(self, word: str, part: Callable[[], Chosen]) -> list[Chosen]:
        parts = [part()]
        while self._takes_word(word):
            parts.append(part())
        return parts

    def _one(self, kind: Kind) -> Chosen:
        self._depth += 1
        if self._depth > DEEPEST:
            raise RuleBroken("where_too_deep")
        found = self._part(kind)
        self._depth -= 1
        return found

    def _part(self, kind: Kind) -> Chosen:
        if self._takes_word("not"):
            return Negated(self._one(kind))
        if self._takes_sign("("):
            return self._closed(self._either(kind))
        for word in ("has", "no"):
            if self._takes_word(word):
                found = self._having(kind)
                return found if word == "has" else Negated(found)
        if self._typed.has_owner(kind) and self._takes_word("mine"):
            return Mine()
        return self._about_field(kind)

    def _closed(self, part: Chosen) -> Chosen:
        if not self._takes_sign(")"):
            raise self._refused()
        return part

    def _having(self, kind: Kind) -> Chosen:
        name = self._name()
        child = kind_typed(name)
        fields = [] if child is None else self._typed.pointing(child, kind)
        if child is None or not fields:
            raise RuleBroken("where_not_linked", name=name, kind=kind)
        if self._takes_sign("."):
            wanted = self._name()
            fields = [field for field in fields if field == wanted]
            if not fields:
                raise RuleBroken("field_unknown", value=wanted)
        part: Chosen = Group()
        if self._takes_sign("("):
            part = self._closed(self._either(child))
        found = tuple(Pointing(child, field, part) for field in fields)
        return found[0] if len(found) == 1 else Group(found, is_any=True)

    def _about_field(self, kind: Kind) -> Chosen:
        filters = self._typed.filters(kind)
        field = filters.field(self._name())
        if field.refers_to is not None:
            if self._takes_sign("("):
                return Linked(field.name, self._closed(self._either(field.refers_to)))
            if self._takes_sign("."):
                return Linked(field.name, self._one(field.refers_to))
        if self._takes_word("is"):
            is_not = self._takes_word("not")
            if self._takes_word("filled"):
                return ChosenFilter(field.name, Operator.EMPTY if is_not else Operator.FILLED)
            if self._takes_word("empty"):
                return ChosenFilter(field.name, Operator.FILLED if is_not else Operator.EMPTY)
            raise self._refused()
        if self._takes_word("in"):
            return self._among(filters, field)
        if self._takes_word("not"):
            if not self._takes_word("in"):
                raise self._refused()
            return self._listed(filters, field, Operator.NONE_OF)
        if self._takes_word("within"):
            return self._listed(filters, field, Operator.WITHIN)
        if self._takes_word("contains"):
            return ChosenFilter(field.name, Operator.CONTAINS, (self._value(),))
        for sign in ("!=", "=", ">=", "<="):
            if self._takes_sign(sign):
                return self._compared(filters, field, sign)
        raise self._refused()

    def _compared(self, filters: TypedFilters, field: Field, sign: str) -> Chosen:
        value = self._value()
        if sign == "=":
            return ChosenFilter.of(filters.filter(field.name, value))
        if sign == "!=":
            return Negated(ChosenFilter.of(filters.filter(field.name, value)))
        if field.type not in ORDERED_TYPES:
            raise RuleBroken("where_not_understood", text=f"{sign} {value}")
        return ChosenFilter.of(filters.filter(field.name, f"{value}.." if sign == ">=" else f"..{value}"))

    def _among(self, filters: TypedFilters, field: Field) -> Chosen:
        """What stands behind `in`: values in brackets, or a range of days."""
        if self._takes_word("all"):
            return self._listed(filters, field, Operator.ALL_OF)
        if self._is_sign("("):
            return self._listed(filters, field, Operator.ANY_OF)
        words = [self._value()]
        while self._at < len(self._tokens) and self._tokens[self._at][0] == "word":
            if self._tokens[self._at][1].casefold() in ("and", "or"):
                break
            words.append(self._value())
        key = _BETWEEN_RANGE_WORDS.sub("_", "_".join(words).casefold())
        if field.type not in (FieldType.DATE, FieldType.INSTANT) or not is_day_range(key):
            raise RuleBroken("where_no_range", field=field.name, value=key)
        return ChosenFilter(field.name, Operator.BETWEEN, (), key)

    def _listed(self, filters: TypedFilters, field: Field, operator: Operator) -> Chosen:
        """Several values in brackets."""
        if not self._takes_sign("("):
            raise self._refused()
        values: list[Stored] = []
        while not self._takes_sign(")"):
            form = self._tokens[self._at][0] if self._at < len(self._tokens) else ""
            told = self._value()
            parts = [told] if form == "quoted" else [part for part in told.split(",") if part]
            for part in parts:
                is_none = form == "word" and part.casefold() == "empty"
                values.append(None if is_none else filters.stored(field, part))
        if not values:
            raise self._refused()
        return ChosenFilter(field.name, operator, tuple(dict.fromkeys(values)))

    # Tokens ----------------------------------------------------------------------------------------

    def _name(self) -> str:
        """The name of a field or a kind; a point divides it from what comes behind it."""
        if self._at >= len(self._tokens) or self._tokens[self._at][0] == "sign":
            raise self._refused()
        form, text = self._tokens[self._at]
        self._at += 1
        head, point, rest = text.partition(".")
        if form == "word" and point and head and rest:
            self._tokens[self._at : self._at] = [("sign", "."), ("word", rest)]
            start, end = self._places[self._at - 1]
            middle = start + len(head)
            self._places[self._at - 1 : self._at] = [(start, middle), (middle, middle + 1), (middle + 1, end)]
            return head
        return text

    def _value(self) -> str:
        if self._at >= len(self._tokens) or self._tokens[self._at][0] == "sign":
            raise self._refused()
        self._at += 1
        return self._tokens[self._at - 1][1]

    def _is_word(self, word: str) -> bool:
        return self._at < len(self._tokens) and (
            self._tokens[self._at][0] == "word" and self._tokens[self._at][1].casefold() == word
        )

    def _takes_word(self, word: str) -> bool:
        found = self._is_word(word)
        self._at += found
        return found

    def _is_sign(self, sign: str) -> bool:
        return self._at < len(self._tokens) and self._tokens[self._at] == ("sign", sign)

    def _takes_sign(self, sign: str) -> bool:
        found = self._is_sign(sign)
        self._at += found
        return found

    def _refused(self) -> RuleBroken:
        rest = " ".join(text for _form, text in self._tokens[self._at :][:6])
        return RuleBroken("where_not_understood", text=rest) if rest else RuleBroken("where_ends_early")


def _tokens(text: str) -> tuple[list[tuple[str, str]], list[tuple[int, int]]]:
    """Signs, quoted texts and words, and where each begins and ends; raises RuleBroken."""
    if len(text) > _LONGEST:
        raise RuleBroken("where_too_deep")
    found: list[tuple[str, str]] = []
    places: list[tuple[int, int]] = []
    place, end = 0, len(text.rstrip())
    while place < end:
        match = _TOKEN.match(text, place)
        if match is None:
            rest = text[place:].lstrip()
            refusal = RuleBroken("where_not_understood", text=rest[:60].strip())
            raise TextRefused(refusal, len(text) - len(rest), len(text))
        form = str(match.lastgroup)
        told = match[form]
        found.append((form, re.sub(r"\\(.)", r"\1", told) if form == "quoted" else told))
        places.append((match.end() - len(match[0].lstrip()), match.end()))
        place = match.end()
    return found, places
