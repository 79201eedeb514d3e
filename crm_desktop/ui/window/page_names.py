"""What the pages are called, in tabs and menus and on the way back to them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def page_titles() -> dict[str, str]:
    """The title of each page by its key, in the language in force."""
    return {
        "today": QCoreApplication.translate("Menus", "Today"),
        "leads": QCoreApplication.translate("Menus", "Leads"),
        "accounts": QCoreApplication.translate("Menus", "Accounts"),
        "contacts": QCoreApplication.translate("Menus", "Contacts"),
        "opportunities": QCoreApplication.translate("Menus", "Opportunities"),
        "pipeline": QCoreApplication.translate("Menus", "Pipeline"),
        "reports": QCoreApplication.translate("Menus", "Reports"),
    }
