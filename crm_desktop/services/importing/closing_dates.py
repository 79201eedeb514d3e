"""When an opportunity was closed that a file calls won or lost without a date of its own for that.

Other programs (HubSpot, Salesforce) keep one "close date": expected while the opportunity is open, and from
then on the day on which it was won or lost.
"""

from __future__ import annotations

from datetime import date, tzinfo

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.values.local_zone import day_start


def closing_moment(kind: StageKind, closed_at: Stored, expected: Stored, zone: tzinfo, now: int) -> Stored:
    """The moment given, else the beginning of the expected day where that has come; None for open
    opportunities.
    """
    if closed_at is not None or expected is None or kind is StageKind.OPEN:
        return closed_at
    moment = day_start(date.fromisoformat(str(expected)), zone)
    return moment if moment <= now else None
