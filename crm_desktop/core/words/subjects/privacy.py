"""Words about what is held on one person, and about erasing somebody for good."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

MESSAGES = {
    "no_person": QT_TRANSLATE_NOOP(
        "Words", "“{title}” is no person: leads, contacts and accounts of people can be exported and erased."
    ),
    "erased_for_good": QT_TRANSLATE_NOOP(
        "Words",
        "This step erased a person for good, or all that it changed was erased since. It "
        "cannot be taken back.",
    ),
    "erase_unconfirmed": QT_TRANSLATE_NOOP(
        "Words", "The answer was not yes, so nothing was erased. Scripts can use --yes."
    ),
    "person_file_ending": QT_TRANSLATE_NOOP(
        "Words", "“{name}” does not end in .zip. What is held on a person is saved as a zip file."
    ),
}
DONE_ONE = {
    "erased": QT_TRANSLATE_NOOP("Words", "Erased a person for good"),
    "erased_past": QT_TRANSLATE_NOOP("Words", "Something about a person who was erased"),
}
DONE_MANY = {"erased": QT_TRANSLATE_NOOP("Words", "Erased a person for good ({count} records)")}
COMMAND_LINE = {
    "erase_people": QT_TRANSLATE_NOOP("Words", "Erased for good: {names}"),
    "erase_with": QT_TRANSLATE_NOOP("Words", "With it go: {counts}"),
    "erase_blanked": QT_TRANSLATE_NOOP("Words", "Stay, and no longer name the person: {counts}"),
    "erase_held": QT_TRANSLATE_NOOP("Words", "Stays, another record has it too: {value} ({kind} “{title}”)"),
    "erase_never_back": QT_TRANSLATE_NOOP(
        "Words",
        "This is the one thing that cannot be taken back: not by undo, not from the bin, not by the history.",
    ),
    "erase_copies": QT_TRANSLATE_NOOP("Words", "These backups still hold the person (--copies deletes):"),
    "erase_copies_go": QT_TRANSLATE_NOOP(
        "Words", "These backups hold the person and are deleted, after a new one was made:"
    ),
    "erase_ask": QT_TRANSLATE_NOOP("Words", "Erase for good? Type yes:"),
    "erase_not_rewritten": QT_TRANSLATE_NOOP(
        "Words",
        "The records are erased, but the file could not be rewritten yet: until it is, free parts of it may "
        "hold what they said. The next opening tries again.",
    ),
    "person_title": QT_TRANSLATE_NOOP("Words", "What is held on {name}"),
    "person_written": QT_TRANSLATE_NOOP("Words", "Written on {day} from {file}"),
}
