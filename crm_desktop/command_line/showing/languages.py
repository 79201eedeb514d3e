"""Words in a person's language without Qt: reads the same translation files that the window uses."""

from __future__ import annotations

import os
from functools import cache
from xml.etree import ElementTree

from crm_desktop.core.words.languages import language_of
from crm_desktop.core.words.sentences import Translate, Wording
from crm_desktop.resources import resources_folder

_CONTEXT = "Words"


def preferred_language(environment: dict[str, str] | None = None) -> str:
    """The language of the environment's locale settings."""
    values = os.environ if environment is None else environment
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if values.get(name):
            return language_of(values[name])
    return "en"


@cache
def _table(language: str) -> dict[str, str]:
    if language == "en":
        return {}
    path = resources_folder() / "translations" / f"crm_{language}.ts"
    root = ElementTree.parse(path).getroot()
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for context in root.iter("context")
        if context.findtext("name") == _CONTEXT
        for message in context.iter("message")
    }


def translation(language: str) -> Translate:
    """The words of a language; a text without a translation stays English."""
    table = _table(language)

    def translate(source: str) -> str:
        return table.get(source) or source

    return translate


def wording(language: str) -> Wording:
    """Sentences in a language."""
    return Wording(translation(language), language)
