"""A search field with a magnifying glass and a hint at its shortcut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.labels import plain_label

_PATIENCE = 40  # ms between two searches: a key struck alone is told at once, held ones are gathered

# In pixels at 100 % text size: the glass, what stands between the parts, and the padding of a field.
_GLASS = 16
_AIR = 6
_PADDING = 9


class SearchBox(QLineEdit):
    """`searched` tells the trimmed text at a key, those that follow closely a moment later, or on Enter."""

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

    def take_keys(self) -> None:
        """Take the keys, all of the text chosen, as after a shortcut."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the glass before the words."""
        super().paintEvent(event)
        side = self._pixels(_GLASS)
        glass = self._icons.pixmap("search", side, Role.MUTED, self.devicePixelRatioF())
        QPainter(self).drawPixmap(self._pixels(_PADDING), (self.height() - side) // 2, glass)

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
        if not self._timer.isActive():
            self._tell()
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
        padding, air = self._pixels(_PADDING), self._pixels(_AIR)
        taken = self.textMargins().left() + 2 * padding + words + air
        fits = taken <= self.width()
        if self.placeholderText() != (whole if fits else short):
            self.setPlaceholderText(whole if fits else short)
        has_room = taken + hint.width() + air <= self.width()
        hint.setVisible(bool(hint.text()) and not self.text() and has_room)
        hint.move(self.width() - hint.width() - padding, (self.height() - hint.height()) // 2)

    def _pixels(self, length: int) -> int:
        return self._icons.size(length).width()

    def _draw_icon(self) -> None:
        # Qt draws the icons of a line edit at one size, whatever that of the text.
        self.setTextMargins(self._pixels(_GLASS + _AIR), 0, 0, 0)
        self.update()
        # The hint takes the new theme's type only after this.
        QTimer.singleShot(0, self._place_hint)
