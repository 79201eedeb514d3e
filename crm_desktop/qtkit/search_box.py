"""A search field with a magnifying glass and a hint at its shortcut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.qtkit.icons import Icons
from crm_desktop.qtkit.labels import plain_label
from crm_desktop.qtkit.roles import Role, TextSize

_PATIENCE = 40  # ms after the last key; short enough that typing and result seem one

_BESIDE_WORDS = 60  # pixels: the glass, and air around words and hint
_GLASS = 44  # pixels: the glass, and air around words alone


class SearchBox(QLineEdit):
    """`searched` tells the trimmed text a moment after the last key, or at once on Enter."""

    searched = Signal(str)

    def __init__(
        self, icons: Icons, placeholder: str, parent: QWidget | None = None, *, shortcut_hint: str = ""
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._told = ""
        self._words = (placeholder, placeholder)
        self.setProperty("quiet", True)
        self.setAccessibleName(placeholder)
        self.setPlaceholderText(placeholder)
        self.setClearButtonEnabled(False)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._hint = plain_label(shortcut_hint, self, role=Role.MUTED, size=TextSize.SMALL)
        self._hint.setProperty("panel", "key")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._tell)
        self.textChanged.connect(self._text_changed)
        self.returnPressed.connect(self._tell)
        icons.changed.connect(self._draw_icon)
        self._draw_icon()

    def show_text(self, text: str) -> None:
        """Show a text that nobody needs to be told of."""
        self._told = text.strip()
        self.setText(text)
        self._timer.stop()

    def set_words(self, placeholder: str, shortcut_hint: str = "", *, short: str = "") -> None:
        """Give the words again, as after a change of language; `short` is shown where room is short."""
        self._words = (placeholder, short or placeholder)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._hint.setText(shortcut_hint)
        self._place_hint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field on Escape; a second Escape goes on to the page."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the hint at the right."""
        super().resizeEvent(event)
        self._place_hint()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the hint again after a change of font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place_hint()

    def _text_changed(self, _text: str) -> None:
        self._place_hint()
        self._timer.start()

    def _tell(self) -> None:
        self._timer.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.searched.emit(text)

    def _place_hint(self) -> None:
        hint = self._hint
        hint.adjustSize()
        whole, short = self._words
        words = self.fontMetrics().horizontalAdvance(whole)
        fits = words + self.textMargins().left() + _GLASS <= self.width()
        if self.placeholderText() != (whole if fits else short):
            self.setPlaceholderText(whole if fits else short)
        has_room = words + hint.width() + self.textMargins().left() + _BESIDE_WORDS <= self.width()
        hint.setVisible(bool(hint.text()) and not self.text() and has_room)
        hint.move(self.width() - hint.width() - 8, (self.height() - hint.height()) // 2)

    def _draw_icon(self) -> None:
        self._glass.setIcon(self._icons.icon("search", Role.MUTED))
        # The hint takes the new theme's type only after this.
        QTimer.singleShot(0, self._place_hint)
