"""The line on which an own table is made: records, rows, columns, what cells tell, and its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.own_tables import (
    Kept,
    Pivot,
    PivotValue,
    axis_names,
    first_pivot,
    kind_names,
    number_names,
    value_names,
    with_value,
)
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.chips import ChipBar
from crm_desktop.ui.filters.choice_chip import ChoiceChip
from crm_desktop.ui.records.saved_views import ViewName


class PivotBar(QWidget):
    """`chosen` carries another table."""

    chosen = Signal(object)
    #: keep the table in force under a name, or take away the one of a name
    save_wanted = Signal(str)
    drop_wanted = Signal(str)

    def __init__(self, context: PageContext, pivot: Pivot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._pivot = context, pivot
        self._kept = Kept({}, {})
        icons = context.icons
        self.table, self.kind, self.narrowed = ChoiceChip(icons), ChoiceChip(icons), ChoiceChip(icons)
        self.rows, self.columns = ChoiceChip(icons), ChoiceChip(icons)
        self.value, self.number = ChoiceChip(icons), ChoiceChip(icons)
        self.save, self.drop = Button("", "link"), Button("", "link")
        chips = ChipBar(self)
        parts: tuple[QWidget, ...] = (
            self.table,
            self.kind,
            self.narrowed,
            self.rows,
            self.columns,
            self.value,
            self.number,
            self.save,
            self.drop,
        )
        for part in parts:
            chips.add(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(chips)
        self.table.chosen.connect(self._table_chosen)
        self.kind.chosen.connect(self._kind_chosen)
        self.narrowed.chosen.connect(self._narrowed_chosen)
        self.rows.chosen.connect(self._rows_chosen)
        self.columns.chosen.connect(self._columns_chosen)
        self.value.chosen.connect(self._value_chosen)
        self.number.chosen.connect(self._number_chosen)
        self.save.clicked.connect(self._ask_name)
        self.drop.clicked.connect(self._drop)
        self.refresh()

    @property
    def pivot(self) -> Pivot:
        """The table in force."""
        return self._pivot

    @property
    def name(self) -> str:
        """What the table in force is called, where it is kept as it stands; else ""."""
        return next((name for name, kept in self._kept.tables.items() if kept == self._pivot), "")

    def show_kept(self, kept: Kept) -> None:
        """Offer the tables and views that the file has."""
        self._kept = kept
        self.refresh()

    # Texts -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Set every text and menu anew."""
        pivot, context, name = self._pivot, self._context, self.name
        said = context.words.labelled
        tables = [(each, each) for each in self._kept.tables]
        self.table.set_choices(said(self.tr("Table"), name or self.tr("new")), tables, name)
        self.table.setVisible(bool(tables))
        self._offer(self.kind, self.tr("Records"), kind_names(context), pivot.kind)
        views = [("", self.tr("all")), *((each, each) for each in self._kept.views)]
        view = next((each for each, told in self._kept.views.items() if told == pivot.filters), "")
        text = dict(views)[view] if view or not pivot.filters else self.tr("own conditions")
        self.narrowed.set_choices(said(self.tr("Narrowed by"), text), views, view)
        self.narrowed.setVisible(len(views) > 1 or bool(pivot.filters))
        axes = axis_names(pivot.kind, context)
        self._offer(self.rows, self.tr("Rows"), axes, pivot.rows)
        self._offer(self.columns, self.tr("Columns"), [("", self.tr("none")), *axes], pivot.columns)
        numbers = number_names(pivot.kind, context)
        values = value_names() if numbers else value_names()[:1] + value_names()[-1:]
        self._offer(self.value, self.tr("Value"), values, pivot.value)
        if pivot.value is PivotValue.SHARE:
            numbers = [("", self.tr("records")), *numbers]
        self._offer(self.number, self.tr("Of"), numbers, pivot.field)
        self.number.setVisible(pivot.value is not PivotValue.COUNT)
        self.save.setText(self.tr("Save…"))
        self.save.setVisible(not name)
        self.drop.setText(self.tr("Delete table"))
        self.drop.setVisible(bool(name))

    def _offer(self, chip: ChoiceChip, label: str, named: Sequence[tuple[str, str]], now: str) -> None:
        text = next((name for key, name in named if key == now), "")
        chip.set_choices(self._context.words.labelled(label, text), named, now)

    # Choices ---------------------------------------------------------------------------------------------

    def take(self, pivot: Pivot) -> None:
        """Put another table in force."""
        if pivot != self._pivot:
            self._pivot = pivot
            self.chosen.emit(pivot)
        self.refresh()

    def _table_chosen(self, name: str) -> None:
        self.take(self._kept.tables[name])

    def _kind_chosen(self, kind: Kind) -> None:
        if kind != self._pivot.kind:
            self.take(first_pivot(kind, self._context))

    def _narrowed_chosen(self, view: str) -> None:
        self.take(replace(self._pivot, filters=self._kept.views.get(view, ())))

    def _rows_chosen(self, name: str) -> None:
        self.take(replace(self._pivot, rows=name))

    def _columns_chosen(self, name: str) -> None:
        self.take(replace(self._pivot, columns=name))

    def _value_chosen(self, value: PivotValue) -> None:
        value, field = with_value(self._pivot, value, self._context)
        self.take(replace(self._pivot, value=value, field=field))

    def _number_chosen(self, name: str) -> None:
        self.take(replace(self._pivot, field=name))

    def _ask_name(self) -> None:
        popup = ViewName("", self, self.tr("Name of the table"))
        popup.given.connect(self.save_wanted)
        popup.given.connect(popup.close)
        popup.begin(self.save)

    def _drop(self) -> None:
        if self.name:
            self.drop_wanted.emit(self.name)
