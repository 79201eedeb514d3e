"""How the person wants the program to look: language, order of names, theme and text size."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from crm_desktop.ui.window.menu_entries import TEXT_SIZES


class LookPreferences(QObject):
    """What is chosen now; the window's menu and this dialog change it, the application follows."""

    language_chosen = Signal(str)
    #: "" for the order of the language
    name_order_chosen = Signal(str)
    theme_chosen = Signal(str)
    #: per cent
    text_size_chosen = Signal(int)

    def __init__(self, language: str, theme: str, text_size: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self.theme = theme
        self.text_size = text_size
        self.name_order = ""

    def choose_language(self, language: str) -> None:
        """Take another language."""
        if language != self.language:
            self.language = language
            self.language_chosen.emit(language)

    def choose_name_order(self, order: str) -> None:
        """Have names sorted otherwise."""
        if order != self.name_order:
            self.name_order = order
            self.name_order_chosen.emit(order)

    def choose_theme(self, theme: str) -> None:
        """Take another theme."""
        if theme != self.theme:
            self.theme = theme
            self.theme_chosen.emit(theme)

    def choose_text_size(self, size: int) -> None:
        """Take another text size, in per cent."""
        if size != self.text_size:
            self.text_size = size
            self.text_size_chosen.emit(size)

    def step_text_size(self, step: int) -> None:
        """Take the next larger (1) or smaller (-1) of the sizes offered."""
        nearest = min(TEXT_SIZES, key=self._distance)
        place = TEXT_SIZES.index(nearest) + step
        if 0 <= place < len(TEXT_SIZES):
            self.choose_text_size(TEXT_SIZES[place])

    def _distance(self, size: int) -> int:
        return abs(size - self.text_size)
