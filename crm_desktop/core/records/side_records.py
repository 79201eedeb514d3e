"""What stands around the main records: people, channels, stages, activities, links, settings."""

from __future__ import annotations

from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.shared_fields import (
    COMMON_FIELDS,
    CURRENCY,
    DESCRIPTION,
    EMAIL,
    T,
    reference,
)
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.currency_rates import RATE_PLACES
from crm_desktop.core.rules.scores import FILLED_FIELDS, Condition
from crm_desktop.core.values.tags import LONGEST_TAG

STAGE_KINDS = tuple(kind for kind in StageKind)
ACTIVITY_KINDS = ("call", "meeting", "email", "task", "note")
PRIORITIES = ("low", "normal", "high")
CONTACT_ROLES = ("decision_maker", "influencer", "user", "gatekeeper", "other")

_CODE = Field("code", T.TEXT, max_length=50, editable=False, importable=False)
#: Where nobody says, new entries come last, and new open stages before those that end.
_POSITION = Field("position", T.INTEGER)
_ACTIVE = Field("active", T.BOOLEAN, default=1)
#: The number of a colour among the series of the theme; not set, it is the one of the entry's place.
_COLOUR = Field("colour", T.INTEGER)
_PLAIN_COMMON = (
    Field("created_at", T.INSTANT, editable=False),
    Field("updated_at", T.INSTANT, editable=False, importable=False),
)


def _named(kind: Kind, *own: Field, is_imported: bool = False) -> RecordType:
    """A reference data; built-in entries carry a code and are shown by its translated name until renamed."""
    fields = (Field("name", T.TEXT), _CODE, *own, _POSITION, _ACTIVE, *_PLAIN_COMMON)
    return RecordType(kind, fields, is_reference_list=True, is_imported=is_imported)


USER = RecordType(
    Kind.USER,
    (
        Field("name", T.TEXT, required=True),
        EMAIL,
        Field("initials", T.TEXT, max_length=20),
        _COLOUR,
        _POSITION,
        _ACTIVE,
        *_PLAIN_COMMON,
    ),
    is_reference_list=True,
    is_imported=True,
)
CHANNEL_RECORD = _named(Kind.CHANNEL, _COLOUR, is_imported=True)
CAMPAIGN_RECORD = _named(
    Kind.CAMPAIGN,
    reference("channel", Kind.CHANNEL),
    Field("starts_on", T.DATE),
    Field("ends_on", T.DATE),
    Field("budget", T.MONEY, currency_field="currency"),
    Field("expected_revenue", T.MONEY, currency_field="currency"),
    CURRENCY,
    is_imported=True,
)
SPEND = RecordType(
    Kind.SPEND,
    (
        reference("channel", Kind.CHANNEL, indexed=True),
        reference("campaign", Kind.CAMPAIGN),
        Field("first_day", T.DATE, required=True),
        Field("last_day", T.DATE, required=True),
        Field("amount", T.MONEY, currency_field="currency", required=True),
        CURRENCY,
        DESCRIPTION,
        *_PLAIN_COMMON,
    ),
    title_field="description",
    is_imported=True,
    same_by=("channel", "campaign", "first_day", "last_day", "amount", "currency", "description"),
    rates_of="first_day",
)
#: What one unit of a currency is worth in the office's own, from a day on until a later rate.
RATE = RecordType(
    Kind.RATE,
    (
        Field("currency", T.CURRENCY, max_length=3, required=True),
        Field("day", T.DATE, required=True),
        Field("rate", T.DECIMAL, required=True, places=RATE_PLACES, is_rounded=True),
        # The office's own currency when it was written down: for another one it says nothing.
        Field("base", T.CURRENCY, max_length=3, editable=False, importable=False),
        *_PLAIN_COMMON,
    ),
    title_field="currency",
    is_imported=True,
    same_by=("currency", "day"),
)
PIPELINE = _named(Kind.PIPELINE)
STAGE = _named(
    Kind.STAGE,
    reference("pipeline", Kind.PIPELINE),
    Field("kind", T.CHOICE, choices=STAGE_KINDS, required=True, default=StageKind.OPEN.value),
    # Not set, it is shown as a dash and left out of weighted sums: nobody has said 0 %.
    Field("probability", T.PERCENT),
    _COLOUR,
    Field("stale_days", T.INTEGER),
    # What an opportunity has to have before it enters, by the names of its fields.
    Field("required_fields", T.NAMES, max_length=500),
)
#: What an office tells its records apart by beside their fields, of whatever kind they are.
TAG = RecordType(
    Kind.TAG,
    (
        Field("name", T.TEXT, max_length=LONGEST_TAG, required=True),
        _COLOUR,
        _POSITION,
        _ACTIVE,
        *_PLAIN_COMMON,
    ),
    is_reference_list=True,
    is_imported=True,
    same_by=("name",),
)
LOSS_REASON = _named(Kind.LOSS_REASON)
UNQUALIFIED_REASON = _named(Kind.UNQUALIFIED_REASON)

PLAYBOOK = _named(Kind.PLAYBOOK)
PLAYBOOK_STEP = RecordType(
    Kind.PLAYBOOK_STEP,
    (
        # What the activity that it makes is called; built-in ones carry a code until somebody renames them.
        Field("name", T.TEXT, max_length=300),
        _CODE,
        reference("playbook", Kind.PLAYBOOK, indexed=True),
        Field("kind", T.CHOICE, choices=ACTIVITY_KINDS, required=True, default="task"),
        Field("days", T.INTEGER, required=True, default=0),
        # The hour of the day as the clock shows it, "14:30"; without one only the day counts.
        Field("clock", T.TEXT, max_length=5),
        # Without one it is for whoever owns the record.
        reference("user", Kind.USER),
        Field("text", T.LONG_TEXT, max_length=20_000),
        _POSITION,
        _ACTIVE,
        *_PLAIN_COMMON,
    ),
    is_reference_list=True,
    goes_with=frozenset({"playbook"}),
)

STAGE_CHANGE = RecordType(
    Kind.STAGE_CHANGE,
    (
        reference("opportunity", Kind.OPPORTUNITY, indexed=True),
        reference("from_stage", Kind.STAGE),
        reference("to_stage", Kind.STAGE),
        Field("at", T.INSTANT, required=True),
        Field("seconds_before", T.INTEGER),
        reference("by", Kind.USER),
        # The end that was left, where the opportunity was opened again: as it was known then.
        Field("closed_at", T.INSTANT),
        reference("loss_reason", Kind.LOSS_REASON),
        reference("lost_to", Kind.COMPETITOR),
        Field("closing_notes", T.LONG_TEXT, max_length=20_000),
    ),
    title_field="at",
    goes_with=frozenset({"opportunity"}),
)

ACTIVITY = RecordType(
    Kind.ACTIVITY,
    (
        Field("kind", T.CHOICE, choices=ACTIVITY_KINDS, required=True, default="note"),
        Field("subject", T.TEXT, max_length=300, searchable=True),
        Field("text", T.LONG_TEXT, max_length=20_000, searchable=True),
        Field("due_at", T.INSTANT, indexed=True),
        Field("starts_at", T.INSTANT),
        Field("ends_at", T.INSTANT),
        Field("all_day", T.BOOLEAN, default=0),
        Field("place", T.TEXT, max_length=300, searchable=True),
        # How it repeats, as a recurrence rule of RFC 5545: "FREQ=WEEKLY;INTERVAL=2".
        Field("recurrence", T.TEXT, max_length=500),
        # The zone by whose clock a series goes on, "Europe/Berlin"; without one the office's.
        Field("time_zone", T.TEXT, max_length=60, editable=False, importable=False),
        Field("done_at", T.INSTANT),
        Field("outcome", T.TEXT, searchable=True),
        Field("priority", T.CHOICE, choices=PRIORITIES, required=True, default="normal"),
        Field("reminder_at", T.INSTANT),
        reference("lead", Kind.LEAD, indexed=True),
        reference("account", Kind.ACCOUNT, indexed=True),
        reference("contact", Kind.CONTACT, indexed=True),
        reference("opportunity", Kind.OPPORTUNITY, indexed=True),
        reference("quote", Kind.QUOTE, indexed=True),
        reference("order", Kind.ORDER, indexed=True),
        # The playbook by which it was planned.
        reference("playbook", Kind.PLAYBOOK, indexed=True, importable=False),
        # What a calendar file calls it: the same file read twice changes nothing the second time.
        Field("calendar_id", T.TEXT, max_length=300, editable=False, indexed=True),
        Field("external_id", T.TEXT, max_length=100, indexed=True),
        *COMMON_FIELDS,
    ),
    title_field="subject",
    is_imported=True,
    same_by=("kind", "subject", "text", "lead", "account", "contact", "opportunity", "quote", "order"),
    needs_one_of=("subject", "text"),
    goes_with=frozenset({"lead", "account", "contact", "opportunity", "quote", "order"}),
    stays_with_others=True,
    search_number=7,
)

ACCOUNT_CONTACT = RecordType(
    Kind.ACCOUNT_CONTACT,
    (
        reference("account", Kind.ACCOUNT, indexed=True),
        reference("contact", Kind.CONTACT, indexed=True),
        Field("role", T.TEXT),
    ),
    title_field="role",
    goes_with=frozenset({"account", "contact"}),
    same_by=("account", "contact"),
)
OPPORTUNITY_CONTACT = RecordType(
    Kind.OPPORTUNITY_CONTACT,
    (
        reference("opportunity", Kind.OPPORTUNITY, indexed=True),
        reference("contact", Kind.CONTACT, indexed=True),
        Field("role", T.CHOICE, choices=CONTACT_ROLES),
        Field("is_primary", T.BOOLEAN, default=0),
    ),
    title_field="role",
    goes_with=frozenset({"opportunity", "contact"}),
    same_by=("opportunity", "contact"),
)
PARTICIPANT = RecordType(
    Kind.PARTICIPANT,
    (
        reference("activity", Kind.ACTIVITY, indexed=True),
        reference("contact", Kind.CONTACT, indexed=True),
        reference("user", Kind.USER),
    ),
    title_field="activity",
    goes_with=frozenset({"activity", "contact"}),
    same_by=("activity", "contact", "user"),
)
CONVERSION = RecordType(
    Kind.CONVERSION,
    (
        reference("lead", Kind.LEAD, indexed=True),
        reference("account", Kind.ACCOUNT),
        reference("contact", Kind.CONTACT),
        reference("opportunity", Kind.OPPORTUNITY),
        Field("at", T.INSTANT, required=True),
        reference("by", Kind.USER),
        # Which of the records above the conversion made, by their kinds.
        Field("made", T.TEXT, max_length=100),
        # What it changed in records that were there, as JSON: see `services.conversion.ledger`.
        Field("changes", T.LONG_TEXT, max_length=100_000),
    ),
    title_field="at",
    goes_with=frozenset({"lead"}),
)
ASSIGNMENT_RULE = RecordType(
    Kind.ASSIGNMENT_RULE,
    (
        reference("channel", Kind.CHANNEL),
        reference("user", Kind.USER),
        _POSITION,
        _ACTIVE,
        *_PLAIN_COMMON,
    ),
    title_field="position",
    goes_with=frozenset({"channel", "user"}),
)
SCORE_RULE = RecordType(
    Kind.SCORE_RULE,
    (
        Field("condition", T.CHOICE, choices=tuple(Condition), required=True, default=Condition.FILLED.value),
        Field("field", T.CHOICE, choices=FILLED_FIELDS),
        reference("channel", Kind.CHANNEL),
        Field("activity", T.CHOICE, choices=ACTIVITY_KINDS),
        Field("days", T.INTEGER),
        Field("at_most", T.INTEGER),
        Field("amount", T.MONEY, currency_field="currency"),
        CURRENCY,
        Field("points", T.INTEGER, required=True, default=5),
        _POSITION,
        _ACTIVE,
        *_PLAIN_COMMON,
    ),
    title_field="position",
    goes_with=frozenset({"channel"}),
)
SAVED_VIEW = RecordType(
    Kind.SAVED_VIEW,
    (
        Field("name", T.TEXT, required=True, max_length=100),
        # the kind of records that it lists
        Field("page", T.TEXT, required=True, max_length=50),
        Field("definition", T.LONG_TEXT, required=True, max_length=100_000),
        reference("owner", Kind.USER),
        # shown above the list, with how many records it has
        Field("pinned", T.BOOLEAN, default=0),
    ),
)
SETTING = RecordType(
    Kind.SETTING,
    (
        Field("name", T.TEXT, required=True, max_length=100, indexed=True),
        Field("value", T.LONG_TEXT, max_length=100_000),
    ),
)
