"""Periods of days that people name."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.values.time import periods
from crm_desktop.core.values.time.periods import DayRange

DAYS = st.dates(date(1950, 1, 1), date(2150, 1, 1))


@pytest.mark.parametrize(
    ("day", "start", "end"),
    [
        (date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)),
        (date(2024, 2, 29), date(2024, 1, 1), date(2024, 3, 31)),
        (date(2026, 6, 30), date(2026, 4, 1), date(2026, 6, 30)),
    ],
)
def test_a_quarter_has_three_whole_months(day: date, start: date, end: date) -> None:
    assert periods.quarter_of(day) == DayRange(start, end)


def test_months_end_where_they_end() -> None:
    assert periods.month_of(date(2024, 2, 3)) == DayRange(date(2024, 2, 1), date(2024, 2, 29))
    assert periods.month_of(date(2026, 12, 31)) == DayRange(date(2026, 12, 1), date(2026, 12, 31))


def test_the_last_twelve_months_are_one_year_long() -> None:
    assert periods.last_twelve_months(date(2026, 11, 23)) == DayRange(date(2025, 11, 24), date(2026, 11, 23))
    assert periods.last_twelve_months(date(2024, 2, 29)) == DayRange(date(2023, 3, 1), date(2024, 2, 29))


def test_the_month_and_the_quarter_before_end_where_this_one_begins() -> None:
    assert periods.month_before(date(2026, 1, 31)) == DayRange(date(2025, 12, 1), date(2025, 12, 31))
    assert periods.month_before(date(2024, 3, 31)) == DayRange(date(2024, 2, 1), date(2024, 2, 29))
    assert periods.quarter_before(date(2026, 1, 1)) == DayRange(date(2025, 10, 1), date(2025, 12, 31))
    assert periods.quarter_before(date(2026, 5, 31)) == DayRange(date(2026, 1, 1), date(2026, 3, 31))


@given(DAYS, st.sampled_from(periods.REPORTED_NAMES), st.integers(1, 12))
def test_a_reported_period_has_days_and_none_to_come(day: date, name: str, month: int) -> None:
    period = periods.reported(name, day, month)
    assert not period.is_reversed
    assert period.end is not None
    assert period.end <= day


def holds(period: DayRange, day: date) -> bool:
    return (period.start or date.min) <= day <= (period.end or date.max)


@given(DAYS, st.integers(0, 6))
def test_a_week_begins_on_its_first_day(day: date, first_weekday: int) -> None:
    week = periods.week_of(day, first_weekday)
    assert holds(week, day)
    assert week.start is not None
    assert week.start.weekday() == first_weekday
    assert week == periods.next_days(week.start, 7)


@given(DAYS)
def test_named_periods_hold_their_day(day: date) -> None:
    for period in (periods.month_of(day), periods.quarter_of(day), periods.year_of(day)):
        assert holds(period, day)
        assert not period.is_reversed
    assert holds(periods.last_twelve_months(day), day)
    assert not holds(periods.year_before(day), day)
    assert not holds(periods.before(day), day)


@given(DAYS, st.integers(1, 400))
def test_the_last_days_are_as_many_as_asked_for(day: date, count: int) -> None:
    period = periods.last_days(day, count)
    assert period.start is not None
    assert period.end == day
    assert (day - period.start).days + 1 == count


def test_a_range_may_be_open_or_reversed() -> None:
    assert not DayRange().is_reversed
    assert DayRange(date(2026, 1, 2), date(2026, 1, 1)).is_reversed
    assert not DayRange(date(2026, 1, 2), None).is_reversed
