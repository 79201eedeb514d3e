"""How long before it begins an activity reminds, in words, and what is offered for choosing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from crm_desktop.qtkit.editors.choice import Choice

_HOUR, _DAY, _WEEK = 60, 24 * 60, 7 * 24 * 60
#: Minutes before it begins.
_OFFERED = (0, 5, 10, 15, 30, _HOUR, 2 * _HOUR, _DAY, 2 * _DAY, _WEEK)


def reminding_words(minutes: int) -> str:
    """So long before: "15 minutes before"."""
    if minutes == 0:
        return QCoreApplication.translate("Reminding", "When it begins")
    if minutes < 0:
        return QCoreApplication.translate("Reminding", "%Ln minute(s) after", "", -minutes)
    if minutes % _DAY == 0:
        return QCoreApplication.translate("Reminding", "%Ln day(s) before", "", minutes // _DAY)
    if minutes % _HOUR == 0:
        return QCoreApplication.translate("Reminding", "%Ln hour(s) before", "", minutes // _HOUR)
    return QCoreApplication.translate("Reminding", "%Ln minute(s) before", "", minutes)


def reminding_choices(now: Callable[[], int | None]) -> Callable[[], Sequence[Choice]]:
    """What makes the list; `now` tells what is chosen, which is offered too."""

    def make() -> list[Choice]:
        current = now()
        offered = sorted({*_OFFERED, *(() if current is None else (current,))})
        return [Choice(minutes, reminding_words(minutes)) for minutes in offered]

    return make
