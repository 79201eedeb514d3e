"""All kinds of records with their fields: the one description that everything else derives from."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.main_records import ACCOUNT, CONTACT, LEAD, OPPORTUNITY
from crm_desktop.core.records.side_records import (
    ACCOUNT_CONTACT,
    ACTIVITY,
    CAMPAIGN_RECORD,
    CHANNEL_RECORD,
    COMPETITOR,
    LOSS_REASON,
    OPPORTUNITY_CONTACT,
    PIPELINE,
    SAVED_VIEW,
    SETTING,
    SPEND,
    STAGE,
    STAGE_CHANGE,
    USER,
)

RECORD_TYPES: Mapping[Kind, RecordType] = {
    each.kind: each
    for each in (
        USER,
        CHANNEL_RECORD,
        CAMPAIGN_RECORD,
        SPEND,
        LEAD,
        ACCOUNT,
        CONTACT,
        ACCOUNT_CONTACT,
        PIPELINE,
        STAGE,
        OPPORTUNITY,
        OPPORTUNITY_CONTACT,
        STAGE_CHANGE,
        ACTIVITY,
        COMPETITOR,
        LOSS_REASON,
        SAVED_VIEW,
        SETTING,
    )
}
