"""How long an opportunity stood in each of its stages, and when that is too long."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from crm_desktop.core.values.stored import DAY
from crm_desktop.frozen import frozen


@frozen
class Stay:
    """A time in one stage, milliseconds in UTC; `until` is None for the one that lasts."""

    stage: int
    since: int
    until: int | None

    def days(self, now: int) -> int:
        """Whole days of 24 hours, until `now` where it lasts."""
        return whole_days(self.since, now if self.until is None else self.until)


def stays(changes: Iterable[tuple[int | None, int]]) -> list[Stay]:
    """The times in stages, told by (stage entered, moment), earliest first.

    A stage that was deleted since is None: the time in it is left out, and ends the one before it all the
    same.
    """
    entered = list(changes)
    ends = chain((at for _stage, at in entered[1:]), (None,))
    return [
        Stay(stage, since, until)
        for (stage, since), until in zip(entered, ends, strict=False)
        if stage is not None
    ]


def whole_days(since: int, until: int) -> int:
    """Whole days of 24 hours between two moments in milliseconds; none where the clock went back."""
    return max(0, until - since) // DAY


def is_stale(since: int | None, allowed_days: int | None, now: int) -> bool:
    """Whether what stands in an open stage since a moment has stood there for longer than it allows."""
    return since is not None and allowed_days is not None and since + allowed_days * DAY < now
