"""The rules of correcting how an opportunity ended, without moving it to another stage."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.stages import END_FIELDS
from crm_desktop.core.values.stored import DAY

#: What opportunities in a stage of each kind do not have.
_NOT_HAD: Mapping[StageKind, tuple[str, ...]] = {
    StageKind.OPEN: END_FIELDS,
    StageKind.WON: ("loss_reason", "lost_to"),
    StageKind.LOST: (),
}
#: What is said where an open opportunity is given what only ended ones have.
_ONLY_OF_ENDED = {"closed_at": "deal_is_open", "closing_notes": "deal_has_not_ended"}


def fitting(stage_kind: StageKind, changes: Mapping[str, Stored]) -> dict[str, Stored]:
    """The changes without those that belong to an end that one in such a stage has not come to."""
    return {name: value for name, value in changes.items() if name not in _NOT_HAD[stage_kind]}


def correction(
    row: Mapping[str, Stored], stage_kind: StageKind, changes: Mapping[str, Stored], at: int
) -> dict[str, Stored]:
    """What else changes when `changes` correct the end of an opportunity that stays in its stage.

    An opportunity that has ended keeps a date, and a lost one its reason; neither is given to an opportunity
    that has not ended so. The first win moves along with the date that it was taken from. `at` is now, in
    milliseconds since 1970 (UTC). Raises RuleBroken, naming the field.
    """
    for name in _NOT_HAD[stage_kind]:
        if changes.get(name) is not None:
            raise RuleBroken(_ONLY_OF_ENDED.get(name, "deal_is_not_lost"), field=name)
    if stage_kind is StageKind.OPEN:
        return {}
    if stage_kind is StageKind.LOST and "loss_reason" in changes and changes["loss_reason"] is None:
        raise RuleBroken("loss_needs_reason", field="loss_reason")
    if "closed_at" not in changes:
        return {}
    closed = changes["closed_at"]
    if closed is None:
        raise RuleBroken("end_needs_date", field="closed_at")
    # As in `stage_rules.arrival`: a day of grace covers every time zone.
    if int(closed) > at + DAY:
        raise RuleBroken("closed_in_future", field="closed_at")
    is_first_win = stage_kind is StageKind.WON and row.get("won_at") in (None, row.get("closed_at"))
    return {"won_at": closed} if is_first_win else {}
