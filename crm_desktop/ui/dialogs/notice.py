"""A calm dialog: what happened, what was kept, and buttons that say what they do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label

_WIDTH = 480
_ICON = 28


@frozen
class Choice:
    """One button; `key` is what `chosen` tells."""

    key: str
    text: str
    is_main: bool = False


class Notice(Dialog):
    """Opens without stopping the program; `chosen` tells the button, "" for Escape and the window's cross."""

    chosen = Signal(str)

    def __init__(
        self,
        icons: Icons,
        title: str,
        text: str,
        choices: Sequence[Choice],
        parent: QWidget | None = None,
        *,
        icon: str = "circle-alert",
        role: Role = Role.WARN,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._choice = ""
        self._keys: dict[Button, str] = {}
        self._row = QHBoxLayout()
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self._add_words(title, text)
        self._layout = QVBoxLayout(self)
        self._lay_out(icons.pixmap(icon, _ICON, role, self.devicePixelRatioF()))
        self._layout.addLayout(self._buttons(choices))
        self.setAccessibleDescription(text)
        self.finished.connect(self._tell)

    def _add_words(self, title: str, text: str) -> None:
        heading = plain_label(title, self, size=TextSize.TITLE, bold=True)
        heading.setWordWrap(True)
        message = plain_label(text, self)
        message.setWordWrap(True)
        message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(heading)
        self.body.addWidget(message)

    def _lay_out(self, pixmap: QPixmap) -> None:
        """The picture beside the words; the buttons come below."""
        picture = plain_label("", self)
        picture.setPixmap(pixmap)
        picture.setFixedSize(QSize(_ICON, _ICON))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self.body, 1)
        self._layout.setContentsMargins(24, 24, 24, 20)
        self._layout.setSpacing(24)
        self._layout.addLayout(top, 1)

    def add_button(self, text: str, act: Callable[[], None]) -> None:
        """Add a button at the left that leaves the dialog open."""
        button = Button(text, "plain", self)
        button.clicked.connect(act)
        self._row.insertWidget(self._row.count() - 1 - len(self._keys), button)

    def _buttons(self, choices: Sequence[Choice]) -> QHBoxLayout:
        row = self._row
        row.setSpacing(8)
        row.addStretch(1)
        for choice in choices:
            button = Button(choice.text, "primary" if choice.is_main else "plain", self)
            self._keys[button] = choice.key
            button.clicked.connect(self._clicked)
            row.addWidget(button)
            if choice.is_main:
                button.setDefault(True)
                button.setFocus()
        return row

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A dialog does not ask its wrapped texts how high they become.
        height = self._layout.totalHeightForWidth(self.width())
        self.setMinimumHeight(height)
        self.resize(self.width(), max(self.height(), height))

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._choice = self._keys[button]
            self.accept()

    def _tell(self, _result: int) -> None:
        self.chosen.emit(self._choice)
