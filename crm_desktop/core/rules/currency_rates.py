"""Rates between currencies, and sums over several currencies in the office's own: exact fractions.

A rate says what one unit of a currency is worth in the office's own, from its day on until the next one.
Nothing is rounded before the whole of a sum is known, and nothing that lacks a rate is dropped: it stands
beside the sum, by currency.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, tzinfo
from decimal import Decimal
from fractions import Fraction

from crm_desktop.core.queries import Stored
from crm_desktop.core.values.amounts.money import decimals
from crm_desktop.core.values.stored import DAY, from_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE, day_end, day_start
from crm_desktop.frozen import frozen

#: How many decimals of a rate are kept: eight digits of a dong in dollars.
RATE_PLACES = 12


class CurrencyRates:
    """The rates of an office, by currency."""

    def __init__(self, base: str, rates: Mapping[str, Iterable[tuple[str, int]]]) -> None:
        """`rates` are the days (YYYY-MM-DD) of each currency with their rates in parts of `RATE_PLACES`.

        Where two stand for one day the later of them counts.
        """
        self.base = base
        self._days: dict[str, list[str]] = {}
        self._rates: dict[str, list[int]] = {}
        for currency, told in rates.items():
            by_day = dict(told)
            self._days[currency] = sorted(by_day)
            self._rates[currency] = [by_day[day] for day in self._days[currency]]

    def first_day(self, currency: str) -> str | None:
        """The day of the first rate of a currency; None without any."""
        days = self._days.get(currency)
        return days[0] if days else None

    def since(self, currency: str, day: str) -> str | None:
        """The day of the rate in force on a day; None where there is none."""
        place = bisect_right(self._days.get(currency, ()), day)
        return self._days[currency][place - 1] if place else None

    def in_force(self, currency: str, day: str) -> tuple[str, Decimal] | None:
        """The latest rate on or before a day, with its own day; None where there is none."""
        place = bisect_right(self._days.get(currency, ()), day)
        if not place:
            return None
        return self._days[currency][place - 1], Decimal(self._rates[currency][place - 1]).scaleb(-RATE_PLACES)

    def converted(self, minor: int | Fraction, currency: str, day: str) -> Fraction | None:
        """An amount in minor units of the base currency, exact, at the rate in force on a day.

        None where there is no rate. An amount without a currency is one of the base currency.
        """
        if currency in ("", self.base):
            return Fraction(minor)
        found = self.in_force(currency, day)
        if found is None:
            return None
        units = decimals(self.base) - decimals(currency)
        return minor * Fraction(found[1]) * (Fraction(10) ** units)


class RateDays:
    """Which day's rates count for an amount: those of its own day in a zone, else of today."""

    def __init__(self, today: date, zone: tzinfo | None = None) -> None:
        self.today = today.isoformat()
        self._zone = zone or SYSTEM_ZONE
        #: the days met so far with their first and last moments, by the day in UTC of their moments
        self._met: dict[int, list[tuple[int, int, str]]] = {}

    def of(self, stored: Stored) -> str:
        """The day (YYYY-MM-DD) of a stored day or moment; today's where there is none."""
        if stored is None:
            return self.today
        if isinstance(stored, str):
            return stored
        met = self._met.setdefault(stored // DAY, [])
        for begins, ends, name in met:
            if begins <= stored <= ends:
                return name
        day = from_milliseconds(stored).astimezone(self._zone).date()
        met.append((day_start(day, self._zone), day_end(day, self._zone), day.isoformat()))
        return day.isoformat()


class Converting:
    """Converts amounts one by one; those of the base currency stay the whole numbers that they are.

    `together` holds what had to be converted, and what could not be: that counts as nought and is named.
    """

    def __init__(self, rates: CurrencyRates) -> None:
        self._rates, self._own = rates, ("", rates.base)
        self.together = ConvertedSum(rates.base)

    def amount(self, minor: int | None, currency: str, day: str) -> int | Fraction:
        """An amount in minor units of the base currency, at the rate in force on a day."""
        if minor is None or currency in self._own:
            return minor or 0
        self.together.add(self._rates, minor, currency, day)
        return self._rates.converted(minor, currency, day) or 0


@frozen
class Lacking:
    """Amounts of one currency that lack a rate: how many, and their sum in its minor units.

    `since` is the day of the first rate that there is; None where there is none.
    """

    count: int
    amount: Fraction
    since: str | None = None

    def __add__(self, other: Lacking) -> Lacking:
        return Lacking(self.count + other.count, self.amount + other.amount, self.since or other.since)


@dataclass(slots=True)
class ConvertedSum:
    """A sum over several currencies in minor units of the base currency, exact.

    `is_converted` where amounts of other currencies are in it; `lacking` names those that could not be, by
    currency.
    """

    currency: str
    amount: Fraction = Fraction(0)
    is_converted: bool = False
    lacking: dict[str, Lacking] = field(default_factory=dict)

    def add(
        self, rates: CurrencyRates, minor: int | Fraction, currency: str, day: str, count: int = 1
    ) -> None:
        """Take in amounts of one currency and day."""
        converted = rates.converted(minor, currency, day)
        if converted is not None:
            self.amount += converted
            self.is_converted = self.is_converted or currency not in ("", rates.base)
            return
        found = Lacking(count, Fraction(minor), rates.first_day(currency))
        self.lacking[currency] = self.lacking[currency] + found if currency in self.lacking else found

    def add_sum(self, other: ConvertedSum) -> None:
        """Take in another sum in the same currency."""
        self.amount += other.amount
        self.is_converted = self.is_converted or other.is_converted
        self.add_lacking(other)

    def add_lacking(self, other: ConvertedSum) -> None:
        """Take in only what lacks a rate in another sum."""
        for currency, lacking in other.lacking.items():
            before = self.lacking.get(currency)
            self.lacking[currency] = lacking if before is None else before + lacking

    @property
    def minor(self) -> int:
        """The sum in whole minor units."""
        return half_up(self.amount)

    @property
    def sums(self) -> list[tuple[str, int]]:
        """What there is to show: the sum in the base currency, then the currencies that lack a rate, the
        largest first.
        """
        others = sorted(self.lacking.items(), key=lambda pair: (-pair[1].amount, pair[0]))
        shown = [(currency, half_up(lacking.amount)) for currency, lacking in others]
        return [(self.currency, self.minor), *shown]

    @property
    def lacking_count(self) -> int:
        """How many amounts lack a rate."""
        return sum(each.count for each in self.lacking.values())


def half_up(amount: Fraction) -> int:
    """Rounded to a whole number, half up, below nought the mirror image: as `core.sums.rounding` does."""
    whole = (2 * abs(amount.numerator) + amount.denominator) // (2 * amount.denominator)
    return whole if amount >= 0 else -whole
