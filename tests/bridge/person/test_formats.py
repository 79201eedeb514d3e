"""Numbers, money and days as people of each language write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from crm_desktop.bridge.person.formats import Formats
from crm_desktop.core.values.amounts.money import from_minor
from crm_desktop.core.values.amounts.numbers import parse_money

NO_BREAK = "\u00a0"


@pytest.mark.parametrize(
    ("language", "currency", "minor", "said"),
    [
        ("en", "USD", 123_456, "US$ 1,234.56"),
        ("en", "USD", 123_400, "US$ 1,234"),
        ("zh_TW", "TWD", -48_000_000, "NT$ −480,000"),
        ("zh_TW", "CNY", 100, "CN¥ 1"),
        ("zh_CN", "CNY", 9_000_000, "¥ 90,000"),
        ("zh_CN", "JPY", 500, "JP¥ 500"),
        ("en", "JPY", 500, "JP¥ 500"),
        ("en", "CHF", 105, "CHF 1.05"),
    ],
)
def test_an_amount_with_its_currency(language: str, currency: str, minor: int, said: str) -> None:
    shown = Formats(language).money(minor, currency)
    assert shown.replace(NO_BREAK, " ") == said
    assert parse_money(shown) == (from_minor(minor, currency), currency)


@pytest.mark.parametrize(
    ("language", "minor", "said"),
    [
        ("en", 310_000_000, "US$ 3.1M"),
        ("en", 1_200, "US$ 12"),
        ("zh_TW", 1_021_000_000, "US$ 1,021萬"),
        ("zh_CN", 12_000_000_000, "US$ 1.2亿"),
    ],
)
def test_a_rounded_amount_counts_in_the_units_of_the_language(language: str, minor: int, said: str) -> None:
    assert Formats(language).short_money(minor, "USD").replace(NO_BREAK, " ") == said


def test_days_near_and_far() -> None:
    today = date(2026, 11, 23)
    assert Formats("zh_TW").short_day(date(2026, 12, 6), today) == "12/6"
    assert Formats("en").short_day(date(2026, 12, 6), today) == "6 Dec"
    assert Formats("en").short_day(date(2028, 1, 2), today) == "2028-01-02"
    assert Formats("zh_CN").long_day(today) == "11月23日 星期一"


def test_a_moment_of_today_and_of_long_ago() -> None:
    now = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
    formats = Formats("en", UTC)
    morning = int(datetime(2026, 11, 23, 10, 12, tzinfo=UTC).timestamp() * 1000)
    assert formats.near_moment(morning, now) == "today 10:12"
    assert formats.near_moment(morning - 86_400_000, now) == "yesterday 10:12"
    assert formats.near_moment(morning - 2 * 86_400_000, now) == "21 Nov 10:12"
