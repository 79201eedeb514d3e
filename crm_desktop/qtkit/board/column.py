"""One column of a board: its ground, its head and the view of its cards."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.qtkit.board.column_canvas import INSET
from crm_desktop.qtkit.board.column_view import BoardColumnView
from crm_desktop.qtkit.board.data import BoardColumn
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme, Themes
from crm_desktop.qtkit.widgets.labels import plain_tooltip

RADIUS = 8.0
MINIMUM_WIDTH = 200
_BREAK = " · "


class BoardColumnHead(QWidget):
    """Dot, name and count; below them a line with a text at each end, or two lines where it is too long.

    `measured` tells that the texts or the room for them have changed.
    """

    measured = Signal()

    def __init__(self, column: BoardColumn, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self._is_broken = False
        self._is_too_narrow = False
        self._themes = themes
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.take_theme()

    def take_theme(self) -> None:
        """Measure and paint with the present theme."""
        theme = self._themes.current
        title, small = self._fonts(theme)
        lines = 2 if self._is_broken else 1
        self.setFixedHeight(title.height() + lines * small.height() + theme.pixels(15))
        self._changed()

    def set_column(self, column: BoardColumn) -> None:
        """Show other figures."""
        self._column = column
        self._changed()

    def is_too_narrow(self) -> bool:
        """Whether the line below the name does not fit in one piece, and may be broken."""
        return self._is_too_narrow

    def set_broken(self, broken: bool) -> None:
        """Take one or two lines below the name."""
        if broken != self._is_broken:
            self._is_broken = broken
            self.take_theme()

    def _changed(self) -> None:
        left, small = self._column.line_left, QFontMetrics(self._themes.current.font(TextSize.SMALL))
        self._is_too_narrow = _BREAK in left and small.horizontalAdvance(left) > self._line_room(small)
        self._tell_whole_text()
        self.update()
        self.measured.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show or drop the tooltip as the texts fit or not."""
        if event.size().width() != event.oldSize().width():
            self._changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the name and the lines below it."""
        theme, column = self._themes.current, self._column
        title, small = self._fonts(theme)
        inner = self._inner(theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first = QRect(inner.x(), theme.pixels(9), inner.width(), title.height())
        second = QRect(inner.x(), first.bottom() + theme.pixels(2), inner.width(), small.height())
        dot = theme.pixels(8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(theme))
        painter.drawEllipse(QRectF(first.x(), first.center().y() - dot / 2 + 1, dot, dot))
        name_room = first.adjusted(dot + theme.pixels(7), 0, 0, 0)
        painter.setFont(theme.font(TextSize.BODY, bold=True))
        self._two_texts(painter, name_room, column.title, self._count(), title, Role.TEXT)
        painter.setFont(theme.font(TextSize.SMALL))
        upper, lower = self._lines()
        self._two_texts(painter, second, upper, column.line_right, small, Role.MUTED)
        if lower:
            third = second.translated(0, small.height())
            self._two_texts(painter, third, lower, "", small, Role.MUTED)

    def _lines(self) -> tuple[str, str]:
        left = self._column.line_left
        if not self._is_broken or _BREAK not in left:
            return left, ""
        upper, _break, lower = left.rpartition(_BREAK)
        return upper, lower

    def _line_room(self, small: QFontMetrics) -> int:
        width = self._inner(self._themes.current).width()
        return self._left_room(width, self._column.line_right, small)

    def _two_texts(
        self, painter: QPainter, room: QRect, left: str, right: str, metrics: QFontMetrics, role: Role
    ) -> None:
        theme = self._themes.current
        painter.setPen(theme.colour(Role.MUTED))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
        rest = self._left_room(room.width(), right, metrics)
        painter.setPen(theme.colour(role))
        painter.drawText(
            room.x(),
            room.y() + metrics.ascent(),
            metrics.elidedText(left, Qt.TextElideMode.ElideRight, rest),
        )

    def _left_room(self, width: int, right: str, metrics: QFontMetrics) -> int:
        gap = self._themes.current.pixels(8) if right else 0
        return max(width - metrics.horizontalAdvance(right) - gap, 0)

    def _inner(self, theme: Theme) -> QRect:
        return self.rect().adjusted(theme.pixels(12), 0, -theme.pixels(12), 0)

    def _count(self) -> str:
        return QLocale().toString(self._column.count)

    def _colour(self, theme: Theme) -> QColor:
        colour = self._column.colour
        return colour if isinstance(colour, QColor) else theme.series_colour(colour)

    def _fonts(self, theme: Theme) -> tuple[QFontMetrics, QFontMetrics]:
        title = QFontMetrics(theme.font(TextSize.BODY, bold=True))
        return title, QFontMetrics(theme.font(TextSize.SMALL))

    def _tell_whole_text(self) -> None:
        theme, column = self._themes.current, self._column
        title, small = self._fonts(theme)
        width = self._inner(theme).width()
        name_room = self._left_room(width, self._count(), title) - theme.pixels(15)
        fits = title.horizontalAdvance(column.title) <= name_room
        upper, lower = self._lines()
        fits = fits and small.horizontalAdvance(upper) <= self._line_room(small)
        fits = fits and small.horizontalAdvance(lower) <= width
        self.setToolTip("" if fits else plain_tooltip(f"{column.title}\n{column.line_left}"))


class EvenHeads(QObject):
    """Keeps the heads of all columns equally high: where one needs two lines below its name, all get them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heads: list[BoardColumnHead] = []

    def follow(self, heads: Iterable[BoardColumnHead]) -> None:
        """Look after these heads in place of the former ones."""
        self._heads = list(heads)
        for head in self._heads:
            head.measured.connect(self._even)
        self._even()

    def _even(self) -> None:
        broken = any(head.is_too_narrow() for head in self._heads)
        for head in self._heads:
            head.set_broken(broken)


class BoardColumnWidget(QWidget):
    """A column with its head; lights up while a card is held over it."""

    def __init__(self, column: BoardColumn, view: BoardColumnView, themes: Themes) -> None:
        super().__init__()
        self._column = column
        self._themes = themes
        self._is_lit = False
        self.view = view
        self.head = BoardColumnHead(column, themes, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        framed = QVBoxLayout()
        framed.setContentsMargins(INSET, 0, INSET, 0)
        framed.addWidget(view)
        layout.addLayout(framed, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.take_theme()
        self._name_view()

    @property
    def column(self) -> BoardColumn:
        """The figures in the head."""
        return self._column

    def set_column(self, column: BoardColumn) -> None:
        """Show other figures; the cards are not touched."""
        if column == self._column:
            return
        self._column = column
        self.head.set_column(column)
        self._name_view()

    def set_lit(self, lit: bool) -> None:
        """Light the column up or not."""
        if lit != self._is_lit:
            self._is_lit = lit
            self.view.set_lit(lit)
            self.update()

    def take_theme(self) -> None:
        """Measure and paint with the present theme."""
        self.setMinimumWidth(self._themes.current.pixels(MINIMUM_WIDTH))
        self.head.take_theme()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        theme = self._themes.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(Role.ACCENT), 2) if self._is_lit else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(Role.ACCENT_SOFT if self._is_lit else Role.COLUMN))
        inset = 1.0 if self._is_lit else 0.0
        ground = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ground, RADIUS, RADIUS)

    def _name_view(self) -> None:
        column = self._column
        figures = (QLocale().toString(column.count), column.line_left, column.line_right)
        self.view.setAccessibleName(column.title)
        self.view.setAccessibleDescription(", ".join(part for part in figures if part))
