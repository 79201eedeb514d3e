"""Which records are made by their name alone, where a form names one that is not there yet."""

from __future__ import annotations

from crm_desktop.core.records.kinds import Kind

#: A stage needs its board, a product its price: those are made where they are kept.
_MADE = frozenset(
    {
        Kind.ACCOUNT,
        Kind.CONTACT,
        Kind.USER,
        Kind.CHANNEL,
        Kind.CAMPAIGN,
        Kind.COMPETITOR,
        Kind.LOSS_REASON,
        Kind.UNQUALIFIED_REASON,
    }
)


def made_by_name(kind: Kind) -> bool:
    """Whether a name is enough for a new record of a kind."""
    return kind in _MADE
