"""Which files the window takes, by how their names end."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

#: Calendars, which have an import of their own.
CALENDAR_ENDINGS = frozenset({".ics", ".ical"})
#: Tables, which the import wizard reads.
TABLE_ENDINGS = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".xlsm"})
#: Address books, which the wizard reads too.
ADDRESS_BOOK_ENDINGS = frozenset({".vcf", ".vcard", ".ldif"})
#: E-mails, which become activities.
MAIL_ENDINGS = frozenset({".eml", ".msg"})
#: All that may be dropped on the window.
TAKEN = TABLE_ENDINGS | ADDRESS_BOOK_ENDINGS | CALENDAR_ENDINGS | MAIL_ENDINGS


def taken_file(data: QMimeData | None) -> Path | None:
    """The one file of this computer that was copied or dragged, if it is of a sort that the window takes."""
    urls = [] if data is None else data.urls()  # None: nothing was ever copied
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.casefold() in TAKEN else None


def is_mail(path: Path) -> bool:
    """Whether a file becomes an activity."""
    return path.suffix.casefold() in MAIL_ENDINGS
