"""What the search box can do beside finding: pages, new records, entries of the menus, deeds of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.global_search import Choice
from crm_desktop.ui.navigation.page import Page
from crm_desktop.ui.navigation.page_names import page_titles
from crm_desktop.ui.navigation.requests import BeginRecord, Request, ShowPage, TakeEntry
from crm_desktop.ui.search.commands import Command
from crm_desktop.ui.window.menus import Menus

#: What the clipboard and the box itself do belongs to keys; pages come under names of their own.
_LEFT_OUT = frozenset({"cut", "copy", "paste", "select_all", "search"})
#: What else people call entries, in the language that all of them may be called in. Keys are words too.
_ALSO_CALLED = {
    "quick_entry": "new activity task call meeting appointment note",
    "preferences": "settings options",
    "office_lists": "users stages channels reasons tags playbooks lists settings",
    "theme_dark": "dark mode",
    "theme_light": "light mode",
    "check_file": "verify integrity",
    "quit": "exit close",
    "shortcuts": "keys help",
}


class Commands(QObject):
    """Gathers what can be done at the moment."""

    def __init__(
        self,
        context: PageContext,
        menus: Menus,
        handle: Callable[[Request], None],
        page: Callable[[], Page | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._menus = menus
        self._handle = handle
        self._page = page

    def now(self) -> list[Command]:
        """The commands, those that begin something first."""
        return [*self._new_records(), *self._pages(), *self._of_page(), *self._entries()]

    def _new_records(self) -> Iterator[Command]:
        for shown in self._context.kinds:
            other = f"new {shown.kind}".replace("_", " ")
            choice = Choice(shown.words().new, (other,))
            yield Command(choice, partial(self._handle, BeginRecord(shown.kind)))

    def _pages(self) -> Iterator[Command]:
        for key, title in page_titles(self._context.kinds).items():
            name = self.tr("Go to {page}").format(page=title)
            choice = Choice(name, (title, f"go to {key} page".replace("_", " ")))
            keys = _keys(self._menus.action(f"page_{key}"))
            yield Command(choice, partial(self._handle, ShowPage(key)), keys)

    def _of_page(self) -> Iterator[Command]:
        """What the page in front offers; making a record is offered already."""
        page = self._page()
        offered = None if page is None else page.actions_offered
        for action in () if offered is None else (*offered.beside, *offered.menu):
            if action.isEnabled() and action.text() and action.menu() is None:
                yield Command(Choice(self._menus.plain_name(action)), action.trigger, _keys(action))

    def _entries(self) -> Iterator[Command]:
        for key, action in self._menus.entries().items():
            if key in _LEFT_OUT or key.startswith("page_") or not action.isEnabled():
                continue
            others = (key.replace("_", " "), _ALSO_CALLED.get(key, ""), self._menus.plain_name(action))
            whole = self._menus.whole_name(action)
            deed, _, what = whole.replace("\uff1a", ":").partition(":")
            choice = (
                Choice(whole, (*others[:2], deed), is_meant_by_name=False) if what else Choice(whole, others)
            )
            yield Command(choice, partial(self._handle, TakeEntry(key)), _keys(action))


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def shortcut_lines(menus: Menus) -> list[tuple[str, str]]:
    """The entries with keys by their menus, each as its name and its keys; a menu as its name alone."""
    lines: list[tuple[str, str]] = []
    for key in ("file", "edit", "view", "record", "help"):
        menu = menus.menu(key)
        actions = [action for action in menu.actions() if not action.shortcut().isEmpty()]
        if actions:
            lines.append((menus.plain_name(menu.menuAction()), ""))
        lines += [(menus.plain_name(action), action.shortcut().toString()) for action in actions]
    return lines
