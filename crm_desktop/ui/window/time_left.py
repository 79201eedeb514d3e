"""Says how long work still takes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def time_left(seconds: float) -> str:
    """How long work still takes, roughly; "" while that is not known."""
    if seconds < 0:
        return ""
    if seconds < 60:
        return QCoreApplication.translate("TimeLeft", "about %n second(s) left", "", max(1, round(seconds)))
    return QCoreApplication.translate("TimeLeft", "about %n minute(s) left", "", round(seconds / 60))
