"""Calling and writing to whom a row of a table shows: by the menu of the row, and by keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.records.reaching import Reach, reaches_of
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.fields import FieldType
from crm_desktop.ui.navigation.requests import ReachOut, Say

_KEYS = (("call", "Ctrl+Shift+D"), ("email", "Ctrl+Shift+E"))
_TYPES = frozenset({FieldType.EMAIL, FieldType.PHONE})


class ReachActions(QObject):
    """Nothing at all for kinds without addresses and numbers."""

    requested = Signal(object)

    def __init__(
        self, values: FieldValues, row: Callable[[], Mapping[str, Stored] | None], page: QWidget
    ) -> None:
        """`row` gives the values of the row in hand."""
        super().__init__(page)
        self._values = values
        self._row = row
        self.actions: dict[str, QAction] = {}
        if any(field.type in _TYPES for field in values.record.fields):
            for kind, keys in _KEYS:
                action = QAction(page)
                action.setShortcut(keys)
                action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
                action.triggered.connect(partial(self._begin_first, kind))
                page.addAction(action)
                self.actions[kind] = action
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        texts = {"call": self.tr("Call"), "email": self.tr("Write an e-mail")}
        for kind, action in self.actions.items():
            action.setText(texts[kind])

    def add_to(self, menu: QMenu) -> None:
        """Offer every number and address of the row in hand."""
        found = self._found()
        for reach in found:
            text = reach.offer().replace("&", "&&")
            menu.addAction(text).triggered.connect(partial(self._begin, reach))
        if found:
            menu.addSeparator()

    def _found(self) -> list[Reach]:
        row = self._row()
        return [] if row is None else reaches_of(self._values, row)

    def _begin_first(self, kind: str) -> None:
        reach = next((each for each in self._found() if each.activity_kind == kind), None)
        if reach is not None:
            self._begin(reach)
        elif kind == "call":
            self.requested.emit(Say(self.tr("There is no phone number to call here.")))
        else:
            self.requested.emit(Say(self.tr("There is no e-mail address to write to here.")))

    def _begin(self, reach: Reach) -> None:
        row = self._row()
        if row is not None:
            title = self._values.record.heading(row)
            self.requested.emit(ReachOut(reach, self._values.kind, id_of(dict(row)), title))
