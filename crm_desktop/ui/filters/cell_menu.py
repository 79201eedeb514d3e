"""What the menu of a cell offers to filter by: its value, or everything but that."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from crm_desktop.bridge.lists.cell_filters import CellFilters
from crm_desktop.bridge.lists.filters import FilterTerms
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Operator, Stored
from crm_desktop.core.views.chosen import ChosenFilter

#: Letters of a value that a menu shows.
_LONGEST_VALUE = 32


class CellFilterMenu(QObject):
    """Adds its entries to a menu and lives as long as that; `chosen` carries the filter."""

    chosen = Signal(object)

    def __init__(self, values: FieldValues, name: str, row: Mapping[str, Stored], menu: QMenu) -> None:
        super().__init__(menu)
        filters = CellFilters(values)
        only, without = filters.only(name, row), filters.without(name, row)
        self._filters: dict[QAction, ChosenFilter] = {}
        if only is None:
            return
        said = FilterTerms(values).said(only)
        if len(said) > _LONGEST_VALUE:
            said = f"{said[: _LONGEST_VALUE - 1]}…"
        if only.operator is not Operator.EMPTY:
            said = values.context.words.quoted(said)
        said = said.replace("&", "&&")
        self._add(menu, self.tr("Filter by {value}").format(value=said), only)
        if without is not None:
            self._add(menu, self.tr("Everything but {value}").format(value=said), without)
        menu.addSeparator()
        menu.triggered.connect(self._triggered)

    def _add(self, menu: QMenu, text: str, filter_: ChosenFilter) -> None:
        self._filters[menu.addAction(text)] = filter_

    def _triggered(self, action: QAction) -> None:
        if action in self._filters:
            self.chosen.emit(self._filters[action])
