"""Words about what was deleted and comes back, and about the history of everything."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP
from crm_desktop.core.words.subjects.privacy import DONE_MANY, DONE_ONE

MESSAGES = {
    "never_deleted": QT_TRANSLATE_NOOP("Words", "#{id} is none of the {kinds} that were deleted."),
    "name_what_to_restore": QT_TRANSLATE_NOOP("Words", "Name the kind and the numbers of what comes back."),
}
RESTORED_ONE = {"restored": QT_TRANSLATE_NOOP("Words", "Restored {kind} “{title}”")} | DONE_ONE
RESTORED_MANY = {"restored": QT_TRANSLATE_NOOP("Words", "Restored {count} {kinds}")} | DONE_MANY
COMMAND_LINE = {
    "bin_empty": QT_TRANSLATE_NOOP("Words", "Nothing was deleted."),
    "nothing_done_yet": QT_TRANSLATE_NOOP("Words", "Nothing was done."),
    "is_undone": QT_TRANSLATE_NOOP("Words", "taken back"),
}
