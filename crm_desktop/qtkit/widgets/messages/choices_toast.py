"""A message over the foot of a window that stays until it is answered: what, when, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.labels import ElidedLabel
from crm_desktop.qtkit.widgets.messages.toast import Panel

_NARROWEST = 340


class ChoicesToast(Panel):
    """Offers some answers; the cross, or Escape, is none of them."""

    #: the key of an answer
    answered = Signal(str)

    def __init__(
        self, title: str, detail: str, answers: Sequence[tuple[str, str]], themes: Themes, icons: Icons
    ) -> None:
        """`answers` are keys with their words, the first the likeliest."""
        super().__init__(themes)
        self.setMinimumWidth(themes.current.pixels(_NARROWEST))
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(title, self, bold=True), 1)
        cross = IconButton(icons, "x", self.tr("Close"), self)
        cross.clicked.connect(self.closed)
        head.addWidget(cross)
        self._buttons: dict[Button, str] = {}
        foot = QHBoxLayout()
        for key, words in answers:
            button = Button(words, "plain" if self._buttons else "primary", self)
            button.clicked.connect(self._answer)
            self._buttons[button] = key
            foot.addWidget(button)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 10, 10)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(ElidedLabel(detail, self, role=Role.MUTED, size=TextSize.SMALL))
        layout.addLayout(foot)
        self.announce(f"{title}, {detail}")

    def answer(self, key: str) -> None:
        """Give an answer, as by a click."""
        self.answered.emit(key)
        self.closed.emit()

    def _answer(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.answer(self._buttons[button])
