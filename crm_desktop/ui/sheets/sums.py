"""The sums below a sheet: each name beside its amount, the total last or first and large."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from crm_desktop.bridge.sheets.lines import Sum
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.labels import plain_label


class SumsPanel(QWidget):
    """Stands at the right edge, under the amounts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sums: Sequence[Sum] = ()
        self._labels: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 12, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)

    def show_sums(self, sums: Sequence[Sum]) -> None:
        """Show these; labels are made anew only where there are others to show."""
        if [each.is_total for each in sums] != [each.is_total for each in self.sums]:
            self._make_labels(sums)
        self.sums = sums
        for (name, amount), each in zip(self._labels, sums, strict=True):
            name.setText(each.name)
            amount.setText(each.amount)
            amount.setAccessibleName(f"{each.name} {each.amount}")

    def _make_labels(self, sums: Sequence[Sum]) -> None:
        for labels in self._labels:
            for label in labels:
                label.hide()
                label.deleteLater()
        self._labels = []
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBaseline
        for row, each in enumerate(sums):
            name = plain_label("", self, role=Role.MUTED)
            size = TextSize.TITLE if each.is_total else None
            amount = plain_label("", self, size=size, bold=each.is_total)
            amount.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(name, row, 1, right)
            self._grid.addWidget(amount, row, 2, right)
            self._labels.append((name, amount))
