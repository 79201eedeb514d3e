"""The chip that says by what a list is sorted, and opens the menu of its orders."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import SortKey
from crm_desktop.core.records.fields import FieldType
from crm_desktop.qtkit.widgets.chips import MenuChip

#: Types by which a list has no order that anybody would look for.
_NO_ORDER = frozenset({FieldType.LONG_TEXT})


class SortChip(MenuChip):
    """Says the order; `chosen` carries another one."""

    chosen = Signal(object)  # tuple of SortKey

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__("", values.context.icons, parent)
        self._values = values
        self._sort: tuple[SortKey, ...] = ()
        self._orders: dict[QAction, tuple[SortKey, ...]] = {}
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self._menu.triggered.connect(self._triggered)
        self.setMenu(self._menu)

    def minimumSizeHint(self) -> QSize:
        """Return a width of a few letters: the chip gives way where room is short."""
        return QSize(self.fontMetrics().horizontalAdvance("MMM…"), super().minimumSizeHint().height())

    def set_order(self, sort: Sequence[SortKey]) -> None:
        """Say by what the list is sorted."""
        self._sort = tuple(sort)
        self.setVisible(bool(sort))
        if sort:
            arrow = "↓" if sort[0].descending else "↑"
            field = self._values.title(sort[0].field)
            more = "…" if len(sort) > 1 else ""
            self.set_text(self.tr("Sorted by {field}").format(field=field) + f"{more} {arrow}")

    # The menu ----------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        self._menu.clear()
        for former in (*self._menu.findChildren(QMenu), *self._menu.findChildren(QActionGroup)):
            former.deleteLater()
        self._orders.clear()
        directions, fields = QActionGroup(self._menu), QActionGroup(self._menu)
        first, *others = self._sort
        for text, descending in ((self.tr("Ascending"), False), (self.tr("Descending"), True)):
            order = (SortKey(first.field, descending), *others)
            action = self._add(self._menu, text, order)
            directions.addAction(action)
            action.setChecked(descending == first.descending)
        self._menu.addSeparator()
        front, rest = self._names()
        for name in front:
            fields.addAction(self._add_field(self._menu, name))
        below = self._menu.addMenu(self.tr("Other fields"))
        for name in rest:
            fields.addAction(self._add_field(below, name))

    def _names(self) -> tuple[list[str], list[str]]:
        """The fields that a list shows at first with the one in force, and all others to sort by."""
        view, record = self._values.view, self._values.record
        names = [
            field.name
            for field in record.fields
            if field.name not in view.own_use and field.type not in _NO_ORDER and not field.is_beside
        ]
        front = [name for name in view.first_columns if name in names]
        if self._sort[0].field not in front:
            front.append(self._sort[0].field)
        return front, [name for name in names if name not in front]

    def _add_field(self, menu: QMenu, name: str) -> QAction:
        action = self._add(menu, self._values.title(name), (SortKey(name),))
        action.setChecked(name == self._sort[0].field)
        return action

    def _add(self, menu: QMenu, text: str, order: tuple[SortKey, ...]) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        self._orders[action] = order
        return action

    def _triggered(self, action: QAction) -> None:
        order = self._orders[action]
        if order != self._sort:
            self.chosen.emit(order)
