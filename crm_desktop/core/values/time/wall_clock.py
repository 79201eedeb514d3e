"""What the clock on the wall shows at very many moments, without asking the zone for each."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from crm_desktop.core.values.stored import DAY, from_milliseconds, to_milliseconds

_BEGINNING = datetime(1970, 1, 1)


class WallClock:
    """Readings are milliseconds since the midnight of 1970 that the clock itself showed.

    They can be compared and divided into days as the clock does, also in the night when it is set. The zone
    is asked twice for a day in UTC, and for each moment of the days within which it is set. `zone` None is
    the computer's.
    """

    def __init__(self, zone: tzinfo | None) -> None:
        self._zone = zone
        self._offsets: dict[int, int | None] = {}

    def shows(self, moment: int) -> int:
        """The reading at a moment in milliseconds, UTC."""
        day = moment // DAY
        if day not in self._offsets:
            first, last = self._offset(day * DAY), self._offset((day + 1) * DAY)
            self._offsets[day] = first if first == last else None
        offset = self._offsets[day]
        return moment + (self._offset(moment) if offset is None else offset)

    def _offset(self, moment: int) -> int:
        local = from_milliseconds(moment).astimezone(self._zone)
        return to_milliseconds(local.replace(tzinfo=UTC)) - moment


def read_off(reading: int) -> datetime:
    """A reading as day and time, without a zone."""
    return _BEGINNING + timedelta(milliseconds=reading)
