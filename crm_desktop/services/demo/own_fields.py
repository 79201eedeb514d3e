"""The fields that the made-up office has made itself, and what its records say in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.own_records import OwnType
from crm_desktop.core.values.stored import MILLIONTHS, stored_code
from crm_desktop.services.context import Context
from crm_desktop.services.demo.rows import Values
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import NewRows

#: As many records have a value in such a field.
_FILLED = 0.7
#: A wanted day lies so many days ahead at most.
_DAYS_AHEAD = 120

_COLUMNS = ("name", "kind", "type", "choices", "help")


class OwnFields:
    """Makes the fields, and values for them; drawn apart, so that the rest is told as without them."""

    def __init__(self, context: Context, told: Sequence[Mapping[str, Any]], seed: int, today: date) -> None:
        self._work = context.work
        self._today = today
        self._random = Random(f"{seed} own fields")
        columns: dict[str, list[Stored]] = {name: [each.get(name) for each in told] for name in _COLUMNS}
        writing.create(context, Kind.CUSTOM_FIELD, NewRows(columns, len(told)))
        self._makers: Mapping[OwnType, Callable[[Field], Stored]] = {
            OwnType.CHOICE: self._choice,
            OwnType.SEVERAL: self._several,
            OwnType.NUMBER: self._number,
            OwnType.DATE: self._day,
        }
        self._types = {str(each["name"]): OwnType(each["type"]) for each in told}

    def columns(self, kind: Kind, count: int) -> dict[str, list[Stored]]:
        """The columns of new records of a kind."""
        return {
            field.name: [self._value(field) for _ in range(count)]
            for field in self._work.catalogue[kind].own_fields
        }

    def insert_many(self, kind: Kind, columns: Sequence[str], rows: Sequence[Values]) -> int:
        """Insert rows with what they say in these fields; returns the first of their ids."""
        own = self.columns(kind, len(rows))
        wider = [(*row, *more) for row, more in zip(rows, zip(*own.values(), strict=True), strict=True)]
        return self._work.insert_many(kind, (*columns, *own), wider if own else rows)

    def _value(self, field: Field) -> Stored:
        if self._random.random() > _FILLED or field.own is None:
            return None
        return self._makers[self._types[field.own.name("")]](field)

    def _choice(self, field: Field) -> Stored:
        return self._random.choice(field.choices)

    def _several(self, field: Field) -> Stored:
        chosen = self._random.sample(field.choices, k=self._random.randint(1, 2))
        return stored_code(",".join(code for code in field.choices if code in chosen))

    def _number(self, _field: Field) -> Stored:
        return self._random.randint(1, 40) * MILLIONTHS

    def _day(self, _field: Field) -> Stored:
        return (self._today + timedelta(days=self._random.randint(7, _DAYS_AHEAD))).isoformat()
