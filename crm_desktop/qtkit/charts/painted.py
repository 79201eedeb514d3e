"""A chart that paints itself, on the screen and on a sheet for export alike."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.qtkit.charts.data import ChartDrawing
from crm_desktop.qtkit.look.theme import Theme, Themes


class PaintedChart(QWidget):
    """Subclasses say how high they want to be and paint themselves into a room, in any theme."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self.themes = themes
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        themes.changed.connect(self._take_theme)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self.themes.current

    def full_height(self, width: int, theme: Theme) -> int:
        """The height that shows everything, in logical pixels, in a width."""
        raise NotImplementedError

    def paint_chart(self, painter: QPainter, room: QRectF, theme: Theme, *, whole: bool = False) -> None:
        """Paint into a room; the `whole` chart for export, without what lies under the mouse."""
        raise NotImplementedError

    def for_export(self, width: int, theme: Theme) -> ChartDrawing:
        """The whole chart in a width, to be painted anywhere."""
        return ChartDrawing(self.full_height(width, theme), partial(self._paint_whole, theme))

    def _paint_whole(self, theme: Theme, painter: QPainter, room: QRectF) -> None:
        self.paint_chart(painter, room, theme, whole=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_chart(painter, QRectF(self.rect()), self.theme)

    def sizeHint(self) -> QSize:
        """Return a size in which everything can be read."""
        return QSize(420, min(self.full_height(420, self.theme), 620))

    def _take_theme(self, _theme: Theme) -> None:
        self.update()


def mixed(ground: QColor, colour: QColor, share: float) -> QColor:
    """Some of a colour on a ground: opaque, so that it is the same in every file."""
    parts = zip(ground.getRgb()[:3], colour.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(below + (above - below) * share) for below, above in parts))
