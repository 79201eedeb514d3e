"""On which days an office works, and how its lists of days are written."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.rules.working_days import (
    USUAL,
    WorkingDays,
    days_of_list,
    list_of_days,
    working_days_of,
)

FRIDAY, SATURDAY, MONDAY = date(2027, 2, 5), date(2027, 2, 6), date(2027, 2, 8)


def test_monday_to_friday_where_nobody_says_otherwise() -> None:
    assert [USUAL.is_open(day) for day in (FRIDAY, SATURDAY, MONDAY)] == [True, False, True]
    assert USUAL.on_or_after(SATURDAY) == USUAL.after(FRIDAY) == MONDAY
    assert USUAL.on_or_before(SATURDAY) == FRIDAY
    assert USUAL.on_or_after(FRIDAY) == USUAL.on_or_before(FRIDAY) == FRIDAY


def test_closed_days_and_those_made_up_for() -> None:
    days = WorkingDays(closed={MONDAY: "春節", FRIDAY: "除夕"}, worked=frozenset({SATURDAY}))
    assert days.on_or_after(FRIDAY) == SATURDAY
    assert days.after(SATURDAY) == date(2027, 2, 9)
    assert (days.is_usual(SATURDAY), days.is_usual(MONDAY)) == (False, True)
    assert days.on_or_before(MONDAY) == SATURDAY


def test_who_never_works_is_not_asked_for_ever() -> None:
    never = WorkingDays(frozenset())
    assert never.on_or_after(FRIDAY) == never.on_or_before(FRIDAY) == FRIDAY
    assert never.on_or_after(date(2200, 12, 31)) == date(2200, 12, 31)
    assert USUAL.on_or_after(date.max) == date.max


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2027-1-1 New Year", "2027-01-01 New Year"),
        ("2027/2/5~2027/2/10：春節", "2027-02-05 – 2027-02-10 春節"),
        ("2027年2月5日至2027年2月10日 春节", "2027-02-05 – 2027-02-10 春节"),
        ("2027-05-01; 2027-01-01 元旦\n\n2027-05-01", "2027-01-01 元旦\n2027-05-01"),
        ("2027-02-05 to 2027-02-06", "2027-02-05 – 2027-02-06"),
        ("", ""),
    ],
)
def test_a_list_is_kept_in_one_way_however_it_was_typed(typed: str, kept: str) -> None:
    assert list_of_days(typed, "closed_days") == kept
    assert list_of_days(kept, "closed_days") == kept
    assert days_of_list(typed, "closed_days") == days_of_list(kept, "closed_days")


@pytest.mark.parametrize(
    "typed",
    [
        "2027-02-30",
        "New Year",
        "2027-02-10 – 2027-02-05",
        "2027-01-01 – 2037-01-01",
        "1850-01-01",
        "2027-01-01x",
        "=1+1",
        "<img src=x>",
    ],
)
def test_what_is_no_day_is_refused_with_its_line(typed: str) -> None:
    with pytest.raises(RuleBroken, match="days_not_understood") as refusal:
        list_of_days(f"2027-01-01 New Year\n{typed}", "worked_days")
    assert (refusal.value.field, refusal.value.params["value"]) == ("worked_days", typed)


def test_the_data_of_the_office_say_it() -> None:
    office = {
        "working_weekdays": ",tue,sat,",
        "closed_days": "2027-02-06 春節",
        "worked_days": "2027-02-08 補班",
    }
    days = working_days_of(office)
    assert days == WorkingDays(frozenset({1, 5}), {SATURDAY: "春節"}, frozenset({MONDAY}))
    nothing = {"working_weekdays": None, "closed_days": None, "worked_days": None}
    assert working_days_of(nothing) == USUAL
