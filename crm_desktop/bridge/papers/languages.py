"""The words of a paper's own language, whichever the window has."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QTranslator

from crm_desktop.core.words.sentences import Translate
from crm_desktop.resources import resources_folder


@cache
def _translator(language: str) -> QTranslator:
    translator = QTranslator()
    translator.load(f"crm_{language}", str(resources_folder() / "translations"))
    return translator


def words_of(language: str) -> Translate:
    """What translates the program's words into a language; a text without a translation stays English."""
    translator = _translator(language)

    def translate(source: str) -> str:
        return translator.translate("Words", source) or source

    return translate
