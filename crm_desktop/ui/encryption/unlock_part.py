"""The line in which a password is asked for, with what is said below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.encryption.unlocking import Unlocking
from crm_desktop.bridge.person.words import Words
from crm_desktop.core.errors import UserError, WrongPassword
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label, set_label_role
from crm_desktop.qtkit.widgets.password_field import PasswordField


class UnlockPart(QWidget):
    """Tries what is typed at Enter or by its button, and says calmly what was wrong with it."""

    opened = Signal()
    #: anything but a wrong password (Exception)
    failed = Signal(object)

    def __init__(self, icons: Icons, unlocking: Unlocking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unlocking = unlocking
        self.label = plain_label("", self)
        self.field = PasswordField(icons, self)
        self.label.setBuddy(self.field)
        self.button = Button("", "primary", self)
        # Empty rather than hidden: what is said must not move the line under the person's hands.
        self._capitals = plain_label("", self, role=Role.WARN, size=TextSize.SMALL)
        self._has_capitals = False
        self._said = plain_label("", self, role=Role.BAD, size=TextSize.SMALL)
        self._said.setWordWrap(True)
        self._seconds = 0
        #: what was said of the last password
        self._wrong = ""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.label)
        layout.addLayout(row)
        layout.addWidget(self._capitals)
        layout.addWidget(self._said)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.field)
        self.field.returnPressed.connect(self.submit)
        self.field.textChanged.connect(self._show_state)
        self.field.capitals_locked.connect(self._show_capitals)
        self.button.clicked.connect(self.submit)
        unlocking.opened.connect(self._opened)
        unlocking.refused.connect(self._refused)
        unlocking.waiting.connect(self._wait)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        text = self.tr("Password, or recovery key")
        self.label.setText(text)
        self.field.setAccessibleName(text)
        self.field.set_show_words(self.tr("Show what is typed"))
        self._show_capitals(self._has_capitals)
        self.button.setText(self.tr("Unlock"))
        self._show_state()

    @property
    def says_capitals(self) -> bool:
        """Whether the hint about locked capitals is shown."""
        return self._has_capitals

    @property
    def said(self) -> str:
        """What is said below the line."""
        return self._said.text()

    def submit(self) -> None:
        """Try what is typed; nothing without a text or during a pause."""
        if self.field.text() and self._unlocking.may_try:
            self._say(self.tr("Looking whether it fits…"), Role.MUTED)
            self._unlocking.begin(self.field.text())
            self._show_state()

    def clear(self) -> None:
        """Forget what was typed and said."""
        self.field.take()
        self._say("", Role.MUTED)

    def _opened(self) -> None:
        self.clear()
        self._show_state()
        self.opened.emit()

    def _refused(self, error: object) -> None:
        if isinstance(error, WrongPassword):
            self._wrong = Words().error(error)
            self._say(self._wrong, Role.BAD)
            self.field.selectAll()
            self.field.setFocus()
        else:
            if isinstance(error, UserError):
                self._say(Words().error(error), Role.BAD)
            self.failed.emit(error)
        self._show_state()

    def _show_capitals(self, locked: bool) -> None:
        self._has_capitals = locked
        self._capitals.setText(self.tr("Capitals are locked (Caps Lock).") if locked else "")

    def _wait(self, seconds: int) -> None:
        self._seconds = seconds
        wrong = self._wrong or Words().error(WrongPassword("password_wrong"))
        again = self.tr("Another try in %n second(s).", "", seconds) if seconds else ""
        self._say(f"{wrong} {again}".strip(), Role.BAD)
        self._show_state()

    def _say(self, text: str, role: Role) -> None:
        set_label_role(self._said, role)
        self._said.setText(text)

    def _show_state(self, *_news: object) -> None:
        self.button.setEnabled(bool(self.field.text()) and self._unlocking.may_try)
