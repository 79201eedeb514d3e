"""What is said of people: of further ways to reach them, and of who stands where."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

MESSAGES = {
    "belongs_to_one_record": QT_TRANSLATE_NOOP(
        "Words", "A further way to reach somebody belongs to one lead, account or contact."
    ),
    "way_known_already": QT_TRANSLATE_NOOP("Words", "“{value}” stands here already."),
    "relation_with_oneself": QT_TRANSLATE_NOOP("Words", "“{title}” cannot be related to themselves."),
    "relation_known_already": QT_TRANSLATE_NOOP("Words", "This relation stands here already."),
    "reports_in_a_ring": QT_TRANSLATE_NOOP(
        "Words", "“{title}” would report to themselves by way of others. Choose somebody else."
    ),
    "belongs_there_already": QT_TRANSLATE_NOOP("Words", "This person belongs to this account already."),
    "person_known_already": QT_TRANSLATE_NOOP("Words", "This person stands here already."),
    "one_person_each": QT_TRANSLATE_NOOP("Words", "A participant is one contact or one user, not both."),
    "participants_of_one": QT_TRANSLATE_NOOP(
        "Words", "Who takes part is told of one activity at a time. Nothing was changed."
    ),
}
DONE_ONE = {
    "participants_changed": QT_TRANSLATE_NOOP("Words", "Changed who takes part in “{title}”"),
}
