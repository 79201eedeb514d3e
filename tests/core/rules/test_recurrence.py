"""Recurrence rules: what they name next, late days of the month, ends, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.rules.recurrence import bound_to, next_time, parse_rule, rule_text


def series(text: str, start: date, times: int) -> list[date]:
    """The days that follow the first, each found from the one before as if it were ticked off in time."""
    rule, day, found = bound_to(parse_rule(text), start), start, []
    for _ in range(times):
        following = next_time(rule, day, day)
        if following is None:
            break
        day, rule = following
        found.append(day)
    return found


@pytest.mark.parametrize(
    ("text", "start", "wanted"),
    [
        ("FREQ=DAILY", "2026-11-28", ["2026-11-29", "2026-11-30"]),
        ("FREQ=DAILY;INTERVAL=3", "2026-11-28", ["2026-12-01", "2026-12-04"]),
        ("FREQ=WEEKLY", "2026-11-28", ["2026-12-05", "2026-12-12"]),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-27", ["2026-11-30", "2026-12-01"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "2026-11-24", ["2026-11-26", "2026-12-08", "2026-12-10"]),
        ("FREQ=MONTHLY", "2026-11-28", ["2026-12-28", "2027-01-28", "2027-02-28", "2027-03-28"]),
        ("FREQ=MONTHLY", "2027-01-31", ["2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]),
        ("FREQ=MONTHLY", "2027-01-30", ["2027-02-28", "2027-03-30", "2027-04-30"]),
        ("FREQ=MONTHLY", "2028-01-29", ["2028-02-29", "2028-03-29"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-31", ["2027-02-28", "2027-03-31"]),
        ("FREQ=MONTHLY;BYDAY=2TU", "2026-11-10", ["2026-12-08", "2027-01-12"]),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27", ["2026-12-25", "2027-01-29"]),
        ("FREQ=MONTHLY;INTERVAL=3", "2026-11-30", ["2027-02-28", "2027-05-30"]),
        ("FREQ=YEARLY", "2028-02-29", ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]),
        ("FREQ=YEARLY", "2026-11-28", ["2027-11-28"]),
        ("RRULE:FREQ=WEEKLY;COUNT=3", "2026-11-28", ["2026-12-05", "2026-12-12"]),
        ("FREQ=WEEKLY;UNTIL=20261212T235959Z", "2026-11-28", ["2026-12-05", "2026-12-12"]),
    ],
)
def test_the_days_of_a_series(text: str, start: str, wanted: list[str]) -> None:
    ends = "COUNT" in text or "UNTIL" in text
    found = series(text, date.fromisoformat(start), len(wanted) + ends * 5)
    assert [day.isoformat() for day in found] == wanted


def test_times_that_were_missed_are_passed_over_and_count() -> None:
    rule = parse_rule("FREQ=DAILY;COUNT=10")
    found = next_time(rule, date(2026, 11, 20), date(2026, 11, 25))
    assert found is not None
    assert (found[0], found[1].count) == (date(2026, 11, 26), 4)
    assert next_time(rule, date(2026, 11, 20), date(2026, 12, 25)) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "weekly",
        "FREQ=SECONDLY",
        "FREQ=HOURLY;INTERVAL=4",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=99999999999",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=DAILY;COUNT=3;UNTIL=20261231",
        "FREQ=DAILY;BYHOUR=9",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=YEARLY;UNTIL=20261341",
    ],
)
def test_what_is_no_rule_of_days_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any that the text brings about
        parse_rule(text)


def test_a_rule_that_never_comes_again_ends() -> None:
    assert (
        next_time(parse_rule("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30"), date(2026, 1, 1), date(2026, 1, 1))
        is None
    )


_RULES = st.builds(
    lambda frequency, interval, rest: f"FREQ={frequency};INTERVAL={interval}{rest}",
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 5),
    st.sampled_from(["", ";COUNT=7", ";UNTIL=20300101"]),
)


@given(_RULES, st.dates(date(2020, 1, 1), date(2029, 12, 31)), st.integers(0, 400))
def test_the_next_time_is_later_than_both_and_read_again_the_same(text: str, day: date, late: int) -> None:
    rule = bound_to(parse_rule(text), day)
    assert parse_rule(rule_text(rule)) == rule
    after = day + timedelta(days=late)
    found = next_time(rule, day, after)
    if found is not None:
        assert found[0] > after
        assert rule.until is None or found[0] <= rule.until


@given(st.dates(date(2020, 1, 1), date(2029, 12, 31)))
def test_a_monthly_series_leaves_no_month_out(start: date) -> None:
    days = [start, *series("FREQ=MONTHLY", start, 24)]
    months = [day.year * 12 + day.month for day in days]
    assert all(later - before == 1 for before, later in pairwise(months))
    assert all(day.day == start.day or (day + timedelta(days=1)).day == 1 for day in days)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("FREQ=DAILY", date(2026, 11, 30)),
        ("FREQ=DAILY;INTERVAL=3", date(2026, 11, 30)),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", date(2026, 11, 30)),
        ("FREQ=WEEKLY;INTERVAL=2", date(2026, 12, 1)),
        ("FREQ=MONTHLY;BYMONTHDAY=31", date(2026, 12, 31)),
        ("FREQ=MONTHLY;BYDAY=-1TU", date(2026, 12, 29)),
        ("FREQ=YEARLY", date(2027, 1, 2)),
        ("FREQ=DAILY;BYMONTH=3", date(2027, 3, 1)),
    ],
)
def test_a_series_without_end_goes_on_however_long_ago_it_began(text: str, wanted: date) -> None:
    found = next_time(parse_rule(text), date(1900, 1, 2), date(2026, 11, 29))
    assert found is not None
    assert found[0] == wanted
    assert found[1] == parse_rule(text)


@given(
    frequency=st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")),
    interval=st.integers(1, 13),
    start=st.dates(date(2015, 1, 1), date(2020, 1, 1)),
    late=st.integers(0, 2000),
)
def test_jumping_ahead_finds_what_walking_finds(
    frequency: str, interval: int, start: date, late: int
) -> None:
    rule, after = parse_rule(f"FREQ={frequency};INTERVAL={interval}"), start + timedelta(days=late)
    walked, day = rule, start
    while day <= after:
        found = next_time(walked, day, day)
        assert found is not None
        day, walked = found
    jumped = next_time(rule, start, after)
    assert jumped is not None
    if start.day <= 28:  # later days of months are bound to the first one, when that is told
        assert jumped[0] == day
