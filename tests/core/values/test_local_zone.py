"""The computer's own zone knows summer time of every year."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from crm_desktop.core.values.local_zone import SYSTEM_ZONE


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
