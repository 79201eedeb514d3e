"""The spend of the next quarter moved between channels, and what that would bring by past rates, as texts."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.reports.figures.figure_words import FigureWords
from crm_desktop.core.rules.what_if import Outlook, Past, brought, moved
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.services.reports.figures.sheet import Sheet

QUARTER = 91


class WhatIf:
    """Spends by the places of their lines in the sheet of input and output; lines without spend are not in.

    The spends begin as a quarter of the same days: what was spent in the period, for 91 of its days. Of a
    period without ends it is all that was spent.
    """

    def __init__(self, sheet: Sheet, days: DayRange) -> None:
        self.past = self.rates(sheet)
        #: lines that have brought something and have no spend, so that no rate is known of them
        self.without_spend = [
            place
            for place, line in enumerate(sheet.lines)
            if place not in self.past and line.figures.get("won")
        ]
        part = Fraction(1)
        if days.start is not None and days.end is not None:
            part = Fraction(QUARTER, (days.end - days.start).days + 1)
        self._base = {place: past.spend * part for place, past in self.past.items()}
        self.spends: Mapping[int, Fraction] = dict(self._base)

    @staticmethod
    def rates(sheet: Sheet) -> dict[int, Past]:
        """What the lines with spend have cost and brought."""
        found = {}
        for place, line in enumerate(sheet.lines):
            spend, won, revenue = (line.figures.get(key) for key in ("spend", "won", "revenue"))
            if isinstance(spend, (int, Fraction)) and spend > 0 and isinstance(won, int):
                earned = Fraction(revenue) if isinstance(revenue, (int, Fraction)) else Fraction(0)
                found[place] = Past(Fraction(spend), won, earned)
        return found

    @property
    def total(self) -> Fraction:
        """The sum of the spends."""
        return sum(self.spends.values(), Fraction(0))

    @property
    def most(self) -> Fraction:
        """The end of the scale for each spend: half as much again as all of them were."""
        return sum(self._base.values(), Fraction(0)) * 3 / 2

    def reset(self) -> None:
        """Spend as before."""
        self.spends = dict(self._base)

    def change(self, place: int, to: Fraction, *, keeps_sum: bool) -> None:
        """Spend more or less on a channel; with the others taking or giving the difference, if asked."""
        if keeps_sum:
            self.spends = moved(dict(self.spends), place, to)
        else:
            self.spends = {**self.spends, place: max(Fraction(0), to)}


class WhatIfWords:
    """The texts of it."""

    def __init__(self, formats: Formats, words: FigureWords) -> None:
        self._formats, self._words = formats, words

    def spend(self, amount: Fraction) -> str:
        """An amount in whole units."""
        return self._words.units(amount)

    def brought(self, plan: WhatIf, places: list[int]) -> tuple[str, str]:
        """Orders and revenue of some channels, each with its range."""
        found = brought((plan.past[place], plan.spends[place]) for place in places)
        return self._orders(found.orders), self._revenue(found.revenue)

    def _orders(self, outlook: Outlook) -> str:
        decimal = self._formats.decimal
        digits = 1 if outlook.expected < 10 else 0
        return self._ranged(*(decimal(float(each), digits) for each in _parts(outlook)))

    def _revenue(self, outlook: Outlook) -> str:
        return self._ranged(*(self._words.units(Fraction(each)) for each in _parts(outlook)))

    def _ranged(self, expected: str, low: str, high: str) -> str:
        text = QCoreApplication.translate("WhatIf", "{expected} ({low} – {high})")
        return text.format(expected=expected, low=low, high=high)


def _parts(outlook: Outlook) -> tuple[Fraction, Fraction, Fraction]:
    return outlook.expected, Fraction(outlook.low), Fraction(outlook.high)
