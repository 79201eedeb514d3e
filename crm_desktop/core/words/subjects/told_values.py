"""What is said of values that a person types as FIELD=VALUE."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

MESSAGES = {
    "where_not_understood": QT_TRANSLATE_NOOP("Words", "The condition is not understood from “{text}” on."),
    "where_ends_early": QT_TRANSLATE_NOOP("Words", "The condition ends before it is complete."),
    "where_too_deep": QT_TRANSLATE_NOOP("Words", "The condition is too long or has too many brackets."),
    "where_too_long": QT_TRANSLATE_NOOP("Words", "A condition has {most} letters at most."),
    "where_too_many": QT_TRANSLATE_NOOP("Words", "A condition has {most} parts at most."),
    "where_not_linked": QT_TRANSLATE_NOOP("Words", "“{name}” is nothing that is linked to {kinds}."),
    "where_no_number": QT_TRANSLATE_NOOP("Words", "“{value}” is no record. Give its number, such as #12."),
    "where_no_range": QT_TRANSLATE_NOOP(
        "Words", "{field}: “{value}” is no range of days such as last_30_days or this_month."
    ),
    "field_not_of_kind": QT_TRANSLATE_NOOP(
        "Words", "There is no field “{value}” here. Fields: {candidates}."
    ),
    "nothing_told": QT_TRANSLATE_NOOP("Words", "Say at least one value with --set FIELD=VALUE."),
    "reference_several": QT_TRANSLATE_NOOP(
        "Words", "{field}: several are called “{value}”. Name one by its number: {candidates}."
    ),
    "reference_unknown": QT_TRANSLATE_NOOP("Words", "{field}: nothing here is called “{value}”."),
    "reference_unknown_near": QT_TRANSLATE_NOOP(
        "Words", "{field}: nothing here is called “{value}”. There is: {candidates}."
    ),
    "choice_not_one_of": QT_TRANSLATE_NOOP(
        "Words", "{field}: “{value}” is not one of the choices: {candidates}."
    ),
    "amount_two_ways": QT_TRANSLATE_NOOP(
        "Words", "{field}: “{value}” can be read in two ways. Write 1200 or 1.20."
    ),
    "one_claims": QT_TRANSLATE_NOOP("Words", "Only one person can claim a lead. Use assign for several."),
    "assign_to_whom": QT_TRANSLATE_NOOP("Words", "Say who gets them, with --to USER or --by-rule."),
    "nothing_to_tell": QT_TRANSLATE_NOOP(
        "Words", "Nothing can be told of the {kind} where there shall be none (--{kind_typed} none)."
    ),
    "compare_what": QT_TRANSLATE_NOOP(
        "Words", "Say which record by its number, or what it is with --set FIELD=VALUE, not both."
    ),
    "kind_not_compared": QT_TRANSLATE_NOOP(
        "Words", "{kinds} are not compared with other records. These are: {candidates}."
    ),
    "records_gone": QT_TRANSLATE_NOOP("Words", "There is no such {kind}: {candidates}. Nothing was changed."),
    "not_as_expected": QT_TRANSLATE_NOOP(
        "Words", "{field} is not as expected any more. Nothing was written."
    ),
}
