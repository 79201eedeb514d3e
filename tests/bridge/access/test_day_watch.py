"""A new day is told once, however often the calendar is looked at."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.access.day_watch import DayWatch


class Calendar:
    """A calendar to turn by hand."""

    def __init__(self) -> None:
        self.day = date(2026, 12, 31)

    def today(self) -> date:
        return self.day


def test_a_new_day_is_told_once(qapp: QApplication) -> None:
    calendar = Calendar()
    watch = DayWatch(calendar.today)
    told: list[date] = []
    watch.changed.connect(lambda: told.append(calendar.day))
    watch.look()
    calendar.day += timedelta(days=1)
    watch.look()
    watch.look()
    assert told == [date(2027, 1, 1)]
