"""Turns a theme into the palette of Qt's own widgets."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QPalette

from crm_desktop.qtkit.look.roles import Role

_ROLES = {
    QPalette.ColorRole.Window: Role.SURFACE,
    QPalette.ColorRole.WindowText: Role.TEXT,
    QPalette.ColorRole.Base: Role.SURFACE,
    QPalette.ColorRole.AlternateBase: Role.HEADER,
    QPalette.ColorRole.Text: Role.TEXT,
    QPalette.ColorRole.PlaceholderText: Role.MUTED,
    QPalette.ColorRole.Button: Role.SURFACE,
    QPalette.ColorRole.ButtonText: Role.TEXT,
    QPalette.ColorRole.BrightText: Role.ACCENT_TEXT,
    QPalette.ColorRole.Highlight: Role.ACCENT,
    QPalette.ColorRole.HighlightedText: Role.ACCENT_TEXT,
    QPalette.ColorRole.Accent: Role.ACCENT,
    QPalette.ColorRole.Link: Role.LINK,
    QPalette.ColorRole.LinkVisited: Role.LINK,
    QPalette.ColorRole.ToolTipBase: Role.TOOLTIP,
    QPalette.ColorRole.ToolTipText: Role.TOOLTIP_TEXT,
    QPalette.ColorRole.Light: Role.RAISED,
    QPalette.ColorRole.Midlight: Role.LINE_SOFT,
    QPalette.ColorRole.Mid: Role.LINE,
    QPalette.ColorRole.Dark: Role.LINE_STRONG,
    QPalette.ColorRole.Shadow: Role.LINE_STRONG,
}
_TEXT_ROLES = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def application_palette(colour: Callable[[Role], QColor]) -> QPalette:
    """Return the palette of a theme's colours, with faint text for what is disabled."""
    palette = QPalette()
    for qt_role, role in _ROLES.items():
        palette.setColor(qt_role, colour(role))
    for qt_role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, qt_role, colour(Role.FAINT))
    return palette
