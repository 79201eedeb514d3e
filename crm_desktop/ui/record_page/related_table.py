"""The records of one kind that point at the one shown, as a small table on its page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.kinds.columns import shown_only
from crm_desktop.bridge.records.details import ListRow, RecordDetails
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.record_page.part import RecordPart

#: How many rows are shown at first, and at most without scrolling.
_FIRST, _MOST = 6, 16


class RelatedTable(RecordPart):
    """Nothing at all where there is no such record; its table is made with the first ones."""

    def __init__(self, values: FieldValues, kind: Kind, parent: QWidget) -> None:
        super().__init__(values, parent)
        self.kind = kind
        self._rows: tuple[ListRow, ...] = ()
        self._of: int | None = None
        self._is_whole = self._is_cut = False
        self._heading = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        self._more = Button("", "link", self)
        self._more.clicked.connect(self._show_whole)
        self.table: SmallTable | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self._heading)
        self._layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.context.themes.changed.connect(self._take_theme)
        self.hide()

    def show_details(self, details: RecordDetails) -> None:
        """Show the records that point at this one."""
        if self._of != details.id:
            self._of, self._is_whole = details.id, False
        self._rows = details.related.get(self.kind, ())
        self._is_cut = self.kind in details.related_cut
        self._fill()

    def retranslate(self) -> None:
        """Set every text anew."""
        if self.table is not None:
            self._drop_table()
        self._fill()

    def _fill(self) -> None:
        self.setVisible(bool(self._rows))
        if not self._rows:
            return
        table = self.table or self._make_table()
        shown = self._rows if self._is_whole else self._rows[:_FIRST]
        place = self.context.catalogue.row_places(self.kind)["id"]
        table.show_rows([(int(row[place] or 0), row) for row in shown])
        self._fit(table)
        count = self.context.formats.number(len(self._rows))
        # Where not all are read, nobody has counted them.
        self._heading.setText(f"{self.context.words.kinds(self.kind).upper()} · {count}{'+' * self._is_cut}")
        hidden = len(self._rows) - len(shown)
        self._more.setVisible(hidden > 0 or self._is_cut)
        self._more.setText(self.tr("More") if self._is_cut else self.tr("%n more", "", hidden))

    def _make_table(self) -> SmallTable:
        values = FieldValues(self.context, self.kind)
        title = values.record.title_field
        names: Sequence[str] = values.view.listed or (title, *values.view.aside)
        columns = shown_only(values, FieldEditors(values), names)
        table = self.table = SmallTable(columns, self.context.themes, self, widest=names[0])
        table.setAccessibleName(self.context.words.kinds(self.kind))
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        table.open_requested.connect(self._open)
        table.clicked.connect(self._clicked)
        self._layout.insertWidget(1, table)
        return table

    def _drop_table(self) -> None:
        table, self.table = self.table, None
        if table is not None:
            self._layout.removeWidget(table)
            table.hide()
            table.deleteLater()

    def _fit(self, table: SmallTable) -> None:
        """As high as its rows: the page scrolls, not the table."""
        rows = min(table.paged_model.rowCount(), _MOST)
        table.setFixedHeight(table.horizontalHeader().sizeHint().height() + rows * table.row_height + 4)

    def _take_theme(self, _theme: Theme) -> None:
        self._fill()

    def _show_whole(self) -> None:
        if self._is_whole and self._is_cut:
            self.further_asked.emit()
        self._is_whole = True
        self._fill()

    def _clicked(self, index: QModelIndex) -> None:
        """The name is a link; elsewhere a click only puts the mark there."""
        if index.column() == 0 and self.table is not None:
            self._open(self.table.paged_model.id_at(index.row()))

    def _open(self, id_: int) -> None:
        self.open_requested.emit(self.kind, id_)
