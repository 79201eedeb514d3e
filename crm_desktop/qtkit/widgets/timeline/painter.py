"""Paints and measures the events of a timeline: circle, first text in its lines, muted second line."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.qtkit.look.discs import Discs
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.timeline.events import Event, Index, Tick

_LINES = 3  # of the first text, at most
_CIRCLE = 22
_NARROWEST = 40  # pixels
#: A line break within a paragraph, as Qt lays text out.
_LINE_BREAK = "\u2028"
#: The states in which an event shows that it has a menu.
_IN_HAND = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus
#: Longer stories than anybody unfolds.
_MOST_MEASURED = 5_000


class EventView(QListView):
    """What the painter asks of the list: its theme, its icons, its events."""

    icons: Icons

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        raise NotImplementedError

    def event_at(self, index: Index) -> Event | None:
        """The event of an index."""
        raise NotImplementedError


class EventDelegate(QStyledItemDelegate):
    """Paints and measures events."""

    def __init__(self, view: EventView) -> None:
        super().__init__(view)
        self._view = view
        self._discs: tuple[Theme, Discs] | None = None
        #: how high texts are in a theme at a width: a story is measured again with everything that is written
        self._heights: dict[tuple[str, str, int], int] = {}
        self._measured: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self.height(self._view.event_at(index), width))

    def height(self, event: Event | None, width: int) -> int:
        """Height of an event in pixels at a width of the list."""
        if event is None:
            return 0
        theme = self._view.theme
        text = self._text_height(event, self._text_width(event, width))
        return text + QFontMetrics(theme.font()).height() + theme.pixels(11)

    def menu_place(self, rect: QRect) -> QRect:
        """Where the dots that open the menu lie in an event's rectangle."""
        side = self._view.theme.pixels(_CIRCLE)
        return QRect(rect.right() - side, rect.top() + self._view.theme.pixels(1), side, side)

    def circle(self, rect: QRect) -> QRect:
        """Where the icon's circle lies in an event's rectangle."""
        side = self._view.theme.pixels(_CIRCLE)
        return QRect(rect.left(), rect.top() + self._view.theme.pixels(3), side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        event = self._view.event_at(index)
        if event is None:
            return
        theme, rect = self._view.theme, option.rect
        self._paint_circle(painter, self.circle(rect), event)
        left = rect.left() + theme.pixels(_CIRCLE + 10)
        width = self._text_width(event, rect.width())
        height = self._text_height(event, width)
        self._paint_text(painter, QRect(left, rect.top() + theme.pixels(3), width, height), event)
        line = QRect(
            left, rect.top() + theme.pixels(3) + height, width, QFontMetrics(theme.font()).height() + 2
        )
        self._paint_detail(painter, line, event)
        if event.has_menu and option.state & _IN_HAND:
            side = theme.pixels(14)
            self._paint_picture(painter, "ellipsis", Role.MUTED, side, self.menu_place(rect).center())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour(Role.ACCENT), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -4), 4, 4)

    def _text_width(self, event: Event, width: int) -> int:
        """The room of the texts beside the circle, and before the dots where there are any."""
        theme = self._view.theme
        return width - theme.pixels(_CIRCLE + 10) - (theme.pixels(_CIRCLE) if event.has_menu else 0)

    def _text_height(self, event: Event, width: int) -> int:
        theme = self._view.theme
        if self._measured is not theme or len(self._heights) > _MOST_MEASURED:
            self._measured = theme
            self._heights.clear()
        key = event.strong, _first_line(event), width
        height = self._heights.get(key)
        if height is None:
            height = self._heights[key] = ceil(laid_out(event, theme, width).boundingRect().height())
        return height

    def _paint_circle(self, painter: QPainter, circle: QRect, event: Event) -> None:
        """An empty circle for what is to be done, a ticked one for what is, the icon in one for the rest."""
        theme = self._view.theme
        fill, line, picture, ink = {
            Tick.OPEN: (Role.SURFACE, Role.MUTED, "", Role.MUTED),
            Tick.DONE: (Role.GOOD_SOFT, Role.GOOD, "check", Role.GOOD),
            Tick.NONE: (Role.NEUTRAL_SOFT, None, event.icon, Role.NEUTRAL),
        }[event.tick]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour(fill))
        painter.setPen(QPen(theme.colour(line), 1.2) if line else Qt.PenStyle.NoPen)
        inset = theme.pixels(2) if line else 0  # one that is ticked is a control, and no bigger than a box
        painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if picture:
            self._paint_picture(painter, picture, ink, theme.pixels(12), circle.center())

    def _paint_picture(self, painter: QPainter, name: str, role: Role, side: int, centre: QPoint) -> None:
        pixmap = self._view.icons.pixmap(name, side, role, painter.device().devicePixelRatioF())
        painter.drawPixmap(centre.x() - side // 2 + 1, centre.y() - side // 2 + 1, pixmap)

    def _paint_detail(self, painter: QPainter, line: QRect, event: Event) -> None:
        """The second line; what can be ticked has the picture of its sort before it."""
        theme = self._view.theme
        if event.tick is not Tick.NONE:
            side = theme.pixels(12)
            centre = QPoint(line.left() + side // 2 - 1, line.center().y())
            self._paint_picture(painter, event.icon, Role.BAD if event.is_bad else Role.MUTED, side, centre)
            line = line.adjusted(side + theme.pixels(5), 0, 0, 0)
        if event.mark:
            side = line.height() - 2
            ratio = painter.device().devicePixelRatioF()
            disc = self._of_theme(theme).pixmap(event.mark, event.mark_colour, side, ratio)
            painter.drawPixmap(line.left(), line.top() + 1, disc)
            line = line.adjusted(side + theme.pixels(6), 0, 0, 0)
        painter.setFont(theme.font())
        painter.setPen(theme.colour(Role.BAD if event.is_bad else Role.MUTED))
        detail = QFontMetrics(theme.font()).elidedText(
            event.detail, Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), detail)

    def _of_theme(self, theme: Theme) -> Discs:
        """The discs in the theme's colours and size."""
        if self._discs is None or self._discs[0] is not theme:
            self._discs = theme, Discs(theme)
        return self._discs[1]

    def _paint_text(self, painter: QPainter, rect: QRect, event: Event) -> None:
        theme = self._view.theme
        plain = Role.MUTED if event.tick is Tick.DONE else Role.TEXT
        painter.setPen(theme.colour(Role.BAD if event.is_bad else plain))
        laid_out(event, theme, rect.width()).draw(painter, QPointF(rect.topLeft()))


def laid_out(event: Event, theme: Theme, width: int) -> QTextLayout:
    """The first text in its lines, broken between words where it can be; too long a text ends in "…"."""
    layout = _broken(_first_line(event), event.strong, theme, width)
    if layout.lineCount() <= _LINES:
        return layout
    last = layout.lineAt(_LINES - 1).textStart()
    text = layout.text().replace(_LINE_BREAK, " ")
    # Measured in the strong font, which is the wider one.
    metrics = QFontMetrics(theme.font(bold=True))
    end = metrics.elidedText(text[last:], Qt.TextElideMode.ElideRight, max(width, _NARROWEST))
    return _broken(text[:last] + end, event.strong, theme, width)


def _broken(text: str, strong: str, theme: Theme, width: int) -> QTextLayout:
    layout = QTextLayout(text, theme.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    first_words = QTextLayout.FormatRange()
    first_words.start, first_words.length = 0, min(len(strong), len(text))
    form = QTextCharFormat()
    form.setFont(theme.font(bold=True))
    first_words.format = form
    layout.setFormats([first_words])
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, _NARROWEST))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def _first_line(event: Event) -> str:
    text = event.text.replace("\n", _LINE_BREAK)
    return f"{event.strong} · {text}" if event.strong and text else event.strong or text
