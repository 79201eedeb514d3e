"""An editor for one of a list of values, chosen by typing or from the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QStyledItemDelegate, QWidget

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.editors.unparsed import Unparsed

_NARROWEST = 64  # pixels


@frozen
class Choice:
    """One entry of the list; `colour` paints a dot before it."""

    value: Any
    text: str
    colour: QColor | None = None


class ChoiceEditor(Editor):
    """A list to choose from; typing finds entries that contain the text.

    `choices` is asked when the editor is made, and by `ask_again`. With `may_be_new` a text that is not in
    the list is a value too, given as the text itself; with `may_be_empty` an empty field is None, else an
    error.
    """

    def __init__(
        self,
        choices: Callable[[], Sequence[Choice]],
        parent: QWidget | None = None,
        *,
        may_be_empty: bool = True,
        may_be_new: bool = False,
    ) -> None:
        super().__init__(parent)
        self._may_be_empty = may_be_empty
        self._may_be_new = may_be_new
        self._is_setting = False
        self._ask = choices
        self._choices: list[Choice] = []
        self._by_text: dict[str, Choice] = {}
        self._line = QLineEdit()
        self._combo = QComboBox(self)
        self._combo.setEditable(True)
        self._combo.setLineEdit(self._line)
        self._combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._combo.setMaxVisibleItems(14)
        # Else it would be no narrower than its longest entry, and push a narrow form out of its panel.
        self._combo.setMinimumWidth(_NARROWEST)
        # Only this kind of delegate lets the style sheet give the entries their height.
        self._combo.setItemDelegate(QStyledItemDelegate(self._combo))
        self._fill()
        self._completer = self._make_completer()
        # Not textEdited: a completion that is chosen changes the text too.
        self._line.textChanged.connect(self._text_changed)
        self._line.returnPressed.connect(self.finished)
        self._line.editingFinished.connect(self._complete)
        self._line.installEventFilter(self)
        self._combo.activated.connect(self._chosen)
        self._adopt(self._combo)

    def ask_again(self) -> None:
        """Read the list anew; the value, or what is typed, stays."""
        value, text = self.value(), self.typed_text()
        self._is_setting = True
        self._combo.clear()
        self._fill()
        self._show_value(value if value is not None else Unparsed(text))
        self._is_setting = False

    def _fill(self) -> None:
        self._choices = list(self._ask())
        self._by_text = {choice.text.strip().casefold(): choice for choice in self._choices}
        for choice in self._choices:
            self._combo.addItem(dot_icon(choice.colour), choice.text)

    def value(self) -> Any:
        """Return the value of the entry with the typed text."""
        text = self._combo.currentText().strip()
        choice = self._find(text)
        if choice is not None:
            return choice.value
        return text if text and self._may_be_new else None

    def set_value(self, value: Any) -> None:
        """Show the entry of a value, or nothing."""
        self._is_setting = True
        self._show_value(value)
        self._is_setting = False
        self._refusal = ""
        self.show_validity()

    def _show_value(self, value: Any) -> None:
        if isinstance(value, Unparsed):
            self._combo.setCurrentIndex(-1)
            self._combo.setEditText(value.text)
        else:
            places = (place for place, choice in enumerate(self._choices) if choice.value == value)
            place = -1 if value is None else next(places, -1)
            self._combo.setCurrentIndex(place)
            if place < 0:
                self._combo.setEditText(value if isinstance(value, str) and self._may_be_new else "")

    def typed_text(self) -> str:
        """Return the text as typed."""
        return self._combo.currentText()

    def setAccessibleName(self, name: str) -> None:
        """Name the field for screen readers; the line inside the box is what has the focus."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def own_error(self) -> str | None:
        """Return what is wrong with a text that is in no entry."""
        text = self._combo.currentText().strip()
        if not text:
            return None if self._may_be_empty else self.tr("Choose an entry.")
        if self._may_be_new or self._find(text) is not None:
            return None
        return self.tr("There is no such entry in the list.")

    def select_all(self) -> None:
        """Select the text; of a long one the beginning stays in sight."""
        self._line.end(False)
        self._line.home(True)

    @property
    def combo_box(self) -> QComboBox:
        """The inner field."""
        return self._combo

    def _find(self, text: str) -> Choice | None:
        """Return the entry with that text, or the only one that holds it."""
        folded = text.casefold()
        exact = self._by_text.get(folded)
        if exact is not None or self._may_be_new or not folded:
            return exact
        holding = [choice for choice in self._choices if folded in choice.text.casefold()]
        return holding[0] if len(holding) == 1 else None

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._combo.model(), self._combo)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        popup = QListView()
        popup.setProperty("popup", "completion")
        completer.setPopup(popup)  # takes it over, and gives it a delegate of its own, so that comes after
        popup.setItemDelegate(QStyledItemDelegate(popup))
        self._combo.setCompleter(completer)
        return completer

    def _text_changed(self, _text: str) -> None:
        if not self._is_setting:
            self._note_edit()

    def _complete(self) -> None:
        """Show the whole entry that a few typed letters stand for, once the person goes on."""
        choice = self._find(self._line.text().strip())
        if choice is not None and choice.text != self._line.text():
            self._is_setting = True
            self._show_value(choice.value)
            self._is_setting = False

    def _chosen(self, _place: int) -> None:
        self.finished.emit()


def dot_icon(colour: QColor | None) -> QIcon:
    """Return a dot of a colour, or no icon for None."""
    if colour is None:
        return QIcon()
    pixmap = QPixmap(32, 32)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(8, 8, 16, 16)
    painter.end()
    return QIcon(pixmap)
