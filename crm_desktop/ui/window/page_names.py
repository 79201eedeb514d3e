"""Which pages the window has, in the order of their tabs, and what they are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.view import KindViews


def page_titles(kinds: KindViews) -> dict[str, str]:
    """The title of each page by its key, in the language in force: in tabs, menus and ways back."""
    return {
        "today": QCoreApplication.translate("Menus", "Today"),
        **{view.page: view.words().page for view in kinds},
        "pipeline": QCoreApplication.translate("Menus", "Pipeline"),
        "calendar": QCoreApplication.translate("Menus", "Calendar"),
        "reports": QCoreApplication.translate("Menus", "Reports"),
    }


def page_keys(kinds: KindViews) -> tuple[str, ...]:
    """The keys of the pages in order."""
    return tuple(page_titles(kinds))
