"""Asks among whom chosen records are shared out: people of the office, or by the rules of the channels."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from crm_desktop.bridge.kinds.office.reference_lists import entries
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover

_WIDTH = 340


class ShareOut(Popover):
    """`chosen` tells the people; nobody stands for the assignment rules."""

    chosen = Signal(tuple)

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(parent)
        title = self.tr("Assign to")
        self.setAccessibleName(title)
        self.body.addWidget(plain_label(title, self, bold=True, size=TextSize.TITLE))
        hint = self.tr("Several people get even shares.")
        self.body.addWidget(plain_label(hint, self, role=Role.MUTED, size=TextSize.SMALL))
        self.boxes: dict[int, QCheckBox] = {}
        for entry in entries(values.context, Kind.USER):
            if entry.active:
                box = self.boxes[entry.id] = QCheckBox(entry.name.replace("&", "&&"), self)
                box.toggled.connect(self._ticked)
                self.body.addWidget(box)
        self.by_rule = Button(self.tr("By the rules of their channels"), "link", self)
        self.by_rule.clicked.connect(self._choose_rules)
        self.body.addWidget(self.by_rule, 0, Qt.AlignmentFlag.AlignLeft)
        self.accept_button = self.add_answers(self.tr("Assign"), self.tr("Cancel"), self.accept)
        self.setMinimumWidth(values.context.themes.current.pixels(_WIDTH))
        self._ticked()

    def focus_first(self) -> None:
        """Put the keys to the first person."""
        for box in self.boxes.values():
            box.setFocus(Qt.FocusReason.PopupFocusReason)
            return

    def accept(self) -> None:
        """Tell the people who are ticked, if there are any."""
        users = tuple(user for user, box in self.boxes.items() if box.isChecked())
        if users:
            self.close()
            self.chosen.emit(users)

    def _ticked(self, *_is_ticked: object) -> None:
        self.accept_button.setEnabled(any(box.isChecked() for box in self.boxes.values()))

    def _choose_rules(self) -> None:
        self.close()
        self.chosen.emit(())
