"""The filters that a cell of a list offers: records with the same value, and all the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_desktop.bridge.kinds.office.reference_lists import opportunity_probability
from crm_desktop.bridge.lists.filters import FilterTerms
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Operator, Stored
from crm_desktop.core.records.fields import NUMBER_TYPES, Field, FieldType
from crm_desktop.core.values.stored import chosen_codes
from crm_desktop.core.values.tags import ids_of
from crm_desktop.core.views.chosen import ChosenFilter

_DAYS = frozenset({FieldType.DATE, FieldType.INSTANT})


class CellFilters:
    """Makes filters from the rows of one kind's list."""

    def __init__(self, values: FieldValues) -> None:
        self._values = values
        self._terms = FilterTerms(values)

    def only(self, name: str, row: Mapping[str, Stored]) -> ChosenFilter | None:
        """The filter for records with the row's value in a field; None where no filter says that.

        A list holds the beginning of a long text alone, and amounts are compared without their currency.
        """
        field = self._values.record.field(name)
        stored = self._counting(field, row)
        if field.type is FieldType.LONG_TEXT or self._is_foreign(field, row):
            return None
        if stored is None:
            return ChosenFilter(name, Operator.EMPTY)
        if field.type in NUMBER_TYPES:
            return ChosenFilter(name, Operator.BETWEEN, (stored, stored))
        if field.type in _DAYS:
            day = self._terms.day(name, stored)
            return ChosenFilter(name, Operator.BETWEEN, self._terms.bounds(name, day, day))
        if field.type is FieldType.CHOICES:
            return ChosenFilter(name, Operator.ANY_OF, chosen_codes(stored))
        if field.type is FieldType.TAGS:
            return ChosenFilter(name, Operator.ANY_OF, ids_of(stored))
        if field.is_path:
            return ChosenFilter(name, Operator.WITHIN, (stored,))
        return ChosenFilter(name, Operator.ANY_OF, (stored,), titles=self._titles(field, row))

    def without(self, name: str, row: Mapping[str, Stored]) -> ChosenFilter | None:
        """The filter for all but those; None where no filter says that."""
        only = self.only(name, row)
        if only is None or self._values.record.field(name).type is FieldType.BOOLEAN:
            return None
        match only.operator:
            case Operator.EMPTY:
                return ChosenFilter(name, Operator.FILLED)
            case Operator.ANY_OF:
                return ChosenFilter(name, Operator.NONE_OF, only.values, titles=only.titles)
        return None

    def narrowed(self, filters: Sequence[ChosenFilter], chosen: ChosenFilter) -> list[ChosenFilter]:
        """Filters in force, narrowed by one that a cell gave: they show fewer records, never others."""
        same = [each for each in filters if each.field == chosen.field]
        place = filters.index(same[0]) if same else len(filters)
        if chosen.operator is not Operator.NONE_OF:
            return self._put(filters, same, place, [chosen])
        if len(same) == 1 and self._is_ticked(chosen.field):
            return self._put(filters, same, place, _excluded(same[0], chosen))
        return [*filters, chosen]

    @staticmethod
    def _put(
        filters: Sequence[ChosenFilter],
        instead_of: Sequence[ChosenFilter],
        place: int,
        new: Sequence[ChosenFilter],
    ) -> list[ChosenFilter]:
        before = [each for each in filters[:place] if each not in instead_of]
        after = [each for each in filters[place:] if each not in instead_of]
        return [*before, *new, *after]

    def _counting(self, field: Field, row: Mapping[str, Stored]) -> Stored:
        """The value that filters compare: of an open opportunity without a probability, that of its stage."""
        own = row.get(field.name)
        if not field.follows:
            return own
        stage = row.get(field.follows)
        return opportunity_probability(
            self._values.context.gateway.reference_data,
            None if own is None else int(own),
            None if stage is None else int(stage),
        )

    def _is_foreign(self, field: Field, row: Mapping[str, Stored]) -> bool:
        if field.type is not FieldType.MONEY:
            return False
        return row.get(field.currency_field) not in (None, "", self._values.base_currency)

    def _is_ticked(self, name: str) -> bool:
        """Whether the form of the field's filter holds several values."""
        field = self._values.record.field(name)
        return bool(field.choices) or field.is_several or field.refers_to is not None

    def _titles(self, field: Field, row: Mapping[str, Stored]) -> tuple[str, ...]:
        title = row.get(f"{field.name}:name")
        return (str(title),) if title else ()


def _excluded(in_force: ChosenFilter, chosen: ChosenFilter) -> list[ChosenFilter]:
    """A filter by ticks without one more value."""
    titles = {
        value: title
        for each in (in_force, chosen)
        for value, title in zip(each.values, each.titles, strict=False)
    }
    if in_force.operator is Operator.ANY_OF:
        values = tuple(value for value in in_force.values if value not in chosen.values)
        operator = Operator.ANY_OF
    elif in_force.operator is Operator.NONE_OF:
        values = (*in_force.values, *(value for value in chosen.values if value not in in_force.values))
        operator = Operator.NONE_OF
    elif in_force.operator is Operator.FILLED:
        values, operator = (None, *chosen.values), Operator.NONE_OF
    else:
        return [in_force, chosen]
    if not values:
        return [in_force, chosen]  # nothing is left, and the two chips say why
    known = tuple(titles.get(value, "") for value in values) if titles else ()
    return [ChosenFilter(chosen.field, operator, values, titles=known)]
