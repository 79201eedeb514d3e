"""What chosen filters mean: the conditions of a query today, and the words of their chips."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.lists.day_ranges import range_name
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Filter, Operator, Stored
from crm_desktop.core.records.fields import NUMBER, Field, FieldType
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.resolving import resolve, stored_bounds

#: More numbers of records than these are only counted: nobody tells them one by one.
_MOST_NUMBERS = 5
_DAYS = (FieldType.DATE, FieldType.INSTANT)


class FilterTerms:
    """Filters of one kind, as queries want them and as chips say them."""

    def __init__(self, values: FieldValues) -> None:
        self._values = values

    # For queries -------------------------------------------------------------------------------------------

    def resolve(self, chosen: ChosenFilter) -> Filter:
        """The filter with the days that it means today."""
        return resolve(chosen, self._values.record, self._values.context.days)

    def bounds(self, name: str, first: date | None, last: date | None) -> tuple[Stored, Stored]:
        """The stored values between which a range of days lies; moments take whole local days."""
        return stored_bounds(self._values.record.field(name), first, last, self._values.context.formats.zone)

    def days(self, chosen: ChosenFilter) -> tuple[date | None, date | None]:
        """The days of a filter by fixed days; the reverse of `bounds`."""
        if chosen.operator is not Operator.BETWEEN or chosen.day_range:
            return None, None
        first, last = (self.day(chosen.field, value) for value in chosen.values)
        return first, last

    def day(self, name: str, stored: Stored) -> date | None:
        """The local day of a stored value; None for no value."""
        if stored is None:
            return None
        if self._values.record.field(name).type is FieldType.DATE:
            return date.fromisoformat(str(stored))
        return self._values.context.formats.day_of(int(stored))

    # For chips ---------------------------------------------------------------------------------------------

    def text(self, chosen: ChosenFilter) -> str:
        """What a chip says: "Status: New, Contacted"."""
        return QCoreApplication.translate("Filters", "{field}: {values}").format(
            field=self._values.title(chosen.field), values=self.said(chosen)
        )

    def said(self, chosen: ChosenFilter) -> str:
        """What a chip says behind the name of its field: "New, Contacted"."""
        field = self._values.record.field(chosen.field)
        if field is NUMBER and len(chosen.values) > _MOST_NUMBERS:
            count = len(chosen.values)
            return QCoreApplication.translate("Filters", "%Ln record(s) of a report", "", count)
        match chosen.operator:
            case Operator.EMPTY:
                return empty_word()
            case Operator.FILLED:
                return QCoreApplication.translate("Filters", "(filled in)")
            case Operator.CONTAINS:
                return self._values.context.words.quoted(" ".join(str(value) for value in chosen.values))
            case Operator.ALL_OF if len(chosen.values) > 1:
                return QCoreApplication.translate("Filters", "all of {values}").format(
                    values=self._list(field, chosen)
                )
            case Operator.NONE_OF:
                return QCoreApplication.translate("Filters", "not {values}").format(
                    values=self._list(field, chosen)
                )
            case Operator.BETWEEN:
                return range_name(chosen.day_range) if chosen.day_range else self._range(field, chosen)
        return self._list(field, chosen)

    def _list(self, field: Field, chosen: ChosenFilter) -> str:
        names = [self._name(field, chosen, place) for place in range(len(chosen.values))]
        return self._values.context.words.listed(names)

    def _name(self, field: Field, chosen: ChosenFilter, place: int) -> str:
        value = chosen.values[place]
        if value is None:
            return empty_word()
        if field.refers_to is not None and not self._values.context.catalogue.is_reference_list(
            field.refers_to
        ):
            return chosen.titles[place] if place < len(chosen.titles) else f"#{value}"
        return self._values.text_of(field, self._values.editable(field, value, self._currency))

    @property
    def _currency(self) -> str:
        return self._values.base_currency

    def _range(self, field: Field, chosen: ChosenFilter) -> str:
        low, high = (self._end(field, chosen, place) for place in (0, 1))
        if low and high:
            return low if low == high else f"{low} – {high}"
        if low:
            return QCoreApplication.translate("Filters", "from {value}").format(value=low)
        return QCoreApplication.translate("Filters", "up to {value}").format(value=high)

    def _end(self, field: Field, chosen: ChosenFilter, place: int) -> str:
        if field.type in _DAYS:
            day = self.days(chosen)[place]
            if day is None:
                return ""
            # What another page asks for may begin within a day: all since an import, for one.
            stored = chosen.values[place]
            is_whole = stored == self.bounds(chosen.field, day, day)[place]
            return day.isoformat() if is_whole else self._values.context.formats.moment(int(stored or 0))
        value = chosen.values[place]
        if value is None:
            return ""
        return self._values.text_of(field, self._values.editable(field, value, self._currency))


def empty_word() -> str:
    """How a filter names records without a value."""
    return QCoreApplication.translate("Filters", "(empty)")
