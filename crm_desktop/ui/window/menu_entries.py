"""Which entries the menu bar has: where they stand, their shortcuts and roles."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence

from crm_desktop.core.words.languages import LANGUAGES
from crm_desktop.frozen import frozen

Key = QKeySequence.StandardKey
Role = QAction.MenuRole

THEMES = ("light", "dark", "system")
#: Text sizes that are offered, in per cent.
TEXT_SIZES = (100, 115, 130, 150, 175, 200)


@frozen
class MenuEntry:
    """One action. `is_shown_only` means that the focused widget hears the keys itself."""

    key: str
    shortcut: Key | str | None = None
    role: Role = Role.NoRole
    is_shown_only: bool = False
    #: name of the group of which one action is checked
    group: str = ""


@frozen
class Submenu:
    """A menu within a menu; without entries of its own it is filled while running."""

    key: str
    entries: tuple[MenuEntry, ...] = ()


@frozen
class Pages:
    """The place of the entries that turn to the pages."""


_LINE = None
Part = MenuEntry | Submenu | Pages | None

#: Each menu with its parts; None is a line.
MENUS: tuple[tuple[str, tuple[Part, ...]], ...] = (
    (
        "file",
        (
            MenuEntry("quick_entry", "Ctrl+T"),
            _LINE,
            MenuEntry("new_file"),
            MenuEntry("open_file", Key.Open),
            Submenu("recent"),
            _LINE,
            MenuEntry("import", "Ctrl+I"),
            MenuEntry("export_office"),
            MenuEntry("import_office"),
            _LINE,
            MenuEntry("print", Key.Print),
            MenuEntry("save_pdf"),
            _LINE,
            MenuEntry("backup"),
            MenuEntry("backups"),
            _LINE,
            MenuEntry("password"),
            MenuEntry("lock", "Ctrl+L"),
            _LINE,
            MenuEntry("preferences", "Ctrl+,", Role.PreferencesRole),
            MenuEntry("quit", "Ctrl+Q", Role.QuitRole),
        ),
    ),
    (
        "edit",
        (
            MenuEntry("undo", Key.Undo),
            MenuEntry("redo", Key.Redo),
            _LINE,
            MenuEntry("cut", Key.Cut, is_shown_only=True),
            MenuEntry("copy", Key.Copy, is_shown_only=True),
            MenuEntry("paste", Key.Paste, is_shown_only=True),
            MenuEntry("select_all", Key.SelectAll, is_shown_only=True),
            _LINE,
            MenuEntry("search", "Ctrl+K"),
        ),
    ),
    (
        "view",
        (
            Pages(),
            _LINE,
            Submenu("theme", tuple(MenuEntry(f"theme_{theme}", group="theme") for theme in THEMES)),
            Submenu("language", tuple(MenuEntry(f"language_{each}", group="language") for each in LANGUAGES)),
            Submenu(
                "text_size", tuple(MenuEntry(f"text_size_{size}", group="text_size") for size in TEXT_SIZES)
            ),
            MenuEntry("larger", Key.ZoomIn),
            MenuEntry("smaller", Key.ZoomOut),
        ),
    ),
    ("record", ()),
    (
        "tools",
        (
            MenuEntry("office_lists", "Ctrl+Shift+O"),
            MenuEntry("rates"),
            _LINE,
            MenuEntry("check_file"),
            MenuEntry("data_folder"),
            _LINE,
            MenuEntry("demo"),
        ),
    ),
    ("help", (MenuEntry("shortcuts", Key.HelpContents), MenuEntry("about", None, Role.AboutRole))),
)
