"""Words about tags: their list, what was done with them, and what stands against it."""

from __future__ import annotations

from crm_desktop.core.words.kind_names import KindNames
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

NAMES = {
    "tag": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Tag"),
        several=QT_TRANSLATE_NOOP("Words", "Tags"),
        one_inside=QT_TRANSLATE_NOOP("Words", "tag"),
        several_inside=QT_TRANSLATE_NOOP("Words", "tags"),
        fields={"name": QT_TRANSLATE_NOOP("Words", "Tag name")},
    ),
}

MESSAGES = {
    "tag_taken": QT_TRANSLATE_NOOP(
        "Words", "There is a tag called “{value}” already. Choose another name, or merge the two."
    ),
    "tag_divided": QT_TRANSLATE_NOOP(
        "Words", "“{value}” holds a comma or another mark that divides tags. Write it without."
    ),
    "tag_unknown": QT_TRANSLATE_NOOP("Words", "There is no tag called “{value}”."),
    "tag_gone": QT_TRANSLATE_NOOP(
        "Words", "One of these tags was deleted meanwhile. Nothing was changed; choose the tags again."
    ),
    "tags_by_themselves": QT_TRANSLATE_NOOP(
        "Words", "Put tags on with tags+= and take them off with tags-= in a step of their own."
    ),
    "too_many_tags": QT_TRANSLATE_NOOP("Words", "A record has no more than {limit} tags."),
    "too_many_tags_of_all": QT_TRANSLATE_NOOP(
        "Words",
        "There would be more than {limit} different tags, which nobody can choose from. Nothing was written. "
        "Does this say something else than tags?",
    ),
}

TAGGED_ONE = {
    "tagged": QT_TRANSLATE_NOOP("Words", "Tagged “{title}”: {tags}"),
    "untagged": QT_TRANSLATE_NOOP("Words", "Took off “{title}”: {tags}"),
    "retagged": QT_TRANSLATE_NOOP("Words", "Changed the tags of “{title}”"),
    "merged_tags": QT_TRANSLATE_NOOP("Words", "Merged tags into “{title}”: {tags}"),
}
TAGGED_MANY = {
    "tagged": QT_TRANSLATE_NOOP("Words", "Tagged {count} {kinds}: {tags}"),
    "untagged": QT_TRANSLATE_NOOP("Words", "Took off {count} {kinds}: {tags}"),
    "retagged": QT_TRANSLATE_NOOP("Words", "Changed the tags of {count} {kinds}"),
}
