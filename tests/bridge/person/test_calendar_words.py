"""Weeks, months and spans of days in three languages."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from crm_desktop.bridge.person.calendar_words import (
    day_name,
    day_with_year,
    month_name,
    month_start,
    span_of_days,
    week_start,
)
from crm_desktop.bridge.person.formats import Formats

SATURDAY = date(2026, 11, 28)


@pytest.mark.parametrize("language", ["zh_TW", "zh_CN"])
def test_the_week_begins_as_the_country_has_it(language: str) -> None:
    first = week_start(SATURDAY, Formats(language))
    assert first.isoweekday() == QLocale(language).firstDayOfWeek().value
    assert 0 <= (SATURDAY - first).days < 7


def test_in_english_the_computer_says_with_which_day_a_week_begins() -> None:
    first = week_start(SATURDAY, Formats("en"))
    assert first.isoweekday() == QLocale.system().firstDayOfWeek().value


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_has_all_its_days_in_whole_weeks(month: int) -> None:
    formats = Formats("zh_CN")
    day = date(2026, month, 17)
    first, weeks = month_start(day, formats)
    assert week_start(first, formats) == first
    assert first <= day.replace(day=1)
    assert 4 <= weeks <= 6
    last = first.toordinal() + 7 * weeks - 1
    assert date.fromordinal(last - 6).month == month


def test_days_are_named_in_the_language() -> None:
    assert [day_name(SATURDAY, Formats(each)) for each in ("zh_TW", "zh_CN", "en")] == ["週六", "周六", "Sat"]


@pytest.mark.parametrize(
    ("first", "last", "chinese", "english"),
    [
        (date(2026, 11, 23), date(2026, 11, 29), "2026 年 11 月 23–29 日", "23–29 November 2026"),
        (
            date(2026, 11, 30),
            date(2026, 12, 6),
            "2026 年 11 月 30 日 – 12 月 6 日",
            "30 November – 6 December 2026",
        ),
        (
            date(2026, 12, 28),
            date(2027, 1, 3),
            "2026 年 12 月 28 日 – 2027 年 1 月 3 日",
            "28 December 2026 – 3 January 2027",
        ),
    ],
)
def test_a_span_of_days(first: date, last: date, chinese: str, english: str) -> None:
    assert span_of_days(first, last, Formats("zh_TW")) == chinese
    assert span_of_days(first, last, Formats("en")) == english


def test_a_month_and_a_day() -> None:
    assert (month_name(SATURDAY, Formats("zh_TW")), month_name(SATURDAY, Formats("en"))) == (
        "2026 年 11 月",
        "November 2026",
    )
    assert day_with_year(SATURDAY, Formats("en")) == "Saturday, 28 November 2026"
