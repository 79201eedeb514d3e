"""Which copies are kept: days, weeks, months, within a size; what a person made is never touched."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from crm_desktop.core.copies.copy import Copy, Reason
from crm_desktop.core.copies.rotation import superfluous

NOON = datetime(2026, 11, 27, 12, 0)  # a Friday


def milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


NOW = milliseconds(NOON)


def copy(days: int, reason: Reason = Reason.DAILY, *, hour: int = 9, size: int = 1) -> Copy:
    at = (NOON - timedelta(days=days)).replace(hour=hour)
    return Copy(Path(f"{reason}-{days}-{hour}.crm"), milliseconds(at), reason, size=size)


def kept_days(copies: list[Copy]) -> list[int]:
    gone = {each.path for each in superfluous(copies, NOW)}
    days = sorted({int(each.path.stem.split("-")[1]) for each in copies if each.path not in gone})
    assert len(days) == len([each for each in copies if each.path not in gone])
    return days


def test_a_copy_of_each_of_seven_days_five_weeks_and_twelve_months() -> None:
    copies = [copy(days) for days in range(500)]
    sundays = [5, 12, 19, 26, 33]
    last_of_months = [27, 58, 88, 119, 150, 180, 211, 241, 272, 300, 331]  # October back to December
    for days in sundays:
        assert (NOON - timedelta(days=days)).isoweekday() == 7
    for days in last_of_months:
        assert (NOON - timedelta(days=days - 1)).day == 1
    assert kept_days(copies) == sorted({*range(7), *sundays, *last_of_months})


def test_of_one_day_the_newest_is_kept() -> None:
    copies = [copy(3, hour=8), copy(3, hour=9), copy(3, hour=10), copy(0), copy(1)]
    assert {each.path.name for each in superfluous(copies, NOW)} == {"daily-3-8.crm", "daily-3-9.crm"}


def test_what_was_made_before_an_import_is_kept_for_a_week() -> None:
    copies = [copy(0), copy(1)]
    before = [copy(days, Reason.IMPORT, hour=8) for days in (2, 6, 8, 9)]
    later = [copy(days, hour=11) for days in (2, 6, 8, 9)]
    gone = {each.path.name for each in superfluous([*copies, *before, *later], NOW)}
    assert gone == {"import-8-8.crm", "import-9-8.crm", "daily-8-11.crm", "daily-9-11.crm"}


def test_what_a_person_made_is_never_thrown_away_nor_counted() -> None:
    own = [copy(days, Reason.HAND, size=100) for days in range(900)]
    copies = [copy(0, size=1), copy(1, size=1), copy(2, size=1)]
    assert superfluous([*own, *copies], NOW, size_limit=5) == []


def test_the_oldest_go_when_they_weigh_too_much_but_two_stay() -> None:
    copies = [copy(days, size=10) for days in range(7)]
    gone = superfluous(copies, NOW, size_limit=35)
    assert sorted(each.path.name for each in gone) == [f"daily-{days}-9.crm" for days in (3, 4, 5, 6)]
    assert len(superfluous(copies, NOW, size_limit=1)) == 5
