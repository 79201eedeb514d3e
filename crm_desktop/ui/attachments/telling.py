"""How files are told on a page: their size as people say it, and a picture by their sort."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.attachments.pictures import ENDINGS
from crm_desktop.core.values.file_names import ending_of

_KILO = 1024
_TABLES = frozenset({"csv", "tsv", "xls", "xlsx", "xlsm", "ods", "numbers"})
_MAILS = frozenset({"eml", "msg"})


def size_said(size: int, context: PageContext) -> str:
    """A length in bytes, by the unit that makes it short."""
    if size < _KILO:
        said = QCoreApplication.translate("Attachments", "{size} bytes")
        return said.format(size=context.formats.number(size))
    if size < _KILO * _KILO:
        said = QCoreApplication.translate("Attachments", "{size} KB")
        return said.format(size=context.formats.number(round(size / _KILO)))
    megabytes = size / _KILO / _KILO
    said = QCoreApplication.translate("Attachments", "{size} MB")
    return said.format(size=context.formats.decimal(megabytes, 0 if megabytes >= 10 else 1))


def icon_of(name: str) -> str:
    """The icon of a file by how its name ends."""
    ending = ending_of(name)
    if ending in ENDINGS:
        return "image"
    if ending in _TABLES:
        return "file-spreadsheet"
    return "mail" if ending in _MAILS else "file-text"
