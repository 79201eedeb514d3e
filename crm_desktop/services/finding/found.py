"""What a search over all kinds finds, as plain values."""

from __future__ import annotations

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.search.marking import Span
from crm_desktop.frozen import frozen
from crm_desktop.services.finding.ranking import Rank


@frozen
class Place:
    """A text of a record and the stretches of it that were asked for; without a field its title."""

    field: str
    text: str
    marks: tuple[Span, ...] = ()


@frozen
class Found:
    """One record, with the values of its list row, and where the words were met."""

    kind: Kind
    id: int
    title: Place
    values: dict[str, str | int | None]
    rank: Rank
    #: the first field that tells why it was found where its title does not; None where its title does
    place: Place | None = None


@frozen
class FoundKind:
    """The records of one kind; `has_more` when not all of them are here."""

    kind: Kind
    found: tuple[Found, ...]
    has_more: bool


@frozen
class Findings:
    """What was found, the kind with the likeliest record first; `is_forgiven` for words with an error."""

    kinds: tuple[FoundKind, ...]
    is_forgiven: bool = False
