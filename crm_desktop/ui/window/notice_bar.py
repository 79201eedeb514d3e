"""A quiet line above a page's content that says something and offers one step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label


class NoticeBar(QFrame):
    """Hidden while it has nothing to say; `taken` tells that the person took the step."""

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "neutral")
        self._text = plain_label("", self)
        self._text.setWordWrap(True)
        self._step = Button("", "link", self)
        self._step.clicked.connect(self.taken)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(12)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._step)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, text: str, step: str = "") -> None:
        """Say something, with a step if there is one; "" says nothing."""
        self._text.setText(text)
        self._step.setText(step)
        self._step.setVisible(bool(step))
        self.setVisible(bool(text))

    def text(self) -> str:
        """What is said."""
        return self._text.text()

    @property
    def step(self) -> Button:
        """The button of the step."""
        return self._step
