"""Competitors, and how they stand in the deals in which one meets them."""

from __future__ import annotations

from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.shared_fields import COMMON_FIELDS, CURRENCY, DESCRIPTION, WEBSITE, T, reference

#: How a competitor's offer stands against one's own.
STANDINGS = ("behind", "level", "ahead")
THREATS = ("low", "medium", "high")
#: The last two follow from the end of the deal: it was lost to this competitor, or not.
STATES = ("active", "withdrawn", "won", "lost")

#: Few enough to be kept in memory for choices, and yet each has a page and is searched.
COMPETITOR = RecordType(
    Kind.COMPETITOR,
    (
        Field("name", T.TEXT, searchable=True),
        Field("code", T.TEXT, max_length=50, editable=False, importable=False),
        WEBSITE,
        Field("strengths", T.LONG_TEXT, max_length=20_000, searchable=True),
        Field("weaknesses", T.LONG_TEXT, max_length=20_000, searchable=True),
        DESCRIPTION,
        Field("external_id", T.TEXT, max_length=100),
        # Where nobody says, new entries come last.
        Field("position", T.INTEGER, importable=False),
        Field("active", T.BOOLEAN, default=1, importable=False),
        *COMMON_FIELDS,
    ),
    is_reference_list=True,
    is_listed=True,
    search_number=8,
)

#: A competitor in a deal.
OPPORTUNITY_COMPETITOR = RecordType(
    Kind.OPPORTUNITY_COMPETITOR,
    (
        reference("opportunity", Kind.OPPORTUNITY, indexed=True),
        reference("competitor", Kind.COMPETITOR, indexed=True),
        # What they ask for all of it.
        Field("price", T.MONEY, currency_field="currency"),
        CURRENCY,
        Field("standing", T.CHOICE, choices=STANDINGS),
        Field("threat", T.CHOICE, choices=THREATS),
        Field("state", T.CHOICE, choices=STATES, required=True, default="active"),
        Field("strengths", T.LONG_TEXT, max_length=2_000),
        Field("weaknesses", T.LONG_TEXT, max_length=2_000),
        Field("created_at", T.INSTANT, editable=False, importable=False),
        Field("updated_at", T.INSTANT, editable=False, importable=False),
    ),
    title_field="competitor",
    goes_with=frozenset({"opportunity"}),
    is_imported=True,
    same_by=("opportunity", "competitor"),
    currency_of="opportunity",
)
