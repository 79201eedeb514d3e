"""What a write means to the board: which cards to load again, and whether columns may differ."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.bridge.board.cards import CARD_FIELDS
from crm_desktop.core.changes import Change, ChangeSet
from crm_desktop.core.records.kinds import Kind

#: Kinds whose names stand on cards, with the fields that make the name.
_NAMED = {
    Kind.ACCOUNT: frozenset({"name"}),
    Kind.CONTACT: frozenset({"name"}),
    Kind.LEAD: frozenset({"name", "company"}),
}


@dataclass(frozen=True, slots=True)
class BoardChange:
    """Cards to load again (None: all), and whether order, counts or sums of columns may differ."""

    cards: frozenset[int] | None = frozenset()
    columns: bool = False


def board_change(change_set: ChangeSet) -> BoardChange | None:
    """What a write means to the board; None when it does not concern it."""
    opportunities = change_set.of(Kind.OPPORTUNITY)
    cards: frozenset[int] = frozenset()
    if any(_renames(change) for kind in _NAMED for change in change_set.of(kind)):
        return BoardChange(None, bool(opportunities))
    for change in opportunities:
        if not _touches(change, CARD_FIELDS):
            continue
        if change.ids is None:
            return BoardChange(None, True)
        cards |= change.ids
    return BoardChange(cards, True) if opportunities else None


def _renames(change: Change) -> bool:
    return _touches(change, _NAMED[change.kind])


def _touches(change: Change, fields: frozenset[str]) -> bool:
    return change.fields is None or bool(change.fields & fields)


def reverted_card(change_set: ChangeSet) -> int | None:
    """The one opportunity that an undo or redo was about, so that it can be shown; None for anything else."""
    opportunities = change_set.of(Kind.OPPORTUNITY)
    if change_set.reverts is None or len(opportunities) != 1:
        return None
    ids = opportunities[0].ids
    return next(iter(ids)) if ids is not None and len(ids) == 1 else None
