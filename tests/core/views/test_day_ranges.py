"""Ranges of days that move with the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.core.views.day_ranges import ago_key, days_of_range, is_range, range_keys

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("today", date(2026, 11, 23), date(2026, 11, 23)),
        ("this_week", date(2026, 11, 23), date(2026, 11, 29)),
        ("last_week", date(2026, 11, 16), date(2026, 11, 22)),
        ("last_7_days", date(2026, 11, 17), date(2026, 11, 23)),
        ("next_30_days", date(2026, 11, 23), date(2026, 12, 22)),
        ("this_month", date(2026, 11, 1), date(2026, 11, 30)),
        ("last_month", date(2026, 10, 1), date(2026, 10, 31)),
        ("next_month", date(2026, 12, 1), date(2026, 12, 31)),
        ("this_quarter", date(2026, 10, 1), date(2026, 12, 31)),
        ("last_quarter", date(2026, 7, 1), date(2026, 9, 30)),
        ("next_quarter", date(2027, 1, 1), date(2027, 3, 31)),
        ("next_year", date(2027, 1, 1), date(2027, 12, 31)),
        ("last_year", date(2025, 1, 1), date(2025, 12, 31)),
        ("before_today", None, date(2026, 11, 22)),
    ],
)
def test_ranges(key: str, first: date | None, last: date | None) -> None:
    assert days_of_range(key, MONDAY) == DayRange(first, last)


def test_weeks_begin_where_the_country_says() -> None:
    week = days_of_range("this_week", MONDAY, first_weekday=6)
    assert week == DayRange(date(2026, 11, 22), date(2026, 11, 28))


@pytest.mark.parametrize(
    ("key", "month", "first", "last"),
    [
        ("this_fiscal_year", 1, date(2026, 1, 1), date(2026, 12, 31)),
        ("this_fiscal_year", 4, date(2026, 4, 1), date(2027, 3, 31)),
        ("last_fiscal_year", 4, date(2025, 4, 1), date(2026, 3, 31)),
        ("next_fiscal_year", 12, date(2026, 12, 1), date(2027, 11, 30)),
        ("this_fiscal_quarter", 12, date(2026, 9, 1), date(2026, 11, 30)),
        ("last_fiscal_quarter", 2, date(2026, 8, 1), date(2026, 10, 31)),
        ("next_fiscal_quarter", 2, date(2027, 2, 1), date(2027, 4, 30)),
    ],
)
def test_fiscal_years_begin_where_the_office_says(key: str, month: int, first: date, last: date) -> None:
    assert days_of_range(key, MONDAY, fiscal_month=month) == DayRange(first, last)


def test_fiscal_ranges_are_offered_where_they_differ_from_the_calendar() -> None:
    fiscal = {key for key in range_keys(ahead=False, fiscal_month=2) if "fiscal" in key}
    assert fiscal == {
        "this_fiscal_quarter",
        "last_fiscal_quarter",
        "this_fiscal_year",
        "last_fiscal_year",
    }
    assert {key for key in range_keys(ahead=True, fiscal_month=4) if "fiscal" in key} == {
        "this_fiscal_year",
        "next_fiscal_year",
    }
    assert not any("fiscal" in key for key in range_keys(ahead=True))


def test_every_offered_range_has_days() -> None:
    for day in (date(2028, 2, 29), date(2026, 12, 31), date(2026, 1, 1)):
        for key in {*range_keys(ahead=True, fiscal_month=9), *range_keys(ahead=False, fiscal_month=9)}:
            assert not days_of_range(key, day, fiscal_month=9).is_reversed
            assert is_range(key)


def test_days_that_are_longer_ago_than_some_number() -> None:
    assert days_of_range(ago_key(30), MONDAY) == DayRange(None, MONDAY - timedelta(days=30))
    assert not is_range("over_0_days")
    assert not is_range("over_99999_days")
