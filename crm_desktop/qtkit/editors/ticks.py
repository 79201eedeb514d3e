"""Chooses several of a few values, each a tick of its own in a small grid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from crm_desktop.qtkit.editors.base import Editor

_COLUMNS = 2


class TicksEditor(Editor):
    """The value is the keys that are ticked, joined by commas; None where none is."""

    def __init__(self, entries: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`entries` are keys with their texts, in the order in which they are shown."""
        super().__init__(parent)
        grid = QWidget(self)
        layout = QGridLayout(grid)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(2)
        self._boxes: dict[str, QCheckBox] = {}
        for place, (key, text) in enumerate(entries):
            box = QCheckBox(text.replace("&", "&&"), grid)
            box.clicked.connect(self._clicked)
            layout.addWidget(box, place // _COLUMNS, place % _COLUMNS)
            self._boxes[key] = box
        self._adopt(grid)
        for box in self._boxes.values():
            self.setFocusProxy(box)
            break

    def box(self, key: str) -> QCheckBox:
        """The box of a key."""
        return self._boxes[key]

    def value(self) -> Any:
        """Return the keys that are ticked, in alphabetical order as such lists are stored."""
        return ", ".join(sorted(key for key, box in self._boxes.items() if box.isChecked())) or None

    def set_value(self, value: Any) -> None:
        """Tick the keys of a value."""
        ticked = {part.strip() for part in str(value or "").split(",")}
        for key, box in self._boxes.items():
            box.setChecked(key in ticked)
        self._refusal = ""
        self.show_validity()

    def typed_text(self) -> str:
        """Return the value as text."""
        return str(self.value() or "")

    def setAccessibleName(self, name: str) -> None:
        """Name the grid; each box says its own text."""
        QWidget.setAccessibleName(self, name)

    def keeps_enter(self) -> bool:
        """Let the name stand at the top, as beside a text of several lines."""
        return True

    def _clicked(self, _checked: bool) -> None:
        self._note_edit()
        self.finished.emit()
