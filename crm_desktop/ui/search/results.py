"""The rows of the list under the search field: headings, commands, hits, a way to all hits of a kind."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.search.marking import Span
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.look.theme import Role, TextSize
from crm_desktop.qtkit.widgets.marked_text import draw_marked

_ROW, _HEADING = 34, 28
_SIDE, _ICON = 12, 16
_COMMAND_ICON = "arrow-right"
#: The icons of what is found and has no page, by the names of the kinds.
_ICONS = {"activity": "calendar", "attachment": "file-text"}

_Index = QModelIndex | QPersistentModelIndex


class RowKind(Enum):
    """What a row is."""

    HEADING = "heading"
    HIT = "hit"
    COMMAND = "command"
    ALL = "all"
    NOTHING = "nothing"


@frozen
class ResultRow:
    """One row; `id` names the record of a hit, or the place of a command."""

    row_kind: RowKind
    title: str
    detail: str = ""
    kind: Kind | None = None
    id: int = 0
    title_marks: tuple[Span, ...] = ()
    detail_marks: tuple[Span, ...] = ()

    @property
    def can_be_chosen(self) -> bool:
        """Whether Enter does something here."""
        return self.row_kind in (RowKind.HIT, RowKind.COMMAND, RowKind.ALL)


class ResultRows(QAbstractListModel):
    """The rows as a list model."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ResultRow] = []

    def set_rows(self, rows: Sequence[ResultRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, index: _Index) -> ResultRow | None:
        """The row at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def next_choice(self, start: int, step: int) -> int:
        """The next row that can be chosen from a place in a direction; stays where there is none."""
        place = start + step
        while 0 <= place < len(self._rows):
            if self._rows[place].can_be_chosen:
                return place
            place += step
        return start

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {row.detail}" if row.detail else row.title
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None or not row.can_be_chosen:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ResultDelegate(QStyledItemDelegate):
    """Paints the rows."""

    def __init__(self, context: PageContext, rows: ResultRows) -> None:
        super().__init__()
        self._kinds = context.kinds
        self._themes = context.themes
        self._icons = context.icons
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = self._rows.row(index)
        is_heading = row is not None and row.row_kind is RowKind.HEADING
        return QSize(100, self._themes.current.pixels(_HEADING if is_heading else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._rows.row(index)
        if row is None:
            return
        theme = self._themes.current
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if row.can_be_chosen and state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(Role.SELECTION))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
        room = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if row.row_kind in (RowKind.HIT, RowKind.COMMAND):
            self._paint_hit(painter, room, row)
            return
        role = Role.LINK if row.row_kind is RowKind.ALL else Role.MUTED
        painter.setFont(theme.font(TextSize.SMALL, bold=row.row_kind is RowKind.HEADING))
        painter.setPen(theme.colour(role))
        aligned = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        if row.row_kind is RowKind.ALL:
            room = room.adjusted(theme.pixels(_ICON) + 10, 0, 0, 0)
        painter.drawText(room, aligned, row.title)

    def _icon_of(self, row: ResultRow) -> str:
        if row.kind is None:
            return _COMMAND_ICON
        return self._kinds[row.kind].icon if row.kind in self._kinds else _ICONS[row.kind]

    def _paint_hit(self, painter: QPainter, room: QRect, row: ResultRow) -> None:
        theme = self._themes.current
        side = theme.pixels(_ICON)
        icon = self._icons.icon(self._icon_of(row), Role.MUTED)
        icon.paint(painter, room.left(), room.center().y() - side // 2, side, side)
        room = room.adjusted(side + 10, 0, 0, 0)
        behind = theme.colour(Role.WARN_SOFT)
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.colour(Role.TEXT))
        named = QRect(room)
        named.setWidth(room.width() * 3 // 5 if row.detail else room.width())
        width = draw_marked(painter, named, row.title, row.title_marks, behind)
        room = room.adjusted(width + 10, 0, 0, 0)
        painter.setFont(theme.font(TextSize.SMALL))
        painter.setPen(theme.colour(Role.MUTED))
        draw_marked(painter, room, row.detail, row.detail_marks, behind)
