"""The main window: puts the shared parts around the pages and leads from one page to another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from crm_desktop.bridge.access.data_location import is_demo
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.copies.backups import Backups
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.layout.tab_order import walk
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.qtkit.widgets.status_line import StatusLine
from crm_desktop.ui.conversion.won_offer import WonOffer
from crm_desktop.ui.dialogs.help import AboutDialog, ShortcutsDialog
from crm_desktop.ui.navigation import requests
from crm_desktop.ui.navigation.page import Page
from crm_desktop.ui.navigation.page_factories import factories, load_ahead, open_deed, open_import
from crm_desktop.ui.navigation.page_names import page_keys, page_titles
from crm_desktop.ui.navigation.page_stack import PageStack
from crm_desktop.ui.navigation.place import keep_place, restore_place
from crm_desktop.ui.search.box import GlobalSearch
from crm_desktop.ui.settings.look import LookPreferences
from crm_desktop.ui.settings.preferences import PreferencesDialog
from crm_desktop.ui.window.activity_entry import ActivityEntry
from crm_desktop.ui.window.commands import Commands, shortcut_lines
from crm_desktop.ui.window.demo_bar import DemoBar
from crm_desktop.ui.window.drops import WindowDrops
from crm_desktop.ui.window.edit_actions import EditActions
from crm_desktop.ui.window.file_actions import FileActions
from crm_desktop.ui.window.last_action import LastAction, tell
from crm_desktop.ui.window.leaving import Leaving
from crm_desktop.ui.window.long_work import LongWork
from crm_desktop.ui.window.menus import Menus
from crm_desktop.ui.window.office import Office
from crm_desktop.ui.window.top_bar import TopBar

_SMALLEST = (760, 480)
#: After the first paint the count of the Today tab is read, in milliseconds.
_AFTER_FIRST_PAINT = 400


class MainWindow(QMainWindow):
    """One window on one data file."""

    #: the window has closed for good
    closed = Signal()
    #: another file is wanted: (path, whether to make it)
    file_wanted = Signal(Path, bool)
    #: the file with made-up data is wanted
    demo_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        context: PageContext,
        backups: Backups,
        look: LookPreferences,
        path: Path,
    ) -> None:
        super().__init__()
        self._context = context
        self._look = look
        self._path = path
        self._was_shown = False
        self._factories = factories(context.kinds)
        self._page_keys = page_keys(context.kinds)
        ground = QWidget(self)
        self._build(ground)
        self.toasts = Toasts(ground, context.themes, context.icons)
        self._last_action = LastAction(context, backups, self._status, self.toasts, self)
        self._long_work = LongWork(context.gateway, self.toasts, self)
        self._won_offer = WonOffer(context, self.toasts, self.handle, self)
        self._office = Office(context, self._status, self)
        self._edit = EditActions(context, self.menus, self)
        self.files = FileActions(context, backups, self._path, self.menus, self.toasts, self)
        self._activities = ActivityEntry(context, self, self.toasts, self.handle)
        self.leaving = Leaving(context, self.pages, self)
        self.files.file_wanted.connect(self._leave_for_file)
        self._demo_bar.own_file_wanted.connect(self.files.open_own)
        commands = Commands(context, self.menus, self.handle, lambda: self.pages.current, self)
        self._search = GlobalSearch(context, self._top.search, ground, commands.now)
        self._search.requested.connect(self.handle)
        self._search.left.connect(self.pages.take_keys)
        context.language_changed.connect(self._language_changed)
        self._doings = self._table_of_doings()
        self.menus.triggered.connect(self._do)
        WindowDrops(self, context.themes).dropped.connect(self.import_file)
        restore_place(self, self._context.preferences)
        self.retranslate()

    def _build(self, ground: QWidget) -> None:
        self._top = TopBar(self._context, ground)
        self._top.tab_chosen.connect(self.show_page)
        self._demo_bar = DemoBar(self._path, self._context.gateway.not_written, ground)
        self.pages = PageStack(self._context, self._factories, ground)
        self.pages.made.connect(self._page_made)
        self.pages.turned.connect(self._page_turned)
        self._status = StatusLine(ground)
        layout = QVBoxLayout(ground)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self._demo_bar)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self._status)
        self.setCentralWidget(ground)
        self.setMinimumSize(*_SMALLEST)
        self.menus = Menus(self.menuBar(), self._context.kinds, self)
        keys = QKeySequence.StandardKey
        QShortcut(keys.NextChild, self, partial(self._step_page, 1))
        QShortcut(keys.PreviousChild, self, partial(self._step_page, -1))

    def _table_of_doings(self) -> dict[str, Callable[[], object]]:
        return {
            **self.files.doings(),
            **self._office.doings(),
            "import": self.import_file,
            "preferences": self._show_preferences,
            "quit": self.quit_wanted.emit,
            "undo": self._edit.undo,
            "redo": self._edit.redo,
            "search": self._focus_search,
            "quick_entry": self._activities.begin,
            "demo": self._leave_for_demo,
            "shortcuts": self._show_shortcuts,
            "about": self._show_about,
            "data_folder": self._open_data_folder,
        }

    def add_doings(self, doings: Mapping[str, Callable[[], object]]) -> None:
        """Let menu entries do what stands outside the window."""
        self._doings.update(doings)

    # Words -----------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set every text anew."""
        self.menus.retranslate()
        self._top.set_titles(page_titles(self._context.kinds))
        self._edit.retranslate()
        self._office.retranslate()
        self.files.retranslate()
        self._last_action.retranslate()
        self._search.retranslate()
        self._demo_bar.retranslate()
        name = self.tr("Demo") if is_demo(self._path) else self._path.stem
        self.setWindowTitle(self.tr("{file} – CRM Desktop").format(file=name))
        self._check_choices()

    def _language_changed(self, _language: str) -> None:
        # Not on QEvent.LanguageChange: that comes while translators are still being exchanged.
        self.retranslate()

    def _check_choices(self) -> None:
        for choice in ("language", "theme", "text_size"):
            self.menus.check(f"{choice}_{getattr(self._look, choice)}")

    # Pages -----------------------------------------------------------------------------------------------

    def show_page(self, key: str) -> None:
        """Turn to a page as it is."""
        self.pages.turn_to(key)

    def handle(self, request: requests.Request) -> None:
        """Do what a page, the search or the import asks for."""
        if isinstance(request, requests.BeginImport):
            self.import_file(request.path, request.kind)
        elif isinstance(request, requests.BeginDeed):
            open_deed(self, self._context, request, self.handle)
        elif isinstance(request, requests.TakeEntry):
            self._do(request.key)
        elif isinstance(request, requests.Say):
            tell(request, self.toasts, self.handle)
        elif isinstance(request, requests.ActivityRequest):
            self._activities.begin(request)
        else:
            self.pages.show_request(request)

    def _step_page(self, step: int) -> None:
        place = self._page_keys.index(self.pages.key) if self.pages.key in self._page_keys else 0
        self.show_page(self._page_keys[(place + step) % len(self._page_keys)])
        self.pages.take_keys()

    def show_first_page(self) -> None:
        """Turn to the page that was in front last time."""
        last = self._context.preferences.get("window/page", "leads")
        self.show_page(str(last) if last in self._page_keys else "leads")

    def _page_made(self, key: str, page: Page) -> None:
        page.requested.connect(self.handle)
        page.count_changed.connect(partial(self._top.tabs.set_badge, key))
        page.message.connect(self._last_action.say)
        page.status_changed.connect(self._status_changed)

    def _page_turned(self, key: str) -> None:
        self._top.show_tab(key)
        self.menus.check(f"page_{key}")
        self._status_changed([])
        offered = self.pages.page(key).actions_offered
        self._top.show_actions(offered)
        menu = self.menus.empty("record")
        own = [action for action in (offered.main, *offered.beside) if action is not None]
        for action in own:
            menu.addAction(action)
        if own and offered.menu:
            menu.addSeparator()
        for action in offered.menu:
            menu.addAction(action)
        menu.menuAction().setVisible(not menu.isEmpty())

    def _status_changed(self, texts: list[str]) -> None:
        sender = self.sender()
        if isinstance(sender, Page) and sender is not self.pages.current:
            return
        self._status.set_count(texts[0] if texts else "")
        self._status.set_selection("   ".join(texts[1:]))

    def _count_first_time(self) -> None:
        """The number in the tab, once the window is on the screen."""
        page = self.pages.page("today")
        if page is not self.pages.current:
            page.count_ahead()
        load_ahead(self._factories)

    # Doing -----------------------------------------------------------------------------------------------

    def _do(self, key: str) -> None:
        kind, _, rest = key.partition("_")
        if key in self._doings:
            self._doings[key]()
        elif kind == "page":
            self.show_page(rest)
            self.pages.take_keys()
        elif kind == "theme":
            self._look.choose_theme(rest)
        elif kind == "language":
            self.pages.finish_edits()
            self._look.choose_language(rest)
        elif key.startswith("text_size_"):
            self._look.choose_text_size(int(key.rsplit("_", 1)[1]))
        elif key in ("larger", "smaller"):
            self._look.step_text_size(1 if key == "larger" else -1)
        else:
            self._edit.send(key)
        self._check_choices()

    def import_file(self, path: Path | None = None, kind: Kind | None = None) -> None:
        """Open the import wizard for a kind, or the one of the page in front, with a file if there is one."""
        shown = self._context.kinds.of_page(self.pages.key)
        if kind is None and shown is not None:
            kind = shown.kind
        open_import(self, self._context, kind, path, self.toasts, self.handle)

    def _focus_search(self) -> None:
        self._top.search.setFocus()
        self._top.search.selectAll()

    def _show_preferences(self) -> None:
        password = self.menus.action("password")
        PreferencesDialog(self._look, self._context.preferences, password, self).open()

    def _show_shortcuts(self) -> None:
        ShortcutsDialog(shortcut_lines(self.menus), self).open()

    def _show_about(self) -> None:
        AboutDialog(self).open()

    def _open_data_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

    # The window itself -----------------------------------------------------------------------------------

    def to_front(self) -> None:
        """Come before all other windows."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab follow the reading order; `forward` is Qt's `next`."""
        return walk(self, forward)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            QTimer.singleShot(_AFTER_FIRST_PAINT, self, self._count_first_time)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_close() or not self.leaving.may_leave(self.close):
            event.ignore()
            return
        self.pages.leave()
        self._keep_place()
        super().closeEvent(event)
        self.closed.emit()

    def _leave_for_file(self, path: Path, create: bool) -> None:
        self.leaving.leave_for(partial(self.file_wanted.emit, path, create))

    def _leave_for_demo(self) -> None:
        self.leaving.leave_for(self.demo_wanted.emit)

    def _keep_place(self) -> None:
        preferences = self._context.preferences
        keep_place(self, preferences)
        if self.pages.key in self._page_keys:
            preferences.put("window/page", self.pages.key)
        preferences.save()
