"""The chip that says by what a list is grouped, and the menu in which that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.bridge.lists.group_headings import groups_said, period_name
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.views.grouping import Grouping, Period, grouping_fields, is_of_days
from crm_desktop.qtkit.widgets.chips import MenuChip


class GroupChip(MenuChip):
    """Says the groups; `chosen` carries others, or None for a list without."""

    chosen = Signal(object)  # Grouping or None
    #: open (True) or close all groups
    fold_all = Signal(bool)

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__("", values.context.icons, parent)
        self._values = values
        self.grouping: Grouping | None = None
        self._choices: dict[QAction, Grouping | None] = {}
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self._menu.triggered.connect(self._triggered)
        self.setMenu(self._menu)
        self.setVisible(bool(grouping_fields(values.record)))
        self.show_grouping(None)

    def minimumSizeHint(self) -> QSize:
        """Return a width of a few letters: the chip gives way where room is short."""
        return QSize(self.fontMetrics().horizontalAdvance("MMM…"), super().minimumSizeHint().height())

    def show_grouping(self, grouping: Grouping | None) -> None:
        """Say by what the list is grouped."""
        self.grouping = grouping
        if grouping is None:
            self.set_text(self.tr("Groups"))
        else:
            self.set_text(self.tr("By {field}").format(field=groups_said(self._values, grouping)))

    def choose_field(self, name: str) -> None:
        """Group by a field, as a column's menu asks; days by their month."""
        if name in {field.name for field in grouping_fields(self._values.record)}:
            self.chosen.emit(Grouping(name))

    # The menu ----------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        self._menu.clear()
        for former in (*self._menu.findChildren(QMenu), *self._menu.findChildren(QActionGroup)):
            former.deleteLater()
        self._choices.clear()
        fields = QActionGroup(self._menu)
        self._add(self._menu, fields, self.tr("No groups"), None)
        self._menu.addSeparator()
        known = {field.name: field for field in grouping_fields(self._values.record)}
        front = [name for name in self._values.view.first_columns if name in known]
        if self.grouping is not None and self.grouping.field not in front:
            front.append(self.grouping.field)
        below = QMenu(self.tr("Other fields"), self._menu)
        for name, field in sorted(
            known.items(), key=lambda pair: front.index(pair[0]) if pair[0] in front else len(front)
        ):
            menu = self._menu if name in front else below
            if is_of_days(field):
                self._add_periods(menu, fields, name)
            else:
                self._add(menu, fields, self._values.title(name), Grouping(name))
        if not below.isEmpty():
            self._menu.addMenu(below)
        if self.grouping is not None:
            self._menu.addSeparator()
            self._menu.addAction(self.tr("Open all groups")).triggered.connect(self._open_all)
            self._menu.addAction(self.tr("Close all groups")).triggered.connect(self._close_all)

    def _add_periods(self, menu: QMenu, fields: QActionGroup, name: str) -> None:
        below = menu.addMenu(self._values.title(name).replace("&", "&&"))
        for period in Period:
            self._add(below, fields, period_name(period), Grouping(name, period))

    def _add(self, menu: QMenu, fields: QActionGroup, text: str, grouping: Grouping | None) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(grouping == self.grouping)
        fields.addAction(action)
        self._choices[action] = grouping

    def _open_all(self) -> None:
        self.fold_all.emit(True)

    def _close_all(self) -> None:
        self.fold_all.emit(False)

    def _triggered(self, action: QAction) -> None:
        if action in self._choices and self._choices[action] != self.grouping:
            self.chosen.emit(self._choices[action])
