"""Draws composed pages: into a PDF, onto a picture for the screen, with any painter at any scale."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSize, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from crm_desktop.qtkit.paper.pages import Page
from crm_desktop.qtkit.paper.searchable import searchable
from crm_desktop.qtkit.paper.style import PAGE_HEIGHT, PAGE_WIDTH

#: The measures of a page.
DOTS_AN_INCH = 96


def pdf_of(pages: Sequence[Page], title: str, maker: str) -> bytes:
    """The pages as a PDF with its fonts in it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator(maker)
    writer.setResolution(10 * DOTS_AN_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    draw_on(writer, pages, writer.resolution() / DOTS_AN_INCH)
    buffer.close()
    return searchable(bytes(buffer.data().data()))


def draw_on(device: QPagedPaintDevice, pages: Sequence[Page], scale: float) -> None:
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
    finally:
        painter.end()


def draw_page(painter: QPainter, page: Page) -> None:
    """One page, its upper left corner at the painter's own."""
    for item in page.items:
        item.draw(painter)


def picture_of(page: Page, width: int, ratio: float = 1.0) -> QImage:
    """One page on white, so many logical dots wide."""
    scale = width * ratio / PAGE_WIDTH
    image = QImage(QSize(round(width * ratio), round(PAGE_HEIGHT * scale)), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(scale / ratio, scale / ratio)
    draw_page(painter, page)
    painter.end()
    return image
