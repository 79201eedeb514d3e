"""Names of orders and of what belongs to them, their choices, and sentences about them, by key."""

from __future__ import annotations

from crm_desktop.core.words.kind_names import KindNames
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

#: Errors: what happened, what was kept, what to do.
MESSAGES = {
    "order_needs_win": QT_TRANSLATE_NOOP("Words", "“{title}” is not won yet. Move it to Won first."),
    "order_of_nothing": QT_TRANSLATE_NOOP(
        "Words", "“{title}” has neither lines nor an amount. Add them, then make the order."
    ),
    "nothing_ordered_yet": QT_TRANSLATE_NOOP(
        "Words", "“{title}” has not ordered anything yet, so there is nothing to repeat."
    ),
    "deal_has_order": QT_TRANSLATE_NOOP("Words", "This deal has its order already: {value}."),
    "deal_twice_in_file": QT_TRANSLATE_NOOP("Words", "Another row is the order of this deal already."),
    "order_number_taken": QT_TRANSLATE_NOOP("Words", "The number “{value}” is that of another order."),
    "order_number_kept": QT_TRANSLATE_NOOP(
        "Words",
        "{title} is not the last order of its year, and numbers must have no gaps. Cancel it instead.",
    ),
    "order_has_payments": QT_TRANSLATE_NOOP(
        "Words",
        "{title} has payments or credit notes, so it has to stay. Cancel it instead, or delete them first.",
    ),
    "order_currency_settled": QT_TRANSLATE_NOOP(
        "Words", "This order has lines, instalments or payments in its currency, so that stays as it is."
    ),
    "order_follows_lines": QT_TRANSLATE_NOOP(
        "Words", "The sums of this order are those of its lines. Change the lines instead."
    ),
    "order_sums_disagree": QT_TRANSLATE_NOOP("Words", "Net and tax do not add up to the total."),
    "order_below_nothing": QT_TRANSLATE_NOOP(
        "Words",
        "An order cannot come to less than nothing. What a customer gets back is a credit note.",
    ),
    "delivered_beyond": QT_TRANSLATE_NOOP(
        "Words", "What is delivered lies between nothing and the quantity that was ordered."
    ),
    "amount_of_nothing": QT_TRANSLATE_NOOP("Words", "{field}: this needs an amount."),
    "rate_of_nothing": QT_TRANSLATE_NOOP("Words", "A rate is above 0."),
    "not_in_order_currency": QT_TRANSLATE_NOOP(
        "Words", "The order is in {currency}; this is in {value} and does not fit."
    ),
    "credited_beyond": QT_TRANSLATE_NOOP(
        "Words", "With this, more would be credited than the order comes to."
    ),
    "credit_note_number_taken": QT_TRANSLATE_NOOP(
        "Words", "The number “{value}” is that of another credit note."
    ),
    "credit_note_number_kept": QT_TRANSLATE_NOOP(
        "Words", "{title} is not the last credit note of its year, and numbers must have no gaps."
    ),
}

DONE_ONE = {
    "order_made": QT_TRANSLATE_NOOP("Words", "New order {title}"),
}

#: Words of the report of orders.
REPORT = {
    "not_due": QT_TRANSLATE_NOOP("Words", "Not due"),
    "late_1_30": QT_TRANSLATE_NOOP("Words", "1–30 days late"),
    "late_31_60": QT_TRANSLATE_NOOP("Words", "31–60 days late"),
    "late_61_90": QT_TRANSLATE_NOOP("Words", "61–90 days late"),
    "late_over_90": QT_TRANSLATE_NOOP("Words", "Over 90 days late"),
}

NAMES = {
    "order": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Order"),
        several=QT_TRANSLATE_NOOP("Words", "Orders"),
        one_inside=QT_TRANSLATE_NOOP("Words", "order"),
        several_inside=QT_TRANSLATE_NOOP("Words", "orders"),
        fields={
            "number": QT_TRANSLATE_NOOP("Words", "Order number"),
            "name": QT_TRANSLATE_NOOP("Words", "Order name"),
            "quote": QT_TRANSLATE_NOOP("Words", "From quote"),
        },
        choices={
            "status.open": QT_TRANSLATE_NOOP("Words", "Open"),
            "status.partly_delivered": QT_TRANSLATE_NOOP("Words", "Partly delivered"),
            "status.delivered": QT_TRANSLATE_NOOP("Words", "Delivered"),
            "status.cancelled": QT_TRANSLATE_NOOP("Words", "Cancelled"),
        },
    ),
    "order_line": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Line of an order"),
        one_inside=QT_TRANSLATE_NOOP("Words", "line of an order"),
        several_inside=QT_TRANSLATE_NOOP("Words", "lines of orders"),
        fields={"name": QT_TRANSLATE_NOOP("Words", "Item")},
    ),
    "instalment": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Instalment"),
        several=QT_TRANSLATE_NOOP("Words", "Instalments"),
        one_inside=QT_TRANSLATE_NOOP("Words", "instalment"),
        several_inside=QT_TRANSLATE_NOOP("Words", "instalments"),
        fields={"name": QT_TRANSLATE_NOOP("Words", "Instalment name")},
    ),
    "payment": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Payment"),
        several=QT_TRANSLATE_NOOP("Words", "Payments"),
        one_inside=QT_TRANSLATE_NOOP("Words", "payment"),
        several_inside=QT_TRANSLATE_NOOP("Words", "payments"),
    ),
    "credit_note": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Credit note"),
        several=QT_TRANSLATE_NOOP("Words", "Credit notes"),
        one_inside=QT_TRANSLATE_NOOP("Words", "credit note"),
        several_inside=QT_TRANSLATE_NOOP("Words", "credit notes"),
        fields={"number": QT_TRANSLATE_NOOP("Words", "Credit note number")},
    ),
}

FIELDS = {
    "number": QT_TRANSLATE_NOOP("Words", "Number"),
    "order": QT_TRANSLATE_NOOP("Words", "Order"),
    "ordered_on": QT_TRANSLATE_NOOP("Words", "Ordered on"),
    "contract_number": QT_TRANSLATE_NOOP("Words", "Contract number"),
    "signed_on": QT_TRANSLATE_NOOP("Words", "Signed on"),
    "delivery_on": QT_TRANSLATE_NOOP("Words", "Delivery by"),
    "delivered_on": QT_TRANSLATE_NOOP("Words", "Delivered on"),
    "delivered": QT_TRANSLATE_NOOP("Words", "Delivered"),
    "net": QT_TRANSLATE_NOOP("Words", "Net"),
    "tax": QT_TRANSLATE_NOOP("Words", "Tax"),
    "gross": QT_TRANSLATE_NOOP("Words", "Total with tax"),
    "due_on": QT_TRANSLATE_NOOP("Words", "Payable by"),
    "paid": QT_TRANSLATE_NOOP("Words", "Paid"),
    "credited": QT_TRANSLATE_NOOP("Words", "Credited"),
    "outstanding": QT_TRANSLATE_NOOP("Words", "Outstanding"),
    "overpaid": QT_TRANSLATE_NOOP("Words", "Overpaid"),
    "unplanned": QT_TRANSLATE_NOOP("Words", "Outstanding beside instalments"),
    "next_due_on": QT_TRANSLATE_NOOP("Words", "Next due"),
    "uncounted": QT_TRANSLATE_NOOP("Words", "Payments without a rate"),
    "open": QT_TRANSLATE_NOOP("Words", "Still open"),
    "paid_on": QT_TRANSLATE_NOOP("Words", "Paid on"),
    "rate": QT_TRANSLATE_NOOP("Words", "Exchange rate"),
    "method": QT_TRANSLATE_NOOP("Words", "Way of payment"),
    "reference": QT_TRANSLATE_NOOP("Words", "Bank reference"),
    "counted": QT_TRANSLATE_NOOP("Words", "Counts as"),
    "order_currency": QT_TRANSLATE_NOOP("Words", "Currency of the order"),
    "issued_on": QT_TRANSLATE_NOOP("Words", "Issued on"),
}
