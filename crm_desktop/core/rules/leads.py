"""The rules of a lead's way from new to converted."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored

#: The milestone that reaching a status sets, the first time.
MILESTONES: Mapping[str, str] = {
    "contacted": "contacted_at",
    "qualified": "qualified_at",
    "converted": "converted_at",
}
#: The setting of the file by which new and imported leads are assigned by rule; false unless set.
ASSIGN_NEW = "assign_new_by_rule"
#: The built-in reason of a lead that is unqualified where nobody is there to say why, as in an import.
OTHER_REASON = "other"


def status_changes(row: Mapping[str, Stored], changes: Mapping[str, Stored], at: int) -> dict[str, Stored]:
    """What else changes with a lead's status: milestones keep the first time (milliseconds, UTC) for ever.

    Raises RuleBroken when a lead is set aside without a reason. Reopening clears the reason.
    """
    merged = {**row, **changes}
    status = changes.get("status")
    if status is None or status == row.get("status"):
        if "unqualified_reason" in changes:
            _check_reason(merged)
        return {}
    further: dict[str, Stored] = {}
    milestone = MILESTONES.get(str(status))
    if milestone is not None and merged.get(milestone) is None:
        further[milestone] = at
    if status == "unqualified":
        _check_reason(merged)
    elif row.get("unqualified_reason") and "unqualified_reason" not in changes:
        further["unqualified_reason"] = None
    return further


def check_told_status(before: Stored, told: Stored) -> None:
    """Raise RuleBroken where a person calls a lead converted: that comes of making something out of it.

    A lead that is converted already, by an import say, may be told so again.
    """
    if told == "converted" and before != "converted":
        raise RuleBroken("converted_by_hand", field="status")


def _check_reason(merged: Mapping[str, Stored]) -> None:
    if merged.get("status") == "unqualified" and not merged.get("unqualified_reason"):
        raise RuleBroken("unqualified_needs_reason", field="unqualified_reason")
