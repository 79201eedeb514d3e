"""What the columns of the reports count, sentence by sentence."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

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
    "reached": QT_TRANSLATE_NOOP(
        "Words", "Leads that have reached the milestone until now, each counted once."
    ),
    "within": QT_TRANSLATE_NOOP(
        "Words",
        "Reached within so many days of creation ÷ leads that are at least that old; younger ones wait.",
    ),
    "kaplan_meier": QT_TRANSLATE_NOOP(
        "Words",
        "By Kaplan and Meier: 1 − ∏ (1 − reached ÷ still watched), day by day. Leads that are open "
        "count until their age and no longer.",
    ),
    "ordered": QT_TRANSLATE_NOOP(
        "Words", "Won leads with an order of one of their deals that is not cancelled, each counted once."
    ),
    "step_reached": QT_TRANSLATE_NOOP("Words", "Leads that reached the end of the step, each counted once."),
    "of_previous": QT_TRANSLATE_NOOP("Words", "Reached the end of the step ÷ reached its beginning."),
    "of_all": QT_TRANSLATE_NOOP("Words", "Reached the end of the step ÷ leads old enough to judge."),
    "left_behind": QT_TRANSLATE_NOOP("Words", "Reached the beginning of the step and not its end."),
    "measured": QT_TRANSLATE_NOOP(
        "Words", "Leads with a day of their own at both ends of the step: the days are theirs alone."
    ),
    "step_days": QT_TRANSLATE_NOOP(
        "Words", "Half of the leads with a day at both ends of the step took no longer, in whole days."
    ),
    "step_quarters": QT_TRANSLATE_NOOP(
        "Words", "So many whole days a quarter, or three quarters, of them took no longer than."
    ),
    "pair_difference": QT_TRANSLATE_NOOP(
        "Words",
        "The first share less the second, in percentage points, with Newcombe's interval at 95 %: it says "
        "something where it does not hold nought.",
    ),
    "median_days": QT_TRANSLATE_NOOP("Words", "Half of those that reached it took no longer."),
    "newcombe": QT_TRANSLATE_NOOP(
        "Words",
        "The share less that of all other channels together, in percentage points, with Newcombe's "
        "interval at 95 %: it says something where it does not hold nought.",
    ),
    "ended": QT_TRANSLATE_NOOP("Words", "Deals that were won or lost in the period."),
    "won_amount": QT_TRANSLATE_NOOP(
        "Words", "Amounts of the deals at the rates of the days on which they ended."
    ),
    "of_losses": QT_TRANSLATE_NOOP("Words", "Lost for this reason ÷ all lost deals."),
    "with_those_before": QT_TRANSLATE_NOOP(
        "Words", "This reason and the more frequent ones ÷ all lost deals."
    ),
    "left_stage": QT_TRANSLATE_NOOP("Words", "How often a deal went on from the stage in the period."),
    "quarter_days": QT_TRANSLATE_NOOP(
        "Words", "So many whole days a quarter, or three quarters, of them stood there."
    ),
    "stage_days": QT_TRANSLATE_NOOP("Words", "Half of those that went on had stood there no longer."),
    "days_before": QT_TRANSLATE_NOOP("Words", "The median in as many days before the period."),
    "standing": QT_TRANSLATE_NOOP("Words", "Open deals that stand in the stage now."),
    "stale": QT_TRANSLATE_NOOP("Words", "Of them those that stand there for longer than the stage allows."),
    "stage_odds": QT_TRANSLATE_NOOP(
        "Words", "Of the deals that ever stood in the stage and have ended: the share won, with its interval."
    ),
    "set_odds": QT_TRANSLATE_NOOP("Words", "The probability that is set for the stage."),
    "open_amount": QT_TRANSLATE_NOOP("Words", "Amounts of open deals at today's rates."),
    "weighted": QT_TRANSLATE_NOOP("Words", "Σ amount × probability: the deal's own, else its stage's."),
    "by_history": QT_TRANSLATE_NOOP(
        "Words", "Σ amount × share won of the deals that ever stood in the same stage and have ended."
    ),
    "played": QT_TRANSLATE_NOOP(
        "Words", "Each deal won or lost as a whole, 2,000 times over: 80 of 100 sums lie between these two."
    ),
    "snapshot_deals": QT_TRANSLATE_NOOP(
        "Words", "Deals that were open at that time, and those whose amounts the change is made of."
    ),
    "snapshot_change": QT_TRANSLATE_NOOP(
        "Words",
        "What was open, and what was added to it or taken from it: won, lost and deleted deals with the "
        "amount that they had at the beginning. The changes add up to the difference.",
    ),
    "owed": QT_TRANSLATE_NOOP(
        "Words", "Orders with tax less credit notes and payments; cancelled orders owe nothing."
    ),
    "owed_ages": QT_TRANSLATE_NOOP(
        "Words", "Of it by days after the due day, of each instalment by its own."
    ),
    "owed_late": QT_TRANSLATE_NOOP("Words", "What is overdue ÷ all that is outstanding."),
    "oldest_days": QT_TRANSLATE_NOOP("Words", "Days since the oldest due day of what is open."),
    "stood_there": QT_TRANSLATE_NOOP(
        "Words", "Open deals that stood in the stage at the end of that day, by the history of stages."
    ),
    "activities_done": QT_TRANSLATE_NOOP(
        "Words", "Activities done in the period, by their owner; notes by the day on which they were written."
    ),
    "new_leads": QT_TRANSLATE_NOOP("Words", "Leads created in the period, by who owns them now."),
    "answer_time": QT_TRANSLATE_NOOP(
        "Words",
        "From its creation until a lead was contacted, qualified or converted, or a call, meeting or e-mail "
        "about it was done: half were answered sooner.",
    ),
    "answered_in_a_day": QT_TRANSLATE_NOOP(
        "Words", "Answered within 24 hours ÷ new leads at least a day old, answered or not."
    ),
    "worked_records": QT_TRANSLATE_NOOP(
        "Words", "Records that the activities done in the period are about, each counted once per person."
    ),
    "sold_lines": QT_TRANSLATE_NOOP(
        "Words", "Lines of orders of the period, and of deals won in it that have no order."
    ),
    "sold_quantity": QT_TRANSLATE_NOOP(
        "Words", "In the unit of the product; different products are not added up."
    ),
    "product_revenue": QT_TRANSLATE_NOOP(
        "Words",
        "Quantity × price − discount, without tax; where prices include it, the line's part of the net.",
    ),
    "of_revenue": QT_TRANSLATE_NOOP("Words", "Of the revenue of all products."),
    "listed": QT_TRANSLATE_NOOP("Words", "Quantity × unit price, without any discount."),
    "product_goods": QT_TRANSLATE_NOOP(
        "Words", "Quantity × cost of the product as it is now; a dash where it is not known."
    ),
    "expected_deals": QT_TRANSLATE_NOOP(
        "Words", "Deals that were open the day before the month and expected to end in it."
    ),
    "foretold": QT_TRANSLATE_NOOP("Words", "Σ amount × probability of these deals, as they stood then."),
    "foretold_by_history": QT_TRANSLATE_NOOP(
        "Words", "The same with the shares won of what had ended until then."
    ),
    "came": QT_TRANSLATE_NOOP(
        "Words", "Deals won in the month, expected or not, with the amounts that they have now."
    ),
    "came_of_them": QT_TRANSLATE_NOOP("Words", "The part of it from deals that were expected."),
    "bias": QT_TRANSLATE_NOOP("Words", "Above 0, more was won than forecast, on the whole."),
    "off_by": QT_TRANSLATE_NOOP("Words", "Σ of what each month was off by, up or down, ÷ Σ forecast."),
    "target": QT_TRANSLATE_NOOP("Words", "What was set for the person and the month."),
    "still_to_win": QT_TRANSLATE_NOOP("Words", "Target less what was won; 0 once it is reached."),
    "without_odds": QT_TRANSLATE_NOOP("Words", "Deals without a probability: not in the weighted sum."),
    "payback": QT_TRANSLATE_NOOP(
        "Words", "Days from the first day of the spend until the revenue had reached the whole of it."
    ),
}
