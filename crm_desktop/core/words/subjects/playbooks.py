"""Playbooks in words: their names, why one cannot be started, and what was planned or moved."""

from __future__ import annotations

from crm_desktop.core.words.kind_names import KindNames
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

MESSAGES = {
    "playbook_empty": QT_TRANSLATE_NOOP(
        "Words", "“{playbook_name}” has no steps. Add some in the lists of the office first."
    ),
    "playbook_running": QT_TRANSLATE_NOOP(
        "Words", "“{playbook_name}” is under way there already. Nothing was planned."
    ),
    "playbook_elsewhere": QT_TRANSLATE_NOOP(
        "Words", "A playbook is started for leads, accounts, contacts and opportunities. Nothing was planned."
    ),
    "playbook_too_late": QT_TRANSLATE_NOOP(
        "Words", "A step would fall on a day that no record can have. Nothing was planned."
    ),
    "no_rest": QT_TRANSLATE_NOOP("Words", "No open step of a playbook comes after this. Nothing was moved."),
    "not_an_hour": QT_TRANSLATE_NOOP("Words", "“{value}” is no hour of the day. Write it as 9:00 or 14:30."),
}
DONE_ONE = {
    "playbook_started": QT_TRANSLATE_NOOP(
        "Words", "Started “{playbook_name}” for “{title}”, activities: {activities}"
    ),
    "playbook_started_instead": QT_TRANSLATE_NOOP(
        "Words",
        "Started “{playbook_name}” for “{title}”, activities: {activities}. {who} does not work here any "
        "more: those steps go to the owner of the record",
    ),
    "rest_moved": QT_TRANSLATE_NOOP("Words", "The rest of “{playbook_name}” goes on from {day}"),
}
DONE_MANY = {
    "playbook_started": QT_TRANSLATE_NOOP(
        "Words", "Started “{playbook_name}” for {count} {kinds}, activities: {activities}"
    ),
    "playbook_started_instead": QT_TRANSLATE_NOOP(
        "Words",
        "Started “{playbook_name}” for {count} {kinds}, activities: {activities}. {who} does not work here "
        "any more: those steps go to the owner of the record",
    ),
}
NAMES = {
    "playbook": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Playbook"),
        several=QT_TRANSLATE_NOOP("Words", "Playbooks"),
        one_inside=QT_TRANSLATE_NOOP("Words", "playbook"),
        several_inside=QT_TRANSLATE_NOOP("Words", "playbooks"),
        fields={"name": QT_TRANSLATE_NOOP("Words", "Playbook name")},
        built_in={
            "after_fair": QT_TRANSLATE_NOOP("Words", "After a fair"),
            "after_quote": QT_TRANSLATE_NOOP("Words", "After a quote"),
            "new_customer": QT_TRANSLATE_NOOP("Words", "New customer"),
        },
    ),
    "playbook_step": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Playbook step"),
        one_inside=QT_TRANSLATE_NOOP("Words", "playbook step"),
        several_inside=QT_TRANSLATE_NOOP("Words", "playbook steps"),
        fields={
            "name": QT_TRANSLATE_NOOP("Words", "Subject"),
            "kind": QT_TRANSLATE_NOOP("Words", "Activity kind"),
            "days": QT_TRANSLATE_NOOP("Words", "Days after the start"),
        },
        choices={
            "kind.call": QT_TRANSLATE_NOOP("Words", "Call"),
            "kind.meeting": QT_TRANSLATE_NOOP("Words", "Meeting"),
            "kind.email": QT_TRANSLATE_NOOP("Words", "Email"),
            "kind.task": QT_TRANSLATE_NOOP("Words", "Task"),
            "kind.note": QT_TRANSLATE_NOOP("Words", "Note"),
        },
        built_in={
            "fair_thanks": QT_TRANSLATE_NOOP("Words", "Thank for the visit to our stand"),
            "fair_catalogue": QT_TRANSLATE_NOOP("Words", "Send the catalogue"),
            "fair_need": QT_TRANSLATE_NOOP("Words", "Ask what is needed"),
            "fair_visit": QT_TRANSLATE_NOOP("Words", "Visit or demonstration"),
            "fair_decide": QT_TRANSLATE_NOOP("Words", "Qualify or set aside"),
            "quote_arrived": QT_TRANSLATE_NOOP("Words", "Ask whether the quote has arrived"),
            "quote_questions": QT_TRANSLATE_NOOP("Words", "Settle open questions about the quote"),
            "quote_decision": QT_TRANSLATE_NOOP("Words", "Ask how the decision stands"),
            "quote_expiry": QT_TRANSLATE_NOOP("Words", "Remind that the quote expires"),
            "customer_welcome": QT_TRANSLATE_NOOP("Words", "Welcome, and who is there for them"),
            "customer_start": QT_TRANSLATE_NOOP("Words", "Ask how the start went"),
            "customer_content": QT_TRANSLATE_NOOP("Words", "Ask whether they are content"),
            "customer_referral": QT_TRANSLATE_NOOP("Words", "Ask for a referral"),
        },
    ),
}
