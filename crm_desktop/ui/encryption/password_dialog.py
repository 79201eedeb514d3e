"""Asks for the password of a file, or of a copy, that is encrypted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.encryption.unlocking import Unlocking
from crm_desktop.core.errors import UserError
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.encryption.unlock_part import UnlockPart

_WIDTH = 520
_ICON = 28


class PasswordDialog(Dialog):
    """Opens without stopping the program; ends once, by one of its signals."""

    #: the key of the file is held now; what else may be wrong with it opening says
    unlocked = Signal()
    #: "open" for another file, "" where the person gave up
    given_up = Signal(str)
    #: a defect of the program (Exception)
    failed = Signal(object)

    def __init__(
        self,
        icons: Icons,
        path: Path,
        known: KnownFiles,
        parent: QWidget | None = None,
        *,
        is_first: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._answer = ""
        self._is_done = False
        title = self.tr("This file is encrypted")
        self.setWindowTitle(title)
        picture = plain_label("", self)
        picture.setPixmap(icons.pixmap("lock", _ICON, Role.ACCENT, self.devicePixelRatioF()))
        picture.setFixedSize(QSize(_ICON, _ICON))
        heading = plain_label(title, self, size=TextSize.TITLE, bold=True)
        about = self.tr(
            "{file} can be read with its password only, or with the recovery key of its recovery sheet. "
            "A file that is not of this program looks the same from outside."
        )
        note = plain_label(about.format(file=path.name), self, role=Role.MUTED)
        note.setWordWrap(True)
        note.setToolTip(str(path))
        self._unlocking = Unlocking(path, known, self)
        self.part = UnlockPart(icons, self._unlocking, self)
        self.part.opened.connect(self._opened)
        self.part.failed.connect(self._failed)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(heading)
        words.addWidget(note)
        words.addSpacing(8)
        words.addWidget(self.part)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(20)
        layout.addLayout(top, 1)
        layout.addLayout(self._foot(is_first))
        self.finished.connect(self._end)
        self.part.field.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A dialog does not ask its wrapped texts how high they become.
        self.setMinimumHeight(self._layout.totalHeightForWidth(self.width()))

    def _foot(self, is_first: bool) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        if is_first:
            other = Button(self.tr("Open another file…"), "plain", self)
            other.clicked.connect(self._take_other)
            foot.addWidget(other)
        foot.addStretch(1)
        leave = Button(self.tr("Quit") if is_first else self.tr("Cancel"), "plain", self)
        leave.clicked.connect(self.reject)
        foot.addWidget(leave)
        return foot

    def _take_other(self) -> None:
        self._answer = "open"
        self.reject()

    def _opened(self) -> None:
        self._is_done = True
        self.accept()
        self.unlocked.emit()

    def _failed(self, error: object) -> None:
        if isinstance(error, UserError):
            self._opened()  # the password was right, as a copy shows, and the file is damaged
            return
        self._is_done = True
        self.reject()
        self.failed.emit(error)

    def _end(self, _result: int) -> None:
        self.part.field.take()
        if not self._is_done:
            self._is_done = True
            self.given_up.emit(self._answer)
