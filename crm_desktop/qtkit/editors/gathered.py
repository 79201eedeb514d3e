"""An editor for several of very many records: each is found by typing, and stands above as a chip."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.qtkit.editors.base import Editor, Format
from crm_desktop.qtkit.editors.type_ahead import Search, TypeAheadEditor
from crm_desktop.qtkit.editors.unparsed import Unparsed
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.widgets.chips import ChipBar, FilterChip

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GatheredChip(FilterChip):
    """One of the values; the cross, or Delete, takes it out."""

    def _cross_name(self) -> str:
        return self.tr("Take out")


class GatheredEditor(Editor):
    """Its value is a tuple in the order of choosing, None for nobody.

    `write` and `read` turn the values into a text that drafts keep, and back.
    """

    def __init__(
        self,
        search: Search,
        icons: Icons,
        parent: QWidget | None = None,
        *,
        text_of: Format,
        write: Callable[[Sequence[Any]], str],
        read: Callable[[str], Sequence[Any]],
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._text_of = text_of
        self._write, self._read = write, read
        self._values: list[Any] = []
        self._took = False
        self._bar = ChipBar(self)
        self._search = TypeAheadEditor(search, text_of, self)
        self._search.edited.connect(self._note_edit)
        self._search.finished.connect(self._take_typed)
        inner = QWidget(self)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._bar)
        layout.addWidget(self._search)
        self._row.addWidget(inner)
        self.setFocusProxy(self._search.line_edit)
        self._search.line_edit.installEventFilter(self)
        self._show()

    @property
    def search(self) -> TypeAheadEditor:
        """The field in which the next one is looked for."""
        return self._search

    @property
    def chips(self) -> list[QWidget]:
        """The chips in their order."""
        return self._bar.chips()

    def value(self) -> tuple[Any, ...] | None:
        """Return the values, or None."""
        return tuple(self._values) or None

    def set_value(self, value: Any) -> None:
        """Show values, or those that the text of a draft names."""
        values = self._read(value.text) if isinstance(value, Unparsed) else value or ()
        self._values = list(dict.fromkeys(values))
        self._search.set_value(None)
        self._refusal = ""
        self._show()
        self.show_validity()

    def typed_text(self) -> str:
        """Return the values as a draft keeps them."""
        return self._write(self._values)

    def own_error(self) -> str | None:
        """Return what is wrong with a name that is half typed."""
        return self._search.own_error()

    def _take_typed(self) -> None:
        value = self._search.value()
        if self._search.own_error() is not None or value is None:
            return
        if value not in self._values:
            self._values.append(value)
        self._took = True
        self._search.set_value(None)
        self._show()
        self._note_edit()

    def _take_out(self, value: Any) -> None:
        self._values.remove(value)
        self._show()
        self._search.line_edit.setFocus()
        self._note_edit()

    def _show(self) -> None:
        self._bar.clear()
        for value in self._values:
            chip = GatheredChip(self._text_of(value), self._icons, self._bar)
            chip.removed.connect(partial(self._take_out, value))
            self._bar.add(chip)
        self._bar.setVisible(bool(self._values))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the Enter by which somebody was chosen from the form, which would be saved by it."""
        took, self._took = self._took, False
        if not (took and event.key() in _ENTER):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the last one out by Backspace in the empty field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._took = False
            is_back = event.key() == Qt.Key.Key_Backspace and not self._search.typed_text()
            if is_back and self._values:
                self._take_out(self._values[-1])
                return True
        return super().eventFilter(watched, event)
