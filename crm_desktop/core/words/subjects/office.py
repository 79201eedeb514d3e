"""Sentences about the lists of the office: what stands against changing or deleting their entries."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

OFFICE_ERRORS = {
    "return_rule_off": QT_TRANSLATE_NOOP(
        "Words", "The office has no rule by which leads go back. Say after how many days: --days 60."
    ),
    "own_user": QT_TRANSLATE_NOOP(
        "Words", "You work in this file as “{title}”, so this user has to stay. Nothing was deleted."
    ),
    "entry_name_taken": QT_TRANSLATE_NOOP(
        "Words", "There is an entry called “{value}” already, perhaps an archived one. Choose another name."
    ),
    "stage_in_use": QT_TRANSLATE_NOOP(
        "Words",
        "Deals still stand in “{stage_name}”: {count}. Nothing was deleted. Say which stage they go to.",
    ),
    "last_open_stage": QT_TRANSLATE_NOOP("Words", "One open stage has to stay, for new deals."),
    "no_open_stage": QT_TRANSLATE_NOOP("Words", "The pipeline has no open stage for new deals."),
    "entry_in_use": QT_TRANSLATE_NOOP(
        "Words", "“{entry_name}” is in use: {count}. Nothing was deleted. Archive it instead."
    ),
    "stage_kind_in_use": QT_TRANSLATE_NOOP(
        "Words",
        "Deals stand in “{stage_name}”: {count}. Move them to another stage before you change what it "
        "stands for.",
    ),
    "pipeline_in_use": QT_TRANSLATE_NOOP(
        "Words", "The pipeline still has stages, such as “{stage_name}”. Nothing was deleted."
    ),
}
