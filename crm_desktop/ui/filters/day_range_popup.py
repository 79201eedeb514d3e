"""A small popup that asks for a range of days: from, to, or both."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.popover import Popover

_WIDTH = 270


class DayRangePopup(Popover):
    """Enter or the button takes the range, Escape leaves everything as it was.

    `chosen` carries a `DayRange`; a side left empty is open.
    """

    chosen = Signal(object)

    def __init__(self, context: PageContext, now: DayRange, parent: QWidget) -> None:
        super().__init__(parent)
        editors = FieldEditors(FieldValues(context, Kind.OPPORTUNITY))
        day = context.catalogue[Kind.OPPORTUNITY].field("expected_close")
        self.first = FieldRow(self.tr("From"), editors.make(day), self, name_width=48)
        self.last = FieldRow(self.tr("To"), editors.make(day), self, name_width=48)
        self.first.reset(now.start)
        self.last.reset(now.end)
        take = Button(self.tr("Show"), "primary", self)
        take.clicked.connect(self.take)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(take)
        self.body.addWidget(self.first)
        self.body.addWidget(self.last)
        self.body.addLayout(foot)
        self.setAccessibleName(self.tr("From … to …"))
        self.setMinimumWidth(context.themes.current.pixels(_WIDTH))

    def open_under(self, anchor: QWidget) -> None:
        """Open under a chip, with the cursor in the first field."""
        self.show_under(anchor)
        self.first.editor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.first.editor.select_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the range by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
            return
        super().keyPressEvent(event)

    def take(self) -> None:
        """Hand the range on, if nothing is wrong with it."""
        self.last.editor.refuse("")  # the order of the days may be mended in the other field
        if not (self.first.check() and self.last.check()):
            self.fit()
            return
        days = DayRange(self.first.value(), self.last.value())
        if days.is_reversed:
            self.last.refuse(self.tr("This day lies before the first."))
            self.fit()
            return
        self.close()
        self.chosen.emit(days)
