"""Colours and dashes by which the lines of a chart are told apart, also by eyes that see few colours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from crm_desktop.qtkit.charts.data import Curve
from crm_desktop.qtkit.charts.painted import mixed
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Theme

#: No two neighbours alike where colours cannot be told apart.
_DASHES: tuple[tuple[float, ...], ...] = ((), (6, 3), (2, 2), (8, 3, 2, 3), (4, 2), (1, 3))


def curve_colour(theme: Theme, curve: Curve, place: int) -> QColor:
    """The colour of a line at its place among the others."""
    if curve.is_main:
        return theme.colour(Role.TEXT)
    if curve.tone is not None:
        return mixed(theme.colour(Role.SURFACE), theme.colour(Role.ACCENT), 0.25 + 0.75 * curve.tone)
    return theme.series_colour(place)


def curve_pen(theme: Theme, curve: Curve, place: int, *, strong: bool) -> QPen:
    """The pen of a line."""
    pen = QPen(curve_colour(theme, curve, place), 2.6 if strong else 1.7)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if curve.tone is None and not curve.is_main and _DASHES[place % len(_DASHES)]:
        pen.setDashPattern(list(_DASHES[place % len(_DASHES)]))
    return pen
