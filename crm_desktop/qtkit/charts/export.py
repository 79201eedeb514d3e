"""Makes a PNG or SVG of a chart with its title and notes: the whole chart, never only what is in sight.

pyqtgraph's own exporters are not used: the one for SVG fails in 0.14, and neither writes title and notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.charts.data import ChartDrawing
from crm_desktop.qtkit.charts.svg import steady_svg
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme

MARGIN = 24
SMALLEST_WIDTH = 480


@frozen
class ChartPage:
    """What stands around an exported chart, and how wide it is in logical pixels; a theme of None is the
    theme in force.
    """

    title: str
    subtitle: str = ""
    notes: Sequence[str] = ()
    width: int = 900
    theme: Theme | None = None


class Exported(Protocol):
    """A chart that can be written to a file."""

    @property
    def theme(self) -> Theme:
        """The theme in force."""

    def for_export(self, width: int, theme: Theme) -> ChartDrawing:
        """The whole chart in a width."""


def chart_image(chart: Exported, page: ChartPage, scale: float = 2.0) -> QImage:
    """Paint a sheet with a chart, `scale` image pixels to a logical one; in the main thread."""
    sheet = _Sheet(chart, page)
    image = QImage(sheet.size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    sheet.paint(painter)
    painter.end()
    return image


def png_of(image: QImage) -> bytes:
    """Return a picture as PNG; slow, and fit for any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # PySide takes text for the format here, whatever its stubs say.
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def chart_svg(chart: Exported, page: ChartPage) -> bytes:
    """Paint a sheet with a chart as SVG; in the main thread."""
    sheet = _Sheet(chart, page)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(sheet.size)
    generator.setViewBox(QRectF(0, 0, sheet.size.width(), sheet.size.height()))
    generator.setResolution(96)  # so that a logical pixel is one of the picture's own
    generator.setTitle(page.title)
    generator.setDescription("\n".join(page.notes))
    painter = QPainter(generator)
    sheet.paint(painter)
    painter.end()
    return steady_svg(bytes(buffer.data().data()))


class _Sheet:
    """Title, chart and notes below each other."""

    def __init__(self, chart: Exported, page: ChartPage) -> None:
        self._theme = page.theme or chart.theme
        self._page = page
        self._width = max(page.width, SMALLEST_WIDTH)
        self._drawing = chart.for_export(self._width - 2 * MARGIN, self._theme)
        self._title = self._font(TextSize.TITLE, bold=True)
        self._small = self._font(TextSize.SMALL)
        self._head = QFontMetrics(self._title).height() + MARGIN // 2
        if page.subtitle:
            self._head += self._wrapped_height(page.subtitle) + 4
        self._foot = sum(self._wrapped_height(note) + 4 for note in page.notes)
        height = MARGIN + self._head + self._drawing.height + MARGIN // 2 + self._foot + MARGIN
        self.size = QSize(self._width, height)

    def paint(self, painter: QPainter) -> None:
        """Paint the sheet at the painter's origin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, page = self._theme, self._page
        painter.fillRect(QRectF(QPointF(0, 0), self.size.toSizeF()), theme.colour(Role.SURFACE))
        y = float(MARGIN)
        y = self._paint_text(painter, page.title, y, self._title, Role.TEXT)
        if page.subtitle:
            self._paint_text(painter, page.subtitle, y + 4, self._small, Role.MUTED)
        top = MARGIN + self._head
        target = QRectF(MARGIN, top, self._width - 2 * MARGIN, self._drawing.height)
        painter.save()
        self._drawing.paint(painter, target)
        painter.restore()
        y = target.bottom() + MARGIN // 2
        for note in page.notes:
            y = self._paint_text(painter, note, y, self._small, Role.MUTED) + 4

    def _font(self, size: TextSize, *, bold: bool = False) -> QFont:
        return self._theme.font(size, bold=bold)

    def _wrapped_height(self, text: str) -> int:
        return self._wrapped(text, QFontMetrics(self._small))

    def _wrapped(self, text: str, metrics: QFontMetrics) -> int:
        room = QRectF(0, 0, self._width - 2 * MARGIN, 10_000).toRect()
        return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()

    def _paint_text(self, painter: QPainter, text: str, y: float, font: QFont, role: Role) -> float:
        height = self._wrapped(text, QFontMetrics(font))
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        box = QRectF(MARGIN, y, self._width - 2 * MARGIN, height)
        painter.drawText(box, int(Qt.TextFlag.TextWordWrap), text)
        return y + height
