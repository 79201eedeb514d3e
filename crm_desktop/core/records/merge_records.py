"""What is remembered of records that were made one, and of those that only look alike."""

from __future__ import annotations

from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.shared_fields import T, reference

#: The field that names the record that stayed is called like its kind.
MERGE = RecordType(
    Kind.MERGE,
    (
        reference("lead", Kind.LEAD, indexed=True),
        reference("account", Kind.ACCOUNT, indexed=True),
        reference("contact", Kind.CONTACT, indexed=True),
        # The numbers of those that became part of it, divided by commas.
        Field("merged", T.TEXT, max_length=1_000),
        Field("at", T.INSTANT, required=True),
        reference("by", Kind.USER),
        # What it changed, as JSON: see `services.merging.ledger`.
        Field("changes", T.LONG_TEXT, max_length=1_000_000, internal=True),
    ),
    title_field="merged",
    goes_with=frozenset({"lead", "account", "contact"}),
)
#: Two records of one kind that are not the same, by their numbers: no link, since either may go.
DISTINCT_PAIR = RecordType(
    Kind.DISTINCT_PAIR,
    (
        Field("kind", T.TEXT, max_length=60, required=True),
        Field("first", T.INTEGER, required=True, indexed=True),
        Field("second", T.INTEGER, required=True),
        Field("at", T.INSTANT, required=True),
        reference("by", Kind.USER),
    ),
    title_field="kind",
)
