"""What only the start of a file and the command line say."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

COMMAND_LINE = {
    "yes": QT_TRANSLATE_NOOP("Words", "Yes"),
    "no": QT_TRANSLATE_NOOP("Words", "No"),
    #: the first user of a new file where the account of the computer bears no person's name
    "me": QT_TRANSLATE_NOOP("Words", "Me"),
    "file_made": QT_TRANSLATE_NOOP(
        "Words",
        "A new file was made: {path}. Amounts without a currency are taken as {currency}; "
        "--currency chooses another when a file is made.",
    ),
}
