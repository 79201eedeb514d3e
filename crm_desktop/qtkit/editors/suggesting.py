"""Offers known texts under a line of text. They are only offers: Enter takes what stands in the line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import shiboken6
from PySide6.QtCore import QObject, QStringListModel, QTimer
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QStyledItemDelegate

#: Begins a search; the texts go to the function that it is given, at once or later.
TextSearch = Callable[[str, Callable[[Sequence[str]], None]], None]

_PATIENCE = 120  # ms after the last key


class TextSuggestions(QObject):
    """Lives as long as its line. An arrow walks into the list, which writes what is chosen into the line."""

    def __init__(self, line: QLineEdit, search: TextSearch) -> None:
        super().__init__(line)
        self._line = line
        self._search = search
        self._asked = 0
        self._texts = QStringListModel(self)
        self.completer = QCompleter(self._texts, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = QListView()
        popup.setProperty("popup", "completion")
        self.completer.setPopup(
            popup
        )  # takes it over, and gives it a delegate of its own, so that comes after
        popup.setItemDelegate(QStyledItemDelegate(popup))
        line.setCompleter(self.completer)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._ask)
        line.textEdited.connect(self._typed)

    def _typed(self, _text: str) -> None:
        self._texts.setStringList([])  # what was found for another text is none of it
        self._timer.start()

    def _ask(self) -> None:
        self._asked += 1
        text = self._line.text().strip()
        if text:
            self._search(text, _Answer(self, self._asked))

    def take(self, number: int, found: Sequence[str]) -> None:
        """Show what was found, unless something else was typed since or the line was left."""
        if number != self._asked or self._timer.isActive() or not self._line.hasFocus():
            return
        self._texts.setStringList(list(found))
        if found:
            self.completer.complete()


class _Answer:
    """Brings one search's answer back to its line, if that is still there."""

    def __init__(self, suggestions: TextSuggestions, number: int) -> None:
        self._suggestions = suggestions
        self._number = number

    def __call__(self, found: Sequence[str]) -> None:
        if shiboken6.isValid(self._suggestions):  # a cell may be left before the answer comes
            self._suggestions.take(self._number, found)
