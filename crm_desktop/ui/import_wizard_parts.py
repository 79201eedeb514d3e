"""Small parts of the import dialog: named lists to choose from, notices, and small headings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QStyledItemDelegate, QWidget

from crm_desktop.qtkit.buttons import Button
from crm_desktop.qtkit.labels import plain_label
from crm_desktop.qtkit.roles import Role, TextSize


class ChoiceBox(QComboBox):
    """A list of values; the wheel scrolls the page behind it unless the box has the focus.

    `chosen` carries the value that the person took; setting a value tells nobody.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, model: QAbstractItemModel | None = None) -> None:
        super().__init__(parent)
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
        for each, text in choices:
            self.addItem(text, each)
        self.set_value(value)

    def set_value(self, value: Any) -> None:
        """Show a value; an unknown one shows nothing."""
        for place in range(self.count()):
            if self.itemData(place) == value:
                self.setCurrentIndex(place)
                return
        self.setCurrentIndex(-1)

    def value(self) -> Any:
        """The value shown."""
        return self.currentData()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _activated(self, place: int) -> None:
        self.chosen.emit(self.itemData(place))


class NamedChoice(QWidget):
    """A small name and a list beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = ChoiceBox(self)
        self._name = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL)
        self._name.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(6)
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


class StepButtons(QFrame):
    """The foot of the dialog: back at the left, giving up and going on at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "foot")
        self.back = Button("", "quiet", self)
        self.give_up = Button("", "plain", self)
        self.next = Button("", "primary", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.give_up)
        row.addWidget(self.next)


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
