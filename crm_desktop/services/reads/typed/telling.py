"""Conditions as the text that `conditions.py` understands: what it tells is read back as it was."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, tzinfo

from crm_desktop.core.queries import Operator, Stored
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.core.values.stored import decode, from_milliseconds
from crm_desktop.core.values.time.local_zone import day_end, day_start
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import (
    Chosen,
    Group,
    Linked,
    Mine,
    Negated,
    Pointing,
    asks_nothing,
    simplified,
    target_of,
)
from crm_desktop.core.words.synonyms.headings import own_field_called
from crm_desktop.core.words.typed_kinds import typed
from crm_desktop.services.importing.finding import find_entries
from crm_desktop.services.reads.reader import ReferenceData

#: What needs no quotes; a word of the language itself does, and so does what could be taken for two.
_PLAIN = re.compile(r"[\w#][\w#:+-]*(?:\.[\w#:+-]+)*", re.ASCII)
_PLAIN_NAME = re.compile(r"[^\W\d]\w*")
_OWN_WORDS = frozenset("and or not has no is in all within contains empty filled mine".split())
_LISTED = {
    Operator.ANY_OF: "in",
    Operator.NONE_OF: "not in",
    Operator.ALL_OF: "in all",
    Operator.WITHIN: "within",
}


class ConditionTexts:
    """Tells conditions on the records of any kind."""

    def __init__(self, catalogue: Catalogue, reference_data: ReferenceData, reading: ReadingOptions) -> None:
        self._catalogue = catalogue
        self._reference_data = reference_data
        self._reading = reading

    def text(self, kind: Kind, chosen: Chosen) -> str:
        """The text of a condition; "" where it asks nothing."""
        return "" if asks_nothing(chosen) else self._told(kind, simplified(chosen))

    def _told(self, kind: Kind, chosen: Chosen) -> str:
        match chosen:
            case Group(parts, is_any):
                return (" or " if is_any else " and ").join(self._part(kind, part) for part in parts)
            case Negated(Pointing() as part):
                return f"no {self._pointing(kind, part)}"
            case Negated(part):
                return f"not {self._part(kind, part)}"
            case Linked(field, part):
                target = target_of(self._catalogue, kind, field)
                return f"{self._name(kind, field)}({self._told(target, part)})"
            case Pointing():
                return f"has {self._pointing(kind, chosen)}"
            case Mine():
                return "mine"
            case ChosenFilter():
                return self._filter(kind, chosen)

    def _part(self, kind: Kind, part: Chosen) -> str:
        told = self._told(kind, part)
        return f"({told})" if isinstance(part, Group) else told

    def _pointing(self, kind: Kind, chosen: Pointing) -> str:
        fields = [field for child, field in self._catalogue.references_to(kind) if child == chosen.kind]
        name = typed(chosen.kind) + (f".{chosen.field}" if len(fields) > 1 else "")
        return name if asks_nothing(chosen.part) else f"{name}({self._told(chosen.kind, chosen.part)})"

    def _name(self, kind: Kind, name: str) -> str:
        """A field's name; one of the office's own is called as the office calls it."""
        record = self._catalogue[kind]
        own = record.field(name).own
        called = own.name("") if own is not None else ""
        if called and own_field_called(record, called) == record.field(name) and called not in record.by_name:
            name = called
        return name if _PLAIN_NAME.fullmatch(name) and name.casefold() not in _OWN_WORDS else quoted(name)

    def _filter(self, kind: Kind, chosen: ChosenFilter) -> str:
        name = self._name(kind, chosen.field)
        field = self._catalogue[kind].field(chosen.field)
        if chosen.day_range:
            return f"{name} in {chosen.day_range}"
        match chosen.operator:
            case Operator.EMPTY:
                return f"{name} is empty"
            case Operator.FILLED:
                return f"{name} is filled"
            case Operator.CONTAINS:
                return f"{name} contains {_word(' '.join(map(str, chosen.values)))}"
            case Operator.BETWEEN:
                return f"{name} {self._range(field, *chosen.values)}"
        values = ", ".join("empty" if each is None else self._value(field, each) for each in chosen.values)
        return f"{name} {_LISTED[chosen.operator]} ({values})"

    def _value(self, field: Field, value: Stored) -> str:
        kind = field.refers_to or field.lists
        if kind is not None:
            return self._entry(kind, int(value or 0))
        if field.type is FieldType.BOOLEAN:
            return "yes" if value else "no"
        if field.is_text or field.type in (FieldType.CHOICE, FieldType.CHOICES):
            return _word(str(value))
        return _word(self._end(field, value))

    def _entry(self, kind: Kind, id_: int) -> str:
        """An entry of a list by its name where that is clear, any other record by its number."""
        item = self._reference_data.get(kind, id_) if self._catalogue.is_reference_list(kind) else None
        name = "" if item is None else item.name or item.code
        if name and find_entries(self._reference_data, kind, [name]).get(name) == id_:
            return _word(name) if not name.startswith("#") else f"#{id_}"
        return f"#{id_}"

    def _range(self, field: Field, low: Stored, high: Stored) -> str:
        is_moment = field.type is FieldType.INSTANT
        first = self._moment(low, day_start) if is_moment else self._end(field, low)
        last = self._moment(high, day_end) if is_moment else self._end(field, high)
        if first and last:
            return f"= {_word(f'{first}..{last}')}"
        return f">= {_word(first)}" if first else f"<= {_word(last)}"

    def _moment(self, stored: Stored, edge: Callable[[date, tzinfo | None], int]) -> str:
        """A moment by its day, where it is the one at the edge of it."""
        if stored is None:
            return ""
        moment = from_milliseconds(int(stored)).astimezone(self._reading.zone)
        if edge(moment.date(), self._reading.zone) == stored:
            return moment.date().isoformat()
        return moment.replace(tzinfo=None).isoformat(" ", "milliseconds")

    def _end(self, field: Field, stored: Stored) -> str:
        value = decode(field, stored, self._reading.home_currency)
        return "" if value is None else str(value)


def quoted(text: str) -> str:
    """A text as one word, whatever stands in it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _word(text: str) -> str:
    is_plain = _PLAIN.fullmatch(text) or re.fullmatch(r"\w[\w:+-]*\.\.\w[\w:+-]*", text, re.ASCII)
    return text if is_plain and text.casefold() not in _OWN_WORDS else quoted(text)
