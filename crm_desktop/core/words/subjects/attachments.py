"""Words about the files that are kept with records."""

from __future__ import annotations

from crm_desktop.core.words.kind_names import KindNames
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

NAMES = {
    "attachment": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "File"),
        several=QT_TRANSLATE_NOOP("Words", "Files"),
        one_inside=QT_TRANSLATE_NOOP("Words", "file"),
        several_inside=QT_TRANSLATE_NOOP("Words", "files"),
        fields={
            "size": QT_TRANSLATE_NOOP("Words", "Size"),
            "media_type": QT_TRANSLATE_NOOP("Words", "Type of content"),
            "digest": QT_TRANSLATE_NOOP("Words", "Fingerprint (SHA-256)"),
            "by": QT_TRANSLATE_NOOP("Words", "Added by"),
        },
    ),
}

MESSAGES = {
    "no_attachments": QT_TRANSLATE_NOOP("Words", "Files cannot be kept with {kinds}."),
    "attachment_one_record": QT_TRANSLATE_NOOP("Words", "A file belongs to one record."),
    "attachment_too_large": QT_TRANSLATE_NOOP(
        "Words",
        "“{name}” is larger than {most} MB and was not kept. Leave it where it is and note its place.",
    ),
    "attachment_no_file": QT_TRANSLATE_NOOP(
        "Words", "“{name}” is a folder, a device or a pipe, not a file. It was not kept."
    ),
    "attachment_is_data_file": QT_TRANSLATE_NOOP(
        "Words", "“{name}” is the file in which this office itself is kept. It cannot be kept in itself."
    ),
    "attachment_changed": QT_TRANSLATE_NOOP(
        "Words", "“{name}” is being written to just now and was not kept. Try again when that is done."
    ),
    "attachment_damaged": QT_TRANSLATE_NOOP(
        "Words",
        "The content of “{name}” is damaged: it is not what was once kept. Nothing was written. A backup may "
        "still have it.",
    ),
    "attachment_not_kept": QT_TRANSLATE_NOOP(
        "Words",
        "The content of “{name}” is not kept any more: it had been deleted for longer than the recycle bin "
        "looks back.",
    ),
}
DONE_ONE = {"attached": QT_TRANSLATE_NOOP("Words", "Added “{title}” to “{owner}”")}
DONE_MANY = {"attached": QT_TRANSLATE_NOOP("Words", "Added {count} files to “{owner}”")}
COMMAND_LINE = {
    "no_files": QT_TRANSLATE_NOOP("Words", "No files."),
}
