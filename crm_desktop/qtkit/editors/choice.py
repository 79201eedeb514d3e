"""An editor for one of a list of values, chosen by typing or from the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QWidget

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.editors.making import Maker, Making
from crm_desktop.qtkit.editors.offering import OfferingCompleter
from crm_desktop.qtkit.editors.unparsed import Unparsed
from crm_desktop.qtkit.widgets.still_combo_box import StillComboBox

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
    error. With a `maker` the last suggestion is to make what is typed and in no entry; it is a value then.
    """

    def __init__(
        self,
        choices: Callable[[], Sequence[Choice]],
        parent: QWidget | None = None,
        *,
        may_be_empty: bool = True,
        may_be_new: bool = False,
        maker: Maker | None = None,
    ) -> None:
        super().__init__(parent)
        self._making = None if maker is None else Making(self, maker, self._take_made)
        self._may_be_empty = may_be_empty
        self._may_be_new = may_be_new
        self._is_setting = False
        self._ask = choices
        self._choices: list[Choice] = []
        self._by_text: dict[str, Choice] = {}
        self._line = QLineEdit()
        self._combo = StillComboBox(self)
        self._combo.setEditable(True)
        self._combo.setLineEdit(self._line)
        self._combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._combo.setMaxVisibleItems(14)
        # Else it would be no narrower than its longest entry, and push a narrow form out of its panel.
        self._combo.setMinimumWidth(_NARROWEST)
        # Only this kind of delegate lets the style sheet give the entries their height.
        self._combo.setItemDelegate(QStyledItemDelegate(self._combo))
        self._completer = OfferingCompleter(self._line)
        # The stubs know no overloaded signals.
        self._completer.activated[QModelIndex].connect(self._completed)  # type: ignore[index]
        self._line.setCompleter(self._completer)
        self._fill()
        # Not textEdited: a completion that is chosen changes the text too.
        self._line.textChanged.connect(self._text_changed)
        self._line.textEdited.connect(self._look_for_new)
        self._line.returnPressed.connect(self._enter)
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
        entries = [(choice.text, dot_icon(choice.colour)) for choice in self._choices]
        for text, icon in entries:
            self._combo.addItem(icon, text)
        self._completer.set_entries(entries)

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

    def _completed(self, index: QModelIndex) -> None:
        """Take the entry that was chosen of the list under the text, or make what is typed."""
        place = self._completer.place_of(index)
        if place is None:
            self._make()
        else:
            self._combo.setCurrentIndex(place)
            self.finished.emit()

    def _look_for_new(self, text: str) -> None:
        """Offer to make a text that is in no entry."""
        text = " ".join(text.split())
        if self._making is not None:
            is_new = text.casefold() not in self._by_text
            self._completer.set_offer(text, self._making.offer(text) if is_new else "")

    def _enter(self) -> None:
        if self._completer.is_offer_chosen():
            self._make()
        else:
            self.finished.emit()

    def _make(self) -> None:
        if self._making is not None:
            self._completer.list.hide()
            self._making.begin(" ".join(self._line.text().split()))

    def _take_made(self, value: Any, text: str) -> None:
        """Hold what was made of a text, unless something else was typed since."""
        self.ask_again()
        if " ".join(self._line.text().split()) == text:
            self._show_value(value)
            self._note_edit()
            self.finished.emit()

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
