"""Real page context for tests of pages: a real file, a real gateway, the light theme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.registry import BUILT_IN_VIEWS
from crm_desktop.bridge.kinds.view import KindView, KindViews
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.core.records.catalogue import BUILT_IN, Catalogue
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.services.workspace import Workspace
from tests.new_files import put_new_file


class MovableFormats(Formats):
    """Formats whose calendar can be turned on by days."""

    days_ahead = 0

    def today(self) -> date:
        return super().today() + timedelta(days=self.days_ahead)


@contextmanager
def open_context(
    application: QApplication,
    folder: Path,
    language: str = "en",
    *,
    catalogue: Catalogue = BUILT_IN,
    views: Sequence[KindView] = BUILT_IN_VIEWS,
) -> Iterator[PageContext]:
    """A page context on a new data file in the folder; everything is closed at the end."""
    themes = Themes()
    themes.set_choice("light")
    themes.apply(application)
    path = folder / "office.crm"
    if not path.exists():
        put_new_file(path, currency="TWD")
    workspace = Workspace.open(path, catalogue=catalogue)
    reader = workspace.reader()
    reference_data = reader.reference_data()
    reader.close()
    gateway = Gateway(workspace, reference_data)
    preferences = Preferences(folder / "preferences.ini")
    context = PageContext(
        gateway, themes, Icons(themes), preferences, MovableFormats(language), KindViews(views)
    )
    try:
        yield context
    finally:
        gateway.close()
        application.setStyleSheet("")


def begin_next_day(context: PageContext) -> None:
    """Let midnight pass."""
    assert isinstance(context.formats, MovableFormats)
    context.formats.days_ahead += 1
    context.day_watch.look()
