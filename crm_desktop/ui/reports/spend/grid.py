"""The window in which a year of spend is told month by month, by keyboard as in a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.spends import Spend, read_spends, spend_interest
from crm_desktop.bridge.lists.pasted_cells import cells_of
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.reports.spend_months import MONTHS, MonthCell, Place, Purpose, SpendYear
from crm_desktop.core.commands import WriteTogether
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import Money
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.qtkit.widgets.text_undo import redo_in_field, undo_in_field

Index = QModelIndex | QPersistentModelIndex
Keys = QKeySequence.StandardKey
_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
_NO_PARENT = QModelIndex()
_SIZE = (1080, 560)
#: What a small window shows around it, in pixels.
_AROUND = 32
_GATHER = 20


class SpendGridModel(QAbstractTableModel):
    """Cells of a year; `changed` carries what was typed or pasted, `refused` why it was not understood."""

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._values = FieldValues(context, Kind.SPEND)
        self._parse = self._values.parse(self._values.record.field("amount"))
        self._year = SpendYear((), context.today().year, context.gateway.reference_data)

    @property
    def year(self) -> int:
        """The year shown."""
        return self._year.year

    def show(self, spends: Sequence[Spend], year: int) -> None:
        """Show a year."""
        self.beginResetModel()
        self._year = SpendYear(spends, year, self._context.gateway.reference_data)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._year.purposes)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(MONTHS)

    def place(self, index: Index) -> Place:
        """The cell behind an index."""
        return self._year.purposes[index.row()], index.column() + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        told = self._year.cell(self.place(index)).is_told
        return flags if told else flags | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role != _DISPLAY:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return f"{self._year.year}-{section + 1:02}"
        return self._name(self._year.purposes[section])

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        cell = self._year.cell(self.place(index))
        if role in (_DISPLAY, _EDIT):
            return self._text(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and cell.is_told:
            return self.tr("Several entries, or one over other days: change them in the list of spend.")
        return None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Hand on what was typed; a text that was not changed is no change."""
        text = str(value).strip()
        if role == _EDIT and text != self._text(self._year.cell(self.place(index))):
            self.take({self.place(index): text})
        return role == _EDIT

    def take(self, texts: Mapping[Place, str]) -> None:
        """Understand texts for cells, all or none."""
        changes: dict[Place, Money | None] = {}
        for place, text in texts.items():
            value, problem = self._parse(text) if text else (None, None)
            if problem is not None or not (value is None or isinstance(value, Money)):
                said = self.tr("{place}, {month}: {problem}")
                name, month = self._name(place[0]), f"{self._year.year}-{place[1]:02}"
                self.refused.emit(said.format(place=name, month=month, problem=problem))
                return
            changes[place] = value
        command = self._year.command(changes)
        if command.new or command.edits or command.gone:
            self.changed.emit(command)

    def paste(self, text: str, at: Index) -> None:
        """Take rows and columns of a spreadsheet from a cell on; what lies beyond the grid is not taken."""
        rows = cells_of(text)
        fits = len(rows) <= self.rowCount() - at.row() and all(
            len(row) <= self.columnCount() - at.column() for row in rows
        )
        if not rows or not fits:
            self.refused.emit(self.tr("What was copied does not fit from this cell on. Nothing was taken."))
            return
        self.take(
            {
                (self._year.purposes[at.row() + down], at.column() + 1 + right): cell.strip()
                for down, row in enumerate(rows)
                for right, cell in enumerate(row)
            }
        )

    def _text(self, cell: MonthCell) -> str:
        formats, base = self._context.formats, self._values.base_currency
        said = [
            formats.money(minor, currency) if currency not in ("", base) else self._plain(minor, currency)
            for currency, minor in cell.amounts
        ]
        return " + ".join(said)

    def _plain(self, minor: int, currency: str) -> str:
        formats = self._context.formats
        return formats.money(minor, currency).removeprefix(formats.sign(currency))

    def _name(self, purpose: Purpose) -> str:
        own = self._context
        return own.words.item(own.gateway.reference_data, purpose.kind, purpose.id)


class SpendGridView(QTableView):
    """Pastes, and empties cells by Delete."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste, empty, or go on to edit."""
        model = self.model()
        assert isinstance(model, SpendGridModel)
        if event.matches(Keys.Paste) and self.currentIndex().isValid():
            model.paste(QGuiApplication.clipboard().text(), self.currentIndex())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            model.take({model.place(index): "" for index in self.selectedIndexes()})
        else:
            super().keyPressEvent(event)


class SpendGridDialog(Dialog):
    """One year at a time; each change and each paste is one step to undo."""

    tells_outcome = True

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._spends: Sequence[Spend] = ()
        self._shown_year = context.today().year
        self._toasts = Toasts(self, context.themes, context.icons, foot=0)
        self.model = SpendGridModel(context, self)
        self.view = SpendGridView(self)
        self.view.setModel(self.model)
        self.view.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.before, self.after = Button("‹", "plain", self), Button("›", "plain", self)
        self.year = plain_label("", self, bold=True)
        self._lay_out()
        self.before.clicked.connect(self._turn_back)
        self.after.clicked.connect(self._turn_on)
        self.model.changed.connect(self._write)
        self.model.refused.connect(self._say)
        for keys, act in ((Keys.Undo, self._undo), (Keys.Redo, self._redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self._freshness = Freshness(context, spend_interest(context.catalogue), self.isVisible, _GATHER, self)
        self._freshness.due.connect(self._read)
        context.themes.changed.connect(self._dress)
        self._show()
        self._read()

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Spend by month"))
        theme = self._context.themes.current
        size = QSize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1]))
        if (under := self.parentWidget()) is not None:
            size = size.boundedTo(under.window().size() - QSize(_AROUND, _AROUND))
        self.resize(size)
        self.view.setAccessibleName(self.tr("Spend by month"))
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.horizontalHeader().setMinimumSectionSize(theme.pixels(64))
        for header in (self.view.horizontalHeader(), self.view.verticalHeader()):
            header.setHighlightSections(False)
        self._dress(theme)
        for button, name in ((self.before, self.tr("Year before")), (self.after, self.tr("Year after"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setAutoDefault(False)
        hint = plain_label(self.tr("Type or paste amounts; Delete empties a month."), self, role=Role.MUTED)
        close = Button(self.tr("Close"), "primary", self)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        head, foot = QHBoxLayout(), QHBoxLayout()
        for widget in (self.before, self.year, self.after):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(hint)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)

    def _dress(self, theme: Theme) -> None:
        """Give the headers the theme's colours, which their style would not take by itself."""
        ground, ink, line = (theme.colour(role).name() for role in (Role.SURFACE, Role.MUTED, Role.LINE))
        section = f"background: {ground}; color: {ink}; border: none; border-bottom: 1px solid {line};"
        self.view.setStyleSheet(
            f"QHeaderView::section {{ {section} padding: 4px 8px; }}"
            f"QTableCornerButton::section {{ {section} }}"
            f"QTableView {{ gridline-color: {line}; }}"
        )
        self.view.verticalHeader().setDefaultSectionSize(theme.pixels(32))

    def _read(self) -> None:
        self._freshness.begun()
        self._context.gateway.read(read_spends, self._take, owner=self, replaces=("spend grid", id(self)))

    def _take(self, spends: Sequence[Spend]) -> None:
        self._freshness.ended()
        self._spends = spends
        self._show()

    def _show(self) -> None:
        at = self.view.currentIndex()
        row, column = at.row(), at.column()
        self.model.show(self._spends, self._shown_year)
        self.year.setText(str(self._shown_year))
        self.view.setCurrentIndex(self.model.index(max(0, row), max(0, column)))

    def _turn_back(self) -> None:
        self._shown_year -= 1
        self._show()

    def _turn_on(self) -> None:
        self._shown_year += 1
        self._show()

    def _write(self, command: WriteTogether) -> None:
        self._context.gateway.run(command, origin=self, failed=self._refused, owner=self)

    def _refused(self, error: UserError) -> None:
        self._say(FieldValues(self._context, Kind.SPEND).say(error))
        self._show()

    def _say(self, text: str) -> None:
        self._toasts.show(text)

    def _undo(self) -> None:
        undo_in_field() or self._context.gateway.undo()

    def _redo(self) -> None:
        redo_in_field() or self._context.gateway.redo()
