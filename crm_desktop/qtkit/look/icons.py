"""Icons drawn from one set of SVG files, tinted by role and crisp on every screen."""

from __future__ import annotations

import math
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Theme, Themes
from crm_desktop.resources import resources_folder

_SIDES = (16, 20)


class Icons(QObject):
    """Gives icons by name; `changed` says that all icons handed out before are of the former theme."""

    changed = Signal()

    def __init__(self, themes: Themes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._icons: dict[tuple[str, Role], QIcon] = {}
        self._pixmaps: dict[tuple[str, int, Role, float], QPixmap] = {}
        themes.changed.connect(self._forget)

    def icon(self, name: str, role: Role = Role.TEXT) -> QIcon:
        """Return an icon; raises FileNotFoundError if the set has none of that name."""
        key = (name, role)
        icon = self._icons.get(key)
        if icon is None:
            icon = self._icons[key] = self._draw(name, role)
        return icon

    def size(self, side: int) -> QSize:
        """Return the size of an icon of `side` pixels at the text scale in force."""
        pixels = self._themes.current.pixels(side)
        return QSize(pixels, pixels)

    def pixmap(self, name: str, side: int, role: Role = Role.TEXT, ratio: float = 1.0) -> QPixmap:
        """Return a square picture of `side` logical pixels for a screen of the given pixel ratio."""
        key = (name, side, role, ratio)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = self._pixmaps[key] = _tinted(name, side, ratio, self._themes.current.colour(role))
        return pixmap

    def _draw(self, name: str, role: Role) -> QIcon:
        theme = self._themes.current
        icon = QIcon()
        # Only the ratios of the screens at hand: drawing is most of the cost of the first window.
        ratios = {1.0, *(math.ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens())}
        for side in _SIDES:
            for ratio in ratios:
                icon.addPixmap(_tinted(name, theme.pixels(side), ratio, theme.colour(role)))
        return icon

    def _forget(self, _theme: Theme) -> None:
        self._icons.clear()
        self._pixmaps.clear()
        self.changed.emit()


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    file: Path = resources_folder() / "icons" / f"{name}.svg"
    return file.read_text(encoding="utf-8")


def _tinted(name: str, side: int, ratio: float, colour: QColor) -> QPixmap:
    svg = _source(name).replace("currentColor", colour.name())
    # The set draws with lines two pixels wide, which are heavy beside 13 px text.
    svg = svg.replace('stroke-width="2"', 'stroke-width="1.8"')
    renderer = QSvgRenderer(QByteArray(svg.encode("utf-8")))
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap
