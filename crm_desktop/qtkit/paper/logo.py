"""A logo on paper: a picture of dots, or an SVG drawn as the lines that it is."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

#: More dots than this on the longer side are not seen on paper.
_MOST_DOTS = 1600
#: So many dots each way are enough to tell how a logo looks on a colour; rows of them need no padding.
_SAMPLE = 32


class Logo:
    """A logo that can be drawn; an unreadable one has no size and draws nothing.

    Whether an SVG may be read at all is judged where a logo is taken in.
    """

    def __init__(self, data: bytes) -> None:
        self._lines: QSvgRenderer | None = None
        self._dots = QImage()
        if b"<svg" in data[:4096]:
            lines = QSvgRenderer(QByteArray(data))
            self._lines = lines if lines.isValid() else None
        elif data:
            self._dots = _read(data)

    @property
    def size(self) -> QSizeF:
        """Its own size, which gives the proportions."""
        if self._lines is not None:
            box = self._lines.viewBoxF()
            return box.size() if not box.isEmpty() else QSizeF(self._lines.defaultSize())
        return QSizeF(self._dots.size())

    def size_within(self, width: float, height: float) -> QSizeF:
        """As large as it can be in a box."""
        own = self.size
        if own.isEmpty():
            return QSizeF(0, 0)
        scale = min(width / own.width(), height / own.height())
        return own * scale

    def presence_on(self, ground: QColor) -> float:
        """How much of it is seen on a ground, from 0 to 255: a blue logo on blue is as good as none."""
        image = QImage(_SAMPLE, _SAMPLE, QImage.Format.Format_RGB888)
        image.fill(ground)
        painter = QPainter(image)
        self.draw(painter, QRectF(image.rect()))
        painter.end()
        unlike = 0
        for part, own in enumerate((ground.red(), ground.green(), ground.blue())):
            unlike += sum(abs(dot - own) for dot in bytes(image.constBits())[part::3])
        return unlike / (3 * _SAMPLE * _SAMPLE)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Into the rectangle."""
        if self._lines is not None:
            self._lines.render(painter, rect)
        elif not self._dots.isNull():
            painter.drawImage(rect, self._dots)


def _read(data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > _MOST_DOTS:
        reader.setScaledSize(size.scaled(QSize(_MOST_DOTS, _MOST_DOTS), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
