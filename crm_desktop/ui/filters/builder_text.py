"""A condition as text to type, read while one types, with what is wrong marked at its place."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontDatabase, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from crm_desktop.bridge.lists.conditions import ConditionTerms, TextRefused
from crm_desktop.core.views.conditions import Chosen, Group
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.labels import plain_label

#: So long nobody has typed before the text is read, in milliseconds.
_AFTER_TYPING = 300


class ConditionText(QWidget):
    """`understood` carries what the text says, as often as that is something else."""

    understood = Signal(object)

    def __init__(self, terms: ConditionTerms, parent: QWidget) -> None:
        super().__init__(parent)
        self._terms = terms
        self._before: Chosen = Group()
        self.editor = QPlainTextEdit(self)
        self.editor.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(self.tr("Condition as text"))
        self.editor.setPlaceholderText("status = new and no activities(due_at in last_30_days)")
        self.problem = plain_label("", self, role=Role.BAD)
        self.problem.setWordWrap(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_TYPING)
        self._timer.timeout.connect(self._read)
        self.editor.textChanged.connect(self._typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor, 1)
        column.addWidget(self.problem)

    def show_text(self, text: str, meaning: Chosen | None = None) -> None:
        """Begin with the text of a condition."""
        self._before = Group() if meaning is None else meaning
        self.editor.blockSignals(True)
        self.editor.setPlainText(text)
        self.editor.blockSignals(False)
        self._timer.stop()
        self._mark(None)

    def focus_first(self) -> None:
        """Put the cursor behind the text."""
        self.editor.setFocus()
        self.editor.moveCursor(QTextCursor.MoveOperation.End)

    def _typed(self) -> None:
        self._timer.start()

    def _read(self) -> None:
        try:
            chosen = self._terms.read(self.editor.toPlainText(), self._before)
        except TextRefused as refused:
            self._mark(refused)
            return
        self._mark(None)
        self.understood.emit(chosen)

    def _mark(self, refused: TextRefused | None) -> None:
        words = self._terms.context.words
        self.problem.setText("" if refused is None else words.error(refused, self._terms.kind))
        marks: list[QTextEdit.ExtraSelection] = []
        if refused is not None:
            mark = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            form.setUnderlineColor(self._terms.context.themes.current.colour(Role.BAD))
            cursor = QTextCursor(self.editor.document())
            length = len(self.editor.toPlainText())
            cursor.setPosition(max(0, min(refused.start, length - 1)))
            end = min(max(refused.end, refused.start + 1), length)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor, mark.format = cursor, form
            marks.append(mark)
        self.editor.setExtraSelections(marks)
