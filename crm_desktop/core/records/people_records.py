"""What stands around people and companies: further ways to reach them, and how people are related."""

from __future__ import annotations

from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.shared_fields import T, reference

CONTACT_SORTS = ("email", "phone", "line", "wechat", "address")
RELATIONS = ("reports_to", "recommended_by")

CONTACT_POINT = RecordType(
    Kind.CONTACT_POINT,
    (
        Field("sort", T.CHOICE, choices=CONTACT_SORTS, required=True, default="phone"),
        # A code of `core.rules.contact_points.LABELS`, or what somebody calls it.
        Field("label", T.TEXT, max_length=50),
        # The longest of its sorts is an address; each sort has its own check in the rules.
        Field("value", T.LONG_TEXT, max_length=1_000, required=True, searchable=True),
        Field("position", T.INTEGER, default=0),
        reference("lead", Kind.LEAD),
        reference("account", Kind.ACCOUNT),
        reference("contact", Kind.CONTACT),
    ),
    title_field="value",
    goes_with=frozenset({"lead", "account", "contact"}),
    same_by=("sort", "value", "lead", "account", "contact"),
    adds_words_to=("lead", "account", "contact"),
)
CONTACT_RELATION = RecordType(
    Kind.CONTACT_RELATION,
    (
        reference("contact", Kind.CONTACT, indexed=True),
        Field("relation", T.CHOICE, choices=RELATIONS, required=True, default="reports_to"),
        reference("other", Kind.CONTACT, indexed=True),
    ),
    title_field="relation",
    goes_with=frozenset({"contact", "other"}),
    same_by=("contact", "relation", "other"),
)
