"""The File menu's Print and Save as PDF: what the page in front shows, by a late import of what prints."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.errors import Cancelled, UserError
from crm_desktop.core.progress import Progress
from crm_desktop.qtkit.widgets.messages.toast import ProgressToast
from crm_desktop.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from crm_desktop.bridge.papers.drawing import Target
    from crm_desktop.bridge.papers.printable import Printable


class Printing(QObject):
    """Asks the page in front for what it shows; both entries are there only where it can be printed."""

    #: how far the PDF is: (done, of how many); told by its thread
    stepped = Signal(int, int)

    def __init__(self, context: PageContext, window: MainWindow) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._panel: ProgressToast | None = None
        window.pages.turned.connect(self._turned)
        self.stepped.connect(self._show_step)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the menu's entries do."""
        return {"print": self.print, "save_pdf": self.save}

    def _turned(self, key: str) -> None:
        can_print = self._window.pages.page(key).can_print
        for entry in ("print", "save_pdf"):
            self._window.menus.action(entry).setEnabled(can_print)

    def print(self) -> None:
        """Show what the page in front gives, to be printed."""
        self._prepare(self._preview)

    def save(self) -> None:
        """Ask for a file and write what the page in front gives."""
        self._prepare(self._ask)

    def _prepare(self, take: Callable[[Printable], None]) -> None:
        page = self._window.pages.current
        if page is not None and page.can_print:
            page.finish_edits()
            page.prepare_printing(take)

    def _preview(self, printable: Printable) -> None:
        module = import_module("crm_desktop.ui.papers.print_preview")
        preview = module.PrintPreview(self._context, printable, self._window)
        preview.said.connect(self._window.toasts.show)
        preview.open()

    def _ask(self, printable: Printable) -> None:
        module = import_module("crm_desktop.ui.papers.target")
        module.ask_pdf(self._window, self._context, printable.name, partial(self.write, printable))

    def write(self, printable: Printable, target: Target) -> None:
        """Write the PDF while work goes on; it can be stopped."""
        module = import_module("crm_desktop.bridge.papers.printable")
        progress = Progress(self.stepped.emit)
        self._end()
        self._panel = self._window.toasts.show_progress(self.tr("Writing the PDF…"))
        self._panel.cancel_requested.connect(progress.cancel)
        work = module.saving_pdf(printable, target, progress)
        done = partial(self._written, target.path)
        self._context.gateway.read(work, done, self._failed, owner=self)

    def _show_step(self, done: int, total: int) -> None:
        if self._panel is not None:
            self._panel.set_progress(done / total if total else None)

    def _end(self) -> None:
        if self._panel is not None:
            self._window.toasts.finish(self._panel)
            self._panel = None

    def _written(self, path: Path, pages: int) -> None:
        self._end()
        said = self.tr("Saved as {file}: %n page(s)", "", pages)
        self._window.toasts.show(said.format(file=path.name))

    def _failed(self, error: UserError) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self._window.toasts.show(self.tr("Stopped. No file was written."))
        else:
            self._window.toasts.show(self._context.words.error(error), bad=True)
