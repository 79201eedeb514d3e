"""What outlives a single file: the person's preferences, the language and the looks in force."""

from __future__ import annotations

from typing import Literal, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.access.name_order import CHOSEN as ORDER_CHOSEN
from crm_desktop.bridge.access.name_order import chosen_order
from crm_desktop.bridge.person.language_choice import chosen_language, keep_language
from crm_desktop.bridge.person.languages import Languages
from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.ui.settings.look import LookPreferences
from crm_desktop.ui.window.menu_entries import TEXT_SIZES, THEMES

ThemeChoice = Literal["light", "dark", "system"]


class Appearance(QObject):
    """Puts what the person chose into force, and keeps it for the next start."""

    def __init__(self, application: QApplication, preferences: Preferences, language: str = "") -> None:
        super().__init__(application)
        self.preferences = preferences
        self.languages = Languages(application)
        self.themes = Themes(self)
        self.icons = Icons(self.themes, self)
        chosen = chosen_language(preferences, language)
        theme = self.preferences.get("look/theme")
        size = self.preferences.get("look/text_size")
        self.look = LookPreferences(
            chosen,
            str(theme) if theme in THEMES else "system",
            size if isinstance(size, int) and size in TEXT_SIZES else TEXT_SIZES[0],
            self,
        )
        self.look.name_order = str(chosen_order(preferences) or "")
        self.languages.use(chosen)
        self.themes.set_language(chosen)
        self.themes.set_text_scale(self.look.text_size / 100)
        self.themes.set_choice(cast("ThemeChoice", self.look.theme))
        self.themes.apply(application)
        self.look.language_chosen.connect(self._use_language)
        self.look.name_order_chosen.connect(self._keep_name_order)
        self.look.theme_chosen.connect(self._use_theme)
        self.look.text_size_chosen.connect(self._use_text_size)

    def _use_language(self, language: str) -> None:
        keep_language(self.preferences, language)
        self.languages.use(language)
        self.themes.set_language(language)

    def _keep_name_order(self, order: str) -> None:
        self.preferences.put(ORDER_CHOSEN, order)

    def _use_theme(self, theme: str) -> None:
        self.preferences.put("look/theme", theme)
        self.themes.set_choice(cast("ThemeChoice", theme))

    def _use_text_size(self, size: int) -> None:
        self.preferences.put("look/text_size", size)
        self.themes.set_text_scale(size / 100)
