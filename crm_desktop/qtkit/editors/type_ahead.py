"""An editor for one of very many records: typing asks for suggestions, which arrive a moment later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import shiboken6
from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QStyledItemDelegate, QWidget

from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.editors.making import Maker, Making
from crm_desktop.qtkit.editors.unparsed import Unparsed

#: (value, text) pairs.
Suggestions = Sequence[tuple[Any, str]]
#: Begins a search; the answer goes to the function that it is given, at once or later.
Search = Callable[[str, Callable[[Suggestions], None]], None]

_PATIENCE = 80  # ms after the last key
#: What the completer writes into the field, beside what its list shows.
_WRITTEN = Qt.ItemDataRole.UserRole
#: A list is as wide as its texts, beside which it needs so much, but not wider than that, in pixels.
_BESIDE_TEXT, _WIDEST = 32, 480


class TypeAheadEditor(Editor):
    """A field whose values come from a search; text that was not chosen from it is no value.

    With a `maker` the last suggestion is to make what is typed; until that has happened there is no value.
    """

    def __init__(
        self,
        search: Search,
        text_of: Callable[[Any], str],
        parent: QWidget | None = None,
        maker: Maker | None = None,
    ) -> None:
        super().__init__(parent)
        self._making = None if maker is None else Making(self, maker, self._take_made)
        self._search = search
        self._text_of = text_of
        self._value: Any = None
        self._found: list[tuple[Any, str]] = []
        self._asked = 0
        #: the text to which the suggestions belong, and whether Enter was pressed before they came
        self._found_for = ""
        self._entered = False
        self._line = QLineEdit(self)
        self._model = QStandardItemModel(self)
        self._completer = self._make_completer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._ask)
        self._line.textEdited.connect(self._typed)
        self._line.returnPressed.connect(self._enter)
        self._adopt(self._line)

    def value(self) -> Any:
        """Return the chosen value, or None if the field is empty."""
        return self._value if self._line.text().strip() else None

    def set_value(self, value: Any) -> None:
        """Show a value, or the text of an `Unparsed`."""
        if isinstance(value, Unparsed):
            self._value = None
            self._line.setText(value.text)
        else:
            self._value = value
            self._line.setText("" if value is None else self._text_of(value))
        self._line.setCursorPosition(0)  # of a long name the beginning is seen
        self._refusal = ""
        self.show_validity()

    def typed_text(self) -> str:
        """Return the text as typed."""
        return self._line.text()

    def own_error(self) -> str | None:
        """Return what is wrong with a text that was not chosen."""
        if self._line.text().strip() and self._value is None:
            return self.tr("Choose an entry from the list.")
        return None

    def select_all(self) -> None:
        """Select the text; of a long one the beginning stays in sight."""
        self._line.end(False)
        self._line.home(True)

    @property
    def line_edit(self) -> QLineEdit:
        """The inner field."""
        return self._line

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._model, self._line)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(_WRITTEN)
        completer.setMaxVisibleItems(10)
        popup = self._popup = QListView()
        popup.setProperty("popup", "completion")
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        completer.setPopup(popup)  # takes it over, and gives it a delegate of its own, so that comes after
        popup.setItemDelegate(QStyledItemDelegate(popup))
        # By place, not by text: two records may have the same name. The stubs know no overloaded signals.
        completer.activated[QModelIndex].connect(self._chosen)  # type: ignore[index]
        self._line.setCompleter(completer)
        return completer

    def _typed(self, _text: str) -> None:
        self._value = None
        self._entered = False
        self._timer.start()
        self._note_edit()

    def _ask(self) -> None:
        text = self._line.text().strip()
        self._asked += 1
        if text:
            self._search(text, _Answer(self, self._asked))

    def take_suggestions(self, number: int, found: Suggestions) -> None:
        """Show what the search found, unless something else was typed since."""
        if number != self._asked or self._value is not None:
            return
        self._found, self._found_for = list(found), self._line.text().strip()
        self._show_suggestions()
        if self._entered:
            self._entered = False
            self._enter()
        elif self._line.hasFocus() and self._model.rowCount():
            self._completer.complete()

    def _show_suggestions(self) -> None:
        self._model.clear()
        lines = [(text, text) for _value, text in self._found]
        text = self._found_for
        is_known = text.casefold() in (each.casefold() for _value, each in self._found)
        offer = "" if self._making is None or is_known else self._making.offer(text)
        if offer:
            lines.append((offer, text))
        for shown, written in lines:
            item = QStandardItem(shown)
            item.setData(written, _WRITTEN)
            self._model.appendRow(item)
        self._popup.setMinimumWidth(min(self._popup.sizeHintForColumn(0) + _BESIDE_TEXT, _WIDEST))

    def _chosen(self, index: QModelIndex) -> None:
        if index.row() < len(self._found):
            value, text = self._found[index.row()]
            self._take(value, text)
            self.finished.emit()
        else:
            self._make()

    def _make(self) -> None:
        """Make what the text names."""
        if self._making is not None:
            self._popup.hide()
            self._making.begin(self._found_for)

    def _take_made(self, value: Any, text: str) -> None:
        """Hold what was made of a text, unless something else was typed since."""
        if self._value is None and self._line.text().strip() == text:
            self._take(value, text)
            self.finished.emit()

    def _take(self, value: Any, text: str) -> None:
        self._value = value
        # The completer writes its own text after this signal; it is the same one.
        self._line.setText(text)
        self._note_edit()

    def _is_offer_chosen(self) -> bool:
        """Whether the list was walked down to its offer: a list that merely opens has a current line, too."""
        chosen = self._popup.selectedIndexes() if self._popup.isVisible() else []
        return any(index.row() >= len(self._found) for index in chosen)

    def _enter(self) -> None:
        """Take the one that is meant; suggestions for what was typed before are none of it."""
        if self._is_offer_chosen():
            self._make()
            return
        text = self._line.text().strip()
        self._entered = self._value is None and bool(text) and self._found_for != text
        if self._value is None and text and not self._entered:
            typed = text.casefold()
            same = [pair for pair in self._found if pair[1].casefold() == typed]
            only = same or self._found
            if len(only) == 1:
                self._take(*only[0])
        self.finished.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the field."""
        self._line.setFocus(event.reason())


class FreeTypeAheadEditor(TypeAheadEditor):
    """A field that also takes a text which was not chosen: the text itself is its value then.

    Its list marks what Enter takes: the entry that is written like the text, else the first. Escape closes
    the list, and Enter then takes the text.
    """

    def value(self) -> Any:
        """Return the chosen value, else the text; None if the field is empty."""
        text = self._line.text().strip()
        return self._value if self._value is not None and text else text or None

    def own_error(self) -> str | None:
        """Return nothing: any text may be meant."""
        return None

    def take_suggestions(self, number: int, found: Suggestions) -> None:
        """Show what the search found, with the entry marked that Enter takes."""
        super().take_suggestions(number, found)
        if self._found and self._popup.isVisible():
            # Unheard by the completer, which would write the entry into the field.
            with QSignalBlocker(self._popup.selectionModel()):
                self._popup.setCurrentIndex(
                    self._completer.completionModel().index(self._like_text() or 0, 0)
                )
            self._popup.viewport().update()

    def _like_text(self) -> int | None:
        """The place of the suggestion that is written like the text; it is so when the list was walked."""
        typed = self._line.text().strip().casefold()
        return next((at for at, (_value, text) in enumerate(self._found) if text.casefold() == typed), None)

    def _enter(self) -> None:
        if self._value is None and self._found:
            is_marked = self._popup.isVisible() and self._found_for == self._line.text().strip()
            place = self._like_text()
            if place is not None or is_marked:
                self._take(*self._found[place or 0])
        self.finished.emit()


class _Answer:
    """Brings one search's answer back to its field, if the field still waits for it."""

    def __init__(self, editor: TypeAheadEditor, number: int) -> None:
        self._editor = editor
        self._number = number

    def __call__(self, found: Suggestions) -> None:
        if shiboken6.isValid(self._editor):  # a cell may be left before the answer comes
            self._editor.take_suggestions(self._number, found)
