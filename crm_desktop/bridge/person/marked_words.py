"""The one place where texts are translated that were marked with QT_TRANSLATE_NOOP where they stand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def marked(context: str, source: str) -> str:
    """A marked text in the language installed now."""
    return QCoreApplication.translate(context, source)
