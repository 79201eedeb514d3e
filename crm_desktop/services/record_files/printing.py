"""Stored values as the command line prints them: names for references, ISO times in UTC, exact amounts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.stages import effective_probability
from crm_desktop.core.values.amounts.money import from_minor
from crm_desktop.core.values.stored import chosen_codes, from_milliseconds, from_parts
from crm_desktop.core.values.tags import ids_of
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import ListRow, ReferenceData


class RecordPrinter:
    """Turns list rows of one kind into objects with the record's own field names."""

    def __init__(
        self, catalogue: Catalogue, kind: Kind, reference_data: ReferenceData, words: Wording
    ) -> None:
        self._catalogue = catalogue
        self._fields = tuple(field for field in catalogue[kind].fields if not field.internal)
        self._kind = kind
        self._reference_data = reference_data
        self._words = words

    def as_object(self, row: ListRow, long_texts: Mapping[str, Stored]) -> dict[str, object]:
        """One row as an object for JSON; `long_texts` are those of its texts that the row holds cut short."""
        return self.of_values({**self._catalogue.row_values(self._kind, row), **long_texts})

    def of_values(self, values: Mapping[str, Stored]) -> dict[str, object]:
        """The same of a record's values, with the names behind its references where they are known."""
        shown: dict[str, object] = {"id": values["id"]}
        for field in self._fields:
            shown[field.name] = self.shown(field, values)
            if field.follows:
                shown[field.name] = self._counting(field, values)
        return shown

    def shown(self, field: Field, values: Mapping[str, Stored]) -> object:
        """One value of a record; beside it `values` hold its currency and the name behind a reference."""
        stored = values[field.name]
        if stored is None:
            return None
        match field.type:
            case FieldType.REFERENCE:
                return self.reference(field, int(stored), values.get(f"{field.name}:name"))
            case FieldType.MONEY:
                return exact_number(int(stored), str(values.get(field.currency_field) or ""))
            case FieldType.DECIMAL:
                return exact_decimal(int(stored), field.places)
            case FieldType.INSTANT:
                return from_milliseconds(int(stored)).isoformat().replace("+00:00", "Z")
            case FieldType.BOOLEAN:
                return bool(stored)
            case FieldType.CHOICES if field.own is None:
                return list(chosen_codes(stored))
            case FieldType.CHOICES:
                return [self._words.choice(self._kind, field.name, code) for code in chosen_codes(stored)]
            case FieldType.TAGS if field.lists is not None:
                return [self.reference(field, id_, None) for id_ in ids_of(stored)]
            case FieldType.CHOICE if field.own is not None:
                return field.own.choice_name(str(stored))
            case _:
                return stored

    def _counting(self, field: Field, values: Mapping[str, Stored]) -> Stored:
        """What an opportunity counts with, which is also what lists sort and filter by: see
        `core.rules.stages`.
        """
        stage = self._reference_data.get(Kind.STAGE, _whole(values[field.follows]))
        kind = None if stage is None else StageKind(str(stage.facts["kind"]))
        of_stage = None if stage is None else _whole(stage.facts["probability"])
        return effective_probability(_whole(values[field.name]), kind, of_stage)

    def reference(self, field: Field, id_: int, name: Stored) -> object:
        """The name behind a reference."""
        if name is not None:
            return name
        kind = field.lists or field.refers_to
        assert kind is not None
        item = self._reference_data.get(kind, id_)
        if item is None:
            return id_
        return item.name or self._words.built_in(f"{item.kind}.{item.code}")


def in_words(words: Wording, kind: Kind, name: str, value: object, *, short: bool = False) -> str:
    """A value of an object as a person reads it; `short` as a cell of a table."""
    if isinstance(value, bool):
        return words.on_command_line("yes" if value else "no")
    if isinstance(value, list):
        return words.listed(map(str, value))
    if not isinstance(value, str):
        return "" if value is None else str(value)
    return words.choice(kind, name, value.splitlines()[0][:40] if short else value) if value else ""


def _whole(stored: Stored) -> int | None:
    return None if stored is None else int(stored)


def exact_number(minor: int, currency: str) -> int | float:
    """An amount as a JSON number with the same digits (amounts below 2^53 minor units print exactly)."""
    amount = from_minor(minor, currency)
    return int(amount) if amount == int(amount) else float(amount)


def exact_decimal(parts: int, places: int = 6) -> int | float | str:
    """A decimal number as a JSON number with the same digits; as text where a JSON number has too few."""
    number = from_parts(parts, places)
    if number == int(number):
        return int(number)
    return float(number) if Decimal(repr(float(number))) == number else f"{number:f}"


def table(headers: Sequence[str], rows: Iterable[Sequence[str]], right: frozenset[int] = frozenset()) -> str:
    """Columns of text padded to one width each; wide characters count as two."""
    lines = [list(headers), *map(list, rows)]
    widths = [max(_width(line[place]) for line in lines) for place in range(len(headers))]

    def padded(text: str, place: int) -> str:
        gap = " " * (widths[place] - _width(text))
        return gap + text if place in right else text + gap

    return "\n".join(
        "  ".join(padded(text, place) for place, text in enumerate(line)).rstrip() for line in lines
    )


def _width(text: str) -> int:
    return sum(
        2 if ord(character) >= 0x1100 and not 0x2000 <= ord(character) < 0x2E80 else 1 for character in text
    )
