"""What layouts are filled with again and again: lines that come and go, a figure with its name."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label


def clear(layout: QLayout) -> None:
    """Take out every widget and let it go; it is hidden at once, so that nothing of it shows meanwhile."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class FigureCell(QWidget):
    """A figure in large type, with its name above and what is said beside it below."""

    def __init__(
        self, name: str, value: str, aside: str, parent: QWidget, *, aside_role: Role = Role.MUTED
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(plain_label(name, self, role=Role.MUTED))
        column.addWidget(ElidedLabel(value, self, size=TextSize.TITLE, bold=True))
        column.addWidget(ElidedLabel(aside, self, role=aside_role, size=TextSize.SMALL))
