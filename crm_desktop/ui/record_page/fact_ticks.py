"""The facts that speak for a record, as small ticks in its head; pointing at one shows its note."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Stored
from crm_desktop.qtkit.widgets.labels import plain_tooltip
from crm_desktop.qtkit.widgets.layout.flow_layout import FlowLayout


class FactTicks(QWidget):
    """Changes nothing itself: a click asks for the change, and the record then shows it."""

    #: the field, and whether it is so now
    changed = Signal(str, bool)

    def __init__(self, values: FieldValues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = values
        self._boxes: dict[str, QCheckBox] = {}
        layout = FlowLayout(self, spacing=10)
        for name, _note in values.view.facts:
            box = self._boxes[name] = QCheckBox(self)
            box.setProperty("textSize", "small")
            box.setObjectName(name)
            box.clicked.connect(self._clicked)
            layout.addWidget(box)
        self.setVisible(bool(self._boxes))

    def box(self, name: str) -> QCheckBox:
        """The tick of a fact."""
        return self._boxes[name]

    def show_values(self, values: Mapping[str, Stored]) -> None:
        """Show the facts of a record."""
        for name, note in self._values.view.facts:
            box, said = self._boxes[name], str(values.get(note) or "")
            box.setText(self._values.title(name).replace("&", "&&"))
            box.setChecked(bool(values.get(name)))
            box.setToolTip(plain_tooltip(said))
            box.setAccessibleDescription(said)

    def _clicked(self, is_ticked: bool) -> None:
        self.changed.emit(self.sender().objectName(), is_ticked)
