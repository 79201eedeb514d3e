"""The languages of the program, and which of them a locale's name asks for."""

from __future__ import annotations

LANGUAGES = ("zh_TW", "zh_CN", "en")

#: The names of the languages in themselves: whoever looks for one reads it.
OWN_NAMES = {"zh_TW": "繁體中文", "zh_CN": "简体中文", "en": "English"}

#: Base currencies (ISO 4217) of the regions in which each language's users mostly are.
HOME_CURRENCIES = {"zh_TW": "TWD", "zh_CN": "CNY"}

_TRADITIONAL = ("zh_tw", "zh_hk", "zh_mo", "zh_hant")


def language_of(locale_name: str) -> str:
    """The interface language for a locale name such as zh_HK.UTF-8 or zh-Hant-TW."""
    name = locale_name.replace("-", "_").lower()
    if name.startswith(_TRADITIONAL):
        return "zh_TW"
    return "zh_CN" if name.startswith("zh") else "en"
