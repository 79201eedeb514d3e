"""Turns from one letter to the next: which of how many is shown, and a button before and after it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.buttons import IconButton
from crm_desktop.qtkit.widgets.labels import plain_label


class Pager(QWidget):
    """`turned` tells the place, from 0, that is to be shown; hidden where there is no other."""

    turned = Signal(int)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = context.formats
        self.place = 0
        self._count = 0
        self.back = IconButton(context.icons, "chevron-left", self.tr("Previous page"), self)
        self.on = IconButton(context.icons, "chevron-right", self.tr("Next page"), self)
        self.told = plain_label("", self, role=Role.MUTED)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.back, self.told, self.on):
            layout.addWidget(part)
        self.back.clicked.connect(self._back)
        self.on.clicked.connect(self._on)

    def begin(self, count: int) -> None:
        """Stand at the first of so many."""
        self._count = count
        self._stand(0)

    def turn(self, step: int) -> None:
        """Go so many on; not beyond the ends."""
        place = min(max(self.place + step, 0), self._count - 1)
        if place != self.place and place >= 0:
            self._stand(place)
            self.turned.emit(place)

    def _back(self) -> None:
        self.turn(-1)

    def _on(self) -> None:
        self.turn(1)

    def _stand(self, place: int) -> None:
        self.place = place
        self.told.setText(f"{self._formats.number(place + 1)} / {self._formats.number(self._count)}")
        self.back.setEnabled(place > 0)
        self.on.setEnabled(place < self._count - 1)
        self.setVisible(self._count > 1)
