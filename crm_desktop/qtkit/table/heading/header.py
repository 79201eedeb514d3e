"""The heading of a big table: titles, and arrows and numbers that show by which columns it is sorted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.table.cell_painter import Line
from crm_desktop.qtkit.table.columns import Column

#: How long a new order waits for its rows before the heading shows it, in milliseconds.
_SOON = 60

SortKeys = list[tuple[str, bool]]  # (column key, whether descending), the first counts most


class TableHeader(QHeaderView):
    """Clicking sorts by a column, again the other way round; with Shift it adds the column to the order."""

    sort_changed = Signal(list)
    filter_requested = Signal(str)  # column key
    group_requested = Signal(str)  # column key

    #: whether the table's lists can be filtered by a column
    offers_filters = False
    #: the keys of the columns by which the table's lists can be put into groups
    groupable: frozenset[str] = frozenset()

    def __init__(self, columns: Sequence[Column], theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self._sort: SortKeys = []
        self._theme = theme
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(48)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.sectionClicked.connect(self._clicked)
        # An order comes with its rows, whose reset paints the heading too: once is enough, if they come soon.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SOON)
        self._later.timeout.connect(self.viewport().update)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of a theme."""
        self._theme = theme
        self._font = theme.font(TextSize.SMALL, bold=True)
        self._metrics = QFontMetrics(self._font)
        self._lines: dict[tuple[str, int], Line] = {}
        self.setFont(self._font)
        self.updateGeometry()
        self.viewport().update()

    @property
    def sort_keys(self) -> SortKeys:
        """The columns that the table is sorted by, the first first."""
        return list(self._sort)

    def set_sort_keys(self, keys: Sequence[tuple[str, bool]]) -> None:
        """Show an order; nobody is told."""
        if self._sort != list(keys):
            self._sort = list(keys)
            self._later.start()

    def sort_by(self, key: str, *, descending: bool | None = None, add: bool = False) -> None:
        """Sort by a column, alone or after the others; None turns the column's order round."""
        now = dict(self._sort)
        turned = not now[key] if key in now and (add or len(now) == 1) else False
        wanted = turned if descending is None else descending
        if add:
            now[key] = wanted
            self._sort = list(now.items())
        else:
            self._sort = [(key, wanted)]
        self.viewport().update()
        self.sort_changed.emit(self.sort_keys)

    def sizeHint(self) -> QSize:
        """Return the height of the design."""
        return QSize(self.length(), self._theme.pixels(33))

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the room for title and arrow."""
        return QSize(self.title_width(section) + self._theme.pixels(22), self._theme.pixels(33))

    def title_width(self, section: int) -> int:
        """Return the room for the title alone; the arrow of a single order fits into the space behind it."""
        title = self._columns[section].title()
        # The whole pixels that Qt counts may be a fraction less than the text that it then shortens.
        return self._metrics.horizontalAdvance(title) + 1 + self._theme.pixels(12) * 2

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one title."""
        theme, column = self._theme, self._columns[section]
        painter.fillRect(rect, theme.colour(Role.HEADER))
        painter.setPen(theme.colour(Role.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        padding = theme.pixels(12)
        place = self._place_in_order(column.key)
        mark = theme.pixels(12 if len(self._sort) < 2 else 20) if place >= 0 else 0
        beyond = max(0, mark - padding)  # the arrow may stand in the space behind the title
        line = self._line(column.title(), max(0, rect.width() - 2 * padding - beyond))
        left = rect.left() + padding
        if column.alignment & Qt.AlignmentFlag.AlignRight:
            left = max(left, rect.right() + 1 - padding - mark - line.width)
        painter.setFont(self._font)
        painter.setPen(theme.colour(Role.TEXT if place >= 0 else Role.MUTED))
        metrics = self._metrics
        baseline = rect.top() + (rect.height() - metrics.height()) // 2 + metrics.ascent()
        painter.drawText(left, baseline, line.text)
        if place >= 0:
            self._paint_arrow(painter, left + line.width + theme.pixels(5), rect, place)

    def _line(self, title: str, room: int) -> Line:
        line = self._lines.get((title, room))
        if line is None:
            line = self._lines[title, room] = Line(title, self._metrics, room)
        return line

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sections, and the ground to the right of the last one."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.colour(Role.HEADER))
        painter.setPen(self._theme.colour(Role.LINE))
        bottom = self.viewport().height() - 1
        painter.drawLine(0, bottom, self.viewport().width(), bottom)
        painter.end()
        super().paintEvent(event)

    def _place_in_order(self, key: str) -> int:
        return next((place for place, (name, _) in enumerate(self._sort) if name == key), -1)

    def _paint_arrow(self, painter: QPainter, left: int, rect: QRect, place: int) -> None:
        down = self._sort[place][1]
        unit = self._theme.scale
        middle = rect.top() + rect.height() / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self._theme.colour(Role.TEXT), 1.3 * unit))
        x, half, wing = left + 4 * unit, 4.5 * unit, 3 * unit
        painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half))
        tip = middle + half if down else middle - half
        back = tip - wing if down else tip + wing
        painter.drawPolyline(QPolygonF([QPointF(x - wing, back), QPointF(x, tip), QPointF(x + wing, back)]))
        if len(self._sort) > 1:
            font = self._theme.font(TextSize.SMALL)
            font.setPixelSize(self._theme.pixels(10))
            painter.setFont(font)
            painter.setPen(self._theme.colour(Role.MUTED))
            number = QRect(round(x + wing + 1), rect.top(), self._theme.pixels(12), rect.height() - 3)
            painter.drawText(number, int(Qt.AlignmentFlag.AlignVCenter), str(place + 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _clicked(self, section: int) -> None:
        column = self._columns[section]
        if column.sortable:
            shift = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
            self.sort_by(column.key, add=bool(shift))
