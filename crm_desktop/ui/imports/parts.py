"""Small parts of the import dialog: named lists to choose from, notices, and small headings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QStyledItemDelegate, QWidget

from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label


class ChoiceBox(QComboBox):
    """A list of values; the wheel scrolls the page behind it unless the box has the focus.

    `chosen` carries the value that the person took; setting a value tells nobody.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, model: QAbstractItemModel | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        if model is not None:
            self.setModel(model)
        # Only this kind of delegate lets the style sheet give the entries their height.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._activated)

    def set_choices(self, choices: Sequence[tuple[Any, str]], value: Any) -> None:
        """Offer (value, text) pairs and show one of them."""
        self.clear()
        # Values stay here: on their way through Qt, members of enumerations would become plain texts.
        self._values = [each for each, _text in choices]
        for place, (_value, text) in enumerate(choices):
            self.addItem(text, place)
        self.set_value(value)

    def place_of(self, value: Any) -> int:
        """The line of a value; -1 where it is not offered."""
        places = (place for place in range(self.count()) if self._value_at(place) == value)
        return next(places, -1)

    def set_value(self, value: Any) -> None:
        """Show a value; an unknown one shows nothing."""
        self.setCurrentIndex(self.place_of(value))

    def value(self) -> Any:
        """The value shown."""
        return self._value_at(self.currentIndex())

    def _value_at(self, place: int) -> Any:
        data = self.itemData(place)
        return self._values[data] if isinstance(data, int) else data

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _activated(self, place: int) -> None:
        self.chosen.emit(self._value_at(place))


class NamedChoice(QWidget):
    """A small name and a list beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = ChoiceBox(self)
        self._name = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL)
        self._name.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._name)
        row.addWidget(self.box)

    def set_name(self, name: str) -> None:
        """Name the list."""
        self._name.setText(name)
        self.box.setAccessibleName(name)


class Notice(QFrame):
    """A coloured panel with a sentence and perhaps something to do about it; hidden while it says nothing."""

    acted = Signal()

    def __init__(self, panel: str, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", panel)
        self._text = plain_label("", self, role=role)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = Button("", "link", self)
        self.button.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self.say("")

    def say(self, text: str, action: str = "") -> None:
        """Show a sentence, or nothing."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setVisible(bool(text))

    def text(self) -> str:
        """What is said."""
        return self._text.text()


def heading(parent: QWidget | None = None) -> QLabel:
    """The name of a part of a page."""
    return plain_label("", parent, bold=True)


def column_heading(parent: QWidget | None = None) -> QLabel:
    """The name of a column of controls."""
    return plain_label("", parent, role=Role.MUTED, size=TextSize.SMALL, bold=True)


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin line across."""
    line = QFrame(parent)
    line.setProperty("panel", "rule")
    return line
