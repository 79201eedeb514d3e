"""Whether there is a screen for the window; where there is none, Qt would end the program with a riddle."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping


def has_screen(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window can be shown: always, but on systems where a screen is a server to be reached."""
    # Qt takes an empty name for none, as we do.
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM") not in (None, "", "xcb"):
        return True
    if environment.get("WAYLAND_DISPLAY"):
        return True
    display = environment.get("DISPLAY")
    return bool(display) and _answers(str(display))


def _answers(display: str) -> bool:
    """Whether an X server lets us in; asked as Qt will ask."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # then it is the library that is missing, and Qt says so
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    is_refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not is_refused
