"""Converting leads: what each shall become, and what came of it. What a person told is in Python form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from typing import cast

from crm_desktop.core.commands import Command
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen

#: A record in the way of taking a conversion back: its kind, id and title.
Blocker = tuple[Kind, int, str]


class Becoming(StrEnum):
    """What one part of a lead becomes; the value is what the command line calls it."""

    NEW = "new"
    NONE = "none"
    EXISTING = "existing"
    #: the best of the records that look like it, or a new one where none does
    LIKELIEST = "match"


@frozen
class Part:
    """What the account, the contact or the opportunity of a lead shall be.

    `id` names an existing record. `values` are what a person said of it, in place of what the lead tells; of
    an existing record they are changes.
    """

    how: Becoming
    id: int | None = None
    values: Mapping[str, object] = field(default_factory=dict)


#: The usual way: join what is known, and open a deal unless one with that account is open.
MATCHED = Part(Becoming.LIKELIEST)


@frozen
class LeadConversion:
    """One lead, and what shall become of it; `role` is the contact's in the opportunity."""

    lead: int
    account: Part = MATCHED
    contact: Part = MATCHED
    opportunity: Part = MATCHED
    role: str = "other"


@frozen
class ConvertLeads(Command):
    """Make accounts, contacts and opportunities of leads, or join them with those that are there.

    One lead alone is converted or refused. Of several each is converted or named with its reason; the
    outcome's result is a tuple of `ConversionResult`, in their order. All of it is one step for undo.
    """

    conversions: tuple[LeadConversion, ...]


@frozen
class UnconvertLeads(Command):
    """Take conversions back, at any later time: what they made goes, what they filled in is empty again.

    Refused with what forbids it where something was built on what they made. Results as of `ConvertLeads`.
    """

    leads: tuple[int, ...]


@frozen
class ConversionResult:
    """What one lead became; `created` and `matched` name the kinds of the records made and joined."""

    lead: int
    account: int | None = None
    contact: int | None = None
    opportunity: int | None = None
    created: tuple[Kind, ...] = ()
    matched: tuple[Kind, ...] = ()
    error: UserError | None = None


def blockers_of(error: UserError) -> Sequence[Blocker]:
    """The records that forbid what was refused: those built on a conversion, or the one changed since."""
    params = error.params
    if error.key == "unconvert_changed_since":
        return (cast(Blocker, (params["kind"], params["id"], params["title"])),)
    return cast(Sequence[Blocker], params.get("blockers", ()))
