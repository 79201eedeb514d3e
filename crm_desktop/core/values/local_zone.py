"""The computer's own time zone with all its rules, for days of any year."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from crm_desktop.core.values.stored import to_milliseconds


class SystemZone(tzinfo):
    """Asks the operating system for each moment's offset; a fixed offset would err across summer time."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        """The offset from UTC at a local moment."""
        return None if moment is None else moment.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, moment: datetime | None) -> timedelta | None:
        """Not told apart from the offset."""
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        """The zone's short name at a local moment."""
        return None if moment is None else moment.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, moment: datetime) -> datetime:
        """UTC, carried by a value of this zone, to local time."""
        local = moment.replace(tzinfo=UTC).astimezone()
        return local.replace(tzinfo=self)


SYSTEM_ZONE = SystemZone()


def day_start(day: date, zone: tzinfo | None = None) -> int:
    """The first moment of a day in a time zone (None: the computer's), in milliseconds UTC."""
    return to_milliseconds(datetime.combine(day, time(), zone or SYSTEM_ZONE))


def day_end(day: date, zone: tzinfo | None = None) -> int:
    """The last millisecond of a day in a time zone (None: the computer's), in UTC."""
    return day_start(day + timedelta(days=1), zone) - 1
