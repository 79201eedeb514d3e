"""Sentences about products, lines of deals and their sums, by key."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

#: Errors: what happened, what was kept, what to do.
MESSAGES = {
    "tax_not_understood": QT_TRANSLATE_NOOP(
        "Words", "“{value}” is not a tax such as 5% or GST 5% + QST 9.975%."
    ),
    "discount_not_understood": QT_TRANSLATE_NOOP("Words", "“{value}” is not a discount such as 10% or 500."),
    "too_fine": QT_TRANSLATE_NOOP("Words", "{value} has more than {places} decimals."),
    "rate_of_own_currency": QT_TRANSLATE_NOOP(
        "Words", "{currency} is the currency of the office itself: it needs no rate."
    ),
    "rate_below_nought": QT_TRANSLATE_NOOP("Words", "A rate has to be above 0."),
    "rate_taken": QT_TRANSLATE_NOOP(
        "Words", "There is a rate for {currency} on {day} already. Change that one instead."
    ),
    "quantity_below_nothing": QT_TRANSLATE_NOOP(
        "Words", "A quantity is never below zero. For a deduction put the minus before the price."
    ),
    "product_code_taken": QT_TRANSLATE_NOOP("Words", "The code “{value}” is that of another product."),
    "number_below_nought": QT_TRANSLATE_NOOP("Words", "{field} cannot be below 0."),
    "product_in_use": QT_TRANSLATE_NOOP(
        "Words",
        "“{title}” stands in lines of deals or orders, so it has to stay. Archive it instead.",
    ),
    "amount_follows_lines": QT_TRANSLATE_NOOP(
        "Words", "The amount of this deal is the sum of its lines. Change the lines instead."
    ),
    "line_in_other_currency": QT_TRANSLATE_NOOP(
        "Words", "The lines of this deal are in {currency}; a price in {value} does not fit among them."
    ),
    "discount_over_whole": QT_TRANSLATE_NOOP("Words", "A discount of {value} is more than the whole line."),
    "product_archived": QT_TRANSLATE_NOOP(
        "Words", "“{title}” is archived: it is not sold any more. Choose another product or type a text."
    ),
}
DONE_ONE = {
    "rows_written": QT_TRANSLATE_NOOP("Words", "Changed 1 {kind} of “{title}”"),
    "rows_moved": QT_TRANSLATE_NOOP("Words", "Moved 1 {kind} of “{title}”"),
}
DONE_MANY = {
    "rows_written": QT_TRANSLATE_NOOP("Words", "Changed {count} {kinds} of “{title}”"),
    "rows_moved": QT_TRANSLATE_NOOP("Words", "Moved {count} {kinds} of “{title}”"),
}

#: Words of the report of campaigns.
CAMPAIGN_REPORT = {
    "campaign": QT_TRANSLATE_NOOP("Words", "Campaign"),
    "budget": QT_TRANSLATE_NOOP("Words", "Budget"),
    "expected_revenue": QT_TRANSLATE_NOOP("Words", "Expected revenue"),
    "per_lead": QT_TRANSLATE_NOOP("Words", "Per lead"),
    "per_qualified": QT_TRANSLATE_NOOP("Words", "Per qualified lead"),
    "per_opportunity": QT_TRANSLATE_NOOP("Words", "Per deal"),
    "per_won": QT_TRANSLATE_NOOP("Words", "Per won deal"),
    "return": QT_TRANSLATE_NOOP("Words", "Return on spend"),
    "all_campaigns": QT_TRANSLATE_NOOP("Words", "All campaigns"),
}
