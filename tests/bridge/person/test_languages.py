"""The language in force: our words, Qt's words, and what is put back when it changes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.person.languages import Languages, home_currency
from crm_desktop.core.words.languages import LANGUAGES, OWN_NAMES, language_of
from development import translation_files


def test_the_names_of_locales_lead_to_a_language() -> None:
    wanted = {
        "zh_TW.UTF-8": "zh_TW",
        "zh-Hant-HK": "zh_TW",
        "zh_HK": "zh_TW",
        "zh_CN": "zh_CN",
        "zh-Hans-SG": "zh_CN",
        "zh": "zh_CN",
        "en_GB.UTF-8": "en",
        "C": "en",
        "": "en",
        "de_DE": "en",
    }
    assert {name: language_of(name) for name in wanted} == wanted


def test_every_language_has_a_name_and_is_the_one_that_the_door_translates() -> None:
    assert tuple(OWN_NAMES) == LANGUAGES
    assert tuple(translation_files.LANGUAGES) == LANGUAGES


def test_qt_speaks_the_language_and_stops_when_it_changes(qapp: QApplication) -> None:
    languages = Languages(qapp)
    english = QCoreApplication.translate("QPlatformTheme", "Cancel")
    languages.use("zh_TW")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert QLocale().language() == QLocale.Language.Chinese
    languages.use("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == english
    assert QLocale().language() == QLocale.Language.English


def test_a_new_file_gets_the_currency_of_its_language() -> None:
    assert home_currency("zh_TW") == "TWD"
    assert home_currency("zh_CN") == "CNY"
    assert len(home_currency("en")) == 3
