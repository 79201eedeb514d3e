"""The late import of what draws papers, because a command that writes none never loads Qt."""

from __future__ import annotations

from crm_desktop.core.quotes.sheet import Sheet

_MAKER = "CRM Desktop"


def pdf_bytes(sheet: Sheet, name: str) -> bytes:
    """A paper as a PDF; its fonts are found by an application that shows nothing and needs no screen."""
    from PySide6.QtGui import QGuiApplication

    from crm_desktop.qtkit.paper.composing import compose
    from crm_desktop.qtkit.paper.drawing import pdf_of

    application = QGuiApplication.instance() or QGuiApplication(["crm", "-platform", "offscreen"])
    pdf = pdf_of(compose(sheet), name, _MAKER)
    del application
    return pdf
