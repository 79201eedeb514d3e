"""The kinds of things that are stored, by the names that commands, journal and command line use."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """One stored kind; the value is the table's name."""

    USER = "user"
    CHANNEL = "channel"
    CAMPAIGN = "campaign"
    SPEND = "spend"
    LEAD = "lead"
    ACCOUNT = "account"
    CONTACT = "contact"
    ACCOUNT_CONTACT = "account_contact"
    PIPELINE = "pipeline"
    STAGE = "stage"
    OPPORTUNITY = "opportunity"
    OPPORTUNITY_CONTACT = "opportunity_contact"
    STAGE_CHANGE = "stage_change"
    ACTIVITY = "activity"
    COMPETITOR = "competitor"
    LOSS_REASON = "loss_reason"
    SAVED_VIEW = "saved_view"
    SETTING = "setting"


#: The four record kinds that have a table page, an import and a search of their own.
LISTED_KINDS: tuple[Kind, ...] = (Kind.LEAD, Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY)

#: Kinds so few in number that a whole list of them is kept in memory (names in tables, choices in editors).
REFERENCE_KINDS: tuple[Kind, ...] = (
    Kind.USER,
    Kind.CHANNEL,
    Kind.CAMPAIGN,
    Kind.PIPELINE,
    Kind.STAGE,
    Kind.COMPETITOR,
    Kind.LOSS_REASON,
)
