"""What stands where the window was while it is locked: nothing of the file, and the line for its password."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.encryption.unlocking import Unlocking
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.encryption.unlock_part import UnlockPart

_WIDTH = 440
_ICON = 40


class LockWindow(QWidget):
    """Stays until the password is right, or the person quits."""

    quit_wanted = Signal()

    def __init__(self, icons: Icons, unlocking: Unlocking) -> None:
        super().__init__()
        self.setWindowTitle("CRM Desktop")
        self.setProperty("panel", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icons = icons
        self._may_close = False
        self._picture = plain_label("", self)
        self._picture.setFixedSize(QSize(_ICON, _ICON))
        self._heading = plain_label("", self, size=TextSize.LARGE, bold=True)
        self._note = plain_label("", self, role=Role.MUTED)
        self._note.setWordWrap(True)
        self.part = UnlockPart(icons, unlocking, self)
        self._quit = Button("", "link", self)
        self._quit.clicked.connect(self.quit_wanted)
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self.quit_wanted)
        self._lay_out()
        icons.changed.connect(self._draw)
        self._draw()
        self.retranslate()

    def _lay_out(self) -> None:
        card = QWidget(self)
        card.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(self._picture)
        inner.addWidget(self._heading)
        inner.addWidget(self._note)
        inner.addSpacing(8)
        inner.addWidget(self.part)
        foot = QHBoxLayout()
        foot.addWidget(self._quit)
        foot.addStretch(1)
        inner.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._heading.setText(self.tr("Locked"))
        self._note.setText(self.tr("Everything is kept as it was, what you were typing too."))
        self._quit.setText(self.tr("Quit"))
        self.part.retranslate()

    def say_unsaved(self) -> None:
        """Say why the program does not end."""
        self._note.setText(self.tr("Something that was typed is not saved. Unlock the window first."))

    def to_front(self) -> None:
        """Come before all other windows, with the keys in the line."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()
        self.part.field.setFocus()

    def leave(self) -> None:
        """Go for good."""
        self._may_close = True
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            super().closeEvent(event)
            return
        event.ignore()
        self.quit_wanted.emit()

    def _draw(self) -> None:
        self._picture.setPixmap(self._icons.pixmap("lock", _ICON, Role.ACCENT, self.devicePixelRatioF()))
