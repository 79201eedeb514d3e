"""The rules of moving an opportunity between stages, and where a card stands on the board."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.values.stored import DAY
from crm_desktop.frozen import frozen

#: Distance between neighbouring cards: many moves fit between two before a column is renumbered.
POSITION_GAP = 1 << 32


#: What an opportunity has that came to an end, and no other.
END_FIELDS = ("closed_at", "loss_reason", "lost_to", "closing_notes")


@frozen
class StageFacts:
    """What the rules need to know of a stage."""

    id: int
    kind: StageKind
    #: what an opportunity has to have before it enters, by the names of its fields
    required: tuple[str, ...] = ()
    #: whether it stands on its board
    in_use: bool = True


#: What a stage may ask for of an opportunity before it enters.
REQUIRABLE = (
    "account",
    "contact",
    "amount",
    "expected_close",
    "channel",
    "campaign",
    "owner",
    "next_step",
    "next_step_on",
    "description",
)


def required_names(told: Stored) -> tuple[str, ...]:
    """The names of fields that a stage asks for, as they are stored: "amount, contact"."""
    return tuple(name.strip() for name in str(told or "").split(",") if name.strip())


def missing_in(values: Mapping[str, object], required: Sequence[str]) -> list[str]:
    """Which of the required fields an opportunity of these values lacks."""
    return [name for name in required if values.get(name) in (None, "")]


def arrival(
    row: Mapping[str, Stored],
    stage: StageFacts,
    at: int,
    *,
    closed_at: int | None = None,
    loss_reason: int | None = None,
    lost_to: int | None = None,
    closing_notes: str | None = None,
) -> dict[str, Stored]:
    """What changes in an opportunity that enters another stage at `at` (milliseconds, UTC).

    Won sets the closing date (the first win is kept for ever), lost needs a reason, reopening clears both.
    Raises RuleBroken when a reason is missing or the closing date lies in the future.
    """
    changes: dict[str, Stored] = {"stage": stage.id, "stage_since": at}
    if stage.kind is StageKind.OPEN:
        return {**changes, **dict.fromkeys(END_FIELDS)}
    changes["closing_notes"] = closing_notes
    # A date picked as today stands for its last moment; a day of grace covers every time zone.
    if closed_at is not None and closed_at > at + DAY:
        raise RuleBroken("closed_in_future", field="closed_at")
    changes["closed_at"] = at if closed_at is None else closed_at
    if stage.kind is StageKind.WON:
        first_won = row.get("won_at")
        changes["won_at"] = changes["closed_at"] if first_won is None else first_won
        return {**changes, "loss_reason": None, "lost_to": None}
    if loss_reason is None:
        raise RuleBroken("loss_needs_reason", field="loss_reason")
    return {**changes, "loss_reason": loss_reason, "lost_to": lost_to}


def effective_probability(own: int | None, kind: StageKind | None, of_stage: int | None) -> int | None:
    """The probability in per cent that an opportunity counts with: its own while it is open, else its
    stage's.

    `kind` and `of_stage` are those of its stage; None without one. What has ended is decided: a win counts
    in full and a loss as nothing, whatever was guessed before.
    """
    if own is not None and kind in (StageKind.OPEN, None):
        return own
    return of_stage


def entry(
    row: Mapping[str, Stored], stage: StageFacts, now: int, *, other_reason: int | None
) -> dict[str, Stored]:
    """What follows for a new opportunity that is entered, or imported, into a stage at `now` (milliseconds,
    UTC).

    A closed opportunity that names no date ended now, and it is not younger than its end. A lost one that
    names no reason gets `other_reason`. Raises RuleBroken as `arrival` does.
    """
    closed, created = row.get("closed_at"), row.get("created_at")
    reason, rival, notes = row.get("loss_reason"), row.get("lost_to"), row.get("closing_notes")
    changes = arrival(
        {},
        stage,
        now,
        closed_at=None if closed is None else int(closed),
        loss_reason=other_reason if reason is None else int(reason),
        lost_to=None if rival is None else int(rival),
        closing_notes=None if notes is None else str(notes),
    )
    ended = changes["closed_at"]
    came = now if ended is None else min(int(ended), now)
    made = came if created is None else int(created)
    since = made if ended is None else max(made, came)
    return {"won_at": None, **changes, "created_at": made, "stage_since": since}


def position_between(above: int | None, below: int | None) -> int | None:
    """A position between two neighbours' (either may be missing); None when there is no room left."""
    if above is None and below is None:
        return 0
    if above is None:
        assert below is not None
        return below - POSITION_GAP
    if below is None:
        return above + POSITION_GAP
    middle = (above + below) // 2
    return middle if above < middle < below else None
