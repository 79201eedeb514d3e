"""The rates of the office as a list, and the currencies that are used without one."""

from __future__ import annotations

from sqlalchemy import select

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.rates import read_base_currency
from crm_desktop.storage.schema import schema_of


@frozen
class RateList:
    """The rates that lead to the office's currency, the newest first; `without` are used and have none."""

    base: str
    rates: tuple[dict[str, Stored], ...]
    without: tuple[str, ...]

    def find(self, currency: str, day: str) -> int | None:
        """The rate of a currency and day; None where there is none."""
        for row in self.rates:
            if row["currency"] == currency and row["day"] == day:
                return int(row["id"] or 0)
        return None


def summed_kinds(catalogue: Catalogue) -> tuple[Kind, ...]:
    """The kinds with a day of their own for the rates of their amounts: those that are summed up."""
    return tuple(kind for kind, record in catalogue.items() if record.rates_of)


def rate_list(view: View) -> RateList:
    """Read the list."""
    with view.snapshot() as connection:
        base = read_base_currency(connection)
        schema = schema_of(connection)
        table = schema[Kind.RATE]
        newest = table.c.day.desc(), table.c.currency, table.c.id
        statement = select(table).where(table.c.base == base).order_by(*newest)
        rates = tuple(dict(row) for row in connection.execute(statement).mappings())
        used: set[str] = set()
        for kind in summed_kinds(view.catalogue):
            money = [each.name for each in view.catalogue[kind].fields if each.type is FieldType.MONEY]
            currency = schema[kind].c.currency
            some = schema[kind].c[money[0]].is_not(None)
            used |= {
                str(code) for code in connection.scalars(select(currency).where(some).distinct()) if code
            }
        known = {str(row["currency"]) for row in rates}
        return RateList(base, rates, tuple(sorted(used - known - {base})))
