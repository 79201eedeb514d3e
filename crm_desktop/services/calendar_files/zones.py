"""The office's time zone as calendar files name it.

Late import: the names that Windows gives to zones come with the reader of calendar files.
"""

from __future__ import annotations

from crm_desktop.core.values.time.zone_names import own_zone_name, zone_named


def own_zone() -> str | None:
    """The computer's zone in the names of the time zone database; None where it does not tell."""
    name = own_zone_name()
    return name if name is None or zone_named(name) is not None else _by_windows(name)


def _by_windows(name: str) -> str | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    found: str | None = WINDOWS_TO_OLSON.get(name)
    return found
