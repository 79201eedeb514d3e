"""Words of the reports: columns and lines, what they count, and what is said beside them."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP
from crm_desktop.core.words.subjects import competitors, orders
from crm_desktop.core.words.subjects.selling import CAMPAIGN_REPORT

#: What the reports are called, by their keys.
TITLES = {
    "dashboard": QT_TRANSLATE_NOOP("Words", "Dashboard"),
    "targets": QT_TRANSLATE_NOOP("Words", "Targets"),
    "channels": QT_TRANSLATE_NOOP("Words", "Channels"),
    "roi": QT_TRANSLATE_NOOP("Words", "Input and output"),
    "funnel": QT_TRANSLATE_NOOP("Words", "Funnel and steps"),
    "cohorts": QT_TRANSLATE_NOOP("Words", "Conversion over time"),
    "campaigns": QT_TRANSLATE_NOOP("Words", "Campaigns"),
    "speed": QT_TRANSLATE_NOOP("Words", "Speed and stages"),
    "forecast": QT_TRANSLATE_NOOP("Words", "Pipeline and forecast"),
    "snapshot": QT_TRANSLATE_NOOP("Words", "Pipeline then and now"),
    "odds": QT_TRANSLATE_NOOP("Words", "Stage odds"),
    "outcomes": QT_TRANSLATE_NOOP("Words", "Wins and losses"),
    "accuracy": QT_TRANSLATE_NOOP("Words", "Past forecasts"),
    "people": QT_TRANSLATE_NOOP("Words", "People and activities"),
    "products": QT_TRANSLATE_NOOP("Words", "Products"),
    "orders": QT_TRANSLATE_NOOP("Words", "Orders and payments"),
    "receivables": QT_TRANSLATE_NOOP("Words", "Receivables"),
    "competitors": QT_TRANSLATE_NOOP("Words", "Competitors"),
    "pivot": QT_TRANSLATE_NOOP("Words", "Own tables"),
}

#: Headings and names of lines.
REPORT = {
    **CAMPAIGN_REPORT,
    "channel": QT_TRANSLATE_NOOP("Words", "Channel"),
    "leads": QT_TRANSLATE_NOOP("Words", "Leads"),
    "young": QT_TRANSLATE_NOOP("Words", "Too young"),
    "undated": QT_TRANSLATE_NOOP("Words", "Without a date"),
    "qualified": QT_TRANSLATE_NOOP("Words", "Qualified"),
    "opportunities": QT_TRANSLATE_NOOP("Words", "Opportunities"),
    "won": QT_TRANSLATE_NOOP("Words", "Won"),
    "rate": QT_TRANSLATE_NOOP("Words", "Rate"),
    "interval": QT_TRANSLATE_NOOP("Words", "95 % interval"),
    "spend": QT_TRANSLATE_NOOP("Words", "Spend"),
    "revenue": QT_TRANSLATE_NOOP("Words", "Revenue"),
    "repeat": QT_TRANSLATE_NOOP("Words", "Of it repeat orders"),
    "not_recorded": QT_TRANSLATE_NOOP("Words", "(not recorded)"),
    **competitors.REPORT,
    "total": QT_TRANSLATE_NOOP("Words", "All channels"),
    **orders.REPORT,
    "month": QT_TRANSLATE_NOOP("Words", "Month"),
    "all_months": QT_TRANSLATE_NOOP("Words", "All months"),
    "grown": QT_TRANSLATE_NOOP("Words", "Old enough to judge"),
    "win_share": QT_TRANSLATE_NOOP("Words", "Won of leads"),
    "paid": QT_TRANSLATE_NOOP("Words", "Paid"),
    "outstanding": QT_TRANSLATE_NOOP("Words", "Outstanding"),
    "roi": QT_TRANSLATE_NOOP("Words", "ROI"),
    "goods": QT_TRANSLATE_NOOP("Words", "Cost of goods"),
    "margin_roi": QT_TRANSLATE_NOOP("Words", "ROI on margin"),
    "payback": QT_TRANSLATE_NOOP("Words", "Paid back after days"),
    "steps": QT_TRANSLATE_NOOP("Words", "Lead → qualified → opportunity → won"),
    "reached": QT_TRANSLATE_NOOP("Words", "Reached it"),
    "so_far": QT_TRANSLATE_NOOP("Words", "So far"),
    "in_the_end_90": QT_TRANSLATE_NOOP("Words", "By 90 days"),
    "in_the_end_365": QT_TRANSLATE_NOOP("Words", "By 365 days"),
    "median_days": QT_TRANSLATE_NOOP("Words", "Median"),
    "against_others": QT_TRANSLATE_NOOP("Words", "Against the others"),
    "said": QT_TRANSLATE_NOOP("Words", "In words"),
    "within_30": QT_TRANSLATE_NOOP("Words", "30 days"),
    "within_60": QT_TRANSLATE_NOOP("Words", "60 days"),
    "within_90": QT_TRANSLATE_NOOP("Words", "90 days"),
    "within_180": QT_TRANSLATE_NOOP("Words", "180 days"),
    "within_365": QT_TRANSLATE_NOOP("Words", "365 days"),
    "by_channel": QT_TRANSLATE_NOOP("Words", "Channels compared"),
    "by_month": QT_TRANSLATE_NOOP("Words", "By month of creation"),
    "heat": QT_TRANSLATE_NOOP("Words", "Month of creation × days since"),
    "curves": QT_TRANSLATE_NOOP("Words", "Reached by days since creation"),
    "month_curves": QT_TRANSLATE_NOOP("Words", "Months of creation, as they grew"),
    "pairs": QT_TRANSLATE_NOOP("Words", "Side by side"),
    "pair": QT_TRANSLATE_NOOP("Words", "Pair"),
    "one": QT_TRANSLATE_NOOP("Words", "The first"),
    "other": QT_TRANSLATE_NOOP("Words", "The second"),
    "difference": QT_TRANSLATE_NOOP("Words", "Difference"),
    "this_period": QT_TRANSLATE_NOOP("Words", "This period"),
    "period_before": QT_TRANSLATE_NOOP("Words", "The period before"),
    "year_before": QT_TRANSLATE_NOOP("Words", "The year before"),
    "ordered": QT_TRANSLATE_NOOP("Words", "Ordered"),
    "to_qualified": QT_TRANSLATE_NOOP("Words", "Lead → qualified"),
    "to_opportunity": QT_TRANSLATE_NOOP("Words", "Qualified → opportunity"),
    "to_won": QT_TRANSLATE_NOOP("Words", "Opportunity → won"),
    "to_order": QT_TRANSLATE_NOOP("Words", "Won → order"),
    "step": QT_TRANSLATE_NOOP("Words", "Step"),
    "funnel_steps": QT_TRANSLATE_NOOP("Words", "Step by step"),
    "steps_to_order": QT_TRANSLATE_NOOP("Words", "Lead → qualified → opportunity → won → order"),
    "step_medians": QT_TRANSLATE_NOOP("Words", "Median days of each step"),
    "of_previous": QT_TRANSLATE_NOOP("Words", "Of the step before"),
    "of_all": QT_TRANSLATE_NOOP("Words", "Of all leads"),
    "left_behind": QT_TRANSLATE_NOOP("Words", "Not (yet) further"),
    "measured": QT_TRANSLATE_NOOP("Words", "With both days"),
    "waterfall": QT_TRANSLATE_NOOP("Words", "What changed the open pipeline"),
    "what_changed": QT_TRANSLATE_NOOP("Words", "What changed"),
    "change": QT_TRANSLATE_NOOP("Words", "Open amount"),
    "open_then": QT_TRANSLATE_NOOP("Words", "Open then"),
    "begun": QT_TRANSLATE_NOOP("Words", "New"),
    "reopened": QT_TRANSLATE_NOOP("Words", "Opened again"),
    "moved": QT_TRANSLATE_NOOP("Words", "Moved to another stage"),
    "grown_deals": QT_TRANSLATE_NOOP("Words", "Grown"),
    "shrunk": QT_TRANSLATE_NOOP("Words", "Shrunk"),
    "won_deals": QT_TRANSLATE_NOOP("Words", "Won"),
    "lost_since": QT_TRANSLATE_NOOP("Words", "Lost"),
    "deleted": QT_TRANSLATE_NOOP("Words", "Deleted"),
    "open_later": QT_TRANSLATE_NOOP("Words", "Open at the end"),
    "stages_then": QT_TRANSLATE_NOOP("Words", "Stages then and at the end"),
    "deals_then": QT_TRANSLATE_NOOP("Words", "Deals then"),
    "amount_then": QT_TRANSLATE_NOOP("Words", "Amount then"),
    "deals_later": QT_TRANSLATE_NOOP("Words", "Deals at the end"),
    "amount_later": QT_TRANSLATE_NOOP("Words", "Amount at the end"),
    "changed_by": QT_TRANSLATE_NOOP("Words", "Changed by"),
    "receivables": QT_TRANSLATE_NOOP("Words", "What customers owe"),
    "account": QT_TRANSLATE_NOOP("Words", "Account"),
    "all_accounts": QT_TRANSLATE_NOOP("Words", "All accounts"),
    "other_accounts": QT_TRANSLATE_NOOP("Words", "All other accounts"),
    "owed_late": QT_TRANSLATE_NOOP("Words", "Overdue"),
    "oldest_days": QT_TRANSLATE_NOOP("Words", "Late by at most"),
    "ended": QT_TRANSLATE_NOOP("Words", "Ended"),
    "lost_deals": QT_TRANSLATE_NOOP("Words", "Lost"),
    "won_amount": QT_TRANSLATE_NOOP("Words", "Won, sum"),
    "lost_amount": QT_TRANSLATE_NOOP("Words", "Lost, sum"),
    "average_won": QT_TRANSLATE_NOOP("Words", "Average won deal"),
    "of_losses": QT_TRANSLATE_NOOP("Words", "Share of losses"),
    "with_those_before": QT_TRANSLATE_NOOP("Words", "With those before"),
    "all_ended": QT_TRANSLATE_NOOP("Words", "All that ended"),
    "ended_steps": QT_TRANSLATE_NOOP("Words", "Ended → won"),
    "outcomes": QT_TRANSLATE_NOOP("Words", "Wins and losses"),
    "reason": QT_TRANSLATE_NOOP("Words", "Reason of the loss"),
    "owner": QT_TRANSLATE_NOOP("Words", "Owner"),
    "product": QT_TRANSLATE_NOOP("Words", "Product"),
    "size": QT_TRANSLATE_NOOP("Words", "Size"),
    "deals": QT_TRANSLATE_NOOP("Words", "Deals"),
    "no_amount": QT_TRANSLATE_NOOP("Words", "(no amount)"),
    "left_stage": QT_TRANSLATE_NOOP("Words", "Left the stage"),
    "quarter_days": QT_TRANSLATE_NOOP("Words", "A quarter within"),
    "three_quarter_days": QT_TRANSLATE_NOOP("Words", "Three quarters within"),
    "days_before": QT_TRANSLATE_NOOP("Words", "Median before"),
    "slower": QT_TRANSLATE_NOOP("Words", "Slower by"),
    "standing": QT_TRANSLATE_NOOP("Words", "Standing there now"),
    "stale": QT_TRANSLATE_NOOP("Words", "Stale"),
    "stage_odds": QT_TRANSLATE_NOOP("Words", "Won in the end"),
    "set_odds": QT_TRANSLATE_NOOP("Words", "Set probability"),
    "all_stages": QT_TRANSLATE_NOOP("Words", "All open stages"),
    "speed": QT_TRANSLATE_NOOP("Words", "Days in stages"),
    "stage": QT_TRANSLATE_NOOP("Words", "Stage"),
    "amount": QT_TRANSLATE_NOOP("Words", "Amount"),
    "weighted": QT_TRANSLATE_NOOP("Words", "Weighted"),
    "by_history": QT_TRANSLATE_NOOP("Words", "By own history"),
    "at_least": QT_TRANSLATE_NOOP("Words", "Likely at least"),
    "at_most": QT_TRANSLATE_NOOP("Words", "Likely at most"),
    "without_odds": QT_TRANSLATE_NOOP("Words", "Without a probability"),
    "overdue": QT_TRANSLATE_NOOP("Words", "Overdue"),
    "no_day": QT_TRANSLATE_NOOP("Words", "(no day)"),
    "all_open": QT_TRANSLATE_NOOP("Words", "All open deals"),
    "expected_in": QT_TRANSLATE_NOOP("Words", "Expected in"),
    "forecast": QT_TRANSLATE_NOOP("Words", "Forecast"),
    "returns": QT_TRANSLATE_NOOP("Words", "Input and output"),
    "targets": QT_TRANSLATE_NOOP("Words", "Targets"),
    "target": QT_TRANSLATE_NOOP("Words", "Target"),
    "progress": QT_TRANSLATE_NOOP("Words", "Progress"),
    "still_to_win": QT_TRANSLATE_NOOP("Words", "Still to win"),
    "pivot": QT_TRANSLATE_NOOP("Words", "Own table"),
    "rows": QT_TRANSLATE_NOOP("Words", "Rows"),
    "all_records": QT_TRANSLATE_NOOP("Words", "All"),
    "all_columns": QT_TRANSLATE_NOOP("Words", "All"),
    "others": QT_TRANSLATE_NOOP("Words", "(others)"),
    "yes": QT_TRANSLATE_NOOP("Words", "Yes"),
    "no": QT_TRANSLATE_NOOP("Words", "No"),
    "accuracy": QT_TRANSLATE_NOOP("Words", "Past forecasts"),
    "expected_deals": QT_TRANSLATE_NOOP("Words", "Deals expected"),
    "foretold": QT_TRANSLATE_NOOP("Words", "Forecast"),
    "foretold_by_history": QT_TRANSLATE_NOOP("Words", "Forecast by own history"),
    "came": QT_TRANSLATE_NOOP("Words", "Actually won"),
    "came_of_them": QT_TRANSLATE_NOOP("Words", "Of which expected"),
    "missed_by": QT_TRANSLATE_NOOP("Words", "Won less forecast"),
    "bias": QT_TRANSLATE_NOOP("Words", "Bias"),
    "off_by": QT_TRANSLATE_NOOP("Words", "Error"),
    "off_by_history": QT_TRANSLATE_NOOP("Words", "Error by own history"),
    "people": QT_TRANSLATE_NOOP("Words", "People and activities"),
    "everybody": QT_TRANSLATE_NOOP("Words", "Everybody"),
    "activities_done": QT_TRANSLATE_NOOP("Words", "Activities"),
    "done_call": QT_TRANSLATE_NOOP("Words", "Calls"),
    "done_meeting": QT_TRANSLATE_NOOP("Words", "Meetings"),
    "done_email": QT_TRANSLATE_NOOP("Words", "E-mails"),
    "done_task": QT_TRANSLATE_NOOP("Words", "Tasks"),
    "done_note": QT_TRANSLATE_NOOP("Words", "Notes"),
    "new_leads": QT_TRANSLATE_NOOP("Words", "New leads"),
    "answer_time": QT_TRANSLATE_NOOP("Words", "Median time to answer"),
    "answered_in_a_day": QT_TRANSLATE_NOOP("Words", "Answered within a day"),
    "worked_leads": QT_TRANSLATE_NOOP("Words", "Leads worked on"),
    "worked_deals": QT_TRANSLATE_NOOP("Words", "Deals worked on"),
    "products": QT_TRANSLATE_NOOP("Words", "Products"),
    "category": QT_TRANSLATE_NOOP("Words", "Category"),
    "all_products": QT_TRANSLATE_NOOP("Words", "All products"),
    "other_products": QT_TRANSLATE_NOOP("Words", "All other products"),
    "sold_lines": QT_TRANSLATE_NOOP("Words", "Lines sold"),
    "quantity": QT_TRANSLATE_NOOP("Words", "Quantity"),
    "product_revenue": QT_TRANSLATE_NOOP("Words", "Revenue without tax"),
    "of_revenue": QT_TRANSLATE_NOOP("Words", "Share of revenue"),
    "listed": QT_TRANSLATE_NOOP("Words", "At full price"),
    "discount_given": QT_TRANSLATE_NOOP("Words", "Discount given"),
    "margin": QT_TRANSLATE_NOOP("Words", "Margin"),
    "margin_share": QT_TRANSLATE_NOOP("Words", "Margin of revenue"),
}

#: What is said beside the figures.
NOTES = {
    "watched": QT_TRANSLATE_NOOP(
        "Words",
        "Leads that are too young for a column are not divided by there; an empty field is not known yet.",
    ),
    "too_few": QT_TRANSLATE_NOOP("Words", "Too few leads to say"),
    "clearly_better": QT_TRANSLATE_NOOP("Words", "{times} × the average, 95 % sure it is better"),
    "clearly_worse": QT_TRANSLATE_NOOP("Words", "{times} × the average, 95 % sure it is worse"),
    "pair_better": QT_TRANSLATE_NOOP("Words", "{times} × the second, 95 % sure it is better"),
    "pair_worse": QT_TRANSLATE_NOOP("Words", "{times} × the second, 95 % sure it is worse"),
    "pair_clear": QT_TRANSLATE_NOOP("Words", "95 % sure that the first is better"),
    "no_pair_difference": QT_TRANSLATE_NOOP("Words", "No difference that could be told soon"),
    "choose_pair": QT_TRANSLATE_NOOP(
        "Words", "Choose two or more channels, or a period to compare with, to set them side by side."
    ),
    "steps_measured": QT_TRANSLATE_NOOP(
        "Words",
        "Days of a step are those of leads with a day at both ends; a step that follows from a later one has "
        "no days.",
    ),
    "no_difference": QT_TRANSLATE_NOOP("Words", "No difference to the others that could be told soon"),
    "no_difference_yet": QT_TRANSLATE_NOOP(
        "Words", "No clear difference yet; about {more} more leads would tell"
    ),
    "odds_of_all_times": QT_TRANSLATE_NOOP(
        "Words", "Won in the end counts deals of all times; the days are those of the period."
    ),
    "forecast_history": QT_TRANSLATE_NOOP(
        "Words",
        "Stages with fewer than {count} ended deals count with their set probability, also by history.",
    ),
    "odds_missing": QT_TRANSLATE_NOOP(
        "Words", "Deals without a probability: {count}. They are in the amount, not in the weighted sum."
    ),
    "snapshot_days": QT_TRANSLATE_NOOP("Words", "From the end of {first} to the end of {last}."),
    "snapshot_rates": QT_TRANSLATE_NOOP(
        "Words", "Both ends at the rates of the last day, so that rates change nothing here."
    ),
    "no_due_day": QT_TRANSLATE_NOOP("Words", "What has no due day counts as not due."),
    "converted_today": QT_TRANSLATE_NOOP("Words", "Other currencies are converted at today's rates."),
    "cohort_view": QT_TRANSLATE_NOOP(
        "Words", "Cohort: what the leads created in the period have become and brought since."
    ),
    "cash_view": QT_TRANSLATE_NOOP(
        "Words", "Cash: what happened in the period, whenever the leads were created."
    ),
    "young_leads": QT_TRANSLATE_NOOP(
        "Words", "Leads younger than {days} days: {count}. They are counted beside, not in the rates."
    ),
    "undated_leads": QT_TRANSLATE_NOOP(
        "Words", "Qualified leads without a date: {count}. Neither counted nor missed within {days} days."
    ),
    "undated_ages": QT_TRANSLATE_NOOP(
        "Words", "Qualified leads without a date: {count}. They count “so far”, in no column of days."
    ),
    "undated_cash": QT_TRANSLATE_NOOP(
        "Words", "Qualified leads without a date: {count}. They have no day on which to count."
    ),
    "converted": QT_TRANSLATE_NOOP(
        "Words", "Amounts in other currencies are converted at the rates of their days."
    ),
    "lacking": QT_TRANSLATE_NOOP(
        "Words", "Amounts without a rate on their day ({currencies}): {count}. They are not in the sums."
    ),
    "targets_month": QT_TRANSLATE_NOOP("Words", "Won in {month}, against the targets of that month."),
    "targets_unset": QT_TRANSLATE_NOOP("Words", "Nobody has a target for this month yet."),
    "table_unset": QT_TRANSLATE_NOOP(
        "Words", "Records without the number are counted, but left out of sums, means and medians."
    ),
    "foretold_then": QT_TRANSLATE_NOOP(
        "Words",
        "The forecast of a month is that of the day before it began, by the deals as they stood then; the "
        "set probabilities of stages are those of now.",
    ),
    "answers_judged": QT_TRANSLATE_NOOP(
        "Words", "“Answered within a day” counts only new leads that were a day old when today began."
    ),
    "answers_undated": QT_TRANSLATE_NOOP(
        "Words", "Leads worked on without a date: {count}. They are left out of the time to answer."
    ),
    "products_counted": QT_TRANSLATE_NOOP(
        "Words",
        "Lines of orders, and of won deals without an order. Credit notes are for whole orders and are "
        "left out.",
    ),
    "costs_unknown": QT_TRANSLATE_NOOP(
        "Words", "A margin needs the cost of every product sold; some have none yet."
    ),
    "spend_of_all": QT_TRANSLATE_NOOP(
        "Words", "Spend is that of the whole office: it is not recorded by owner."
    ),
    "goods_unknown": QT_TRANSLATE_NOOP(
        "Words",
        "ROI on margin needs the cost of every product ordered; of some of the revenue it is not known.",
    ),
}

ERRORS = {
    "dashboard_unnamed": QT_TRANSLATE_NOOP("Words", "The dashboard needs a name."),
    "table_impossible": QT_TRANSLATE_NOOP("Words", "These records do not have the fields of the table."),
    "table_unknown": QT_TRANSLATE_NOOP("Words", "No table is called “{value}”."),
    "table_unnamed": QT_TRANSLATE_NOOP("Words", "The table needs a name."),
    "table_untold": QT_TRANSLATE_NOOP("Words", "Name the table: --kind and --rows, or --saved."),
    "window_in_cash_view": QT_TRANSLATE_NOOP(
        "Words", "In the cash view everything counts on its own day: choose no window of days there."
    ),
}
