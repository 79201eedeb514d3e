"""The line in which one rate is written down: currency, day, rate."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.rates import PastedRate
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label

_FIELDS = ("currency", "day", "rate")


class RateForm(QWidget):
    """`saved` carries a `PastedRate`; a rate for a day that has one takes its place."""

    saved = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._values = FieldValues(context, Kind.RATE)
        editors = FieldEditors(self._values)
        titles = {name: self._values.title(name) for name in _FIELDS} | {"rate": self.tr("Rate")}
        self.rows = {
            name: FieldRow(titles[name], editors.make(self._values.record.field(name)), self, name_width=52)
            for name in _FIELDS
        }
        self.save = Button(self.tr("Add"), "primary", self)
        self.save.setAutoDefault(False)
        self.save.clicked.connect(self.accept)
        self._problem = plain_label("", self, role=Role.BAD, size=TextSize.SMALL)
        self._problem.hide()
        line = QHBoxLayout()
        line.setSpacing(12)
        for row in self.rows.values():
            line.addWidget(row, 1)
        line.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self._problem)
        self.rows["day"].reset(context.today())

    def is_begun(self) -> bool:
        """Whether anything but the day is told."""
        return any(self.rows[name].editor.typed_text() for name in ("currency", "rate"))

    def begin(self, currency: str) -> None:
        """Offer the currency that is to be told next."""
        self.rows["currency"].reset(currency)

    def show_rate(self, row: Mapping[str, Stored]) -> None:
        """Show a rate to change."""
        for name in _FIELDS:
            self.rows[name].reset(self._values.edit_value(self._values.record.field(name), row))
        self._say("")

    def written(self, rate: PastedRate) -> None:
        """Go on with the next one: what was typed since stays."""
        self._say("")
        if self.rows["rate"].value() == rate.rate:
            self.rows["rate"].reset(None)
        self.rows["rate"].editor.setFocus()

    def accept(self) -> None:
        """Hand the rate on, if nothing is missing or wrong."""
        for row in self.rows.values():
            row.editor.refuse("")  # what was said of one field may be mended in another
        right = [row.check() for row in self.rows.values()]
        for row in self.rows.values():
            if row.editor.error() is None and row.value() is None:
                row.refuse(self.tr("Please fill this in."))
                right.append(False)
        currency, day, rate = (self.rows[name].value() for name in _FIELDS)
        if isinstance(rate, int):
            rate = Decimal(rate)
        if all(right) and isinstance(day, date) and isinstance(rate, Decimal):
            self.saved.emit(PastedRate(str(currency), day, rate))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
