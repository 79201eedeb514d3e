"""The rows of a file with what becomes of each: a table in which its cells can be written anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.reading import FileLook
from crm_desktop.bridge.imports.row_check import RowOutcome, RowState
from crm_desktop.bridge.imports.session import ImportDraft
from crm_desktop.core.values.parsing import cell_text
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.table.columns import Cell, CellStyle
from crm_desktop.qtkit.table.row_view import RowTableView
from crm_desktop.qtkit.widgets.labels import plain_tooltip
from crm_desktop.ui.imports.preview import PlainHeader, RowDelegate

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NUMBER, _STATE, _REASON, _FIRST = range(4)
_NARROWEST, _WIDEST = 80, 320
_STYLES = {
    RowState.CREATE: CellStyle.PILL_GOOD,
    RowState.UPDATE: CellStyle.PILL_ACCENT,
    RowState.UNCHANGED: CellStyle.PILL_NEUTRAL,
    RowState.SKIP: CellStyle.PILL_NEUTRAL,
    RowState.CONFLICT: CellStyle.PILL_BAD,
}


class RowModel(QAbstractTableModel):
    """Number, state and reason of each row, then its cells in the columns that are imported."""

    #: row of the file, column of the file, text
    edited = Signal(int, int, str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: Sequence[RowOutcome] = ()
        self._draft: ImportDraft | None = None
        self._places: Sequence[int] = ()
        self._headings: Sequence[str] = ()

    def show_rows(self, look: FileLook, draft: ImportDraft, rows: Sequence[RowOutcome]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows, self._draft = rows, draft
        self._places = [place for place in range(len(look.headers)) if draft.field_of_column(place)]
        self._headings = [look.title(place) for place in self._places]
        self.endResetModel()

    def outcome(self, row: int) -> RowOutcome:
        """What becomes of a row of the table."""
        return self._rows[row]

    def state_name(self, state: RowState) -> str:
        """What becomes of a row, in the person's words."""
        return {
            RowState.CREATE: self.tr("New"),
            RowState.UPDATE: self.tr("Changes"),
            RowState.UNCHANGED: self.tr("Nothing new"),
            RowState.SKIP: self.tr("Skipped"),
            RowState.CONFLICT: self.tr("Not taken"),
        }[state]

    def reason(self, row: RowOutcome) -> str:
        """Why that becomes of a row."""
        assert self._draft is not None
        words, kind = self._context.words, self._draft.kind
        if row.errors:
            return " ".join(dict.fromkeys(words.error(each.error, kind) for each in row.errors))
        passed = " ".join(dict.fromkeys(words.error(each.error, kind) for each in row.passed_over))
        if row.state is RowState.CREATE:
            return passed
        changed = words.labelled(row.title, words.listed(words.field(kind, name) for name in row.fields))
        return f"{changed} · {passed}" if passed else changed

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else _FIRST + len(self._places)

    def _text(self, row: RowOutcome, column: int) -> str:
        place = self._places[column - _FIRST]
        return cell_text(row.cells[place]) if place < len(row.cells) else ""

    def _style(self, row: RowOutcome, column: int) -> CellStyle:
        """What costs the row, and what is only left out, stands out."""
        assert self._draft is not None
        name = self._draft.field_of_column(self._places[column - _FIRST])
        if any(each.field == name for each in row.errors):
            return CellStyle.PILL_BAD
        is_passed = any(each.field == name for each in row.passed_over)
        return CellStyle.PILL_WARN if is_passed else CellStyle.PLAIN

    def cell(self, number: int, column: int) -> Cell:
        """What the delegate paints."""
        row = self._rows[number]
        if column == _NUMBER:
            return Cell(self._context.formats.number(row.number), CellStyle.MUTED)
        if column == _STATE:
            return Cell(self.state_name(row.state), _STYLES[row.state])
        if column == _REASON:
            return Cell(self.reason(row), CellStyle.PLAIN)
        return Cell(self._text(row, column), self._style(row, column))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = self.cell(index.row(), index.column()).text
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return text
        if role == Qt.ItemDataRole.EditRole and index.column() >= _FIRST:
            return text
        return plain_tooltip(text) if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() < _FIRST:
            return False
        row, text = self._rows[index.row()], str(value)
        if text != self._text(row, index.column()):
            self.edited.emit(row.number, self._places[index.column() - _FIRST], text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsEditable if index.column() >= _FIRST else plain

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        own = (self.tr("Row"), self.tr("What it becomes"), self.tr("Why"))
        return own[section] if section < _FIRST else self._headings[section - _FIRST]


class RowTable(RowTableView):
    """Several rows can be chosen; Enter, F2 or a double click writes in a cell."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context.themes.current, parent)
        self.rows = RowModel(context, self)
        self._cells = RowDelegate(self, self.rows.cell)
        self.setModel(self.rows)
        self.setItemDelegate(self._cells)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self._header = PlainHeader(self.theme, self)
        self.setHorizontalHeader(self._header)
        context.themes.changed.connect(self._take_theme)
        self._take_theme(context.themes.current)

    def fit_columns(self) -> None:
        """Each column as wide as its content asks for, within bounds."""
        for column in range(self.rows.columnCount()):
            wanted = max(self.sizeHintForColumn(column), self._header.sectionSizeHint(column))
            least, most = self.theme.pixels(_NARROWEST), self.theme.pixels(_WIDEST)
            self.setColumnWidth(column, min(max(wanted, least), most))

    def chosen(self) -> list[RowOutcome]:
        """The rows that are selected."""
        return [self.rows.outcome(index.row()) for index in self.selectionModel().selectedRows()]

    def _take_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._cells.set_theme(theme)
        self._header.set_theme(theme)
        self.verticalHeader().setDefaultSectionSize(self.row_height)
        self.viewport().update()
