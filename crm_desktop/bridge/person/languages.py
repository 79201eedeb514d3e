"""Chooses the language of the window and exchanges it while the program runs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from crm_desktop.core.words.languages import HOME_CURRENCIES
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP
from crm_desktop.resources import resources_folder

#: Texts of Qt's own that its translations leave in English or name otherwise than the keyboard does.
_TEXTS_OF_QT = (
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QFileDialog", "List of places and bookmarks"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
)


def home_currency(language: str) -> str:
    """The currency of a new file (ISO 4217): that of the language's home, else of the computer's region."""
    system = QLocale.system().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    return HOME_CURRENCIES.get(language) or system or "USD"


class Languages(QObject):
    """Holds the translators in force: our own words, and Qt's for its dialogs and menus."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        self.language = ""

    def use(self, language: str) -> None:
        """Exchange the translators; every window then gets QEvent.LanguageChange.

        A language whose compiled words are missing shows English.
        """
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self.language = language
        QLocale.setDefault(QLocale(language))
        own = str(resources_folder() / "translations")
        from_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        loaded = (
            self._loaded(f"qtbase_{language}", from_qt),
            self._loaded(f"crm_{language}", own),
        )
        self._installed = [translator for translator in loaded if translator is not None]
        for translator in self._installed:
            self._application.installTranslator(translator)

    def _loaded(self, name: str, folder: str) -> QTranslator | None:
        translator = QTranslator(self)
        return translator if translator.load(name, folder) else None
