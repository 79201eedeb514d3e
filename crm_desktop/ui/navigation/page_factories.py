"""The late import of the pages: each is made, by its key, when it is first shown.

Their modules are imported by name and on purpose: a page brings its own libraries (the reports
pyqtgraph and numpy, the import wizard the readers of workbooks), and the window should be on the screen
before any of them is loaded.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.view import (
    CONVERT,
    ERASE_PERSON,
    EXPORT_PERSON,
    MAIL_PAPER,
    MERGE,
    PRINT_PAPER,
    RETURN_TO_POOL,
    SAVE_PAPER,
    UNMERGE,
    WIN_DEAL,
    WRITE_LETTERS,
    KindView,
    KindViews,
)
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.ui.navigation.page import Page
from crm_desktop.ui.navigation.requests import SHOW_ONE, BeginDeed, BeginMail, Request
from crm_desktop.ui.window.file_endings import CALENDAR_ENDINGS, MAIL_ENDINGS

#: What pages of records and windows load late themselves: see `ui.record_page.late` and `ui.window.late`.
_ASKED_FOR = tuple(
    f"crm_desktop.ui.{name}"
    for name in (
        "record_page.parts",
        "record_page.page",
        "new_records.form",
        "quick_entry.dialog",
        "window.reaching_out",
        "settings.office_lists",
        "rates.dialog",
        "encryption.settings",
    )
)


@frozen
class Factory:
    """Where a page's class is, and what it is given after the page context."""

    module: str
    name: str
    arguments: tuple[object, ...] = ()

    def make(self, context: PageContext) -> Page:
        """Import the module and make the page."""
        made = getattr(import_module(self.module), self.name)(context, *self.arguments)
        assert isinstance(made, Page)
        return made


def factories(kinds: KindViews) -> dict[str, Factory]:
    """What makes each page, by its key."""
    return {
        "today": Factory("crm_desktop.ui.today.page", "TodayPage"),
        **{view.page: _of_kind(view) for view in kinds},
        "pipeline": Factory("crm_desktop.ui.pipeline.page", "PipelinePage"),
        "calendar": Factory("crm_desktop.ui.calendar.page", "CalendarPage"),
        "reports": Factory("crm_desktop.ui.reports.page", "ReportsPage"),
        "duplicates": Factory("crm_desktop.ui.merging.page", "DuplicatesPage"),
        "recycle_bin": Factory("crm_desktop.ui.past.bin_page", "BinPage"),
        "history": Factory("crm_desktop.ui.past.history_page", "HistoryPage"),
    }


def _of_kind(view: KindView) -> Factory:
    """The page of a kind; one with totals has a line for them."""
    if view.has_totals:
        return Factory("crm_desktop.ui.orders.page", "OrdersPage", (view.kind,))
    return Factory("crm_desktop.ui.records.page", "RecordsPage", (view.kind,))


def load_ahead(pages: Mapping[str, Factory]) -> threading.Thread:
    """Import the modules of pages in a thread of its own: the first look at a page need not wait."""
    thread = threading.Thread(target=_load_modules, args=(pages,), daemon=True)
    thread.start()
    return thread


def _load_modules(pages: Mapping[str, Factory]) -> None:
    for module in dict.fromkeys([*_ASKED_FOR, *(factory.module for factory in pages.values())]):
        import_module(module)


def open_import(
    parent: QWidget,
    context: PageContext,
    kind: Kind | None,
    path: Path | None,
    toasts: Toasts,
    handle: Callable[[Request], None],
) -> QDialog:
    """Open the import of a file over a window, or let one choose it; `handle` gets what it asks for."""
    if path is not None and path.suffix.casefold() in CALENDAR_ENDINGS:
        module = import_module("crm_desktop.ui.imports.calendar_file")
        dialog = module.open_calendar_import(parent, context, path, handle)
        assert isinstance(dialog, QDialog)
        return dialog
    if path is not None and path.suffix.casefold() in MAIL_ENDINGS:
        return open_mail(parent, context, BeginMail(path), handle)
    module = import_module("crm_desktop.ui.imports.wizard")
    wizard = module.open_import(parent, context, kind, path, toasts, handle)
    assert isinstance(wizard, QDialog)
    return wizard


def open_mail(
    parent: QWidget, context: PageContext, request: BeginMail, handle: Callable[[Request], None]
) -> QDialog:
    """Show an e-mail that stands in a file, and ask whose it is."""
    dialog = import_module("crm_desktop.ui.imports.mail_file").open_mail(parent, context, request, handle)
    assert isinstance(dialog, QDialog)
    return dialog


#: The modules of deeds by their keys; each has a function `open_deed` like the one below.
_DEEDS = {
    CONVERT: "crm_desktop.ui.conversion.opening",
    RETURN_TO_POOL: "crm_desktop.ui.records.return_to_pool",
    SAVE_PAPER: "crm_desktop.ui.papers.saving",
    PRINT_PAPER: "crm_desktop.ui.papers.printing",
    MAIL_PAPER: "crm_desktop.ui.papers.mailing",
    MERGE: "crm_desktop.ui.merging.dialog",
    EXPORT_PERSON: "crm_desktop.ui.privacy.exporting",
    ERASE_PERSON: "crm_desktop.ui.privacy.erasing",
    WRITE_LETTERS: "crm_desktop.ui.letters.dialog",
    UNMERGE: "crm_desktop.ui.merging.unmerging",
    WIN_DEAL: "crm_desktop.ui.record_page.winning",
}
#: How one record is shown that has no page, by the name of its kind.
_SHOWN = {
    "activity": "crm_desktop.ui.activities.opening",
    "attachment": "crm_desktop.ui.attachments.opening",
}


def open_deed(
    parent: QWidget, context: PageContext, request: BeginDeed, handle: Callable[[Request], None]
) -> None:
    """Open the window of a deed over a window; `handle` gets what it asks for."""
    module = _SHOWN[request.target.kind] if request.key == SHOW_ONE else _DEEDS[request.key]
    import_module(module).open_deed(parent, context, request.target, handle)
