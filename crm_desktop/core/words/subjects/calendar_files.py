"""What is said of calendar files and e-mails: why one is not read, and what came of one."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

MESSAGES = {
    "calendar_too_large": QT_TRANSLATE_NOOP(
        "Words", "{path} is larger than {most} MB. Nothing was imported. Export a shorter time."
    ),
    "calendar_too_full": QT_TRANSLATE_NOOP(
        "Words", "{path} holds more than {most} entries. Nothing was imported. Export a shorter time."
    ),
    "mail_too_large": QT_TRANSLATE_NOOP("Words", "{path} is larger than {most} MB. Nothing was kept of it."),
    "not_a_mail": QT_TRANSLATE_NOOP("Words", "{path} is no e-mail that can be read (.eml, .msg)."),
    "not_a_calendar": QT_TRANSLATE_NOOP("Words", "{path} is no calendar file (.ics). Nothing was imported."),
}
DONE_ONE = {
    "mail_kept": QT_TRANSLATE_NOOP("Words", "Kept the e-mail “{title}”"),
    "calendar_imported": QT_TRANSLATE_NOOP("Words", "Imported {file}: {counts}"),
}
#: What is said beside it, after the number.
NOTES = {
    "unnamed": QT_TRANSLATE_NOOP("Words", "Without an id, matched by beginning, end and subject: {count}"),
    "plain": QT_TRANSLATE_NOOP("Words", "Taken without their repetition, which is not understood: {count}"),
    "left_out": QT_TRANSLATE_NOOP("Words", "Called off, or without a day, and left out: {count}"),
}
