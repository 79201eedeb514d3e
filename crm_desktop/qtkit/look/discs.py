"""Discs in a colour of the theme's series with a few letters: who somebody is, at a glance."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from crm_desktop.qtkit.look.theme import Theme

_KEPT = 256
_DARK_INK, _LIGHT_INK = QColor("#000000"), QColor("#ffffff")
#: Of the side of a disc: what letters take at most, and their size before they are made to fit.
_ROOM, _LETTERS = 0.78, 0.48


class Discs:
    """Draws each disc once for a theme and a screen."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, letters: str, colour: int, side: int, ratio: float = 1.0) -> QPixmap:
        """Return the disc of a colour of the series, `side` logical pixels wide."""
        key = (letters, colour, side, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            if len(self._pixmaps) >= _KEPT:
                self._pixmaps.clear()
            found = self._pixmaps[key] = self._draw(*key)
        return found

    def _draw(self, letters: str, colour: int, side: int, ratio: float) -> QPixmap:
        pixmap = QPixmap((QSizeF(side, side) * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        ground = self._theme.series_colour(colour)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawEllipse(QRectF(0, 0, side, side))
        font = self._font(letters, side)
        metrics = QFontMetricsF(font)
        ink = metrics.tightBoundingRect(letters)
        # Centred by what is seen of the letters: their lines leave more room above than below.
        at = QPointF(side / 2 - ink.center().x(), side / 2 - ink.center().y())
        painter.setFont(font)
        painter.setPen(ink_on(ground))
        painter.drawText(at, letters)
        painter.end()
        return pixmap

    def _font(self, letters: str, side: int) -> QFont:
        font = self._theme.font(bold=True)
        size = side * _LETTERS
        font.setPixelSize(max(1, round(size)))
        width = QFontMetricsF(font).horizontalAdvance(letters)
        if width > side * _ROOM:
            font.setPixelSize(max(1, int(size * side * _ROOM / width)))
        return font


def ink_on(ground: QColor) -> QColor:
    """Return the ink that stands out more on a ground: always by 4.5 : 1 or more."""
    light = luminance(ground)
    on_dark = (light + 0.05) / (luminance(_DARK_INK) + 0.05)
    on_light = (luminance(_LIGHT_INK) + 0.05) / (light + 0.05)
    return QColor(_DARK_INK if on_dark > on_light else _LIGHT_INK)


def luminance(colour: QColor) -> float:
    """Return the relative luminance of a colour, as WCAG defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
