"""The records of the trade with all their fields: the one description that everything else derives from."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.fields import Field, FieldType, RecordType
from crm_desktop.core.kinds import Kind

LEAD_STATUSES = ("new", "contacted", "qualified", "converted", "unqualified")
ACCOUNT_KINDS = ("company", "person")
ACCOUNT_STATUSES = ("prospect", "customer", "former")
STAGE_KINDS = ("open", "won", "lost")
ACTIVITY_KINDS = ("call", "meeting", "email", "task", "note")
PRIORITIES = ("low", "normal", "high")
CONTACT_ROLES = ("decision_maker", "influencer", "user", "gatekeeper", "other")
UNQUALIFIED_REASONS = (
    "no_need",
    "no_budget",
    "wrong_person",
    "unreachable",
    "duplicate",
    "competitor",
    "other",
)

T = FieldType


def _reference(name: str, to: Kind, *, indexed: bool = False, importable: bool = True) -> Field:
    return Field(name, T.REFERENCE, refers_to=to, indexed=indexed, importable=importable)


def _text(name: str, *, max_length: int = 200, searchable: bool = True, indexed: bool = False) -> Field:
    return Field(name, T.TEXT, max_length=max_length, searchable=searchable, indexed=indexed)


def _milestone(name: str) -> Field:
    return Field(name, T.INSTANT)


#: Fields that every record has beside its own; `id`, `version` and these times are kept by the program.
COMMON_FIELDS: tuple[Field, ...] = (
    _reference("owner", Kind.USER, indexed=True),
    Field("tags", T.TAGS, max_length=500, searchable=True),
    Field("custom", T.LONG_TEXT, max_length=100_000, editable=False, importable=False),
    Field("created_at", T.INSTANT, indexed=True),
    Field("updated_at", T.INSTANT, editable=False, importable=False),
)

EXTERNAL_ID = Field("external_id", T.TEXT, max_length=100, searchable=True, indexed=True)
NAME = Field("name", T.TEXT, searchable=True, indexed=True)
EMAIL = Field("email", T.EMAIL, max_length=254, searchable=True, indexed=True)
PHONE = Field("phone", T.PHONE, max_length=60, searchable=True)
MOBILE = Field("mobile", T.PHONE, max_length=60, searchable=True)
WEBSITE = Field("website", T.URL, max_length=500)
INDUSTRY = _text("industry", searchable=False)
DESCRIPTION = Field("description", T.LONG_TEXT, max_length=20_000, searchable=True)
CURRENCY = Field("currency", T.CURRENCY, max_length=3)
DO_NOT_CONTACT = Field("do_not_contact", T.BOOLEAN, default=0)
NEXT_STEP = _text("next_step", searchable=False)
NEXT_STEP_ON = Field("next_step_on", T.DATE, indexed=True)
CHANNEL = _reference("channel", Kind.CHANNEL, indexed=True)
CAMPAIGN = _reference("campaign", Kind.CAMPAIGN)

LEAD = RecordType(
    Kind.LEAD,
    (
        NAME,
        _text("family_name", searchable=False),
        _text("given_name", searchable=False),
        _text("company", indexed=True),
        _text("job_title", searchable=False),
        EMAIL,
        PHONE,
        MOBILE,
        WEBSITE,
        Field("address", T.LONG_TEXT, max_length=1_000),
        INDUSTRY,
        CHANNEL,
        CAMPAIGN,
        Field("status", T.CHOICE, choices=LEAD_STATUSES, required=True, default="new", indexed=True),
        Field("unqualified_reason", T.CHOICE, choices=UNQUALIFIED_REASONS),
        Field("estimated_amount", T.MONEY, currency_field="currency", indexed=True),
        CURRENCY,
        NEXT_STEP,
        NEXT_STEP_ON,
        DO_NOT_CONTACT,
        DESCRIPTION,
        Field("raw_text", T.LONG_TEXT, max_length=100_000),
        EXTERNAL_ID,
        _milestone("contacted_at"),
        _milestone("qualified_at"),
        _milestone("converted_at"),
        Field("account", T.REFERENCE, refers_to=Kind.ACCOUNT, editable=False, importable=False),
        Field("contact", T.REFERENCE, refers_to=Kind.CONTACT, editable=False, importable=False),
        Field("opportunity", T.REFERENCE, refers_to=Kind.OPPORTUNITY, editable=False, importable=False),
        Field("merged_into", T.REFERENCE, refers_to=Kind.LEAD, editable=False, importable=False),
        *COMMON_FIELDS,
    ),
    needs_one_of=("name", "company", "email", "phone", "mobile", "external_id"),
)

ACCOUNT = RecordType(
    Kind.ACCOUNT,
    (
        Field("name", T.TEXT, searchable=True, indexed=True, required=True),
        Field("kind", T.CHOICE, choices=ACCOUNT_KINDS, required=True, default="company"),
        Field("status", T.CHOICE, choices=ACCOUNT_STATUSES, required=True, default="prospect", indexed=True),
        INDUSTRY,
        Field("size", T.INTEGER),
        _text("tax_number", max_length=50),
        WEBSITE,
        EMAIL,
        PHONE,
        Field("billing_address", T.LONG_TEXT, max_length=1_000),
        Field("shipping_address", T.LONG_TEXT, max_length=1_000),
        _reference("parent", Kind.ACCOUNT),
        _reference("lead", Kind.LEAD, indexed=True),
        CHANNEL,
        NEXT_STEP,
        NEXT_STEP_ON,
        DESCRIPTION,
        EXTERNAL_ID,
        *COMMON_FIELDS,
    ),
)

CONTACT = RecordType(
    Kind.CONTACT,
    (
        NAME,
        _text("family_name", searchable=False),
        _text("given_name", searchable=False),
        _reference("account", Kind.ACCOUNT, indexed=True),
        _text("job_title"),
        _text("department", searchable=False),
        EMAIL,
        Field("other_email", T.EMAIL, max_length=254, searchable=True),
        PHONE,
        MOBILE,
        Field("birthday", T.DATE),
        DO_NOT_CONTACT,
        _reference("lead", Kind.LEAD, indexed=True),
        NEXT_STEP,
        NEXT_STEP_ON,
        DESCRIPTION,
        EXTERNAL_ID,
        *COMMON_FIELDS,
    ),
    needs_one_of=("name", "email", "phone", "mobile", "external_id"),
)

OPPORTUNITY = RecordType(
    Kind.OPPORTUNITY,
    (
        Field("name", T.TEXT, searchable=True, indexed=True, required=True),
        _reference("account", Kind.ACCOUNT, indexed=True),
        _reference("contact", Kind.CONTACT, indexed=True),
        _reference("stage", Kind.STAGE, indexed=True),
        Field("position", T.INTEGER, editable=False, importable=False),
        Field("amount", T.MONEY, currency_field="currency", indexed=True),
        CURRENCY,
        Field("probability", T.PERCENT),
        Field("expected_close", T.DATE, indexed=True),
        Field("closed_at", T.INSTANT),
        Field("won_at", T.INSTANT, editable=False, importable=False),
        Field("stage_since", T.INSTANT, editable=False, importable=False),
        _reference("loss_reason", Kind.LOSS_REASON),
        _reference("lost_to", Kind.COMPETITOR),
        _reference("lead", Kind.LEAD, indexed=True),
        CHANNEL,
        CAMPAIGN,
        NEXT_STEP,
        NEXT_STEP_ON,
        DESCRIPTION,
        EXTERNAL_ID,
        *COMMON_FIELDS,
    ),
)

_CODE = Field("code", T.TEXT, max_length=50, editable=False, importable=False)
_POSITION = Field("position", T.INTEGER, default=0)
_ACTIVE = Field("active", T.BOOLEAN, default=1)
_PLAIN_COMMON = (
    Field("created_at", T.INSTANT, editable=False),
    Field("updated_at", T.INSTANT, editable=False),
)


def _named(kind: Kind, *own: Field) -> RecordType:
    """A small list; built-in entries carry a code and are shown by its translated name until renamed."""
    return RecordType(kind, (Field("name", T.TEXT), _CODE, *own, _POSITION, _ACTIVE, *_PLAIN_COMMON))


USER = RecordType(
    Kind.USER, (Field("name", T.TEXT, required=True), EMAIL, _POSITION, _ACTIVE, *_PLAIN_COMMON)
)
CHANNEL_RECORD = _named(Kind.CHANNEL)
CAMPAIGN_RECORD = _named(
    Kind.CAMPAIGN,
    _reference("channel", Kind.CHANNEL),
    Field("starts_on", T.DATE),
    Field("ends_on", T.DATE),
    Field("budget", T.MONEY, currency_field="currency"),
    Field("expected_revenue", T.MONEY, currency_field="currency"),
    CURRENCY,
)
SPEND = RecordType(
    Kind.SPEND,
    (
        _reference("channel", Kind.CHANNEL, indexed=True),
        _reference("campaign", Kind.CAMPAIGN),
        Field("first_day", T.DATE, required=True),
        Field("last_day", T.DATE, required=True),
        Field("amount", T.MONEY, currency_field="currency", required=True),
        CURRENCY,
        DESCRIPTION,
        *_PLAIN_COMMON,
    ),
    title_field="description",
)
PIPELINE = _named(Kind.PIPELINE)
STAGE = _named(
    Kind.STAGE,
    _reference("pipeline", Kind.PIPELINE),
    Field("kind", T.CHOICE, choices=STAGE_KINDS, required=True, default="open"),
    Field("probability", T.PERCENT, required=True, default=0),
    Field("colour", T.INTEGER, default=0),
    Field("stale_days", T.INTEGER),
)
COMPETITOR = _named(Kind.COMPETITOR)
LOSS_REASON = _named(Kind.LOSS_REASON)

STAGE_CHANGE = RecordType(
    Kind.STAGE_CHANGE,
    (
        _reference("opportunity", Kind.OPPORTUNITY, indexed=True),
        _reference("from_stage", Kind.STAGE),
        _reference("to_stage", Kind.STAGE),
        Field("at", T.INSTANT, required=True),
        Field("seconds_before", T.INTEGER),
        _reference("by", Kind.USER),
    ),
    title_field="at",
)

ACTIVITY = RecordType(
    Kind.ACTIVITY,
    (
        Field("kind", T.CHOICE, choices=ACTIVITY_KINDS, required=True, default="note"),
        Field("subject", T.TEXT, max_length=300),
        Field("text", T.LONG_TEXT, max_length=20_000),
        Field("due_at", T.INSTANT, indexed=True),
        Field("starts_at", T.INSTANT),
        Field("ends_at", T.INSTANT),
        Field("done_at", T.INSTANT),
        Field("outcome", T.TEXT),
        Field("priority", T.CHOICE, choices=PRIORITIES, required=True, default="normal"),
        Field("reminder_at", T.INSTANT),
        _reference("lead", Kind.LEAD, indexed=True),
        _reference("account", Kind.ACCOUNT, indexed=True),
        _reference("contact", Kind.CONTACT, indexed=True),
        _reference("opportunity", Kind.OPPORTUNITY, indexed=True),
        *COMMON_FIELDS,
    ),
    title_field="subject",
    needs_one_of=("subject", "text"),
)

ACCOUNT_CONTACT = RecordType(
    Kind.ACCOUNT_CONTACT,
    (
        _reference("account", Kind.ACCOUNT, indexed=True),
        _reference("contact", Kind.CONTACT, indexed=True),
        Field("role", T.TEXT),
    ),
    title_field="role",
)
OPPORTUNITY_CONTACT = RecordType(
    Kind.OPPORTUNITY_CONTACT,
    (
        _reference("opportunity", Kind.OPPORTUNITY, indexed=True),
        _reference("contact", Kind.CONTACT, indexed=True),
        Field("role", T.CHOICE, choices=CONTACT_ROLES),
    ),
    title_field="role",
)
SAVED_VIEW = RecordType(
    Kind.SAVED_VIEW,
    (
        Field("name", T.TEXT, required=True),
        Field("page", T.TEXT, max_length=50),
        Field("definition", T.LONG_TEXT, max_length=100_000),
        _reference("owner", Kind.USER),
    ),
)
SETTING = RecordType(
    Kind.SETTING,
    (
        Field("name", T.TEXT, required=True, max_length=100, indexed=True),
        Field("value", T.LONG_TEXT, max_length=100_000),
    ),
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


def record_type(kind: Kind) -> RecordType:
    """The description of a kind's fields."""
    return RECORD_TYPES[kind]
