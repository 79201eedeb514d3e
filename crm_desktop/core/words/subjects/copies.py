"""What is said of copies: why they were made, what was taken back from them; and of files only to be read."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

#: Why a copy was made, by `core.copies.copy.Reason`.
REASONS = {
    "hand": QT_TRANSLATE_NOOP("Words", "by hand"),
    "daily": QT_TRANSLATE_NOOP("Words", "daily"),
    "migration": QT_TRANSLATE_NOOP("Words", "before an upgrade"),
    "import": QT_TRANSLATE_NOOP("Words", "before import “{about}”"),
    "bulk": QT_TRANSLATE_NOOP("Words", "before a large change"),
    "restoring": QT_TRANSLATE_NOOP("Words", "before a restore"),
    "second_place": QT_TRANSLATE_NOOP("Words", "second place"),
}

MESSAGES = {
    "disk_full_only_read": QT_TRANSLATE_NOOP(
        "Words",
        "The disk of {path} is full: the file can only be read. Free some space, then open it again.",
    ),
    "file_only_read": QT_TRANSLATE_NOOP(
        "Words",
        "{path} cannot be written to in this place: it can only be read. Copy it elsewhere to work in "
        "it, or have its permissions changed.",
    ),
    "copy_read_only": QT_TRANSLATE_NOOP("Words", "This is a backup, to look at only. Nothing was changed."),
    "nothing_readable": QT_TRANSLATE_NOOP(
        "Words",
        "{path} is damaged too badly to be repaired. Nothing was changed. Restore a backup.",
    ),
    "restore_in_use": QT_TRANSLATE_NOOP(
        "Words", "{path} is open in a window or another program. Nothing was changed. Close it first."
    ),
    "copy_of_another": QT_TRANSLATE_NOOP("Words", "{path} is no backup of this file. Nothing was changed."),
    "not_in_copy": QT_TRANSLATE_NOOP("Words", "This record is not in the backup. Nothing was changed."),
    "values_changed": QT_TRANSLATE_NOOP(
        "Words",
        "{path} holds values that nobody has changed and that are others than in a backup of it: {count}.",
    ),
    "take_back_needs": QT_TRANSLATE_NOOP(
        "Words", "“{title}” needs a {field} that was deleted too. Take that back first. Nothing was changed."
    ),
}

TAKEN_BACK = {"taken_back": QT_TRANSLATE_NOOP("Words", "Took “{title}” back from a backup")}
TAKEN_BACK_MANY = {"taken_back": QT_TRANSLATE_NOOP("Words", "Took {count} {kinds} back from a backup")}

#: What a mending came to; the same words for one value and for many.
MENDED = {
    "values_mended": QT_TRANSLATE_NOOP("Words", "Damaged values mended from a backup: {count}"),
    "history_mended": QT_TRANSLATE_NOOP("Words", "Damaged history mended from a backup: {count}"),
}
