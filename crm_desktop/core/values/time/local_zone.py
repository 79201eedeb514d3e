"""The computer's own time zone with all its rules, for days of any year."""

from __future__ import annotations

import time as clock
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from crm_desktop.core.values.stored import to_milliseconds


class SystemZone(tzinfo):
    """Asks the operating system for each moment's offset; a fixed offset would err across summer time."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        """The offset from UTC at a local moment."""
        return None if moment is None else _aware(moment.replace(tzinfo=None)).utcoffset()

    def dst(self, moment: datetime | None) -> timedelta | None:
        """Not told apart from the offset."""
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        """The zone's short name at a local moment."""
        return None if moment is None else _aware(moment.replace(tzinfo=None)).tzname()

    def fromutc(self, moment: datetime) -> datetime:
        """UTC, carried by a value of this zone, to local time."""
        local = _aware(moment.replace(tzinfo=UTC))
        return local.replace(tzinfo=self)


def _aware(moment: datetime) -> datetime:
    """A moment in the computer's zone; a naive one is meant there.

    Windows knows no moment before 1970 and none after 3000: there the zone's standard time has to do.
    """
    try:
        return moment.astimezone()
    except (OSError, OverflowError, ValueError):
        standard = timezone(timedelta(seconds=-clock.timezone), clock.tzname[0])
        return moment.replace(tzinfo=standard) if moment.tzinfo is None else moment.astimezone(standard)


SYSTEM_ZONE = SystemZone()


def day_start(day: date, zone: tzinfo | None = None) -> int:
    """The first moment of a day in a time zone (None: the computer's), in milliseconds UTC."""
    return to_milliseconds(datetime.combine(day, time(), zone or SYSTEM_ZONE))


def day_end(day: date, zone: tzinfo | None = None) -> int:
    """The last millisecond of a day in a time zone (None: the computer's), in UTC."""
    return day_start(day + timedelta(days=1), zone) - 1
