"""A whole column of amounts -> minor units and currencies, many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field
from crm_desktop.core.values.amounts.heading_units import Unit
from crm_desktop.core.values.columns import Memory, Refusal
from crm_desktop.core.values.parsing import Cell, Money, Parser, ReadingOptions, parser_for
from crm_desktop.core.values.stored import encode


class MoneyColumn:
    """Amounts in minor units: of the row's currency, else of the one written, else of the home currency.

    The column's unit scales the amounts that are written as mere numbers, and names their currency.
    """

    def __init__(self, field: Field, reading: ReadingOptions, unit: Unit | None = None) -> None:
        self._field = field
        self._unit = unit or Unit()
        self._home = reading.home_currency
        self._reading = reading
        self._parsers: dict[str, Parser] = {}
        self._at_home = Memory(self._minor_at_home)

    def __call__(
        self, cells: Sequence[Cell], currencies: Sequence[Stored]
    ) -> tuple[list[Stored], list[Stored], list[Refusal]]:
        """The amounts, the currencies (home where an amount has none), and the refusals."""
        memory = self._at_home
        memory.forget_when_full()
        values = [memory[cell] for cell in cells]
        settled = list(currencies)
        if not memory.refused and (not any(currencies) or set(currencies) <= {self._home, None}):
            home = self._home
            settled = [
                home if value is not None else code for value, code in zip(values, settled, strict=True)
            ]
            return values, settled, []
        refusals: list[Refusal] = []
        for place, cell in enumerate(cells):
            if cell in memory.refused or settled[place] not in (None, self._home):
                try:
                    values[place], settled[place] = self._settle(cell, settled[place])
                except RuleBroken as error:
                    refusals.append((place, error))
            elif values[place] is not None:
                settled[place] = self._home
        return values, settled, refusals

    def _minor_at_home(self, cell: Cell) -> Stored:
        value, currency = self._settle(cell, None)
        if currency not in (None, self._home):
            # Not refused for good: such a cell is settled row by row.
            raise RuleBroken("currency_differs", field=self._field.name)
        return value

    def _settle(self, cell: Cell, column_currency: Stored) -> tuple[Stored, Stored]:
        # Among the currencies that share a sign, that of the row is meant.
        money = self._parser(str(column_currency or self._home))(cell)
        if not isinstance(money, Money):
            return None, column_currency
        if money.is_bare:
            money = Money(money.amount * self._unit.scale, money.currency or self._unit.currency)
        currency = str(column_currency or money.currency or self._home)
        if money.currency not in ("", currency):
            raise RuleBroken(
                "currency_differs", field=self._field.name, written=money.currency, currency=currency
            )
        return encode(self._field, money.amount, currency), currency

    def _parser(self, home: str) -> Parser:
        if home not in self._parsers:
            self._parsers[home] = parser_for(self._field, replace(self._reading, home_currency=home))
        return self._parsers[home]
