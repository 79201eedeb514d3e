"""The menu bar: its actions made from what is said of them, named in the language in force."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar

from crm_desktop.bridge.kinds.view import KindViews
from crm_desktop.core.words.languages import OWN_NAMES
from crm_desktop.qtkit.widgets.focus import ask_for_menu
from crm_desktop.ui.navigation.page_names import page_keys, page_titles
from crm_desktop.ui.window.menu_entries import (
    MENUS,
    TEXT_SIZES,
    Key,
    MenuEntry,
    Pages,
    Part,
    Submenu,
)

_REDO = (QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z"))
_MNEMONIC = re.compile(r"\s*\(&.\)")


class Menus(QObject):
    """Builds the menu bar; one signal tells which action was taken."""

    #: the entry's key
    triggered = Signal(str)

    def __init__(self, bar: QMenuBar, kinds: KindViews, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._kinds = kinds
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._groups: dict[str, QActionGroup] = {}
        for key, parts in MENUS:
            menu = self._menus[key] = bar.addMenu(key)
            for part in parts:
                self._add(menu, part)
        QShortcut(QKeySequence(Qt.Key.Key_F10), bar).activated.connect(self._open_first)
        QShortcut(QKeySequence("Shift+F10"), bar).activated.connect(ask_for_menu)
        self.retranslate()

    def action(self, key: str) -> QAction:
        """The action of an entry; raises KeyError for a key that is none."""
        return self._actions[key]

    def menu(self, key: str) -> QMenu:
        """A menu or submenu by its key; raises KeyError."""
        return self._menus[key]

    def empty(self, key: str) -> QMenu:
        """A menu after all its entries are taken out, to be filled anew."""
        menu = self._menus[key]
        for action in menu.actions():
            # Not QMenu.clear(): PySide then believes that the actions in submenus are deleted.
            menu.removeAction(action)
            if action.isSeparator() and action.parent() is menu:
                action.deleteLater()
        return menu

    def check(self, key: str) -> None:
        """Mark the action of a group that is in force."""
        self._actions[key].setChecked(True)

    def entries(self) -> Mapping[str, QAction]:
        """All actions by the keys of their entries."""
        return self._actions

    def whole_name(self, action: QAction) -> str:
        """The name of an action as it is now, with the menu that a choice stands in: "Language: English"."""
        text = self._without_signs(action.text())
        group = str(action.data()).rpartition("_")[0] if action.isCheckable() else ""
        above = next(
            (self._menus[key] for key in (group, group.rpartition("_")[0]) if key in self._menus), None
        )
        return text if above is None else f"{self._without_signs(above.title())}: {text}"

    def plain_name(self, action: QAction) -> str:
        """The name of an action without its mnemonic, the dots and what undo and redo add to it."""
        text = self._entry_texts().get(str(action.data()), action.text())
        return self._without_signs(text)

    @staticmethod
    def _without_signs(text: str) -> str:
        # Chinese menus name the mnemonic behind the text: 檔案(&F).
        text = _MNEMONIC.sub("", text).replace("&&", "\0").replace("&", "")
        return text.replace("\0", "&").rstrip("…")

    def retranslate(self) -> None:
        """Set every text anew."""
        for texts in (self._menu_texts(), self._page_texts(), self._choice_texts()):
            for key, text in texts.items():
                if key in self._menus:
                    self._menus[key].setTitle(text)
                else:
                    self._actions[key].setText(text)
        for key, text in self._entry_texts().items():
            self._actions[key].setText(text)

    def _add(self, menu: QMenu, part: Part) -> None:
        if part is None:
            menu.addSeparator()
        elif isinstance(part, Pages):
            for place, key in enumerate(page_keys(self._kinds), start=1):
                menu.addAction(
                    self._make(
                        MenuEntry(f"page_{key}", f"Ctrl+{place}" if place <= 9 else None, group="page")
                    )
                )
        elif isinstance(part, Submenu):
            below = self._menus[part.key] = menu.addMenu(part.key)
            for entry in part.entries:
                below.addAction(self._make(entry))
        else:
            menu.addAction(self._make(part))

    def _make(self, entry: MenuEntry) -> QAction:
        action = QAction(entry.key, self)
        action.setData(entry.key)
        action.setMenuRole(entry.role)
        if isinstance(entry.shortcut, str):
            action.setShortcut(QKeySequence(entry.shortcut))
        elif entry.shortcut is not None:
            keys = QKeySequence.keyBindings(entry.shortcut)
            if entry.shortcut is Key.Redo:
                # The two habits: the desktops differ in which of them they know.
                keys += [other for other in _REDO if other not in keys]
            action.setShortcuts(keys)
        if entry.is_shown_only:
            # Shown beside the name, but the keys go on to the focused widget.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if entry.group:
            action.setCheckable(True)
            self._group(entry.group).addAction(action)
        action.triggered.connect(self._tell)
        self._actions[entry.key] = action
        return action

    def _open_first(self) -> None:
        """Open the first menu by F10, as Windows and most desktops do."""
        if not self._bar.isNativeMenuBar():
            self._bar.setActiveAction(self._bar.actions()[0])

    def _group(self, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(self)
        return self._groups[name]

    def _tell(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.triggered.emit(str(action.data()))

    # Words -----------------------------------------------------------------------------------------------

    def _menu_texts(self) -> dict[str, str]:
        return {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "view": self.tr("&View"),
            "record": self.tr("&Record"),
            "tools": self.tr("&Tools"),
            "help": self.tr("&Help"),
            "recent": self.tr("Open &Recent"),
            "theme": self.tr("&Appearance"),
            "language": self.tr("&Language"),
            "text_size": self.tr("Text &size"),
        }

    def _entry_texts(self) -> dict[str, str]:
        return {
            "quick_entry": self.tr("New &activity…"),
            "new_file": self.tr("&New file…"),
            "open_file": self.tr("&Open…"),
            "import": self.tr("&Import…"),
            "export_office": self.tr("&Export everything…"),
            "import_office": self.tr("Import e&verything…"),
            "print": self.tr("&Print…"),
            "save_pdf": self.tr("Save as P&DF…"),
            "backup": self.tr("&Back up…"),
            "backups": self.tr("Bac&kups and restore…"),
            "password": self.tr("Pass&word…"),
            "lock": self.tr("&Lock"),
            "preferences": self.tr("&Preferences…"),
            "quit": self.tr("&Quit"),
            "undo": self.tr("&Undo"),
            "redo": self.tr("&Redo"),
            "cut": self.tr("Cu&t"),
            "copy": self.tr("&Copy"),
            "paste": self.tr("&Paste"),
            "select_all": self.tr("Select &all"),
            "search": self.tr("&Search everything"),
            "larger": self.tr("Larger text"),
            "smaller": self.tr("Smaller text"),
            "office_lists": self.tr("&Our office…"),
            "rates": self.tr("Currencies and &rates…"),
            "check_file": self.tr("&Check the file…"),
            "data_folder": self.tr("Open the data &folder"),
            "demo": self.tr("Open &demo data"),
            "shortcuts": self.tr("&Keyboard shortcuts"),
            "about": self.tr("&About CRM Desktop"),
        }

    def _page_texts(self) -> dict[str, str]:
        return {f"page_{key}": title for key, title in page_titles(self._kinds).items()}

    def _choice_texts(self) -> dict[str, str]:
        texts = {
            "theme_light": self.tr("Light"),
            "theme_dark": self.tr("Dark"),
            "theme_system": self.tr("Use system setting"),
        }
        texts.update({f"language_{code}": name for code, name in OWN_NAMES.items()})
        texts.update({f"text_size_{size}": f"{size} %" for size in TEXT_SIZES})
        return texts
