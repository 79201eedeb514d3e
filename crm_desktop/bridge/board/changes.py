"""What the board is made of, and which card an undo was about."""

from __future__ import annotations

from crm_desktop.bridge.access.interest import (
    DAYS,
    Interest,
    Part,
    everything_of,
    names_through,
    reference_lists,
)
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind

#: Fields of an opportunity that its card shows; stage and position decide where it stands.
CARD_FIELDS = frozenset(
    (
        *("name", "account", "contact", "lead", "amount", "currency", "probability"),
        *("expected_close", "closed_at", "loss_reason", "lost_to", "owner"),
    )
)


def card_interest(catalogue: Catalogue) -> Interest:
    """What cards are made of."""
    own = Interest((Part(Kind.OPPORTUNITY, CARD_FIELDS, comings=False),))
    return own | names_through(catalogue, Kind.OPPORTUNITY)


def column_interest(catalogue: Catalogue) -> Interest:
    """What decides which cards stand in which column, and its figures. Filters and periods count days."""
    return everything_of(Kind.OPPORTUNITY, Kind.RATE, Kind.SETTING) | reference_lists(catalogue) | DAYS


def reverted_card(change_set: ChangeSet) -> int | None:
    """The one opportunity that an undo or redo was about, so that it can be shown; None for anything else."""
    opportunities = change_set.of(Kind.OPPORTUNITY)
    if change_set.reverts is None or len(opportunities) != 1:
        return None
    ids = opportunities[0].ids
    return next(iter(ids)) if ids is not None and len(ids) == 1 else None
