"""Time zones by their names, and the name of the computer's own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.core.values.time.zone_names import own_zone_name, zone_named, zone_or_own

SUMMER = datetime(2026, 7, 1, tzinfo=UTC)


def test_a_name_of_the_database_is_its_zone() -> None:
    zone = zone_named("Europe/Berlin")
    assert zone is not None
    assert SUMMER.astimezone(zone).utcoffset() == timedelta(hours=2)
    assert zone_or_own("Europe/Berlin") == zone


@pytest.mark.parametrize(
    "name", [None, "", "Nowhere/City", "../../etc/passwd", "/etc/passwd", "Europe", "a\0b", "x" * 5000, 7]
)
def test_what_names_no_zone_is_the_computers_own(name: object) -> None:
    assert zone_named(name) is None
    assert zone_or_own(name) is SYSTEM_ZONE


def test_the_environment_may_name_the_computers_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", ":Asia/Taipei")
    assert own_zone_name() == "Asia/Taipei"
    monkeypatch.setenv("TZ", "CST6CDT,M3.2.0,M11.1.0")
    assert own_zone_name() is None


def test_without_it_the_system_names_one_that_there_is_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ", raising=False)
    name = own_zone_name()
    assert name is None or zone_named(name) is not None
