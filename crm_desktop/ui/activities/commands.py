"""The command that what is typed in the form of an activity stands for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.field_values import expected_values
from crm_desktop.core.commands import CompleteActivity, CreateRecord, EditRecords
from crm_desktop.core.queries import Records, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import is_planned


def new_activity(kind: str, values: Mapping[str, object], links: Mapping[str, object]) -> CreateRecord:
    """Make one; what needs no planning has just been done."""
    now = datetime.now(UTC)
    done = {} if is_planned(kind, values, now) else {"done_at": now}
    return CreateRecord(Kind.ACTIVITY, {"kind": kind, **values, **done, **links})


def following_activity(before: Row, kind: str, values: Mapping[str, object]) -> CompleteActivity:
    """Tick one off and plan the next."""
    return CompleteActivity(id_of(before), datetime.now(UTC), {"kind": kind, **values})


def changed_activity(activity: Row, values: Mapping[str, object], seen: Row | None) -> EditRecords | None:
    """Change one that nobody else has changed since it was seen; None where nothing is changed."""
    if not values:
        return None
    expected = None if seen is None else expected_values(list(values), seen)
    return EditRecords(Records(Kind.ACTIVITY, (id_of(activity),)), values, expected)
