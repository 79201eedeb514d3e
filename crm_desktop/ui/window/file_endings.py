"""Which files the window takes, by how their names end."""

from __future__ import annotations

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
