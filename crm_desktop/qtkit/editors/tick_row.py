"""A tick with a note beside it: whether something is so, and what is known of it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from crm_desktop.qtkit.editors.plain import TextEditor

_NAME_WIDTH = 128


class TickRow(QWidget):
    """Neither part needs the other: what was learned may also be that it is not so."""

    def __init__(self, name: str, note_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = QCheckBox(name.replace("&", "&&"), self)
        self.tick.setMinimumWidth(_NAME_WIDTH)
        self.note = TextEditor(self, placeholder=note_name)
        self.note.setAccessibleName(note_name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.addWidget(self.tick, 0, 0)
        grid.addWidget(self.note, 0, 1)
        grid.setColumnStretch(1, 1)

    def set_values(self, is_ticked: bool, note: str) -> None:
        """Show what is known."""
        self.tick.setChecked(is_ticked)
        self.note.set_value(note or None)

    def values(self) -> tuple[bool, str | None]:
        """Return whether it is ticked, and the note."""
        note = self.note.value()
        return self.tick.isChecked(), None if note is None else str(note)
