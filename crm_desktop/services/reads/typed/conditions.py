"""Conditions from typed text: filters joined by and, or, not and brackets, also through links.

    (status = qualified or score = 60..) and not email is empty
    has accounts(industry contains machine and no activities(due in last_30_days))
    account.industry = Tools and has opportunity-competitors(competitor = Rival)

A comparison is FIELD = VALUE as for `--filter`, `!=`, `>=`, `<=`, `contains`, `in RANGE` for moving ranges of
days, `is empty`, `is filled`; `mine` is what one owns. `FIELD(…)` and `FIELD.…` ask about the record that a
reference points at, `has KIND(…)` and `no KIND(…)` about the records that point here.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import AllOf, AnyOf, Condition, Filter, Having, Not, Operator, Through
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import ORDERED_TYPES, Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.day_ranges import is_day_range
from crm_desktop.core.views.saved import Days, resolve
from crm_desktop.core.words.typed_kinds import kind_typed
from crm_desktop.services.reads.reader import ReferenceData
from crm_desktop.services.reads.typed.filters import TypedFilters

#: Deeper nesting is no question that a person asks.
_DEEPEST = 20
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

    def condition(self, kind: Kind, text: str) -> Condition:
        """The condition that a text says of records of a kind; raises RuleBroken, naming the place."""
        return _Parser(self, text).whole(kind)

    def filters(self, kind: Kind) -> TypedFilters:
        """The understanding of single filters of a kind."""
        return TypedFilters(self._catalogue, kind, self._reference_data, self._reading)

    def moving(self, kind: Kind, field: Field, key: str) -> Filter:
        """A filter by a range of days as it is today."""
        chosen = ChosenFilter(field.name, Operator.BETWEEN, (), key)
        return resolve(chosen, self._catalogue[kind], self._days)

    def mine(self, kind: Kind) -> Filter | None:
        """What the person owns; None for a kind that nobody owns."""
        has_owner = "owner" in self._catalogue[kind].by_name
        return Filter("owner", Operator.ANY_OF, (self._user,)) if has_owner else None

    def pointing(self, child: Kind, kind: Kind) -> list[str]:
        """The fields by which records of one kind point at those of another."""
        return [name for found, name in self._catalogue.references_to(kind) if found == child]


class _Parser:
    """One text, read from left to right."""

    def __init__(self, typed: TypedConditions, text: str) -> None:
        self._typed = typed
        self._tokens = _tokens(text)
        self._at = 0
        self._depth = 0

    def whole(self, kind: Kind) -> Condition:
        found = self._either(kind)
        if self._at < len(self._tokens):
            raise self._refused()
        return found

    def _either(self, kind: Kind) -> Condition:
        parts = self._joined("or", lambda: self._both(kind))
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def _both(self, kind: Kind) -> Condition:
        parts = self._joined("and", lambda: self._one(kind))
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def _joined(self, word: str, part: Callable[[], Condition]) -> list[Condition]:
        parts = [part()]
        while self._takes_word(word):
            parts.append(part())
        return parts

    def _one(self, kind: Kind) -> Condition:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise RuleBroken("where_too_deep")
        found = self._part(kind)
        self._depth -= 1
        return found

    def _part(self, kind: Kind) -> Condition:
        if self._takes_word("not"):
            return Not(self._one(kind))
        if self._takes_sign("("):
            return self._closed(self._either(kind))
        for word in ("has", "no"):
            if self._takes_word(word):
                found = self._having(kind)
                return found if word == "has" else Not(found)
        if self._is_word("mine") and (own := self._typed.mine(kind)) is not None:
            self._at += 1
            return own
        return self._about_field(kind)

    def _closed(self, part: Condition) -> Condition:
        if not self._takes_sign(")"):
            raise self._refused()
        return part

    def _having(self, kind: Kind) -> Condition:
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
        part: Condition = AllOf(())
        if self._takes_sign("("):
            part = self._closed(self._either(child))
        found = tuple(Having(child, field, part) for field in fields)
        return found[0] if len(found) == 1 else AnyOf(found)

    def _about_field(self, kind: Kind) -> Condition:
        filters = self._typed.filters(kind)
        field = filters.field(self._name())
        if field.refers_to is not None:
            if self._takes_sign("("):
                return Through(field.name, self._closed(self._either(field.refers_to)))
            if self._takes_sign("."):
                return Through(field.name, self._one(field.refers_to))
        if self._takes_word("is"):
            is_not = self._takes_word("not")
            if self._takes_word("filled"):
                return Filter(field.name, Operator.EMPTY if is_not else Operator.FILLED)
            if self._takes_word("empty"):
                return Filter(field.name, Operator.FILLED if is_not else Operator.EMPTY)
            raise self._refused()
        if self._takes_word("in"):
            return self._moving(kind, field)
        if self._takes_word("contains"):
            return Filter(field.name, Operator.CONTAINS, (self._value(),))
        for sign in ("!=", "=", ">=", "<="):
            if self._takes_sign(sign):
                return self._compared(filters, field, sign)
        raise self._refused()

    def _compared(self, filters: TypedFilters, field: Field, sign: str) -> Condition:
        value = self._value()
        if sign == "=":
            return filters.filter(field.name, value)
        if sign == "!=":
            return Not(filters.filter(field.name, value))
        if field.type not in ORDERED_TYPES:
            raise RuleBroken("where_not_understood", text=f"{sign} {value}")
        return filters.filter(field.name, f"{value}.." if sign == ">=" else f"..{value}")

    def _moving(self, kind: Kind, field: Field) -> Condition:
        words = [self._value()]
        while self._at < len(self._tokens) and self._tokens[self._at][0] == "word":
            if self._tokens[self._at][1].casefold() in ("and", "or"):
                break
            words.append(self._value())
        key = _BETWEEN_RANGE_WORDS.sub("_", "_".join(words).casefold())
        if field.type not in (FieldType.DATE, FieldType.INSTANT) or not is_day_range(key):
            raise RuleBroken("where_no_range", field=field.name, value=key)
        return self._typed.moving(kind, field, key)

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

    def _takes_sign(self, sign: str) -> bool:
        found = self._at < len(self._tokens) and self._tokens[self._at] == ("sign", sign)
        self._at += found
        return found

    def _refused(self) -> RuleBroken:
        rest = " ".join(text for _form, text in self._tokens[self._at :][:6])
        return RuleBroken("where_not_understood", text=rest) if rest else RuleBroken("where_ends_early")


def _tokens(text: str) -> list[tuple[str, str]]:
    """Signs, quoted texts and words; raises RuleBroken."""
    if len(text) > _LONGEST:
        raise RuleBroken("where_too_deep")
    found: list[tuple[str, str]] = []
    place, end = 0, len(text.rstrip())
    while place < end:
        match = _TOKEN.match(text, place)
        if match is None:
            raise RuleBroken("where_not_understood", text=text[place:][:60].strip())
        form = str(match.lastgroup)
        told = match[form]
        found.append((form, re.sub(r"\\(.)", r"\1", told) if form == "quoted" else told))
        place = match.end()
    return found
