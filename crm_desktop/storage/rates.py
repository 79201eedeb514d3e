"""Reads the rates of a file, and the currency to which they lead."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import CurrencyRates
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.schema import schema_of


def read_base_currency(connection: Connection) -> str:
    """The office's own currency."""
    setting = schema_of(connection)[Kind.SETTING].c
    stored = connection.scalar(select(setting.value).where(setting.name == "base_currency"))
    return str(stored or '"USD"').strip('"')


def read_rates(connection: Connection, base: str, currencies: Collection[str]) -> CurrencyRates:
    """The rates of some currencies that lead to the base currency; nothing is read where there are none."""
    wanted = sorted(set(currencies) - {"", base})
    found: dict[str, list[tuple[str, int]]] = {}
    if wanted:
        rate = schema_of(connection)[Kind.RATE].c
        statement = select(rate.currency, rate.day, rate.rate).where(
            rate.base == base, rate.currency.in_(wanted)
        )
        for currency, day, parts in cursor_of(connection, statement.order_by(rate.id)):
            found.setdefault(currency, []).append((day, parts))
    return CurrencyRates(base, found)
