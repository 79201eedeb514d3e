"""Fields that several kinds of records share, and short ways to describe others."""

from __future__ import annotations

from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind

T = FieldType


def reference(name: str, to: Kind, *, indexed: bool = False, importable: bool = True) -> Field:
    """A field that points at a record of another kind."""
    return Field(name, T.REFERENCE, refers_to=to, indexed=indexed, importable=importable)


def text(
    name: str,
    *,
    max_length: int = 200,
    searchable: bool = True,
    indexed: bool = False,
    alike_in: tuple[Kind, ...] = (),
) -> Field:
    """A line of text."""
    return Field(
        name, T.TEXT, max_length=max_length, searchable=searchable, indexed=indexed, alike_in=alike_in
    )


def milestone(name: str) -> Field:
    """The moment at which something was reached for the first time."""
    return Field(name, T.INSTANT)


#: Fields that every record has beside its own; `id`, `version` and these times are kept by the program.
COMMON_FIELDS: tuple[Field, ...] = (
    reference("owner", Kind.USER, indexed=True),
    Field("tags", T.TAGS, lists=Kind.TAG, searchable=True, indexed=True),
    Field("custom", T.LONG_TEXT, max_length=100_000, editable=False, importable=False),
    Field("created_at", T.INSTANT, indexed=True),
    Field("updated_at", T.INSTANT, editable=False, importable=False),
)

EXTERNAL_ID = Field("external_id", T.TEXT, max_length=100, searchable=True, indexed=True)
NAME = Field("name", T.TEXT, searchable=True, indexed=True)
EMAIL = Field("email", T.EMAIL, max_length=254, searchable=True, indexed=True)
PHONE = Field("phone", T.PHONE, max_length=60, searchable=True)
MOBILE = Field("mobile", T.PHONE, max_length=60, searchable=True)
#: What sort of address or number the first one is: see `core.rules.contact_points.LABELS`.
EMAIL_LABEL = Field("email_label", T.TEXT, max_length=50, importable=False)
PHONE_LABEL = Field("phone_label", T.TEXT, max_length=50, importable=False)
WEBSITE = Field("website", T.URL, max_length=500)
#: The group of customers that a list of prices is for; an account names its own.
PRICE_LIST = text("price_list", max_length=60, searchable=False, alike_in=(Kind.PRODUCT_PRICE, Kind.ACCOUNT))
INDUSTRY = text("industry", searchable=False, alike_in=(Kind.LEAD, Kind.ACCOUNT))
DESCRIPTION = Field("description", T.LONG_TEXT, max_length=20_000, searchable=True)
CURRENCY = Field("currency", T.CURRENCY, max_length=3)
DO_NOT_CONTACT = Field("do_not_contact", T.BOOLEAN, default=0)
NEXT_STEP = text("next_step", searchable=False)
NEXT_STEP_ON = Field("next_step_on", T.DATE, indexed=True)
CHANNEL = reference("channel", Kind.CHANNEL, indexed=True)
CAMPAIGN = reference("campaign", Kind.CAMPAIGN)
