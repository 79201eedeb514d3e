"""How complete a record is: the share of the fields that matter which are filled."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.contact_points import PRIMARY_FIELDS

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


@dataclass(frozen=True, slots=True)
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
