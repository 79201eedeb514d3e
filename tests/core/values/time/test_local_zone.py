"""The computer's own zone knows summer time of every year."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo

import pytest

from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        yield  # Windows has one zone for the whole process; the round trip below holds there too
        return
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("berlin")
def test_summer_and_winter_have_their_own_offsets() -> None:
    summer = datetime(2026, 7, 1, 12, tzinfo=SYSTEM_ZONE)
    winter = datetime(2026, 1, 1, 12, tzinfo=SYSTEM_ZONE)
    if hasattr(time, "tzset"):
        assert (summer.isoformat(), winter.isoformat()) == (
            "2026-07-01T12:00:00+02:00",
            "2026-01-01T12:00:00+01:00",
        )
        assert winter.tzname() == "CET"
    for moment in (summer, winter):
        assert moment.astimezone(UTC).astimezone(SYSTEM_ZONE).isoformat() == moment.isoformat()


class OnWindows(datetime):
    """A moment as Windows has it: it refuses to look up the zone of one before 1970."""

    def astimezone(self, zone: tzinfo | None = None) -> OnWindows:
        if zone is None and self.year < 1970:
            raise OSError(22, "Invalid argument")
        return super().astimezone(zone)


@pytest.mark.usefixtures("berlin")
def test_before_1970_standard_time_has_to_do_where_the_system_knows_no_better() -> None:
    standard = timedelta(seconds=-time.timezone)
    moment = OnWindows(1961, 7, 1, 12, tzinfo=SYSTEM_ZONE)
    assert moment.utcoffset() == standard
    assert moment.tzname() == time.tzname[0]
    there = OnWindows(1961, 7, 1, 12, tzinfo=UTC).astimezone(SYSTEM_ZONE)
    assert there.utcoffset() == standard
    assert there.replace(tzinfo=None) == datetime(1961, 7, 1, 12) + standard
    assert there.tzinfo is SYSTEM_ZONE
