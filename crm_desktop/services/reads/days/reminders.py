"""What reminds a person of itself: open activities whose reminder has come."""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import DAY
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.days.agenda import best_link
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.lists import reminders as reminder_queries

#: What should have reminded earlier than this many days ago does not any more.
_OLDEST = 14
#: No more are read at once.
_MOST = 50


@frozen
class Reminder:
    """An activity that reminds; moments in milliseconds, UTC. `kind` and `id` name what it is about."""

    activity: int
    activity_kind: str
    text: str
    at: int
    begins: int | None
    is_all_day: bool
    kind: Kind
    id: int
    title: str


def read_reminders(user: int | None, since: int, now: int) -> Callable[[View], tuple[Reminder, ...]]:
    """Work for a view: what reminds a person from `since` until now, the latest first.

    What is still to come reminds even where its reminder was set into the past.
    """

    def work(view: View) -> tuple[Reminder, ...]:
        with view.snapshot() as connection:
            rows = reminder_queries.due_reminders(
                connection, user, since, now, oldest=now - _OLDEST * DAY, limit=_MOST
            )
        return tuple(_reminder(row) for row in rows)

    return work


def _reminder(row: tuple[Stored, ...]) -> Reminder:
    id_, activity_kind, subject, text, at, begins, all_day, *links = row
    kind, target, title, _ = best_link(links)
    return Reminder(
        int(id_ or 0),
        str(activity_kind),
        str(subject or text or ""),
        int(at or 0),
        None if begins is None else int(begins),
        bool(all_day),
        kind,
        target,
        title,
    )
