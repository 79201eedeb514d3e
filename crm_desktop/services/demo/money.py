"""The made-up office's money: rates of two years, the plans of its campaigns, and what was spent on them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import RATE_PLACES
from crm_desktop.frozen import frozen
from crm_desktop.services.demo.rows import Cast, Values, iso

RATE: Sequence[str] = ("currency", "day", "rate", "base", "created_at", "updated_at")
SPEND: Sequence[str] = ("channel", "campaign", "first_day", "last_day", "amount", "currency")

CHANNEL_SPEND: Sequence[str] = ("channel", "first_day", "last_day", "amount", "currency")
#: Channels that cost money, with a month's spend in New Taiwan dollars.
_MONTHLY_SPEND = {"paid_search": 96_000, "social": 42_000, "trade_fair": 140_000, "email": 9_000}
_MONTHS = 24

#: What a New Taiwan dollar is worth, roughly.
_WORTH = {"TWD": 1.0, "CNY": 0.22, "JPY": 4.7, "KRW": 43.0, "HKD": 0.25, "USD": 0.031, "EUR": 0.029}
#: Currencies in which the office is paid, beside its own.
_FOREIGN = ("USD", "EUR", "JPY")
_WEEKS = 104
#: Digits of a rate, as banks publish them.
_DIGITS = 5
#: Channel code of a campaign -> months that it lasts until now, spend a month in New Taiwan dollars, what it
#: is expected to earn for each dollar of its budget, whether its bills come from abroad.
_PLANS = {
    "trade_fair": (10, 85_000, 6, True),
    "marketing_campaign": (8, 30_000, 4, False),
    "website": (12, 24_000, 8, False),
    "referral": (6, 12_000, 10, False),
}


@frozen
class Planned:
    """What is told of a campaign, and what was spent on it."""

    values: dict[str, str | int | None]
    spends: list[Values]


def spend_on_channels(cast: Cast, random: Random, today: date) -> list[Values]:
    """Two years of spend, this month's among it; rows of `CHANNEL_SPEND`."""
    rows: list[Values] = []
    first = today.replace(day=1)
    for _ in range(_MONTHS):
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        for code, monthly in _MONTHLY_SPEND.items():
            amount = cast.minor(monthly * random.uniform(0.7, 1.4), cast.currency)
            rows.append((cast.id_of(Kind.CHANNEL, code), iso(first), iso(last), amount, cast.currency))
        first = (first - timedelta(days=1)).replace(day=1)
    return rows


def rates(cast: Cast, random: Random, today: date, at: int) -> list[Values]:
    """A rate a week for each foreign currency, wandering around what it is worth."""
    base = cast.currency
    rows: list[Values] = []
    monday = today - timedelta(days=today.weekday())
    for currency in (each for each in _FOREIGN if each != base):
        usual = _WORTH.get(base, _WORTH["USD"]) / _WORTH[currency]
        drift = random.uniform(0, math.tau)
        for week in range(_WEEKS, -1, -1):
            wave = 0.03 * math.sin(drift + week / 15) + random.uniform(-0.004, 0.004)
            rate = usual * (1 + wave)
            places = _DIGITS - 1 - math.floor(math.log10(rate))
            parts = round(rate * 10**places) * 10 ** (RATE_PLACES - places)
            rows.append((currency, iso(monday - timedelta(weeks=week)), parts, base, at, at))
    return rows


def plan(cast: Cast, random: Random, code: str, campaign: int, today: date) -> Planned:
    """The days, budget and expectation of a campaign, and its spend month by month."""
    months, monthly, factor, is_foreign = _PLANS[code]
    own = cast.currency
    currency = ("EUR" if own == "USD" else "USD") if is_foreign else own
    first = today.replace(day=1)
    for _ in range(months - 1):
        first = (first - timedelta(days=1)).replace(day=1)
    begins, spends = first, list[Values]()
    while first <= today:
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        amount = cast.minor(monthly * random.uniform(0.7, 1.3), currency)
        spends.append((None, campaign, iso(first), iso(last), amount, currency))
        first = last + timedelta(days=1)
    budget = cast.minor(monthly * months * 1.1, own)
    values: dict[str, str | int | None] = {
        "starts_on": iso(begins),
        "ends_on": iso(first - timedelta(days=1)),
        "budget": budget,
        "expected_revenue": cast.minor(monthly * months * factor, own),
        "currency": own,
    }
    return Planned(values, spends)
