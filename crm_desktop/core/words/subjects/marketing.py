"""Words about where leads come from and what that costs: channels, campaigns and spend."""

from __future__ import annotations

from crm_desktop.core.words.kind_names import KindNames
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

NAMES = {
    "channel": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Channel"),
        several=QT_TRANSLATE_NOOP("Words", "Channels"),
        one_inside=QT_TRANSLATE_NOOP("Words", "channel"),
        several_inside=QT_TRANSLATE_NOOP("Words", "channels"),
        fields={"name": QT_TRANSLATE_NOOP("Words", "Channel name")},
        built_in={
            "trade_fair": QT_TRANSLATE_NOOP("Words", "Trade fair"),
            "marketing_campaign": QT_TRANSLATE_NOOP("Words", "Marketing campaign"),
            "website": QT_TRANSLATE_NOOP("Words", "Website form"),
            "phone_enquiry": QT_TRANSLATE_NOOP("Words", "Phone enquiry"),
            "customer_interview": QT_TRANSLATE_NOOP("Words", "Customer interview"),
            "referral": QT_TRANSLATE_NOOP("Words", "Referral"),
            "paid_search": QT_TRANSLATE_NOOP("Words", "Paid search"),
            "organic_search": QT_TRANSLATE_NOOP("Words", "Organic search"),
            "social": QT_TRANSLATE_NOOP("Words", "Social"),
            "email": QT_TRANSLATE_NOOP("Words", "Email"),
            "direct": QT_TRANSLATE_NOOP("Words", "Direct traffic"),
            "other": QT_TRANSLATE_NOOP("Words", "Other"),
        },
    ),
    "campaign": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Campaign"),
        several=QT_TRANSLATE_NOOP("Words", "Campaigns"),
        one_inside=QT_TRANSLATE_NOOP("Words", "campaign"),
        several_inside=QT_TRANSLATE_NOOP("Words", "campaigns"),
        fields={"name": QT_TRANSLATE_NOOP("Words", "Campaign name")},
    ),
    "spend": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Spend"),
        one_inside=QT_TRANSLATE_NOOP("Words", "spend"),
        several_inside=QT_TRANSLATE_NOOP("Words", "spend entries"),
        fields={
            "amount": QT_TRANSLATE_NOOP("Words", "Spend"),
        },
    ),
}
