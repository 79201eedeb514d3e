"""Time zones by their names: the one of this computer, and those that an activity may be planned in."""

from __future__ import annotations

import os
import sys
from datetime import tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE

_LOCAL_TIME = Path("/etc/localtime")
_WINDOWS_KEY = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"
#: Longer ones name no zone.
LONGEST_NAME = 60


def zone_named(name: object) -> tzinfo | None:
    """The zone of a name of the time zone database; None where there is none."""
    if not isinstance(name, str) or not 0 < len(name) <= LONGEST_NAME:
        return None
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):  # no name of a file, a folder, or not there
        return None


def zone_or_own(name: object) -> tzinfo:
    """The zone of a name; the computer's own where it names none."""
    return zone_named(name) or SYSTEM_ZONE


def own_zone_name() -> str | None:
    """What the computer's zone is called there (Windows: by Windows); None where it does not tell."""
    told = os.environ.get("TZ", "").lstrip(":")
    if told:
        return told if zone_named(told) is not None else None
    return _name_on_this_system()


def _linked_name() -> str | None:
    """The end of the path that the system's own zone is a link to, as `Asia/Taipei`."""
    parts = _LOCAL_TIME.resolve().parts
    if "zoneinfo" not in parts:
        return None
    name = "/".join(parts[parts.index("zoneinfo") + 1 :])
    return name if zone_named(name) is not None else None


if sys.platform == "win32":
    import winreg

    def _windows_name() -> str | None:
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _WINDOWS_KEY) as key:
                return str(winreg.QueryValueEx(key, "TimeZoneKeyName")[0]).partition("\0")[0] or None
        except OSError:
            return None

    _name_on_this_system = _windows_name
else:
    _name_on_this_system = _linked_name
