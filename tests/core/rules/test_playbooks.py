"""When the steps of playbooks fall, also in the nights when clocks are set."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from crm_desktop.core.queries import Stored
from crm_desktop.core.rules.playbooks import clock_typed, planned, step_owner
from crm_desktop.core.rules.working_days import USUAL, WorkingDays

BERLIN = ZoneInfo("Europe/Berlin")
EVERY_DAY = WorkingDays(frozenset(range(7)))


@pytest.mark.parametrize(
    ("typed", "read"),
    [("9:30", time(9, 30)), ("09.30", time(9, 30)), ("14：05", time(14, 5)), ("24:00", None), ("9:60", None)],
)
def test_hours_are_read_as_people_write_them(typed: str, read: time | None) -> None:
    assert clock_typed(typed) == read


@pytest.mark.parametrize("first", [date(2026, 3, 27), date(2026, 10, 23)])
def test_a_step_keeps_its_hour_when_clocks_are_set_before_it(first: date) -> None:
    at = planned({"kind": "call", "days": 3, "clock": "10:00"}, first, BERLIN, EVERY_DAY)["starts_at"]
    assert at.astimezone(UTC).astimezone(BERLIN).time() == time(10)


def test_without_an_hour_only_the_day_counts() -> None:
    moments = planned({"kind": "call", "days": 1, "clock": None}, date(2026, 3, 28), BERLIN, EVERY_DAY)
    assert moments == {"due_at": datetime(2026, 3, 29, 23, 59, 59, tzinfo=BERLIN)}


def test_a_step_falls_on_a_day_on_which_the_office_works() -> None:
    friday = date(2026, 4, 3)
    step: dict[str, Stored] = {"kind": "call", "days": 1, "clock": "9:00"}
    assert planned(step, friday, BERLIN, USUAL)["due_at"].date() == date(2026, 4, 6)
    days = WorkingDays(closed={date(2026, 4, 6): "Easter Monday"})
    assert planned(step, friday, BERLIN, days)["due_at"].date() == date(2026, 4, 7)
    assert planned(step, friday, BERLIN, EVERY_DAY)["due_at"].date() == date(2026, 4, 4)


def test_a_day_past_all_days_is_refused() -> None:
    for first in (date(2201, 1, 1), date.max):
        with pytest.raises(ValueError, match=str(first.year)):
            planned({"kind": "task", "days": 1, "clock": None}, first, BERLIN, USUAL)


def test_for_whom_a_step_is() -> None:
    assert step_owner(2, 3, 1, {1, 2, 3}) == 2
    assert step_owner(2, 3, 1, {1, 3}) == 3
    assert step_owner(None, None, 1, {1}) == 1
