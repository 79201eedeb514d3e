"""Values from typed words: FIELD=VALUE of the command line, with the same understanding as in imports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import cast

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import ListQuery, Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import due_on
from crm_desktop.core.values.parsing import Money, ReadingOptions, parser_for
from crm_desktop.core.values.stored import encode
from crm_desktop.core.words.synonyms.headings import own_field_called
from crm_desktop.services.importing.finding import find_entries, ids_of_codes
from crm_desktop.services.name_keys import key_of_name
from crm_desktop.services.reads.reader import ReferenceData, View

#: A record by its number: 12 or #12.
_NUMBER = re.compile(r"#?([1-9][0-9]{0,17})")
#: 1.200 is a thousand and more to some, and one and a fifth to others.
_TWO_WAYS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])")
_TIME_OF_DAY = re.compile(r"\d\s*[:點点時时]|[apAP]\.?[mM]\b")
#: So many records that a word may mean are looked at, and so many named where none is meant surely.
_LOOKED_AT = 200
_NAMED = 8

#: (field, its value in Python form)
Told = dict[str, object]


class TypedValues:
    """Understands the values of one kind as a person types them, and the records that they name."""

    def __init__(
        self, view: View, kind: Kind, reference_data: ReferenceData, reading: ReadingOptions
    ) -> None:
        self._view = view
        self._record = view.catalogue[kind]
        self._reference_data = reference_data
        self._reading = reading

    def values(self, pairs: Iterable[tuple[str, str]]) -> Told:
        """The values of a command, in Python form; raises RuleBroken naming the field at fault."""
        told: Told = {}
        for name, text in pairs:
            told.update(self._value(self._field(name), text, told))
        return told

    def expected(self, pairs: Iterable[tuple[str, str]], row: Mapping[str, Stored]) -> dict[str, Stored]:
        """The same in stored form, an amount without a currency in that of the record."""
        stored: dict[str, Stored] = {}
        for name, text in pairs:
            field = self._field(name)
            told = self._value(field, text, {})
            currency = told.get(field.currency_field) or row.get(field.currency_field)
            stored[field.name] = encode(field, told[field.name], str(currency or self._reading.home_currency))
        return stored

    def record(self, field: Field, text: str, told: Mapping[str, object] | None = None) -> int:
        """The record that a text names for a reference; raises RuleBroken where it is none or not one."""
        kind = cast(Kind, field.refers_to)
        if self._view.catalogue.is_reference_list(kind):
            return self._entry(field, kind, text)
        number = _NUMBER.fullmatch(text)
        if number is not None and self._view.rows(kind, [int(number[1])]):
            return int(number[1])
        with self._view.snapshot() as connection:
            meant = ids_of_codes(connection, kind, [text]).get(text)
        if isinstance(meant, int):
            return meant
        return self._named(field, kind, text, told or {})

    def _field(self, name: str) -> Field:
        field = self._record.by_name.get(name.strip().casefold().replace("-", "_").replace(" ", "_"))
        field = field or own_field_called(self._record, name)
        if field is None:
            names = [each.name for each in self._record.fields if each.editable]
            raise RuleBroken("field_not_of_kind", value=name, candidates=names)
        return field

    def _value(self, field: Field, text: str, told: Told) -> Told:
        if not text.strip():
            return {field.name: None}
        if field.type is FieldType.REFERENCE:
            return {field.name: self.record(field, text.strip(), told)}
        if field.type is FieldType.MONEY and _TWO_WAYS.search(text):
            raise RuleBroken("amount_two_ways", field=field.name, value=text)
        value = self._parsed(field, text)
        if isinstance(value, Money):
            named = {field.currency_field: value.currency} if value.currency else {}
            return {field.name: value.amount, **named}
        if isinstance(value, datetime) and not _TIME_OF_DAY.search(text):
            return {field.name: self._moment_of_day(value)}
        return {field.name: value}

    def _parsed(self, field: Field, text: str) -> object:
        try:
            return parser_for(field, self._reading)(text)
        except RuleBroken as refusal:
            if refusal.key != "choice_unknown":
                raise
            choices = list(field.offered)
            if field.own is not None:
                choices = [field.own.choice_name(code) for code in choices]
            raise RuleBroken(
                "choice_not_one_of", field=field.name, value=text, candidates=choices
            ) from refusal

    def _moment_of_day(self, moment: datetime) -> datetime:
        """A day without an hour as the window keeps it: now for today, else the day's end."""
        now = datetime.now(self._reading.zone)
        day = moment.astimezone(self._reading.zone).date()
        return now if day == now.date() else due_on(day, self._reading.zone)

    # Names of records ------------------------------------------------------------------------------------

    def _entry(self, field: Field, kind: Kind, text: str) -> int:
        found = find_entries(self._reference_data, kind, [text]).get(text)
        number = _NUMBER.fullmatch(text)
        if found is None and number is not None and self._reference_data.get(kind, int(number[1])):
            return int(number[1])
        if found is not None:
            return found
        items = [item for item in self._reference_data.of(kind) if item.active]
        names = [item.name or f"{kind}.{item.code}" for item in items]
        raise self._unknown(field, text, names)

    def _named(self, field: Field, kind: Kind, text: str, told: Mapping[str, object]) -> int:
        record = self._view.catalogue[kind]
        if record.search_number is None:
            raise self._unknown(field, text, [])
        page = self._view.first_rows(ListQuery(kind, text), {}, _LOOKED_AT)
        rows = [self._view.catalogue.row_values(kind, row) for row in page.rows]
        key = key_of_name(text)
        meant = [row for row in rows if key in _names_of(row)]
        if len(meant) > 1 and "account" in record.by_name and told.get("account") is not None:
            meant = [row for row in meant if row["account"] == told["account"]] or meant
        if len(meant) == 1:
            return int(meant[0]["id"] or 0)
        if meant:
            candidates = [f"#{row['id']} {record.title(row)}" for row in meant[:_NAMED]]
            raise RuleBroken("reference_several", field=field.name, value=text, candidates=candidates)
        raise self._unknown(field, text, [f"#{row['id']} {record.title(row)}" for row in rows])

    @staticmethod
    def _unknown(field: Field, text: str, near: list[str]) -> RuleBroken:
        if not near:
            return RuleBroken("reference_unknown", field=field.name, value=text)
        shown = [*near[:_NAMED], *(["…"] if len(near) > _NAMED else [])]
        return RuleBroken("reference_unknown_near", field=field.name, value=text, candidates=shown)


def _names_of(row: Mapping[str, Stored]) -> set[str]:
    """What a record may be called by: its name, its company where it has none, its address."""
    called = (row.get("name") or row.get("company"), row.get("email"))
    return {key_of_name(str(each)) for each in called if each}
