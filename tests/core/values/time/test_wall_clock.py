"""The clock on the wall, against the zone asked for each moment."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.values.stored import from_milliseconds, to_milliseconds
from crm_desktop.core.values.time.wall_clock import WallClock, read_off

#: Zones that are set at night, at midnight, by half an hour, and one that left out a day.
ZONES = [
    ZoneInfo(name) for name in ("Europe/Berlin", "America/Santiago", "Australia/Lord_Howe", "Pacific/Apia")
]
_FIRST, _LAST = (to_milliseconds(datetime(year, 1, 1, tzinfo=UTC)) for year in (2010, 2028))


@given(st.lists(st.integers(_FIRST, _LAST), min_size=1, max_size=20), st.sampled_from(ZONES))
def test_it_shows_what_the_zone_says(moments: list[int], zone: ZoneInfo) -> None:
    clock = WallClock(zone)
    for moment in moments:
        assert read_off(clock.shows(moment)) == from_milliseconds(moment).astimezone(zone).replace(
            tzinfo=None
        )


@pytest.mark.parametrize("hour", range(6))
def test_it_is_right_before_and_after_it_is_set_in_one_night(hour: int) -> None:
    clock, berlin = WallClock(ZoneInfo("Europe/Berlin")), ZoneInfo("Europe/Berlin")
    for day in (datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC)):
        moment = day.replace(hour=hour, minute=30)
        shown = read_off(clock.shows(to_milliseconds(moment)))
        assert shown == moment.astimezone(berlin).replace(tzinfo=None)
