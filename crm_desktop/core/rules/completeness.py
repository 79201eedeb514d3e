"""How complete a record is: the share of the fields that matter which are filled."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.contact_points import PRIMARY_FIELDS
from crm_desktop.frozen import frozen

#: The fields that matter, by kind.
USUAL_FIELDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.ACCOUNT: (
        "name",
        "industry",
        "size",
        "tax_number",
        "website",
        "email",
        "phone",
        "billing_address",
        "channel",
        "owner",
    ),
    Kind.CONTACT: (
        "name",
        "account",
        "job_title",
        "department",
        "email",
        "phone",
        "mobile",
        "birthday",
        "owner",
    ),
}


_SETTING = "completeness/"
#: Fields of these types, and these fields, say nothing of how well somebody is known.
_NEVER = frozenset({FieldType.BOOLEAN, FieldType.INSTANT})
_NEVER_NAMED = frozenset({"external_id", "lead"})


def setting_of(kind: Kind) -> str:
    """The name under which the office keeps which fields of a kind matter."""
    return f"{_SETTING}{kind}"


def may_matter(record: RecordType) -> tuple[str, ...]:
    """The fields of a kind of which an office may say that they matter: those that people fill in."""
    return tuple(
        field.name
        for field in record.fields
        if field.editable and field.importable and not field.is_beside
        if field.type not in _NEVER and field.name not in _NEVER_NAMED
    )


def as_setting(fields: Collection[str]) -> str:
    """Fields as the setting is kept."""
    return json.dumps(list(fields))


def fields_that_matter(record: RecordType, stored: str | None) -> tuple[str, ...]:
    """The fields that the setting names, in the order of the record; the usual ones where there is none.

    Names that the record does not have, any more or yet, are passed over.
    """
    if stored is None:
        return USUAL_FIELDS.get(record.kind, ())
    try:
        told = json.loads(stored)
    except ValueError:
        return USUAL_FIELDS.get(record.kind, ())
    names = set(map(str, told)) if isinstance(told, list) else set()
    return tuple(name for name in may_matter(record) if name in names)


@frozen
class Completeness:
    """How many of the chosen fields are filled, of how many, and which are not, in the order of choosing."""

    filled: int
    total: int
    missing: tuple[str, ...]

    @property
    def percent(self) -> int:
        """The share in whole per cent, rounded half up; nothing chosen is complete."""
        return 100 if self.total == 0 else (200 * self.filled + self.total) // (2 * self.total)


def completeness(
    kind: Kind, fields: tuple[str, ...], values: Mapping[str, Stored], sorts: Collection[str] = ()
) -> Completeness:
    """Count the filled fields; an address or number that stands beside the record counts as filled too.

    `sorts` are those of the further ways to reach it.
    """
    beside = {name for sort, name in PRIMARY_FIELDS.get(kind, {}).items() if sort in sorts}
    missing = tuple(name for name in fields if values.get(name) in (None, "") and name not in beside)
    return Completeness(len(fields) - len(missing), len(fields), missing)
