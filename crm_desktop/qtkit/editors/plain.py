"""Editors of text, numbers and yes or no."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from crm_desktop.qtkit.editors.base import Editor, Format, Parse, text_or_unparsed
from crm_desktop.qtkit.editors.unparsed import Unparsed

_NO_LIMIT = 16_777_215  # Qt's own largest size of a widget


class TextEditor(Editor):
    """One line of text; without `parse` the text itself is the value, trimmed, and None when empty."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        parse: Parse | None = None,
        text_of: Format = str,
        placeholder: str = "",
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__(parent)
        self._parse = parse
        self._text_of = text_of
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(placeholder)
        self._line.setAlignment(alignment | Qt.AlignmentFlag.AlignVCenter)
        self._line.textEdited.connect(self._note_edit)
        self._line.returnPressed.connect(self.finished)
        self._adopt(self._line)

    def value(self) -> Any:
        """Return the parsed value, or None if the field is empty."""
        text = self._line.text().strip()
        if self._parse is None or not text:
            return text or None
        return self._parse(text)[0]

    def set_value(self, value: Any) -> None:
        """Show a value."""
        self._line.setText(text_or_unparsed(value, self._text_of))
        self._line.setCursorPosition(0)
        self._refusal = ""
        self.show_validity()

    def typed_text(self) -> str:
        """Return the text as typed."""
        return self._line.text()

    def own_error(self) -> str | None:
        """Return what the parser says against the text; an empty field is for the record's rules."""
        text = self._line.text().strip()
        return self._parse(text)[1] if self._parse is not None and text else None

    def select_all(self) -> None:
        """Select the text; of a long one the beginning stays in sight."""
        self._line.end(False)
        self._line.home(True)

    @property
    def line_edit(self) -> QLineEdit:
        """The inner field, for completers and actions."""
        return self._line


class NumberEditor(TextEditor):
    """A number, right aligned: money, counts, percentages. The parser and the format are the caller's."""

    def __init__(self, parent: QWidget | None = None, *, parse: Parse, text_of: Format) -> None:
        super().__init__(parent, parse=parse, text_of=text_of, alignment=Qt.AlignmentFlag.AlignRight)


class MultiLineEditor(Editor):
    """Text of several lines; in a cell Enter finishes and Shift+Enter breaks the line."""

    def __init__(self, parent: QWidget | None = None, *, parse: Parse | None = None, lines: int = 4) -> None:
        super().__init__(parent)
        self._parse = parse
        self._text = QPlainTextEdit(self)
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(self._text.fontMetrics().lineSpacing() * lines + 14)
        self._text.textChanged.connect(self._note_edit)
        self._adopt(self._text)

    def value(self) -> Any:
        """Return the text, or None if it is empty."""
        text = self._text.toPlainText().strip()
        return (self._parse(text)[0] if self._parse else text) if text else None

    def set_value(self, value: Any) -> None:
        """Show a text."""
        # Not an edit by the person, so nobody is told.
        was_blocked = self._text.blockSignals(True)
        self._text.setPlainText(text_or_unparsed(value, str))
        self._text.blockSignals(was_blocked)
        self._refusal = ""
        self.show_validity()

    def typed_text(self) -> str:
        """Return the text as typed."""
        return self._text.toPlainText()

    def own_error(self) -> str | None:
        """Return what the parser says against the text."""
        text = self._text.toPlainText().strip()
        return self._parse(text)[1] if self._parse is not None and text else None

    def select_all(self) -> None:
        """Select the text."""
        self._text.selectAll()

    def set_in_cell(self) -> None:
        """Take what height the table gives."""
        self._text.setMinimumHeight(0)
        self._text.setMaximumHeight(_NO_LIMIT)
        super().set_in_cell()

    def keeps_enter(self) -> bool:
        """Say that Shift+Enter is a line break."""
        return True


class BooleanEditor(Editor):
    """Yes or no."""

    def __init__(self, parent: QWidget | None = None, *, text: str = "") -> None:
        super().__init__(parent)
        self._box = QCheckBox(text, self)
        self._box.clicked.connect(self._clicked)
        self._adopt(self._box)

    def value(self) -> bool:
        """Return whether the box is ticked."""
        return self._box.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick the box or not."""
        self._box.setChecked(value.text == "1" if isinstance(value, Unparsed) else bool(value))

    def typed_text(self) -> str:
        """Return "1" or "0"."""
        return "1" if self.value() else "0"

    def _clicked(self) -> None:
        self._note_edit()
        self.finished.emit()
