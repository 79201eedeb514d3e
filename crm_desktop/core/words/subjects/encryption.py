"""What is said of files with a password."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

ERRORS = {
    "password_needed": QT_TRANSLATE_NOOP(
        "Words",
        "{path} is encrypted, or not a file of this program. Its password, or its recovery key, opens it. "
        "Nothing in it was changed.",
    ),
    "password_wrong": QT_TRANSLATE_NOOP("Words", "This is not the password of the file."),
    "password_of_backup": QT_TRANSLATE_NOOP(
        "Words",
        "This opens the newest backup and not the file. Either the password was changed since, or the "
        "beginning of the file is damaged: then restore the backup {path}.",
    ),
    "password_short": QT_TRANSLATE_NOOP(
        "Words", "The password needs at least {shortest} characters. Several words make a good one."
    ),
    "password_none": QT_TRANSLATE_NOOP("Words", "{path} has no password."),
    "password_repeated": QT_TRANSLATE_NOOP("Words", "The two passwords differ."),
    "password_file_unreadable": QT_TRANSLATE_NOOP(
        "Words", "The file with the password, {path}, cannot be read: {reason}"
    ),
    "keyring_missing": QT_TRANSLATE_NOOP(
        "Words", "This computer has no keyring that keeps passwords. Nothing was remembered."
    ),
}

#: Said by the command line alone.
COMMAND_LINE = {
    "password_of": QT_TRANSLATE_NOOP("Words", "Password of {path}: "),
    "password_new": QT_TRANSLATE_NOOP("Words", "New password of {path}: "),
    "password_again": QT_TRANSLATE_NOOP("Words", "Once more: "),
    "password_set": QT_TRANSLATE_NOOP("Words", "{path} is encrypted now, and {count} of its copies."),
    "password_copy_left": QT_TRANSLATE_NOOP("Words", "Still readable by anybody: {path}"),
    "password_removed": QT_TRANSLATE_NOOP(
        "Words", "{path} has no password any more. Its copies keep theirs."
    ),
    "password_recovery": QT_TRANSLATE_NOOP("Words", "Recovery key of {path}: {code}"),
    "password_remembered": QT_TRANSLATE_NOOP("Words", "The keyring of this computer remembers the password."),
    "password_forgotten": QT_TRANSLATE_NOOP(
        "Words", "The keyring of this computer does not know the password any more."
    ),
}
