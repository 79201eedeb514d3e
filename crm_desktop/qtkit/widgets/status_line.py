"""The line at the foot of the window: counts, selection, last action with Undo, saved, last backup."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import small_link
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label, set_label_role


class StatusLine(QFrame):
    """Texts at the left and at the right; an empty text takes no room."""

    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "foot")
        self._count = self._elided()
        self._selection = self._elided()
        self._action = self._elided()
        self._undo = small_link(self.tr("Undo"), self)
        self._undo.clicked.connect(self.undo_requested)
        # The link is the highest part: the line would grow and shrink as it comes and goes.
        policy = self._undo.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._undo.setSizePolicy(policy)
        self._right = QHBoxLayout()
        self._saved = self._label()
        self._backup = self._label()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 3, 16, 3)
        layout.setSpacing(18)
        layout.addWidget(self._count)
        layout.addWidget(self._selection)
        last = QHBoxLayout()
        last.setSpacing(6)
        last.addWidget(self._action)
        last.addWidget(self._undo)
        last.addStretch(1)
        layout.addLayout(last, 1)
        layout.addWidget(self._saved)
        layout.addWidget(self._backup)
        layout.addLayout(self._right)
        self.set_last_action("")

    def add_at_right(self, widget: QWidget) -> None:
        """Add something to choose at the right end."""
        self._right.addWidget(widget)

    def set_count(self, text: str) -> None:
        """Say what is counted."""
        _show(self._count, text)

    def set_selection(self, text: str) -> None:
        """Say what is selected, and its sum."""
        _show(self._selection, text)

    def set_last_action(self, text: str, *, can_undo: bool = False) -> None:
        """Say what was done last, with a link that takes it back if it can be."""
        self._action.setText(text)
        self._action.setVisible(bool(text))
        self._action.setAccessibleName(text)
        self._undo.setVisible(bool(text) and can_undo)

    def set_saved(self, text: str) -> None:
        """Say whether all is stored."""
        _show(self._saved, text)

    def set_backup(self, text: str, *, is_late: bool = False) -> None:
        """Say when the last backup was made, and whether that is too long ago."""
        set_label_role(self._backup, Role.WARN if is_late else Role.MUTED)
        _show(self._backup, text)

    def retranslate(self) -> None:
        """Give the link its word again."""
        self._undo.setText(self.tr("Undo"))

    def _elided(self) -> ElidedLabel:
        """A label that gives way where the room is short."""
        label = ElidedLabel("", self, role=Role.MUTED, size=TextSize.SMALL)
        label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        label.hide()
        return label

    def _label(self) -> QLabel:
        label = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL)
        label.hide()
        return label


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
