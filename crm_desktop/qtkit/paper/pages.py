"""Pages as lists of what is drawn on them, and the pen that fills one after another."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPicture

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.paper.logo import Logo
from crm_desktop.qtkit.paper.style import BOTTOM, TOP
from crm_desktop.qtkit.paper.typesetting import Paragraph


@frozen
class Lines:
    """Some lines of a paragraph."""

    paragraph: Paragraph
    x: float
    y: float
    first: int
    count: int

    def draw(self, painter: QPainter) -> None:
        """Onto the page."""
        self.paragraph.draw(painter, self.x, self.y, self.first, self.count)


@frozen
class Box:
    """A filled box, with round corners where it has a radius; a rule is a low one."""

    rect: QRectF
    colour: QColor
    radius: float = 0.0

    def draw(self, painter: QPainter) -> None:
        """Onto the page."""
        if not self.radius:
            painter.fillRect(self.rect, self.colour)
            return
        shape = QPainterPath()
        shape.addRoundedRect(self.rect, self.radius, self.radius)
        painter.fillPath(shape, self.colour)


@frozen
class Picture:
    """The logo in its place."""

    rect: QRectF
    logo: Logo

    def draw(self, painter: QPainter) -> None:
        """Onto the page."""
        self.logo.draw(painter, self.rect)


@frozen
class Drawing:
    """A recorded drawing in its place, so many times as large as it was painted."""

    rect: QRectF
    picture: QPicture
    scale: float

    def draw(self, painter: QPainter) -> None:
        """Onto the page."""
        painter.save()
        painter.translate(self.rect.topLeft())
        # A recording grows by itself with the resolution of its ground, which the pages allow for already.
        scale = self.scale * self.picture.logicalDpiX() / painter.device().logicalDpiX()
        painter.scale(scale, scale)
        painter.drawPicture(0, 0, self.picture)
        painter.restore()


class Item(Protocol):
    """Whatever knows how to draw itself on a page."""

    def draw(self, painter: QPainter) -> None:
        """Onto the page."""


@dataclass(slots=True)
class Page:
    """What is drawn on one page, in order."""

    items: list[Item] = field(default_factory=list)


class Pen:
    """Where the next thing goes: down the page, then onto the next one."""

    def __init__(self, top: float = TOP, bottom: float = BOTTOM) -> None:
        self.pages = [Page()]
        self.top, self.bottom = top, bottom
        self.y = top

    @property
    def room(self) -> float:
        """What is left of the page."""
        return self.bottom - self.y

    def turn(self) -> None:
        """To the top of a new page."""
        self.pages.append(Page())
        self.y = self.top

    def box(
        self, x: float, y: float, width: float, height: float, colour: QColor, radius: float = 0.0
    ) -> None:
        """A filled box on the page."""
        self.pages[-1].items.append(Box(QRectF(x, y, width, height), colour, radius))

    def write(self, paragraph: Paragraph, x: float, y: float, first: int = 0, count: int = -1) -> None:
        """Lines of a paragraph on the page; all from the first where no count is given."""
        count = paragraph.lines - first if count < 0 else count
        if count > 0:
            self.pages[-1].items.append(Lines(paragraph, x, y, first, count))

    def draw(self, picture: QPicture, rect: QRectF, scale: float) -> None:
        """A recorded drawing on the page."""
        self.pages[-1].items.append(Drawing(rect, picture, scale))

    def put(self, logo: Logo, rect: QRectF) -> None:
        """The logo on the page."""
        self.pages[-1].items.append(Picture(rect, logo))
