"""Chooses one colour of the theme's series, as a row of buttons that the arrows walk through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from crm_desktop.qtkit.editors.base import Editor

_SIDE = 14


class SwatchEditor(Editor):
    """The value is the colour's number; None where none is chosen."""

    def __init__(self, colours: tuple[QColor, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._group = QButtonGroup(self)
        for number, colour in enumerate(colours):
            button = QToolButton(row)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setIcon(QIcon(disc(colour, _SIDE)))
            button.setAccessibleName(self.tr("Colour {number}").format(number=number + 1))
            self._group.addButton(button, number)
            layout.addWidget(button)
        layout.addStretch(1)
        self._group.idClicked.connect(self._chosen)
        self._adopt(row)

    def button(self, number: int) -> QToolButton:
        """The button of a colour."""
        button = self._group.button(number)
        assert isinstance(button, QToolButton)
        return button

    def value(self) -> Any:
        """Return the number of the colour chosen."""
        number = self._group.checkedId()
        return None if number < 0 else number

    def set_value(self, value: Any) -> None:
        """Choose a colour by its number, or none."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        if isinstance(value, int) and value >= 0:
            self.button(value % len(self._group.buttons())).setChecked(True)

    def typed_text(self) -> str:
        """Return the number as text."""
        value = self.value()
        return "" if value is None else str(value)

    def _chosen(self, _number: int) -> None:
        self._note_edit()
        self.finished.emit()


class NamedSwatchEditor(SwatchEditor):
    """The value is the colour itself, as "#0f5ea8"; one that is not among those offered is kept."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(tuple(QColor(name) for name in names), parent)
        self._names = tuple(names)
        self._kept: Any = None

    def value(self) -> Any:
        """Return the colour."""
        number = super().value()
        return self._kept if number is None else self._names[number]

    def set_value(self, value: Any) -> None:
        """Choose a colour by its name, in whatever case."""
        self._kept = value
        name = str(value or "").lower()
        super().set_value(self._names.index(name) if name in self._names else None)


def disc(colour: QColor, side: int) -> QPixmap:
    """Return a round spot of a colour, sharp on dense screens."""
    pixmap = QPixmap(side * 2, side * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(1, 1, side - 2, side - 2)
    painter.end()
    return pixmap
