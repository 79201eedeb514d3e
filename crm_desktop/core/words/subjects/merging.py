"""Words about duplicates: records that are made one, taken apart again, and told apart."""

from __future__ import annotations

from crm_desktop.core.words.kind_names import KindNames
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

NAMES = {
    "merge": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Merge"),
        one_inside=QT_TRANSLATE_NOOP("Words", "merge"),
        several_inside=QT_TRANSLATE_NOOP("Words", "merges"),
    ),
    "distinct_pair": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "No duplicates"),
        one_inside=QT_TRANSLATE_NOOP("Words", "pair that is no duplicate"),
        several_inside=QT_TRANSLATE_NOOP("Words", "pairs that are no duplicates"),
        fields={
            "kind": QT_TRANSLATE_NOOP("Words", "Kind"),
            "first": QT_TRANSLATE_NOOP("Words", "First"),
            "second": QT_TRANSLATE_NOOP("Words", "Second"),
        },
    ),
}

MESSAGES = {
    "kind_not_merged": QT_TRANSLATE_NOOP(
        "Words", "Only leads, accounts and contacts can be merged, not {kinds}."
    ),
    "merge_needs_others": QT_TRANSLATE_NOOP("Words", "Name at least two different records."),
    "merge_not_one_of_them": QT_TRANSLATE_NOOP(
        "Words", "#{id} is none of the records that are merged. Nothing was changed."
    ),
    "merge_field_unknown": QT_TRANSLATE_NOOP(
        "Words", "Nobody chooses whose value of “{field}” is kept. Nothing was changed."
    ),
    "merge_converted": QT_TRANSLATE_NOOP(
        "Words",
        "“{title}” is converted: keep it and merge the others into it, or take back its conversion first. "
        "Nothing was changed.",
    ),
    "unmerge_built_on": QT_TRANSLATE_NOOP(
        "Words",
        "Other records were merged into “{title}” since, and took what would return: take that {kind} apart "
        "first. Nothing was changed.",
    ),
    "not_merged_here": QT_TRANSLATE_NOOP(
        "Words", "Nothing was merged into “{title}”, so there is nothing to take apart."
    ),
}

MERGED_ONE = {
    "merged": QT_TRANSLATE_NOOP("Words", "Merged into “{title}”"),
    "merged_many": QT_TRANSLATE_NOOP("Words", "Made {merges} of {count} {kinds}"),
    "merged_mixed": QT_TRANSLATE_NOOP("Words", "Made {merges} of {count} records"),
    "unmerged": QT_TRANSLATE_NOOP("Words", "Took “{title}” apart again"),
    "told_apart": QT_TRANSLATE_NOOP("Words", "No duplicates: “{title}” and others"),
}
MERGED_MANY = {
    "merged": QT_TRANSLATE_NOOP("Words", "Merged {count} {kinds} into “{title}”"),
    "merged_many": QT_TRANSLATE_NOOP("Words", "Made {merges} of {count} {kinds}"),
    "merged_mixed": QT_TRANSLATE_NOOP("Words", "Made {merges} of {count} records"),
    "unmerged": QT_TRANSLATE_NOOP("Words", "Took “{title}” apart again: {count} {kinds} are back"),
    "told_apart": QT_TRANSLATE_NOOP("Words", "No duplicates: “{title}” and others, {count} {kinds}"),
}
