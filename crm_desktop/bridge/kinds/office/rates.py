"""The office's rates for the window: their list, and what is pasted from a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.interest import Interest, everything_of
from crm_desktop.bridge.lists.pasted_cells import MOST_ROWS, cells_of
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import WriteTogether
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.direction import isolated
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.office.rates import RateList, rate_list, summed_kinds

#: Re-exported for the floor above, which does not see the services.
__all__ = ["PastedRate", "PastedRates", "RateList", "kept", "rate_interest", "rate_list"]


def rate_interest(catalogue: Catalogue) -> Interest:
    """What the list is made of."""
    return everything_of(Kind.RATE, Kind.SETTING, *summed_kinds(catalogue))


@frozen
class PastedRate:
    """One rate as it was understood."""

    currency: str
    day: date
    rate: Decimal


class PastedRates:
    """Understands rates copied from a spreadsheet, in whatever order their columns stand.

    Either one rate a row (currency, day and rate; without a currency it is the one that is shown), or days
    in the first column and a column for each currency. Nothing is taken where anything is not understood.
    """

    def __init__(self, values: FieldValues, usual: str = "") -> None:
        fields = values.record.by_name
        self._currency, self._day, self._rate = (
            values.parse(fields[name]) for name in ("currency", "day", "rate")
        )
        self._usual = usual
        self.problem = ""

    def read(self, text: str) -> list[PastedRate]:
        """The rates of a text; empty where `problem` says why not."""
        rows = [[cell.strip() for cell in row] for row in cells_of(text)]
        rows = [row for row in rows if any(row)]
        if len(rows) > MOST_ROWS:
            said = QCoreApplication.translate(
                "Rates", "More than {count} rows. Import them as a file instead."
            )
            self.problem = said.format(count=f"{MOST_ROWS:,}")
            return []
        heads = self._heads(rows[0]) if rows else {}
        found: list[PastedRate] = []
        for number, row in enumerate(rows, 1):
            if number == 1 and (heads or self._is_head(row)):
                continue
            understood = self._by_columns(row, heads) if heads else self._one(row)
            if not understood:
                template = QCoreApplication.translate(
                    "Rates", "Row {row} was not understood: “{text}”. Nothing was taken."
                )
                said = isolated(" ".join(filter(None, row))[:60])
                self.problem = template.format(row=number, text=said)
                return []
            found += understood
        if not found:
            self.problem = QCoreApplication.translate(
                "Rates", "There are no rates to paste. Copy rows with currency, day and rate."
            )
        return found

    def _heads(self, row: Sequence[str]) -> dict[int, str]:
        """The currency of each column, where the first row names one for every column but that of days."""
        named = {at: self._code(cell) for at, cell in enumerate(row[1:], 1) if cell}
        codes = {at: code for at, code in named.items() if code is not None}
        is_table = len(codes) == len(named) and codes and self._code(row[0]) is None
        return codes if is_table and not self._is_day(row[0]) else {}

    def _is_head(self, row: Sequence[str]) -> bool:
        return not any(self._is_day(cell) or self._number(cell) is not None for cell in row if cell)

    def _by_columns(self, row: Sequence[str], heads: Mapping[int, str]) -> list[PastedRate]:
        day = self._read_day(row[0])
        if day is None:
            return []
        found = []
        for at, currency in heads.items():
            cell = row[at] if at < len(row) else ""
            if not cell:
                continue
            rate = self._number(cell)
            if rate is None:
                return []
            found.append(PastedRate(currency, day, rate))
        return found

    def _one(self, row: Sequence[str]) -> list[PastedRate]:
        """Each cell is a currency, a day or the rate: what it can be, in this order."""
        currency, day, rate = "", None, None
        for cell in filter(None, row):
            code = None if currency else self._code(cell)
            if code is not None:
                currency = code
            elif day is None and self._is_day(cell):
                day = self._read_day(cell)
            elif rate is None and self._number(cell) is not None:
                rate = self._number(cell)
            else:
                return []
        currency = currency or self._usual
        return [PastedRate(currency, day, rate)] if currency and day is not None and rate is not None else []

    def _code(self, cell: str) -> str | None:
        if any(character.isdigit() for character in cell):
            return None
        value, problem = self._currency(cell)
        return str(value) if problem is None and value else None

    def _is_day(self, cell: str) -> bool:
        return sum(cell.count(mark) for mark in "-/.年月") >= 2 and self._read_day(cell) is not None

    def _read_day(self, cell: str) -> date | None:
        value, problem = self._day(cell)
        return value if problem is None and isinstance(value, date) else None

    def _number(self, cell: str) -> Decimal | None:
        value, problem = self._rate(cell)
        return value if problem is None and isinstance(value, Decimal) else None


def kept(known: RateList, rates: Sequence[PastedRate]) -> WriteTogether:
    """The command that writes rates down: those of a day that has one already take its place."""
    new: dict[tuple[str, str], Mapping[str, object]] = {}
    edits: dict[int, Mapping[str, object]] = {}
    for each in rates:
        id_ = known.find(each.currency, each.day.isoformat())
        if id_ is None:
            new[(each.currency, each.day.isoformat())] = {
                "currency": each.currency,
                "day": each.day,
                "rate": each.rate,
            }
        else:
            edits[id_] = {"rate": each.rate}
    return WriteTogether(Kind.RATE, tuple(new.values()), tuple(edits.items()))
