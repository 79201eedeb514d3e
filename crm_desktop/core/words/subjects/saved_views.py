"""Words about saved views: what stands against one."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

MESSAGES = {
    "view_taken": QT_TRANSLATE_NOOP(
        "Words",
        "There is a view called “{value}” already. Choose another name, or save the changes to that one.",
    ),
    "view_of_nothing": QT_TRANSLATE_NOOP("Words", "“{value}” is no list of which a view can be saved."),
    "view_not_understood": QT_TRANSLATE_NOOP("Words", "What this view should list cannot be read."),
    "view_gone": QT_TRANSLATE_NOOP("Words", "There is no view called “{name}” for {kinds}."),
    "too_many_groups": QT_TRANSLATE_NOOP(
        "Words",
        "That would be more than {most} groups, so the list is shown without them. "
        "Narrow it, or choose another field.",
    ),
    "too_many_views": QT_TRANSLATE_NOOP("Words", "There are {limit} saved views already. Delete some first."),
}
