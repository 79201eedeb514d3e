"""Further ways to reach somebody: how each sort is checked, which field of a record holds its first one."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.addresses.contact_ways import is_mobile

#: Labels that every office has; any other text is a label too.
LABELS = ("work", "home", "mobile", "fax", "assistant", "other")
#: The reference by which a way belongs to a record of each kind.
OWNERS: Mapping[Kind, str] = {Kind.LEAD: "lead", Kind.ACCOUNT: "account", Kind.CONTACT: "contact"}

_EMAIL = Field("value", FieldType.EMAIL, max_length=254)
_PHONE = Field("value", FieldType.PHONE, max_length=60)
_NAME = Field("value", FieldType.TEXT, max_length=100)
_ADDRESS = Field("value", FieldType.LONG_TEXT, max_length=1_000)
#: How the value of each sort is checked and kept.
VALUE_FIELDS: Mapping[str, Field] = {
    "email": _EMAIL,
    "phone": _PHONE,
    "line": _NAME,
    "wechat": _NAME,
    "address": _ADDRESS,
}
#: The field with the first one of each sort; of the other sorts the first is the one with the least position.
PRIMARY_FIELDS: Mapping[Kind, Mapping[str, str]] = {
    Kind.LEAD: {"email": "email", "phone": "phone", "address": "address"},
    Kind.ACCOUNT: {"email": "email", "phone": "phone", "address": "billing_address"},
    Kind.CONTACT: {"email": "email", "phone": "phone"},
}
#: The field that says what sort of address or number the first one is.
LABEL_FIELDS: Mapping[str, str] = {"email": "email_label", "phone": "phone_label"}
#: Fields of a record that hold a way of each sort beside the first one.
FIELDS_BESIDE: Mapping[str, tuple[str, ...]] = {
    "email": ("other_email",),
    "phone": ("mobile",),
    "address": ("shipping_address",),
}


def same_way(sort: str, value: str) -> str:
    """What the spellings of a value share: digits of a number, letters of the rest."""
    return ("".join(filter(str.isdecimal, value)) if sort == "phone" else "") or " ".join(
        value.casefold().split()
    )


def fields_of_sort(kind: Kind, sort: str) -> tuple[str, ...]:
    """The fields of a record that hold a way of that sort, the first one first; not every kind has all."""
    first = PRIMARY_FIELDS[kind].get(sort)
    return (*((first,) if first else ()), *FIELDS_BESIDE.get(sort, ()))


def label_of_former(sort: str, label: str | None, value: str) -> str | None:
    """The label of what was the first one until now; a number may say by itself that it is a mobile one."""
    return label or ("mobile" if sort == "phone" and is_mobile(value) else None)
