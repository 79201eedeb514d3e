"""Filters from typed words: FIELD=VALUE of the command line, the same understanding as in imports."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import cast

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Filter, Operator, SortKey, Stored
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import NUMBER, Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import Money, ReadingOptions, parse_field
from crm_desktop.core.values.stored import chosen_codes, encode, to_milliseconds
from crm_desktop.core.values.tags import MARKS, told_in_line
from crm_desktop.core.words.synonyms.headings import own_field_called
from crm_desktop.services.importing.finding import find_entries
from crm_desktop.services.reads.reader import ReferenceData

_RANGE = ".."
#: A record by its number.
_NUMBER = re.compile(r"#([1-9]\d{0,17})")


class TypedFilters:
    """Understands filters and sort keys of one kind."""

    def __init__(
        self, catalogue: Catalogue, kind: Kind, reference_data: ReferenceData, reading: ReadingOptions
    ) -> None:
        self._catalogue = catalogue
        self._record = catalogue[kind]
        self._reference_data = reference_data
        self._reading = reading

    def filter(self, name: str, text: str) -> Filter:
        """The filter for FIELD=VALUE; an empty value means empty, LOW..HIGH a range. Raises RuleBroken."""
        field = self.field(name)
        name = field.name
        if not text.strip():
            return Filter(name, Operator.EMPTY)
        low, dots, high = text.partition(_RANGE)
        if dots:
            first = self._bounds(field, low)[0] if low.strip() else None
            last = self._bounds(field, high)[1] if high.strip() else None
            return Filter(name, Operator.BETWEEN, (first, last))
        if field.type is FieldType.INSTANT:
            return Filter(name, Operator.BETWEEN, self._bounds(field, text))
        if field.type is FieldType.REFERENCE:
            return self._reference(field, text)
        if field.is_text:
            return Filter(name, Operator.CONTAINS, (text.strip(),))
        if field.lists is not None:
            return self._entries(field, text)
        if field.type is FieldType.CHOICES:
            codes = chosen_codes(self._bounds(field, text)[0])
            return Filter(name, Operator.ANY_OF, codes)
        return Filter(name, Operator.ANY_OF, (self._bounds(field, text)[0],))

    def sort(self, text: str) -> tuple[SortKey, ...]:
        """Sort keys of "field,-field"; raises RuleBroken."""
        keys = [part.strip() for part in text.split(",") if part.strip()]
        return tuple(SortKey(self.field(key.lstrip("-")).name, key.startswith("-")) for key in keys)

    def field(self, name: str) -> Field:
        """The field of a name, those of the office's own by theirs too; raises RuleBroken."""
        if name != NUMBER.name and name not in self._record.by_name:
            own = own_field_called(self._record, name)
            if own is not None:
                return own
            raise RuleBroken("field_unknown", field=name, value=name)
        return self._record.field(name)

    def stored(self, field: Field, text: str) -> Stored:
        """One value of several, in stored form; of records "#12". Raises RuleBroken."""
        kind = field.refers_to or field.lists
        number = _NUMBER.fullmatch(text)
        if kind is not None and number is not None:
            return int(number[1])
        if kind is not None and self._catalogue.is_reference_list(kind):
            found = find_entries(self._reference_data, kind, [text]).get(text)
            if found is None:
                raise RuleBroken("choice_unknown", field=field.name, value=text)
            return found
        if kind is not None:
            raise RuleBroken("where_no_number", field=field.name, value=text)
        if field.is_text:
            return text
        low = self._bounds(field, text)[0]
        return chosen_codes(low)[0] if field.type is FieldType.CHOICES else low

    def _bounds(self, field: Field, text: str) -> tuple[Stored, Stored]:
        """The first and the last stored value that a text can mean; a day is a range of moments."""
        value = parse_field(field, text, self._reading)
        if isinstance(value, Money):
            minor = encode(field, value.amount, value.currency or self._reading.home_currency)
            return minor, minor
        if isinstance(value, datetime) and _is_day_only(text):
            return to_milliseconds(value), to_milliseconds(value + timedelta(days=1)) - 1
        stored = encode(field, value)
        return stored, stored

    def _entries(self, field: Field, text: str) -> Filter:
        """Any of some entries of a list: A,B; all of them: A+B."""
        kind = cast(Kind, field.lists)
        is_one = bool(find_entries(self._reference_data, kind, [text]))  # C++ is a name, too
        are_all = not is_one and "+" in text and not MARKS.search(text)
        names = told_in_line(text.replace("+", ",") if are_all else text)
        found = find_entries(self._reference_data, kind, names)
        for name in names:
            if name not in found:
                raise RuleBroken("choice_unknown", field=field.name, value=name)
        operator = Operator.ALL_OF if are_all else Operator.ANY_OF
        return Filter(field.name, operator, tuple(found[name] for name in names))

    def _reference(self, field: Field, text: str) -> Filter:
        kind = cast(Kind, field.refers_to)
        if not self._catalogue.is_reference_list(kind):
            return Filter(field.name, Operator.CONTAINS, (text.strip(),))
        found = find_entries(self._reference_data, kind, [text]).get(text)
        if found is None:
            raise RuleBroken("choice_unknown", field=field.name, value=text)
        return Filter(field.name, Operator.ANY_OF, (found,))


def _is_day_only(text: str) -> bool:
    try:
        date.fromisoformat(text.strip())
    except ValueError:
        return ":" not in text
    return True
