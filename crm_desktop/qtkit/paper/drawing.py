"""Draws composed pages: into a PDF, onto a picture for the screen, with any painter at any scale."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSize, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPainter, QPdfWriter

from crm_desktop.qtkit.paper.pages import Page
from crm_desktop.qtkit.paper.searchable import searchable
from crm_desktop.qtkit.paper.size import A4, PaperSize

#: The measures of a page.
DOTS_AN_INCH = 96


#: Told after each page: how many are drawn, and of how many; may raise to stop.
Step = Callable[[int, int], None]


def untold(_done: int, _all: int) -> None:
    """Nobody waits."""


def pdf_of(pages: Sequence[Page], title: str, maker: str, size: PaperSize = A4, step: Step = untold) -> bytes:
    """The pages as a PDF with its fonts in it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator(maker)
    writer.setResolution(10 * DOTS_AN_INCH)
    lay(writer, size)
    draw_on(writer, pages, writer.resolution() / DOTS_AN_INCH, step)
    buffer.close()
    return searchable(bytes(buffer.data().data()))


def lay(device: QPagedPaintDevice, size: PaperSize) -> None:
    """Put a sheet of that size into a printer or a PDF; the pages have margins of their own."""
    device.setPageSize(size.page_size)
    device.setPageOrientation(size.orientation)
    device.setPageMargins(QMarginsF(0, 0, 0, 0))


def draw_on(device: QPagedPaintDevice, pages: Sequence[Page], scale: float, step: Step = untold) -> None:
    """All pages, one after another, on a printer or a PDF."""
    painter = QPainter(device)
    try:
        for number, page in enumerate(pages):
            if number:
                device.newPage()
            painter.save()
            painter.scale(scale, scale)
            draw_page(painter, page)
            painter.restore()
            step(number + 1, len(pages))
    finally:
        painter.end()


def draw_page(painter: QPainter, page: Page) -> None:
    """One page, its upper left corner at the painter's own."""
    for item in page.items:
        item.draw(painter)


def picture_of(page: Page, width: int, ratio: float = 1.0, size: PaperSize = A4) -> QImage:
    """One page on white, so many logical dots wide."""
    scale = width * ratio / size.width
    image = QImage(QSize(round(width * ratio), round(size.height * scale)), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(scale / ratio, scale / ratio)
    draw_page(painter, page)
    painter.end()
    return image
