"""Which language a start shows: the one asked for, the one chosen before, or the computer's."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.core.words.languages import LANGUAGES, language_of

_NAME = "look/language"


def chosen_language(preferences: Preferences, wanted: str = "") -> str:
    """The language of this start."""
    kept = preferences.get(_NAME)
    return wanted or (str(kept) if kept in LANGUAGES else system_language())


def keep_language(preferences: Preferences, language: str) -> None:
    """Show this language from now on."""
    preferences.put(_NAME, language)


def system_language() -> str:
    """The language that the computer's settings ask for."""
    wanted = QLocale.system().uiLanguages()
    return language_of(wanted[0]) if wanted else "en"
