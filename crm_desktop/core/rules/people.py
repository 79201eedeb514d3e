"""Which records are people, which of them are the same one, and by what somebody is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.names.people import join_name

#: Kinds of which some or all records are people.
PEOPLE = (Kind.LEAD, Kind.CONTACT, Kind.ACCOUNT)
#: References between records that are the same person, where both are people.
SAME_PERSON = (
    (Kind.LEAD, "contact", Kind.CONTACT),
    (Kind.LEAD, "account", Kind.ACCOUNT),
    (Kind.CONTACT, "lead", Kind.LEAD),
    (Kind.ACCOUNT, "lead", Kind.LEAD),
)
#: Sorts of contact points that tell who somebody is; at an address others live and work too.
_TELLING_SORTS = frozenset({"email", "phone", "line", "wechat"})


def is_person(kind: Kind, row: Mapping[str, Stored]) -> bool:
    """Whether a record is somebody; of accounts those that are no company."""
    return kind in PEOPLE and (kind is not Kind.ACCOUNT or row.get("kind") == "person")


def is_way(kind: Kind) -> bool:
    """Whether records of a kind are further ways to reach somebody."""
    return kind is Kind.CONTACT_POINT


def known_by(record: RecordType, row: Mapping[str, Stored]) -> Iterator[str]:
    """The names, e-mails and numbers of a person, or of a further way to reach one."""
    if is_way(record.kind):
        if row.get("sort") in _TELLING_SORTS and row.get("value"):
            yield str(row["value"])
        return
    for field in record.fields:
        value = row.get(field.name)
        if value and (field.name == "name" or field.type in (FieldType.EMAIL, FieldType.PHONE)):
            yield str(value)
    family, given = str(row.get("family_name") or ""), str(row.get("given_name") or "")
    if family and given:
        yield from (join_name(family, given), f"{given} {family}", f"{family} {given}")


def identifying_fields(record: RecordType) -> tuple[str, ...]:
    """The fields by which another record would be known by the same; none for kinds of which nobody is."""
    if is_way(record.kind):
        return ("value",)
    if record.kind not in (*PEOPLE, Kind.USER):
        return ()
    told = (FieldType.EMAIL, FieldType.PHONE)
    return tuple(each.name for each in record.fields if each.name == "name" or each.type in told)
