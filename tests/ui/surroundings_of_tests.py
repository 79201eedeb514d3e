"""Real surroundings for tests of pages: a real file, a real gateway, the light theme."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.bridge.access.page_context import Surroundings
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.services.workspace import Office


@contextmanager
def open_surroundings(
    application: QApplication, folder: Path, language: str = "en"
) -> Iterator[Surroundings]:
    """Surroundings on a new data file in the folder; everything is closed at the end."""
    themes = Themes()
    themes.set_choice("light")
    themes.apply(application)
    office = Office.open(folder / "office.crm", currency="TWD")
    reader = office.reader()
    directory = reader.directory()
    reader.close()
    gateway = Gateway(office, directory)
    preferences = Preferences(folder / "preferences.ini")
    surroundings = Surroundings(gateway, themes, Icons(themes), preferences, Formats(language))
    try:
        yield surroundings
    finally:
        gateway.close()
        application.setStyleSheet("")
