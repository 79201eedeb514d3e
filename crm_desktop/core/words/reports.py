"""Words of the reports: columns and lines, what they count, and what is said beside them."""

from __future__ import annotations

from crm_desktop.core.words import competitors, orders
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP
from crm_desktop.core.words.selling import CAMPAIGN_REPORT

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
    "returns": QT_TRANSLATE_NOOP("Words", "Input and output"),
}

#: What a column counts.
ABOUT = {
    "spend": QT_TRANSLATE_NOOP(
        "Words", "Recorded spend, spread evenly over its days and cut to the period. None recorded: a dash."
    ),
    "leads": QT_TRANSLATE_NOOP("Words", "Leads by the channel they first came from; merged ones count once."),
    "qualified": QT_TRANSLATE_NOOP("Words", "Leads that became qualified, or got further without it."),
    "opportunities": QT_TRANSLATE_NOOP("Words", "Leads that became an opportunity, each counted once."),
    "won": QT_TRANSLATE_NOOP("Words", "Leads of which an opportunity was won, each counted once."),
    "grown": QT_TRANSLATE_NOOP("Words", "Leads at least as old as the window is long."),
    "wilson": QT_TRANSLATE_NOOP(
        "Words",
        "With Wilson's score interval at 95 %: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1.96.",
    ),
    "revenue": QT_TRANSLATE_NOOP(
        "Words",
        "Orders without tax and credit notes, due to the first lead of their account; won deals without an "
        "order at their amount.",
    ),
    "repeat": QT_TRANSLATE_NOOP("Words", "The part of the revenue that an account's later orders are."),
    "paid": QT_TRANSLATE_NOOP("Words", "Of the orders in the revenue, with tax, as it stands now."),
    "unrecorded": QT_TRANSLATE_NOOP(
        "Words", "A dash where no spend is recorded: neither nought nor endless."
    ),
    "goods": QT_TRANSLATE_NOOP(
        "Words", "Quantity × cost of the products in the orders; a dash where one of the costs is not known."
    ),
    "payback": QT_TRANSLATE_NOOP(
        "Words", "Days from the first day of the spend until the revenue had reached the whole of it."
    ),
}

#: What is said beside the figures.
NOTES = {
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
    "converted": QT_TRANSLATE_NOOP(
        "Words", "Amounts in other currencies are converted at the rates of their days."
    ),
    "lacking": QT_TRANSLATE_NOOP(
        "Words", "Amounts without a rate on their day ({currencies}): {count}. They are not in the sums."
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
    "entry_unknown": QT_TRANSLATE_NOOP("Words", "Nothing here is called “{value}” ({kinds})."),
    "window_in_cash_view": QT_TRANSLATE_NOOP(
        "Words", "In the cash view everything counts on its own day: choose no window of days there."
    ),
}
