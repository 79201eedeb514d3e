"""The File menu's doings with a whole office: written as one zip, and taken into an empty file."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.copies.whole_office import save_office, take_office
from crm_desktop.core.changes import Outcome
from crm_desktop.core.errors import Cancelled, UserError
from crm_desktop.core.progress import Progress
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.ui.dialogs.files import Chosen, ask_whole_office, ask_whole_office_to_read
from crm_desktop.ui.window.menus import Menus


class WholeOffice(QObject):
    """Asks for names, reads and writes off the main thread, and says what came of it."""

    def __init__(
        self, context: PageContext, name: str, menus: Menus, toasts: Toasts, window: QWidget
    ) -> None:
        super().__init__(window)
        self._context = context
        self._name = name
        self._menus = menus
        self._toasts = toasts
        self._window = window
        self._progress: Progress | None = None

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the menu's entries do."""
        return {"export_office": self.ask_export, "import_office": self.ask_import}

    def retranslate(self) -> None:
        """Name the entry anew that writes, or stops writing."""
        if self._progress is not None:
            self._menus.action("export_office").setText(self.tr("Stop the export"))

    def ask_export(self) -> None:
        """Ask where the zip shall be; while one is being written, stop that."""
        if self._progress is not None:
            self._progress.cancel()
            return
        suggestion = documents_folder() / f"{self._name}-{time.strftime('%Y-%m-%d')}.zip"
        chosen = ask_whole_office(self._window, suggestion)
        if chosen is not None:
            self.export(chosen)

    def export(self, chosen: Chosen) -> None:
        """Write everything while work goes on."""
        progress = self._progress = Progress()
        self.retranslate()
        save_office(
            self._context,
            chosen.path,
            progress,
            may_replace=chosen.may_replace,
            done=partial(self._exported, chosen.path),
            failed=self._export_failed,
            owner=self,
        )

    def ask_import(self) -> None:
        """Ask which zip to take in."""
        path = ask_whole_office_to_read(self._window, documents_folder())
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Take a whole office into the file that is open."""
        take_office(self._context, path, done=self._taken, failed=self._refused, owner=self)

    def _taken(self, outcome: Outcome) -> None:
        if outcome.change_set is not None:
            change_set = outcome.change_set
            self._toasts.show(self._context.words.done(change_set.label, change_set.params))

    def _exported(self, path: Path, count: int) -> None:
        self._end()
        number = self._context.formats.number(count)
        said = self.tr("Everything is saved as {file}: {count} records", "", count)
        self._toasts.show(said.format(file=path.name, count=number))

    def _export_failed(self, error: UserError) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self._toasts.show(self.tr("The export was stopped. No file was written."))
        else:
            self._refused(error)

    def _refused(self, error: UserError) -> None:
        self._toasts.show(self._context.words.error(error), bad=True)

    def _end(self) -> None:
        self._progress = None
        self._menus.retranslate()
