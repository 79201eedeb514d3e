"""The whole program on a file, in this process, to be photographed."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from crm_desktop.bridge.access.opening import OpenedFile, make_demo_file
from crm_desktop.bridge.access.single_instance import SingleInstance
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.queries import ListQuery, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.threads.workers import Workers
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.encryption.lock_window import LockWindow
from crm_desktop.ui.navigation.requests import PageRequest
from crm_desktop.ui.settings.appearance import Appearance
from crm_desktop.ui.window.document_window import DocumentWindow
from crm_desktop.ui.window.main_window import MainWindow

T = TypeVar("T")

CURRENCIES = {"zh_TW": "TWD", "zh_CN": "CNY", "en": "USD"}
_CALM = 160  # ms without anything happening before a picture is taken
_PATIENCE = 20.0  # s


def pause(milliseconds: int) -> None:
    """Let the program run. `QTest.qWait` sleeps with Python's lock in hand: threads hardly get on then."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def demo_file(folder: Path, language: str) -> Path:
    """The demo file of a language, made when it is missing."""
    path = folder / f"demo-{language}.crm"
    if not path.exists():
        make_demo_file(path, language, CURRENCIES[language])
    return path


class Stage:
    """One file opened as the program opens it."""

    def __init__(self, appearance: Appearance, path: Path) -> None:
        self.appearance = appearance
        self.path = path
        workspace = Workspace.open(path, currency=CURRENCIES[appearance.look.language])
        reader = workspace.reader()
        opened = OpenedFile(path, workspace, reader.reference_data(), None)
        reader.close()
        claim = SingleInstance(path)
        if not claim.claim():
            raise RuntimeError(f"{path} is open in another window")
        self.document = DocumentWindow(appearance, opened, claim, KnownFiles(path.parent / "known"))
        #: defects of the program that happened on the way
        self.defects: list[object] = []
        self.document.gateway.defect.connect(self.defects.append)
        self._workers = self.document.gateway.findChildren(Workers)
        self.document.show()
        self.settle()

    @property
    def window(self) -> MainWindow:
        """The main window."""
        return self.document.window

    def until(self, ask: Callable[[], T], what: str) -> T:
        """Let the program run until the answer is neither empty nor false."""
        end = time.monotonic() + _PATIENCE
        while not (answer := ask()):
            if time.monotonic() > end:
                raise RuntimeError(f"waited {_PATIENCE:g} s for {what}")
            pause(20)
        return answer

    def settle(self) -> None:
        """Let the program run until nothing is being read or written, and what was read is painted."""
        calm = 0
        while calm < _CALM:
            pause(20)
            calm = 0 if any(each.is_busy for each in self._workers) else calm + 20

    def first_id(self, kind: Kind) -> int:
        """The newest record of a kind."""
        return self.first(ListQuery(kind))

    def first(self, query: ListQuery) -> int:
        """The first record of a list."""
        found: list[int] = []

        def take(rows: object) -> None:
            found.append(int(rows.rows[0][0]))  # type: ignore[attr-defined]

        self.document.gateway.read(lambda reader: reader.first_rows(query, {}, 1), take)
        self.until(lambda: bool(found), f"a {query.kind}")
        return found[0]

    def record(self, kind: Kind, id_: int) -> dict[str, Stored]:
        """A record as it is in the file."""
        found: list[dict[str, Stored]] = []
        self.document.gateway.read(lambda reader: reader.record(kind, id_), found.append)
        self.until(lambda: bool(found), f"the {kind}")
        return found[0]

    def show(self, key: str, request: PageRequest | None = None) -> None:
        """Turn to a page and wait until it is painted."""
        self.window.pages.turn_to(key, request)
        self.settle()

    def part(self, kind: type[T]) -> T:
        """The first visible widget of a class in the window."""

        def find() -> T | None:
            found = self.window.findChildren(QWidget)
            return next((each for each in found if isinstance(each, kind) and each.isVisible()), None)

        return self.until(find, kind.__name__)  # type: ignore[return-value]

    def page_widget(self) -> QWidget:
        """The page in front."""
        page = self.window.pages.current
        assert page is not None
        return page

    def picture(self) -> QPixmap:
        """The window, with the dialogs and menus that lie over it."""
        shot = self.window.grab()
        painter = QPainter(shot)
        origin = self.window.mapToGlobal(QPoint(0, 0))
        for above in QApplication.topLevelWidgets():
            if above is self.window or not above.isVisible() or above.isHidden():
                continue
            if isinstance(above, QDialog):
                room = self.window.rect().center() - above.rect().center()
            elif isinstance(above, QMenu | LockWindow) or above.parentWidget() is not None:
                room = above.mapToGlobal(QPoint(0, 0)) - origin
            else:
                continue
            painter.drawPixmap(room, above.grab())
            if isinstance(above, QDialog):  # a window manager would draw a frame
                painter.setPen(self.appearance.themes.current.colour(Role.LINE_STRONG))
                painter.drawRect(QRect(room, above.size()))
        painter.end()
        return shot

    def close(self) -> None:
        """Close the window and give the file up."""
        for above in QApplication.topLevelWidgets():
            # What is neither belongs to somebody else.
            if isinstance(above, QDialog | QMenu) and above.isVisible():
                above.close()
        self.window.close()
        delete_now(self.document.window)
        delete_now(self.document)


def delete_now(thing: QObject) -> None:
    """Delete an object without waiting for the event loop."""
    thing.deleteLater()
    QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)
