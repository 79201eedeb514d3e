"""The password of the file that is open: set, changed, removed; and when the window locks itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.encryption.change import SHORTEST, PasswordChange, check_new
from crm_desktop.bridge.encryption.unlocking import Unlocking, is_encrypted
from crm_desktop.core.encryption.secret import Secret
from crm_desktop.core.errors import RuleBroken, UserError, WrongPassword
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.password_field import PasswordField
from crm_desktop.qtkit.widgets.still_combo_box import StillComboBox
from crm_desktop.ui.encryption.lock import MINUTES, USUAL_MINUTES

_WIDTH = 560
#: Minutes without a key or a click that are offered; 0 for never.
_OFFERED = (1, 5, 15, 30, 60, 0)


class PasswordSettings(Dialog):
    """Whoever changes something about the password of a file has to know the one that it has."""

    #: what is wanted (PasswordChange); the window closes the file for it
    change_wanted = Signal(object)
    #: the recovery sheet shall be shown
    sheet_wanted = Signal()

    def __init__(
        self, context: PageContext, path: Path, known: KnownFiles, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._context = context
        self._is_encrypted = is_encrypted(path)
        self._wanted = ""
        self._unlocking = Unlocking(path, known, self)
        self._unlocking.opened.connect(self._confirmed)
        self._unlocking.refused.connect(self._refused)
        self._unlocking.waiting.connect(self._wait)
        self.setWindowTitle(self.tr("Password"))
        self.current, self.new, self.again = (PasswordField(context.icons, self) for _ in range(3))
        self._capitals = plain_label("", self, role=Role.WARN, size=TextSize.SMALL)
        self._said = plain_label("", self, role=Role.BAD)
        self._said.setWordWrap(True)
        self.minutes = StillComboBox(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        title = self.tr("Password of “{file}”").format(file=path.stem)
        layout.addWidget(plain_label(title, self, size=TextSize.TITLE, bold=True))
        layout.addWidget(self._about())
        layout.addLayout(self._form())
        layout.addWidget(self._capitals)
        layout.addWidget(self._said)
        layout.addStretch(1)
        layout.addLayout(self._foot())

    def _about(self) -> QLabel:
        text = (
            self.tr(
                "The file, its log and its backups are encrypted (AES-256). Its password or its recovery key "
                "opens them; if both are lost, nobody can help."
            )
            if self._is_encrypted
            else self.tr(
                "Whoever gets hold of the file can read it. A password encrypts it (AES-256), its log and "
                "its backups too. If the password and the recovery key are lost, nobody can help."
            )
        )
        label = plain_label(text, self, role=Role.MUTED)
        label.setWordWrap(True)
        return label

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        fields = [(self.new, self.tr("New password")), (self.again, self.tr("Once more"))]
        if self._is_encrypted:
            fields.insert(0, (self.current, self.tr("Present password")))
        else:
            self.current.hide()
        for field, text in fields:
            label = plain_label(text, self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            field.set_show_words(self.tr("Show what is typed"))
            field.capitals_locked.connect(self._show_capitals)
            form.addRow(label, field)
        hint = self.tr("At least {shortest} characters. Several words make a good one.")
        self.new.setPlaceholderText(hint.format(shortest=SHORTEST))
        if self._is_encrypted:
            self._fill_minutes()
            label = plain_label(self.tr("Lock the window"), self)
            label.setBuddy(self.minutes)
            form.addRow(label, self.minutes)
        else:
            self.minutes.hide()
        return form

    def _fill_minutes(self) -> None:
        for minutes in _OFFERED:
            text = self.tr("after %n minute(s) without a key", "", minutes) if minutes else self.tr("never")
            self.minutes.addItem(text, minutes)
        kept = self._context.preferences.get(MINUTES, USUAL_MINUTES)
        self.minutes.setCurrentIndex(max(self.minutes.findData(kept), 0))
        self.minutes.setAccessibleName(self.tr("Lock the window"))
        self.minutes.activated.connect(self._take_minutes)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.buttons: dict[str, Button] = {}
        if self._is_encrypted:
            self._add(foot, "sheet", self.tr("Recovery sheet…"))
            self._add(foot, "remove", self.tr("Remove password"), "danger")
        foot.addStretch(1)
        close = Button(self.tr("Close"), "plain", self)
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        main = self.tr("Change password") if self._is_encrypted else self.tr("Encrypt the file")
        self._add(foot, "set", main, "primary")
        self.buttons["set"].setDefault(True)
        return foot

    def _add(self, foot: QHBoxLayout, key: str, text: str, kind: str = "plain") -> None:
        button = Button(text, kind, self)  # type: ignore[arg-type]
        button.setObjectName(key)
        button.clicked.connect(self._clicked)
        self.buttons[key] = button
        foot.addWidget(button)

    @property
    def said(self) -> str:
        """What is said below the fields."""
        return self._said.text()

    # Doing -----------------------------------------------------------------------------------------------

    def _clicked(self) -> None:
        self._wanted = self.sender().objectName()
        if self._wanted == "set" and not self._is_new_right():
            return
        if not self._is_encrypted:
            self._confirmed()
        elif not self.current.text():
            self._say(self.tr("Type the present password first."))
            self.current.setFocus()
        elif self._unlocking.may_try:
            self._say("")
            self._allow(False)
            self._unlocking.begin(self.current.text())

    def _is_new_right(self) -> bool:
        try:
            check_new(Secret(self.new.text()))
            if self.new.text() != self.again.text():
                raise RuleBroken("password_repeated")
        except UserError as error:
            self._say(self._context.words.error(error))
            self.new.setFocus()
            return False
        return True

    def _confirmed(self) -> None:
        self._allow(True)
        new = Secret(self.new.take())
        for field in (self.current, self.again):
            field.take()
        if self._wanted == "sheet":
            self.sheet_wanted.emit()
            return
        self.accept()
        self.change_wanted.emit(PasswordChange(None if self._wanted == "remove" else new))

    def _refused(self, error: object) -> None:
        self._allow(True)
        if isinstance(error, UserError):
            self._say(self._context.words.error(error))
        else:
            self._context.gateway.defect.emit(error)
        self.current.selectAll()
        self.current.setFocus()

    def _wait(self, seconds: int) -> None:
        self._allow(seconds == 0)
        wrong = self._context.words.error(WrongPassword("password_wrong"))
        again = self.tr("Another try in %n second(s).", "", seconds) if seconds else ""
        self._say(f"{wrong} {again}".strip())

    def _allow(self, may: bool) -> None:
        for button in self.buttons.values():
            button.setEnabled(may)

    def _say(self, text: str) -> None:
        self._said.setText(text)

    def _show_capitals(self, locked: bool) -> None:
        self._capitals.setText(self.tr("Capitals are locked (Caps Lock).") if locked else "")

    def _take_minutes(self) -> None:
        self._context.preferences.put(MINUTES, int(self.minutes.currentData()))
