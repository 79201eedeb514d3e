"""Which pages the window has, in the order of their tabs, and what they are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.view import KindViews


def page_titles(kinds: KindViews) -> dict[str, str]:
    """The title of each page by its key, in the language in force: in tabs, menus and ways back.

    Those of every day keep their places, and so their shortcuts, whatever pages come to stand behind them.
    """
    return {
        "today": QCoreApplication.translate("Menus", "Today"),
        **{view.page: view.words().page for view in kinds if not view.is_further},
        "pipeline": QCoreApplication.translate("Menus", "Pipeline"),
        "calendar": QCoreApplication.translate("Menus", "Calendar"),
        "reports": QCoreApplication.translate("Menus", "Reports"),
        **{view.page: view.words().page for view in kinds if view.is_further},
        "duplicates": QCoreApplication.translate("Menus", "Duplicates"),
        "recycle_bin": QCoreApplication.translate("Menus", "Recycle bin"),
        "history": QCoreApplication.translate("Menus", "History"),
    }


def page_keys(kinds: KindViews) -> tuple[str, ...]:
    """The keys of the pages in order."""
    return tuple(page_titles(kinds))


def count_of_every_day(kinds: KindViews) -> int:
    """How many pages stand before those whose room is taken first."""
    return page_keys(kinds).index("reports") + 1
