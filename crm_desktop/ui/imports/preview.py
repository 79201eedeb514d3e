"""The first rows as they will be stored: a small table that marks what cannot be understood and says why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.preview import Preview, PreviewCell
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.table.cell_painter import CellPainter
from crm_desktop.qtkit.table.columns import Cell, CellStyle
from crm_desktop.qtkit.table.row_view import RowTableView
from crm_desktop.qtkit.widgets.labels import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NARROWEST, _WIDEST = 90, 240


class PreviewModel(QAbstractTableModel):
    """The rows of a preview; the first column is the row's number in the file."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = context.words
        self._kind = Kind.LEAD
        self._preview = Preview((), ())

    def show_preview(self, kind: Kind, preview: Preview) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._kind, self._preview = kind, preview
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._preview.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._preview.fields) + 1

    def cell(self, row: int, column: int) -> Cell:
        """What the delegate paints."""
        shown = self._preview.rows[row]
        if column == 0:
            style = CellStyle.OVERDUE if shown.problem else CellStyle.MUTED
            return Cell(str(shown.number), style)
        cell = shown.cells[column - 1]
        if cell.problem:
            return Cell(cell.text or "–", CellStyle.PILL_BAD)
        if cell.is_new:
            return Cell(cell.text, CellStyle.PILL_ACCENT)
        return Cell(cell.text, CellStyle.MUTED if shown.problem else CellStyle.PLAIN)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        shown = self._preview.rows[index.row()]
        cell = shown.cells[index.column() - 1] if index.column() else PreviewCell(str(shown.number))
        reason = cell.problem or shown.problem or (self.tr("Not known yet") if cell.is_new else "")
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(reason or cell.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{cell.text}, {reason}" if reason else cell.text
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return self.tr("Row")
        return self._words.field(self._kind, self._preview.fields[section - 1])

    def retranslate(self) -> None:
        """Say the headings anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)


class PreviewTable(RowTableView):
    """The table of the preview; nothing in it can be edited: the file stays as it is."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context.themes.current, parent)
        self.preview_model = PreviewModel(context, self)
        self._cells = RowDelegate(self, self.preview_model.cell)
        self.setModel(self.preview_model)
        self.setItemDelegate(self._cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._header = PlainHeader(self.theme, self)
        self.setHorizontalHeader(self._header)
        context.themes.changed.connect(self._take_theme)
        self._take_theme(context.themes.current)

    def show_preview(self, kind: Kind, preview: Preview) -> None:
        """Show other rows, each column as wide as its content asks for."""
        self.preview_model.show_preview(kind, preview)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give each column a width between bounds, and the last one the rest."""
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        for column in range(self.preview_model.columnCount()):
            wanted = max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
            least = self.theme.pixels(_NARROWEST if column else 48)
            self.setColumnWidth(column, min(max(wanted, least), self.theme.pixels(_WIDEST)))

    def _take_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._cells.set_theme(theme)
        self.verticalHeader().setDefaultSectionSize(self.theme.pixels(30))
        self._header.set_theme(theme)
        self.viewport().update()


class PlainHeader(QHeaderView):
    """Headings like those of the big tables, without sorting."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of a theme."""
        self._theme = theme
        self.setFont(theme.font(TextSize.SMALL, bold=True))
        self.viewport().update()

    def sectionSizeFromContents(self, section: int) -> QSize:
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        width = self.fontMetrics().horizontalAdvance(title) + 2 * self._theme.pixels(12) + 4
        return QSize(width, self._theme.pixels(30))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = self._theme
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        painter.save()
        painter.fillRect(rect, theme.colour(Role.HEADER))
        painter.setPen(theme.colour(Role.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(theme.colour(Role.MUTED))
        painter.setFont(self.font())
        inside = rect.adjusted(theme.pixels(12), 0, -theme.pixels(8), 0)
        text = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()


class RowDelegate(QStyledItemDelegate):
    """Paints the cells like those of the big tables."""

    def __init__(self, view: QWidget, cell: Callable[[int, int], Cell]) -> None:
        super().__init__(view)
        self._cell = cell

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of a theme."""
        self._cells = CellPainter(theme)
        self._line = QPen(theme.colour(Role.LINE_SOFT))
        self._selection = theme.colour(Role.SELECTION)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._selection)
        painter.setPen(self._line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        cell = self._cell(index.row(), index.column())
        self._cells.paint(painter, rect, cell)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        cell = self._cell(index.row(), index.column())
        size.setWidth(self._cells.wanted_width(cell))
        return size
