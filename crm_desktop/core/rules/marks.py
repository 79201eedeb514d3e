"""What stands out of an open record: nothing is planned, something is overdue, nobody touched it for long."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, tzinfo

from crm_desktop.core.queries import Stored
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.frozen import frozen

#: The setting of the file after how many days a lead counts as untouched, and its usual value.
UNTOUCHED_DAYS = "untouched_days"
USUAL_UNTOUCHED_DAYS = 30
#: The setting of the file after how many days untouched leads may go back to the pool; 0 is never.
RETURN_DAYS = "return_days"
#: Stands for what is planned without a day.
SOME_DAY = "9999-12-31"
#: A note is to be done only where it has a day.
_NEVER_OPEN = "note"


@frozen
class Marks:
    """Days that something is overdue, days that nobody touched it; None where that is not so."""

    overdue: int | None = None
    is_unplanned: bool = False
    untouched: int | None = None

    @property
    def is_any(self) -> bool:
        """Whether anything stands out."""
        return self.is_unplanned or self.overdue is not None or self.untouched is not None


def marks_of(planned_on: Stored, touched: date | None, today: date, untouched_days: int) -> Marks:
    """The marks of an open record, by the day of what is planned and the one on which it was touched."""
    overdue = None
    if planned_on is not None and str(planned_on) < today.isoformat():
        overdue = (today - date.fromisoformat(str(planned_on))).days
    lain = None if touched is None else (today - touched).days
    untouched = lain if lain is not None and lain >= untouched_days else None
    return Marks(overdue, planned_on is None, untouched)


def planned_day(
    next_step: Stored,
    next_step_on: Stored,
    activities: Iterable[tuple[Stored, Stored]],
    zone: tzinfo,
) -> str | None:
    """The first day for which something is planned, `SOME_DAY` where none is named, None where nothing is.

    `activities` are those that are not done: their kinds and when they are due.
    """
    days = [] if next_step_on is None else [str(next_step_on)]
    if next_step is not None and next_step_on is None:
        days.append(SOME_DAY)
    for kind, due_at in activities:
        if due_at is not None:
            days.append(from_milliseconds(int(due_at)).astimezone(zone).date().isoformat())
        elif kind != _NEVER_OPEN:
            days.append(SOME_DAY)
    return min(days, default=None)
