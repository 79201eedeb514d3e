"""Between the stored form of a field's value, the words that a person sees, and what an editor holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field as dataclass_field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office import tags
from crm_desktop.bridge.kinds.office.reference_lists import opportunity_probability
from crm_desktop.bridge.kinds.view import KindView
from crm_desktop.bridge.person.short_days import day_from_words, system_date_order
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.addresses.phones import home_country
from crm_desktop.core.values.amounts.money import from_minor
from crm_desktop.core.values.parsing import Money, ReadingOptions, parser_for
from crm_desktop.core.values.stored import chosen_codes, encode, from_milliseconds, from_parts
from crm_desktop.core.values.tags import ids_of
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.look.chips import Chip
from crm_desktop.services.tax_numbers import looks_wrong

#: Whether a typed moment names a time of day; a day alone is kept as a day until it is stored.
_TIME_OF_DAY = re.compile(r"\d\s*[:點点時时]|[apAP]\.?[mM]")

#: What tells a value from typed text, or a sentence why not.
Parse = Callable[[str], tuple[object, str | None]]


@frozen
class Linked:
    """A record that a field points at, with its title; two are equal when they point at the same one."""

    id: int
    title: str = dataclass_field(default="", compare=False)


class FieldValues:
    """The values of one kind's fields in the language, currency and time zone in force."""

    def __init__(self, context: PageContext, kind: Kind) -> None:
        self.context = context
        self.kind = kind
        self.record = context.catalogue[kind]

    @property
    def view(self) -> KindView:
        """How the kind is shown; raises KeyError for one that has no page."""
        return self.context.kinds[self.kind]

    def title(self, name: str) -> str:
        """A field's name."""
        return self.context.words.field(self.kind, name)

    def say(self, error: UserError) -> str:
        """What a person is told about an error of this kind of record."""
        return self.context.words.error(error, self.kind)

    def warning(self, field: Field, value: object) -> str:
        """What is said at a field whose value is taken, but looks wrong; "" where nothing is."""
        if field.name != "tax_number" or not isinstance(value, str):
            return ""
        is_wrong = looks_wrong(value, home_country(self.base_currency))
        return self.context.words.warning("tax_number_looks_wrong") if is_wrong else ""

    def help(self, name: str) -> str:
        """What the office says about a field that it has made itself; "" for others."""
        own = self.record.field(name).own
        return "" if own is None else own.help

    def usual_start(self) -> dict[str, object]:
        """With what a new record begins: who works here owns it, unless rules say who."""
        gateway = self.context.gateway
        return {"owner": gateway.user, **self.view.form_start(gateway.reference_data)}

    def hint(self, name: str) -> str:
        """What stands in a field of a new record that is empty because rules fill it; "" for others."""
        start = self.view.form_start(self.context.gateway.reference_data)
        by_rule = name == "owner" and start.get(name, name) is None
        return QCoreApplication.translate("FieldValues", "By the assignment rules") if by_rule else ""

    # Stored form -> words ---------------------------------------------------------------------------------

    def text(self, name: str, values: Mapping[str, Stored]) -> str:
        """A stored value as it is shown; `values` may also hold the names behind references."""
        field = self.record.field(name)
        return self.text_of(field, self.edit_value(field, values))

    def counting_text(self, name: str, values: Mapping[str, Stored]) -> str:
        """What counts where the field's own value does not, as words; "" where it does or for other fields.

        An opportunity without a probability of its own counts with that of its stage.
        """
        field = self.record.field(name)
        if not field.follows:
            return ""
        own, stage = (values.get(each) for each in (name, field.follows))
        counted = opportunity_probability(
            self.context.gateway.reference_data,
            None if own is None else int(own),
            None if stage is None else int(stage),
        )
        return "" if counted is None or counted == own else self.text_of(field, counted)

    def edit_value(self, field: Field, values: Mapping[str, Stored]) -> object:
        """What an editor of the field starts with; None for empty."""
        return self.editable(
            field,
            values.get(field.name),
            str(values.get(field.currency_field) or ""),
            str(values.get(f"{field.name}:name") or ""),
        )

    def editable(self, field: Field, stored: Stored, currency: str = "", title: str = "") -> object:
        """The same from single values: a list row has them at hand without a mapping."""
        if stored is None:
            return None
        match field.type:
            case FieldType.MONEY:
                return Money(from_minor(int(stored), currency), currency)
            case FieldType.DECIMAL:
                return from_parts(int(stored), field.places)
            case FieldType.DATE:
                return date.fromisoformat(str(stored))
            case FieldType.INSTANT:
                return from_milliseconds(int(stored)).astimezone(self.context.formats.zone)
            case FieldType.BOOLEAN:
                return bool(stored)
            case FieldType.CHOICES:
                return chosen_codes(stored)
            case FieldType.TAGS if field.lists is not None:
                # A filter's value is one id, a record's a list of them.
                ids = (stored,) if isinstance(stored, int) else ids_of(stored)
                return tags.in_order(self.context.gateway.reference_data, field.lists, ids)
            case FieldType.REFERENCE if not self.context.catalogue.is_reference_list(field.refers_to):
                return Linked(int(stored), title)
        return stored

    def text_of(self, field: Field, value: object) -> str:
        """A value that an editor holds, as it is shown."""
        formats, words = self.context.formats, self.context.words
        match value:
            case None:
                return ""
            case Linked():
                return value.title
            case Money():
                return formats.amount(value.amount, value.currency or self.base_currency)
            case Decimal():
                return formats.exact(value)
            case bool():
                return self.yes_or_no(value)
            case datetime():
                return value.isoformat(" ", "minutes")[:16]
            case date():
                return value.isoformat()
            case int() if field.refers_to is not None:
                return words.item(self.context.gateway.reference_data, field.refers_to, value)
            case int() if field.type is FieldType.PERCENT:
                return f"{formats.number(value)}%"
            case int():
                return formats.number(value)
            case str() if field.choices:
                return words.choice(self.kind, field.name, value)
            case tuple():
                return words.listed(self._parts(field, value))
        return str(value)

    def _parts(self, field: Field, value: tuple[Any, ...]) -> list[str]:
        """The words for each of several values."""
        if field.lists is not None:
            return tags.names(self.context.gateway.reference_data, field.lists, value)
        return [self.context.words.choice(self.kind, field.name, code) for code in value]

    def chips(self, field: Field, value: object) -> tuple[Chip, ...]:
        """Each of several values as a chip; none for other fields."""
        if not field.is_several or not isinstance(value, tuple):
            return ()
        return tags.chips_of(field, value, self.context.gateway.reference_data, self._parts(field, value))

    def choice_text(self, field: Field, code: str) -> str:
        """A choice in a list to choose from: one that is not offered any more says so."""
        text = self.context.words.choice(self.kind, field.name, code)
        if code in field.offered:
            return text
        return QCoreApplication.translate("FieldValues", "{name} (archived)").format(name=text)

    def copied_text(self, field: Field, value: object) -> str:
        """A value for a spreadsheet: numbers without separators and signs, moments to the second.

        Money of another currency than the base one is followed by its code: it must not be added up with it.
        """
        match value:
            case Money():
                code = value.currency if value.currency != self.base_currency else ""
                whole = value.amount == value.amount.to_integral_value()
                return f"{value.amount:{'.0f' if whole else 'f'}} {code}".rstrip()
            case Decimal():
                return f"{value:f}"
            case bool():
                return self.yes_or_no(value)
            case datetime():
                return value.isoformat(" ", "seconds")[:19]
            case int() if field.refers_to is None:
                return f"{value}%" if field.type is FieldType.PERCENT else str(value)
        return self.text_of(field, value)

    @staticmethod
    def yes_or_no(value: bool) -> str:
        """The word for a yes or a no."""
        if value:
            return QCoreApplication.translate("FieldValues", "Yes")
        return QCoreApplication.translate("FieldValues", "No")

    @property
    def base_currency(self) -> str:
        """The office's own currency."""
        return self.context.gateway.reference_data.base_currency

    # Typed text -> values ---------------------------------------------------------------------------------

    def reading(self) -> ReadingOptions:
        """How this person writes dates and numbers."""
        formats = self.context.formats
        return ReadingOptions(
            zone=formats.zone or SYSTEM_ZONE,
            date_order=system_date_order(formats.language),
            decimal_mark=formats.locale.decimalPoint(),
            home_currency=self.base_currency,
        )

    def parse(self, field: Field) -> Parse:
        """A function from typed text to the value that an editor holds."""
        parser = parser_for(field, self.reading())

        def parse_text(text: str) -> tuple[object, str | None]:
            if field.type in (FieldType.DATE, FieldType.INSTANT):
                day = day_from_words(text, self.context.formats)
                if day is not None:
                    return day, None
            try:
                value = parser(text)
                if field.lists is not None and isinstance(value, tuple):
                    value = tags.understood(self.context.gateway.reference_data, field.lists, value)
                if isinstance(value, datetime) and not _TIME_OF_DAY.search(text):
                    return value.astimezone(self.context.formats.zone).date(), None
                self._check(field, value)
            except UserError as error:
                return None, self.say(error)
            if isinstance(value, datetime):
                value = value.astimezone(self.context.formats.zone)
            return value, None

        return parse_text

    def _check(self, field: Field, value: object) -> None:
        if isinstance(value, Money):
            encode(field, value.amount, value.currency or self.base_currency)
        else:
            encode(field, value)

    # Values -> commands -----------------------------------------------------------------------------------

    def command_values(self, name: str, value: object) -> dict[str, object]:
        """The values of a command that gives the field what an editor holds."""
        field = self.record.field(name)
        if isinstance(value, Money):
            values: dict[str, object] = {name: value.amount}
            if value.currency:
                values[field.currency_field] = value.currency
            return values
        if isinstance(value, Linked):
            return {name: value.id}
        if field.type is FieldType.INSTANT and isinstance(value, date) and not isinstance(value, datetime):
            return {name: self.moment_of(value)}
        return {name: value}

    def moment_of(self, day: date) -> datetime:
        """A day without a time as a moment: now for today, else the day's last second."""
        zone = self.context.formats.zone or SYSTEM_ZONE
        now = datetime.now(zone)
        if day == now.date():
            return now
        return datetime.combine(day, time(23, 59, 59), zone)

    def stored_value(self, field: Field, value: object) -> Stored:
        """The stored form of what an editor holds, as filters want it; raises RuleBroken."""
        if isinstance(value, Money):
            return encode(field, value.amount, value.currency or self.base_currency)
        if isinstance(value, Decimal):
            return encode(field, value, self.base_currency)
        python = self.command_values(field.name, value)[field.name]
        return encode(field, python)


def expected_values(names: Sequence[str], values: Mapping[str, Stored]) -> dict[str, object]:
    """What the person saw of the fields that a command changes, so that a change elsewhere is noticed."""
    return {name: values[name] for name in names if name in values}
