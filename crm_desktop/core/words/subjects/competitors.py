"""Words of competitors, of deals in which one meets them, and of stages that ask for more."""

from __future__ import annotations

from crm_desktop.core.words.kind_names import KindNames
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

NAMES = {
    "competitor": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Competitor"),
        several=QT_TRANSLATE_NOOP("Words", "Competitors"),
        one_inside=QT_TRANSLATE_NOOP("Words", "competitor"),
        several_inside=QT_TRANSLATE_NOOP("Words", "competitors"),
        fields={"name": QT_TRANSLATE_NOOP("Words", "Competitor name")},
    ),
    "opportunity_competitor": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Competitor in a deal"),
        one_inside=QT_TRANSLATE_NOOP("Words", "competitor in a deal"),
        several_inside=QT_TRANSLATE_NOOP("Words", "competitors in deals"),
        fields={"price": QT_TRANSLATE_NOOP("Words", "Their price")},
        choices={
            "standing.behind": QT_TRANSLATE_NOOP("Words", "Weaker than we are"),
            "standing.level": QT_TRANSLATE_NOOP("Words", "Level with us"),
            "standing.ahead": QT_TRANSLATE_NOOP("Words", "Stronger than we are"),
            "threat.low": QT_TRANSLATE_NOOP("Words", "Low"),
            "threat.medium": QT_TRANSLATE_NOOP("Words", "Medium"),
            "threat.high": QT_TRANSLATE_NOOP("Words", "High"),
            "state.active": QT_TRANSLATE_NOOP("Words", "In the race"),
            "state.withdrawn": QT_TRANSLATE_NOOP("Words", "Withdrawn"),
            "state.won": QT_TRANSLATE_NOOP("Words", "Won the deal"),
            "state.lost": QT_TRANSLATE_NOOP("Words", "Did not win"),
        },
    ),
}

#: Errors: what happened, what was kept, what to do.
ERRORS = {
    "loss_needs_reason": QT_TRANSLATE_NOOP("Words", "Say why the deal was lost."),
    "closed_in_future": QT_TRANSLATE_NOOP("Words", "The closing date lies in the future."),
    "end_needs_date": QT_TRANSLATE_NOOP(
        "Words", "A deal that was won or lost needs its closing date. To reopen it, move it to another stage."
    ),
    "deal_is_open": QT_TRANSLATE_NOOP(
        "Words", "This deal is still open. Move it to Won or Lost to give it a closing date."
    ),
    "deal_is_not_lost": QT_TRANSLATE_NOOP("Words", "{field}: only a lost deal has this."),
    "competitor_known_already": QT_TRANSLATE_NOOP(
        "Words", "This competitor is in the deal already. Nothing was added."
    ),
    "lost_to_competitor": QT_TRANSLATE_NOOP(
        "Words", "The deal was lost to “{entry_name}”. Correct the loss first; nothing was changed."
    ),
    "deal_has_not_ended": QT_TRANSLATE_NOOP("Words", "{field}: only a deal that was won or lost has this."),
    "stage_needs_fields": QT_TRANSLATE_NOOP(
        "Words", "A deal in “{stage_name}” needs these to be filled in: {fields}."
    ),
    "stage_archived": QT_TRANSLATE_NOOP(
        "Words", "“{stage_name}” was taken off the board meanwhile. Nothing was moved."
    ),
    "stage_of_other_kind": QT_TRANSLATE_NOOP(
        "Words", "Deals of “{stage_name}” can go only to a stage that means the same: open, won or lost."
    ),
    "stage_into_itself": QT_TRANSLATE_NOOP("Words", "Choose another stage for the deals."),
    "pipeline_into_itself": QT_TRANSLATE_NOOP("Words", "Choose another pipeline for the deals."),
    "pipeline_holds_deals": QT_TRANSLATE_NOOP(
        "Words", "Deals still stand in “{pipeline_name}”: {count}. Say which pipeline they go to."
    ),
    "only_for": QT_TRANSLATE_NOOP("Words", "{value} is for these alone: {candidates}."),
    "price_below_nothing": QT_TRANSLATE_NOOP("Words", "{field}: a price is never below zero."),
    "last_pipeline": QT_TRANSLATE_NOOP("Words", "One pipeline has to stay, for new deals."),
    "pipeline_has_open_deals": QT_TRANSLATE_NOOP(
        "Words",
        "Deals are open in this pipeline. Move them first, or delete the pipeline: it asks where they go.",
    ),
}

#: What was done to a stage or a pipeline as a whole.
DONE_ONE = {
    "stage_removed": QT_TRANSLATE_NOOP("Words", "Took “{stage_name}” off its board"),
    "stage_emptied": QT_TRANSLATE_NOOP(
        "Words", "Took “{stage_name}” off its board; its deals went to “{into_name}”: {deals}"
    ),
    "pipeline_begun": QT_TRANSLATE_NOOP("Words", "New pipeline “{title}”"),
    "pipeline_removed": QT_TRANSLATE_NOOP("Words", "Took the pipeline “{pipeline_name}” out of use"),
    "pipeline_emptied": QT_TRANSLATE_NOOP(
        "Words", "Took the pipeline “{pipeline_name}” out of use; its deals went to “{into_name}”: {deals}"
    ),
}

#: Words of the report of competitors.
REPORT = {
    "competitor": QT_TRANSLATE_NOOP("Words", "Competitor"),
    "met": QT_TRANSLATE_NOOP("Words", "Met in deals"),
    "open": QT_TRANSLATE_NOOP("Words", "Open"),
    "lost": QT_TRANSLATE_NOOP("Words", "Lost to them"),
    "lost_to_others": QT_TRANSLATE_NOOP("Words", "Lost otherwise"),
    "win_rate": QT_TRANSLATE_NOOP("Words", "Win rate"),
    "lost_amounts": QT_TRANSLATE_NOOP("Words", "Amount lost to them"),
}
