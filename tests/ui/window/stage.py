"""The main window with its real pages on a real file, for tests."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.copies.backups import Backups
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.settings.look import LookPreferences
from crm_desktop.ui.window.main_window import MainWindow

DATA = "office.crm"


class Stage:
    """The window with what it stands on."""

    def __init__(self, qtbot: QtBot, context: PageContext, folder: Path) -> None:
        self.qtbot = qtbot
        self.context = context
        self.gateway = context.gateway
        self.workspace = Workspace.open(folder / DATA, create=False, catalogue=context.catalogue)
        self.backups = Backups(self.workspace, KnownFiles(folder / "known"), folder=folder / "copies")
        self.look = LookPreferences("en", "light", 100)
        self.window = MainWindow(context, self.backups, self.look, folder / DATA)
        self.window.resize(1200, 760)
        self.window.show()
        self.window.show_first_page()

    def make(self, kind: Kind, **values: object) -> int:
        """Make a record through the gateway and wait until the window has heard of it."""
        ids: list[int] = []
        self.gateway.run(CreateRecord(kind, values), done=lambda outcome: ids.extend(outcome.ids))
        self.qtbot.waitUntil(lambda: bool(ids))
        return ids[0]

    def trigger(self, key: str) -> None:
        """Take a menu entry."""
        self.window.menus.action(key).trigger()

    def status_texts(self) -> list[str]:
        """What the foot of the window shows."""
        return [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]

    def settle(self) -> None:
        """Wait until nothing is being read or written."""
        heard: list[object] = []
        self.gateway.read(lambda reader: reader.last_journal_id(), heard.append)
        self.qtbot.waitUntil(lambda: bool(heard))

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)
        self.backups.close()
        self.workspace.close()
